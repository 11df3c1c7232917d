"""Leads: what may follow what, what a pasted request tells, the client a lead would become."""

from __future__ import annotations

import pytest

from salesapp.domain.clients import ClientDraft, ClientKind, PointDraft, PointKind
from salesapp.domain.leads import (
    LeadDraft,
    LeadState,
    client_of,
    inn_of,
    joined_points,
    may_move,
    points_of,
    read_request,
    title_of,
    with_inn,
)

S = LeadState
INN = "7707083893"


@pytest.mark.parametrize(
    ("source", "targets"),
    [
        (S.REJECTED, {S.CONTACTED}),
        (S.CONVERTED, set()),
        (S.NEW, {S.CONTACTED, S.QUALIFYING, S.QUALIFIED, S.CONVERTED, S.REJECTED, S.POSTPONED}),
    ],
)
def test_a_refused_lead_may_come_back_a_deal_stays_one(source, targets):
    assert {one for one in S if may_move(source, one)} == targets


def test_an_inn_is_written_into_the_request_once():
    assert with_inn("Нужны болты", "") == "Нужны болты"
    assert with_inn("Нужны болты", " 77070 83893 ") == f"ИНН {INN}\nНужны болты"
    assert with_inn(f"Нужны болты, ИНН {INN}", INN) == f"Нужны болты, ИНН {INN}"
    assert with_inn("", INN) == f"ИНН {INN}"
    assert inn_of(with_inn("Нужны болты", INN)) == INN
    assert inn_of("Нужны болты") == ""


def test_ways_to_reach_whoever_asked():
    assert points_of("8 495 1234567", "a@b.ru; c@d.ru,e@f.ru") == (
        PointDraft(PointKind.PHONE, "8 495 1234567"),
        PointDraft(PointKind.EMAIL, "a@b.ru"),
        PointDraft(PointKind.EMAIL, "c@d.ru"),
        PointDraft(PointKind.EMAIL, "e@f.ru"),
    )
    assert points_of("  ", " , ") == ()


def test_points_are_joined_each_once_the_known_ones_first():
    assert joined_points("A@b.ru, c@d.ru", "e@f.ru; a@B.ru") == "A@b.ru, c@d.ru, e@f.ru"
    assert joined_points("", " ; x@y.ru") == "x@y.ru"
    assert joined_points("", "") == ""


def test_the_client_a_lead_would_become():
    points = (PointDraft(PointKind.EMAIL, "a@b.ru"),)
    full = LeadDraft("Болты", "Сайт", " Мост ", "Иван", emails="a@b.ru", inn=INN)
    assert client_of(full) == ClientDraft(
        "Мост", kind=ClientKind.COMPANY, inn=INN, source="Сайт", points=points
    )
    person = LeadDraft("Болты", contact_name=" Иван ", emails="a@b.ru")
    assert client_of(person) == ClientDraft("Иван", kind=ClientKind.PERSON, points=points)
    # Who tells an ИНН is a company, whatever else is not known.
    told = client_of(LeadDraft("Болты", emails="a@b.ru", comment=f"ИНН {INN}"))
    assert (told.name, told.kind, told.inn) == ("a@b.ru", ClientKind.COMPANY, INN)
    assert client_of(LeadDraft(" Болты ")).name == "Болты"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Здравствуйте! Нужны болты М20. Сроки?", "Нужны болты М20"),
        ("Добрый  день,\n\n  Пришлите прайс!\nСпасибо", "Пришлите прайс"),
        ("Hello, we need bolts. Thanks", "we need bolts"),
        ("Какая цена? Сколько ждать?", "Какая цена?"),
        ("М20.80 по ГОСТ 52644", "М20.80 по ГОСТ 52644"),
        ("", ""),
        ("Доброе утро", ""),
        ("я" * 80, "я" * 80),
        ("болт " * 15 + "гайки и шайбы", "болт " * 14 + "болт…"),
        ("болт " * 14 + "гайка, шайбашайба", "болт " * 14 + "гайка…"),
    ],
)
def test_the_title_is_the_first_sentence_after_the_greeting(text, title):
    assert title_of(text) == title


def test_a_pasted_request_tells_what_can_be_told_by_its_shape():
    text = f"""
Здравствуйте! Нужны болты М20х80, 500 шт.
ООО «Мостострой», ИНН {INN}
Телефон 8 (495) 123-45-67, +7 916 123-45-67, почта snab@most.ru, snab@most.ru
С уважением, Иванов  Иван Иванович
"""
    lead = read_request(text)
    assert lead.title == "Нужны болты М20х80, 500 шт"
    assert "Мостострой" in lead.company_name
    assert lead.contact_name == "Иванов Иван Иванович"
    assert lead.phones == "+7 (495) 123-45-67, +7 (916) 123-45-67"
    assert lead.emails == "snab@most.ru"
    assert lead.inn == INN
    assert lead.comment == text.strip()


def test_nothing_is_guessed_out_of_a_request_that_tells_nothing():
    assert read_request("Нужны болты 8 900") == LeadDraft(
        "Нужны болты 8 900", comment="Нужны болты 8 900"
    )
    assert read_request("Звоните: 8 111 000 00 00").phones == ""


def test_letters_that_end_a_title_are_kept():
    assert title_of("Нужен болт X. Срочно") == "Нужен болт X"
    assert title_of("болт " * 14 + "гайки X; шайбы и шплинты") == "болт " * 14 + "гайки X…"
