"""Short dialogs: ask, tell, explain a failure."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.text_area import TextArea


def confirm(
    parent: QWidget | None,
    title: str,
    text: str = "",
    *,
    action: str,
    danger: bool = False,
    cancel: str = "",
) -> bool:
    """Ask before what cannot be undone; ``action`` is a verb, Esc is the safe answer."""
    dialog = Dialog(parent, title, text)
    dialog.add_cancel(cancel)
    dialog.add_primary(action, danger=danger)
    return dialog.exec()


def inform(parent: QWidget | None, title: str, text: str = "") -> None:
    """Tell something that needs no decision."""
    dialog = Dialog(parent, title, text)
    dialog.add_primary(QCoreApplication.translate("Messages", "OK"), keys="Enter")
    dialog.exec()


def show_error(parent: QWidget | None, title: str, text: str = "", details: str = "") -> None:
    """Explain a failure; details for support are unfolded and copied on demand."""
    dialog = Dialog(parent, title, text, width=560 if details else 420)
    if details:
        area = TextArea(details, rows=8)
        area.setReadOnly(True)
        area.hide()
        area.setAccessibleName(QCoreApplication.translate("Messages", "Details for support"))
        unfold = Button(QCoreApplication.translate("Messages", "Show details"), "link", small=True)
        unfold.clicked.connect(area.show)
        unfold.clicked.connect(unfold.hide)
        dialog.body.addWidget(unfold)
        dialog.body.addWidget(area)
    dialog.add_primary(QCoreApplication.translate("Messages", "Close"), keys="Enter")
    dialog.exec()
