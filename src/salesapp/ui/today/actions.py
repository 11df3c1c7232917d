"""The commands of the day."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP


def _of_row(name: str, title: str, run: str, icon: str, keys: str = "") -> ActionSpec:
    """A command on the row that has the focus, whatever it is about."""
    return ActionSpec(
        f"today.{name}",
        title,
        run,
        icon,
        keys,
        section="today",
        single_key=bool(keys),
        palette=False,
    )


ACTIONS: Final = (
    _of_row("done", QT_TRANSLATE_NOOP("Actions", "Done"), "finish_row", "check", "Space"),
    _of_row("move", QT_TRANSLATE_NOOP("Actions", "Move in time"), "move_row", "clock", "M"),
    _of_row("call", QT_TRANSLATE_NOOP("Actions", "Call"), "call_row", "phone", "P"),
    _of_row("write", QT_TRANSLATE_NOOP("Actions", "Write"), "write_row", "mail", "R"),
    _of_row("step", QT_TRANSLATE_NOOP("Actions", "Next step"), "plan_step", "right", "S"),
    _of_row("cancel", QT_TRANSLATE_NOOP("Actions", "Give the task up…"), "cancel_row", "x", "X"),
    _of_row("edit", QT_TRANSLATE_NOOP("Actions", "Change the task"), "edit_row", "edit", "F2"),
    _of_row("open", QT_TRANSLATE_NOOP("Actions", "Open"), "open_row", "ext"),
    _of_row("tell", QT_TRANSLATE_NOOP("Actions", "Tell the client…"), "tell_client", "send", "T"),
    _of_row("offer", QT_TRANSLATE_NOOP("Actions", "Make the offer"), "make_offer", "docs"),
    ActionSpec(
        "today.main",
        QT_TRANSLATE_NOOP("Actions", "Main action of the row; in the walk: go on"),
        "go_on",
        "right",
        "Ctrl+Return",
        section="today",
        palette=False,
    ),
    ActionSpec(
        "today.late_today",
        QT_TRANSLATE_NOOP("Actions", "Move everything overdue to today"),
        "move_late",
        "right",
        "Ctrl+Shift+M",
        section="today",
    ),
    ActionSpec(
        "today.spread",
        QT_TRANSLATE_NOOP("Actions", "One step for all who lack one…"),
        "spread_all",
        "cal",
        "A",
        section="today",
        single_key=True,
    ),
    ActionSpec(
        "today.plan",
        QT_TRANSLATE_NOOP("Actions", "Plan of sales…"),
        "set_plan",
        "target",
        menu=Menu.PROGRAM,
        section="today",
    ),
    ActionSpec(
        "today.order",
        QT_TRANSLATE_NOOP("Actions", "Put the base in order"),
        "put_in_order",
        "check",
        section="today",
    ),
    ActionSpec(
        "today.close",
        QT_TRANSLATE_NOOP("Actions", "Close the day"),
        "close_day",
        "moon",
        "Ctrl+Shift+B",
        section="today",
        short=QT_TRANSLATE_NOOP("Actions", "Close the day"),
    ),
)
