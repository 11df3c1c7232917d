"""A document is not posted while something typed is not understood: it would be left out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_WORDS: Final = QT_TRANSLATE_NOOP(
    "NotUnderstood", "What is marked is not understood and would be left out: put it right first"
)


def stops(*parts: tuple[QWidget, bool]) -> bool:
    """Go to the first part in view that is wrong, and say why nothing is posted."""
    for widget, is_wrong in parts:
        if is_wrong and widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            notices.tell(translate("NotUnderstood", _WORDS), NoticeTone.RISK)
            return True
    return False
