"""Big XML files read record by record: no entities, no definitions, bounded depth and size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl
from salesapp.exchange.tables import Reason
from salesapp.whole_files import open_regular

MAX_DEPTH = 100
MAX_NODES = 100_000
"""In one record: a product, an offer, the tree of groups."""
_PIECE = 1 << 16


@dataclass(slots=True)
class Node:
    """An element with its text and its children."""

    tag: str
    attributes: dict[str, str]
    parts: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text without margins."""
        return "".join(self.parts).strip()

    def child(self, tag: str) -> Node | None:
        """The first child of that name."""
        return next((one for one in self.children if one.tag == tag), None)

    def all(self, tag: str) -> Iterator[Node]:
        """The children of that name."""
        return (one for one in self.children if one.tag == tag)

    def get(self, tag: str) -> str:
        """Text of the first child of that name, empty when there is none."""
        found = self.child(tag)
        return found.text if found else ""

    def under(self, *path: str) -> Iterator[Node]:
        """Elements at the end of a path of names."""
        if not path:
            yield self
            return
        for one in self.all(path[0]):
            yield from one.under(*path[1:])


_TOP = 2
_MOST_TOPS = 64


class XmlRecords:
    """Reads a file; each element whose parent and name are among `wanted` is given to `take`."""

    def __init__(
        self, path: Path, wanted: frozenset[tuple[str, str]], take: Callable[[str, Node], None]
    ) -> None:
        self._path = path
        self._wanted = wanted
        self._take = take
        self._names: list[str] = []
        self._nodes: list[Node] = []
        self._count = 0
        self.root: Node | None = None
        self.tops: list[Node] = []
        """The first elements below the root, with their attributes only."""

    def read(self, control: JobControl) -> None:
        """Do it. Raises `RuleError` FILE_NOT_UNDERSTOOD: XML_ENTITIES, DAMAGED_XML."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._forbid
        parser.EntityDeclHandler = self._forbid
        parser.ExternalEntityRefHandler = self._forbid
        size, done = self._path.stat().st_size, 0
        try:
            with open_regular(self._path) as file:
                while piece := file.read(_PIECE):
                    parser.Parse(piece)
                    done += len(piece)
                    control.step(done, size)
                is_final = True
                parser.Parse(b"", is_final)
        except (expat.ExpatError, LookupError, UnicodeError, ValueError) as error:
            line = getattr(error, "lineno", 0)
            raise self._refused(Reason.DAMAGED_XML, line=line, detail=str(error)[:200]) from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        parent = self._names[-1] if self._names else ""
        if len(self._names) >= MAX_DEPTH:
            raise self._refused(Reason.DAMAGED_XML, detail="depth")
        self._names.append(tag)
        if self._nodes:
            node = Node(tag, attributes)
            self._count += 1
            if self._count > MAX_NODES:
                raise self._refused(Reason.DAMAGED_XML, detail="size")
            self._nodes[-1].children.append(node)
            self._nodes.append(node)
        elif (parent, tag) in self._wanted:
            self._count = 0
            self._nodes.append(Node(tag, attributes))
        if self.root is None:
            self.root = Node(tag, attributes)
        elif len(self._names) == _TOP and len(self.tops) < _MOST_TOPS:
            self.tops.append(Node(tag, attributes))

    def _end(self, _name: str) -> None:
        tag = self._names.pop()
        if self._nodes:
            node = self._nodes.pop()
            if not self._nodes:
                self._take(tag, node)

    def _text(self, text: str) -> None:
        if self._nodes:
            self._nodes[-1].parts.append(text)

    def _forbid(self, *_declared: object) -> int:
        raise self._refused(Reason.XML_ENTITIES)

    def _refused(self, reason: Reason, **facts: object) -> RuleError:
        return RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(self._path), reason=reason, **facts)
