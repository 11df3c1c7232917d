"""Write pictures of every screen and state: ``shots.py FOLDER [--only TEXT] [--contact-sheet]``.

Each look (light or dark, Russian or English, small or large window) has a folder of its own; the
data is a sample company, an empty base for the empty states.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QScrollArea, QWidget

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
sys.path.insert(0, str(Path(__file__).parent))

from fault_scenes import FaultScenes
from money_scenes import MoneyScenes
from offer_scenes import OfferScenes
from paper_scenes import PaperScenes

from salesapp.app.hands import Hands, pause
from salesapp.app.later import show_names
from salesapp.app.play import former_base
from salesapp.app.window import dress, make_application
from salesapp.db import backup
from salesapp.db.connection import execute, row, value
from salesapp.db.queries import day_rows, gate_conditions, letters
from salesapp.db.queries import self_check as weak_spots
from salesapp.db.queries.deal_board import LaneBy
from salesapp.db.queries.sales_products import SHIPPED
from salesapp.db.search import everything
from salesapp.db.store import close_store, open_store, store_path
from salesapp.domain.activities import ActivityDraft, ActivityKind
from salesapp.domain.backups import BackupReason
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft
from salesapp.domain.deals import Severity
from salesapp.domain.filters import Condition, Group, Joined, Op, every
from salesapp.domain.letters import Delivery, MailRules
from salesapp.domain.merging import MERGEABLE
from salesapp.domain.orders import AgreedHow, Agreement
from salesapp.domain.organizations import OrganizationDraft
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.domain.personal_data import ConsentState
from salesapp.domain.self_check import SESSION
from salesapp.services import (
    activities,
    clients,
    leads,
    orders,
    organizations,
    pipelines,
    self_check,
    undo,
)
from salesapp.services import day as days
from salesapp.services.duplicates import scan
from salesapp.services.letters import About, set_mail
from salesapp.ui import theme
from salesapp.ui.backups.keeper import BackupKeeper
from salesapp.ui.calls.page import CallPage
from salesapp.ui.calls.walk import Done
from salesapp.ui.calls.words import results
from salesapp.ui.clients.card_page import ClientPage
from salesapp.ui.clients.page import ClientsPage
from salesapp.ui.crash import CrashReport
from salesapp.ui.dealcard.page import DealPage
from salesapp.ui.deals.page import DealsPage
from salesapp.ui.deals.side_popover import SidePopover
from salesapp.ui.duplicates.page import DuplicatesPage
from salesapp.ui.format import today
from salesapp.ui.help_window import HelpWindow
from salesapp.ui.importing.page import ImportPage
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.popover import Popover
from salesapp.ui.knowledge.check_page import SelfCheckPage
from salesapp.ui.leads.capture_door import door_of, open_capture
from salesapp.ui.leads.focus_page import FocusPage
from salesapp.ui.letters.compose import write_letter
from salesapp.ui.main_window import MainWindow
from salesapp.ui.personal.erase_dialog import EraseDialog
from salesapp.ui.personal.page import PersonalPage
from salesapp.ui.pipelines.funnel_section import FunnelSection
from salesapp.ui.preferences.data_section import DataSection
from salesapp.ui.preferences.fields_section import FieldsSection
from salesapp.ui.preferences.letters_section import LettersSection
from salesapp.ui.preferences.page import SettingsPage
from salesapp.ui.presentation.reaction_dialog import ask_reaction
from salesapp.ui.reports.page import ReportsPage
from salesapp.ui.reports.sales_reports import SALES
from salesapp.ui.reports.sales_view import SalesView
from salesapp.ui.scripts.page import ScriptsPage
from salesapp.ui.sections import sections
from salesapp.ui.settings import settings_file
from salesapp.ui.shortcut_sheet import ShortcutSheet
from salesapp.ui.store import store
from salesapp.ui.tasks.page import TasksPage
from salesapp.ui.today.page import TodayPage
from salesapp.ui.today.walk_page import WalkPage
from salesapp.ui.translate import translator
from salesapp.ui.wizard.data_step import DataChoice
from salesapp.ui.wizard.window import FirstRun
from salesapp.ui.work_calendar import work_calendar

A_FILTER = every(
    Condition("city", Op.ANY_OF, ("Казань", "Пермь", "Самара")),
    Group(
        (Condition("debt", Op.MORE, (0,)), Condition("last_contact_on", Op.IDLE, (30,))),
        Joined.ANY,
    ),
)
LONG = "ООО «Научно-производственное объединение Волжские металлоконструкции и крепёж»"
CELL = 480
IN_A_ROW = 4

TABLE = Path(__file__).parents[1] / "tests" / "data" / "tables" / "clients.csv"


class Look(NamedTuple):
    """How the window looks."""

    mode: theme.ThemeMode
    language: str
    width: int
    height: int

    @property
    def name(self) -> str:
        """Name of its folder."""
        return f"{self.mode.value}-{self.language}-{self.width}x{self.height}"


LOOKS = [
    Look(mode, language, *size)
    for language, mode, size in itertools.product(
        ("ru", "en"),
        (theme.ThemeMode.LIGHT, theme.ThemeMode.DARK),
        ((1280, 800), (1920, 1080)),
    )
]


class Studio:
    """A window in one look, and what is done with it before a picture."""

    def __init__(self, window: MainWindow, files: list[Path]) -> None:
        self.window = window
        self.hands = Hands(window)
        self.files = files

    def scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """Names of the pictures, and what leads to each; its result is the window shown."""
        for section in sections():
            yield f"section-{section.id}", lambda name=section.id: self.section(name)
        yield from self.call_scenes()
        yield from self.list_scenes()
        yield "client-long-name", lambda: self.record(Entity.CLIENT, LONG_NAMED)
        yield "client-card", lambda: self.record(Entity.CLIENT, A_DEBTOR)
        yield from self.cards()
        yield "client-new", lambda: self.action("clients", "clients.new")
        yield from self.lists()
        yield "client-step", lambda: self.about(Entity.CLIENT, A_DEBTOR, "clients.step")
        yield "client-step-done", lambda: self.about(Entity.CLIENT, WITH_STEP, "clients.done")
        yield "duplicates", self.duplicates
        yield "duplicates-merge", self.merging
        yield "bin", lambda: self.action("clients", "bin.show")
        yield "personal", lambda: self.action("clients", "personal.show")
        yield "personal-person", lambda: self.personal(erasing=False)
        yield "personal-erase", lambda: self.personal(erasing=True)
        yield from self.day_scenes()
        yield from self.deal_scenes()
        yield "offer-sent", lambda: self.record(Entity.OFFER, AN_OFFER)
        yield "offer-new", lambda: self.about(Entity.DEAL, A_DEAL, "offer.new")
        for kind in (OfferScenes, PaperScenes, MoneyScenes, FaultScenes):
            yield from kind(self.window).scenes()
        yield "invoice-open", lambda: self.record(Entity.INVOICE, AN_INVOICE)
        yield "invoice-paid", lambda: self.record(Entity.INVOICE, A_PAID_INVOICE)
        yield "payment", lambda: self.about(Entity.INVOICE, AN_INVOICE, "payment.record")
        yield from self.lead_scenes()
        yield from self.goods_scenes()
        yield from self.channel_scenes()
        yield "palette", lambda: self.palette("")
        yield "palette-found", lambda: self.palette("волж")
        yield "menu-create", lambda: self.action("clients", "frame.create")
        yield "keys", lambda: self.action("deals", "frame.keys")
        yield "help", self.help
        yield from (
            (f"settings-{part}", lambda name=part: self.settings(name)) for part in SETTINGS
        )
        yield from self.import_scenes()
        for place in range(4):
            yield f"wizard-{place + 1}", lambda at=place: self.wizard(at)
        yield "wizard-3-empty-base", lambda: self.wizard(2, DataChoice.EMPTY)
        yield "settings-restore", self.going_back
        yield "banner", self.banner
        yield "crash", self.crash

    def order_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """An order of an offer, what confirms it, what is shipped; a return, the numbers."""
        yield "order-new", lambda: self.action("documents", "order.new")
        yield "order-draft", lambda: self.about(Entity.OFFER, AN_OFFER, "order.from_offer")
        yield "order-confirm", lambda: self.about(Entity.ORDER, AN_ORDER, "order.confirm")
        yield "order-agreed", self.agreed_order
        yield "order-ship", lambda: self.about(Entity.ORDER, AN_ORDER, "order.ship")
        yield "documents-orders", lambda: self.section("documents")
        yield "order-hold", lambda: self.about(Entity.ORDER, AN_ORDER, "order.hold")
        yield "client-credit", lambda: self.about(Entity.CLIENT, A_DEBTOR, "clients.credit")
        yield "return", lambda: self.about(Entity.INVOICE, A_PAID_INVOICE, "invoice.credit")
        yield "refund", lambda: self.about(Entity.INVOICE, A_PAID_INVOICE, "payment.refund")
        yield "numbers", lambda: self.action("payments", "numbers.report")

    def agreed_order(self) -> None:
        """The order of the scene before, confirmed."""
        found = value(AN_ORDER)
        if found is not None:
            agreement = Agreement("Кротов Сергей, начальник снабжения", AgreedHow.SIGNED)
            if value("SELECT state FROM sales_order WHERE id = ?", found) == "draft":
                why = orders.Why("", "Разрешил директор")
                orders.confirm(int(found), agreement, today(), why=why)
            self.window.open_record(Entity.ORDER, int(found))

    def deal_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """A deal, a new one, and the two questions about a move."""
        yield "deal-panel", self.deal_panel
        yield from self.deal_cards()
        yield "deal-new", lambda: self.action("deals", "deals.new")
        yield "deal-gate", lambda: self.about(Entity.DEAL, A_DEAL, "deals.forward")
        yield from self.condition_scenes()
        yield "deal-lost", lambda: self.about(Entity.DEAL, A_DEAL, "deals.lose")
        yield "deal-list", lambda: self.deals("deals.list")
        yield "deal-funnel", lambda: self.deals("deals.funnel")
        yield "deal-lanes", self.lanes
        yield "deal-pipelines", lambda: self.deals("deals.pipeline")
        yield "deal-folded", self.folded
        yield "deal-bulk-move", self.bulk_move
        yield from self.order_scenes()

    def deals(self, action_id: str) -> None:
        """A view of the deals."""
        self.action("deals", action_id)

    def condition_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """A condition of a stage: at the gate, in the settings, being made; then it is gone."""
        stage_id = value(NEXT_STAGE, value(A_DEAL))
        if stage_id is None:
            return
        asked = every(
            Condition("amount_minor", Op.AT_LEAST, (90_000_000_00,)),
            Group((Condition("people", Op.AT_LEAST, (9_000,)),
                   Condition("paid_share", Op.AT_LEAST, (5_000,))), Joined.ANY),
        )  # fmt: skip
        pipelines.set_condition(stage_id, asked, Severity.BLOCK)
        known = gate_conditions.of_stage(stage_id)[0]
        yield "deal-condition", lambda: self.about(Entity.DEAL, A_DEAL, "deals.forward")
        yield "settings-condition", lambda: self.condition(stage_id)
        yield "settings-condition-edit", lambda: self.condition(stage_id, editing=True)
        pipelines.set_gate(stage_id, known.code, None)

    def condition(self, stage_id: int, *, editing: bool = False) -> None:
        """The stage with its conditions in the settings, maybe one of them open."""
        self.settings("funnel")
        page = self.window.navigator.page
        part = page.findChild(FunnelSection) if page is not None else None
        if part is None:
            return
        part.show_stage(stage_id)
        self.settle()
        part.panel.area.ensureWidgetVisible(part.panel.conditions.add)
        if editing:
            part.panel.conditions.links[0].click()

    def lanes(self) -> None:
        """The board in lanes."""
        self.deals("deals.board")
        page = self.window.navigator.page
        if isinstance(page, DealsPage):
            page.bar.choose_lanes(LaneBy.CATEGORY)

    def folded(self) -> None:
        """The board with two stages folded."""
        self.deals("deals.board")
        page = self.window.navigator.page
        if isinstance(page, DealsPage):
            for column in page.board.columns[:2]:
                page.board.fold(column.stage.id)

    def bulk_move(self) -> None:
        """Many deals on their way to a stage that holds some of them."""
        self.deals("deals.list")
        page = self.window.navigator.page
        if isinstance(page, DealsPage):
            page.list.table.set_marked(list(page.list.table.paged.ids)[:12])
            self.window.run_action("list.state")

    def day_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """The plan of sales, and the walks through the base."""
        yield "day-plan", lambda: self.action("today", "today.plan")
        yield "day-notice", self.notice
        yield "day-order", lambda: self.action("today", "today.order")
        yield "day-closing", lambda: self.action("today", "today.close")
        yield "day-closing-moves", lambda: self.closing("moves")
        yield "day-closing-tomorrow", lambda: self.closing("tomorrow")
        yield "day-closing-end", lambda: self.closing("summary")

    def call_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """Call mode: the queue of the day, a talk under way, a lead, a long name, the end."""
        yield "section-calls", lambda: self.action("today", "calls.start")
        yield "calls-talk", self.talk
        yield "calls-lead", lambda: self.calls_to(Entity.LEAD, A_LEAD)
        yield "calls-long", lambda: self.calls_to(Entity.CLIENT, LONG_NAMED)
        yield "calls-debt", lambda: self.calls_to(Entity.CLIENT, A_DEBTOR)
        yield "calls-end", self.calls_end
        yield "scripts-figures", lambda: self.script_side(1)
        yield "scripts-versions", lambda: self.script_side(2)

    def calls_to(self, entity: Entity, key: str) -> CallPage:
        """Call mode with one record."""
        page = CallPage(entity, [int(value(key))])
        self.window.navigator.show_page(page)
        return page

    def talk(self) -> None:
        """A talk under way: an objection, a result, a note."""
        self.action("today", "calls.start")
        page = self.window.navigator.page
        if not isinstance(page, CallPage) or page.talk is None:
            return
        page.talk.begin()
        page.answer(1)
        page.answer(2)
        page.stage.facts.note.set_value("Второй поставщик возит без паспортов.")
        page.stage.objections.choose(page.stage.objections.first_usual())
        page.end_with(1)

    def calls_end(self) -> None:
        """How a walk went; what was done is taken back."""
        self.action("today", "calls.start")
        page = self.window.navigator.page
        if isinstance(page, CallPage):
            for place, item in enumerate(page.walk.items[:5]):
                result = (*results(), *results())[place * 2]
                page.walk.note(item, Done(0, result, 40 + place * 61, "Просят КП до вечера"))
            page.end_calls()

    def script_side(self, view: int) -> None:
        """Beside the editor: figures or versions."""
        self.section("scripts")
        for page in self.window.findChildren(ScriptsPage):
            page.side.show_view(view)

    def notice(self) -> None:
        """What a client is to be told."""
        self.section("today")
        self.settle()
        page = self.window.navigator.page
        if isinstance(page, TodayPage) and page.notices.rows:
            page.notices.rows[0].press("today.tell")

    def closing(self, step: str) -> None:
        """A later step of closing the day."""
        self.action("today", "today.close")
        for page in self.window.findChildren(WalkPage):
            if page.isVisible():
                page.show_step(step)

    def lead_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """What is done with requests."""
        yield "lead-to-deal", lambda: self.about(Entity.LEAD, A_LEAD, "leads.convert")
        yield "lead-answered", lambda: self.about(Entity.LEAD, A_LEAD, "leads.contacted")
        yield "lead-to-client", lambda: self.about(Entity.LEAD, A_LEAD, "leads.to_client")
        yield "lead-capture", self.capture
        yield "lead-focus", lambda: self.action("leads", "leads.focus")
        yield "lead-focus-summary", self.focus_summary
        yield "report-answers", lambda: self.report("answers")
        yield "lead-refused", lambda: self.about(Entity.LEAD, A_LEAD, "leads.reject")

    def list_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """Filters, segments and columns of the lists."""
        yield "list-filter", lambda: self.filtered("list.filter")
        yield "list-segment", lambda: self.filtered("list.save_segment")
        yield "list-columns", lambda: self.filtered("list.columns")
        yield "people", lambda: self.action("clients", "clients.people")
        yield from self.task_scenes()

    def task_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """The calendar, and the form of a task."""
        for view in ("day", "week", "month"):
            yield f"tasks-{view}", lambda name=view: self.action("tasks", f"tasks.{name}")
        yield "tasks-week-panel", self.in_calendar
        yield "task-new", lambda: self.action("tasks", "tasks.new")
        yield "reminders", self.reminders
        yield "letter", self.letter
        yield "minutes", self.minutes

    def minutes(self) -> None:
        """The minutes of a visit."""
        self.section("tasks")
        page, found = self.window.navigator.page, value(A_VISIT)
        if isinstance(page, TasksPage) and found is not None:
            page.open_record(Entity.ACTIVITY, int(found))
            self.settle()
            self.window.run_action("tasks.minutes")

    def letter(self) -> None:
        """A letter from a template, with a field that has no value."""
        self.section("clients")
        page = self.window.navigator.page
        if isinstance(page, ClientsPage):
            deal = value(A_DEAL)
            about = "SELECT client_id, id, NULL, contact_id FROM deal WHERE id = ?"
            dialog = write_letter(page, About(*(row(about, deal) or ())))
            dialog.template.setCurrentIndex(3)

    def reminders(self) -> None:
        """What rings, over the page."""
        self.section("clients")
        if not self.window.reminders.ringing:
            soon = datetime.now(UTC).astimezone() + timedelta(minutes=25)
            for place, subject in enumerate(("Спецификация к договору", "Показать образцы")):
                kind = (ActivityKind.MEETING, ActivityKind.VISIT)[place]
                client = int(value("SELECT min(id) + ? FROM client", 3 + place * 4))
                at = soon + timedelta(minutes=25 * place)
                draft = ActivityDraft(kind, subject, at.date(), f"{at:%H:%M}", client)
                activities.plan(replace(draft, remind_min=60, place="Заводская ул., 4"))
        self.window.show_reminders()

    def in_calendar(self) -> None:
        """The panel of a visit over the calendar of the week."""
        self.section("tasks")
        page = self.window.navigator.page
        if isinstance(page, TasksPage):
            page.show_week()
            found = value(A_VISIT)
            if found is not None:
                page.open_record(Entity.ACTIVITY, int(found))
                self.hands.press("Return")

    def filtered(self, action_id: str) -> None:
        """A command called on a list that is filtered."""
        self.section("clients")
        page = self.window.navigator.page
        if isinstance(page, ClientsPage):
            page.filters.set_filter(A_FILTER)
            self.settle()
            self.window.run_action(action_id)

    def channel_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """What judges clients and tells where they come from."""
        yield "client-fit", lambda: self.about(Entity.CLIENT, A_DEBTOR, "clients.fit")
        yield "client-questions", lambda: self.about(Entity.CLIENT, A_DEBTOR, "clients.questions")
        yield "deal-questions", lambda: self.about(Entity.DEAL, A_DEAL, "deals.questions")
        yield "lead-origin", lambda: self.about(Entity.LEAD, A_LEAD, "leads.origin")
        yield "moves", lambda: self.report("moves")
        yield "closed-days", self.closed_days
        yield "sales-shipped", partial(self.sales, "products", choice=SHIPPED)
        for one in SALES:
            yield f"sales-{one.id}", partial(self.sales, one.id)
            yield f"sales-{one.id}-rows", partial(self.sales, one.id, rows=True)
        yield "for-bitrix24", lambda: self.action("settings", "export.portal")
        yield "channel", lambda: self.record(Entity.CHANNEL, A_CHANNEL)
        yield "channel-new", lambda: self.action("reports", "reports.channel")
        yield "channel-cost", lambda: self.about(Entity.CHANNEL, A_CHANNEL, "reports.cost")
        yield "channel-rows", lambda: self.about(Entity.CHANNEL, A_CHANNEL, "reports.leads")

    def report(self, name: str) -> None:
        """A report."""
        self.section("reports")
        page = self.window.navigator.page
        if isinstance(page, ReportsPage):
            page.show_report(name)

    def sales(self, name: str, *, rows: bool = False, choice: int | None = None) -> None:
        """A report on sales of the quarter, or the records behind its first line."""
        self.report("sales")
        page = self.window.navigator.page
        view = page.view() if isinstance(page, ReportsPage) else None
        if isinstance(page, ReportsPage) and isinstance(view, SalesView):
            page.period.show_period(period_of(PeriodKind.QUARTER, today()))
            view.show_report(name)
            view.narrow.set_value(choice or next(iter(view.narrow.values()), None))
            self.settle()
            if rows:
                view.focus_list()
                self.hands.press("Return")

    def closed_days(self) -> None:
        """The reports of days, of which some were closed just now."""
        calendar = work_calendar()
        for back in (2, 1, 0):
            on = today() - timedelta(days=back)
            if day_rows.closed_at(on) is None:
                left = days.order_at_close(on, calendar)
                at = datetime.now(UTC)
                days.close(on, at, calendar, before=left, reason="Встречу перенёс клиент")
        self.report("days")

    def capture(self) -> QWidget:
        """The window of a request, with one pasted."""
        self.section("clients")
        window = open_capture(self.window)
        window.clear()
        window.form.request.set_value(A_REQUEST)
        self.settle()
        return window

    def focus_summary(self) -> None:
        """The end of the focus mode, with a lead refused."""
        self.action("leads", "leads.focus")
        self.settle()
        page = self.window.navigator.page
        if isinstance(page, FocusPage) and page.queue.ids:
            changes = leads.reject(page.queue.ids[-1], "Спам", "Рассылка")
            store.changed.emit(changes)
            page.finish()

    def goods_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """The catalogue and its prices."""
        yield "product-card", self.product
        yield "product-side", lambda: self.about(Entity.PRODUCT, A_PRODUCT, "products.aspect_3")
        for name in ("prices", "related", "compare", "edit"):
            yield (
                f"product-{name}",
                lambda one=name: self.about(Entity.PRODUCT, A_PRODUCT, f"products.{one}"),
            )
        yield "products-table", lambda: self.action("products", "list.view")
        yield "products-table-cell", self.product_cell
        yield "leads-table", lambda: self.action("leads", "list.view")
        yield "knowledge", lambda: self.about(Entity.PRODUCT, A_PRODUCT, "products.knowledge")
        yield "knowledge-add", lambda: self.then("products.knowledge", "knowledge.add")
        yield "knowledge-due", lambda: self.about(Entity.PRODUCT, A_PRODUCT, "products.due")
        yield "check", lambda: self.self_check(0, open_=False)
        yield "check-question", lambda: self.self_check(1, open_=False)
        yield "check-answer", lambda: self.self_check(1, open_=True)
        yield "check-result", lambda: self.self_check(99, open_=False)
        yield "day-learn", self.learned
        yield "presentation", lambda: self.about(Entity.PRODUCT, A_PRODUCT, "products.present")
        yield "presentation-log", lambda: self.then("products.present", "presentation.log")
        yield "showing-said", self.showing_said
        yield "price-paper", lambda: self.action("products", "products.price_paper")
        yield "price-lists", lambda: self.action("products", "products.price_lists")
        yield "prices-bulk", lambda: self.action("products", "products.bulk_prices")
        yield "product-new", lambda: self.action("products", "products.new")

    def self_check(self, cards: int, *, open_: bool) -> None:
        """The check of knowledge: before it, at a card, and at its end."""
        self.action("products", "products.check")
        self.settle()
        page = self.window.navigator.page
        if not isinstance(page, SelfCheckPage) or not cards:
            return
        page.chance.seed(4)
        page.begin()
        for place in range(cards):
            if not page.is_asking or (place == cards - 1 and cards < SESSION):
                break
            page.show_answer()
            page.answer_card(place % 3 != 1)
        if page.is_asking and open_:
            page.show_answer()

    def learned(self) -> None:
        """What was not known of the goods, on the page of the day."""
        for card in weak_spots.cards_of(int(value(A_PRODUCT)), today())[:3]:
            self_check.answer(card, today(), knew=False)
        self.section("today")
        self.settle()
        page = self.window.navigator.page
        if isinstance(page, TodayPage):
            page.reload()
            self.settle()
            row = page.learn.rows[-1]
            row.setFocus()
            place = row.parentWidget()
            while place is not None and not isinstance(place, QScrollArea):
                place = place.parentWidget()
            if place is not None:
                place.ensureWidgetVisible(row)

    def product_cell(self) -> None:
        """A price typed into the table of goods, a property shown beside it."""
        self.action("products", "list.view")
        self.settle()
        page = self.window.navigator.page
        table = page.table  # type: ignore[attr-defined]  # the table of goods has one
        told = [one for one, _on in table.choosable_columns() if one.id.startswith("attribute:")]
        for one in told[:2]:
            table.show_column(one.id, on=True)
        table.set_current_id(table.paged.ids[2])
        table.edit_here("price_minor")

    def then(self, first: str, second: str) -> None:
        """A command called on the page that another one has opened for a product."""
        self.about(Entity.PRODUCT, A_PRODUCT, first)
        self.settle()
        self.window.run_action(second)

    def cards(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """The whole card of a client and what opens from it."""
        for tab in ("overview", "history", "money", "prices", "files", "changes"):
            yield f"client-page-{tab}", lambda name=tab: self.client_page(name)
        yield "client-group", lambda: self.about(Entity.CLIENT, A_DEBTOR, "clients.group")
        yield "client-act", lambda: self.about(Entity.CLIENT, A_DEBTOR, "clients.reconcile")
        yield "client-tag", lambda: self.about(Entity.CLIENT, A_DEBTOR, "clients.tag")
        yield "client-person", self.person

    def client_page(self, tab: str) -> None:
        """The whole card of a client."""
        self.record(Entity.CLIENT, A_DEBTOR)
        self.settle()
        page = self.window.navigator.page
        if isinstance(page, ClientsPage) and page.table.current_id() is not None:
            page.page_wanted.emit(
                ClientPage(page.table.current_id() or 0, page.table.paged.ids, tab)
            )

    def person(self) -> None:
        """A person with all companies."""
        self.record(Entity.CLIENT, A_DEBTOR)
        self.settle()
        page = self.window.navigator.page
        contact = value("SELECT min(contact_id) FROM affiliation")
        if isinstance(page, ClientsPage) and contact is not None:
            page.commands.parts.person(int(contact))

    def section(self, name: str) -> None:
        """A section as it opens."""
        self.window.show_section(name)

    def record(self, entity: Entity, key: str) -> None:
        """A record in its section."""
        found = value(key)
        if found is not None:
            self.window.open_record(entity, int(found))

    def action(self, section: str, action_id: str) -> None:
        """A command called on a section."""
        self.section(section)
        self.window.run_action(action_id)

    def about(self, entity: Entity, key: str, action_id: str) -> None:
        """A command called on a record."""
        self.record(entity, key)
        self.settle()
        self.window.run_action(action_id)

    def deal_cards(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """The whole card of a deal: full, new, long, closed, and its tabs and dialogs."""
        yield "dealcard", lambda: self.record(Entity.DEAL, A_BARGAIN)
        yield "dealcard-new", lambda: self.record(Entity.DEAL, A_NEW_DEAL)
        yield "dealcard-long", lambda: self.record(Entity.DEAL, A_LONG_DEAL)
        yield "dealcard-won", lambda: self.record(Entity.DEAL, A_WON_DEAL)
        yield "dealcard-lost", lambda: self.record(Entity.DEAL, A_LOST_DEAL)
        for tab in ("people", "objections", "negotiation", "papers", "history"):
            yield f"dealcard-{tab}", lambda name=tab: self.deal_tab(name)
        yield "dealcard-objection", lambda: self.about(Entity.DEAL, A_BARGAIN, "deals.objection")
        yield "dealcard-stakeholder", lambda: self.deal_dialog("people", "people.add")
        yield "dealcard-competitor", lambda: self.deal_dialog("people", "competitors.add")
        yield "dealcard-limits", lambda: self.deal_dialog("negotiation", "terms.edit")
        yield "dealcard-round", lambda: self.deal_dialog("negotiation", "rounds.add")
        yield "dealcard-concession", lambda: self.deal_dialog("negotiation", "concessions.gave")

        yield "objections", lambda: self.action("deals", "objections.show")
        yield "objections-new", self.new_objection

    def new_objection(self) -> None:
        """A new objection of the library."""
        self.action("deals", "objections.show")
        self.settle()
        self.window.run_action("objections.new")

    def deal_panel(self) -> None:
        """The panel at the right of the board."""
        self.section("deals")
        self.settle()
        self.window.run_action("deals.panel")

    def deal_tab(self, tab: str) -> None:
        """A tab of the card of a deal."""
        self.record(Entity.DEAL, A_BARGAIN)
        self.settle()
        page = self.window.navigator.page
        if isinstance(page, DealPage):
            page.show_tab(tab)

    def deal_dialog(self, tab: str, button: str) -> None:
        """A dialog behind a button of a tab."""
        self.deal_tab(tab)
        page = self.window.navigator.page
        if isinstance(page, DealPage):
            section, name = button.split(".")
            getattr(getattr(page.tab(tab), section), name).click()

    def lists(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """A list typed into, changed for many rows, saved."""
        yield "list-cell", lambda: self.cells("Right", "Right")
        yield "list-editor", lambda: self.cells("Right", "Right", "Enter")
        yield "list-marked", self.marked
        yield "list-bulk", lambda: self.marked("list.bulk")
        yield "list-state", lambda: self.marked("list.state")
        yield "list-spread", lambda: self.marked("list.spread")
        yield "list-save", lambda: self.marked("list.export")
        yield "list-paste", self.pasting

    def cells(self, *keys: str) -> None:
        """Keys pressed in the list of clients."""
        self.section("clients")
        self.settle()
        page = self.window.navigator.page
        if isinstance(page, ClientsPage):
            page.table.setFocus()
            page.table.set_marked([])
            page.table.show_cursor(on=False)
            first = page.table.sections()[0]
            page.table.setCurrentIndex(page.table.paged.index(3, first))
            self.hands.press(*keys)

    def marked(self, action_id: str = "") -> None:
        """Thirty marked clients, and a command called on them."""
        self.cells()
        page = self.window.navigator.page
        if isinstance(page, ClientsPage):
            page.table.set_marked(list(page.table.paged.ids)[:30])
            if action_id:
                self.window.run_action(action_id)
                self.settle()

    def pasting(self) -> None:
        """A block of a spreadsheet over the cells of the list."""
        rows = ["Пермь", "Казань", "Омск", "Тула"]
        QGuiApplication.clipboard().setText("\r\n".join(rows))
        self.cells("Right", "Ctrl+V")
        self.settle()

    def duplicates(self) -> None:
        """The desk of duplicates after a search."""
        for entity in MERGEABLE:
            scan(entity)
        self.action("clients", "duplicates.show")

    def merging(self) -> None:
        """Two records side by side."""
        self.duplicates()
        self.settle()
        page = self.window.navigator.page
        if isinstance(page, DuplicatesPage):
            page.merge_group()

    def personal(self, *, erasing: bool) -> None:
        """The consents of a person, or the question before an erasure."""
        self.action("clients", "personal.show")
        self.settle()
        page = self.window.navigator.page
        if isinstance(page, PersonalPage):
            page.show_state(ConsentState.GIVEN)
            page.open_person()
        if erasing:
            EraseDialog(self.window, "Иванов Иван Иванович").open()

    def product(self) -> None:
        """The card of a product, beside the list in its section."""
        self.record(Entity.PRODUCT, A_PRODUCT)
        self.settle()
        self.hands.press("Enter")

    def palette(self, text: str) -> None:
        """The palette, maybe with something typed."""
        self.section("clients")
        self.window.show_palette()
        self.settle()
        self.hands.write(text)

    def help(self) -> QWidget:
        """The manual, in a window of its own."""
        return HelpWindow.show_topic(self.window, "clients")

    def settings(self, part: str) -> None:
        """A part of the settings."""
        self.section("settings")
        page = self.window.navigator.page
        if isinstance(page, SettingsPage):
            page.show_part(part)

    def import_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """Exports and any table, before anything is written."""
        yield "settings-field-new", self.new_field
        yield from self.mail_scenes()
        yield "import-columns", lambda: self.importing("columns")
        yield "import-rows", lambda: self.importing("rows")
        yield "table-columns", lambda: self.table("columns")
        yield "table-head", lambda: self.table("head")
        yield "table-rows", lambda: self.table("rows")

    def mail_scenes(self) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
        """Letters by a server; afterwards they leave as drafts again."""
        usual = letters.mail_rules()
        yield "settings-mail", self.mail
        yield "settings-mail-password", lambda: self.mail(asking=True)
        if letters.mail_rules() != usual:
            set_mail(usual)

    def mail(self, *, asking: bool = False) -> None:
        """The mail server in the settings, maybe with the question for the password."""
        set_mail(MailRules(Delivery.SMTP, "smtp.ryadkrep.example", user="voronova"))
        self.settings("letters")
        page = self.window.navigator.page
        part = page.findChild(LettersSection) if page is not None else None
        if part is None:
            return
        self.settle()
        part.area.ensureWidgetVisible(part.mail.answer)
        if asking:
            part.mail.type_password()

    def going_back(self) -> None:
        """What would be lost by going back to a backup."""
        made = backup.automatic(store_path(), BackupReason.HALF_HOUR)
        for name in ("Ромашка", "ООО «Межрегиональная снабженческая компания «Северный путь»»"):
            clients.create(ClientDraft(name=name))
        self.settings("data")
        page = self.window.navigator.page
        part = page.findChild(DataSection) if page is not None else None
        if part is not None:
            part.area.ensureWidgetVisible(part.backups)
            part.backups.restore(made)

    def banner(self) -> None:
        """What is told over a page until it is mended."""
        self.section("clients")
        self.window.banner.tell(
            BackupKeeper.tr("The last checked backup is older than three days."),
            BackupKeeper.tr("Make a backup now"),
            lambda: None,
        )

    def new_field(self) -> None:
        """The dialog of a new field of deals."""
        self.settings("fields")
        page = self.window.navigator.page
        part = page.findChild(FieldsSection) if page is not None else None
        if part is not None:
            part.show_kind(Entity.DEAL)
            part.edit(None)

    def importing(self, view: str) -> None:
        """The import with files chosen, before anything is written."""
        self.section("settings")
        page = ImportPage()
        self.window.navigator.show_page(page)
        page.panel.add_files(self.files)
        self.settle()
        page.panel.view.set_value(view)
        page.panel.refresh()

    def table(self, view: str) -> None:
        """The import of any table, before anything is written."""
        self.section("settings")
        page = ImportPage()
        self.window.navigator.show_page(page)
        page.desk.add_files([TABLE])
        self.settle()
        page.table.view.set_value(view)
        page.table.refresh()

    def wizard(self, place: int, choice: DataChoice | None = None) -> QWidget:
        """A step of the first run."""
        first_run = FirstRun(self.window)
        first_run.resize(self.window.size())
        first_run.open()
        first_run.go_to(place)
        if choice is not None:
            first_run.data.choose(choice)
        return first_run

    def showing_said(self) -> None:
        """What they said of goods that were shown."""
        self.section("clients")
        showing = value("SELECT id FROM showing WHERE deleted_at IS NULL ORDER BY id LIMIT 1")
        if showing is not None:
            ask_reaction(self.window, int(showing))

    def crash(self) -> None:
        """The explanation of a bug."""
        self.section("clients")
        text = "ValueError: an example of a report\n"
        self.window.show_crash(CrashReport(text, Path(tempfile.gettempdir())))

    def front(self) -> QWidget:
        """What lies in front: a menu or a dialog of its own, else the window."""
        dialogs = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        return QApplication.activePopupWidget() or (dialogs or [self.window])[-1]

    def settle(self) -> None:
        """Let the window finish what it is drawing."""
        self.hands.wait(lambda: not jobs.running, "the end of the jobs")
        pause(350)
        self.hands.wait(lambda: not jobs.running, "the end of the jobs")
        # What the last job brought is laid out before the picture.
        pause(50)

    def put_away(self) -> None:
        """Close what a scene has opened over the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for one in self.window.findChildren(QDialog) + self.window.findChildren(HelpWindow):
            one.close()
            one.deleteLater()
        for over in reversed(self.window.children()):
            if isinstance(over, Popover | SidePopover) and over.isVisible():
                over.dismiss()
            elif isinstance(over, Dialog | ShortcutSheet) and over.isVisible():
                over.close() if isinstance(over, ShortcutSheet) else over.reject()
        door_of(self.window).forget()
        self.window.palette_box.hide()
        self.window.reminders.card.hide()
        # A menu or a window over it took the activity: without it no focus is seen.
        self.window.activateWindow()
        pause(1)


SETTINGS = (
    "company", "profile", "fields", "funnel", "reasons", "judging", "day", "answers", "letters",
    "view", "keys", "data", "about", "templates", "papers",
)  # fmt: skip
LONG_NAMED = "SELECT id FROM client ORDER BY length(name) DESC LIMIT 1"
A_DEBTOR = """
SELECT i.client_id FROM invoice i JOIN instalment t ON t.invoice_id = i.id
WHERE i.state = 'issued' ORDER BY t.due_on DESC LIMIT 1
"""
WITH_STEP = """
SELECT client_id FROM activity
WHERE state = 'planned' AND client_id IS NOT NULL AND deal_id IS NULL ORDER BY due_on LIMIT 1
"""
A_BARGAIN = """
SELECT sheet.deal_id FROM negotiation_sheet AS sheet
JOIN stakeholder ON stakeholder.deal_id = sheet.deal_id ORDER BY sheet.id LIMIT 1
"""
A_NEW_DEAL = """
SELECT deal.id FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.code = 'qualification'
ORDER BY deal.id DESC LIMIT 1
"""
A_LONG_DEAL = """
SELECT deal.id FROM deal JOIN client ON client.id = deal.client_id
WHERE deal.deleted_at IS NULL ORDER BY length(client.name) + length(deal.title) DESC LIMIT 1
"""
A_WON_DEAL = """
SELECT deal.id FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'won'
JOIN heard_objection ON heard_objection.deal_id = deal.id ORDER BY deal.id DESC LIMIT 1
"""
A_LOST_DEAL = """
SELECT deal.id FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'lost'
ORDER BY deal.id DESC LIMIT 1
"""
A_DEAL = """
SELECT d.id FROM deal d JOIN stage s ON s.id = d.stage_id
WHERE s.code = 'selection' ORDER BY d.amount_minor DESC LIMIT 1
"""
NEXT_STAGE = """
SELECT n.id FROM deal d JOIN stage s ON s.id = d.stage_id
JOIN stage n ON n.pipeline_id = s.pipeline_id AND n.position > s.position
WHERE d.id = ? ORDER BY n.position LIMIT 1
"""
A_VISIT = "SELECT min(id) FROM activity WHERE kind = 'visit' AND state = 'planned'"
AN_OFFER = "SELECT max(id) FROM offer WHERE state = 'sent'"
AN_ORDER = "SELECT max(id) FROM sales_order WHERE client_id IS NOT NULL"
AN_INVOICE = "SELECT max(id) FROM invoice WHERE state = 'issued'"
A_PAID_INVOICE = "SELECT min(id) FROM invoice WHERE state = 'issued'"
A_CHANNEL = "SELECT id FROM channel ORDER BY position LIMIT 1 OFFSET 1"
A_REQUEST = (
    "Добрый день! Нужны 60 шт ХА-400-мл и 200 шт АНК-М12-100, срочно. ООО «Монолит-Сервис»,"
    " ИНН 7707083893, +7 (831) 200-14-09, snab@monolit.example. С уважением, Орлов Пётр"
)
LOOKS_AT_MOST = 30
A_LEAD = "SELECT min(id) FROM lead WHERE state = 'new' AND deleted_at IS NULL"
A_PRODUCT = """
SELECT p.id FROM product p LEFT JOIN product_aspect a ON a.product_id = p.id
WHERE p.is_active AND p.deleted_at IS NULL GROUP BY p.id ORDER BY count(a.id) DESC, p.id LIMIT 1
"""


def take(folder: Path, look: Look, files: list[Path], *, empty: bool, only: str = "") -> list[Path]:
    """Take every picture of a look and return their files."""
    preferences = settings_file()
    window = MainWindow(preferences)
    show_names(window)
    window.answer_with(everything)
    window.resize(look.width, look.height)
    window.start()
    window.refresh_badges()
    window.show()
    window.activateWindow()
    studio = Studio(window, files)
    target = folder / look.name
    target.mkdir(parents=True, exist_ok=True)
    taken = []
    for name, lead in studio.scenes():
        if (empty and not name.startswith("section-")) or only not in name:
            continue
        shown = lead()
        studio.settle()
        shown = shown or studio.front()
        path = target / f"{'empty' if empty else 'full'}-{name}.png"
        at_rest(shown, window).save(str(path))
        taken.append(path)
        studio.put_away()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return taken


def at_rest(shown: QWidget, window: QWidget) -> QPixmap:
    """What is shown once it no longer changes; a busy machine is slow to finish it."""
    last = picture(shown, window)
    for _try in range(LOOKS_AT_MOST):
        pause(100)
        now = picture(shown, window)
        if now.toImage() == last.toImage():
            break
        last = now
    return last


def picture(shown: QWidget, window: QWidget) -> QPixmap:
    """What is shown; a menu, see-through at its corners, as it lies over the window."""
    if not isinstance(shown, QMenu):
        return shown.grab()
    under, over = window.grab(), shown.grab()
    painter = QPainter(under)
    painter.drawPixmap(window.mapFromGlobal(shown.mapToGlobal(QPoint())), over)
    painter.end()
    return under


def join(paths: list[Path], target: Path) -> None:
    """Join small copies into one picture."""
    if not paths:
        return
    small = [
        QPixmap(str(path)).scaledToWidth(CELL, Qt.TransformationMode.SmoothTransformation)
        for path in paths
    ]
    tall = max(one.height() for one in small) + 20
    rows = -(-len(small) // IN_A_ROW)
    sheet = QPixmap(CELL * IN_A_ROW, tall * rows)
    sheet.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(sheet)
    for place, (path, one) in enumerate(zip(paths, small, strict=True)):
        x, y = place % IN_A_ROW * CELL, place // IN_A_ROW * tall
        painter.drawText(x + 4, y + 14, path.stem)
        painter.drawPixmap(x, y + 20, one)
    painter.end()
    sheet.save(str(target))


def make_stores(folder: Path) -> tuple[Path, Path]:
    """The sample company with one long name, and a base with nothing but our own company."""
    from salesapp.services.demo.fill import fill

    full, empty = folder / "full.salesapp", folder / "empty.salesapp"
    open_store(full, create=True)
    undo.start()
    fill()
    execute("UPDATE client SET name = ? WHERE id = (SELECT min(id) FROM client)", LONG)
    close_store()
    open_store(empty, create=True)
    undo.start()
    organizations.save(OrganizationDraft("ООО «Рядкреп»"))
    close_store()
    return full, empty


def wear(application: QApplication, look: Look) -> None:
    """Put the program into a look."""
    preferences = settings_file()
    preferences.values.theme = look.mode
    preferences.values.language = look.language
    preferences.values.reduce_motion = True
    dress(application, preferences)
    theme.state.set_mode(look.mode)
    translator.use(look.language)


def main() -> int:
    """Take the pictures of every look, or of those whose name holds a text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="looks whose name holds this, as dark-ru")
    parser.add_argument("--scene", default="", help="scenes whose name holds this, as deal")
    parser.add_argument("--contact-sheet", action="store_true", help="join small copies, too")
    options = parser.parse_args()
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        # Settings of their own: what someone chose before is in no picture.
        os.environ["SALESAPP_HOME"] = str(Path(scratch, "home"))
        application = make_application()
        application.setCursorFlashTime(0)
        stores = make_stores(Path(scratch))
        files = former_base(Path(scratch, "files"))
        for look in LOOKS:
            if options.only not in look.name:
                continue
            wear(application, look)
            taken: list[Path] = []
            for store in stores:
                open_store(store, create=False)
                undo.start()
                is_empty = store.stem == "empty"
                taken += take(options.folder, look, files, empty=is_empty, only=options.scene)
                close_store()
            if options.contact_sheet:
                join(taken, options.folder / f"{look.name}.png")
            print(f"{look.name}: {len(taken)} pictures", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
