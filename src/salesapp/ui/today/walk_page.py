"""The walk through the base: every disorder in turn; at the end of the day it closes the day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import day as queries
from salesapp.db.queries.day import Loose
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.day import MUST_BE_ZERO, Check, Order
from salesapp.overriding import override
from salesapp.services import day as service
from salesapp.services.day_reports import Said, next_number, report_now
from salesapp.ui import actions, format, theme
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform
from salesapp.ui.selection import Selection
from salesapp.ui.today.closing_steps import MovesStep, SummaryStep, TomorrowStep
from salesapp.ui.today.commands import TodayCommands, owner_of
from salesapp.ui.today.kept_rows import KeptRows
from salesapp.ui.today.order_card import LooseRow
from salesapp.ui.today.repairs import Repairs, near_days
from salesapp.ui.today.report_text import report_text
from salesapp.ui.today.rows import Row, Subject
from salesapp.ui.today.walk_parts import WalkItem
from salesapp.ui.today.words import CHECKS, check_help, check_words, closing_words
from salesapp.ui.work_calendar import work_calendar

SHOWN = 100
_CLOSING = (("moves", "deals"), ("tomorrow", "cal"), ("summary", "moon"))
_WATCHED = (
    Entity.ACTIVITY, Entity.CLIENT, Entity.DEAL, Entity.LEAD, Entity.OFFER, Entity.STAGE,
)  # fmt: skip
_Known = tuple[Check, Loose, tuple[date, ...]]
"""What a row tells: a record, what lacks, and the days that the repairs may name."""


class WalkPage(TodayCommands):
    """Ctrl+PgDn goes on; a step that has come to zero goes on by itself with Enter."""

    section = "today"

    def __init__(
        self, check: Check | None = None, *, closing: bool = False, day: date | None = None
    ) -> None:
        super().__init__()
        self._asked, self._closing = check, closing
        self._row: Row | None = None
        self._today = day or format.today()
        self._begun: Order | None = None
        self.repairs = Repairs(self)
        self.repairs.record_wanted.connect(self.record_wanted)
        self.items: dict[str, WalkItem] = {}
        self._group = QButtonGroup(self)
        self._lay_out()
        self._step = self._first_step()
        self.items[self._step].setChecked(True)

    def _names(self) -> list[tuple[str, str, str, bool]]:
        """Steps in order: id, words, icon, whether it must come to zero."""
        steps = [
            (check.value, check_words(check), CHECKS[check][1], check in MUST_BE_ZERO)
            for check in sorted(
                Check, key=lambda one: (one is not Check.OVERDUE, one not in MUST_BE_ZERO)
            )
        ]
        if self._closing:
            steps = [one for one in steps if one[3]]
            steps += [(name, closing_words(name), icon, False) for name, icon in _CLOSING]
        return steps

    def _lay_out(self) -> None:
        left = QWidget(self)
        left.setFixedWidth(theme.px(288))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for name, words, icon, must in self._names():
            item = WalkItem(words, icon, must=must, parent=left)
            item.clicked.connect(partial(self.show_step, name))
            self._group.addButton(item)
            self.items[name] = item
            column.addWidget(item)
        column.addStretch(1)
        self.card = Card(" ", padded=False, parent=self)
        inside = self.card.inside
        self.help = Label("", "small", "text2", wrap=True, parent=inside)
        self.help.setContentsMargins(16, 8, 16, 8)
        stack = self._stack = QStackedWidget(inside)
        self._area = ScrollArea(gap=0, parent=stack)
        self._kept = KeptRows(self._area, self._make)
        self.done = EmptyState(self.tr("All in order here"), "", icon="check", parent=stack)
        self.on = self.done.add_button(
            Button(self.tr("Go on"), "primary", icon="right", keys="Enter", parent=self.done)
        )
        self.on.clicked.connect(self.go_on)
        self.moves, self.tomorrow = MovesStep(stack), TomorrowStep(stack)
        self.summary = SummaryStep(stack)
        self.moves.row_made.connect(self._watch)
        self.tomorrow.row_made.connect(self._watch)
        self.summary.close_wanted.connect(self._close)
        self.summary.report_wanted.connect(self._copy_report)
        self._draft = FormDraft(
            stack, "today.closing", fills=True, title=self.tr("The end of the day")
        )
        for page in (self._area, self.done, self.moves, self.tomorrow, self.summary):
            stack.addWidget(page)
        self.card.body.addWidget(self.help)
        self.card.body.addWidget(stack, 1)
        self._make_head()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(16)
        whole.addWidget(left)
        whole.addWidget(self.card, 1)

    def _make_head(self) -> None:
        self.all = Button(
            self.tr("One step for all…"), icon="cal", small=True, keys="A", parent=self.card
        )
        self.all.clicked.connect(self.spread_all)
        self.card.add_action(self.all)
        self.next = Button(
            self.tr("Next step"), icon="right", small=True, keys="Ctrl+Return", parent=self.card
        )
        self.next.clicked.connect(self.go_on)
        self.card.add_action(self.next)

    @property
    def rows(self) -> list[LooseRow]:
        """The records of the check in view, as far as they are made."""
        return self._kept.rows

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Closing the day") if self._closing else self.tr("Order in the base")

    @override
    def subtitle(self) -> str:
        return format.day_with_weekday(self._today)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        ends = [("Ctrl+Return", self.tr("go on")), ("Esc", self.tr("back"))]
        if self._step == "tomorrow":
            return [
                ("Up+Down", self.tr("row")),
                ("Space", self.tr("matters most")),
                ("Ctrl+Up", self.tr("further up")),
                *ends,
            ]
        if self._step not in set(Check):
            return ends
        return [
            ("Up+Down", self.tr("row")),
            ("1", self.tr("the first way")),
            ("2", self.tr("the second")),
            ("S", self.tr("another step")),
            *([("A", self.tr("one for all"))] if self.allows("today.spread") else []),
            *ends,
        ]

    @override
    def selection(self) -> Selection:
        return owner_of(self.current())

    @override
    def current(self) -> Subject | None:
        if self._row is not None and self._row.hasFocus() and self._row.subject.id:
            return self._row.subject
        return None

    @override
    def anchor(self) -> tuple[QWidget, QRect | None]:
        return self._row if self._row is not None else self, None

    @override
    def activate(self) -> None:
        self.reload()
        self._focus_first()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_WATCHED):
            self.reload()

    @override
    def panes(self) -> list[QWidget]:
        return [self.items[self._step], *self.rows[:1]]

    @override
    def reborn(self) -> WalkPage:
        return WalkPage(self._asked, closing=self._closing, day=self._today)

    # Steps

    def show_step(self, name: str) -> None:
        """Show a step of the walk."""
        self._step = name
        self.items[name].setChecked(True)
        self.reload()
        self._focus_first()

    def go_on(self) -> None:
        """The next step that has something to do; the last one ends the walk."""
        if self._step == "summary":
            self.summary.finish()
            return
        names = list(self.items)
        later = names[names.index(self._step) + 1 :]
        for name in later:
            if name not in set(Check) or self._count(Check(name)):
                self.show_step(name)
                return
        if not self._closing:
            self.back_wanted.emit()

    @override
    def check_in_view(self) -> Check | None:
        return Check(self._step) if self._step in set(Check) else None

    def reload(self) -> None:
        """Ask the store again."""
        order = self._order()
        if self._begun is None:
            self._begun = order
        for name, item in self.items.items():
            if name in set(Check):
                item.set_count(order.found(Check(name)))
            else:
                item.set_count(None)
        words = {name: text for name, text, _icon, _must in self._names()}
        self.card.set_title(words[self._step])
        self.help.setText(check_help(self._step))
        self.next.setVisible(self._step != "summary")
        self.all.setVisible(self.allows("today.spread"))
        match self._step:
            case "moves":
                self.moves.show_day(self._today)
                self._stack.setCurrentWidget(self.moves)
                self._draft.begin(self._today.isoformat())
            case "tomorrow":
                self.tomorrow.show_day(work_calendar().add_working_days(self._today, 1))
                self._stack.setCurrentWidget(self.tomorrow)
            case "summary":
                self.summary.show_order(self._begun, order)
                self._stack.setCurrentWidget(self.summary)
                self._draft.begin(self._today.isoformat())
            case _:
                self._show_check(Check(self._step))
        self.hints_changed.emit()

    def _show_check(self, check: Check) -> None:
        place = next((at for at, row in enumerate(self.rows) if row is self._row), 0)
        found = queries.loose(check, self._day_of(check), work_calendar(), SHOWN)
        today = format.today()
        days = today, *near_days(today)
        self._kept.show([(check, one, days) for one in found], place)
        self._row = None
        self._stack.setCurrentWidget(self._area if self.rows else self.done)
        if self.rows:
            self._row = self.rows[min(place, len(self.rows) - 1)]
            self._row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, known: _Known, parent: QWidget) -> LooseRow:
        row = LooseRow(known[0], known[1], self.repairs, closing=self._closing, parent=parent)
        row.stepped.connect(partial(self._go, row))
        self._watch(row)
        return row

    def _day_of(self, check: Check) -> date:
        late = self._closing and check is Check.OVERDUE
        return self._today + timedelta(days=1) if late else self._today

    def _count(self, check: Check) -> int:
        return self._order().found(check)

    def _order(self) -> Order:
        calendar = work_calendar()
        if self._closing:
            return service.order_at_close(self._today, calendar)
        return queries.order(self._today, calendar)

    def _first_step(self) -> str:
        if self._asked is not None:
            return self._asked.value
        order = self._order()
        for name in self.items:
            if name in set(Check) and order.found(Check(name)):
                return name
        return "moves" if self._closing else next(iter(self.items))

    def _close(self, reason: str) -> None:
        begun = self._begun or Order()
        report = self._report(reason)
        done = perform(
            self,
            lambda: service.close(
                self._today,
                datetime.now(UTC),
                work_calendar(),
                before=begun,
                comments=self.moves.comments(),
                chosen=self.tomorrow.chosen(),
                order=self.tomorrow.order(),
                reason=reason,
                note=self.summary.said(),
            ),
        )
        if done is not None:
            self._draft.end(saved=True)
            notices.offer(
                self.tr("The day is closed. Good evening!"),
                self.tr("Copy the report"),
                lambda: QGuiApplication.clipboard().setText(report),
            )
            self.back_wanted.emit()

    def _report(self, reason: str) -> str:
        """The text for the head of sales, as the day stands now."""
        order, comments = self._order(), self.moves.comments()
        chosen, note = self.tomorrow.chosen(), self.summary.said()
        begun = self._begun or order
        said = Said(begun, order, comments, chosen, reason, note, next_number())
        return report_text(report_now(self._today, said, work_calendar()))

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report(self.summary.why()))
        notices.tell(self.tr("The report is in the clipboard: paste it into a letter or a message"))

    # Inside

    def _watch(self, row: Row) -> None:
        row.focused.connect(self._row_focused)
        row.wanted.connect(self._run)
        row.opened.connect(self.open_row)

    def _row_focused(self, row: Row) -> None:
        self._row = row
        self.selection_changed.emit()

    def _run(self, action_id: str) -> None:
        if self.allows(action_id):
            run = next(spec.run for spec in actions.all_actions() if spec.id == action_id)
            getattr(self, run)()

    def _go(self, row: LooseRow, step: int) -> None:
        place = self.rows.index(row) + step if row in self.rows else 0
        if place == len(self.rows):
            self._kept.finish()
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self.rows[place])

    def _focus_first(self) -> None:
        if self._step in set(Check):
            return
        target: QWidget = self.items[self._step]
        if self._step == "summary":
            target = self.summary.close_button
            if not self.summary.reason.isHidden():
                target = self.summary.reason.editor
        target.setFocus(Qt.FocusReason.OtherFocusReason)
