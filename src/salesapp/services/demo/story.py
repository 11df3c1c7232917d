"""What happened in the year: deals, offers, invoices, payments, talks and plans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.models.activities import Activity
from salesapp.db.models.deals import Deal, LostReason, Stage, StageMove
from salesapp.domain.defaults import DELIVERY_TERMS, PAYMENT_TERMS, SOURCES
from salesapp.domain.text import fold
from salesapp.services.demo import words
from salesapp.services.demo.base import Buyer

OPEN: Final = ("qualification", "selection", "offer", "contract", "invoice", "shipment")
OPEN_DEALS: Final = (13, 12, 11, 9, 8, 6)
WON_DEALS, LOST_DEALS = 58, 34
_SOON: Final = 12
"""Days in which goods that are on their way are paid at the latest."""
RISKY: Final = 9
"""Every so many deals has no next step, or an overdue one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A deal of the story: what papers it has, and when."""

    id: int
    buyer: Buyer
    stage: str
    opened_on: date
    closed_on: date | None

    @property
    def has_offer(self) -> bool:
        """From the third stage on, and for every won deal."""
        return self.stage == "won" or self.stage in OPEN[2:]

    @property
    def has_invoice(self) -> bool:
        """From the fifth stage on, and for every won deal."""
        return self.stage == "won" or self.stage in OPEN[4:]


class Story:
    """Tells the year of some clients."""

    def __init__(self, random: Random, today: date, buyers: list[Buyer]) -> None:
        self.random = random
        self.today = today
        self.buyers = buyers
        self.stages = {stage.code: int(stage.id) for stage in Stage.select()}
        self.reasons = {
            reason.name: int(reason.id)
            for reason in LostReason.select().where(LostReason.parent.is_null())
        }
        self.deals: list[dict[str, Any]] = []
        self.moves: list[dict[str, Any]] = []
        self.activities: list[dict[str, Any]] = []
        self.told: list[Told] = []
        self._next_deal = bulk.next_id(Deal)

    def tell(self) -> list[Told]:
        """Make the deals and what was and will be done about them; return the deals."""
        buyers = self.buyers[:150]
        for stage, count in zip(OPEN, OPEN_DEALS, strict=True):
            for place in range(count):
                self._open_deal(buyers[(len(self.deals) * 7 + place) % 90], stage)
        for place in range(WON_DEALS):
            self._closed_deal(buyers[place * 2 % 28], "won")
        for place in range(LOST_DEALS):
            self._closed_deal(buyers[place * 3 % 150], "lost")
        self._talks(buyers)
        bulk.insert(Deal, self.deals)
        bulk.insert(StageMove, self.moves)
        bulk.insert(Activity, self.activities)
        return self.told

    def _open_deal(self, buyer: Buyer, stage: str) -> None:
        days_here = self.random.choice((0, 1, 2, 3, 4, 5, 6, 9, 12))
        opened_on = self.today - timedelta(days=days_here + 5 * OPEN.index(stage) + 2)
        since = self._moment(self.today - timedelta(days=days_here))
        deal_id = self._deal(buyer, stage, opened_on, None, since)
        place = len(self.deals)
        if place % RISKY == 4:
            return
        due_on = self._working(self.today + timedelta(days=self.random.randint(0, 7)))
        if place % RISKY == 7:
            due_on = self._working(self.today - timedelta(days=self.random.randint(1, 4)))
        kind, subject = self.random.choice(words.STEPS)
        self._plan(buyer, deal_id, kind, subject, due_on)

    def _closed_deal(self, buyer: Buyer, stage: str) -> None:
        closed_on = self._working(self.today - timedelta(days=self.random.randint(3, 330)))
        opened_on = closed_on - timedelta(days=self.random.randint(12, 45))
        self._deal(buyer, stage, opened_on, closed_on, self._moment(closed_on))

    def _deal(
        self, buyer: Buyer, stage: str, opened_on: date, closed_on: date | None, since: datetime
    ) -> int:
        deal_id, self._next_deal = self._next_deal, self._next_deal + 1
        title = self.random.choice(words.SUBJECTS)
        person = buyer.people[0]
        row: dict[str, Any] = {
            "id": deal_id,
            "number": deal_id,
            "title": title,
            "client_id": buyer.id,
            "contact_id": person.id,
            "stage_id": self.stages[stage],
            "stage_since_at": since,
            "created_at": self._moment(opened_on),
            "amount_minor": self.random.randint(30, 720) * 1_000_00,
            "expected_close_on": None if closed_on else self._expected(deal_id, stage),
            "closed_on": closed_on,
            "source": self.random.choice(SOURCES),
            "need": title,
            "search_text": fold(f"{title} {deal_id} {buyer.name}"),
        }
        row |= self._facts(buyer, stage)
        self.deals.append(row)
        self._trace(deal_id, stage, opened_on, since)
        self.told.append(Told(deal_id, buyer, stage, opened_on, closed_on))
        return deal_id

    def _expected(self, deal_id: int, stage: str) -> date:
        """The farther a deal has come, the sooner it will close; some are late already."""
        left = OPEN[::-1].index(stage)
        days = Random(deal_id).randint(-3 + 12 * left, _SOON + 14 * left)
        return self._working(self.today + timedelta(days=days))

    def _facts(self, buyer: Buyer, stage: str) -> dict[str, Any]:
        """What the gates up to the stage asked for."""
        passed = len(OPEN) if stage == "won" else OPEN.index(stage) if stage in OPEN else 1
        facts: dict[str, Any] = {}
        if passed >= 1:
            facts |= {"volume": self.random.choice(("3 200 шт.", "10 т", "2 паллеты", "130 тыс."))}
        if passed >= 3:
            facts |= {
                "decision_contact_id": buyer.people[0].id,
                "payment_terms": self.random.choice(PAYMENT_TERMS),
            }
        if passed >= 4:
            facts |= {
                "contract_basis": f"Договор П-{100 + buyer.id}",
                "pay_on": self.today + timedelta(days=self.random.randint(1, 14)),
            }
        if passed >= 5:
            facts |= {
                "ship_on": self.today + timedelta(days=self.random.randint(1, 9)),
                "ship_place": f"{buyer.city}, склад клиента",
                "ship_terms": self.random.choice(DELIVERY_TERMS),
            }
        if stage == "won":
            facts["closing_documents"] = f"УПД {self.random.randint(40, 900)}"
        if stage == "lost":
            name, comment = self.random.choice(words.LOST)
            facts |= {
                "lost_reason_id": self.reasons[name],
                "lost_comment": comment,
                "lost_stage_id": self.stages[self.random.choice(OPEN[1:4])],
            }
        return facts

    def _trace(self, deal_id: int, stage: str, opened_on: date, since: datetime) -> None:
        """The way along the stages up to this one."""
        deal = self.deals[-1]
        path: tuple[str, ...] = OPEN[: OPEN.index(stage) + 1] if stage in OPEN else (*OPEN, stage)
        if stage == "lost":
            left = next(code for code in OPEN if self.stages[code] == deal["lost_stage_id"])
            path = (*OPEN[: OPEN.index(left) + 1], stage)
        # The stages of a deal do not take the same time; the story itself is not told otherwise.
        shares = Random(deal_id)
        weights = [0.0, *(shares.uniform(0.4, 1.6) for _ in path[1:])]
        moment = self._moment(opened_on)
        whole = since - moment
        for place, code in enumerate(path):
            stay = whole * weights[place] / (sum(weights) or 1)
            moment += stay
            move: dict[str, Any] = {
                "deal_id": deal_id,
                "from_stage_id": self.stages[path[place - 1]] if place else None,
                "to_stage_id": self.stages[code],
                "moved_at": moment,
                "seconds_before": int(stay.total_seconds()),
            }
            if code in ("won", "lost"):
                move["amount_minor"] = deal["amount_minor"]
            if code == "lost":
                move["lost_reason_id"] = deal["lost_reason_id"]
                move["comment"] = deal["lost_comment"]
            self.moves.append(move)

    def _talks(self, buyers: list[Buyer]) -> None:
        """Calls and letters of the year, and the plans of clients without a deal."""
        busy = {told.buyer.id for told in self.told if told.closed_on is None}
        for place, buyer in enumerate(buyers):
            for _ in range(self.random.randint(2, 6)):
                self._talk(buyer)
            if buyer.id not in busy and place % 40 != 11:
                days = -2 if place % 37 == 5 else self.random.randint(0, 21)
                due_on = self._working(self.today + timedelta(days=days))
                self._plan(buyer, None, "call", "Узнать о планах закупки", due_on)
        for place, buyer in enumerate(self.buyers[150:]):
            if place % 45 != 3:
                due_on = self._working(self.today + timedelta(days=self.random.randint(1, 40)))
                self._plan(buyer, None, "call", "Первый разговор: кто закупает метизы", due_on)

    def _talk(self, buyer: Buyer) -> None:
        day = self._worked(self.today - timedelta(days=self.random.randint(1, 300)))
        kind = self.random.choice(("call", "call", "letter", "meeting"))
        result = {"call": "agreed", "letter": "letter_sent", "meeting": "held"}[kind]
        self.activities.append(
            {
                "kind": kind,
                "subject": self.random.choice(words.STEPS)[1],
                "state": "done",
                "client_id": buyer.id,
                "contact_id": buyer.people[0].id,
                "due_on": day,
                "done_at": self._moment(day),
                "result": result,
                "note": self.random.choice(words.TALKS),
            }
        )

    def _plan(
        self, buyer: Buyer, deal_id: int | None, kind: str, subject: str, due_on: date
    ) -> None:
        self.activities.append(
            {
                "kind": kind,
                "subject": subject,
                "client_id": buyer.id,
                "deal_id": deal_id,
                "contact_id": buyer.people[0].id,
                "due_on": due_on,
                "due_time": self._time(),
            }
        )

    def _time(self) -> str | None:
        """A time of the day, each quarter of an hour in its turn; some have none."""
        if self.random.choice((True, True, True, True, False, False)):
            quarter = len(self.activities) * 7 % 32
            return f"{9 + quarter // 4 + (quarter >= 16):02}:{quarter % 4 * 15:02}"
        return None

    def _moment(self, day: date) -> datetime:
        at = time(self.random.randint(6, 14), self.random.choice((0, 5, 12, 30, 41)))
        return datetime.combine(day, at, UTC)

    def _worked(self, day: date) -> date:
        """The day, or the Friday before a weekend: what is done lies behind."""
        return day - timedelta(days=max(0, day.weekday() - 4))

    def _working(self, day: date) -> date:
        """The day, or the Monday after a weekend."""
        return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() > 4 else 0)
