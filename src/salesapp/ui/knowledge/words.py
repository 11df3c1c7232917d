"""Words of the knowledge: lights, gaps, kinds of papers, what a fact answers."""

from __future__ import annotations

from typing import Final, NamedTuple

from salesapp.db.queries.knowledge import ManufacturerRow
from salesapp.domain.knowledge import CertificateKind, Gap, Light
from salesapp.domain.products import Aspect
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_CONTEXT: Final = "Knowledge"


class LightWords(NamedTuple):
    """How a light is shown: never by its colour alone."""

    text: str
    tone: Tone
    icon: str


LIGHTS: Final[dict[Light, LightWords]] = {
    Light.EMPTY: LightWords(QT_TRANSLATE_NOOP("Knowledge", "empty"), "neutral", "minus"),
    Light.PARTLY: LightWords(QT_TRANSLATE_NOOP("Knowledge", "partly"), "warn", "excl"),
    Light.STALE: LightWords(QT_TRANSLATE_NOOP("Knowledge", "out of date"), "risk", "clock"),
    Light.FULL: LightWords(QT_TRANSLATE_NOOP("Knowledge", "known"), "ok", "check"),
}
GAPS: Final[dict[Gap, str]] = {
    Gap.NOTHING: QT_TRANSLATE_NOOP("Knowledge", "Nothing is known yet"),
    Gap.NO_PROOF: QT_TRANSLATE_NOOP(
        "Knowledge", "A statement without proof: do not use it in offers"
    ),
    Gap.NO_CERTIFICATE: QT_TRANSLATE_NOOP("Knowledge", "No certificate proves it"),
    Gap.CERTIFICATE_ENDED: QT_TRANSLATE_NOOP("Knowledge", "A certificate has ended"),
    Gap.NO_COMPETITOR: QT_TRANSLATE_NOOP("Knowledge", "Compared with nobody"),
    Gap.OLD_PRICE: QT_TRANSLATE_NOOP("Knowledge", "A competitor's price is older than 90 days"),
    Gap.NO_CARD: QT_TRANSLATE_NOOP("Knowledge", "The manufacturer has no card"),
    Gap.NO_COST: QT_TRANSLATE_NOOP("Knowledge", "Price or cost is not known"),
    Gap.ATTRIBUTES: QT_TRANSLATE_NOOP("Knowledge", "Required properties are not filled"),
    Gap.REVIEW: QT_TRANSLATE_NOOP("Knowledge", "A fact must be looked at again"),
}
CERTIFICATES: Final[dict[CertificateKind, str]] = {
    CertificateKind.CERTIFICATE: QT_TRANSLATE_NOOP("Knowledge", "Certificate"),
    CertificateKind.DECLARATION: QT_TRANSLATE_NOOP("Knowledge", "Declaration"),
    CertificateKind.TEST_REPORT: QT_TRANSLATE_NOOP("Knowledge", "Test report"),
    CertificateKind.PASSPORT: QT_TRANSLATE_NOOP("Knowledge", "Quality passport"),
    CertificateKind.AUTHORISATION: QT_TRANSLATE_NOOP("Knowledge", "Letter of authorisation"),
}
LABELS: Final[dict[Aspect, str]] = {
    Aspect.CONSUMER: QT_TRANSLATE_NOOP("Knowledge", "Property"),
    Aspect.FUNCTIONAL: QT_TRANSLATE_NOOP("Knowledge", "Problem of the client"),
    Aspect.FEATURES: QT_TRANSLATE_NOOP("Knowledge", "Question of the client"),
    Aspect.UNIQUENESS: QT_TRANSLATE_NOOP("Knowledge", "Objection it answers"),
    Aspect.COMPETITIVENESS: QT_TRANSLATE_NOOP("Knowledge", "Against whom"),
    Aspect.QUALITY: QT_TRANSLATE_NOOP("Knowledge", "Standard"),
    Aspect.MANUFACTURER: QT_TRANSLATE_NOOP("Knowledge", "About what"),
    Aspect.COST: QT_TRANSLATE_NOOP("Knowledge", "About what"),
}
TEXTS: Final[dict[Aspect, str]] = {
    Aspect.FUNCTIONAL: QT_TRANSLATE_NOOP("Knowledge", "What the product does about it"),
    Aspect.FEATURES: QT_TRANSLATE_NOOP("Knowledge", "Answer"),
    Aspect.UNIQUENESS: QT_TRANSLATE_NOOP("Knowledge", "Statement"),
}
_FACT: Final = QT_TRANSLATE_NOOP("Knowledge", "Fact")


_MAKER: Final = (
    ("brand", QT_TRANSLATE_NOOP("Knowledge", "Brand")),
    ("plant", QT_TRANSLATE_NOOP("Knowledge", "Plant")),
    ("country", QT_TRANSLATE_NOOP("Knowledge", "Country")),
    ("supply_terms", QT_TRANSLATE_NOOP("Knowledge", "Supply")),
    ("reputation", QT_TRANSLATE_NOOP("Knowledge", "Reputation")),
)


def maker_facts(maker: ManufacturerRow | None) -> list[tuple[str, str]]:
    """What the card of a manufacturer tells, for the card of its product."""
    if maker is None:
        return []
    told = [(say(name), str(getattr(maker.draft, field))) for field, name in _MAKER]
    return [(name, text) for name, text in told if text]


def say(source: str) -> str:
    """A text of this file in the language of now."""
    return translate(_CONTEXT, source)


def text_label(aspect: Aspect) -> str:
    """What the words of a fact are on a side."""
    return say(TEXTS.get(aspect, _FACT))


def light_tip(gaps: list[Gap]) -> str:
    """What keeps a side from being known in full, a line each."""
    return "\n".join(say(GAPS[one]) for one in gaps) or say(LIGHTS[Light.FULL].text)
