"""The library of objections, what clients say against buying, and which replies work."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from salesapp.db.connection import value
from salesapp.db.queries import deal_cards
from salesapp.db.queries import objections as queries
from salesapp.db.store import close_store, open_store
from salesapp.domain.deals import DealField
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.objections import (
    Answer,
    HeardDraft,
    Measured,
    ObjectionDraft,
    ObjectionKind,
    Outcome,
    ReplyDraft,
    rank_bp,
)
from salesapp.services import deals, objections, undo
from salesapp.services.deals import Move
from tests.dumps import business

TODAY = date(2026, 11, 23)


@pytest.fixture
def deal(make_client) -> int:
    client = make_client("ООО «Волжмонтаж-7»", industry="Монтаж")
    made = deals.create({"title": "Болт М20×80", "client_id": client, "amount_minor": 425_599_00})
    return int(made.subject_id or 0)


def expensive() -> int:
    return next(one.id for one in queries.shelf() if one.kind is ObjectionKind.PRICE)


def made(draft: HeardDraft) -> int:
    return int(objections.hear(draft).subject_id or 0)


def test_a_new_store_knows_what_every_seller_hears(db):
    found = queries.shelf()
    assert [one.kind for one in found] == list(ObjectionKind)[:-1]
    assert all(len(one.probes) == 3 and one.replies == 3 for one in found)
    assert found[0].text == "Дорого"


def test_a_new_store_of_an_english_window_speaks_english(tmp_path: Path):
    open_store(tmp_path / "english.salesapp", create=True, language="en")
    try:
        assert queries.shelf()[0].text == "Too expensive"
        assert "price" in queries.shelf()[0].probes[0] + queries.shelf()[0].probes[1]
    finally:
        close_store()


def test_the_library_is_searched_by_words_of_questions_and_replies(db):
    assert [one.kind for one in queries.shelf("отсрочк поставок")] == [ObjectionKind.PAYMENT]
    assert queries.shelf("ДОРОГО")[0].kind is ObjectionKind.PRICE
    assert queries.shelf("кенгуру") == []
    assert len(queries.shelf("", ObjectionKind.TERM)) == 1


def test_an_objection_of_ones_own_has_questions_and_replies_in_their_order(db, make_product):
    anchor = make_product("Анкер клиновой М16")
    saved = objections.save_objection(
        ObjectionDraft(ObjectionKind.OTHER, "Анкер ржавеет", ("Где стоял?", " "), anchor)
    )
    own = int(saved.subject_id or 0)
    first = objections.save_reply(own, ReplyDraft("Цинк 12 мкм", "протокол 17-26", anchor))
    objections.save_reply(own, ReplyDraft("Есть нержавеющий"))
    assert first.subject_id == own
    assert [one.text for one in queries.replies(own)] == ["Цинк 12 мкм", "Есть нержавеющий"]
    objections.move_reply(queries.replies(own)[1].id, -1)
    assert [one.text for one in queries.replies(own)] == ["Есть нержавеющий", "Цинк 12 мкм"]
    found = queries.objection(own)
    assert found.probes == ("Где стоял?",)
    assert found.product == "Анкер клиновой М16"
    assert queries.shelf("протокол 17")[0].id == own
    with pytest.raises(RuleError) as caught:
        objections.save_reply(own, ReplyDraft("  "))
    assert caught.value.rule is Rule.FIELD_REQUIRED


def test_what_was_saved_meanwhile_is_not_overwritten(db):
    known = queries.shelf()[0]
    draft = ObjectionDraft(known.kind, "Дороговато", known.probes)
    objections.save_objection(draft, known.id, known.rev)
    with pytest.raises(RuleError) as caught:
        objections.save_objection(draft, known.id, known.rev)
    assert caught.value.rule is Rule.RECORD_CHANGED


def test_every_step_with_objections_is_taken_back(db, deal):
    price = expensive()
    reply = queries.replies(price)[0].id
    steps = [
        lambda: objections.save_objection(ObjectionDraft(ObjectionKind.OTHER, "Своё", ("Что?",))),
        lambda: objections.save_reply(price, ReplyDraft("Ещё ответ")),
        lambda: objections.move_reply(reply, 2),
        lambda: objections.delete_reply(reply),
        lambda: objections.delete_objection(price),
        lambda: objections.hear(
            HeardDraft(price, deal, answer=Answer(Outcome.LOST, reply, note="Взяли у других"))
        ),
    ]
    for step in steps:
        before = business()
        step()
        assert business() != before
        undo.undo()
        assert business() == before


def test_an_open_objection_keeps_a_deal_from_the_contract(db, deal, stage_id, make_contact):
    client = deal_cards.card(deal).client_id
    boss = make_contact(client, "Мельников Игорь")
    heard = made(HeardDraft(expensive(), deal))
    values = {
        DealField.CLIENT_INN: "7707083893",
        DealField.DECISION_CONTACT: boss,
        DealField.PAYMENT_TERMS: "Предоплата 100 %",
    }
    with pytest.raises(RuleError) as caught:
        deals.move(Move(deal, stage_id("contract"), values))
    assert caught.value.facts["fields"] == ("no_open_objections",)

    objections.answer(heard, Answer(Outcome.POSTPONED, until=TODAY + timedelta(days=3)))
    deals.move(Move(deal, stage_id("contract"), values))
    assert deal_cards.card(deal).stage == "Договор"
    assert queries.of_deal(deal)[0].return_on == TODAY + timedelta(days=3)


def test_an_objection_taken_back_is_no_objection(db, deal):
    price = expensive()
    reply = queries.replies(price)[0].id
    heard = made(HeardDraft(price, deal))
    gone = made(HeardDraft(price, deal, answer=Answer(Outcome.LIFTED, reply)))
    assert queries.open_count(deal) == 1
    objections.forget_heard(heard)
    objections.forget_heard(gone)
    assert queries.open_count(deal) == 0
    assert queries.replies(price)[0].measured == Measured(0, 0)
    assert queries.of_deal(deal) == []


def test_the_reply_that_helps_comes_first(db, deal):
    price = expensive()
    first, second, third = (one.id for one in queries.replies(price))
    for outcome, reply in (
        (Outcome.LOST, first),
        (Outcome.LOST, first),
        (Outcome.LIFTED, third),
        (Outcome.LIFTED, third),
        (Outcome.POSTPONED, second),
    ):
        objections.hear(HeardDraft(price, deal, answer=Answer(outcome, reply)))
    ranked = queries.ranked_replies(price)
    assert [one.id for one in ranked] == [third, second, first]
    assert [one.measured for one in ranked] == [Measured(2, 0), Measured(0, 0), Measured(0, 2)]
    assert ranked[0].measured.success_bp == 10_000
    assert not ranked[0].measured.is_enough
    assert ranked[1].measured.success_bp is None
    known = queries.objection(price)
    assert (known.heard, known.open, known.measured) == (5, 0, Measured(2, 2))


def test_uses_with_clients_of_the_same_trade_weigh_more(db, deal, make_client):
    price = expensive()
    first, second, _third = (one.id for one in queries.replies(price))
    other = make_client("ООО «Пекарня»", industry="Пищевая")
    for _turn in range(4):
        objections.hear(HeardDraft(price, client_id=other, answer=Answer(Outcome.LIFTED, first)))
        objections.hear(HeardDraft(price, deal, answer=Answer(Outcome.LOST, first)))
    for _turn in range(3):
        objections.hear(HeardDraft(price, deal, answer=Answer(Outcome.LIFTED, second)))
        objections.hear(HeardDraft(price, client_id=other, answer=Answer(Outcome.LOST, second)))
    assert queries.ranked_replies(price, "Монтаж")[0].id == second
    assert queries.ranked_replies(price, "Пищевая")[0].id == first
    assert queries.ranked_replies(price, "Монтаж")[0].segment == Measured(3, 0)


def test_one_lucky_use_is_not_better_than_many_good_ones(db):
    everything = Measured(9, 4)
    assert rank_bp(Measured(8, 2), everything) > rank_bp(Measured(1, 0), everything)
    assert rank_bp(Measured(0, 0), everything) < rank_bp(Measured(1, 0), everything)


def test_several_replies_are_tried_until_one_helps(db, deal):
    price = expensive()
    first, second, _third = (one.id for one in queries.replies(price))
    heard = made(HeardDraft(price, deal, answer=Answer(reply_id=first)))
    objections.measure_reply(heard, first, did_help=False)
    assert queries.heard(heard).outcome is Outcome.OPEN
    objections.measure_reply(heard, second, did_help=True)
    told = queries.heard(heard)
    assert (told.outcome, told.reply_id) == (Outcome.LIFTED, second)
    measured = {one.id: one.measured for one in queries.replies(price)}
    assert measured[first] == Measured(0, 1)
    assert measured[second] == Measured(1, 0)


def test_a_reply_that_did_not_help_after_all_lifts_nothing(db, deal):
    price = expensive()
    first, second, _third = (one.id for one in queries.replies(price))
    heard = made(HeardDraft(price, deal, answer=Answer(Outcome.LIFTED, first)))
    objections.measure_reply(heard, first, did_help=False)
    assert queries.heard(heard).outcome is Outcome.LOST
    # What another reply has lifted stays so.
    objections.measure_reply(heard, second, did_help=True)
    objections.measure_reply(heard, first, did_help=False)
    assert queries.heard(heard).outcome is Outcome.LIFTED


def test_a_corrected_answer_is_measured_once(db, deal):
    price = expensive()
    first, second, _third = (one.id for one in queries.replies(price))
    heard = made(HeardDraft(price, deal, answer=Answer(Outcome.LIFTED, first)))
    objections.answer(heard, Answer(Outcome.LIFTED, second), queries.heard(heard).rev)
    measured = {one.id: one.measured for one in queries.replies(price)}
    assert measured[first] == Measured(0, 0)
    assert measured[second] == Measured(1, 0)
    objections.answer(heard, Answer())
    assert queries.open_count(deal) == 1
    assert value("SELECT decided_at FROM heard_objection WHERE id = ?", heard) is None


def test_what_was_measured_outlives_the_library(db, deal):
    price = expensive()
    heard = made(HeardDraft(price, deal))
    objections.delete_objection(price)
    assert queries.heard(heard).text == "Дорого"
    assert queries.open_count(deal) == 1


def test_missing_kinds_are_added_once_in_the_language_of_the_window(db):
    objections.delete_objection(expensive())
    objections.add_usual("en")
    assert queries.shelf()[-1].text == "Too expensive"
    count = len(queries.shelf())
    objections.add_usual("en")
    assert len(queries.shelf()) == count


def test_an_objection_needs_somebody_who_made_it(db):
    with pytest.raises(RuleError) as caught:
        objections.hear(HeardDraft(expensive()))
    assert caught.value.rule is Rule.FIELD_REQUIRED


def test_how_often_it_is_heard_by_trade_and_by_product(db, deal, make_client, make_product):
    price = expensive()
    anchor = make_product("Анкер М16")
    other = make_client("ООО «Пекарня»", industry="Пищевая")
    helps = queries.replies(price)[0].id
    objections.hear(HeardDraft(price, deal, product_id=anchor))
    objections.hear(
        HeardDraft(price, deal, product_id=anchor, answer=Answer(Outcome.LIFTED, helps))
    )
    objections.hear(HeardDraft(price, client_id=other, answer=Answer(Outcome.LOST, helps)))
    trades = {row.name: row for row in queries.by_industry(price)}
    assert (trades["Монтаж"].heard, trades["Монтаж"].open) == (2, 1)
    assert trades["Монтаж"].measured == Measured(1, 0)
    assert trades["Пищевая"].measured == Measured(0, 1)
    assert [(row.name, row.heard) for row in queries.by_product(price)] == [
        ("Анкер М16", 2),
        ("", 1),
    ]
    assert queries.by_industry(price, since=date(2999, 1, 1)) == []


def test_what_is_asked_at_every_objection_is_found_by_indexes(db):
    import salesapp.db.queries.objections as module
    from salesapp.db.connection import rows

    for sql, params in (
        (module._REPLIES, (1, "Монтаж")),
        (module._HEARD.format("heard.deal_id = ?"), (1, 10)),
    ):
        steps = [step[-1] for step in rows(f"EXPLAIN QUERY PLAN {sql}", *params)]
        assert not [step for step in steps if step.startswith("SCAN")], steps
