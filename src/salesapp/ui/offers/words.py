"""Words and colours of offers."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.domain.lines import LineDraft
from salesapp.domain.money import MINUS, div_half_up
from salesapp.domain.offers import OfferState
from salesapp.ui import format as fmt
from salesapp.ui.kit.tones import Tone
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

CONTEXT: Final = "OfferWords"


class Look(NamedTuple):
    """A word with its tone and icon."""

    text: str
    tone: Tone
    icon: str


_STATES: Final[dict[OfferState, Look]] = {
    OfferState.DRAFT: Look(QT_TRANSLATE_NOOP("OfferWords", "draft"), "warn", "edit"),
    OfferState.SENT: Look(QT_TRANSLATE_NOOP("OfferWords", "sent"), "info", "send"),
    OfferState.ACCEPTED: Look(QT_TRANSLATE_NOOP("OfferWords", "accepted"), "ok", "check"),
    OfferState.DECLINED: Look(QT_TRANSLATE_NOOP("OfferWords", "declined"), "risk", "x"),
    OfferState.SUPERSEDED: Look(QT_TRANSLATE_NOOP("OfferWords", "replaced"), "neutral", "hist"),
    OfferState.EXPIRED: Look(QT_TRANSLATE_NOOP("OfferWords", "expired"), "risk", "clock"),
}
_WAITING: Final = QT_TRANSLATE_NOOP("OfferWords", "no answer for {days}")
_UNNUMBERED: Final = QT_TRANSLATE_NOOP("OfferWords", "Draft offer")
_FROM: Final = QT_TRANSLATE_NOOP("OfferWords", "no VAT")


def tell(source: str) -> str:
    """A text of this file in the language of now."""
    return translate(CONTEXT, source)


def state_look(state: OfferState, sent_on: date | None = None) -> Look:
    """The chip of an offer; one without an answer for days says so."""
    look = _STATES[state]
    if state is OfferState.SENT and sent_on is not None and (fmt.today() - sent_on).days > 0:
        days = fmt.days((fmt.today() - sent_on).days)
        return look._replace(text=tell(_WAITING).format(days=days), icon="clock")
    return look._replace(text=tell(look.text))


def offer_name(number: str | None) -> str:
    """«КП-0241», or what a draft is called."""
    return number or tell(_UNNUMBERED)


def margin_text(margin_bp: int | None) -> str:
    """``21,1 %``: one place is enough to judge by."""
    return fmt.percent(None if margin_bp is None else div_half_up(margin_bp, 10) * 10)


def vat_name(vat_bp: int | None) -> str:
    """``22 %`` or «Без НДС»."""
    return tell(_FROM) if vat_bp is None else fmt.percent(vat_bp)


def line_discount(line: LineDraft, currency: str) -> str:
    """`−5 %` or `−500,00 ₽`; empty for none."""
    parts = []
    if line.discount_bp:
        parts.append(f"{MINUS}{fmt.percent(line.discount_bp)}")
    if line.discount_minor:
        parts.append(f"{MINUS}{fmt.money(line.discount_minor, currency)}")
    return " ".join(parts)
