"""Calling somebody who is no client yet, for a step planned with them."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.ui.activities.complete_dialog import complete
from salesapp.ui.notices import notices
from salesapp.ui.outside import call
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_COPIED = QT_TRANSLATE_NOOP("Activities", "Number copied: {phone}")
_RESULT = QT_TRANSLATE_NOOP("Activities", "Write down the result")


def call_about(page: QWidget, step_id: int, phone: str) -> None:
    """Hand a number to the telephone, copy it, and offer to end the step."""
    QGuiApplication.clipboard().setText(phone)
    call(phone)
    notices.offer(
        translate("Activities", _COPIED).format(phone=phone),
        translate("Activities", _RESULT),
        lambda: _end(page, step_id),
        page,
    )


def _end(page: QWidget, step_id: int) -> None:
    complete(page, step_id)
