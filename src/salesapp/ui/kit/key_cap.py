"""Key caps: how the key of an action is shown."""

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.paint import CENTER, draw_box, draw_text, text_width
from salesapp.ui.translate import QT_TRANSLATE_NOOP

_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "Enter"}
_WORDS = {"Space": QT_TRANSLATE_NOOP("KeyCap", "Space")}


def key_labels(keys: str) -> list[str]:
    """Split ``Ctrl+Enter`` into what stands on each cap."""
    if not keys:
        return []
    parts = keys.replace("++", "+Plus").split("+")
    labels = [_SIGNS.get(part, part) for part in parts]
    return [
        QCoreApplication.translate("KeyCap", _WORDS[label]) if label in _WORDS else label
        for label in ("+" if label == "Plus" else label for label in labels)
    ]


def keys_text(keys: str) -> str:
    """``Alt+Left; Space`` as a line of words: ``Alt+←; Пробел``."""
    return "; ".join("+".join(key_labels(one)) for one in keys.split("; "))


def key_caps_width(keys: str) -> int:
    """Width of all caps of a key combination."""
    labels = key_labels(keys)
    gap = theme.px(4)
    return sum(_cap_width(label) for label in labels) + gap * max(0, len(labels) - 1)


def _cap_width(label: str) -> int:
    return max(theme.px(17), text_width(label, "micro") + theme.px(10))


def draw_key_caps(
    painter: QPainter,
    rect: QRect,
    keys: str,
    *,
    ink: QColor | None = None,
    line: QColor | None = None,
    fill: QColor | None = None,
) -> None:
    """Draw the caps from the left edge of a rectangle, in its middle line."""
    tokens = theme.tokens()
    height = theme.px(17)
    x, y = rect.left(), rect.top() + (rect.height() - height) // 2
    for label in key_labels(keys):
        cap = QRect(x, y, _cap_width(label), height)
        draw_box(painter, cap, fill, line or tokens.border, 4)
        draw_text(painter, cap, label, "micro", ink or tokens.text2, CENTER)
        x += cap.width() + theme.px(4)


class KeyCap(QWidget):
    """Shows a key combination, one cap for each key."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" + ".join(key_labels(keys)))

    def set_keys(self, keys: str) -> None:
        """Show another combination."""
        self._keys = keys
        self.setAccessibleName(" + ".join(key_labels(keys)))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(key_caps_width(self._keys), theme.px(17))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_key_caps(painter, self.rect(), self._keys, fill=theme.tokens().surface)
        painter.end()
