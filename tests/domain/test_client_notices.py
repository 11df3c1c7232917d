"""What a client is told: texts with fields, which of them are known, what is left unfilled."""

from __future__ import annotations

import pytest

from salesapp.domain.client_notices import (
    FIELDS,
    TEMPLATES,
    NoticeKind,
    check_template,
    filled,
    unknown_fields,
    unresolved,
)
from salesapp.domain.errors import Rule
from tests.refusals import refused

KNOWN = {
    "client": "ООО «Мост»", "person": "Иван", "number": "17", "amount": "1 200 ₽", "day": "1 марта",
    "seller": "Рядкреп", "manager": "Анна", "rest": "0 ₽", "place": "склад",
}  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("kind", NoticeKind)
def test_the_texts_of_a_new_store_can_be_filled_whole(kind, language):
    text = TEMPLATES[language][kind]
    assert check_template(kind, text) == text
    done = filled(text, {name: KNOWN[name] for name in FIELDS[kind]})
    assert unresolved(done) == []
    assert "Иван" in done
    assert "Анна" in done


def test_a_name_in_braces_that_the_event_does_not_know_is_refused():
    text = "Оплата {amount}, срок {day}, место {place}"
    assert unknown_fields(NoticeKind.PAYMENT, text) == ["day", "place"]
    with refused(Rule.FIELD_INVALID, field="text", value="{day}"):
        check_template(NoticeKind.PAYMENT, text)
    with refused(Rule.FIELD_REQUIRED, field="text"):
        check_template(NoticeKind.PAYMENT, " \n ")
    assert check_template(NoticeKind.PAYMENT, "  Спасибо! ") == "Спасибо!"


@pytest.mark.parametrize(
    ("template", "facts", "text"),
    [
        ("Здравствуйте, {person}!", {"person": "Иван"}, "Здравствуйте, Иван!"),
        ("Здравствуйте, {person}!", {"person": ""}, "Здравствуйте!"),
        ("Срок {day} .  Ждём", {"day": "1 мая"}, "Срок 1 мая. Ждём"),
        ("Где {place} ?", {"place": ""}, "Где?"),
        ("{manager}, {seller}", {"manager": "Анна", "seller": ""}, "Анна"),
        ("{manager}, {seller}", {"manager": "", "seller": "Рядкреп"}, "Рядкреп"),
        ("a   b\n\nc", {}, "a b\n\nc"),
        ("a \t b", {}, "a b"),
        ("a b", {}, "a b"),
        ("Ждём у склада X", {}, "Ждём у склада X"),
    ],
)
def test_what_is_not_known_leaves_no_hole(template, facts, text):
    assert filled(template, facts) == text


def test_what_nothing_filled_is_told_before_it_is_sent():
    assert filled("Счёт {number} от {day}", {"day": "1 мая"}) == "Счёт {number} от 1 мая"
    assert unresolved("Счёт {number} от {}") == ["{number}", "{}"]
    assert unresolved("Счёт 5") == []
