"""A new style sheet for the whole application: each widget is polished once.

`QApplication.setStyleSheet` polishes each widget once for every widget it lies in: seconds, when
all pages live.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_KNOWN = Qt.WidgetAttribute.WA_StyleSheet
"""The style sheet hears of the end of this widget; what it keeps of it goes with the sheet."""
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle


def redress(application: QApplication, sheet: str) -> None:
    """Give a running application another style sheet.

    Args:
        application: The application, with its palette and font as they shall be.
        sheet: The style sheet.
    """
    widgets = [one for one in application.allWidgets() if not one.testAttribute(_OWN_STYLE)]
    polished = [one for one in widgets if one.testAttribute(_POLISHED)]
    for one in widgets:
        # To Qt nothing is polished, and has a style of its own: it changes the style alone.
        one.setAttribute(_POLISHED, on=False)
        one.setAttribute(_OWN_STYLE)
    application.setStyleSheet("")
    for one in widgets:
        one.setAttribute(_KNOWN, on=False)
    application.setStyleSheet(sheet)
    for one in widgets:
        one.setAttribute(_OWN_STYLE, on=False)
    for one in sorted(polished, key=_depth):
        if not isValid(one):
            # What heard of the new style made this one anew.
            continue
        one.style().polish(one)
        one.setAttribute(_POLISHED)
        QApplication.sendEvent(one, QEvent(QEvent.Type.StyleChange))


def _depth(widget: QWidget) -> int:
    depth, parent = 0, widget.parentWidget()
    while parent is not None:
        depth, parent = depth + 1, parent.parentWidget()
    return depth
