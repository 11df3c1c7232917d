"""The commands of leads."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP


def _of_one(name: str, title: str, run: str, icon: str, keys: str = "") -> ActionSpec:
    return ActionSpec(
        name,
        title,
        run,
        icon,
        keys,
        Menu.RECORD,
        Needs.ONE_LEAD,
        section="leads",
        single_key=bool(keys),
    )


def _answer(place: int, title: str) -> ActionSpec:
    """The answer of one of the six questions."""
    name = f"leads.answer_{place}"
    return _of_one(name, title, f"answer_{place}", "list", str(place))


ACTIONS: Final = (
    ActionSpec(
        "leads.new",
        QT_TRANSLATE_NOOP("Actions", "New lead…"),
        "capture_request",
        "plus",
        "Ctrl+Shift+L",
        Menu.CREATE,
        short=QT_TRANSLATE_NOOP("Actions", "Lead"),
    ),
    # Ctrl+D is the key of a new deal everywhere; on this page the deal comes out of the lead.
    _of_one(
        "leads.convert",
        QT_TRANSLATE_NOOP("Actions", "Make a deal of the lead"),
        "make_deal",
        "deals",
    ),
    _of_one(
        "leads.contacted",
        QT_TRANSLATE_NOOP("Actions", "Answered…"),
        "mark_contacted",
        "check",
        "Space",
    ),
    _of_one("leads.call", QT_TRANSLATE_NOOP("Actions", "Call"), "call_lead", "phone", "P"),
    _of_one("leads.write", QT_TRANSLATE_NOOP("Actions", "Write"), "write_lead", "mail", "R"),
    _of_one(
        "leads.postpone",
        QT_TRANSLATE_NOOP("Actions", "Put the lead off…"),
        "postpone_lead",
        "clock",
        "H",
    ),
    _of_one(
        "leads.reject",
        QT_TRANSLATE_NOOP("Actions", "No lead for us…"),
        "reject_lead",
        "x",
        "X",
    ),
    _of_one(
        "leads.to_client",
        QT_TRANSLATE_NOOP("Actions", "Give the request to a client…"),
        "give_to_client",
        "user",
        "T",
    ),
    ActionSpec(
        "leads.focus",
        QT_TRANSLATE_NOOP("Actions", "Leads one after another"),
        "focus_mode",
        "play",
        "F",
        section="leads",
        single_key=True,
    ),
    _of_one("leads.next", QT_TRANSLATE_NOOP("Actions", "Next lead"), "next_lead", "right", "N"),
    _of_one(
        "leads.previous",
        QT_TRANSLATE_NOOP("Actions", "Lead before"),
        "previous_lead",
        "left",
        "B",
    ),
    _of_one(
        "leads.edit", QT_TRANSLATE_NOOP("Actions", "Change the lead"), "edit_lead", "edit", "F2"
    ),
    _of_one(
        "leads.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete the lead"),
        "delete_lead",
        "trash",
        "Delete",
    ),
    ActionSpec(
        "leads.origin",
        QT_TRANSLATE_NOOP("Actions", "Source and campaign…"),
        "change_origin",
        "flag",
        "",
        Menu.RECORD,
        Needs.ONE_LEAD,
        section="leads",
    ),
    _of_one(
        "leads.qualify",
        QT_TRANSLATE_NOOP("Actions", "Fit for a deal"),
        "qualify_lead",
        "target",
        "Q",
    ),
    _answer(1, QT_TRANSLATE_NOOP("Actions", "Lead: is it our client")),
    _answer(2, QT_TRANSLATE_NOOP("Actions", "Lead: who is it")),
    _answer(3, QT_TRANSLATE_NOOP("Actions", "Lead: volume")),
    _answer(4, QT_TRANSLATE_NOOP("Actions", "Lead: when is it needed")),
    _answer(5, QT_TRANSLATE_NOOP("Actions", "Lead: who decides")),
    _answer(6, QT_TRANSLATE_NOOP("Actions", "Lead: budget")),
)
