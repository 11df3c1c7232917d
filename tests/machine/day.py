"""In whatever order the day's work is done, no rule of the trade is broken and nobody is forgotten.

The model is simple: who has a next step, and how the journal stood. After each step the store must
agree with it and keep the rules of the product: 1 (nobody loses the last step unnoticed), 2 and 28
(the journal only grows), 3 (results and notes), 4 (moves are written, gates hold), 5 (refusals
tell why), 6 (no open stage of a closed deal), 8 (one client for a taxpayer), 30 (a deal past the
day it should have been closed on is found, a move made after that day is marked, and a day is not
closed over either without a reason that is kept). What the day counts is held against the base.
The program may be closed or killed between any two steps: it opens again with all of that true.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from salesapp.db.connection import rows, value
from salesapp.db.queries import day as day_queries
from salesapp.db.queries import deal_cards
from salesapp.db.queries import deals as deal_queries
from salesapp.db.queries import leads as lead_queries
from salesapp.db.queries.leads import LeadGroup
from salesapp.domain.activities import (
    ActivityDraft,
    ActivityKind,
    ActivityResult,
    Archive,
    Pause,
)
from salesapp.domain.clients import ClientDraft
from salesapp.domain.day import Check
from salesapp.domain.deals import LostDetails, Severity, missing
from salesapp.domain.entities import Entity
from salesapp.domain.leads import LeadDraft
from salesapp.services import activities, clients, deals, lead_conversion, leads, merging
from salesapp.services import day as days
from salesapp.services.deals import Move, PlannedStep
from salesapp.services.work_calendar import work_calendar
from tests.machine.chance import COIN, PICK, Number, OneOf, always, deed, thorough
from tests.machine.program import Program

DAYS = Number(-2, 5)
TEXT = OneOf("", "обсудили цену", "ждут решения директора")
INNS = OneOf("", "7707083893", "5260000019", "123")
NAMES = OneOf("Ромашка", "Ёлка", "Орлов", "Монолит")
RESULTS = OneOf(*ActivityResult)
CHANNEL = "Сайт"
FACTS = {
    "need": "анкеры", "volume": "10 т", "delivery_term": "неделя", "budget": "есть",
    "payment_terms": "Предоплата", "contract_basis": "Договор 7", "ship_place": "Пермь",
    "ship_terms": "Самовывоз", "closing_documents": "УПД 5", "source": CHANNEL,
    "client_inn": "7707083893",
}  # fmt: skip

_BARE_CLIENTS = """
SELECT client_id FROM client_state WHERE is_open = 1 AND next_on IS NULL
AND (paused_until IS NULL OR paused_until < ?)
"""
_BARE_DEALS = """
SELECT deal.id FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'open'
JOIN deal_state AS state ON state.deal_id = deal.id
WHERE deal.deleted_at IS NULL AND state.next_on IS NULL
AND (deal.paused_until IS NULL OR deal.paused_until < ?)
"""
_PAST_CLOSE = """
SELECT count(*) FROM deal JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'open'
WHERE deal.deleted_at IS NULL AND deal.expected_close_on < ?
"""
_LATE = """
SELECT count(*) FROM activity WHERE state = 'planned' AND deleted_at IS NULL AND due_on < ?
"""


class Day(Program):
    """A manager's work with clients, deals, leads and steps."""

    def look_anew(self) -> None:
        super().look_anew()
        self.stages = {code: int(one) for one, code in rows("SELECT id, code FROM stage")}
        self.reason = int(value("SELECT min(id) FROM lost_reason WHERE parent_id IS NOT NULL"))
        self.bare: set[tuple[str, int]] = set()

    # What the user does

    @deed(name=NAMES, inn=INNS, days=DAYS, planned=COIN)
    def create_client(self, name, inn, days, planned):
        first = self.step(days) if planned else None
        draft = ClientDraft(name, inn=inn)
        self.act(lambda: clients.create(draft, first=first), may_lose=not planned)

    @deed(number=PICK, days=DAYS, planned=COIN)
    def create_deal(self, number, days, planned):
        client = self.pick("SELECT id FROM client WHERE deleted_at IS NULL", number)
        if client is None:
            return
        step = PlannedStep("call", "Звонок", self.today + timedelta(days=days)) if planned else None
        fields = {"title": "Анкеры", "client_id": client, "source": CHANNEL}
        self.act(lambda: deals.create(fields, step=step), may_lose=not planned)

    @deed(name=NAMES, text=TEXT)
    def create_lead(self, name, text):
        draft = LeadDraft("Нужны анкеры", CHANNEL, name, "", "", "+79161234567", "", "", text)
        self.act(lambda: leads.create(draft))

    @deed(number=PICK, way=OneOf("contacted", "qualify", "convert", "postpone", "reject"))
    def judge_lead(self, number, way):
        lead = self.pick("SELECT id FROM lead WHERE deleted_at IS NULL", number)
        if lead is None:
            return
        later = self.today + timedelta(days=3)
        step = PlannedStep("call", "Первый звонок", later)
        channel = value("SELECT min(id) FROM channel")
        works = {
            "contacted": lambda: leads.contacted(lead, step if number % 2 else None),
            "qualify": lambda: leads.qualify(lead),
            "convert": lambda: lead_conversion.convert(
                lead, deal_title="Анкеры", step=step, channel_id=channel
            ),
            "postpone": lambda: leads.postpone(lead, later, "позже", self.today),
            "reject": lambda: leads.reject(lead, "Не наш товар", "ищут другое"),
        }
        self.act(works[way])

    @deed(number=PICK, days=DAYS, kind=OneOf(*ActivityKind), about=COIN)
    def plan(self, number, days, kind, about):
        table = "deal" if about else "client"
        owner = self.pick(f"SELECT id FROM {table} WHERE deleted_at IS NULL", number)
        if owner is None:
            return
        day = self.today + timedelta(days=days)
        key = {"deal_id" if about else "client_id": owner}
        self.act(lambda: activities.plan(ActivityDraft(kind, "Дело", day, **key)))

    @deed(number=PICK, result=RESULTS, note=TEXT, days=DAYS, way=Number(0, 3))
    def complete(self, number, result, note, days, way):
        one = self.pick(
            "SELECT id FROM activity WHERE state = 'planned' AND deleted_at IS NULL", number
        )
        if one is None:
            return
        later = self.today + timedelta(days=max(1, days))
        ways = (None, self.step(days), Pause(later, "ремонт"), Archive("закрылись"))
        self.act(lambda: activities.complete(one, result, note, ways[way], self.now))

    @deed(number=PICK, reason=TEXT, days=DAYS, planned=COIN)
    def cancel(self, number, reason, days, planned):
        one = self.pick(
            "SELECT id FROM activity WHERE state = 'planned' AND deleted_at IS NULL", number
        )
        if one is not None:
            step = self.step(days) if planned else None
            self.act(lambda: activities.cancel(one, reason, step, self.now))

    @deed(number=PICK, days=DAYS)
    def reschedule(self, number, days):
        one = self.pick("SELECT id FROM activity WHERE deleted_at IS NULL", number)
        if one is not None:
            self.act(lambda: activities.reschedule(one, self.today + timedelta(days=days)))

    @deed(number=PICK)
    def delete_step(self, number):
        one = self.pick("SELECT id FROM activity WHERE deleted_at IS NULL", number)
        if one is not None:
            self.act(lambda: activities.delete(one, self.today))

    @deed(number=PICK, place=Number(0, 7), comment=TEXT, filled=COIN)
    def move_deal(self, number, place, comment, filled):
        deal = self.pick("SELECT id FROM deal WHERE deleted_at IS NULL", number)
        if deal is None:
            return
        stage = list(self.stages.values())[place % len(self.stages)]
        known = {gate.field for gate in deal_cards.gate(deal, stage)}
        values = {name: text for name, text in FACTS.items() if name in known} if filled else {}
        if filled and "pay_on" in known:
            values["pay_on"] = self.today
        if filled and "ship_on" in known:
            values["ship_on"] = self.today
        lost = LostDetails(self.reason if filled else None, comment)
        step = PlannedStep("call", "Дальше", self.today + timedelta(days=2))
        move = Move(deal, stage, values, comment, lost, won_reason=comment, step=step)
        expected = value("SELECT expected_close_on FROM deal WHERE id = ?", deal)
        known_moves = len(deal_queries.moves(deal))
        self.act(lambda: deals.move(move))
        made, *earlier = deal_queries.moves(deal)
        if len(earlier) < known_moves:
            return
        assert made.close_was_on == (date.fromisoformat(expected) if expected else None)
        assert made.is_late == (bool(expected) and expected < self.today.isoformat())

    @deed(number=PICK, days=Number(-9, 9), known=COIN)
    def expect_close(self, number, days, known):
        deal = self.pick("SELECT id FROM deal WHERE deleted_at IS NULL", number)
        if deal is not None:
            day = self.today + timedelta(days=days) if known else None
            self.act(lambda: deals.update(deal, {"expected_close_on": day}))

    @deed(back=Number(0, 4), reason=TEXT)
    def close_day(self, back, reason):
        day, calendar = self.today - timedelta(days=back), work_calendar()
        closed = bool(rows("SELECT 1 FROM day_close WHERE day_on = ?", day))
        left = self.left_open(day)
        before = day_queries.order(day, calendar)
        made = self.act(lambda: days.close(day, self.now, calendar, before=before, reason=reason))
        assert (made is None) == (closed or (left > 0 and not reason))
        if made is not None:
            kept = value("SELECT reason FROM day_close WHERE day_on = ?", day)
            assert kept == (reason if left else "")

    def left_open(self, day: date) -> int:
        """What a day must not be closed with, counted from the base itself."""
        today, after = day.isoformat(), (day + timedelta(days=1)).isoformat()
        bare = len(rows(_BARE_CLIENTS, today)) + len(rows(_BARE_DEALS, today))
        leads_bare = len(lead_queries.ids(LeadGroup.NO_STEP, day))
        return bare + leads_bare + value(_LATE, after) + value(_PAST_CLOSE, today)

    @deed(number=PICK)
    def delete_deal(self, number):
        deal = self.pick("SELECT id FROM deal WHERE deleted_at IS NULL", number)
        if deal is not None:
            self.act(lambda: deals.delete(deal))

    @deed(first=PICK, second=PICK)
    def merge(self, first, second):
        alive = "SELECT id FROM client WHERE deleted_at IS NULL"
        one, other = self.pick(alive, first), self.pick(alive, second)
        if one is not None and other is not None and one != other:
            self.act(lambda: merging.merge(Entity.CLIENT, one, [other], {}), may_lose=True)

    # The rules

    @always
    def nobody_loses_the_last_step_unnoticed(self):
        today = self.today.isoformat()
        bare = {("client", int(one)) for (one,) in rows(_BARE_CLIENTS, today)}
        bare |= {("deal", int(one)) for (one,) in rows(_BARE_DEALS, today)}
        bare |= {("lead", one) for one in lead_queries.ids(LeadGroup.NO_STEP, self.today)}
        if not self.may_lose:
            assert bare <= self.bare
        self.bare = bare

    @thorough
    def what_is_done_has_its_result_and_its_note(self):
        assert not rows(
            "SELECT id FROM activity WHERE state = 'done' AND (result = '' OR kind IN"
            " ('call', 'meeting') AND note = '' AND result NOT IN"
            " ('no_answer', 'wrong_number', 'not_connected'))"
        )

    @thorough
    def every_deal_stands_where_its_last_move_led(self):
        for deal, stage in rows("SELECT id, stage_id FROM deal WHERE deleted_at IS NULL"):
            moves = rows(
                "SELECT from_stage_id, to_stage_id FROM stage_move WHERE deal_id = ? ORDER BY id",
                deal,
            )
            assert moves[-1][1] == stage
            assert moves[0][0] is None
            assert all(later[0] == sooner[1] for sooner, later in pairwise(moves))

    @thorough
    def the_gate_of_a_stage_holds_for_who_went_forward(self):
        order = dict(rows("SELECT id, position FROM stage"))
        for deal, came, stage in rows(
            "SELECT deal_id, from_stage_id, to_stage_id FROM stage_move WHERE id IN"
            " (SELECT max(id) FROM stage_move GROUP BY deal_id) AND from_stage_id IS NOT NULL"
            " AND deal_id IN (SELECT id FROM deal WHERE deleted_at IS NULL)"
        ):
            info, source = deal_cards.stage_info(stage), deal_cards.stage_info(came)
            card = deal_cards.card(deal)
            if info is None or source is None or card is None or info.kind != "open":
                continue
            if source.kind == "open" and order[stage] > order[came]:
                values = deal_cards.gate_values(card)
                assert missing(info.gates, values, Severity.BLOCK) == []

    @thorough
    def closed_deals_tell_why_and_open_ones_are_open(self):
        assert not rows(
            "SELECT deal.id FROM deal JOIN stage ON stage.id = deal.stage_id WHERE"
            " deal.deleted_at IS NULL AND ("
            " stage.kind = 'lost' AND (lost_reason_id IS NULL OR length(lost_comment) < 10"
            "  OR lost_stage_id IS NULL)"
            " OR (stage.kind = 'open') <> (closed_on IS NULL))"
        )

    @always
    def a_taxpayer_is_one_client(self):
        assert not rows(
            "SELECT inn FROM client WHERE deleted_at IS NULL AND status <> 'archived'"
            " AND inn <> '' GROUP BY inn, kpp HAVING count(*) > 1"
        )

    @thorough
    def what_the_day_counts_is_what_the_base_has(self):
        found = day_queries.order(self.today, work_calendar())
        today = self.today.isoformat()
        assert found.past_close == value(_PAST_CLOSE, today)
        assert found.overdue == value(_LATE, today)
        assert found.client_step == len(rows(_BARE_CLIENTS, today))
        assert found.deal_step == len(rows(_BARE_DEALS, today))
        for check in Check:
            listed = day_queries.loose(check, self.today, work_calendar(), 1000)
            assert len(listed) == found.found(check)
