"""Locks the screen: covers every window, takes keys and the mouse, lets nothing be read."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from salesapp.overriding import override
from salesapp.ui.lock import passwords
from salesapp.ui.lock.cover import Cover
from salesapp.ui.lock.state import state
from salesapp.ui.settings import settings
from salesapp.ui.soon import soon

_TYPE = QEvent.Type
_INPUT: Final = frozenset(
    {
        _TYPE.KeyPress, _TYPE.KeyRelease, _TYPE.Shortcut, _TYPE.ShortcutOverride,
        _TYPE.MouseButtonPress, _TYPE.MouseButtonRelease, _TYPE.MouseButtonDblClick,
        _TYPE.MouseMove, _TYPE.Wheel, _TYPE.ContextMenu, _TYPE.DragEnter, _TYPE.DragMove,
        _TYPE.Drop, _TYPE.InputMethod, _TYPE.TouchBegin, _TYPE.TouchUpdate, _TYPE.TouchEnd,
        _TYPE.ToolTip,
    }
)  # fmt: skip
_SIGNS_OF_LIFE: Final = frozenset(
    {_TYPE.KeyPress, _TYPE.MouseButtonPress, _TYPE.MouseMove, _TYPE.Wheel, _TYPE.TouchBegin}
)
_RISING: Final = frozenset({_TYPE.Show, _TYPE.ZOrderChange})
_QUIETLY: Final = Qt.FocusReason.PopupFocusReason
"""Fields left for this reason are not taken for finished."""
_LOOK_MS: Final = 5_000
_TITLE: Final = "Salesapp"


class Lock(QObject):
    """One for the program: `follow` the main window, then `now` or the idle watch locks."""

    locked = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._main: QWidget | None = None
        self._covers: dict[QWidget, Cover] = {}
        self._titles: dict[QWidget, str] = {}
        self._focus: QWidget | None = None

    @property
    def is_locked(self) -> bool:
        """Whether the windows are covered."""
        return state.is_locked

    def follow(self, window: QWidget) -> None:
        """The window whose cover asks for the password."""
        self._main = window

    def now(self) -> bool:
        """Lock; False when nothing would open the lock again."""
        if self._main is None or state.is_locked or not passwords.can_lock():
            return state.is_locked
        self._focus = QApplication.focusWidget()
        _close_menus()
        state.is_locked = True
        for window in QApplication.topLevelWidgets():
            if window.isVisible() or window is self._main:
                self._hide(window)
        _application().installEventFilter(self)
        cover = self._covers[self._main]
        cover.password.setFocus(_QUIETLY)
        self.locked.emit()
        return True

    def open(self) -> None:
        """Show the windows as they were."""
        if not state.is_locked:
            return
        state.is_locked = False
        _application().removeEventFilter(self)
        for window, title in self._titles.items():
            if isValid(window):
                window.setWindowTitle(title)
        for cover in self._living():
            cover.hide()
            cover.deleteLater()
        self._covers, self._titles = {}, {}
        if self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus(_QUIETLY)
        self._focus = None
        self.opened.emit()

    def cover(self) -> Cover | None:
        """The cover that asks for the password."""
        return self._covers.get(self._main) if self._main is not None else None

    def _hide(self, window: QWidget) -> None:
        if window in self._covers or isinstance(window, QMenu) or _is_small(window):
            return
        self._titles[window] = window.windowTitle()
        made = Cover(window, asks=window is self._main)
        made.opened.connect(self.open)
        self._covers[window] = made
        window.setWindowTitle(_TITLE)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _INPUT:
            return not self._may_have(watched)
        if isinstance(watched, QWidget):
            if kind in _RISING and not self._belongs(watched):
                self._shown(watched)
            elif kind == _TYPE.FocusIn and not self._belongs(watched):
                self._focused(watched)
            elif kind == _TYPE.Resize and watched in self._covers:
                soon(self._covers[watched], self._covers[watched].follow)
            elif kind == _TYPE.WindowTitleChange and watched in self._covers:
                self._retitled(watched)
        return False

    def _may_have(self, watched: QObject) -> bool:
        """Whether an event of the keyboard or the mouse may reach this object."""
        if isinstance(watched, QWidget):
            return self._belongs(watched)
        # A window of the system hands the event on to its widgets; shortcuts and actions end here.
        return not watched.isWidgetType() and watched.isWindowType()

    def _belongs(self, widget: QWidget) -> bool:
        return any(cover is widget or cover.isAncestorOf(widget) for cover in self._living())

    def _living(self) -> list[Cover]:
        """Covers whose windows are still there."""
        return [cover for cover in self._covers.values() if isValid(cover)]

    def _shown(self, widget: QWidget) -> None:
        if widget.isWindow():
            self._hide(widget)
        for cover in self._living():
            cover.raise_()

    def _focused(self, widget: QWidget) -> None:
        """Something that appeared has taken the keys: it gets them when the lock is open."""
        self._focus = widget
        cover = self.cover()
        if cover is not None:
            soon(cover, lambda: cover.password.setFocus(_QUIETLY))

    def _retitled(self, window: QWidget) -> None:
        if window.windowTitle() != _TITLE:
            self._titles[window] = window.windowTitle()
            window.setWindowTitle(_TITLE)


class IdleWatch(QObject):
    """Locks when neither a key nor the mouse was touched for so many minutes."""

    def __init__(self, locking: Lock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = locking
        self.clocks: tuple[Callable[[], float], ...] = (time.monotonic, time.time)
        """Two of them: one stands still while the computer sleeps, the other one may be set."""
        self._touched = self._now()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch; as long as the lock is off, nothing is filtered."""
        self._touched = self._now()
        self._timer.start()

    def look(self) -> None:
        """Lock when it is time."""
        minutes = settings().lock_minutes
        if not minutes or self._lock.is_locked or not passwords.can_lock():
            self._touched = self._now()
            return
        # Windows of the system see each key and move once; widgets would see everything.
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)
        idle = max(now - then for now, then in zip(self._now(), self._touched, strict=True))
        if idle >= minutes * 60:
            self._lock.now()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._touched = self._now()
        return False

    def _now(self) -> list[float]:
        return [clock() for clock in self.clocks]


def _application() -> QObject:
    application = QApplication.instance()
    if application is None:
        raise RuntimeError("no application")
    return application


def _is_small(window: QWidget) -> bool:
    """Tips and lists of choice: they hold no form, and close by themselves."""
    return window.windowType() in (Qt.WindowType.ToolTip, Qt.WindowType.Popup)


def _close_menus() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if QApplication.activePopupWidget() is popup:
            break


lock: Final = Lock()
