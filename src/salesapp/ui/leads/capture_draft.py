"""What is half typed into the capture: it survives Esc, a refused save, a crash, the night."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from salesapp.services import form_drafts as service
from salesapp.ui.drafts.settling import Left, What, settle, waiting

FORM: Final = "leads.capture"
_WHAT: Final[What] = (FORM, "")


def load() -> dict[str, Any]:
    """What was left in the open store's capture; empty when nothing was."""
    left = waiting(_WHAT)
    if left is not None:
        return _read(left.words)
    kept = service.one(*_WHAT) if service.may_keep() else None
    return _read(kept.words) if kept is not None else {}


def save(values: dict[str, Any], title: str, *, is_open: bool) -> None:
    """Keep what is typed, if need be as soon as another writer lets us.

    Args:
        values: What stands in the form.
        title: The form in words, for the start of the program.
        is_open: Whether the next start tells of it: it was not put away on purpose.
    """
    if not service.may_keep():
        return
    words = json.dumps(values, ensure_ascii=False)
    way = json.dumps({"action": "lead.capture"})
    write = partial(service.keep, *_WHAT, title, way, words, is_open=is_open)
    settle(write, _WHAT, left=Left(words, datetime.now(UTC)), typed=True)


def forget() -> None:
    """It was written down, or thrown away."""
    settle(partial(service.forget, *_WHAT), _WHAT, left=Left("{}", datetime.now(UTC)))


def _read(words: str) -> dict[str, Any]:
    try:
        found = json.loads(words)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
