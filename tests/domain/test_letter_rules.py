"""Letters: what may be sent to whom, what a template needs, how the server is reached."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.letters import (
    Delivery,
    Letter,
    MailRules,
    Security,
    TemplateDraft,
    Unfilled,
    addresses,
    check_letter,
    check_mail,
    check_template,
    dump_mail,
    fill,
    is_address,
    load_mail,
    posted,
    unfilled,
    unknown_fields,
)
from tests.refusals import refused

LETTER = Letter(("a@b.ru",), "Счёт", "Здравствуйте!")
SERVER = MailRules(Delivery.SMTP, "smtp.most.ru", 587, Security.STARTTLS, "ivan", "ivan@most.ru")


def test_a_field_is_filled_whatever_its_case_and_points_are_not_doubled():
    values = {"client.name": "Мост", "today": "1 мая 2026 г."}
    assert fill("{Client.Name} и {client.inn}", values) == "Мост и {client.inn}"
    assert fill("До {today}. Ждём", values) == "До 1 мая 2026 г. Ждём"
    assert fill("До {today}, ждём {today}", values) == "До 1 мая 2026 г., ждём 1 мая 2026 г."
    assert fill("{client.name}.", values) == "Мост."
    assert fill("{today}", {"today": ""}) == "{today}"


def test_fields_that_are_left_are_told_with_their_places():
    assert unfilled("a {b.c} {d} {1} { e }") == [Unfilled(2, 7, "b.c"), Unfilled(8, 11, "d")]
    assert unknown_fields("{client.name} {TODAY} {mood}") == ["mood"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a@b.ru", True),
        ("Иван@почта.рф", True),
        ("a" * 249 + "@b.ru", True),
        ("a" * 250 + "@b.ru", False),
        ("a@b", False),
        ("a b@c.ru", False),
        ("a@b.ru\n", False),
        ("a@b.ru\u200b", False),
        ("a@" + "я" * 80 + ".рф", False),
        ("", False),
        ("a@b@c.ru", False),
    ],
)
def test_what_is_an_address(text, right):
    assert is_address(text) is right


def test_an_address_as_servers_have_it():
    assert posted("ivan@почта.рф") == "ivan@xn--80a1acny.xn--p1ai"
    assert posted("ivan@Most.ru") == "ivan@Most.ru"
    assert addresses(" a@b.ru, c@d.ru; e@f.ru\ng@h.ru ") == ("a@b.ru", "c@d.ru", "e@f.ru", "g@h.ru")
    assert addresses("  ") == ()


@pytest.mark.parametrize(
    ("rule", "facts", "changed"),
    [
        (Rule.FIELD_REQUIRED, {"field": "to"}, {"to": ()}),
        (Rule.FIELD_REQUIRED, {"field": "subject"}, {"subject": " "}),
        (Rule.FIELD_REQUIRED, {"field": "body"}, {"body": "\n"}),
        (Rule.FIELD_INVALID, {"field": "to", "value": "x"}, {"to": ("a@b.ru", "x")}),
        (Rule.FIELD_INVALID, {"field": "to", "value": "y"}, {"copies": ("y",)}),
        (Rule.LETTER_UNFILLED, {"value": "a, b"}, {"subject": "{a}", "body": "{b} {a}"}),
    ],
)
def test_a_letter_that_cannot_be_sent(rule, facts, changed):
    check_letter(replace(LETTER, copies=("c@d.ru",)))
    with refused(rule, **facts):
        check_letter(replace(LETTER, **changed))


@pytest.mark.parametrize("field", ["name", "subject", "body"])
def test_a_template_says_something_in_each_of_its_parts(field):
    whole = TemplateDraft("Счёт", "Счёт {invoice.number}", "Здравствуйте, {contact.first_name}!")
    check_template(whole)
    with refused(Rule.FIELD_REQUIRED, field=field):
        check_template(replace(whole, **{field: " "}))
    with refused(Rule.FIELD_INVALID, field="body", value="mood, sky"):
        check_template(replace(whole, subject="{mood}", body="{sky}"))


def test_a_server_can_be_reached():
    check_mail(SERVER)
    check_mail(MailRules())
    for port in (1, 65535):
        check_mail(replace(SERVER, port=port))
    for port in (0, 65536):
        with refused(Rule.FIELD_INVALID, field="port"):
            check_mail(replace(SERVER, port=port))
    with refused(Rule.FIELD_REQUIRED, field="host"):
        check_mail(replace(SERVER, host=" "))
    with refused(Rule.FIELD_INVALID, field="sender", value="x"):
        check_mail(replace(SERVER, sender="x"))


def test_rules_of_mail_come_back_from_their_text():
    assert load_mail(dump_mail(SERVER)) == SERVER
    assert dump_mail(replace(SERVER, user="Иван")) == (
        '{"delivery": "smtp", "host": "smtp.most.ru", "port": 587, "security": "starttls", '
        '"sender": "ivan@most.ru", "user": "Иван"}'
    )
    assert load_mail("") == load_mail("{}") == MailRules()
    # What an older program did not write is as usual.
    assert load_mail('{"delivery": "smtp", "host": "h"}') == MailRules(Delivery.SMTP, "h")


@pytest.mark.parametrize(
    "broken",
    ["{", "[]", "5", "[" * 100_000]
    + [json.dumps({"host": "h", **one}) for one in (
        {"port": "x"}, {"port": 0}, {"delivery": "pigeon"}, {"security": "hope"}, {"sender": "x"},
        {"port": None}, {"port": float("inf")},
    )],
)  # fmt: skip
def test_rules_that_are_not_understood_are_as_usual(broken):
    assert load_mail(broken) == MailRules()
