"""Errors in overridden methods of Qt are told, and never end the program."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, Signal

from salesapp.overriding import override

# A widget that paints by a list that is too short, or ends a word of its own: the first is an
# error of C code without an object, the second an error of Python.
STORY = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from salesapp.overriding import override

class Painted(QWidget):
    @override
    def paintEvent(self, event):
        {wrong}

told = []
sys.excepthook = lambda kind, error, trail: told.append((kind.__name__, str(error)))
application = QApplication([])
widget = Painted()
widget.resize(40, 40)
try:
    widget.grab()
except Exception as error:
    told.append((type(error).__name__, str(error)))
application.processEvents()
sys.stdout.write(repr(told))
"""


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ("return (1, 2).index(3)", "ValueError"),
        ("return [][2]", "IndexError"),
        ("raise LookupError('of Python')", "LookupError"),
    ],
)
def test_an_error_of_c_code_in_an_overridden_method_is_told(wrong: str, kind: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", STORY.format(wrong=wrong)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=None,
    )
    assert ran.returncode == 0, ran.stderr
    assert kind in ran.stdout + ran.stderr


class _Teller(QObject):
    told = Signal(str, int)


class _Base:
    def heard(self, text: str = "nothing") -> str:
        """A method of a base."""
        return text


class _Hearing(_Base):
    @override
    def heard(self, text: str = "said", /) -> str:
        """What was heard."""
        return f"{self.__class__.__name__}: {text}"


def test_a_guarded_method_looks_like_itself() -> None:
    assert _Hearing().heard() == "_Hearing: said"
    assert _Hearing().heard("a word") == "_Hearing: a word"
    assert _Hearing.heard.__doc__ == "What was heard."
    assert list(inspect.signature(_Hearing.heard).parameters) == ["self", "text"]
    with pytest.raises(TypeError, match="heard"):
        _Hearing().heard("one", "too many")  # type: ignore[call-arg]


class _Shown(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[object] = []

    @override
    def setObjectName(self, name: str) -> None:
        self.seen.append(name)


def test_a_signal_gives_a_guarded_method_as_many_words_as_it_takes() -> None:
    teller, shown = _Teller(), _Shown()
    teller.told.connect(shown.setObjectName)
    teller.told.emit("one", 2)
    assert shown.seen == ["one"]


def test_what_takes_any_number_stays_as_it_is() -> None:
    def any_number(*words: str, last: bool = False) -> tuple[str, ...]:
        return words if last else ()

    assert override(any_number) is any_number


def test_where_no_qt_is_known_a_method_stays_as_it_is() -> None:
    def keys(self: object) -> None:
        """A step of an import, called for each row."""

    keys.__module__ = "salesapp.services.importing.tables.clients"
    assert override(keys) is keys
    keys.__module__ = "salesapp.ui.clients.page"
    assert (override(keys) is keys) == (sys.version_info >= (3, 12))
