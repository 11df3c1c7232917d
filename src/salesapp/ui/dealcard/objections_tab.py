"""Objections on a deal: open ones first, each with its reply and what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import objections as queries
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.objections import HeardRow
from salesapp.domain.objections import Outcome
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import RecordRow, Section
from salesapp.ui.dealcard.objection_dialog import ObjectionDialog
from salesapp.ui.dealcard.tab import WIDEST, DealTab, framed
from salesapp.ui.dealcard.words import outcome_words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea

FEW = 3


class ObjectionsSection(Section):
    """Pressing a line answers the objection."""

    all_wanted = Signal()

    def __init__(self, *, all_of_them: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Objections"))
        self._all, self._deal_id = all_of_them, 0
        self.more = IconButton("cright", self.tr("All objections"), small=True)
        self.add = Button(self.tr("Objection"), icon="plus", small=True, keys="O")
        self.head.addWidget(self.more)
        self.head.addWidget(self.add)
        self.more.clicked.connect(self.all_wanted)
        self.add.clicked.connect(lambda: ObjectionDialog.ask(self, self._deal_id))
        self.rows: list[RecordRow] = []

    def show_record(self, deal_id: int) -> list[HeardRow]:
        """Show the objections of a deal."""
        had_focus = self.clear_body()
        self._deal_id, self.rows = deal_id, []
        found = queries.of_deal(deal_id)
        open_ = sum(one.outcome is Outcome.OPEN for one in found)
        self.set_note(self.tr("%n open", "", open_) if open_ else "")
        self.more.setVisible(not self._all and len(found) > FEW)
        for one in found if self._all else found[:FEW]:
            self._add(one)
        if not found:
            text = self.tr("The client has said nothing against it yet")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.add.setFocus()
        return found

    def _add(self, one: HeardRow) -> None:
        words, tone, icon = outcome_words(one.outcome)
        if one.return_on is not None and one.outcome is Outcome.POSTPONED:
            words = self.tr("{what} till {day}").format(what=words, day=fmt.day(one.return_on))
        when = fmt.day(one.heard_at.astimezone().date(), near=True)
        line = RecordRow("shield", one.text, when, (words, tone, icon))
        line.clicked.connect(partial(self._open, one.id))
        self.rows.append(line)
        self.body.addWidget(line)
        told = [one.reason, one.reply, one.note] if self._all else [one.reply]
        heads = (self.tr("Real reason: {text}"), self.tr("Replied: {text}"), "{text}")
        shown = heads if self._all else heads[1:2]
        text = "\n".join(
            head.format(text=part) for head, part in zip(shown, told, strict=True) if part
        )
        if text:
            self.body.addWidget(Label(text, "small", "text2", wrap=True))

    def _open(self, heard_id: int, _on: bool = False) -> None:  # noqa: FBT002
        ObjectionDialog.ask(self, self._deal_id, heard_id)


class ObjectionsTab(DealTab):
    """All of them, with a way into the library."""

    shelf_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.section = ObjectionsSection(all_of_them=True)
        self.shelf = Button(self.tr("Library of objections"), "link", icon="book", small=True)
        self.shelf.clicked.connect(self.shelf_wanted)
        self.section.head.addWidget(self.shelf)
        area = ScrollArea(padding=16, gap=12)
        shown = framed(self.section)
        shown.setMaximumWidth(theme.px(WIDEST))
        area.body.addWidget(shown)
        area.body.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)

    @override
    def show_deal(self, deal: DealCard) -> None:
        self.section.show_record(deal.id)
