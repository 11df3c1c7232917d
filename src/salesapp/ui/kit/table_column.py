"""What a column of a table is: declared once for the header, the table and the export."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from salesapp.domain.fields import FieldType

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The whole row as the query gave it."""
ID_ROLE = int(Qt.ItemDataRole.UserRole) + 2


class CellState(NamedTuple):
    """How the row of a cell is shown now."""

    selected: bool
    focused: bool
    hover: bool
    marked: bool


TURN_OVER: Final = "\x00turn over"
"""What a cell of a flag is told instead of a text."""

CellPainter = Callable[[QPainter, QRect, Any, CellState], None]


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``paint`` draws chips and the like, ``text`` always tells the same in words."""

    id: str
    title: str
    width: int
    text: Callable[[Any], str]
    align: Literal["left", "right", "center"] = "left"
    paint: CellPainter | None = None
    sort_key: str = ""
    """Given to `sort_requested`; without it the column is not sorted by."""
    tone: Callable[[Any], str] | None = None
    """Token of the text colour of a row."""
    role: str = "base"
    lead: bool = False
    """The name of the row: bold when the row is selected."""
    stretch: bool = False
    grow: int = 0
    """How wide it gets by itself where the name has room to spare, unless the user sized it."""
    hidden: bool = False
    """Not shown until the user asks for it."""
    edit: Callable[[Any], str | None] | None = None
    """The text to edit, or None when this cell is not to be edited."""
    commit: Callable[[Any, str], str] | None = None
    """Saves what was typed; returns what is wrong with it, or an empty text."""
    lock: Callable[[Any], str] | None = None
    """Why a cell of a table with editable cells is not typed into; an empty text: it is."""
    field: str = ""
    """Id of the field a cell is typed into (`domain/fields.py`)."""
    choices: Callable[[], Sequence[str]] | None = None
    """Texts the editor proposes."""
    edit_type: FieldType = FieldType.TEXT
    """Which editor opens: a line, several lines, a list to choose from, a flag turned over."""
    tip: Callable[[Any], str] | None = None
    """What the tooltip tells where the cell tells it in short."""
    type: FieldType = FieldType.TEXT
    """What the cells are, for files, paper and editors."""
    value: Callable[[Any], object] | None = None
    """The value behind the text, as `type` says: money in minor units, a day, a flag, a whole name.
    Without it the text is taken."""
