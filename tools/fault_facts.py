"""What the program tells with each refusal, read out of its source: for the pictures and a test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

from salesapp.domain.errors import Rule

SOURCE: Final = Path(__file__).parents[1] / "src" / "salesapp"

SAMPLES: Final[dict[str, object]] = {
    "name": "ООО «Волжмонтаж-7»",
    "title": "Смена этапа",
    "subject": "ООО «Волжмонтаж-7»",
    "number": "318",
    "path": "/home/olga/Salesapp/Рядкреп.salesapp",
    "line": 4,
    "user": "olga",
    "host": "BUH-PC",
    "pid": 4312,
    "value": "31.02.2026",
    "missing": ("inn", "kpp"),
    "choices": "{offer.number}, {offer.total}",
    "text": "болт",
    "saved": datetime(2026, 11, 23, 14, 32, tzinfo=UTC),
    "held": datetime(2026, 11, 20, 9, 5, tzinfo=UTC),
    "strange": ("copy_payments", "payment_frozen_update"),
    "count": 3,
    "deals": 2,
    "documents": 5,
    "products": 14,
    "categories": 1,
}
OF_RULE: Final[dict[Rule, dict[str, object]]] = {
    Rule.LETTER_UNFILLED: {"value": "{client.city}"},
    Rule.TEMPLATE_FIELD_UNKNOWN: {"field": "letter", "value": "{offer.sum}", "fields": ""},
    Rule.SOURCE_UNKNOWN: {"value": "Выставка"},
    Rule.FILE_UNREADABLE: {"path": "/media/usb/Прайс.xlsx", "name": "Прайс.xlsx"},
    Rule.FILE_TOO_BIG: {"path": "/media/usb/Съёмка.mp4", "name": "Съёмка.mp4"},
    Rule.FILE_EMPTY: {"path": "/media/usb/Прайс.xlsx"},
    Rule.FILE_EXISTS: {"path": "/home/olga/Документы/КП 318.pdf"},
    Rule.FILE_NOT_UNDERSTOOD: {"path": "/media/usb/Прайс.xlsx", "name": "Прайс.xlsx"},
    Rule.ORDER_EXCEEDED: {"name": "Болт М20×80"},
    Rule.ORDER_BELOW_DONE: {"name": "Болт М20×80"},
    Rule.FIELD_INVALID: {"field": "valid_until", "name": ""},
    Rule.NOT_FOUND: {"name": "Болт М21"},
}
"""What tells more of a rule than the samples."""
"""What stands in the pictures for the facts that a sentence tells."""


@cache
def _calls() -> dict[str, list[ast.Call]]:
    found: dict[str, list[ast.Call]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id != "RuleError" or not node.args:
                continue
            rule = node.args[0]
            if isinstance(rule, ast.Attribute) and rule.attr.isupper():
                found.setdefault(rule.attr, []).append(node)
    return found


def raised() -> frozenset[str]:
    """Names of the rules that are raised by name somewhere."""
    return frozenset(_calls())


def fields_of(call: ast.Call) -> Iterator[str]:
    """Fields that a refusal names by a word in the source."""
    for one in call.keywords:
        if one.arg in {"field", "fields", "missing"}:
            parts = one.value.elts if isinstance(one.value, ast.Tuple) else [one.value]
            for part in parts:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


def all_fields() -> frozenset[str]:
    """Every field that a refusal names by a word."""
    return frozenset(
        name for calls in _calls().values() for one in calls for name in fields_of(one)
    )


def facts_of(rule: Rule) -> dict[str, object]:
    """Facts as full as the rule is ever raised with."""
    facts: dict[str, object] = {}
    for call in _calls().get(rule.name, []):
        told: dict[str, object] = {
            str(one.arg): SAMPLES[str(one.arg)] for one in call.keywords if one.arg in SAMPLES
        }
        names = tuple(fields_of(call))
        if names:
            told["field"] = names[0]
        elif any(one.arg in {"field", "fields"} for one in call.keywords):
            told["fields"] = ("inn", "amount_minor")
        if any(one.arg is None for one in call.keywords) and rule is Rule.STORE_LOCKED:
            told |= {key: SAMPLES[key] for key in ("user", "host", "pid")}
        if len(told) > len(facts):
            facts = told
    return facts | OF_RULE.get(rule, {})
