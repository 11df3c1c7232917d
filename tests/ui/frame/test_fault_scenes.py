"""Whatever a fault can say to the user is in the pictures, and says enough."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from salesapp.app.later import show_names
from salesapp.app.translations import ensure_compiled
from salesapp.domain.errors import Rule
from salesapp.exchange.tables import Reason
from salesapp.services.checks import Finding
from salesapp.ui.explain import EXPLANATIONS
from salesapp.ui.field_names import FIELDS
from salesapp.ui.importing.refusals import _REASONS
from salesapp.ui.letters.words import _REASONS as _LETTERS
from salesapp.ui.main_window import MainWindow
from salesapp.ui.preferences.finding_words import _FINDINGS
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translate, translator

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "tools"))

import fault_facts  # noqa: E402 - a tool, found by the line above
import fault_scenes  # noqa: E402

WHOLE = (
    "StartDialog", "RescueDialog", "PlaceDialog", "UnlockDialog", "Cover", "BackupKeeper",
    "Reading", "CrashDialog", "Check",
)  # fmt: skip
"""Parts of the program that say nothing else: each of their sentences is in a picture."""
ELSEWHERE = frozenset(
    {
        "Choose a backup", "Open another base", "Make a new base", "Backup", "Copying the base",
        "Bases of Salesapp ({patterns})", "{kind}, {year}: {numbers}",
        "The keyring of the system refused the key: the password is asked next time.",
    }
)  # fmt: skip
"""Titles of the choice of a file, names of jobs, and a notice beside the work."""


@pytest.fixture(scope="module")
def sources() -> dict[str, list[str]]:
    """Sentences of each part of the program."""
    found: dict[str, list[str]] = {}
    for path in (ROOT / "resources" / "i18n" / "ru").glob("*.ts"):
        for context in ET.parse(path).getroot().iter("context"):
            texts = [one.findtext("source") or "" for one in context.iter("message")]
            found.setdefault(context.findtext("name") or "", []).extend(texts)
    return found


@pytest.fixture
def told(db, qtbot) -> str:
    """Every word of the pictures."""
    ensure_compiled()
    translator.use("ru")
    window = MainWindow(settings_file())
    show_names(window)
    window.resize(1280, 800)
    window.start()
    window.show()
    scenes = fault_scenes.FaultScenes(window)
    for _name, shown in scenes.scenes():
        made = shown()
        assert made is not None
        made.deleteLater()
    return "\n".join(scenes.told)


def pattern(text: str) -> re.Pattern[str]:
    """A sentence as it stands on the screen, with whatever is filled in."""
    parts = re.split(r"\{\w*\}|%n", text)
    return re.compile(".+?".join(re.escape(part) for part in parts), re.DOTALL)


def test_every_sentence_about_a_fault_is_in_a_picture(told, sources):
    wanted = [("Explain", text) for one in EXPLANATIONS.values() for text in one]
    wanted += [("Refusal", text) for one in _REASONS.values() for text in one]
    wanted += [("Letters", text) for text in _LETTERS.values()]
    wanted += [(context, text) for context in WHOLE for text in sources[context]]
    missing = []
    for context, text in wanted:
        words = [translate(context, text)]
        if "%n" in text:
            counted = ((count, translate(context, text, count)) for count in (1, 2, 5))
            words = [one.replace(str(count), "{count}", 1) for count, one in counted]
        if text not in ELSEWHERE and not any(pattern(one).search(told) for one in words):
            missing.append(f"{context}: {text}")
    assert missing == []


def test_no_word_of_the_program_itself_is_shown_to_the_user(told):
    codes = {rule.value for rule in Rule if "_" in rule} | {"sales_order", "invoice_line"}
    codes |= {name for name in fault_facts.all_fields() if "_" in name}
    assert [one for one in codes if re.search(rf"\b{one}\b", told)] == []
    assert re.findall(r"\{[a-z]+\}", told) == []


def test_everything_that_can_go_wrong_has_words():
    assert set(EXPLANATIONS) == set(Rule)
    assert set(_REASONS) == set(Reason)
    assert set(_FINDINGS) == set(Finding)
    assert {rule.name for rule in Rule} >= fault_facts.raised()


def test_every_field_that_a_refusal_names_is_called_by_its_name():
    assert sorted(name for name in fault_facts.all_fields() if name not in FIELDS) == []
