import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.tokens import DARK, LIGHT, Tokens
from salesapp.ui.translate import translator

SOURCES = Path(__file__).parents[3] / "src" / "salesapp"

# Pair, its contrast in the light and in the dark theme.
PAIRS = [
    ("text", "surface", 16.7, 13.4),
    ("text2", "surface", 7.6, 8.6),
    ("text3", "surface2", 5.0, 5.8),
    ("text3", "hover", 4.8, 5.2),
    ("text3", "selected", 4.6, 4.7),
    ("accent_text", "selected", 5.9, 6.2),
    ("on_accent", "accent", 6.2, 5.2),
    ("on_accent", "risk_fill", 5.2, 4.7),
    ("risk", "risk_bg", 5.7, 7.5),
    ("risk", "selected", 5.5, 6.3),
    ("warn", "warn_bg", 5.9, 8.5),
    ("warn", "selected", 5.5, 7.5),
    ("ok", "ok_bg", 5.7, 8.1),
    ("info", "info_bg", 5.9, 6.2),
    ("text2", "neutral_bg", 6.5, 6.9),
    ("on_tooltip", "tooltip", 13.9, 9.3),
    ("border_input", "surface", 3.1, 3.9),
]


def luminance(colour: QColor) -> float:
    parts = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(tokens: Tokens, ink: str, ground: str) -> float:
    pair = sorted((luminance(tokens.color(ink)), luminance(tokens.color(ground))))
    return (pair[1] + 0.05) / (pair[0] + 0.05)


@pytest.mark.parametrize(("ink", "ground", "light", "dark"), PAIRS)
def test_every_pair_of_colours_is_as_readable_as_designed(ink, ground, light, dark):
    assert contrast(LIGHT, ink, ground) == pytest.approx(light, abs=0.11)
    assert contrast(DARK, ink, ground) == pytest.approx(dark, abs=0.11)


def test_the_theme_is_switched_live(page, qtbot):
    field, button = TextInput("x"), Button("Send", "primary")
    page.layout().addWidget(field)
    page.layout().addWidget(button)
    QApplication.processEvents()
    light = page.grab().toImage().pixelColor(450, 5)
    told = []
    theme.state.changed.connect(lambda: told.append(theme.state.dark))
    theme.state.set_mode(theme.ThemeMode.DARK)
    qtbot.waitUntil(page.window().updatesEnabled)
    QApplication.processEvents()
    assert told == [True]
    assert light == LIGHT.page
    assert page.grab().toImage().pixelColor(450, 5) == DARK.page
    middle = button.grab().toImage().pixelColor(button.width() // 4, button.height() // 2)
    assert middle == DARK.accent
    assert QApplication.palette().color(QPalette.ColorRole.Base) == DARK.surface


def test_text_and_controls_grow_with_the_scale(page, qtbot):
    label, button = Label("Name", "title"), Button("Send")
    page.layout().addWidget(label)
    page.layout().addWidget(button)
    QApplication.processEvents()
    before = label.sizeHint().width(), button.sizeHint().height()
    theme.state.set_scale(130)
    qtbot.waitUntil(page.window().updatesEnabled)
    QApplication.processEvents()
    assert button.sizeHint().height() == 39
    assert before[1] == 30
    assert label.sizeHint().width() > before[0] * 1.2


def test_the_font_of_the_program_is_loaded():
    assert "PT Sans" in QFontDatabase.families()
    assert QApplication.font().pixelSize() == 13


def test_every_icon_named_in_the_code_exists():
    named = set()
    callers = r"\bicon=|\bset_(?:icon|button)\(|Icon(?:Button|Label)\(\s*|\.(?:icon|pixmap)\("
    pattern = rf'(?:{callers})"([a-z]+)"'
    for path in SOURCES.rglob("*.py"):
        named |= set(re.findall(pattern, path.read_text(encoding="utf-8")))
    assert len(named) > 5
    assert named - theme.icon_names() == set()


def test_an_icon_takes_the_colour_of_its_token():
    picture = theme.pixmap("stop", "risk", 16, 2.0).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert LIGHT.risk.name() in inks
    assert picture.width() == 32


def test_no_colour_is_written_outside_the_tokens():
    for path in (SOURCES / "ui").rglob("*.py"):
        if path.name != "tokens.py":
            assert not re.search(r'"#[0-9A-Fa-f]{3,8}"', path.read_text(encoding="utf-8")), path


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="xx"):
        translator.use("xx")


@pytest.mark.parametrize("mode", [theme.ThemeMode.LIGHT, theme.ThemeMode.DARK])
@pytest.mark.parametrize("kind", [TextInput, TextArea])
def test_the_words_of_an_empty_field_are_as_readable_as_captions(page, mode, kind):
    theme.state.set_mode(mode)
    field = kind(placeholder="Name or number")
    page.layout().addWidget(field)
    field.setFocus()
    QApplication.processEvents()
    ink = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert ink.rgba() == theme.tokens().color("text3").rgba()
