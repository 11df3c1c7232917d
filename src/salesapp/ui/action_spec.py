"""The form in which every command of the program is declared."""

from dataclasses import dataclass
from enum import Enum

from salesapp.ui.selection import Needs


class Menu(Enum):
    """The menu an action stands in."""

    NONE = "none"
    CREATE = "create"
    """The button "Create" of the rail."""
    PROGRAM = "program"
    """The menu under the name of the company."""
    DATA = "data"
    """Import, export, backup: a part of the menu of the program."""
    VIEW = "view"
    HELP = "help"
    RECORD = "record"
    """Menus of records, and what the palette offers for one."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A command, declared once; menus, keys, palette and key sheet read it.

    `run` names a method of the current page, else of the window. Titles are marked with
    ``QT_TRANSLATE_NOOP("Actions", …)``.
    """

    id: str
    title: str
    run: str
    icon: str = ""
    keys: str = ""
    """Default keys as in QKeySequence; several are parted by "; "."""
    menu: Menu = Menu.NONE
    needs: Needs = Needs.NOTHING
    section: str | None = None
    """Only while a page of this section is shown."""
    palette: bool = True
    single_key: bool = False
    """A letter without Ctrl: a physical key, and only while a list or board has the focus."""
    over_home: bool = False
    """Only a page put over that of the section has the method: nobody is led there to run it."""
    short: str = ""
    """The word on the button of the top bar, where the title is too long."""
