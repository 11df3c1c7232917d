"""One deal on the whole page: its stage, its line, what holds the money, and everything in tabs."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import deal_cards, deal_facts, deals, links
from salesapp.db.queries import objections as objection_queries
from salesapp.db.queries import stakeholders as people_queries
from salesapp.db.queries.deal_cards import DealCard
from salesapp.domain.blockers import Blocker, holds
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.lifeline import Link, lifeline
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui.clients.changes_tab import ChangesSection
from salesapp.ui.dealcard.commands import MENU, DealCommandPage
from salesapp.ui.dealcard.head import DealHead
from salesapp.ui.dealcard.history import DealHistory, DealTalk
from salesapp.ui.dealcard.hold_line import HoldLine
from salesapp.ui.dealcard.lifeline_strip import LifelineStrip
from salesapp.ui.dealcard.negotiation_tab import NegotiationTab
from salesapp.ui.dealcard.objections_tab import ObjectionsTab
from salesapp.ui.dealcard.overview import Overview
from salesapp.ui.dealcard.papers import PapersSection
from salesapp.ui.dealcard.people_tab import PeopleTab
from salesapp.ui.dealcard.tab import DealTab, SectionTab
from salesapp.ui.deals.panel_parts import StepBlock
from salesapp.ui.deals.words import step_of
from salesapp.ui.kit.tabs import Tabs
from salesapp.ui.page import Page
from salesapp.ui.records.file_drop import FileDrop
from salesapp.ui.records.files_section import FilesSection
from salesapp.ui.selection import Selection
from salesapp.ui.work_calendar import work_calendar

OPEN_ONLY = frozenset(
    {"deals.step", "deals.step_done", "deals.forward", "deals.back", "deals.win", "deals.lose"}
)
CLOSED_ONLY = frozenset({"deals.reopen"})
_NEAR = 200
"""Neighbours kept with the state of the page: the list itself may be very long."""


class DealPage(DealCommandPage):
    """Alt+Down and Alt+Up go along the list it was opened from, Esc goes back to it."""

    def __init__(
        self, deal_id: int = 0, ids: Sequence[int] | None = None, tab: str = "overview"
    ) -> None:
        super().__init__()
        self._deal_id = deal_id
        self._ids: Sequence[int] = ids if ids else array("q", [deal_id])
        self._deal: DealCard | None = None
        self._made: dict[str, DealTab] = {}
        self._talk = DealTalk(self)
        self._talk.record_wanted.connect(self.record_wanted)
        self.head = DealHead()
        self.hold = HoldLine()
        self.step = StepBlock()
        self.strip = LifelineStrip()
        self._makers = self._tabs()
        self.tabs = Tabs([(name, words) for name, words, _make in self._makers])
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for line in (self.head, self.strip, self.hold, self.step, self.tabs):
            whole.addWidget(line)
        whole.addWidget(self.stack, 1)
        self.setProperty("single_keys", True)
        self._connect()
        FileDrop(self, self._take_files)
        self.tabs.set_value(tab if tab in {name for name, _w, _m in self._makers} else "overview")
        self._deal = deal_cards.card(deal_id)

    def _tabs(self) -> tuple[tuple[str, str, Callable[[], DealTab]], ...]:
        """Name, words and maker of each tab."""
        return (
            ("overview", self.tr("Overview"), self._overview),
            ("people", self.tr("Who decides"), PeopleTab),
            ("objections", self.tr("Objections"), self._objections),
            ("negotiation", self.tr("Negotiation"), self._negotiation),
            ("papers", self.tr("Documents"), self._papers),
            ("history", self.tr("History"), self._history),
            ("files", self.tr("Files"), self._files),
            ("changes", self.tr("Changes"), self._changes),
        )

    def _connect(self) -> None:
        head = self.head
        head.action_wanted.connect(self.run_here)
        head.client_wanted.connect(self.open_client)
        head.menu_wanted.connect(self._show_menu)
        head.previous.clicked.connect(self.previous_deal)
        head.next.clicked.connect(self.next_deal)
        head.path.wanted.connect(lambda stage: self.mover.move(self._deal_id, stage))
        self.strip.opened.connect(self._open_link)
        self.hold.wanted.connect(self._remove_hold)
        self.step.wanted.connect(self.plan_step)
        self.step.done_wanted.connect(self.finish_step)
        self.tabs.changed.connect(lambda _tab: self._show_tab())
        self.doing.field_wanted.connect(self.focus_field)
        self.doing.tab_wanted.connect(self.show_tab)

    # The tabs

    def _overview(self) -> DealTab:
        made = Overview(self._talk)
        made.action_wanted.connect(self.run_here)
        made.record_wanted.connect(self.record_wanted)
        made.tab_wanted.connect(self.show_tab)
        return made

    def _objections(self) -> DealTab:
        made = ObjectionsTab()
        made.shelf_wanted.connect(lambda: self.run_here("objections.show"))
        return made

    def _negotiation(self) -> DealTab:
        made = NegotiationTab()
        made.pdf_wanted.connect(lambda: self._show_paper_menu(made.terms.pdf))
        return made

    def _papers(self) -> DealTab:
        section = PapersSection(all_of_them=True)
        section.record_wanted.connect(self.record_wanted)
        return SectionTab(section, section.show_record)

    def _history(self) -> DealTab:
        section = DealHistory(self._talk, page=50, searchable=True)
        return SectionTab(section, section.show_record)

    def _files(self) -> DealTab:
        self.files = FilesSection(Entity.DEAL, all_of_them=True)
        return SectionTab(self.files, self.files.show_record)

    def _changes(self) -> DealTab:
        section = ChangesSection(Entity.DEAL)
        return SectionTab(section, section.show_record)

    # What the frame asks

    @override
    def title(self) -> str:
        return self._deal.title if self._deal is not None else ""

    @override
    def subtitle(self) -> str:
        if len(self._ids) > 1 and self._deal_id in self._ids:
            place = self._ids.index(self._deal_id) + 1
            return self.tr("{place} of {count}").format(place=place, count=len(self._ids))
        return ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Esc", self.tr("back")),
            ("Alt+Down", self.tr("next deal")),
            ("S", self.tr("next step")),
            ("O", self.tr("objection")),
            ("Ctrl+Right", self.tr("next stage")),
            ("F6", self.tr("next part")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "deals.new"

    @override
    def selection(self) -> Selection:
        return Selection.of(Entity.DEAL, self._deal_id)

    @override
    def allows(self, action_id: str) -> bool:
        closed = self._deal is not None and self._deal.stage_kind != "open"
        if action_id in ("deals.open", "deals.panel"):
            return False
        if action_id in OPEN_ONLY:
            return not closed
        return closed if action_id in CLOSED_ONLY else True

    @override
    def gate_place(self) -> tuple[QWidget, QRect]:
        path = self.head.path
        return path, QRect(path.width() // 2, 0, 2, path.height())

    @override
    def step_place(self) -> QWidget:
        return self.hold.button if self.step.isHidden() else self.step.chip

    @override
    def activate(self) -> None:
        self._show()
        self._tab_button().setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def leave(self) -> None:
        for tab in self._made.values():
            tab.save()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.isVisible():
            self._show()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.DEAL or deal_cards.card(record_id) is None:
            return False
        self._deal_id = record_id
        self._show()
        return True

    @override
    def panes(self) -> list[QWidget]:
        buttons = [self.hold.button] if not self.hold.isHidden() else []
        return [self.head.path, self.strip, *buttons, self._tab_button(), self.stack]

    @override
    def focus_search(self) -> None:
        section = getattr(self.stack.currentWidget(), "section", None)
        search = getattr(section, "search", None)
        if isinstance(search, QWidget) and search.isVisible():
            search.setFocus()

    @override
    def state(self) -> dict[str, Any]:
        near = list(self._ids)
        if len(near) > 2 * _NEAR and self._deal_id in near:
            place = near.index(self._deal_id)
            near = near[max(0, place - _NEAR) : place + _NEAR]
        return {"deal": self._deal_id, "ids": near, "tab": self.tabs.value()}

    @override
    def reborn(self) -> Page:
        return DealPage(self._deal_id, self._ids, str(self.tabs.value()))

    # Going about

    def next_deal(self) -> None:
        """Go to the next one of the list."""
        self._step_by(1)

    def previous_deal(self) -> None:
        """Go to the previous one of the list."""
        self._step_by(-1)

    def tab(self, name: str) -> DealTab:
        """A tab, made when it is first asked for."""
        if name not in self._made:
            made = next(make for one, _words, make in self._makers if one == name)()
            self._made[name] = made
            self.stack.addWidget(made)
        return self._made[name]

    @override
    def show_tab(self, name: str) -> None:
        """Show a tab by its name."""
        self.tabs.set_value(name)
        self._show_tab()

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field of the overview."""
        self.show_tab("overview")
        overview = self.tab("overview")
        if isinstance(overview, Overview):
            overview.focus_field(name)

    def _tab_button(self) -> QWidget:
        place = [name for name, _words, _make in self._makers].index(str(self.tabs.value()))
        return self.tabs.buttons()[place]

    def _step_by(self, by: int) -> None:
        if self._deal_id not in self._ids:
            return
        place = self._ids.index(self._deal_id) + by
        if 0 <= place < len(self._ids):
            self.leave()
            self._deal_id = self._ids[place]
            self._show()

    def _show(self) -> None:
        deal, cards = deal_cards.card(self._deal_id), deals.cards([self._deal_id])
        facts = deal_facts.facts(self._deal_id, fmt.today())
        if deal is None or facts is None or not cards:
            if self.isVisible():
                self.back_wanted.emit()
            return
        self._deal = deal
        closed = deal.stage_kind != "open"
        self.head.show_deal(deal, cards[0])
        self.strip.show_links(lifeline(facts))
        held = holds(facts, fmt.today(), work_calendar().count_working_days)
        self.hold.show_holds(held, closed=closed)
        self.step.show_step(step_of(cards[0], fmt.today()), closed=closed)
        if held and held[0].blocker is Blocker.NO_STEP:
            # The line above says so, with the same button.
            self.step.hide()
        self._show_tab()
        self._count()
        place = self._ids.index(deal.id) if deal.id in self._ids else -1
        self.head.previous.setEnabled(place > 0)
        self.head.next.setEnabled(0 <= place < len(self._ids) - 1)
        self.title_changed.emit(self.title(), self.subtitle())
        self.selection_changed.emit()

    def _count(self) -> None:
        counts = {
            "people": len(people_queries.of_deal(self._deal_id)),
            "objections": objection_queries.open_count(self._deal_id),
            "files": links.attachment_count(Entity.DEAL, self._deal_id),
        }
        for name, count in counts.items():
            self.tabs.set_count(name, count or None)

    def _show_tab(self) -> None:
        """Only the tab in sight is read."""
        made = self.tab(str(self.tabs.value()))
        if self._deal is not None:
            made.show_deal(self._deal)
        self.stack.setCurrentWidget(made)

    def _open_link(self, link: Link) -> None:
        places = [one.kind for one in self.strip.links()]
        below = self.strip.place_of(places.index(link.kind)).bottomLeft()
        self.doing.open_link(self._deal_id, link, self.strip.mapToGlobal(below))

    def _remove_hold(self, command: str, hold: Any) -> None:
        button = self.hold.button
        place = button.mapToGlobal(button.rect().bottomLeft())
        self.doing.do(self._deal_id, command, hold, place)

    def _take_files(self, paths: list[Any]) -> None:
        self.show_tab("files")
        self.files.take(paths)

    def _show_paper_menu(self, button: QWidget) -> None:
        menu = self.context_menu("deals.negotiation_pdf", "deals.negotiation_print")
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _show_menu(self, button: QWidget) -> None:
        self.context_menu(*MENU).popup(button.mapToGlobal(button.rect().bottomLeft()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
