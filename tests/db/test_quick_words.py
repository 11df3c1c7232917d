"""What is looked for the quick way is what looking through everything finds, in the same order."""

from __future__ import annotations

from random import Random
from time import thread_time

import pytest

from salesapp.db import vocabulary
from salesapp.db.connection import Stopped, database, look_up, rows, within
from salesapp.db.matching import Source, candidates
from salesapp.db.search import everything
from salesapp.domain.changes import Entity
from salesapp.domain.search_words import search_text
from salesapp.domain.text import fold

FEW, EVERY = 5, 100_000
_ROOTS = ("волжский", "волжанин", "сталь", "мост", "щит", "болт12", "самовар", "самара")
_CITIES = ("Самара", "Самарканд", "Омск", "Пермь", "Волжск", "Волжский")


@pytest.fixture
def many(db, make_client, make_contact):
    """Clients and people alike in many ways; some are archived, some deleted."""
    random = Random(7)
    with database.atomic():
        for number in range(1, 301):
            phone = f"+7{random.choice(('916', '917', '831'))}{random.randint(0, 9_999_999):07}"
            client = make_client(
                f"ООО «{random.choice(_ROOTS).title()}-{number}»",
                phone=phone,
                city=random.choice(_CITIES),
                inn=f"52{number:08}",
                status="archived" if random.random() < 0.2 else "active",
            )
            if random.random() < 0.1:
                database.execute_sql(
                    "UPDATE client SET deleted_at = '2026-11-01' WHERE id = ?", (client,)
                )
            name = f"{random.choice(('Волков', 'Волжина', 'Самарин'))} {number}"
            person = make_contact(client, name)
            database.execute_sql(
                "UPDATE contact SET search_text = ? WHERE id = ?",
                (search_text([name], [phone]), person),
            )
            database.execute_sql(
                "INSERT INTO contact_point (contact_id, kind, value, value_norm, purpose,"
                " position, is_valid) VALUES (?, 'phone', ?2, ?2, '', 0, 1)",
                (person, phone),
            )
        vocabulary.rebuild()


def _texts() -> list[str]:
    words = [*_ROOTS, *map(fold, _CITIES), "волков", "ооо"]
    return sorted({word[:length] for word in words for length in range(1, len(word) + 1)})


def _ids(source: Source, text: str, limit: int) -> list[int]:
    return [one.id for one in candidates(source, text, limit)]


def _named(source: Source, text: str) -> list[tuple[int, bool]]:
    """The first ones whose name begins with the text, and whether each is still to be used."""
    archived = "status = 'archived'" if source is Source.CLIENT else "0"
    sql = f"""SELECT id, {archived} FROM {source} WHERE deleted_at IS NULL
        AND substr(name_key, 1, length(?1)) = ?1 ORDER BY name_key, id LIMIT ?2"""
    return [(one, not gone) for one, gone in rows(sql, text, FEW)]


@pytest.mark.parametrize("source", [Source.CLIENT, Source.CONTACT])
def test_names_that_fill_the_answer_are_those_of_the_whole_one(many, source):
    filled = 0
    for text in _texts():
        named = _named(source, text)
        if len(named) == FEW and all(used for _one, used in named):
            filled += 1
            ids = [one for one, _used in named]
            assert _ids(source, text, FEW) == _ids(source, text, EVERY)[:FEW] == ids
    assert filled > 5


@pytest.mark.parametrize("source", [Source.CLIENT, Source.CONTACT])
def test_a_beginning_finds_who_stands_first_in_the_store_however_it_is_asked(many, source):
    """Past the names those with the smallest ids are taken, as the index of words tells them."""
    compared = 0
    for text in _texts():
        whole = _ids(source, text, EVERY)
        here = _ids(source, text, FEW)
        assert len(here) == min(FEW, len(whole))
        assert set(here) <= set(whole)
        if whole and not _named(source, text):
            assert set(here) == set(sorted(whole)[:FEW])
            compared += len(whole) > FEW
    assert compared > 3 or source is Source.CONTACT


def test_deleted_records_take_nobody_s_place(db, make_client):
    gone = [make_client(f"ООО «А-{at}»", city="Пермь") for at in range(5)]
    for one in gone:
        database.execute_sql("UPDATE client SET deleted_at = '2026-11-01' WHERE id = ?", (one,))
    there = [make_client(f"ООО «А-{at}»", city="Пермь") for at in range(FEW + 5)]
    assert _ids(Source.CLIENT, "пер", FEW) == there[:FEW]
    assert _ids(Source.CLIENT, "пермь", FEW) == there[:FEW]


def test_words_the_vocabulary_does_not_know_are_found_beside_those_it_knows(db, make_client):
    plain = [make_client(f"ООО «А-{at}»", city="Самара") for at in range(3)]
    odd = make_client("ООО «Б»", city="Самара2")
    vocabulary.rebuild()
    assert set(_ids(Source.CLIENT, "самар", FEW)) == {*plain, odd}
    assert set(_ids(Source.CLIENT, "самара", FEW)) == {*plain, odd}


@pytest.mark.parametrize("source", [Source.CLIENT, Source.CONTACT])
@pytest.mark.parametrize("text", ["7916", "8 (916", "9161", "+7 831 2", "831 20", "89170"])
def test_a_telephone_finds_only_whom_it_belongs_to_and_all_where_they_are_few(many, source, text):
    whole = _ids(source, text, EVERY)
    here = _ids(source, text, FEW)
    assert len(here) == min(FEW, len(whole))
    assert set(here) <= set(whole)
    sql = f"""SELECT DISTINCT {source}_id FROM contact_point JOIN {source}
        ON {source}.id = {source}_id WHERE {source}.deleted_at IS NULL AND value_norm LIKE ?"""
    digits = "".join(filter(str.isdigit, text))
    begun = "+7" + (digits[1:] if digits[0] in "78" and digits[:3] != "831" else digits)
    assert {one for (one,) in rows(sql, f"{begun}%")} <= set(whole)


def test_a_name_with_just_the_typed_number_stands_before_telephones_alike(many, make_client):
    school = make_client("Школа 7916")
    assert _ids(Source.CLIENT, "7916", FEW)[0] == school


def test_the_time_of_a_block_ends_it_between_two_questions_to_the_index(db):
    with within(1):
        end = thread_time() + 0.01
        while thread_time() < end:
            pass
        with pytest.raises(Stopped):
            look_up()
    look_up()


def test_one_digit_finds_the_paper_called_so_first_then_the_newest(db, make_client, make_invoice):
    client = make_client("ООО «А»")
    for number in range(1, 101):
        make_invoice(client, 100_00, number=str(number))
    found = [hit.title for hit in everything("7", 5) if hit.entity is Entity.INVOICE]
    assert found == ["7", "97", "87", "79", "78"]
    told = [hit.title for hit in everything("№ 7", 5) if hit.entity is Entity.INVOICE]
    assert told == found
