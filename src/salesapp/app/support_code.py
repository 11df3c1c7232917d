"""Qt for Python's own support modules, kept compiled from one start to the next.

They come out of an archive within its library and are compiled anew at every start: 35 ms of the
way to the first window. Python keeps every other module compiled; this does the same for them, by
Python's own rule: compiled code is used while the hash of its source and the version of Python are
the same. Whatever is wrong with the file, it is left alone, and they are compiled as ever. Their
maker of stub files for type checkers, which no window needs, is left out: 13 ms more.

The file is Python's magic number, the CRC-32 of the rest, and the rest: a marshalled
``{name: (hash of the source, code)}``.
"""

from __future__ import annotations

import builtins
import marshal
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import Any

FOLDER = "shibokensupport/"
STUB_MAKER = "shibokensupport/signature/lib/pyi_generator.py"


class SupportCode:
    """The code of earlier starts, and what was compiled in this one."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._known: dict[str, tuple[bytes, CodeType]] = {}
        self._is_new = False

    @contextmanager
    def kept_in(self, path: Path) -> Iterator[None]:
        """Let what is imported inside take its compiled form from a file, see the module."""
        self._path = path
        self._known = _read(path)
        builtins.compile = self._compile
        try:
            yield
        finally:
            builtins.compile = _compile

    def save(self) -> None:
        """Write the file if something was compiled; a folder that refuses is no trouble."""
        if self._path is None or not self._is_new:
            return
        from salesapp.whole_files import write_whole

        data = marshal.dumps(self._known)
        try:
            write_whole(self._path, _head(data) + data)
        except OSError:
            return
        self._is_new = False

    def _compile(self, source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
        if not (isinstance(source, bytes) and str(filename).startswith(FOLDER)) or rest or named:
            return _compile(source, filename, mode, *rest, **named)
        if filename == STUB_MAKER:
            return _compile(b"", filename, mode)
        from importlib.util import source_hash

        mark = source_hash(source)
        known = self._known.get(filename)
        if known is None or known[0] != mark:
            known = (mark, _compile(source, filename, mode))
            self._known[filename] = known
            self._is_new = True
        return known[1]


def _read(path: Path) -> dict[str, tuple[bytes, CodeType]]:
    try:
        whole = path.read_bytes()
    except OSError:
        return {}
    length = len(_head(b""))
    head, data = whole[:length], whole[length:]
    # Marshal trusts what it reads: a torn file must not come so far.
    known: dict[str, tuple[bytes, CodeType]] = marshal.loads(data) if head == _head(data) else {}
    return known


def _head(data: bytes) -> bytes:
    from importlib.util import MAGIC_NUMBER

    return MAGIC_NUMBER + zlib.crc32(data).to_bytes(4, "little")


_compile = builtins.compile
support_code = SupportCode()
