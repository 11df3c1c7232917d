"""The queue at the left: who was called and how it went, who is next, and the day in figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from salesapp.db.queries.calls import DayCalls
from salesapp.domain.activities import ActivityResult
from salesapp.domain.calls import CallItem, length_text
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.activities.words import attempt_words, late_words, when_words
from salesapp.ui.calls.words import tile
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.list_delegate import ListDelegate, TwoLine, make_list
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.table_column import ROW_ROLE

WIDTH = 264
Index = QModelIndex | QPersistentModelIndex


class QueueRow(NamedTuple):
    """A line of the queue: the result, once there is one."""

    item: CallItem
    result: ActivityResult | None = None
    seconds: int = 0
    running: bool = False
    place: int = 0


class QueueModel(QAbstractListModel):
    """The lines of the queue."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[QueueRow] = []

    def show(self, rows: Sequence[QueueRow]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self.rows[index.row()]
        if role == ROW_ROLE:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            look = describe(one)
            return ", ".join(part for part in (look.title, look.note, look.right) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return hint(f"{one.item.name}\n{one.item.person}\n{one.item.subject}".strip())
        return None


def describe(one: QueueRow) -> TwoLine:
    """How a line looks."""
    item, today = one.item, format.today()
    name = format.company(item.name)
    if one.result is not None:
        words, icon, tone = tile(one.result)
        took = length_text(one.seconds) if one.seconds else ""
        return TwoLine(name, words, "", took, icon=icon, icon_tone=tone)
    late = item.due_on is not None and item.due_on < today
    why = [item.person, item.subject, attempt_words(item.attempt)]
    note, tone = ", ".join(part for part in why if part), "text3"
    if late and item.due_on is not None:
        note, tone = ", ".join((late_words(item.due_on, today), note)).rstrip(", "), "risk"
    icon = "edit" if item.has_draft else "leads" if item.lead_id is not None else "phone"
    right = ""
    if one.running:
        icon, right = "mic", ""
    elif item.due_on == today:
        right = item.due_time or ""
    elif item.due_on is not None and not late:
        right = when_words(item.due_on, None)
    return TwoLine(
        name, note, "", right, icon=icon, icon_tone="ok" if one.running else "text3",
        note_tone=tone,
    )  # fmt: skip


class QueuePanel(QWidget):
    """Ctrl+arrows go through it without the mouse; a click goes to a line."""

    chosen = Signal(object)
    """Place in the queue."""
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.px(WIDTH))
        self.count = Label("", "base", "text3")
        self.add = IconButton(
            "plus",
            self.tr("Add somebody to the queue"),
            keys="Ctrl+Shift+Q",
            small=True,
            parent=self,
        )
        self.add.clicked.connect(self.add_wanted)
        self.bar = ProgressBar(6)
        self.bar.setAccessibleName(self.tr("Calls done"))
        self.list = QListView(self)
        self.lines = QueueModel(self)
        self.list.setModel(self.lines)
        make_list(self.list, ListDelegate(describe, height=50, parent=self.list))
        self.list.setAccessibleName(self.tr("Queue of calls"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.list.activated.connect(lambda index: self.chosen.emit(index.row()))
        self._figures: dict[str, Label] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        head = row(
            Label(self.tr("Queue"), "strong"), self.count, None, self.add, margins=(12, 10, 8, 8)
        )
        column.addLayout(head)
        column.addLayout(row(self.bar, margins=(12, 0, 12, 10)))
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 10, 12, 12)
        foot.setSpacing(2)
        for key, words in (
            ("calls", self.tr("Calls today")),
            ("reached", self.tr("Reached")),
            ("long", self.tr("Longer than a minute")),
        ):
            figure = Label("", "small_strong")
            self._figures[key] = figure
            foot.addLayout(row(Label(words, "small", "text2"), None, figure))
        column.addLayout(foot)

    def show_rows(self, rows: Sequence[QueueRow], current: int) -> None:
        """Show the queue; the current line is marked."""
        self.lines.show(rows)
        done = sum(one.result is not None for one in rows)
        self.count.setText(self.tr("{done} of {all}").format(done=done, all=len(rows)))
        self.bar.setRange(0, max(1, len(rows)))
        self.bar.setValue(done)
        if 0 <= current < len(rows):
            index = self.lines.index(current)
            self.list.setCurrentIndex(index)
            # A list that is not seen yet goes there by itself when it is shown.
            if self.list.isVisible():
                self.list.scrollTo(index)

    def show_day(self, day: DayCalls) -> None:
        """Show what the day came to so far."""
        told: Mapping[str, int] = {"calls": day.calls, "reached": day.reached, "long": day.long}
        for key, figure in self._figures.items():
            figure.setText(format.number(told[key]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens.border)
        painter.end()
