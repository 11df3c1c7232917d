"""The section "Leads": filters, the list by waiting, the panel of the current lead."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import leads
from salesapp.db.queries.lead_heat import hottest_first
from salesapp.db.queries.leads import LeadGroup, LeadRow
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.services.deals import PlannedStep
from salesapp.services.work_time import soonest_first, weights
from salesapp.ui import actions, theme
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.splitter import Splitter
from salesapp.ui.leads.commands import LeadCommands
from salesapp.ui.leads.judge_panel import JudgePanel
from salesapp.ui.leads.lead_bar import LeadBar, LeadOrder
from salesapp.ui.leads.lead_list import LeadList
from salesapp.ui.leads.lead_panel import LeadPanel
from salesapp.ui.leads.list_columns import lead_source
from salesapp.ui.leads.nothing import nothing_words
from salesapp.ui.leads.rules import allows
from salesapp.ui.lists.further_segments import FurtherSegments
from salesapp.ui.lists.two_views import TwoViews
from salesapp.ui.output.actions import OUTPUT_MENU
from salesapp.ui.output.source import ListSource
from salesapp.ui.selection import NO_SELECTION, Selection

if TYPE_CHECKING:
    from salesapp.ui.lists.record_table import RecordTable

_MENU = (
    "leads.convert", "leads.contacted", "leads.qualify", "leads.postpone", "leads.reject",
    "leads.to_client", "", "leads.call", "leads.write", "leads.edit", "leads.origin", "list.bulk",
    "list.spread", "", "leads.focus", "", "leads.delete",
)  # fmt: skip
_SORTED = (LeadGroup.NEW, LeadGroup.IN_WORK, LeadGroup.NO_STEP)
_SHOWN = (Entity.LEAD, Entity.CLIENT, Entity.DEAL, Entity.CONTACT, Entity.ACTIVITY, Entity.SETTING)
SIZES = (368, 560, 356)
LEAST_LIST, MIDDLE = 256, 500
"""The list gives way until the middle has its width."""


class LeadsPage(LeadCommands, TwoViews):
    """Each answer leads on to the next lead; Ctrl+D makes the deal."""

    section = "leads"

    def __init__(self) -> None:
        super().__init__()
        self._group = LeadGroup.NEW
        self._text = ""
        self._stale = True
        self._waiting = 0
        self.table_state: dict[str, Any] = {}
        self._order = LeadOrder.HEAT
        self.bar = LeadBar()
        self.list = LeadList()
        self.list.setAccessibleName(self.tr("Leads"))
        self.split = Splitter([theme.px(size) for size in SIZES], parent=self)
        self._stack = QStackedWidget(self.split)
        self.panel = LeadPanel(self.list.ticker, self.split)
        self.judge = JudgePanel(self.split)
        self.nothing = EmptyState("", "", icon="leads")
        self._offer("leads.new", self.tr("New lead"), "plus", "Ctrl+Shift+L")
        self._offer("import.run", self.tr("Import"), "upload", "")
        self._lay_out()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(30)
        self._follow.timeout.connect(self._show_lead)
        self._connect()

    def _offer(self, action_id: str, text: str, icon: str, keys: str) -> None:
        if any(spec.id == action_id for spec in actions.all_actions()):
            kind = "primary" if keys else "secondary"
            button = self.nothing.add_button(
                Button(text, kind, icon=icon, keys=keys)  # type: ignore[arg-type] # two of its kinds
            )
            button.clicked.connect(lambda: self.action_wanted.emit(action_id))

    def _lay_out(self) -> None:
        self._stack.setMinimumWidth(theme.px(LEAST_LIST))
        for part in (self._stack, self.panel, self.judge):
            self.split.addWidget(part)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        self.split.setStretchFactor(2, 0)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self.split.place()
        self.split.moved.connect(self._moved)
        self._is_moved = False
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.segments = FurtherSegments(self.bar.further, Entity.LEAD, self)
        whole.addWidget(self.segments)
        whole.addWidget(self.bar)
        whole.addWidget(self.bar.further.strip)
        whole.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.bar.chosen.connect(self.show_group)
        self.bar.further.changed.connect(self.reload)
        self.bar.view.left.connect(self.turn_view)
        self.bar.search.searched.connect(self._search)
        self.bar.search.left_down.connect(self.list.setFocus)
        self.list.current_moved.connect(self._current_moved)
        self.list.opened.connect(self._enter)
        self.list.menu_requested.connect(self._show_menu)
        self.bar.ordered.connect(self.sort_by)
        self.panel.action_wanted.connect(self._run)
        self.panel.call_wanted.connect(self.call_number)
        self.panel.write_wanted.connect(self.write_to)
        self.panel.record_wanted.connect(self.record_wanted)
        self.panel.matches.link_wanted.connect(self.link)
        self.panel.matches.other_wanted.connect(self.is_other)
        self.panel.matches.unlink_wanted.connect(self.unlink)
        self.panel.talk.split_wanted.connect(self.split_request)
        self.panel.talk.file_wanted.connect(self.open_letter)
        self.panel.answer.send_wanted.connect(self._send)
        self.judge.action_wanted.connect(self._run)
        self.judge.step_wanted.connect(self.plan_step)
        self.panel.left.connect(self._leave_panel)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Leads")

    @override
    def subtitle(self) -> str:
        return self.tr("%n wait for an answer", "", self._waiting) if self._waiting else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("P", self.tr("call")),
            ("Space", self.tr("answered")),
            ("1", self.tr("to 6: questions")),
            ("F", self.tr("one after another")),
            ("Ctrl+D", self.tr("deal")),
            ("H", self.tr("put off")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "leads.new"

    @override
    def selection(self) -> Selection:
        current = self.list.current_id()
        return NO_SELECTION if current is None else Selection.of(Entity.LEAD, current)

    @override
    def to_call(self) -> Selection:
        ids = self.list.shown_ids()
        return Selection.of(Entity.LEAD, *ids) if ids else NO_SELECTION

    @override
    def allows(self, action_id: str) -> bool:
        return allows(self.current_lead(), action_id)

    @override
    def activate(self) -> None:
        if self._stale:
            self.reload()
        self.list.setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*_SHOWN):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.LEAD or leads.one(record_id) is None:
            return False
        self.reload()
        shown = self.list.set_current_id(record_id)
        if not shown:
            self._text = ""
            self.bar.show_all()
            self.show_group(LeadGroup.ALL)
            shown = self.list.set_current_id(record_id)
        self._show_lead()
        self.list.setFocus()
        return shown

    @override
    def focus_search(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        button = self.panel.answered if self.judge.convert.isHidden() else self.judge.convert
        return [self.bar.pills[self._group], self.list, self.panel.answer.text, button]

    @override
    def state(self) -> dict[str, Any]:
        return {
            "group": self._group.value,
            "text": self._text,
            "order": self._order.value,
            "sizes": self.split.sizes() if self._is_moved else None,
            "further": self.bar.further.state(),
            "table": self.table_state,
        }

    @override
    def restore(self, state: dict[str, Any]) -> None:
        self.bar.further.restore(state.get("further"))
        self.take_table_state(state.get("table"))
        if state.get("group") in set(LeadGroup):
            self._group = LeadGroup(state["group"])
        if isinstance(state.get("text"), str):
            self._text = state["text"]
            self.bar.search.setText(self._text)
        if state.get("order") in set(LeadOrder):
            self._order = LeadOrder(state["order"])
        sizes = state.get("sizes")
        if isinstance(sizes, list) and len(sizes) == len(SIZES):
            self.split.place([int(size) for size in sizes])
            self._is_moved = True
        self._stale = True

    @override
    def list_source(self) -> ListSource:
        return lead_source(self.list.leads.ids, self.title(), self._group, self._text)

    # Commands

    def show_group(self, group: LeadGroup) -> None:
        """Show another filter."""
        self._group = group
        self.reload()

    def sort_by(self, order: LeadOrder) -> None:
        """Show the leads in another order."""
        self._order = order
        self.reload()

    @override
    def next_lead(self) -> None:
        """Go to the next lead of the list."""
        self.list.step(1)

    @override
    def previous_lead(self) -> None:
        """Go to the lead before."""
        self.list.step(-1)

    def focus_mode(self) -> None:
        """Answer one lead after another, the hottest first."""
        from salesapp.ui.leads.focus_page import FocusPage

        shown = list(self.list.leads.ids) if self._group is not LeadGroup.CLOSED else []
        self.page_wanted.emit(FocusPage(shown if self._group is not LeadGroup.NEW else None))

    @override
    def make_table(self) -> RecordTable:
        from salesapp.ui.leads.table_page import LeadTable

        return LeadTable()

    def reload(self) -> None:
        """Ask the queries again, keeping the current lead."""
        self._stale = False
        now = today()
        counts = leads.counts(now)
        self._waiting = counts[LeadGroup.NEW]
        self.bar.show_group(self._group, counts)
        had_focus = self.list.hasFocus()
        self.bar.show_order(self._order)
        found = self._ordered(leads.ids(self._group, now, self._text, self.bar.further.query()))
        self.list.show_ids(found)
        self._stack.setCurrentWidget(self.list if found else self.nothing)
        for part in (self.panel, self.judge):
            part.setVisible(bool(found))
        self._say_nothing(counts[LeadGroup.ALL])
        if had_focus and found:
            self.list.setFocus()
        self._follow.start()
        self.title_changed.emit(self.title(), self.subtitle())

    def _ordered(self, found: list[int]) -> list[int]:
        """The leads in the order chosen; closed and put off ones have their own."""
        if self._group not in _SORTED or self._text:
            return found
        if self._order is LeadOrder.HEAT:
            return hottest_first(found, datetime.now(UTC), weights())
        if self._order is LeadOrder.TIME:
            return soonest_first(found, today())
        return found

    # Inside

    def open_filter(self) -> None:
        """Show the builder of filters."""
        self.bar.further.open_panel()

    def save_segment(self) -> None:
        """Save the conditions under a name."""
        self.bar.further.ask_save()

    def reset_filters(self) -> None:
        """Take the conditions away."""
        self.bar.further.clear()

    def _say_nothing(self, count: int) -> None:
        further = self.bar.further
        narrowed = further.words() if further.query() is not None else []
        self.nothing.set_text(*nothing_words(self._group, self._text, narrowed, count))

    @override
    def current_lead(self) -> LeadRow | None:
        row = self.list.currentIndex().row()
        return self.list.leads.lead_at(row) if row >= 0 else None

    def _run(self, action_id: str) -> None:
        # The button pressed may go with the lead: whatever opens gives the focus to the list.
        self.list.setFocus()
        self.action_wanted.emit(action_id)

    def _search(self, text: str) -> None:
        self._text = text
        self.reload()

    @override
    def answer_question(self, place: int) -> None:
        lead = self.current_lead()
        if lead is not None and lead.is_open:
            self._show_lead()
            self.judge.sheet.step(place)

    def _enter(self) -> None:
        self._show_lead()
        self.panes()[-1].setFocus()

    def _current_moved(self) -> None:
        self._follow.start()
        self.selection_changed.emit()

    def _show_lead(self) -> None:
        row = self.list.currentIndex().row()
        item = self.list.leads.item_at(row) if row >= 0 else None
        shown = (None, None) if item is None else (item.lead, item.heat)
        self.panel.show_lead(*shown)
        self.judge.show_lead(*shown)

    @override
    def wanted_step(self) -> PlannedStep | None:
        return self.judge.wanted_step()

    def _send(self, kind: str, text: str) -> None:
        if not self.send_answer(kind, text, self._sent) and self.judge.next.isVisible():
            self.judge.step.on.setFocus()

    def _sent(self, lead_id: int) -> None:
        if self.panel.answer.clear(lead_id):
            self.list.setFocus()

    def _show_menu(self, at: QPoint) -> None:
        self.context_menu(*_MENU, "", *OUTPUT_MENU).popup(at)

    def _moved(self) -> None:
        self._is_moved = True

    def _fit(self) -> None:
        """Share the width, until the user does."""
        if self._is_moved:
            return
        width, px = self.width(), theme.px
        judged = px(SIZES[2])
        listed = max(px(LEAST_LIST), min(px(SIZES[0]), width - judged - px(MIDDLE)))
        self.split.place([listed, max(1, width - listed - judged), judged])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _leave_panel(self) -> None:
        self.list.setFocus()
