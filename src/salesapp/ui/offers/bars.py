"""What is to be decided about the lines of an offer, each with the button that settles it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.offers.sheet import OfferSheet

PAUSE_MS: Final = 250


class Bar(QWidget):
    """One thing to decide."""

    wanted = Signal()

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.told = Label("", "base", "warn", elide=True)
        self.button = Button("", small=True)
        self.button.clicked.connect(self.wanted)
        line = row(IconLabel(icon, "warn", 14), self.told, None, self.button, margins=(12, 4, 8, 4))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def tell(self, words: str, action: str = "") -> None:
        """Show the words with their button, or nothing."""
        self.told.setText(words)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setVisible(bool(words))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        draw_box(painter, self.rect(), tokens.warn_bg, tokens.warn_line, 6)
        painter.end()


class OfferBars(QWidget):
    """Follows the sheet a moment after it: nothing here is needed at every key."""

    solve_wanted = Signal()
    reprice_wanted = Signal()

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.unsolved = Bar("excl")
        self.prices = Bar("warn")
        self.rates = Bar("warn")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for one in (self.unsolved, self.prices, self.rates):
            box.addWidget(one)
        self.unsolved.wanted.connect(self.solve_wanted)
        self.prices.wanted.connect(self.reprice_wanted)
        self.rates.wanted.connect(sheet.mend_rates)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE_MS)
        self._wait.timeout.connect(self.refresh)
        self._seen: object = None
        sheet.changed.connect(self._wait.start)
        self.refresh()

    def look_again(self) -> None:
        """The catalogue may have changed."""
        self._seen = None
        self.refresh()

    def refresh(self) -> None:
        """Tell what is to be decided now."""
        self._wait.stop()
        sheet = self._sheet
        seen = (sheet.id, sheet.frozen, sheet.draft)
        if seen == self._seen:
            return
        self._seen = seen
        unsolved, stale = len(sheet.unsolved()), len(sheet.stale_rates())
        changed = len(sheet.repricings())
        words = self.tr("%n lines are not in the catalogue", "", unsolved) if unsolved else ""
        self.unsolved.tell(words, self.tr("Find goods…"))
        words = self.tr("Prices of %n lines differ from the catalogue", "", changed)
        self.prices.tell(words if changed else "", self.tr("Look…"))
        words = self.tr("The VAT rate of %n lines does not hold on {day}", "", stale)
        day = fmt.day(sheet.draft.rated_on)
        self.rates.tell(words.format(day=day) if stale else "", self.tr("Put right"))
        self.setVisible(bool(unsolved or changed or stale))
