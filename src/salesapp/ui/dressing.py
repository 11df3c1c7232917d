"""A new style sheet for the whole application, put on where somebody looks; the rest waits.

`QApplication.setStyleSheet` polishes each widget once for every widget it lies in, shown or not:
seconds, when all pages live. Here each widget is polished once, and what is out of sight only when
it is shown.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_KNOWN = Qt.WidgetAttribute.WA_StyleSheet
"""The style sheet hears of the end of this widget; what it keeps of it goes with the sheet."""
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle


class _Waiting(QObject):
    """Dresses what it filters once that is shown."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self.dress(watched)
        return False

    def dress(self, widget: QWidget) -> None:
        """Polish a widget and what is seen in it; what is hidden waits."""
        if not widget.isVisible():
            widget.installEventFilter(self)
            return
        if not widget.testAttribute(_POLISHED):
            widget.style().polish(widget)
            widget.setAttribute(_POLISHED)
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        for child in widget.children():
            if isinstance(child, QWidget):
                self.dress(child)


_waiting = _Waiting()


def redress(application: QApplication, sheet: str) -> None:
    """Give a running application another style sheet.

    Args:
        application: The application, with its palette and font as they shall be.
        sheet: The style sheet.
    """
    widgets = [one for one in application.allWidgets() if not one.testAttribute(_OWN_STYLE)]
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
    for one in application.topLevelWidgets():
        _waiting.dress(one)
