"""Why a value is refused in a list, said in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from salesapp.domain.clients import ClientKind
from salesapp.domain.edits import Op, Refused
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import Field
from salesapp.services.editing.editable import TAGS
from salesapp.ui.clients import requisites_words as requisites
from salesapp.ui.explain import explain
from salesapp.ui.fields import words as field_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_EMPTY: Final = QT_TRANSLATE_NOOP("Editing", "“{field}” cannot be empty")
_DOUBLE: Final = QT_TRANSLATE_NOOP("Editing", "Such a client is known already: {name}")
_BUSY: Final = QT_TRANSLATE_NOOP("Editing", "There are open deals, leads or debts")
_SKU: Final = QT_TRANSLATE_NOOP("Editing", "The article belongs to “{name}”")
_BELOW: Final = QT_TRANSLATE_NOOP("Editing", "The value cannot be below zero")
_WHOLE: Final = QT_TRANSLATE_NOOP("Editing", "A whole number of days is needed")
_NOWHERE: Final = QT_TRANSLATE_NOOP("Editing", "The person works at no client: there is no post")
_UNKNOWN: Final = QT_TRANSLATE_NOOP("Editing", "“{value}” is not in the list")
_OTHER_GROUP: Final = QT_TRANSLATE_NOOP("Editing", "The group of the product has no “{field}”")
_TAGS: Final = QT_TRANSLATE_NOOP("Editing", "Tags")
_COMPUTED: Final = QT_TRANSLATE_NOOP(
    "Editing", "“{field}” follows from other records: it is not typed"
)
_LOCKED: Final = QT_TRANSLATE_NOOP("Editing", "“{field}” is changed by a command of its own")
_OPS: Final = {
    Op.SET: QT_TRANSLATE_NOOP("Editing", "set to"),
    Op.CLEAR: QT_TRANSLATE_NOOP("Editing", "clear"),
    Op.ADD: QT_TRANSLATE_NOOP("Editing", "add"),
    Op.REMOVE: QT_TRANSLATE_NOOP("Editing", "take away"),
    Op.REPLACE: QT_TRANSLATE_NOOP("Editing", "replace"),
}
_NUMBERS: Final[dict[str, Callable[[str, ClientKind], str]]] = {
    "inn": requisites.inn_problem,
    "kpp": lambda value, _kind: requisites.kpp_problem(value),
    "ogrn": lambda value, _kind: requisites.ogrn_problem(value),
}
_SIGNED: Final = frozenset({"price_minor", "cost_minor", "min_price_minor", "amount_minor"})


def title_of(field: Field) -> str:
    """What a field is called, the tags too."""
    return _tr(_TAGS) if field.id == TAGS else field_words.title_of(field)


def op_name(op: Op) -> str:
    """What is done to a field."""
    return _tr(_OPS[op])


def lock_reason(field: Field | None, title: str) -> str:
    """Why a column is not typed into."""
    own = field is not None and not field.computed
    return _tr(_LOCKED if own else _COMPUTED).format(field=title)


def why(error: RuleError, entity: Entity, title: str = "") -> str:
    """Why a value was refused."""
    facts = error.facts
    if error.rule is Rule.FIELD_REQUIRED:
        return _tr(_EMPTY).format(field=title or facts.get("field", ""))
    if error.rule is Rule.FIELD_INVALID and "group" in facts:
        return _tr(_OTHER_GROUP).format(field=title or facts.get("field", ""))
    if error.rule is Rule.DUPLICATE_CLIENT:
        return _tr(_DOUBLE).format(name=facts.get("name", ""))
    if error.rule is Rule.RECORD_IN_USE and entity is Entity.CLIENT:
        return _tr(_BUSY)
    if error.rule is Rule.FIELD_INVALID and (told := _invalid(error, entity)):
        return told
    return explain(error).sentence()


def _invalid(error: RuleError, entity: Entity) -> str:
    facts = error.facts
    field, value = str(facts.get("field", "")), str(facts.get("value", ""))
    if entity is Entity.CLIENT and field in _NUMBERS:
        return _NUMBERS[field](value, ClientKind(str(facts.get("kind", "company"))))
    if field == "sku":
        return _tr(_SKU).format(name=facts.get("name", ""))
    if field in _SIGNED:
        return _tr(_BELOW)
    if field == "lead_days":
        return _tr(_WHOLE)
    if entity is Entity.CONTACT and field in ("position", "role", "attitude"):
        return _tr(_NOWHERE)
    return _tr(_UNKNOWN).format(value=value) if value else ""


def refusal_line(one: Refused, entity: Entity, fields: dict[str, Field]) -> str:
    """A line of the list of what is not written: whose, which field, why."""
    field = fields.get(one.field)
    title = title_of(field) if field is not None else ""
    reason = why(one.error, entity, title)
    parts = [one.name or "—", *([title] if title and title not in reason else [])]
    return f"{', '.join(parts)}: {reason}"


def _tr(source: str) -> str:
    return translate("Editing", source)
