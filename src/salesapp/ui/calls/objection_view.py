"""Objections while talking: pills of what is usual here, replies by how well they work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import objections as queries
from salesapp.db.queries.objections import ReplyRow
from salesapp.db.queries.scripts import ObjectionName
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.layouts import widgets_in
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.objections.choice_list import Choice, ChoiceList, share_chip


class _Pills(QWidget):
    """As many pills as the width holds; the others are found by typing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(6)
        self.setMinimumWidth(theme.px(60))

    def fit(self) -> None:
        """Hide what does not fit."""
        left = self.width()
        for one in widgets_in(self.line):
            left -= one.sizeHint().width() + 6
            # A new one in a window that is seen counts as hidden, and is shown all the same.
            one.setVisible(left >= 0)

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type] # the event of Qt
        self.fit()


class ObjectionView(Card):
    """Ctrl+F finds an objection; Enter: it helped, minus: it did not."""

    measured = Signal(object, object, bool)
    """Objection, reply, whether it helped."""
    date_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self._industry = ""
        self._usual: frozenset[str] = frozenset()
        self._names: list[ObjectionName] = []
        self._replies: list[ReplyRow] = []
        self.current: int | None = None
        inside = self.inside
        self.search = SearchInput(self.tr("Objection"), keys="Ctrl+F", small=True, parent=inside)
        self.search.setFixedWidth(theme.px(184))
        self.search.searched.connect(lambda _text: self._show_pills())
        self.search.returnPressed.connect(self._take_first)
        self.search.left_down.connect(self._take_first)
        self.pills = _Pills(inside)
        self._shown: list[tuple[ObjectionName, bool]] = []
        head = row(
            Label(self.tr("Objection"), "strong"), self.pills, self.search, margins=(12, 8, 12, 8)
        )
        head.setStretch(1, 1)
        self.list = ChoiceList(self.tr("Replies, the best first"), inside)
        self.list.done.connect(partial(self._measure, True))
        self.list.chosen.connect(lambda _id: self._show_buttons())
        self.helped = Button(self.tr("It helped"), icon="check", small=True, keys="Enter")
        self.helped.clicked.connect(partial(self._measure, True))
        self.failed = Button(self.tr("It did not"), icon="x", small=True, keys="-")
        self.failed.clicked.connect(partial(self._measure, False))
        self.probes = Label("", "small", "text2", wrap=True)
        self.probes.setContentsMargins(12, 0, 12, 4)
        self.hint = Label(
            self.tr("“No” again? Do not argue, take a date."), "small", "text2", elide=True
        )
        self.take_date = Button(self.tr("Take a date"), "accent", icon="clock", small=True)
        self.take_date.clicked.connect(self.date_wanted)
        self.none = Label(
            self.tr("Choose what the client says against it: the best replies stand first."),
            "small", "text3", wrap=True,
        )  # fmt: skip
        self.none.setContentsMargins(12, 4, 12, 8)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.foot = self._make_foot()
        self.body.setSpacing(0)
        self.body.addLayout(column(head))
        self.body.addWidget(self.none)
        self.body.addWidget(self.probes)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.foot)
        self._show_replies()

    def _make_foot(self) -> QWidget:
        made = QWidget(self.inside)
        foot = row(
            IconLabel("bulb", "warn", 14),
            self.hint,
            self.take_date,
            self.failed,
            self.helped,
            margins=(12, 6, 12, 8),
            gap=6,
        )
        foot.setStretch(1, 1)
        made.setLayout(foot)
        return made

    def load(self, names: Sequence[ObjectionName]) -> None:
        """Take the library."""
        self._names = list(names)
        self._show_pills()

    def show_step(self, usual: Sequence[str], industry: str) -> None:
        """Put the objections that are usual at a step first."""
        self._usual, self._industry = frozenset(usual), industry
        self._show_pills()

    def choose(self, objection_id: int | None) -> None:
        """Show the replies to an objection; the same one again closes it."""
        self.current = None if objection_id == self.current else objection_id
        self._show_pills()
        self._show_replies()
        if self.current is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_usual(self) -> int | None:
        """The objection that stands first at this step."""
        found = self._found()
        return found[0].id if found else None

    def reset(self) -> None:
        """Nothing was said against it yet."""
        self.current = None
        self.search.clear()
        self._show_pills()
        self._show_replies()

    def _found(self) -> list[ObjectionName]:
        text = self.search.text().strip()
        if text:
            ids = {one.id for one in queries.shelf(text)}
            return [one for one in self._names if one.id in ids]
        return sorted(self._names, key=lambda one: one.uid not in self._usual)

    def _show_pills(self) -> None:
        wanted = [(one, one.id == self.current) for one in self._found()[:12]]
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self.pills.line)
        for one, chosen in wanted:
            words = one.text if len(one.text) <= 26 else f"{one.text[:25].rstrip()}…"
            pill = FilterPill(words, parent=self.pills)
            pill.setToolTip(hint(one.text))
            pill.setChecked(chosen)
            pill.clicked.connect(partial(self.choose, one.id))
            self.pills.line.addWidget(pill)
        self.pills.line.addStretch(1)
        self.pills.fit()

    def _take_first(self) -> None:
        found = self._found()
        if found:
            self.current = None
            self.choose(found[0].id)

    def _show_replies(self) -> None:
        shown = self.current is not None
        known = queries.objection(self.current) if self.current is not None else None
        if self.current is not None:
            self._replies = queries.ranked_replies(self.current, self._industry)
        self.probes.setText("  ".join(known.probes[:2]) if known is not None else "")
        lines = []
        for one in self._replies if shown else ():
            chip, tone = share_chip(one.measured)
            lines.append(Choice(one.id, one.text, one.proof, chip, tone))
        self.list.show_choices(lines)
        for part in (self.list, self.foot):
            part.setVisible(shown)
        self.probes.setVisible(shown and bool(self.probes.text()))
        self.none.setVisible(not shown)
        self._show_buttons()

    def _show_buttons(self) -> None:
        there = self.list.choice() is not None
        self.helped.setEnabled(there)
        self.failed.setEnabled(there)

    def _measure(self, did_help: bool) -> None:
        reply = self.list.choice()
        if reply is None or self.current is None:
            return
        objection_id = self.current
        self.measured.emit(objection_id, reply.id, did_help)
        self._show_replies()
        if did_help:
            self.choose(objection_id)  # closes it: the talk goes on
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Minus and self.list.hasFocus():
            self._measure(did_help=False)
        elif event.key() == Qt.Key.Key_Escape:
            self.reset()
            self.left.emit()
        else:
            super().keyPressEvent(event)
