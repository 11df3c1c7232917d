"""Ways to reach a client, whose domain an address is, and what is said of its ИНН."""

from __future__ import annotations

import pytest

from salesapp.domain.clients import (
    AccountDraft,
    ClientKind,
    InnFlag,
    Point,
    PointDraft,
    PointKind,
    company_domain,
    inn_flag,
    read_points,
    shown_points,
    typed_points,
)


def read(kind: PointKind, *values: str) -> list[Point]:
    return read_points(tuple(PointDraft(kind, value, "работа") for value in values))


def test_two_telephones_in_one_field_become_two():
    found = read(PointKind.PHONE, "8 (495) 123-45-67, +7 916 123 45 67", " ", "+74951234567")
    assert [(one.norm, one.is_valid, one.purpose) for one in found] == [
        ("+74951234567", True, "работа"),
        ("+79161234567", True, "работа"),
    ]
    assert found[0].value == "+7 (495) 123-45-67"


def test_a_telephone_that_is_none_is_kept_as_it_was_typed_and_told():
    assert read(PointKind.PHONE, "спросить  Олега") == [
        Point(PointKind.PHONE, "спросить Олега", "спросить олега", is_valid=False, purpose="работа")
    ]
    (short,) = read(PointKind.PHONE, "123-45")
    assert (short.norm, short.is_valid) == ("12345", False)


def test_addresses_are_the_same_whatever_their_case():
    assert read(PointKind.EMAIL, "Ivan@Most.ru", "ivan@most.ru", "ivan@") == [
        Point(PointKind.EMAIL, "Ivan@Most.ru", "ivan@most.ru", is_valid=True, purpose="работа"),
        Point(PointKind.EMAIL, "ivan@", "ivan@", is_valid=False, purpose="работа"),
    ]


@pytest.mark.parametrize(
    "typed",
    ["most.ru", "https://most.ru/", "HTTP://www.Most.ru", "https://www.most.ru", "www.most.ru/"],
)
def test_a_site_is_the_same_however_it_is_written(typed):
    assert read(PointKind.SITE, typed) == [
        Point(PointKind.SITE, typed, "most.ru", is_valid=True, purpose="работа")
    ]


def test_the_same_text_may_be_a_site_and_a_messenger():
    both = (PointDraft(PointKind.SITE, "most.ru"), PointDraft(PointKind.MESSENGER, "most.ru"))
    assert [one.kind for one in read_points(both)] == [PointKind.SITE, PointKind.MESSENGER]


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("ivan@Most.ru", "most.ru"),
        ("ivan@gmail.com", ""),
        ("ivan@MAIL.RU", ""),
        ("ivan@yandex.ru", ""),
        ("ivan@localhost", ""),
        ("", ""),
    ],
)
def test_an_address_of_everybody_names_no_company(address, domain):
    assert company_domain(address) == domain


@pytest.mark.parametrize(
    ("inn", "kind", "chosen", "flag"),
    [
        ("", ClientKind.COMPANY, InnFlag.WRONG, InnFlag.NONE),
        ("", ClientKind.FOREIGN, InnFlag.FOREIGN, InnFlag.NONE),
        ("7707083893", ClientKind.COMPANY, InnFlag.NONE, InnFlag.NONE),
        ("7707083893", ClientKind.COMPANY, InnFlag.UNCHECKED, InnFlag.NONE),
        ("7707083894", ClientKind.COMPANY, InnFlag.NONE, InnFlag.WRONG),
        ("7707083894", ClientKind.COMPANY, InnFlag.UNCHECKED, InnFlag.UNCHECKED),
        ("7707083893", ClientKind.FOREIGN, InnFlag.NONE, InnFlag.FOREIGN),
        ("7707083893", ClientKind.COMPANY, InnFlag.FOREIGN, InnFlag.FOREIGN),
    ],
)
def test_a_wrong_inn_stays_and_is_told(inn, kind, chosen, flag):
    assert inn_flag(inn, kind, chosen) is flag


def test_an_account_is_empty_when_nothing_was_typed():
    assert AccountDraft().empty
    assert not AccountDraft(bik="044525225").empty


KNOWN = (
    PointDraft(PointKind.EMAIL, "info@a.example", "общая"),
    PointDraft(PointKind.PHONE, "+7 (831) 200-14-07", "снабжение"),
    PointDraft(PointKind.SITE, "a.example/б,в"),
    PointDraft(PointKind.PHONE, "+7 (831) 200-14-08 доб.\u00a012", "склад"),
)


def lines(**changed: str) -> dict[PointKind, str]:
    shown = {kind: shown_points(KNOWN, kind) for kind in (PointKind.PHONE, PointKind.EMAIL)}
    return shown | {PointKind(kind): text for kind, text in changed.items()}


def test_lines_nobody_has_changed_say_what_was_known():
    assert typed_points(KNOWN, lines()) == KNOWN


def test_what_is_known_of_a_telephone_stays_when_another_is_added():
    shown = shown_points(KNOWN, PointKind.PHONE)
    found = typed_points(KNOWN, lines(phone=f"8 831 200-14-09, {shown}"))
    assert [(one.value, one.purpose) for one in found if one.kind is PointKind.PHONE] == [
        ("+7 (831) 200-14-09", ""),
        ("+7 (831) 200-14-07", "снабжение"),
        ("+7 (831) 200-14-08 доб.\u00a012", "склад"),
    ]
    assert {KNOWN[0], KNOWN[2]} <= set(found)


def test_an_address_taken_away_is_gone():
    assert PointKind.EMAIL not in [one.kind for one in typed_points(KNOWN, lines(email=""))]
