"""What stands on the board before the first deal, and when a filter finds nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.actions import all_actions
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.sections import sections


class BoardDrawing(QWidget):
    """Three columns and a card on its way."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(168), theme.px(92))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        for left in (2, 60, 118):
            place = QRect(px(left), px(8), px(48), px(76))
            draw_box(painter, place, None, tokens.border_input, 6, dashed=True)
        card = QRect(px(8), px(18), px(36), px(22))
        draw_box(painter, card, tokens.accent_soft, tokens.focus, 4)
        for top, wide in ((25, 20), (31, 12)):
            painter.fillRect(QRect(px(14), px(top), px(wide), 2), tokens.focus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.focus, 2))
        middle = QRectF(card).center().y()
        tip = QPointF(px(72), middle)
        painter.drawLine(QPointF(px(48), middle), tip)
        painter.drawLine(tip, tip + QPointF(-px(6), -px(6)))
        painter.drawLine(tip, tip + QPointF(-px(6), px(6)))
        painter.end()


def _known(wanted: str) -> bool:
    """Whether this build has the action or the section."""
    if wanted.startswith("section:"):
        return wanted.removeprefix("section:") in {section.id for section in sections()}
    return wanted in {spec.id for spec in all_actions()}


class EmptyBoard(QWidget):
    """The card in the middle of a board without deals."""

    action_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = parent
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 36, 32, 32)
        box.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(BoardDrawing(), 0, middle)
        box.addSpacing(12)
        box.addWidget(Label(self.tr("No deals yet"), "figure"), 0, middle)
        text = Label(
            self.tr(
                "A deal comes from a lead or is added by hand. On every stage the program asks"
                " for the fields that matter and reminds of the next step."
            ),
            "base",
            "text2",
            wrap=True,
        )
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(text)
        box.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for name, words, kind, icon, keys in (
            ("deals.new", self.tr("New deal"), "primary", "plus", "Ctrl+D"),
            ("section:leads", self.tr("From leads"), "secondary", "leads", ""),
            ("import.run", self.tr("Import"), "secondary", "upload", ""),
        ):
            if not _known(name):
                continue
            button = Button(words, kind, icon=icon, keys=keys)  # type: ignore[arg-type]
            button.clicked.connect(lambda _on=False, wanted=name: self.action_wanted.emit(wanted))
            row.addWidget(button)
        row.addStretch(1)
        box.addLayout(row)

    def settle(self) -> None:
        """Stand in the middle of the parent."""
        room = self._place.rect()
        wide = min(theme.px(520), room.width() - 40)
        tall = max(self.heightForWidth(wide), self.sizeHint().height(), theme.px(320))
        left, top = (room.width() - wide) // 2, max(20, (room.height() - tall) * 2 // 5)
        self.setGeometry(left, top, wide, min(tall, room.height() - 40))
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.tokens().surface, theme.tokens().border, 8)
        painter.end()


class NothingFound(QWidget):
    """No deal passes the filters: their names, and the way out."""

    reset_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = parent
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(6)
        box.addWidget(Label(self.tr("Nothing found"), "strong"))
        self._names = Label("", "base", "text2", wrap=True)
        box.addWidget(self._names)
        reset = Button(self.tr("Reset the filters"), icon="x")
        reset.clicked.connect(self.reset_wanted)
        box.addWidget(reset, 0, Qt.AlignmentFlag.AlignLeft)

    def show_names(self, names: list[str]) -> None:
        """Name the filters in force and stand in the middle of the parent."""
        self._names.setText(", ".join(names))
        room = self._place.rect()
        size = QSize(theme.px(320), max(theme.px(110), self.heightForWidth(theme.px(320))))
        self.resize(size)
        self.move((room.width() - size.width()) // 2, (room.height() - size.height()) // 3)
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.tokens().surface, theme.tokens().border, 8)
        painter.end()
