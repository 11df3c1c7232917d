"""A paper on its way out: its name, how it is made, and whom it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from salesapp.db.queries import posted
from salesapp.services import papers
from salesapp.services.letters import About
from salesapp.ui.format import today


class PaperKey(NamedTuple):
    """A paper of the store."""

    kind: posted.Kind
    id: int


@dataclass(frozen=True, slots=True)
class Leaving:
    """One paper; `make` may be called in any thread and refuses by `RuleError`."""

    name: str
    """Name of the file, with its ending."""
    make: Callable[[], bytes]
    about: About = field(default_factory=About)
    key: PaperKey | None = None
    file_id: int | None = None
    """The stored file of a posted paper: that very file leaves."""

    @property
    def title(self) -> str:
        """The name without its ending."""
        return self.name.rpartition(".")[0] or self.name


def of_store(kind: posted.Kind, paper_id: int) -> Leaving:
    """A paper of the store: as it was posted, or a draft as it is now.

    Raises:
        RuleError: RECORD_GONE.
    """
    day = today()
    links = posted.links_of(kind, paper_id)
    return Leaving(
        papers.file_name(kind, paper_id, day),
        lambda: papers.printable(kind, paper_id, day),
        About(links.client_id, links.deal_id, contact_id=links.contact_id),
        PaperKey(kind, paper_id),
        posted.pdf_of(kind, paper_id),
    )


def all_of_store(keys: Sequence[PaperKey]) -> list[Leaving]:
    """Papers of the store."""
    return [of_store(*key) for key in keys]
