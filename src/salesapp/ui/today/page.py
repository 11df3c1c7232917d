"""The section "Today": the plan, the day, the leads that wait, order, money and goods."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.domain.changes import Changes, Entity
from salesapp.domain.day import Check
from salesapp.domain.work_hours import evening_has_come
from salesapp.overriding import override
from salesapp.services.work_time import hours
from salesapp.ui import actions, format, theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.lists.asking import Asking, is_quick
from salesapp.ui.notices import notices
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.today.cards import (
    DebtsCard,
    LeadsCard,
    MoneyCard,
    NoticeRow,
    NoticesCard,
    RowsCard,
    ShipmentsCard,
)
from salesapp.ui.today.commands import TodayCommands, owner_of
from salesapp.ui.today.day_items import items_of
from salesapp.ui.today.day_list import DayList
from salesapp.ui.today.facts import DayFacts, gather
from salesapp.ui.today.figures import rows_of
from salesapp.ui.today.former_day import FormerDay
from salesapp.ui.today.learn_card import LearnCard, WeakLine
from salesapp.ui.today.order_card import OrderCard
from salesapp.ui.today.plan_strip import PlanStrip
from salesapp.ui.today.repairs import Repairs
from salesapp.ui.today.rows import Row, Subject, subject_of
from salesapp.ui.today.words import day_words
from salesapp.ui.work_calendar import work_calendar

_MINUTE = 60_000
_MENU = (
    "today.done", "today.move", "today.step", "", "today.call", "today.write", "today.open", "",
    "today.edit", "today.cancel",
)  # fmt: skip
_LEFT, _RIGHT = 400, 356
_NARROW_LEFT, _NARROW_RIGHT = 372, 316
_WATCHED = (
    Entity.ACTIVITY, Entity.CLIENT, Entity.DEAL, Entity.LEAD, Entity.OFFER, Entity.INVOICE,
    Entity.PAYMENT, Entity.STAGE, Entity.PLAN, Entity.PRODUCT,
)  # fmt: skip


class TodayPage(TodayCommands):
    """Arrows go through the rows of a block, F6 through the blocks."""

    section = "today"

    def __init__(self) -> None:
        super().__init__()
        self._stale = True
        self._showing = False
        self._facts: DayFacts | None = None
        self._row: Row | None = None
        self._proposed_on: date | None = None
        self._asking = Asking(self)
        self.repairs = Repairs(self)
        self.strip = PlanStrip()
        self.list = DayList()
        self.list.setAccessibleName(self.tr("Plan of the day"))
        self.leads = LeadsCard()
        self.order = OrderCard(self.repairs)
        self.notices, self.learn = NoticesCard(), LearnCard()
        self.money, self.debts, self.goods = MoneyCard(), DebtsCard(), ShipmentsCard()
        self.nothing = EmptyState(
            self.tr("Nothing is planned for today"),
            self.tr("Plan a step at a client or a deal, or write down a task."),
            icon="today",
        )
        self.add = self.nothing.add_button(
            Button(self.tr("New task"), "primary", icon="plus", keys="Ctrl+T")
        )
        self.add.clicked.connect(lambda: self.action_wanted.emit("tasks.new"))
        self._lay_out()
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def _lay_out(self) -> None:
        self.day = Card(self.tr("Plan of the day"), padded=False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.former = FormerDay()
        self.former.close_day.clicked.connect(self._close_former)
        self.day.body.addWidget(self.former)
        self.day.body.addWidget(self._stack, 1)
        middle, right = ScrollArea(gap=12), ScrollArea(gap=12)
        middle.body.addWidget(self.leads)
        middle.body.addWidget(self.order)
        middle.body.addWidget(self.notices)
        middle.body.addStretch(1)
        for card in (self.money, self.debts, self.goods, self.learn):
            right.body.addWidget(card)
        right.body.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(12)
        self._columns.addWidget(self.day)
        self._columns.addWidget(middle, 1)
        self._columns.addWidget(right)
        self._right = right
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(12)
        whole.addWidget(self.strip)
        whole.addLayout(self._columns, 1)

    def _connect(self) -> None:
        self.list.done_wanted.connect(lambda _one: self.finish_row())
        self.list.opened.connect(lambda _one: self.open_row())
        self.list.current_moved.connect(self._list_moved)
        self.list.menu_requested.connect(self._show_menu)
        self.list.action_wanted.connect(self._run)
        self.list.all_wanted.connect(lambda: self.section_wanted.emit("tasks"))
        self.list.more_wanted.connect(
            lambda button: self._show_menu(button.mapToGlobal(QPoint(0, button.height())))
        )
        self.repairs.record_wanted.connect(self.record_wanted)
        self.strip.plan_wanted.connect(self.set_plan)
        self.strip.rows_wanted.connect(self._open_figure)
        self.order.repair_wanted.connect(self.put_in_order)
        for card in self.cards():
            card.row_made.connect(self._watch)
        self.order.announce()
        self.learn.learn_wanted.connect(self.check_knowledge)
        for card, section in (
            (self.leads, "leads"),
            (self.money, "payments"),
            (self.debts, "payments"),
            (self.goods, "deals"),
        ):
            card.all_wanted.connect(partial(self.section_wanted.emit, section))

    def cards(self) -> tuple[RowsCard, ...]:
        """The blocks of rows, in the order in which F6 visits them."""
        return (
            self.leads, self.order, self.notices, self.money, self.debts, self.goods, self.learn,
        )  # fmt: skip

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Today")

    @override
    def subtitle(self) -> str:
        return day_words(format.today())

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("row")),
            ("F6", self.tr("block")),
            ("Space", self.tr("done")),
            ("P", self.tr("call")),
            ("M", self.tr("another day")),
            ("Enter", self.tr("open")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "today.close"

    @override
    def selection(self) -> Selection:
        return owner_of(self.current())

    @override
    def to_call(self) -> Selection:
        return NO_SELECTION

    @override
    def current(self) -> Subject | None:
        if self._row is not None and self._row.hasFocus():
            return self._row.subject if self._row.subject.id else None
        task = self.list.current_row()
        if task is None:
            return None
        return subject_of(task)

    @override
    def anchor(self) -> tuple[QWidget, QRect | None]:
        if self._row is not None and self._row.hasFocus():
            return self._row, None
        return self.list.viewport(), self.list.bar_place()

    @override
    def step_id(self) -> int | None:
        if self._row is not None and self._row.hasFocus():
            return super().step_id()
        task = self.list.current_row()
        return task.id if task is not None and task.state == "planned" else None

    @override
    def late_count(self) -> int:
        return self._facts.late_count if self._facts is not None else 0

    @override
    def activate(self) -> None:
        if self._stale:
            self.reload()
        # A hidden list would take the focus later, from whatever has it then.
        shown = self._stack.currentWidget() is self.list
        (self.list if shown else self.add).setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*_WATCHED):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    @override
    def panes(self) -> list[QWidget]:
        found: list[QWidget] = [self.list]
        found += [card.rows[0] for card in self.cards() if card.rows]
        return found

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.leads.ticker.run(on=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.leads.ticker.run(on=False)

    @override
    def state(self) -> dict[str, Any]:
        return {}

    def tell_client(self) -> None:
        """Tell the client of the event of the row."""
        from salesapp.ui.today.notice_dialog import NoticeDialog

        if isinstance(self._row, NoticeRow):
            dialog = NoticeDialog(self, self._row.notice)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    @override
    def allows(self, action_id: str) -> bool:
        if action_id == "today.tell":
            return isinstance(self._row, NoticeRow) and self._row.hasFocus()
        return super().allows(action_id)

    @override
    def check_in_view(self) -> Check | None:
        return self.order.unfolded

    def check_knowledge(self) -> None:
        """Ask the cards about goods that are to be repeated, then new ones."""
        from salesapp.ui.knowledge.check_page import SelfCheckPage

        self.page_wanted.emit(SelfCheckPage())

    @override
    def open_row(self) -> None:
        if isinstance(self._row, WeakLine) and self._row.hasFocus():
            from salesapp.ui.knowledge.page import KnowledgePage

            weak = self._row.weak
            self.page_wanted.emit(KnowledgePage(weak.product_id, weak.aspect))
        else:
            super().open_row()

    def go_on(self) -> None:
        """The main action of the step that is current."""
        if isinstance(self._row, NoticeRow) and self._row.hasFocus():
            self.tell_client()
        elif self.list.bar.isVisible():
            self._run(self.list.bar.action_id)

    # Showing

    def reload(self) -> None:
        """Ask the store again, beside the window where it is big."""
        self._stale = False
        today, calendar = format.today(), work_calendar()
        unfolded = self.order.unfolded
        self._asking.ask(
            lambda: gather(today, calendar, unfolded),
            self.show_facts,
            here=is_quick(Entity.CLIENT),
        )

    def show_facts(self, facts: DayFacts) -> None:
        """Show a day."""
        self._facts, self._showing = facts, True
        had_focus = self.list.hasFocus() or self.add.hasFocus()
        items = items_of(facts, datetime.now(UTC))
        self.strip.show_facts(facts)
        self.list.chosen = facts.chosen
        self.former.show_day(facts.left_open)
        self.list.show_items(items)
        self._stack.setCurrentWidget(self.list if items else self.nothing)
        whole = len(facts.done) + facts.planned_count + facts.late_count
        told = self.tr("{done} of {count} done").format(done=len(facts.done), count=whole)
        self.day.set_title(self.tr("Plan of the day"), told if whole else "")
        for card in self.cards():
            card.show_facts(facts)
        if had_focus and items:
            self.list.setFocus()
        self._showing = False
        self.title_changed.emit(self.title(), self.subtitle())
        self.selection_changed.emit()

    def _close_former(self) -> None:
        from salesapp.ui.today.walk_page import WalkPage

        if self._facts is not None and self._facts.left_open is not None:
            self.page_wanted.emit(WalkPage(closing=True, day=self._facts.left_open))

    def _propose_closing(self) -> None:
        """Once in an evening, when the hours of the settings end."""
        now = datetime.now().astimezone()
        facts = self._facts
        if facts is None or facts.closed_at is not None or self._proposed_on == facts.today:
            return
        if evening_has_come(now, hours()):
            self._proposed_on = facts.today
            notices.offer(
                self.tr("The working day ends"), self.tr("Close the day"), self.close_day, self
            )

    def _tick(self) -> None:
        self._propose_closing()
        if not self.isVisible() or self._facts is None:
            return
        if self._facts.today != format.today():
            self.reload()
        else:
            self.list.show_items(items_of(self._facts, datetime.now(UTC)))

    # Inside

    def _watch(self, row: Row) -> None:
        row.focused.connect(self._row_focused)
        row.wanted.connect(self._run)
        row.menu_wanted.connect(self._show_menu)
        if row.subject.id:
            row.opened.connect(self.open_row)

    def _row_focused(self, row: Row) -> None:
        self._row = row
        row.destroyed.connect(partial(self._forget, row))
        self.selection_changed.emit()
        self.hints_changed.emit()

    def _forget(self, row: Row) -> None:
        if self._row is row:
            self._row = None

    def _list_moved(self) -> None:
        if not self._showing:
            self.selection_changed.emit()

    def _run(self, action_id: str) -> None:
        if self.allows(action_id):
            run = next(spec.run for spec in actions.all_actions() if spec.id == action_id)
            getattr(self, run)()

    def _open_figure(self, figure: str) -> None:
        if self._facts is not None:
            self.show_rows(rows_of(figure, self._facts.today))

    def _show_menu(self, at: QPoint) -> None:
        self.context_menu(*_MENU).popup(at)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(1280)
        self.day.setFixedWidth(theme.px(_NARROW_LEFT if narrow else _LEFT))
        self._right.setFixedWidth(theme.px(_NARROW_RIGHT if narrow else _RIGHT))
