"""Fields of letters: filled, left, and what cannot be sent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.letters import (
    FIELDS,
    Delivery,
    Letter,
    MailRules,
    Security,
    TemplateDraft,
    addresses,
    check_letter,
    check_template,
    dump_mail,
    fill,
    is_address,
    load_mail,
    posted,
    unfilled,
)

VALUES = {"client.name": "ООО «Ромашка»", "offer.number": "КП-7"}


def test_known_fields_are_filled_and_the_others_stay():
    text = fill("{client.name}: {Offer.Number} до {offer.valid_until}, { пусто }", VALUES)
    assert text == "ООО «Ромашка»: КП-7 до {offer.valid_until}, { пусто }"
    [left] = unfilled(text)
    assert (left.field, text[left.start : left.end]) == (
        "offer.valid_until",
        "{offer.valid_until}",
    )


@given(st.lists(st.sampled_from(FIELDS), max_size=6), st.text(max_size=40))
def test_with_every_value_nothing_is_left(fields, words):
    plain = words.replace("{", "").replace("}", "")
    text = plain.join(f"{{{one}}}" for one in fields)
    assert unfilled(fill(text, dict.fromkeys(FIELDS, "x"))) == []


def refused(rule, call, *args):
    with pytest.raises(RuleError) as caught:
        call(*args)
    assert caught.value.rule is rule
    return caught.value.facts


def test_what_cannot_be_sent():
    good = Letter(("a@b.example",), "Тема", "Текст")
    check_letter(good)
    refused(Rule.FIELD_REQUIRED, check_letter, Letter((), "Тема", "Текст"))
    refused(Rule.FIELD_REQUIRED, check_letter, Letter(good.to, " ", "Текст"))
    facts = refused(Rule.FIELD_INVALID, check_letter, Letter(("a@b",), "Тема", "Текст"))
    assert facts["value"] == "a@b"
    facts = refused(
        Rule.LETTER_UNFILLED, check_letter, Letter(good.to, "{deal.title}", "{deal.title} {x}")
    )
    assert facts == {"value": "deal.title, x"}


def test_a_template_names_fields_that_exist():
    check_template(TemplateDraft("Имя", "Тема {today}", "Текст {client.name}"))
    facts = refused(
        Rule.FIELD_INVALID, check_template, TemplateDraft("Имя", "Тема", "{client.surname}")
    )
    assert facts["value"] == "client.surname"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a@b.ru", True), ("иван@почта.рф", True), ("a@b", False), ("a b@c.ru", False),
     ("a@b.ru>", False), ("", False)],
)  # fmt: skip
def test_addresses(text, expected):
    assert is_address(text) is expected


def test_several_addresses_in_a_row():
    assert addresses("a@b.ru, c@d.ru;e@f.ru  g@h.ru") == (
        "a@b.ru", "c@d.ru", "e@f.ru", "g@h.ru",
    )  # fmt: skip


def test_mail_rules_come_back_without_any_password():
    rules = MailRules(Delivery.SMTP, "smtp.x.example", 587, Security.STARTTLS, "u", "u@x.example")
    text = dump_mail(rules)
    assert load_mail(text) == rules
    assert "password" not in text
    assert load_mail("{") == load_mail('{"port": 0}') == MailRules()


def test_a_value_that_ends_with_a_point_brings_no_second_one():
    filled = fill("Оплатить до {invoice.due_on}. Ждём.", {"invoice.due_on": "1 декабря 2026 г."})
    assert filled == "Оплатить до 1 декабря 2026 г. Ждём."
    assert fill("{a.b} и {a.b}", {"a.b": "ул."}) == "ул. и ул."


def test_an_address_under_a_russian_domain_is_written_to_in_latin_signs():
    assert posted("anna@почта.рф") == "anna@xn--80a1acny.xn--p1ai"
    assert posted("anna@x.example") == "anna@x.example"
    assert is_address("anna@почта.рф")
    assert not is_address("anna@почта..рф")
    assert not is_address(f"anna@{'я' * 70}.рф")
