"""The commands of calling one after another."""

from __future__ import annotations

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.translate import QT_TRANSLATE_NOOP

SECTION: Final = "calls"
MOST_ANSWERS: Final = 9
RESULTS: Final = 7

_START: Final = QT_TRANSLATE_NOOP("Actions", "Call one after another")
_ANSWER: Final = QT_TRANSLATE_NOOP("Actions", "Answer of the client")
_RESULT: Final = QT_TRANSLATE_NOOP("Actions", "Result of the call")


def _here(
    name: str, title: str, run: str, icon: str = "", keys: str = "", *, single: bool = False
) -> ActionSpec:
    """A command of the call that is made."""
    return ActionSpec(
        f"calls.{name}", title, run, icon, keys, section=SECTION, single_key=single, palette=False
    )


ACTIONS: Final = (
    ActionSpec("calls.start", _START, "start_calls", "phone", menu=Menu.VIEW),
    *(
        ActionSpec(
            f"calls.from_{section}", _START, "start_calls", "phone", "F5",
            section=section, palette=False,
        )
        for section in ("today", "leads", "clients", "deals", "tasks", "scripts")
    ),
    _here("end", QT_TRANSLATE_NOOP("Actions", "End calling"), "end_calls", "x", "F5"),
    _here("dial", QT_TRANSLATE_NOOP("Actions", "Call, or hang up"), "dial", "phone", "F8"),
    _here(
        "dial_letter", QT_TRANSLATE_NOOP("Actions", "Call, or hang up"), "dial", "phone", "P",
        single=True,
    ),
    _here(
        "copy", QT_TRANSLATE_NOOP("Actions", "Copy the number"), "copy_number", "copy", "C",
        single=True,
    ),
    _here("note", QT_TRANSLATE_NOOP("Actions", "Note"), "go_to_note", "edit", "N", single=True),
    _here("ask", QT_TRANSLATE_NOOP("Actions", "What to find out"), "go_to_asks", "list", "Q",
          single=True),
    _here("save", QT_TRANSLATE_NOOP("Actions", "Save, next call"), "save_call", "check",
          "Ctrl+Return"),
    _here("skip", QT_TRANSLATE_NOOP("Actions", "Skip"), "skip_call", "down", "Ctrl+Down"),
    _here("previous", QT_TRANSLATE_NOOP("Actions", "Call before"), "previous_call", "up",
          "Ctrl+Up"),
    _here("add", QT_TRANSLATE_NOOP("Actions", "Add somebody to the queue…"), "add_to_queue",
          "plus", "Ctrl+Shift+Q"),
    _here("open", QT_TRANSLATE_NOOP("Actions", "Open the card"), "open_card", "ext",
          "Ctrl+Shift+O"),
    _here("choose", QT_TRANSLATE_NOOP("Actions", "Choose the script"), "choose_script", "scripts",
          "Ctrl+J"),
    *(
        _here(f"answer_{place}", _ANSWER, f"answer_{place}", "", str(place), single=True)
        for place in range(1, MOST_ANSWERS + 1)
    ),
    *(
        _here(f"result_{place}", _RESULT, f"result_{place}", "", f"Alt+{place}")
        for place in range(1, RESULTS + 1)
    ),
)  # fmt: skip
