"""A temperature in words: each part with its points and its reason."""

from __future__ import annotations

from typing import Final

from salesapp.domain.fit import Grade
from salesapp.domain.heat import Heat, HeatPart, Level, Part
from salesapp.domain.requests import RequestKind
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

PARTS: Final[dict[HeatPart, str]] = {
    HeatPart.CHANNEL: QT_TRANSLATE_NOOP("LeadHeat", "How it came"),
    HeatPart.CONTACTS: QT_TRANSLATE_NOOP("LeadHeat", "Contact data"),
    HeatPart.VOLUME: QT_TRANSLATE_NOOP("LeadHeat", "Volume and budget"),
    HeatPart.REPEAT: QT_TRANSLATE_NOOP("LeadHeat", "Known client"),
    HeatPart.FIT: QT_TRANSLATE_NOOP("LeadHeat", "Fit"),
    HeatPart.RECENCY: QT_TRANSLATE_NOOP("LeadHeat", "Freshness"),
    HeatPart.URGENCY: QT_TRANSLATE_NOOP("LeadHeat", "Urgency"),
}
LEVELS: Final[dict[Level, str]] = {
    Level.HOT: QT_TRANSLATE_NOOP("LeadHeat", "hot"),
    Level.WARM: QT_TRANSLATE_NOOP("LeadHeat", "warm"),
    Level.COLD: QT_TRANSLATE_NOOP("LeadHeat", "cold"),
}
TOKENS: Final[dict[Level, str]] = {Level.HOT: "risk", Level.WARM: "warn", Level.COLD: "text3"}
KINDS: Final[dict[RequestKind, str]] = {
    RequestKind.CALL: QT_TRANSLATE_NOOP("LeadHeat", "Call"),
    RequestKind.LETTER: QT_TRANSLATE_NOOP("LeadHeat", "Letter"),
    RequestKind.MESSAGE: QT_TRANSLATE_NOOP("LeadHeat", "Messenger"),
    RequestKind.FORM: QT_TRANSLATE_NOOP("LeadHeat", "Form of the site"),
    RequestKind.OTHER: QT_TRANSLATE_NOOP("LeadHeat", "Other"),
}
KIND_ICONS: Final[dict[RequestKind, str]] = {
    RequestKind.CALL: "phone",
    RequestKind.LETTER: "mail",
    RequestKind.MESSAGE: "chat",
    RequestKind.FORM: "globe",
    RequestKind.OTHER: "leads",
}
_CONTACTS: Final = {
    "phone": QT_TRANSLATE_NOOP("LeadHeat", "phone"),
    "email": QT_TRANSLATE_NOOP("LeadHeat", "e-mail"),
    "name": QT_TRANSLATE_NOOP("LeadHeat", "name"),
    "company": QT_TRANSLATE_NOOP("LeadHeat", "company"),
    "inn": QT_TRANSLATE_NOOP("LeadHeat", "INN"),
}
_REASONS: Final = {
    "volume": QT_TRANSLATE_NOOP("LeadHeat", "volume named"),
    "budget": QT_TRANSLATE_NOOP("LeadHeat", "budget named"),
    "bought": QT_TRANSLATE_NOOP("LeadHeat", "has bought before"),
    "known": QT_TRANSLATE_NOOP("LeadHeat", "in the base, has not bought"),
}
_GRADES: Final = {
    Grade.UNKNOWN: QT_TRANSLATE_NOOP("LeadHeat", "not judged yet"),
    Grade.NOT_TARGET: QT_TRANSLATE_NOOP("LeadHeat", "not our client"),
}
_GRADE: Final = QT_TRANSLATE_NOOP("LeadHeat", "grade {grade}")
_NONE: Final = QT_TRANSLATE_NOOP("LeadHeat", "no")
_TITLE: Final = QT_TRANSLATE_NOOP("LeadHeat", "Temperature {score} of 100: {level}")


def say(source: str) -> str:
    """A text of the context "LeadHeat"."""
    return translate("LeadHeat", source)


def kind_name(kind: RequestKind) -> str:
    """What a kind of request is called."""
    return say(KINDS[kind])


def part_name(part: HeatPart) -> str:
    """What a part is called."""
    return say(PARTS[part])


def part_why(part: Part) -> str:
    """Why a part gives what it gives."""
    if part.part is HeatPart.CHANNEL:
        return kind_name(RequestKind(part.why[0]))
    if part.part is HeatPart.FIT:
        grade = Grade(part.why[0])
        return say(_GRADES[grade]) if grade in _GRADES else say(_GRADE).format(grade=grade.value)
    if part.part is HeatPart.URGENCY:
        return ", ".join(f"«{word}»" for word in part.why) or say(_NONE)
    known = {**_CONTACTS, **_REASONS}
    told = ", ".join(say(known[why]) for why in part.why if why in known)
    return told or ("" if part.part is HeatPart.RECENCY else say(_NONE))


def heat_title(heat: Heat) -> str:
    """The temperature in one line."""
    return say(_TITLE).format(score=heat.score, level=say(LEVELS[heat.level]))


def heat_lines(heat: Heat) -> list[str]:
    """Each part in one line: points of the most, name, reason."""
    lines = []
    for part in heat.parts:
        why = part_why(part)
        told = f"{part_name(part.part)}: {why}" if why else part_name(part.part)
        lines.append(f"{part.points:+d} / {part.most}  {told}")
    return lines


def heat_tooltip(heat: Heat) -> str:
    """The whole explanation, for the list."""
    return "\n".join((heat_title(heat), *heat_lines(heat)))
