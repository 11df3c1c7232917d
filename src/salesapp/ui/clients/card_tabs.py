"""The tabs of a client's page, in their order; other parts of the program add theirs here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import channels
from salesapp.db.queries.client_card import ClientCard
from salesapp.domain.changes import Entity
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.clients.card_sections import DealsSection, PapersSection, RequisitesSection
from salesapp.ui.clients.changes_tab import ChangesSection
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.contacts_section import ContactsSection
from salesapp.ui.clients.history_section import HistorySection
from salesapp.ui.clients.money_section import MoneyTab
from salesapp.ui.clients.part_sections import AccountsSection, AddressesSection
from salesapp.ui.clients.prices_tab import PricesTab
from salesapp.ui.fields.own_card import OwnSection
from salesapp.ui.format import day, rubles
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.qualifying.class_section import ClassSection
from salesapp.ui.qualifying.client_sheet import ClientSheet
from salesapp.ui.qualifying.fit_section import FitSection
from salesapp.ui.records.files_section import FilesSection
from salesapp.ui.translate import QT_TRANSLATE_NOOP

_WIDEST = 960


class CardTab(QWidget):
    """What a page asks of its tabs."""

    def show_card(self, card: ClientCard) -> None:
        """Show a client."""
        raise NotImplementedError


class Overview(CardTab):
    """Everything in brief, in three columns; the first one is there at once.

    The others are made a moment later, after the page was painted, or when they are asked for.
    """

    tab_wanted = Signal(str)

    def __init__(self, commands: ClientCommands) -> None:
        super().__init__()
        self._commands = commands
        self._card: ClientCard | None = None
        self._rest: _Rest | None = None
        self.contacts = ContactsSection(commands)
        self.requisites = RequisitesSection(commands)
        self.addresses = AddressesSection(commands)
        self.accounts = AccountsSection(commands)
        self.own = OwnSection(Entity.CLIENT)
        self.own.edit_wanted.connect(commands.edit)
        self._own_card = _framed(self.own)
        self.facts = Label("", "base", "text2", wrap=True)
        facts = Card(self.tr("Facts"))
        facts.body.addWidget(self.facts)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(16, 12, 16, 12)
        self._columns.setSpacing(12)
        first = _cards(
            facts, self.contacts, self.requisites, self._own_card, self.addresses, self.accounts
        )
        self._columns.addWidget(first, 1)
        self._columns.addStretch(2)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.rest)

    def rest(self) -> _Rest:
        """The second and the third column."""
        if self._rest is None:
            self._rest = _Rest(self._commands)
            self._rest.tab_wanted.connect(self.tab_wanted)
            self._columns.takeAt(1)
            self._columns.addWidget(self._rest, 2)
            if self._card is not None:
                self._rest.show_card(self._card)
        return self._rest

    @property
    def history(self) -> HistorySection:
        """The latest of the history."""
        return self.rest().history

    @override
    def show_card(self, card: ClientCard) -> None:
        self._card = card
        for part in (self.contacts, self.requisites, self.addresses, self.accounts):
            part.show_card(card)
        self.requisites.rest.hide()
        self._own_card.setVisible(self.own.show_record(card.id))
        self._show_facts(card)
        if self._rest is not None:
            self._rest.show_card(card)
        else:
            self._later.start()

    def _show_facts(self, card: ClientCard) -> None:
        lines = [
            self.tr("Turnover, 12 months: {sum}").format(sum=rubles(card.turnover_12m_minor)),
            self.tr("Debt: {sum}, overdue: {overdue}").format(
                sum=rubles(card.debt_minor), overdue=rubles(card.overdue_minor)
            ),
            self.tr("Last contact: {day}").format(day=day(card.last_contact_on, near=True)),
        ]
        for text, value in (
            (self.tr("Payment terms: {text}"), card.draft.payment_terms),
            (self.tr("Source: {text}"), card.draft.source),
            (self.tr("Campaign: {text}"), channels.campaign_of(Entity.CLIENT, card.id)),
            ("{text}", card.draft.note),
        ):
            if value:
                lines.append(text.format(text=value))
        self.facts.setText("\n".join(lines))


class _Rest(CardTab):
    """The second and the third column of the overview."""

    tab_wanted = Signal(str)

    def __init__(self, commands: ClientCommands) -> None:
        super().__init__()
        self.classes = ClassSection()
        self.fit = FitSection(commands)
        self.questions = ClientSheet(commands)
        self.deals = DealsSection(commands)
        self.papers = PapersSection(commands)
        self.files = FilesSection(Entity.CLIENT)
        self._middle = (self.deals, self.papers, self.classes, self.fit, self.questions)
        self.history = HistorySection(commands)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(12)
        columns.addWidget(_cards(*self._middle, self.files), 1)
        columns.addWidget(_cards(self.history), 1)
        self.deals.all_wanted.connect(lambda: self.tab_wanted.emit("deals"))
        self.papers.all_wanted.connect(lambda: self.tab_wanted.emit("papers"))
        self.files.all_wanted.connect(lambda: self.tab_wanted.emit("files"))

    @override
    def show_card(self, card: ClientCard) -> None:
        for part in (*self._middle, self.history):
            part.show_card(card)
        self.files.show_record(card.id)


class SectionTab(CardTab):
    """One section on the whole width, not wider than can be read."""

    def __init__(self, section: QWidget) -> None:
        super().__init__()
        self.section = section
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        area = ScrollArea(padding=16, gap=12)
        shown = section if isinstance(section, MoneyTab) else _framed(section)
        shown.setMaximumWidth(theme.px(_WIDEST))
        area.body.addWidget(shown)
        area.body.addStretch(1)
        box.addWidget(area)

    @override
    def show_card(self, card: ClientCard) -> None:
        show: Callable[[ClientCard], None] = self.section.show_card  # type: ignore[attr-defined]
        show(card)


class PricesPage(CardTab):
    """The prices of the client."""

    def __init__(self, commands: ClientCommands) -> None:
        super().__init__()
        self.section = PricesTab(commands)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.section)

    @override
    def show_card(self, card: ClientCard) -> None:
        self.section.show_card(card)


class FilesPage(SectionTab):
    """The files of the client, all of them."""

    def __init__(self, commands: ClientCommands) -> None:  # noqa: ARG002 - as the other tabs
        self.files = FilesSection(Entity.CLIENT, all_of_them=True)
        super().__init__(self.files)

    @override
    def show_card(self, card: ClientCard) -> None:
        self.files.show_record(card.id)


class TabSpec(NamedTuple):
    """A tab: its name, its words (of the context "Clients"), and what makes it."""

    id: str
    title: str
    make: Callable[[ClientCommands], CardTab]


TABS: Final[tuple[TabSpec, ...]] = (
    TabSpec("overview", QT_TRANSLATE_NOOP("Clients", "Overview"), Overview),
    TabSpec(
        "history",
        QT_TRANSLATE_NOOP("Clients", "History"),
        lambda commands: SectionTab(HistorySection(commands, page=50, searchable=True)),
    ),
    TabSpec(
        "deals",
        QT_TRANSLATE_NOOP("Clients", "Deals"),
        lambda commands: SectionTab(DealsSection(commands, all_of_them=True)),
    ),
    TabSpec(
        "papers",
        QT_TRANSLATE_NOOP("Clients", "Documents"),
        lambda commands: SectionTab(PapersSection(commands, all_of_them=True)),
    ),
    TabSpec(
        "money",
        QT_TRANSLATE_NOOP("Clients", "Payments"),
        lambda commands: SectionTab(MoneyTab(commands)),
    ),
    TabSpec("prices", QT_TRANSLATE_NOOP("Clients", "Prices"), PricesPage),
    TabSpec("files", QT_TRANSLATE_NOOP("Clients", "Files"), FilesPage),
    TabSpec(
        "changes",
        QT_TRANSLATE_NOOP("Clients", "Changes"),
        lambda _commands: SectionTab(ChangesSection(Entity.CLIENT)),
    ),
)


def _cards(*parts: QWidget) -> QWidget:
    area = ScrollArea(gap=12)
    for part in parts:
        area.body.addWidget(part if isinstance(part, Card) else _framed(part))
    area.body.addStretch(1)
    return area


def _framed(part: QWidget) -> Card:
    card = Card(padded=False)
    card.body.addWidget(part)
    return card
