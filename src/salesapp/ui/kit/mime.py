"""What is given to the clipboard of the system."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QStandardItemModel


def clipboard_mime() -> QMimeData:
    """Empty data for the clipboard, made by Qt itself.

    One made here would be of a class that calls into Python when it goes, and the clipboard lets it
    go after Python has ended: the program would crash at its very end.
    """
    model = QStandardItemModel(1, 1)
    mime = model.mimeData([model.index(0, 0)])
    for name in mime.formats():
        mime.removeFormat(name)
    return mime
