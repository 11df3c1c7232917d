"""One client on the whole page: overview, history, deals, documents."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.domain.changes import Changes, Entity
from salesapp.ui import theme
from salesapp.ui.clients.card_panel import CardHead
from salesapp.ui.clients.card_sections import (
    ClientStep,
    ContactsSection,
    DealsSection,
    PapersSection,
    RequisitesSection,
)
from salesapp.ui.clients.client_page_base import MENU, ClientCommandPage
from salesapp.ui.clients.history_section import HistorySection
from salesapp.ui.format import day, rubles
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.page import Page
from salesapp.ui.qualifying.fit_section import FitSection
from salesapp.ui.selection import Selection


class ClientPage(ClientCommandPage):
    """Alt+Down and Alt+Up go along the list it was opened from."""

    def __init__(
        self, client_id: int = 0, ids: list[int] | None = None, tab: str = "overview"
    ) -> None:
        super().__init__()
        self._client_id, self._ids = client_id, ids or [client_id]
        self._name = ""
        self.head = CardHead(self.commands, over_page=True)
        self.step = ClientStep(self.commands)
        self.tabs = Tabs(
            [
                ("overview", self.tr("Overview")),
                ("history", self.tr("History")),
                ("deals", self.tr("Deals")),
                ("papers", self.tr("Documents")),
            ]
        )
        self.contacts = ContactsSection(self.commands)
        self.requisites = RequisitesSection(self.commands)
        self.fit = FitSection(self.commands)
        self.few_deals = DealsSection(self.commands)
        self.few_papers = PapersSection(self.commands)
        self.latest = HistorySection(self.commands)
        self.history = HistorySection(self.commands, page=50)
        self.deals = DealsSection(self.commands, all_of_them=True)
        self.papers = PapersSection(self.commands, all_of_them=True)
        self.facts = Label("", "base", "text2", wrap=True)
        self.stack = QStackedWidget()
        self._lay_out()
        self.tabs.changed.connect(self._show_tab)
        self.few_deals.all_wanted.connect(lambda: self._go_to("deals"))
        self.few_papers.all_wanted.connect(lambda: self._go_to("papers"))
        self.head.menu_wanted.connect(self._show_menu)
        self._go_to(tab)
        self._show()

    def _lay_out(self) -> None:
        overview = QWidget()
        columns = QHBoxLayout(overview)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(12)
        facts = Card(self.tr("Facts"))
        facts.body.addWidget(self.facts)
        for parts in (
            (facts, self.contacts, self.requisites),
            (self.fit, self.few_deals, self.few_papers),
            (self.latest,),
        ):
            columns.addWidget(_cards(*parts), 1)
        self.stack.addWidget(overview)
        for part in (self.history, self.deals, self.papers):
            self.stack.addWidget(_centred(part))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for line in (self.head, self.step, self.tabs):
            whole.addWidget(line)
        whole.addWidget(self.stack, 1)

    @override
    def title(self) -> str:
        return self._name

    @override
    def subtitle(self) -> str:
        if self._client_id in self._ids and len(self._ids) > 1:
            place = self._ids.index(self._client_id) + 1
            return self.tr("{place} of {count}").format(place=place, count=len(self._ids))
        return ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Alt+Up", self.tr("previous client")),
            ("Alt+Down", self.tr("next client")),
            ("Alt+Left", self.tr("back to the list")),
            ("Ctrl+T", self.tr("next step")),
            ("F6", self.tr("next part")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "clients.new"

    @override
    def selection(self) -> Selection:
        return Selection.of(Entity.CLIENT, self._client_id)

    @override
    def step_place(self) -> tuple[QWidget, QRect | None]:
        return self.step, None

    @override
    def activate(self) -> None:
        self._show()
        self.head.call.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.isVisible():
            self._show()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.CLIENT or self.commands.card(record_id) is None:
            return False
        self._client_id = record_id
        self._show()
        return True

    @override
    def panes(self) -> list[QWidget]:
        return [self.head.call, self.tabs.buttons()[0], self.stack]

    @override
    def state(self) -> dict[str, Any]:
        return {"client": self._client_id, "ids": self._ids, "tab": self.tabs.value()}

    @override
    def reborn(self) -> Page:
        return ClientPage(self._client_id, self._ids, str(self.tabs.value()))

    def next_client(self) -> None:
        """Go to the next one of the list."""
        self._step_by(1)

    def previous_client(self) -> None:
        """Go to the previous one of the list."""
        self._step_by(-1)

    def _step_by(self, by: int) -> None:
        place = self._ids.index(self._client_id) + by if self._client_id in self._ids else -1
        if 0 <= place < len(self._ids):
            self._client_id = self._ids[place]
            self._show()

    def _show(self) -> None:
        card = self.commands.card(self._client_id)
        if card is None:
            if self.isVisible():
                self.back_wanted.emit()
            return
        self._name = card.draft.name
        for part in (
            self.head, self.step, self.contacts, self.requisites, self.few_deals,
            self.few_papers, self.latest, self.history, self.deals, self.papers,
        ):  # fmt: skip
            part.show_card(card)
        self.tabs.set_count("deals", len(card.deals))
        self.tabs.set_count("papers", len(card.papers))
        lines = [
            self.tr("Turnover, 12 months: {sum}").format(sum=rubles(card.turnover_12m_minor)),
            self.tr("Debt: {sum}, overdue: {overdue}").format(
                sum=rubles(card.debt_minor), overdue=rubles(card.overdue_minor)
            ),
            self.tr("Last contact: {day}").format(day=day(card.last_contact_on, near=True)),
        ]
        for text, value in (
            (self.tr("Payment terms: {text}"), card.draft.payment_terms),
            (self.tr("Delivery address: {text}"), card.draft.delivery_address),
            (self.tr("Source: {text}"), card.draft.source),
            ("{text}", card.draft.note),
        ):
            if value:
                lines.append(text.format(text=value))
        self.facts.setText("\n".join(lines))
        self.title_changed.emit(self.title(), self.subtitle())
        self.selection_changed.emit()

    def _go_to(self, tab: str) -> None:
        self.tabs.set_value(tab)
        self._show_tab(tab)

    def _show_tab(self, tab: object) -> None:
        names = ["overview", "history", "deals", "papers"]
        self.stack.setCurrentIndex(names.index(str(tab)))

    def _show_menu(self, button: QWidget) -> None:
        self.context_menu(*MENU).popup(button.mapToGlobal(button.rect().bottomLeft()))


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


def _centred(part: QWidget) -> QWidget:
    area = ScrollArea(padding=16, gap=12)
    card = _framed(part)
    card.setMaximumWidth(theme.px(900))
    area.body.addWidget(card)
    area.body.addStretch(1)
    return area
