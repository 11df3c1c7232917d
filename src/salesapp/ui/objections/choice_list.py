"""Lines of text to choose from: title of up to two rows, note below, a figure at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesapp.domain.objections import Measured
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import draw_text
from salesapp.ui.kit.tones import Tone

Index = QModelIndex | QPersistentModelIndex
_EDGE: Final = 10
_TITLE_ROWS: Final = 3


class Choice(NamedTuple):
    """A line; `chip` is told at the right in its tone."""

    id: int
    title: str
    note: str = ""
    chip: str = ""
    tone: Tone = "neutral"
    group: str = ""


class ChoiceModel(QAbstractListModel):
    """The lines as a model; what is spoken of a line is all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []

    def show(self, choices: Sequence[Choice]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.choices = list(choices)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.choices)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            told = ", ".join(part for part in (one.group, one.title, one.note, one.chip) if part)
            return hint(told) if role == Qt.ItemDataRole.ToolTipRole else told
        if role == Qt.ItemDataRole.UserRole:
            return one
        return None


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else 300
        one: Choice = index.data(Qt.ItemDataRole.UserRole)
        return QSize(wide, _height(one, wide))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, px = theme.tokens(), theme.px
        one: Choice = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        view = self.parent()
        focused = isinstance(view, QListView) and view.hasFocus()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.selected if focused else tokens.selected_inactive)
            if focused:
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), tokens.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.hover)
        inner = rect.adjusted(px(_EDGE), px(6), -px(_EDGE), -px(6))
        if one.chip:
            wide = chip_width(one.chip)
            place = QRect(inner.right() + 1 - wide, inner.top(), wide, px(20))
            paint_chip(painter, place, one.chip, one.tone)
            inner.setRight(place.left() - px(8))
        if one.group:
            line = QRect(inner.left(), inner.top(), inner.width(), px(16))
            draw_text(painter, line, one.group, "small", tokens.text3)
            inner.setTop(inner.top() + px(16))
        tall = _title_height(one, inner.width())
        painter.setFont(theme.font("base"))
        painter.setPen(tokens.text)
        flags = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), tall), flags, one.title)
        if one.note:
            below = QRect(inner.left(), inner.top() + tall + px(2), inner.width(), px(16))
            draw_text(painter, below, one.note, "small", tokens.text3)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.divider)


def _title_height(one: Choice, wide: int) -> int:
    metrics = QFontMetricsF(theme.font("base"))
    flags = int(Qt.TextFlag.TextWordWrap)
    box = metrics.boundingRect(QRect(0, 0, max(40, wide), 400), flags, one.title)
    return min(int(box.height() + 0.999), theme.line_height() * _TITLE_ROWS)


def _height(one: Choice, wide: int) -> int:
    px = theme.px
    inner = wide - 2 * px(_EDGE)
    if one.chip:
        inner -= chip_width(one.chip) + px(8)
    tall = _title_height(one, inner) + px(12) + 1
    if one.group:
        tall += px(16)
    if one.note:
        tall += px(18)
    return tall


class ChoiceList(QListView):
    """Arrows walk, Enter and a double click are done with choosing."""

    chosen = Signal(object)
    """Id of the line that is current now, None for no line."""
    done = Signal()
    removed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ChoiceModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setProperty("single_keys", False)
        self.selectionModel().currentChanged.connect(lambda *_pair: self._tell())
        self.doubleClicked.connect(lambda _index: self.done.emit())

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show other lines; what was chosen stays chosen while it is there."""
        before = self.choice()
        self.blockSignals(True)
        self.lines.show(choices)
        self.blockSignals(False)
        wanted = before.id if before is not None else None
        self.choose(wanted if any(one.id == wanted for one in choices) else None)

    def choose(self, choice_id: int | None) -> None:
        """Make a line the current one; None: the first."""
        places = [at for at, one in enumerate(self.lines.choices) if one.id == choice_id]
        at = places[0] if places else 0
        if self.lines.choices:
            self.setCurrentIndex(self.lines.index(at))
        self._tell()

    def choice(self) -> Choice | None:
        """The line that is current."""
        at = self.currentIndex().row()
        return self.lines.choices[at] if 0 <= at < len(self.lines.choices) else None

    def _tell(self) -> None:
        found = self.choice()
        self.chosen.emit(found.id if found is not None else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(200))


def share_chip(measured: Measured) -> tuple[str, Tone]:
    """The measured share of a reply with its sample, as a chip; empty before the first use."""
    share = measured.success_bp
    if share is None:
        return "", "neutral"
    text = f"{fmt.percent(share // 100 * 100)} · {measured.uses}"
    if not measured.is_enough:
        return text, "neutral"
    return text, ("ok" if share >= 5_000 else "warn")
