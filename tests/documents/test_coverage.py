"""What the faces of the papers have is told without reading them, and told rightly."""

from __future__ import annotations

import subprocess
import sys

import pytest

from salesapp.documents import coverage, fonts
from salesapp.paths import resource
from tools.font_cover import record


def test_the_record_is_that_of_the_faces():
    """Else run ``python tools/font_cover.py``."""
    assert resource("fonts/coverage.txt").read_text("ascii") == record()


@pytest.mark.parametrize("name", ["PTSans-Regular.ttf", "DroidSansFallback.ttf.z"])
def test_a_character_is_known_where_the_face_has_a_width_of_it(name):
    widths = fonts.registered(name)
    wanted = [code for code in range(0x3000) if code in widths]
    assert [code for code in range(0x3000) if coverage.has(name, chr(code))] == wanted
    assert set(map(ord, coverage.characters(name))) == set(widths)


ASKS = """
import sys
from salesapp.documents.fonts import unprintable
assert unprintable(["Болт М8, 螺栓 \\U0001F529 \\u0378"]) == "\\u0378"
assert "reportlab.pdfbase" not in sys.modules
"""


def test_whether_a_text_can_be_printed_is_told_without_reading_a_face():
    """A window asks while it is typed: the faces for rare characters took it 200 ms."""
    done = subprocess.run(
        [sys.executable, "-c", ASKS], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""
    assert done.returncode == 0
