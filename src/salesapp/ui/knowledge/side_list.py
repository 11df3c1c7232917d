"""The eight sides of a product with their lights."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.knowledge import Knowledge
from salesapp.domain.knowledge import gaps, light
from salesapp.domain.products import Aspect
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.knowledge.words import LIGHTS, light_tip, say
from salesapp.ui.products.words import ASPECTS, tell


class SideList(QWidget):
    """Digits and arrows choose a side."""

    chosen = Signal(object)
    """`Aspect`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("single_keys", True)
        self.aspect = Aspect.CONSUMER
        self.buttons: dict[Aspect, Button] = {}
        self._chips: dict[Aspect, Chip] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 13, 12)
        box.setSpacing(4)
        for number, aspect in enumerate(Aspect, start=1):
            button = Button(tell(ASPECTS[aspect].name), "ghost", icon=ASPECTS[aspect].icon)
            button.setCheckable(True)
            button.setToolTip(hint(str(number)))
            button.clicked.connect(lambda _on=False, one=aspect: self.choose(one))
            self.buttons[aspect] = button
            self._chips[aspect] = Chip("")
            line = row(button, None, self._chips[aspect])
            box.addLayout(line)
        box.addStretch(1)
        self.setFixedWidth(theme.px(356))

    def choose(self, aspect: Aspect) -> None:
        """Show a side."""
        self.aspect = aspect
        for one, button in self.buttons.items():
            button.setChecked(one is aspect)
        self.buttons[aspect].setFocus()
        self.chosen.emit(aspect)

    def show_lights(self, known: Knowledge) -> None:
        """Show how well each side is known; the tooltip tells what is missing."""
        for aspect, chip in self._chips.items():
            words = LIGHTS[light(aspect, known.evidence)]
            chip.set_chip(say(words.text), words.tone, words.icon)
            tip = light_tip(gaps(aspect, known.evidence))
            chip.setToolTip(hint(tip))
            self.buttons[aspect].setAccessibleDescription(tip)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        sides = list(Aspect)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            at = sides.index(self.aspect) + step
            self.choose(sides[at % len(sides)])
            return
        super().keyPressEvent(event)


class SidePane(QWidget):
    """The sides with a line at their right."""

    def __init__(self, sides: SideList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.px(357))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(sides)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.tokens().border)
        painter.end()
