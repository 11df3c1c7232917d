"""Words of consents."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries.personal_data import ConsentRow
from salesapp.domain.personal_data import ConsentState, Purpose
from salesapp.ui import format
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

PURPOSES: Final[dict[Purpose, str]] = {
    Purpose.PROCESSING: QT_TRANSLATE_NOOP("Consents", "Processing of personal data"),
    Purpose.MARKETING: QT_TRANSLATE_NOOP("Consents", "Advertising and news"),
    Purpose.TRANSFER: QT_TRANSLATE_NOOP("Consents", "Handing over to third parties"),
}
STATES: Final[dict[ConsentState, str]] = {
    ConsentState.NONE: QT_TRANSLATE_NOOP("Consents", "No consent"),
    ConsentState.GIVEN: QT_TRANSLATE_NOOP("Consents", "Consent given"),
    ConsentState.WITHDRAWN: QT_TRANSLATE_NOOP("Consents", "Consent withdrawn"),
}
TONES: Final[dict[ConsentState, tuple[Tone, str]]] = {
    ConsentState.NONE: ("warn", "warn"),
    ConsentState.GIVEN: ("ok", "check"),
    ConsentState.WITHDRAWN: ("risk", "stop"),
}


def purpose_words(purpose: Purpose) -> str:
    """What a consent is for."""
    return translate("Consents", PURPOSES[purpose])


def state_words(state: ConsentState) -> str:
    """How it stands with a consent."""
    return translate("Consents", STATES[state])


def consent_words(consent: ConsentRow) -> str:
    """Since when, until when, from where."""
    given = translate("Consents", QT_TRANSLATE_NOOP("Consents", "given {day}"))
    parts = [given.format(day=format.day_long(consent.given_on))]
    if consent.withdrawn_on:
        gone = translate("Consents", QT_TRANSLATE_NOOP("Consents", "withdrawn {day}"))
        parts.append(gone.format(day=format.day_long(consent.withdrawn_on)))
    parts += [consent.source, consent.file_name, consent.note]
    return ", ".join(part for part in parts if part)
