"""Letters by physical key, so that shortcuts work in the Russian layout too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,."
_CYRILLIC = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))
_PLAIN = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def physical_letter(event: QKeyEvent) -> str | None:
    """The Latin letter or digit on the pressed key whatever the layout and modifiers."""
    key = event.key()
    if 0 < key < 0x10FFFF:
        sign = chr(key).upper()
        if sign in _TO_LATIN:
            return _TO_LATIN[sign]
        if sign.isascii() and (sign.isalnum() or sign in "[];',./-"):
            return sign
    sign = event.text().upper()
    return _TO_LATIN.get(sign)


def physical_key(event: QKeyEvent) -> str | None:
    """The letter of a single-letter shortcut; None when Ctrl, Alt or Meta is held."""
    if event.modifiers() & ~(_KEYPAD | _SHIFT) != _PLAIN:
        return None
    return physical_letter(event)
