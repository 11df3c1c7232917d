"""The inputs of a form by name, and what is typed into them as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from salesapp.ui.kit.check_box import CheckBox, Radio
from salesapp.ui.kit.choice_boxes import ChoiceBoxes
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.segmented import Choices
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput

TYPED: Final = (TextInput, TextArea)
CHOSEN: Final = (ComboInput, CheckBox, Radio, Choices, ChoiceBoxes, FilterPill)
NOT_KEPT: Final = "not_kept"
"""A property of inputs that no draft holds."""
_HOLDERS: Final = (QWidget, dict, list, tuple)
_DEEP: Final = 7
_OF_DIALOGS: Final = {"_fields", "_window", "_box"}
"""What every dialog has: not the names of its inputs."""


class Inputs:
    """The inputs of a form, and its lists that grow as they are filled, as they are now.

    A widget tells of such a list in `draft_lines`: the names of its list and of its method.
    """

    def __init__(self, root: QWidget) -> None:
        """Look through a form; what is asked of it later is asked of the widgets found here."""
        self._root = root
        self._widgets = root.findChildren(QWidget)
        found: list[QWidget] = [
            one
            for kind in (*TYPED, *CHOSEN)
            for one in self._widgets
            if isinstance(one, kind) and _is_wanted(one)
        ]
        owners = list(_named(root, root, "", set()))
        self.named = _by_name(found, owners)
        """Every input by the name its code has for it, those that are chosen first."""
        self.growing: dict[str, tuple[Callable[[], int], Callable[[], object]]] = {}
        """How many lines each list has, and what adds one."""
        for name, owner in (("", root), *owners):
            told = getattr(owner, "draft_lines", None)
            if told is not None:
                count = partial(_length, owner, told[0])
                self.growing[f"{name}+"] = count, getattr(owner, told[1])

    def values(self) -> dict[str, Any]:
        """What all of them hold."""
        held = {name: read(widget) for name, widget in self.named.items()}
        return held | {name: count() for name, (count, _add) in self.growing.items()}

    def is_whole(self) -> bool:
        """Whether the form still has the same widgets."""
        return self._root.findChildren(QWidget) == self._widgets


def _by_name(found: list[QWidget], owners: list[tuple[str, QWidget]]) -> dict[str, QWidget]:
    names = {id(widget): name for name, widget in owners}
    named: dict[str, QWidget] = {}
    for place, one in enumerate(found):
        named.setdefault(names.get(id(one), f"{type(one).__name__}#{place}"), one)
    return dict(sorted(named.items(), key=lambda pair: isinstance(pair[1], TYPED)))


def _length(owner: object, name: str) -> int:
    return len(getattr(owner, name))


def _is_wanted(widget: QWidget) -> bool:
    if isinstance(widget, SearchInput | Tabs) or widget.property(NOT_KEPT):
        return False
    if isinstance(widget, QLineEdit):
        return widget.echoMode() is QLineEdit.EchoMode.Normal and not widget.isReadOnly()
    if isinstance(widget, QPlainTextEdit):
        return not widget.isReadOnly()
    return not isinstance(widget, QAbstractButton) or widget.isCheckable()


def _named(root: QWidget, owner: Any, before: str, seen: set[int]) -> Iterator[tuple[str, QWidget]]:
    if before.count(".") > _DEEP:
        return
    for key, value in _parts(owner):
        name = f"{before}.{key}" if before else key
        if isinstance(value, QWidget):
            if id(value) in seen or not isValid(value) or not root.isAncestorOf(value):
                continue
            seen.add(id(value))
            is_input = isinstance(value, (*TYPED, *CHOSEN))
            yield name, value
            if not is_input or value.findChild(QWidget) is not None:
                yield from _named(root, value, name, seen)
        elif isinstance(value, dict | list | tuple) and 0 < len(value) < 500:
            yield from _named(root, value, name, seen)


def _parts(owner: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(owner, dict):
        yield from ((str(plain(key)), one) for key, one in owner.items() if _may_hold(one))
    elif isinstance(owner, list | tuple):
        yield from ((str(place), one) for place, one in enumerate(owner) if _may_hold(one))
    else:
        known = vars(owner).items()
        parts = [(name, one) for name, one in known if _may_hold(one) and name not in _OF_DIALOGS]
        # What has a name of its own for others is named by it.
        yield from sorted(parts, key=lambda part: part[0].startswith("_"))


def _may_hold(one: object) -> bool:
    """Whether it is an input or may lead to one: most of what a form knows does not."""
    if isinstance(one, tuple):
        return any(isinstance(part, _HOLDERS) for part in one)
    return isinstance(one, _HOLDERS)


# --- values ---------------------------------------------------------------------------------------


def read(widget: QWidget) -> Any:
    """What an input holds, half typed or whole, as JSON can keep it."""
    if isinstance(widget, DateInput):
        day = widget.day()
        known = day is not None and widget.is_tidy()
        return {"day": day.isoformat()} if known and day is not None else widget.text()
    if getattr(widget, "holds_record", False):
        return {"record": widget.value(), "text": widget.text()}  # type: ignore[attr-defined]
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QAbstractButton):
        return widget.isChecked()
    return plain(widget.value())  # type: ignore[attr-defined]


def write(widget: QWidget, kept: Any) -> None:
    """Bring back what `read` gave; what the input cannot hold any more is left out."""
    if read(widget) == kept:
        return
    if isinstance(kept, dict) and "day" in kept and isinstance(widget, DateInput):
        widget.set_value(_day(kept["day"]))
    elif isinstance(kept, dict) and "record" in kept:
        if isinstance(kept["record"], int):
            widget.set_value(kept["record"])  # type: ignore[attr-defined]
        elif isinstance(widget, QLineEdit):
            widget.setText(str(kept.get("text", "")))
    elif isinstance(widget, QLineEdit):
        widget.setText(str(kept))
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(str(kept))
    elif isinstance(widget, QAbstractButton):
        widget.setChecked(kept is True)
    else:
        _choose(widget, kept)


def _choose(widget: QWidget, kept: Any) -> None:
    if isinstance(widget, ComboInput):
        for value in widget.values():
            if plain(value) == kept:
                widget.set_value(value)
                return
    elif isinstance(widget, ChoiceBoxes):
        for place, value in enumerate([*widget.values(), None]):
            if plain(value) == kept:
                chosen = [plain(one) for one in widget.values()]
                at = place if value is not None else chosen.index(plain(widget.value()))
                widget.press(at)
                return
    elif isinstance(widget, Choices):
        for value in widget.values():
            if plain(value) == kept:
                widget.set_value(value)
                widget.changed.emit(value)
                return


def plain(value: Any) -> Any:
    """A value as JSON has it: enough to tell one choice from another."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return repr(value)


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
