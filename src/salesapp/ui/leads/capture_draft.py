"""What is half typed into the capture: it survives Esc, a crash, the night."""

from __future__ import annotations

import json
from typing import Any, Final

from salesapp.services import form_drafts as service
from salesapp.ui.drafts.settling import settle

FORM: Final = "leads.capture"


def load() -> dict[str, Any]:
    """What was left in the open store's capture; empty when nothing was."""
    kept = service.one(FORM, "") if service.may_keep() else None
    if kept is None:
        return {}
    try:
        found = json.loads(kept.words)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def save(values: dict[str, Any], title: str) -> None:
    """Keep what is typed; what another writer hinders is kept by the next second."""
    words = json.dumps(values, ensure_ascii=False)
    way = json.dumps({"action": "lead.capture"})
    if service.may_keep():
        service.keep(FORM, "", title, way, words, is_open=True)


def close() -> None:
    """It was put away on purpose: the next start need not tell of it."""
    settle(lambda: service.close(FORM, ""))


def forget() -> None:
    """It was written down, or thrown away."""
    settle(lambda: service.forget(FORM, ""))
