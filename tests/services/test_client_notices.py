"""What clients are to be told: each event once, told with its words, a new day is a new event."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import client_notices as queries
from salesapp.db.queries import offers as offer_queries
from salesapp.domain.client_notices import (
    FIELDS,
    TEMPLATES,
    Means,
    NoticeKind,
    filled,
    unknown_fields,
    unresolved,
)
from salesapp.domain.deals import LostDetails
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.lines import LineDraft
from salesapp.domain.payments import PaymentDraft
from salesapp.services import client_notices as service
from salesapp.services import deals, offers, organizations, payments, undo
from salesapp.services.deals import Move
from salesapp.ui.today.notice_words import text_of
from tests.services.papers_kit import SELLER

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


def kinds() -> list[NoticeKind]:
    return [one.kind for one in queries.untold(TODAY)]


def test_each_event_is_told_once(db, make_client, make_invoice, make_payment):
    client = make_client("Волжмонтаж")
    invoice = make_invoice(client, 1_000_00, due_on=TODAY + timedelta(days=9))
    make_payment(client, 400_00, invoice=invoice, paid_on=TODAY)
    assert kinds() == [NoticeKind.INVOICE, NoticeKind.PAYMENT]
    first, money = queries.untold(TODAY)
    assert (first.amount_minor, money.amount_minor, money.rest_minor) == (1_000_00, 400_00, 600_00)
    service.tell(first, Means.MESSAGE, "Счёт", "Выставили счёт", NOW)
    assert kinds() == [NoticeKind.PAYMENT]
    ((state, note, kind),) = rows("SELECT state, note, kind FROM activity")
    assert (state, note, kind) == ("done", "Выставили счёт", "message")
    undo.undo()
    assert kinds() == [NoticeKind.INVOICE, NoticeKind.PAYMENT]
    assert value("SELECT count(*) FROM activity") == 0


def test_a_client_is_told_of_dollars_as_dollars_and_of_every_kopeck(db, make_client, make_invoice):
    client = make_client("Волжмонтаж")
    due = TODAY + timedelta(days=9)
    make_invoice(client, 1_000_55, due_on=due, currency="USD", rate_micro=90_000_000)
    make_invoice(client, 7_77, due_on=due)
    draft = PaymentDraft(client, 400_05, TODAY, currency="USD")
    payments.register(draft)
    roubles, dollars, money = queries.untold(TODAY)
    assert (roubles.amount_minor, roubles.currency) == (7_77, "RUB")
    assert (dollars.amount_minor, dollars.currency) == (1_000_55, "USD")
    assert (money.rest_minor, money.currency) == (600_50, "USD")
    assert "1\u00a0000,55\u00a0$" in text_of(dollars)
    assert "7,77\u00a0₽" in text_of(roubles)
    assert "400,05\u00a0$" in text_of(money)


def test_another_day_of_shipment_is_told_anew(db, make_client, make_deal):
    client = make_client("Волжмонтаж")
    deal = make_deal(client, ship_on=TODAY + timedelta(days=2), ship_place="Пермь, склад")
    (event,) = queries.untold(TODAY)
    service.tell(event, Means.KNOWN, "", "", NOW)
    assert queries.untold(TODAY) == []
    assert value("SELECT count(*) FROM activity") == 0
    execute("UPDATE deal SET ship_on = ? WHERE id = ?", TODAY + timedelta(days=5), deal)
    (again,) = queries.untold(TODAY)
    assert again.day == TODAY + timedelta(days=5)
    assert [one.means for one in queries.told_of(deal, client)] == ["known"]


def test_old_events_and_late_debts_are_left_to_others(db, make_client, make_invoice, make_payment):
    client = make_client("Волжмонтаж")
    long_ago = TODAY - timedelta(days=60)
    make_invoice(client, 1_000_00, issued_on=long_ago, due_on=TODAY + timedelta(days=2))
    make_payment(client, 5_00, paid_on=long_ago)
    assert kinds() == [NoticeKind.DUE]


def test_nothing_is_told_while_a_field_is_open(db, make_client, make_invoice):
    make_invoice(make_client("Волжмонтаж"), 1_000_00)
    event = queries.untold(TODAY)[0]
    for text, rule in (("", Rule.FIELD_REQUIRED), ("До {когда}", Rule.FIELD_INVALID)):
        with pytest.raises(RuleError) as caught:
            service.tell(event, Means.LETTER, "Счёт", text, NOW)
        assert caught.value.rule is rule
    assert value("SELECT count(*) FROM client_notice") == 0


def test_own_texts_are_kept_by_language(db):
    service.set_texts("ru", {NoticeKind.INVOICE: "Счёт {number} готов"})
    assert queries.texts("ru")[NoticeKind.INVOICE] == "Счёт {number} готов"
    assert queries.texts("ru")[NoticeKind.PAYMENT] == TEMPLATES["ru"][NoticeKind.PAYMENT]
    assert queries.texts("en")[NoticeKind.INVOICE] == TEMPLATES["en"][NoticeKind.INVOICE]
    with pytest.raises(RuleError) as caught:
        service.set_texts("ru", {NoticeKind.INVOICE: "Счёт {nomer}"})
    assert caught.value.facts["value"] == "{nomer}"


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("kind", list(NoticeKind))
def test_the_texts_of_a_new_store_know_their_fields(language, kind):
    assert unknown_fields(kind, TEMPLATES[language][kind]) == []


@given(st.dictionaries(st.sampled_from(FIELDS[NoticeKind.INVOICE]), st.text("абв 1", max_size=9)))
def test_what_is_not_known_stays_visible(facts):
    text = filled(TEMPLATES["ru"][NoticeKind.INVOICE], facts)
    missing = {"{" + name + "}" for name in FIELDS[NoticeKind.INVOICE] if name not in facts}
    assert set(unresolved(text)) == missing - {"{client}"}
    assert "  " not in text


def test_a_client_who_has_refused_is_not_asked_what_became_of_the_offer(
    db, make_client, make_deal, stage_id
):
    organizations.save(SELLER)
    client = make_client("Волжмонтаж", inn="7707083893")
    deal = make_deal(client, stage="offer")
    offer = offers.create(None, deal, TODAY).subject_id
    draft = offer_queries.card(offer).draft
    lines = (LineDraft("Болт", 10_000, 10_00, vat_bp=2200),)
    offers.save(offer, replace(draft, lines=lines, valid_until=TODAY + timedelta(days=2)))
    offers.send(offer, TODAY)
    assert kinds() == [NoticeKind.OFFER_ENDS]
    reason = value("SELECT id FROM lost_reason WHERE parent_id IS NOT NULL")
    lost = LostDetails(reason, "Купили у другого поставщика")
    deals.move(Move(deal, stage_id("lost"), lost=lost))
    assert kinds() == []
    deals.move(Move(deal, stage_id("offer"), comment="Вернулись к нам"))
    assert kinds() == [NoticeKind.OFFER_ENDS]
