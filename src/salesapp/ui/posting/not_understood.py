"""A document is not posted, and does not leave, while something typed is not understood."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_WORDS: Final = QT_TRANSLATE_NOOP(
    "NotUnderstood", "What is marked is not understood and would be left out: put it right first"
)

_UNSAVED: Final = QT_TRANSLATE_NOOP("NotUnderstood", "Not understood and not saved: {words}")


def stops(
    form: QWidget, *parts: tuple[QWidget, bool], show: Callable[[], object] | None = None
) -> bool:
    """Go to the first part of a form that is wrong, and say why nothing is posted.

    Parts the form itself does not show do not count; `show` brings a form put away into view.
    """
    for widget, is_wrong in parts:
        if is_wrong and widget.isVisibleTo(form):
            if show is not None:
                show()
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            notices.tell(translate("NotUnderstood", _WORDS), NoticeTone.RISK)
            return True
    return False


def tell_unsaved(form: QWidget, *parts: tuple[QWidget, bool]) -> None:
    """Somebody goes away from a form: say which words in it nobody understood and nobody keeps."""
    wrong = [widget for widget, is_wrong in parts if is_wrong and widget.isVisibleTo(form)]
    words = [one.text().strip() for one in wrong if isinstance(one, QLineEdit)]
    if told := ", ".join(filter(None, words)):
        text = translate("NotUnderstood", _UNSAVED).format(words=told)
        notices.tell(text, NoticeTone.RISK)
