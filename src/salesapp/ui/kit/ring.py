"""The focus ring drawn around a control when the keyboard brought the focus."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFocusFrame, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_ring

MARGIN = 3
_SHOWS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
}
_PAUSES = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


class FocusRing(QFocusFrame):
    """Ring of 2 px, 1 px outside its control."""

    def __init__(self, radius: float) -> None:
        super().__init__()
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_ring(painter, self.rect(), theme.tokens().focus, self._radius + 2)
        painter.end()


class _RingKeeper(QObject):
    # Events still come while the widget is destroyed, when what was set below is gone.
    _ring: FocusRing | None = None
    _by_keyboard = False

    def __init__(self, widget: QWidget, radius: float) -> None:
        super().__init__(widget)
        self._widget = widget
        self._radius = radius
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            if event.type() == QEvent.Type.FocusIn:
                if event.reason() not in _PAUSES:
                    self._by_keyboard = event.reason() in _SHOWS
                if self._by_keyboard:
                    self._show()
            elif event.type() == QEvent.Type.FocusOut:
                self._hide()
        elif event.type() == QEvent.Type.StyleChange and self._ring is not None:
            # QFocusFrame hides itself when the style of its widget changes.
            self._ring.show()
        return False

    def _show(self) -> None:
        if self._ring is None:
            radius = self._radius if self._radius >= 0 else self._widget.height() / 2
            self._ring = FocusRing(radius)
            self._ring.setWidget(self._widget)
            # PySide now takes the ring for the owner of the widget and would delete it with the
            # ring; naming the parent again changes nothing for Qt and mends that.
            parent = self._widget.parentWidget()
            if parent is not None:
                self._widget.setParent(parent)

    def _hide(self) -> None:
        if self._ring is not None:
            self._ring.setWidget(None)  # type: ignore[arg-type]  # None is how Qt takes it off
            self._ring.deleteLater()
            self._ring = None


def add_focus_ring(widget: QWidget, radius: float = 6) -> None:
    """Give a control the focus ring; a negative radius means half of its height."""
    _RingKeeper(widget, radius)


def focus_ring_from(event: QFocusEvent, widget: QWidget, radius: float) -> None:
    """Give a control the ring when the focus first comes: a filter hears every event till then."""
    _RingKeeper(widget, radius).eventFilter(widget, event)
