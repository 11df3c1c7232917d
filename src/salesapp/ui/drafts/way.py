"""The way to a form: the page and the action that opened it, to be gone again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from salesapp.domain.entities import Entity
from salesapp.ui.action_registry import running
from salesapp.ui.actions import action
from salesapp.ui.selection import Selection

if TYPE_CHECKING:
    from salesapp.ui.main_window import MainWindow


def way_of(widget: QWidget) -> str:
    """How the form of a widget is come to now, as JSON; empty outside the main window."""
    window = widget.window()
    navigator = getattr(window, "navigator", None)
    page = navigator.page if navigator is not None else None
    if page is None:
        return "{}"
    chosen = page.selection()
    if running() and page.asked_for.entity is not None:
        chosen = page.asked_for
    way: dict[str, Any] = {"section": page.section, "action": running()}
    if chosen.entity is not None and chosen.one is not None:
        way |= {"entity": chosen.entity.value, "id": chosen.one}
    return json.dumps(way)


def go(window: MainWindow, told: str) -> None:
    """Go a way again: the record or the section, then the action that opens the form."""
    try:
        way = json.loads(told)
        entity = Entity(way["entity"]) if "entity" in way else None
    except (ValueError, TypeError):
        return
    chosen = Selection()
    if entity is not None and window.open_record(entity, int(way["id"])):
        chosen = Selection.of(entity, int(way["id"]))
    elif way.get("section"):
        window.show_section(str(way["section"]))
    wanted = str(way.get("action") or "")
    spec = action(wanted) if wanted else None
    if spec is not None and window.registry.may_run(spec, chosen):
        window.registry.run(wanted, chosen)
