"""What went wrong on the way out, in a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.domain.errors import RuleError
from salesapp.ui.explain import Trouble, explain, explain_machine, show_trouble


def trouble_of(error: Exception) -> Trouble:
    """A refusal or a fault of the machine in words; anything else is a bug and goes on."""
    if isinstance(error, RuleError):
        return explain(error)
    if isinstance(error, OSError):
        return explain_machine(error)
    raise error


def job_failed(parent: QWidget | None, error: Exception) -> None:
    """Show why a job has failed."""
    show_trouble(parent, trouble_of(error))
