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


def inputs(root: QWidget) -> dict[str, QWidget]:
    """Every input of a form, by the names its code has for them."""
    found = [
        one for kind in (*TYPED, *CHOSEN) for one in root.findChildren(kind) if _is_wanted(one)
    ]
    if not found:
        return {}
    names = {id(widget): name for name, widget in _named(root, root, "", set())}
    named: dict[str, QWidget] = {}
    for place, one in enumerate(found):
        named.setdefault(names.get(id(one), f"{type(one).__name__}#{place}"), one)
    return dict(sorted(named.items(), key=lambda pair: isinstance(pair[1], TYPED)))


def growing(root: QWidget) -> dict[str, tuple[Callable[[], int], Callable[[], object]]]:
    """Lists of lines that grow as they are filled: how many there are, and what adds one.

    A widget tells of them in `draft_lines`: the names of its list and of its method.
    """
    found: dict[str, tuple[Callable[[], int], Callable[[], object]]] = {}
    owners = [("", root), *((name, one) for name, one in _named(root, root, "", set(), every=True))]
    for name, owner in owners:
        told = getattr(owner, "draft_lines", None)
        if told is not None:
            count = partial(_length, owner, told[0])
            found[f"{name}+"] = count, getattr(owner, told[1])
    return found


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


def _named(
    root: QWidget, owner: Any, before: str, seen: set[int], *, every: bool = False
) -> Iterator[tuple[str, QWidget]]:
    if before.count(".") > _DEEP:
        return
    for key, value in _parts(owner):
        name = f"{before}.{key}" if before else key
        if isinstance(value, QWidget):
            if id(value) in seen or not isValid(value) or not root.isAncestorOf(value):
                continue
            seen.add(id(value))
            is_input = isinstance(value, (*TYPED, *CHOSEN))
            if every or is_input:
                yield name, value
            if not is_input or value.findChild(QWidget) is not None:
                yield from _named(root, value, name, seen, every=every)
        elif isinstance(value, dict | list | tuple) and 0 < len(value) < 500:
            yield from _named(root, value, name, seen, every=every)


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
