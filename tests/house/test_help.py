"""Every section has its page of the manual, in both languages."""

from __future__ import annotations

import pytest

from salesapp.paths import resource
from salesapp.ui.sections import SECTIONS, section_keys


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("section", [section.id for section in SECTIONS])
def test_every_section_has_a_page_of_help(section, language):
    page = resource("help") / language / f"{section}.md"
    assert page.read_text("utf-8").startswith("# ")
    assert len(page.read_text("utf-8")) > 300


def test_both_languages_have_the_same_pages():
    names = {
        language: {path.name for path in (resource("help") / language).glob("*.md")}
        for language in ("ru", "en")
    }
    assert names["ru"] == names["en"]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_first_page_names_the_keys_of_the_sections_as_they_are(language, qapp):
    text = (resource("help") / language / "index.md").read_text("utf-8")
    numbers = [int(key[-1]) for key in section_keys().values() if key[-1] in "123456789"]
    assert f"Ctrl+{min(numbers)}…Ctrl+{max(numbers)}" in text
    others = [key for key in section_keys().values() if key[-1] not in "123456789"]
    assert others
    assert all(f"**{key}**" in text for key in others)
