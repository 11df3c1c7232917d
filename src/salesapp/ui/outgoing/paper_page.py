"""The part of a page whose papers can leave the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from salesapp.db.queries.posted import Kind
from salesapp.domain.entities import Entity
from salesapp.ui.page import Page

if TYPE_CHECKING:
    from salesapp.ui.kit.paged_table import PagedTable
    from salesapp.ui.kit.pdf_view import PdfView
    from salesapp.ui.outgoing.door import Door
    from salesapp.ui.outgoing.paper import PaperKey
    from salesapp.ui.selection import Selection

KINDS: Final[dict[Entity, Kind]] = {
    Entity.OFFER: "offer",
    Entity.ORDER: "sales_order",
    Entity.INVOICE: "invoice",
    Entity.CREDIT: "credit_note",
}


class PaperPage(Page):
    """It tells its papers by `chosen_papers`; the methods are named in `outgoing/actions.py`."""

    def chosen_papers(self) -> Sequence[PaperKey]:
        """The papers meant: those marked or selected, else the one in view."""
        raise NotImplementedError

    def papers_ready(self) -> bool:
        """Save what is being typed; False keeps the papers here (it was told why)."""
        return True

    def save_paper(self) -> None:
        """Save the papers as PDF."""
        if self.papers_ready():
            self.door().save_all(self.wanted_papers())

    def print_paper(self) -> None:
        """Print the papers, with a look at them before."""
        if self.papers_ready():
            self.door().print_all(self.wanted_papers())

    def write_with_paper(self) -> None:
        """Write a letter with the papers."""
        if self.papers_ready():
            self.door().send_all(self.wanted_papers())

    def copy_paper(self) -> None:
        """Copy the papers as files."""
        if self.papers_ready():
            self.door().copy_all(self.wanted_papers())

    def drag_paper(self) -> None:
        """Drag the paper in view out of the window."""
        if self.papers_ready():
            self.door().drag_all(self, _papers_of(self.selection())[:1])

    def let_drag(self, view: PdfView) -> None:
        """Let the pages of a preview be dragged out of the window."""
        view.set_draggable(on=True)
        view.drag_wanted.connect(self.drag_paper)

    def let_drag_rows(self, table: PagedTable, key_of: Callable[[int], PaperKey]) -> None:
        """Let rows of a list be dragged out of the window as the files of their papers."""
        from salesapp.ui.kit.row_drag import RowDrag

        def drag(ids: Sequence[int]) -> None:
            if self.papers_ready():
                self.door().drag_all(table, [key_of(one) for one in ids])

        RowDrag(table).wanted.connect(drag)

    def wanted_papers(self) -> Sequence[PaperKey]:
        """What was asked for from elsewhere, the palette say, else what is chosen here."""
        named = _papers_of(self.asked_for)
        if not named or (self.asked_for == self.selection() and not self.asked_by_name):
            return self.chosen_papers()
        return named

    def door(self) -> Door:
        """The way out."""
        from salesapp.ui.outgoing.door import door_of

        return door_of(self)


def _papers_of(asked: Selection) -> list[PaperKey]:
    """The papers of what is selected; none for records that are no papers."""
    from salesapp.ui.outgoing.paper import PaperKey

    kind = KINDS.get(asked.entity) if asked.entity is not None else None
    return [] if kind is None else [PaperKey(kind, one) for one in asked.ids]
