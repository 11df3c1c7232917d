"""What was said of goods that were shown: on the whole and of each, written down when heard."""

from __future__ import annotations

from datetime import UTC, datetime, time

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import files, showings
from salesapp.db.queries.links import AttachmentRow
from salesapp.db.queries.showings import ShowingRow
from salesapp.services.showings import delete_showing, set_reaction
from salesapp.ui import format, theme
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.records.outside import open_file

WIDTH = 560
ROW = 56
MOST = 5
"""So many goods are seen at once."""


class ReactionDialog(Dialog):
    """The paper that was shown opens from here; a showing that was none is taken out."""

    def __init__(self, parent: QWidget, shown: ShowingRow) -> None:
        day = format.day(shown.shown_on)
        about = ", ".join(part for part in (shown.client, shown.contact, day) if part)
        super().__init__(parent, "", about, width=WIDTH)
        self.drafts_about(shown.id)
        self.title.setText(self.tr("What they said of “{title}”").format(title=shown.title))
        self.setAccessibleName(self.title.text())
        self._shown = shown
        self.reaction = self.add_field(
            Field(self.tr("On the whole"), TextArea(shown.reaction, rows=2))
        )
        self.goods: dict[int, Field] = {}
        area = ScrollArea(gap=6)
        for one in shown.products:
            field = Field(one.name, TextInput(one.reaction), parent=area.inside)
            self.goods[one.product_id] = field
            area.body.addWidget(field)
        area.setFixedHeight(theme.px(ROW) * min(MOST, len(self.goods)) + theme.px(6))
        self.check_fields(*self.goods.values())
        self.body.addWidget(area)
        self.remove = self.add_button(self.tr("It was not shown"), icon="trash")
        self.remove.clicked.connect(self._remove)
        if shown.file_id is not None:
            paper = self.add_button(self.tr("The paper"), icon="eye")
            paper.clicked.connect(self._open_paper)
        self.add_cancel()
        self.add_primary(self.tr("Write down"))
        self.set_check(self._write)

    def _write(self) -> bool:
        shown, reaction = self._shown, str(self.reaction.value())
        goods = [(product_id, str(one.value())) for product_id, one in self.goods.items()]
        told = self.tr("Written down: {title}").format(title=shown.title)
        work = set_reaction
        done = perform(self, lambda: work(shown.id, reaction, goods, shown.rev), toast=told)
        return done is not None

    def _remove(self) -> None:
        shown = self._shown
        told = self.tr("Taken out of the history: {title}").format(title=shown.title)
        if perform(self, lambda: delete_showing(shown.id), toast=told) is not None:
            self.reject()

    def _open_paper(self) -> None:
        file_id = self._shown.file_id
        found = files.by_id(file_id) if file_id is not None else None
        if found is not None:
            moment = datetime.combine(self._shown.shown_on, time(), UTC)
            row = AttachmentRow(found.id, found.name, "", found.sha256, 0, "", moment)
            open_file(self, row)


def ask_reaction(parent: QWidget, showing_id: int) -> None:
    """Open what was shown, for what was said of it."""
    shown = showings.showing(showing_id)
    if shown is not None:
        dialog = ReactionDialog(parent, shown)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
