"""Dialogs of a fixed width whose height follows their words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


def fit_height(dialog: QWidget) -> None:
    """Make a dialog as high as its words need in its width: they wrap.

    Left to itself it takes the height they would have in another width, and spreads the rest
    between its lines.
    """
    box = dialog.layout()
    if box is None:
        return
    for label in dialog.findChildren(QLabel):
        # Before it is shown a label has the type of the program, not that of its role.
        label.ensurePolished()
    box.activate()
    dialog.setFixedHeight(box.totalHeightForWidth(dialog.width()))
