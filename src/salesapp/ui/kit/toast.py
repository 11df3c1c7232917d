"""Toasts: what was just done, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QTimer,
    Signal,
)
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_shadow
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.tones import Tone

_SHADOW = 12
_SECONDS = 6
MOST = 3


class Toast(QWidget):
    """One message; made by `ToastStack`."""

    gone = Signal()

    def __init__(self, text: str, icon: str, tone: Tone, parent: QWidget) -> None:
        super().__init__(parent)
        token = "on_tooltip" if tone == "neutral" else f"dark.{tone}"
        row = QHBoxLayout(self)
        row.setContentsMargins(_SHADOW + 14, _SHADOW, _SHADOW + 8, _SHADOW)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon, token))
        middle = QVBoxLayout()
        middle.setSpacing(4)
        self._label = Label(text, "base", "on_tooltip", elide=True)
        middle.addStretch(1)
        middle.addWidget(self._label)
        self.bar = ProgressBar(4, fill="dark.accent_text")
        self.bar.set_fill("dark.accent_text", "dark.disabled")
        self.bar.hide()
        middle.addWidget(self.bar)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        self._row = row
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        self._left = 0
        self.setAccessibleName(text)

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def add_action(self, text: str, keys: str, run: Callable[[], None]) -> Button:
        """Offer one thing to do; doing it takes the toast away."""
        button = Button(text, "toast", small=True, keys=keys)
        button.clicked.connect(run)
        button.clicked.connect(self.leave)
        self._row.addWidget(button)
        return button

    def start(self, seconds: float) -> None:
        """Go away after this time, unless the mouse is over."""
        self._left = int(seconds * 1000)
        if not self.underMouse():
            self._timer.start(self._left)

    def set_progress(self, done: int, total: int, text: str = "") -> None:
        """Show how far the work is; for a toast of progress."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.bar.show()
        if text:
            self._label.setText(text)
            self.setAccessibleName(text)

    def leave(self) -> None:
        """Go away now."""
        if not self.isHidden():
            self._timer.stop()
            self.hide()
            self.gone.emit()
            self.deleteLater()

    def tall(self) -> int:
        """Height of the visible box."""
        return theme.px(40 if self.bar.isHidden() else 48)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self._left:
            self._timer.start(self._left)
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        draw_shadow(painter, box, 8, 12, 4)
        draw_box(painter, box, theme.tokens().tooltip, None, 8)
        painter.end()


class ToastStack(QObject):
    """Keeps at most three toasts at the bottom of a window, in the middle."""

    def __init__(self, window: QWidget, *, bottom: int = 44) -> None:
        super().__init__(window)
        self._window = window
        self._bottom = bottom
        self._toasts: list[Toast] = []
        window.installEventFilter(self)

    def toasts(self) -> list[Toast]:
        """Those shown now, the oldest first."""
        return list(self._toasts)

    def show_toast(
        self,
        text: str,
        *,
        icon: str = "check",
        tone: Tone = "ok",
        action: str = "",
        keys: str = "",
        run: Callable[[], None] | None = None,
    ) -> Toast:
        """Say what happened, with one thing to do about it."""
        toast = Toast(text, icon, tone, self._window)
        if action and run is not None:
            toast.add_action(action, keys, run)
        self._add(toast)
        toast.start(_SECONDS)
        return toast

    def show_undo(self, text: str, undo: Callable[[], None], *, icon: str = "check") -> Toast:
        """Say what was done and offer to undo it."""
        return self.show_toast(text, icon=icon, action=self.tr("Undo"), keys="Ctrl+Z", run=undo)

    def show_progress(
        self, text: str, cancel: Callable[[], None] | None = None, *, icon: str = "upload"
    ) -> Toast:
        """Show work going on: call `set_progress`, and `leave` at the end."""
        toast = Toast(text, icon, "neutral", self._window)
        toast.set_progress(0, 100)
        if cancel is not None:
            toast.add_action(self.tr("Cancel"), "", cancel)
        self._add(toast)
        return toast

    def _add(self, toast: Toast) -> None:
        self._toasts.append(toast)
        toast.gone.connect(lambda: self._forget(toast))
        passing = [one for one in self._toasts if one.bar.isHidden()]
        while len(self._toasts) > MOST and len(passing) > 1:
            passing.pop(0).leave()
        self._arrange()
        toast.show()
        toast.raise_()
        if not theme.state.reduce_motion:
            slide = QPropertyAnimation(toast, b"pos", toast)
            slide.setDuration(120)
            slide.setStartValue(toast.pos() + QPoint(0, 12))
            slide.setEndValue(toast.pos())
            slide.setEasingCurve(QEasingCurve.Type.OutCubic)
            slide.start()

    def _forget(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
        self._arrange()

    def _arrange(self) -> None:
        area = self._window.rect()
        wides = [min(max(one.sizeHint().width(), theme.px(440)), area.width() - 32)
                 for one in self._toasts]  # fmt: skip
        y = self._lowest(max(wides, default=0), sum(one.tall() + 8 for one in self._toasts))
        for toast, wide in zip(reversed(self._toasts), reversed(wides), strict=True):
            tall = toast.tall()
            y -= tall
            toast.setGeometry(
                (area.width() - wide) // 2 - _SHADOW,
                y - _SHADOW,
                wide + 2 * _SHADOW,
                tall + 2 * _SHADOW,
            )
            y -= 8

    def _lowest(self, wide: int, tall: int) -> int:
        """The lowest place where no main button lies under the toasts: it may be pressed next."""
        area = self._window.rect()
        bottom = area.height() - theme.px(self._bottom)
        buttons = [
            QRect(one.mapTo(self._window, QPoint()), one.size())
            for one in self._window.findChildren(Button)
            if one.kind in ("primary", "danger") and one.isVisible()
        ]
        left = (area.width() - wide) // 2
        for button in sorted(buttons, key=lambda one: -one.bottom()):
            place = QRect(left, bottom - tall, wide, tall)
            if tall and place.intersects(button) and button.top() > area.height() // 2:
                bottom = button.top() - 8
        return bottom

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While the window is taken down the last events come to a stack that has forgotten it.
        window = getattr(self, "_window", None)
        if window is not None and watched is window and event.type() == QEvent.Type.Resize:
            self._arrange()
        return False
