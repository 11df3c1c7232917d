"""A new style sheet for the whole application: each widget is polished once, what is seen first.

`QApplication.setStyleSheet` polishes each widget once for every widget it lies in: seconds, when
all pages live. What is hidden is polished in short slices afterwards, or when its page is shown;
where much is seen, the picture stays as it was until all of that is polished.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_KNOWN = Qt.WidgetAttribute.WA_StyleSheet
"""The style sheet hears of the end of this widget; what it keeps of it goes with the sheet."""
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
SLICE_S = 0.01
SEEN_S = 0.03
"""So long a slice of what is seen may take, the first one at once; the picture waits for all."""


class Rest:
    """The widgets that are not polished for the new sheet yet, the outer ones first."""

    def __init__(self) -> None:
        self._seen: dict[QWidget, None] = {}
        self._hidden: dict[QWidget, None] = {}
        self._sorted = True
        self._still: list[QWidget] = []
        self._timer: QTimer | None = None

    def __len__(self) -> int:
        return len(self._seen) + len(self._hidden)

    def __contains__(self, widget: QWidget) -> bool:
        return widget in self._hidden or widget in self._seen

    def begin(self, seen: Iterable[QWidget], hidden: Iterable[QWidget]) -> None:
        """Polish these instead of what was left before.

        Args:
            seen: Outer ones first; at once, if they are not too many.
            hidden: In any order; between the events of the user.
        """
        self._seen = dict.fromkeys(seen)
        self._hidden = dict.fromkeys(hidden)
        self._sorted = False
        if self._timer is None:
            self._timer = QTimer()
            self._timer.timeout.connect(self._slice)
        self._timer.start(0)
        _polish_for(SEEN_S, self._seen)
        self._keep_still()

    def hurry(self, root: QWidget) -> None:
        """Polish what lies in a widget that is about to be shown."""
        if not self:
            return
        for one in (root, *root.findChildren(QWidget)):
            if one in self._hidden:
                del self._hidden[one]
                _polish(one)

    def _keep_still(self) -> None:
        """No window shows itself half dressed."""
        for window in {one.window() for one in self._seen if isValid(one)}.difference(self._still):
            window.setUpdatesEnabled(False)
            self._still.append(window)
        if not self._seen:
            for window in self._still:
                if isValid(window):
                    window.setUpdatesEnabled(True)
            self._still = []

    def _slice(self) -> None:
        if self._seen:
            _polish_for(SEEN_S, self._seen)
            self._keep_still()
            return
        if not self._sorted:
            self._hidden = dict.fromkeys(_outer_first(one for one in self._hidden if isValid(one)))
            self._sorted = True
            return
        _polish_for(SLICE_S, self._hidden)
        if not self._hidden and self._timer is not None:
            self._timer.stop()


rest = Rest()


def redress(application: QApplication, sheet: str) -> None:
    """Give a running application another style sheet.

    Args:
        application: The application, with its palette and font as they shall be.
        sheet: The style sheet.
    """
    # A window that lies in another one is met twice.
    seen = dict.fromkeys(_in_sight(application.topLevelWidgets()))
    widgets: list[QWidget] = []
    dressed: dict[QWidget, None] = {}
    for one in application.allWidgets():
        if one.testAttribute(_OWN_STYLE):
            continue
        widgets.append(one)
        # To Qt nothing is polished, and has a style of its own: it changes the style alone.
        if one.testAttribute(_POLISHED):
            dressed[one] = None
            one.setAttribute(_POLISHED, on=False)
        elif one in rest:
            dressed[one] = None
        one.setAttribute(_OWN_STYLE)
    application.setStyleSheet("")
    for one in dressed:
        one.setAttribute(_KNOWN, on=False)
    application.setStyleSheet(sheet)
    for one in widgets:
        one.setAttribute(_OWN_STYLE, on=False)
    now = [one for one in seen if one in dressed]
    for one in now:
        del dressed[one]
    rest.begin(now, dressed)


def _in_sight(among: Iterable[QWidget]) -> Iterator[QWidget]:
    """What is visible of some widgets and in them, the outer ones first."""
    for one in among:
        if one.isVisible():
            yield one
            yield from _in_sight(one.findChildren(QWidget, options=_DIRECT))


def _polish_for(seconds: float, left: dict[QWidget, None]) -> None:
    end = perf_counter() + seconds
    while left:
        one = next(iter(left))
        del left[one]
        _polish(one)
        if perf_counter() >= end:
            break


def _polish(widget: QWidget) -> None:
    # What heard of the new style may have made this one anew.
    if isValid(widget):
        widget.style().polish(widget)
        widget.setAttribute(_POLISHED)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _outer_first(widgets: Iterable[QWidget]) -> list[QWidget]:
    depths: dict[QWidget | None, int] = {None: 0}

    def depth(widget: QWidget | None) -> int:
        found = depths.get(widget)
        if found is None and widget is not None:
            found = depths[widget] = depth(widget.parentWidget()) + 1
        return found or 0

    return sorted(widgets, key=depth)
