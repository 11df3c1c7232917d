"""Words of the grades and measures of fit."""

from __future__ import annotations

from typing import Final

from salesapp.domain.fit import Grade, Measure
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

GRADES: Final[dict[Grade, str]] = {
    Grade.UNKNOWN: QT_TRANSLATE_NOOP("Fit", "not enough data"),
    Grade.A: QT_TRANSLATE_NOOP("Fit", "fit A"),
    Grade.B: QT_TRANSLATE_NOOP("Fit", "fit B"),
    Grade.C: QT_TRANSLATE_NOOP("Fit", "fit C"),
    Grade.NOT_TARGET: QT_TRANSLATE_NOOP("Fit", "not our client"),
}
TONES: Final[dict[Grade, tuple[Tone, str]]] = {
    Grade.UNKNOWN: ("neutral", "target"),
    Grade.A: ("ok", "target"),
    Grade.B: ("info", "target"),
    Grade.C: ("neutral", "target"),
    Grade.NOT_TARGET: ("risk", "stop"),
}
MEASURES: Final[dict[Measure, str]] = {
    Measure.INDUSTRY: QT_TRANSLATE_NOOP("Fit", "Industry"),
    Measure.REGION: QT_TRANSLATE_NOOP("Fit", "Region"),
    Measure.VOLUME: QT_TRANSLATE_NOOP("Fit", "Volume"),
    Measure.FREQUENCY: QT_TRANSLATE_NOOP("Fit", "How often they buy"),
    Measure.PAYMENT: QT_TRANSLATE_NOOP("Fit", "How they pay"),
    Measure.OWN: QT_TRANSLATE_NOOP("Fit", "Own criterion"),
}


def grade_name(grade: Grade) -> str:
    """A grade in words."""
    return translate("Fit", GRADES[grade])


def grade_chip(grade: Grade, score: int | None) -> tuple[str, Tone, str]:
    """Text, tone and icon of the chip of a grade; with its score where one is known."""
    tone, icon = TONES[grade]
    if score is None or grade is Grade.UNKNOWN:
        return grade_name(grade), tone, icon
    text = translate("Fit", QT_TRANSLATE_NOOP("Fit", "{grade}, score {score}"))
    return text.format(grade=grade_name(grade), score=score), tone, icon


def measure_name(measure: Measure) -> str:
    """What a criterion is about, in words."""
    return translate("Fit", MEASURES[measure])
