"""A list with its panel at the right: beside it, or over it where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.splitter import Splitter

NARROW = 1280
MOST = 480


class SidePanel(QWidget):
    """`fit` decides by the width of the window; the panel over the list is shown on demand.

    The panel takes at most `share` percent of a wide window, and at least `least` percent. What is
    made in `splitter` is put in its place by `fill`.
    """

    side_shown = Signal(object)
    """Whether the panel is in view: it came, went, or was laid out anew."""

    def __init__(
        self,
        main: QWidget | None = None,
        side: QWidget | None = None,
        *,
        width: int,
        share: int = 50,
        least: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.is_over = False
        self._width = width
        self._share = share
        self._least = least
        self._kept = 0
        self._demanded = False
        self._window_width = 0
        self._main: QWidget
        self._side: QWidget
        self.splitter = Splitter([1, 1], parent=self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        # First its place, then what is in it: moved with all in it, all would be dressed anew.
        self._box.addWidget(self.splitter)
        if main is not None and side is not None:
            self.fill(main, side)

    def fill(self, main: QWidget, side: QWidget) -> None:
        """Put the list and its panel in, once."""
        self._main, self._side = main, side
        self.splitter.addWidget(main)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.moved.connect(self._keep)
        side.installEventFilter(self)

    def fit(self, window_width: int) -> None:
        """Put the panel beside the list, or over it."""
        self._window_width = window_width
        over = self._demanded or window_width < theme.px(NARROW)
        if over != self.is_over:
            self.is_over = over
            if over:
                self._side.setParent(self)
                self._side.hide()
            else:
                self.splitter.addWidget(self._side)
                self.splitter.setStretchFactor(1, 0)
                self._side.show()
        self._place()
        self.side_shown.emit(self.is_side_shown())

    def set_demanded(self, *, on: bool) -> None:
        """Show the panel on demand, however wide the window is; where it is wide the rest makes
        room for it."""
        self._demanded = on
        if self._window_width:
            self.fit(self._window_width)

    def show_side(self) -> None:
        """Bring the panel into view."""
        self._side.show()
        self._side.raise_()
        self._place()
        if self.is_over:
            self.side_shown.emit(True)

    def hide_side(self) -> None:
        """Put a panel lying over the list away."""
        if self.is_over:
            self._side.hide()

    def is_side_shown(self) -> bool:
        """Whether the panel is in view."""
        return not self._side.isHidden()

    def state(self) -> list[int]:
        """The width the user gave the panel."""
        return [self._kept]

    def restore(self, kept: list[int]) -> None:
        """Come back to a width."""
        if kept and isinstance(kept[0], int):
            self._kept = kept[0]
            self._place()

    def _keep(self) -> None:
        sizes = self.splitter.sizes()
        wanted = sizes[1] if len(sizes) > 1 else 0
        usual = self._usual()
        self._kept = 0 if abs(wanted - self.width() // 2) < 2 else wanted
        if not self._kept:
            self.splitter.setSizes([max(1, self.width() - usual - 1), usual])

    def _usual(self) -> int:
        return max(theme.px(self._width), self.width() * self._least // 100)

    def _place(self) -> None:
        most = max(theme.px(MOST), self.width() * self._share // 100)
        wide = min(self._kept or self._usual(), most)
        if self.is_over:
            wide = min(theme.px(self._width), self.width())
            self._side.setGeometry(self.width() - wide, 0, wide, self.height())
            self._make_room(wide if self.is_side_shown() else 0)
        else:
            self._make_room(0)
            self.splitter.setSizes([max(1, self.width() - wide - 1), wide])

    def _make_room(self, wide: int) -> None:
        beside = self._window_width >= theme.px(NARROW)
        self._box.setContentsMargins(0, 0, wide if beside else 0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._side and event.type() == QEvent.Type.Hide and self.is_over:
            focused = QApplication.focusWidget()
            if focused is not None and self._side.isAncestorOf(focused):
                self._main.setFocus()
            # Not when the whole page goes: it comes back as it was.
            if self._side.isHidden():
                self._make_room(0)
                self.side_shown.emit(False)
        return False
