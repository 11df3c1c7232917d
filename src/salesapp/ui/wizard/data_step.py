"""Step 3: where the data comes from."""

from __future__ import annotations

from enum import Enum
from importlib.util import find_spec

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.importing.desk import ImportDesk
from salesapp.ui.kit.form import column
from salesapp.ui.wizard.choice_card import ChoiceCard
from salesapp.ui.wizard.step import Step


class DataChoice(Enum):
    """What the base begins with."""

    IMPORT = "import"
    DEMO = "demo"
    EMPTY = "empty"


def has_demo() -> bool:
    """Whether this build can make a company of sample data."""
    return find_spec("salesapp.services.demo") is not None


class DataStep(Step):
    """Three ways at the left, the import at the right."""

    def __init__(self, title: str, note: str) -> None:
        super().__init__(title, note)
        self.cards = {
            DataChoice.IMPORT: ChoiceCard(
                self.tr("Import from files"),
                self.tr(
                    "Clients, contacts, products and prices as XLSX or CSV, a catalogue of 1C. "
                    "An export of the former CRM fits as it is."
                ),
                "table",
            )
        }
        if has_demo():
            self.cards[DataChoice.DEMO] = ChoiceCard(
                self.tr("Sample data"),
                self.tr(
                    "An invented company with clients, deals, invoices and tasks. It opens in a "
                    "base of its own and does not mix with yours."
                ),
                "db",
            )
        self.cards[DataChoice.EMPTY] = ChoiceCard(
            self.tr("Empty base"),
            self.tr("Begin from nothing and add clients by hand."),
            "plus",
        )
        self._group = QButtonGroup(self)
        for card in self.cards.values():
            self._group.addButton(card)
        self._group.buttonClicked.connect(self._chosen)
        self.cards[DataChoice.IMPORT].setChecked(True)
        self.panel = ImportDesk()
        self.panel.changed.connect(self.changed)
        ways = QWidget()
        ways.setLayout(column(*self.cards.values(), None, gap=12, margins=(4, 4, 4, 4)))
        ways.setFixedWidth(theme.px(348))
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(ways)
        line.addWidget(self.panel, 1)
        line.addStretch(0)
        self.body.addLayout(line, 1)
        self.body.setContentsMargins(0, 0, 0, 16)

    def choice(self) -> DataChoice:
        """What is chosen."""
        return next(choice for choice, card in self.cards.items() if card.isChecked())

    def choose(self, choice: DataChoice) -> None:
        """Choose, as a click does."""
        self.cards[choice].click()

    @override
    def left_to_do(self) -> str:
        session = self.panel.session
        if session.is_running:
            return self.tr("the import is under way")
        if self.choice() is DataChoice.IMPORT and session.is_preparing:
            return self.tr("reading the files")
        return ""

    @override
    def next_text(self) -> str:
        session = self.panel.session
        if self.choice() is DataChoice.IMPORT and self._waits_for_import():
            rows = session.useful_rows()
            return self.tr("Import %n row(s)", "", rows) if rows else self.tr("Import")
        return self.tr("Open sample data") if self.choice() is DataChoice.DEMO else ""

    @override
    def is_busy(self) -> bool:
        session = self.panel.session
        return session.is_running or session.is_preparing

    @override
    def may_go_on(self) -> bool:
        if self.choice() is DataChoice.IMPORT and self._waits_for_import():
            self.panel.run()
            return False
        return True

    @override
    def shown(self) -> None:
        self.cards[self.choice()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _waits_for_import(self) -> bool:
        session = self.panel.session
        return bool(session.sources()) and session.result is None

    def _chosen(self) -> None:
        self.panel.setVisible(self.choice() is DataChoice.IMPORT)
        self.changed.emit()
