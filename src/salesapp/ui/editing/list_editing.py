"""The part of a page whose list is typed into and changed for many rows at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from salesapp.overriding import override
from salesapp.ui.notices import notices
from salesapp.ui.output.list_page import ListPage
from salesapp.ui.selection import NO_SELECTION
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from salesapp.domain.entities import Entity
    from salesapp.ui.editing.write_dialog import WriteDialog
    from salesapp.ui.kit.paged_table import PagedTable


_WORDS = (
    QT_TRANSLATE_NOOP("ListKeys", "edit"),
    QT_TRANSLATE_NOOP("ListKeys", "save, next cell"),
    QT_TRANSLATE_NOOP("ListKeys", "paste cells"),
    QT_TRANSLATE_NOOP("ListKeys", "undo"),
    QT_TRANSLATE_NOOP("ListKeys", "leave the cells"),
    QT_TRANSLATE_NOOP("ListKeys", "change fields"),
    QT_TRANSLATE_NOOP("ListKeys", "state"),
    QT_TRANSLATE_NOOP("ListKeys", "save as a file"),
    QT_TRANSLATE_NOOP("ListKeys", "copy"),
    QT_TRANSLATE_NOOP("ListKeys", "take the marks off"),
)


class EditingPage(ListPage):
    """A page with a list whose cells and marked rows can be changed."""

    _typed: tuple[PagedTable, ...] = ()
    """Tables whose cells are typed into."""

    @override
    def hear(self, table: PagedTable) -> None:
        super().hear(table)
        self._typed = (*self._typed, table)
        table.paste_wanted.connect(self.paste_rows)
        table.cursor_changed.connect(self.hints_changed)
        table.marks_changed.connect(self.hints_changed)

    @override
    def leave(self) -> None:
        # Going elsewhere takes the focus, and so saves; the end of the program does not.
        for table in self._typed:
            table.save_cell()

    def list_hints(self, table: PagedTable) -> list[tuple[str, str]]:
        """The keys that matter while a cell is chosen or rows are marked; else none."""
        if table.cursor_on:
            told = _WORDS[:5]
            keys = ("Enter", "Tab", "Ctrl+V", "Ctrl+Z", "Esc")
        elif len(table.marked_ids()) > 1:
            told = _WORDS[5:]
            keys = ("Ctrl+Shift+F", "Ctrl+Shift+Y", "Ctrl+E", "Ctrl+C", "Esc")
        else:
            return []
        return [(key, translate("ListKeys", words)) for key, words in zip(keys, told, strict=True)]

    def bulk_target(self) -> tuple[Entity, Sequence[int]]:
        """What a change of many records is about: the marked rows, else the selected ones."""
        asked, self.asked_for = self.asked_for, NO_SELECTION
        chosen = asked if asked.entity is not None else self.selection()
        assert chosen.entity is not None
        for table in self._typed:
            marked = table.marked_ids()
            if len(marked) == 1 and chosen.ids == (table.current_id(),) and table.isVisible():
                # One mark has no bar of its own, and is one nevertheless.
                return chosen.entity, marked
        return chosen.entity, chosen.ids

    def edited_table(self) -> tuple[PagedTable, Entity] | None:
        """The table a block is pasted into; None where there is none."""
        return None

    def change_many(self) -> None:
        """Change fields of the marked records."""
        from salesapp.ui.editing.bulk_dialog import BulkDialog

        if self.selection().entity is None and self.asked_for.entity is None:
            return
        entity, ids = self.bulk_target()
        dialog = BulkDialog(self, entity, ids)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def change_state(self) -> None:
        """Put the marked records into another state, each through its own gate."""
        from salesapp.domain.entities import Entity
        from salesapp.ui.editing.state_dialog import CHOICES, StateDialog

        if self.selection().entity is None and self.asked_for.entity is None:
            return
        entity, ids = self.bulk_target()
        dialog: WriteDialog | None = None
        if entity is Entity.DEAL:
            from salesapp.ui.deals.bulk_move import BulkMoveDialog

            dialog = BulkMoveDialog(self, ids)
        elif entity in CHOICES:
            dialog = StateDialog(self, entity, ids)
        if dialog is not None:
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def spread_steps(self) -> None:
        """Give each of the marked records a step, spread over working days."""
        from salesapp.services.editing.many import STEPPED
        from salesapp.ui.editing.spread_dialog import ask_spread

        if self.selection().entity is None and self.asked_for.entity is None:
            return
        entity, ids = self.bulk_target()
        if entity in STEPPED:
            ask_spread(self, entity, ids)

    def paste_rows(self) -> None:
        """Paste cells copied in a spreadsheet."""
        from salesapp.ui.editing.paste import paste_block

        found = self.edited_table()
        if found is None:
            notices.tell(translate("Paste", "Cells are pasted into a list: open one first"))
            return
        paste_block(self, *found)
