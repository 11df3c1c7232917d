"""The commands of tasks."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP

ACTIONS: Final = (
    ActionSpec(
        "tasks.new",
        QT_TRANSLATE_NOOP("Actions", "New task"),
        "new_task",
        "plus",
        "Ctrl+T",
        Menu.CREATE,
        short=QT_TRANSLATE_NOOP("Actions", "Task"),
    ),
    ActionSpec(
        "tasks.done",
        QT_TRANSLATE_NOOP("Actions", "Done"),
        "complete_task",
        "check",
        "Space",
        Menu.RECORD,
        Needs.ONE_ACTIVITY,
        section="tasks",
        single_key=True,
    ),
    ActionSpec(
        "tasks.move",
        QT_TRANSLATE_NOOP("Actions", "Move in time"),
        "move_task",
        "clock",
        "M",
        Menu.RECORD,
        Needs.SOME_ACTIVITIES,
        section="tasks",
        single_key=True,
    ),
    ActionSpec(
        "tasks.edit",
        QT_TRANSLATE_NOOP("Actions", "Change the task"),
        "edit_task",
        "edit",
        "F2",
        Menu.RECORD,
        Needs.ONE_ACTIVITY,
        section="tasks",
        single_key=True,
    ),
    ActionSpec(
        "tasks.cancel",
        QT_TRANSLATE_NOOP("Actions", "Give the task up…"),
        "cancel_task",
        "x",
        "X",
        Menu.RECORD,
        Needs.ONE_ACTIVITY,
        section="tasks",
        single_key=True,
    ),
    ActionSpec(
        "tasks.call",
        QT_TRANSLATE_NOOP("Actions", "Call"),
        "call_about_task",
        "phone",
        "P",
        Menu.RECORD,
        Needs.ONE_ACTIVITY,
        section="tasks",
        single_key=True,
    ),
    ActionSpec(
        "tasks.open",
        QT_TRANSLATE_NOOP("Actions", "Open the client or the deal"),
        "open_owner",
        "ext",
        "",
        Menu.RECORD,
        Needs.ONE_ACTIVITY,
        section="tasks",
    ),
    ActionSpec(
        "tasks.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete the step"),
        "delete_task",
        "trash",
        "Delete",
        Menu.RECORD,
        Needs.ONE_ACTIVITY,
        section="tasks",
        single_key=True,
    ),
    ActionSpec(
        "tasks.overdue_today",
        QT_TRANSLATE_NOOP("Actions", "Move everything overdue to today"),
        "move_overdue",
        "right",
        "Ctrl+Shift+M",
        section="tasks",
    ),
)
