"""How the deals of the invented company are bargained: people, rivals, objections, talks."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.models.activities import Activity
from salesapp.db.models.negotiation import (
    Concession,
    NegotiationRound,
    NegotiationSheet,
    NegotiationTerm,
    RoundPosition,
)
from salesapp.db.models.objections import HeardObjection, ReplyUse
from salesapp.db.models.stakeholders import DealCompetitor, Stakeholder
from salesapp.db.writes import demo as writes
from salesapp.db.writes.demo import DemoDeal
from salesapp.domain.text import fold
from salesapp.services.demo.calling import talks

EARLY: Final = "qualification"
ROLES: Final = (("decides", "neutral"), ("influences", "for"), ("pays", "neutral"), ("uses", "for"))
MATTERS: Final = (
    "срок: бригада стоит", "цена и отсрочка", "документы без ошибок", "чтобы не было брака",
    "спокойствие: один поставщик на всё", "паспорт качества на каждую партию",
)  # fmt: skip
RIVALS: Final = (
    ("Метизторг", "склад рядом, везут в тот же день", "точный срок и возврат без спора"),
    ("Крепёжный двор", "цена на ходовые позиции", "цинк толще, рекламаций втрое меньше"),
    ("Болтинвест", "отсрочка 45 дней", "скидка за предоплату выгоднее отсрочки"),
    ("СеверМетиз", "давние отношения", "второй поставщик страхует от срыва"),
)
REASONS: Final = (
    "сравнивают цену без доставки", "прошлый поставщик сорвал срок", "бюджет утвердят в декабре",
    "решает технический директор", "не хватает паспорта качества", "ждут ответа от конкурента",
)  # fmt: skip
KINDS: Final = (
    "price", "price", "price", "supplier", "term", "payment", "think", "not_me", "least_lot",
    "budget", "send_offer", "trust",
)  # fmt: skip
SHARES: Final = (62, 38, 24)
"""Percent of uses in which the first, second and third reply help."""
WON: Final = {"won": 25, "lost": -20}


def bargaining(random: Random, today: date) -> None:
    """Write people, rivals and objections of the deals, and the talks about the largest of them."""
    deals = writes.deals_with_clients()
    going = [deal for deal in deals if deal.kind == "open" and deal.stage != EARLY]
    _people(random, going)
    _first_talks(random, going)
    _rivals(random, going, today)
    _heard(random, deals, today)
    largest = sorted(
        (
            one
            for one in going
            if one.stage in ("offer", "contract") and len(writes.people_of(one.client_id)) > 1
        ),
        key=lambda deal: -deal.amount_minor,
    )
    for deal in largest[:2]:
        _talks(deal, today)
    talks(Random(len(deals)))


def _people(random: Random, deals: list[DemoDeal]) -> None:
    rows = []
    for deal in deals:
        for place, contact_id in enumerate(writes.people_of(deal.client_id)[: len(ROLES)]):
            role, attitude = ROLES[place]
            if deal.id % 11 == 3:
                role, attitude = ("blocks", "against") if place == 1 else (role, attitude)
            if deal.id % 7 == 2 and role == "decides":
                continue
            if role == "decides":
                writes.set_decider(deal.id, contact_id)
            rows.append(
                {
                    "deal_id": deal.id,
                    "contact_id": contact_id,
                    "role": role,
                    "attitude": attitude,
                    "matters": random.choice(MATTERS),
                }
            )
    bulk.insert(Stakeholder, rows)


def _first_talks(random: Random, deals: list[DemoDeal]) -> None:
    """The first call; that of every third deal nobody wrote down."""
    rows = []
    for deal in deals:
        if deal.id % 3:
            on = deal.since - timedelta(days=random.randint(3, 9))
            rows.append(
                {
                    "kind": "call",
                    "subject": "Узнать потребность",
                    "state": "done",
                    "client_id": deal.client_id,
                    "deal_id": deal.id,
                    "due_on": on.date(),
                    "done_at": on,
                    "result": "agreed",
                    "note": random.choice(MATTERS),
                }
            )
    bulk.insert(Activity, rows)


def _rivals(random: Random, deals: list[DemoDeal], today: date) -> None:
    rows = []
    for deal in deals[::2]:
        for name, strengths, answer in random.sample(RIVALS, 1 + deal.id % 2):
            share = random.randint(92, 106)
            rows.append(
                {
                    "deal_id": deal.id,
                    "name": name,
                    "name_key": fold(name),
                    "price_minor": deal.amount_minor * share // 100 // 100 * 100,
                    "strengths": strengths,
                    "answer": answer,
                    "heard_on": today - timedelta(days=random.randint(1, 12)),
                }
            )
    bulk.insert(DealCompetitor, rows)


def _heard(random: Random, deals: list[DemoDeal], today: date) -> None:
    library = writes.replies_by_kind()
    heard: list[dict[str, Any]] = []
    uses: list[dict[str, Any]] = []
    next_id = bulk.next_id(HeardObjection)
    for deal in deals:
        if deal.kind == "open" and deal.stage == EARLY:
            continue
        for _time in range(random.choice((0, 1, 1, 2))):
            objection_id, replies = library[random.choice(KINDS)]
            at = min(random.choice((0, 0, 1, 1, 2)), len(replies) - 1)
            did_help = random.randint(1, 100) <= SHARES[at] + WON.get(deal.kind, 0)
            outcome = _outcome(random, deal, did_help=did_help)
            made = deal.since - timedelta(days=random.randint(0, 6))
            decided = outcome in ("lifted", "lost")
            heard.append(
                {
                    "id": next_id,
                    "objection_id": objection_id,
                    "deal_id": deal.id,
                    "client_id": deal.client_id,
                    "heard_at": made,
                    "reason": random.choice(REASONS) if decided or outcome == "postponed" else "",
                    "outcome": outcome,
                    "decided_at": made + timedelta(days=1) if decided else None,
                    "return_on": today + timedelta(days=random.randint(1, 5))
                    if outcome == "postponed"
                    else None,
                }
            )
            if outcome != "open":
                uses.append(
                    {
                        "heard_id": next_id,
                        "reply_id": replies[at],
                        "helped": did_help if decided else None,
                        "used_at": made,
                    }
                )
            next_id += 1
    bulk.insert(HeardObjection, heard)
    bulk.insert(ReplyUse, uses)


def _outcome(random: Random, deal: DemoDeal, *, did_help: bool) -> str:
    if deal.kind == "open" and random.randint(1, 100) <= 30:
        return random.choice(("open", "open", "postponed"))
    return "lifted" if did_help else "lost"


def _talks(deal: DemoDeal, today: date) -> None:
    """Two rounds about one deal: what is given beyond the limit has its reason."""
    amount = deal.amount_minor // 100_00 * 100_00
    people = writes.people_of(deal.client_id)
    NegotiationSheet.create(
        deal=deal.id,
        arguments="Склад в 40 км: отгрузка в день заказа\nЦинк 12 мкм, рекламаций 1 на 48 тысяч",
        risks="Конкурент даёт отсрочку 45 дней\nСпецификация может вырасти на треть",
    )
    for term, target, limit, walk in (
        ("price", amount, amount * 96 // 100, amount * 92 // 100),
        ("prepayment", 10_000, 5_000, 3_000),
        ("deferral", 0, 14, 30),
        ("delivery", 0, 12_000_00, 25_000_00),
    ):
        NegotiationTerm.create(
            deal=deal.id, term=term, target=target, limit_value=limit, walk_away=walk
        )
    rounds = []
    for days, price, deferral, note in (
        (6, 90, 45, "Сослались на цену «Метизторга»"),
        (2, 94, 21, "Готовы на годовой объём, просят отсрочку"),
    ):
        made = NegotiationRound.create(
            deal=deal.id,
            held_on=today - timedelta(days=days),
            contact=people[0] if people else None,
            note=note,
        )
        RoundPosition.create(round=made, term="price", value=amount * price // 100)
        RoundPosition.create(round=made, term="deferral", value=deferral)
        rounds.append(made)
    given = today - timedelta(days=2)
    common = {"deal": deal.id, "round": rounds[-1], "given_on": given}
    Concession.create(
        **common, side="gave", term="price", agreed=amount * 97 // 100, standing="within",
        worth_minor=amount * 3 // 100,
    )  # fmt: skip
    Concession.create(
        **common, side="gave", term="deferral", agreed=21, standing="beyond",
        worth_minor=amount * 14 // 1_000, reason="годовой объём под договор поставки",
        approved_by="руководитель отдела продаж",
    )  # fmt: skip
    Concession.create(
        **common, side="got", text="Годовой договор с графиком отгрузок",
        worth_minor=amount * 6 // 100,
    )  # fmt: skip
