"""Words of pipelines: kinds of stages, whose a field of a gate is, when a task falls."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries.fields import own_fields
from salesapp.domain.deals import FACT_FIELDS, OF_WINNING, DealField, Severity, StageKind
from salesapp.domain.entities import Entity
from salesapp.ui import format
from salesapp.ui.deals.words import field_label
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KINDS: Final = {
    StageKind.OPEN: QT_TRANSLATE_NOOP("Pipelines", "Open"),
    StageKind.WON: QT_TRANSLATE_NOOP("Pipelines", "Won"),
    StageKind.LOST: QT_TRANSLATE_NOOP("Pipelines", "Lost"),
}
_SEVERITY: Final = {
    Severity.BLOCK: QT_TRANSLATE_NOOP("Pipelines", "holds"),
    Severity.WARN: QT_TRANSLATE_NOOP("Pipelines", "reminds"),
}
_CLIENT: Final = QT_TRANSLATE_NOOP("Pipelines", "client")
_CONTACT: Final = QT_TRANSLATE_NOOP("Pipelines", "contact")
_DEAL: Final = QT_TRANSLATE_NOOP("Pipelines", "deal")
_FACT: Final = QT_TRANSLATE_NOOP("Pipelines", "fact")
_OWN: Final = QT_TRANSLATE_NOOP("Pipelines", "own field")
_OWNERS: Final = {
    DealField.CLIENT: _CLIENT,
    DealField.CLIENT_INN: _CLIENT,
    DealField.CONTACT: _CONTACT,
    DealField.DECISION_CONTACT: _CONTACT,
}
_WORKING: Final = QT_TRANSLATE_NOOP("Pipelines", "in %n working day(s)")
_PLAIN: Final = QT_TRANSLATE_NOOP("Pipelines", "in %n day(s)")
_SAME_DAY: Final = QT_TRANSLATE_NOOP("Pipelines", "the same day")


def kind_words(kind: str) -> str:
    """What a stage means for a deal."""
    return translate("Pipelines", KINDS[StageKind(kind)])


def severity_words(severity: Severity) -> str:
    """What a missing field does to the move, in a word."""
    return translate("Pipelines", _SEVERITY[severity])


def owner_words(field: str) -> str:
    """Whose a field of a gate is."""
    if field not in set(DealField):
        return translate("Pipelines", _OWN)
    known = DealField(field)
    if known in FACT_FIELDS:
        return translate("Pipelines", _FACT)
    return translate("Pipelines", _OWNERS.get(known, _DEAL))


def demandable() -> list[tuple[str, str]]:
    """Everything a stage may demand, as (code, words): fields, facts, fields of the user's own."""
    known = [one for one in DealField if one not in OF_WINNING]
    known.sort(key=lambda one: one in FACT_FIELDS)
    own = [(one.id, one.title) for one in own_fields(Entity.DEAL)]
    return [*((str(one), field_label(one)) for one in known), *own]


def when_words(days: int, *, is_working: bool) -> str:
    """When a task of a stage falls."""
    if not days:
        return translate("Pipelines", _SAME_DAY)
    return translate("Pipelines", _WORKING if is_working else _PLAIN, days)


def days_words(days: int) -> str:
    """How long a deal may be quiet on a stage."""
    return format.days(days) if days else format.DASH
