"""A line of text into which a whole block of requisites may be pasted."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from salesapp.overriding import override
from salesapp.ui.kit.text_input import TextInput


def is_block(text: str) -> bool:
    """Whether a text is more than one line, or a table."""
    return "\n" in text.strip() or "\t" in text.strip()


def block_of(mime: QMimeData | None) -> str:
    """The text of the clipboard; the cells of a copied table are parted by tabs."""
    return mime.text() if mime is not None else ""


class BlockInput(TextInput):
    """Pasting several lines here tells about them instead of typing them."""

    block_pasted = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = block_of(QGuiApplication.clipboard().mimeData())
        if event.matches(QKeySequence.StandardKey.Paste) and is_block(text):
            self.block_pasted.emit(text)
            return
        super().keyPressEvent(event)
