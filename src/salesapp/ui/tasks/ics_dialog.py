"""What a calendar file holds, before it is taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesapp.overriding import override
from salesapp.services import calendar_files as service
from salesapp.services.calendar_files import Outcome, PlannedEvent
from salesapp.ui import format, theme
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import RIGHT, draw_icon, draw_text
from salesapp.ui.kit.table_column import ROW_ROLE
from salesapp.ui.kit.table_model import Index
from salesapp.ui.perform import perform
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_WORDS: Final[dict[Outcome, str]] = {
    Outcome.NEW: QT_TRANSLATE_NOOP("Tasks", "new"),
    Outcome.CHANGED: QT_TRANSLATE_NOOP("Tasks", "changed"),
    Outcome.UNCHANGED: QT_TRANSLATE_NOOP("Tasks", "here already"),
    Outcome.PAST: QT_TRANSLATE_NOOP("Tasks", "gone by"),
    Outcome.CANCELLED: QT_TRANSLATE_NOOP("Tasks", "cancelled or done"),
    Outcome.NO_START: QT_TRANSLATE_NOOP("Tasks", "without a day"),
}
_TONES: Final[dict[Outcome, str]] = {Outcome.NEW: "ok", Outcome.CHANGED: "info"}
_RULE: Final = QT_TRANSLATE_NOOP("Tasks", "its rule is not known here: the first one is taken")
_ROOT = QModelIndex()
_LINE = 30


class _Model(QAbstractListModel):
    def __init__(self, planned: Sequence[PlannedEvent]) -> None:
        super().__init__()
        self._planned = list(planned)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._planned)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self._planned[index.row()]
        if role == ROW_ROLE:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = translate("Tasks", _WORDS[one.outcome])
            return f"{_when(one)}, {one.event.summary}, {words}"
        if role == Qt.ItemDataRole.ToolTipRole and one.event.problem == "rule":
            return translate("Tasks", _RULE)
        return None


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(240), theme.px(_LINE))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: PlannedEvent = index.data(ROW_ROLE)
        tokens, px = theme.tokens(), theme.px
        rect: QRect = option.rect
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.divider)
        taken = one.draft is not None
        ink = tokens.text if taken else tokens.text3
        place = rect.adjusted(px(8), 0, -px(8), 0)
        draw_text(painter, place, _when(one), "base", ink if taken else tokens.text3)
        words = translate("Tasks", _WORDS[one.outcome])
        tone = tokens.color(_TONES.get(one.outcome, "text3"))
        used = draw_text(painter, place, words, "small_strong", tone, RIGHT)
        middle = place.adjusted(px(120), 0, -used - px(12), 0)
        if one.event.problem == "rule" and taken:
            draw_icon(painter, QRect(middle.left(), rect.top(), px(16), rect.height()), "warn",
                      "warn", 14)  # fmt: skip
            middle.setLeft(middle.left() + px(20))
        draw_text(painter, middle, one.event.summary, "strong" if taken else "base", ink)


def _when(one: PlannedEvent) -> str:
    day = one.draft.due_on if one.draft is not None else one.event.day
    if day is None or day == date.min:
        return format.DASH
    at = f", {one.event.time:%H:%M}" if one.event.time else ""
    return f"{format.day(day)}{at}"


class IcsDialog(Dialog):
    """Nothing is written before the button; written, it is one step of undo."""

    no_draft = "a choice among what a file holds"

    def __init__(
        self, parent: QWidget | None, file_name: str, planned: Sequence[PlannedEvent]
    ) -> None:
        super().__init__(parent, "", file_name, width=620)
        self.title.setText(self.tr("Take events from a calendar file?"))
        self._name = file_name
        self.planned = list(planned)
        counts = Counter(one.outcome for one in self.planned)
        self.counts = counts
        order = [one for one in Outcome if counts[one]]
        told = ", ".join(f"{translate('Tasks', _WORDS[one])}: {counts[one]}" for one in order)
        self.body.addWidget(Label(told or self.tr("The file holds no events."), wrap=True))
        self.list = QListView()
        self._model = _Model(sorted(self.planned, key=lambda one: one.draft is None))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setFixedHeight(theme.px(10 * _LINE))
        self.list.setAccessibleName(self.tr("Events of the file"))
        self.body.addWidget(self.list)
        self.list.setVisible(bool(self.planned))
        self.taken = counts[Outcome.NEW] + counts[Outcome.CHANGED]
        if self.taken:
            self.add_cancel()
            self.add_primary(self.tr("Take %n event(s)", "", self.taken), icon="download")
            self.set_check(self._write)
        else:
            self.add_cancel(self.tr("Close"))

    def _write(self) -> bool:
        toast = self.tr("%n event(s) taken from the calendar file", "", self.taken)
        done = perform(self, lambda: service.run_import(self.planned, self._name), toast=toast)
        return done is not None
