"""Knowing a product: facts with proof and date, papers, competitors, and how complete that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.products import Aspect

STALE_DAYS: Final = 90
"""After so many days the price of a competitor is no argument any more."""
WARN_DAYS: Final = 30
"""A paper ending within so many days is told beforehand."""


class Light(StrEnum):
    """How well one side of a product is known."""

    EMPTY = "empty"
    PARTLY = "partly"
    STALE = "stale"
    FULL = "full"


class Gap(StrEnum):
    """What keeps a side from being known in full; the words stand in `ui/products/words.py`."""

    NOTHING = "nothing"
    NO_PROOF = "no_proof"
    NO_CERTIFICATE = "no_certificate"
    CERTIFICATE_ENDED = "certificate_ended"
    NO_COMPETITOR = "no_competitor"
    OLD_PRICE = "old_price"
    NO_CARD = "no_card"
    NO_COST = "no_cost"
    ATTRIBUTES = "attributes"
    REVIEW = "review"


class CertificateKind(StrEnum):
    """Papers that prove quality or the right to sell."""

    CERTIFICATE = "certificate"
    DECLARATION = "declaration"
    TEST_REPORT = "test_report"
    PASSPORT = "passport"
    AUTHORISATION = "authorisation"


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A statement about a product.

    Attributes:
        label: What it answers: a problem (functions), a question (features), an objection
            (uniqueness); empty elsewhere.
        proof: What proves it: a test, a certificate, a case.
        source: Where it is known from.
        review_on: When somebody must look whether it is still true.
        is_quotable: Whether it may be told to clients; a unique feature without proof never is.
    """

    aspect: Aspect
    text: str
    label: str = ""
    proof: str = ""
    source: str = ""
    review_on: date | None = None
    is_quotable: bool = True


@dataclass(frozen=True, slots=True)
class CertificateDraft:
    """A paper of a product, or of everything one manufacturer makes."""

    kind: CertificateKind
    number: str
    title: str = ""
    issued_by: str = ""
    issued_on: date | None = None
    valid_until: date | None = None
    file_id: int | None = None


@dataclass(frozen=True, slots=True)
class CompetitorDraft:
    """What a competitor offers instead; ``values`` are (attribute, their value) pairs."""

    competitor: str
    product: str = ""
    price_minor: int | None = None
    priced_on: date | None = None
    source: str = ""
    note: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ManufacturerDraft:
    """The card of a maker."""

    name: str
    brand: str = ""
    plant: str = ""
    country: str = ""
    contact: str = ""
    supply_terms: str = ""
    reputation: str = ""

    @property
    def is_told(self) -> bool:
        """Whether anything but the name is known."""
        told = (self.brand, self.plant, self.country, self.contact, self.supply_terms)
        return any((*told, self.reputation))


class Evidence(NamedTuple):
    """What is known of one product, counted, to judge its sides by."""

    texts: frozenset[Aspect] = frozenset()
    """Sides described in own words."""
    facts: Mapping[Aspect, int] = MappingProxyType({})
    unproven: int = 0
    """Unique features without proof."""
    to_review: frozenset[Aspect] = frozenset()
    """Sides with a fact past its review."""
    certificates: int = 0
    ended: int = 0
    competitors: int = 0
    old_prices: int = 0
    has_maker_card: bool = False
    has_price: bool = False
    has_cost: bool = False
    attributes_missing: int = 0
    attributes_filled: int = 0


def gaps(aspect: Aspect, known: Evidence) -> list[Gap]:
    """What is missing on one side, the gravest first; empty when it is known in full."""
    found: list[Gap] = []
    own = bool(known.facts.get(aspect)) or aspect in known.texts
    match aspect:
        case Aspect.COST:
            own = own or known.has_price
            found += [] if known.has_price and known.has_cost else [Gap.NO_COST]
        case Aspect.CONSUMER:
            own = own or bool(known.attributes_filled)
            found += [Gap.ATTRIBUTES] if known.attributes_missing else []
        case Aspect.UNIQUENESS:
            found += [Gap.NO_PROOF] if known.unproven else []
        case Aspect.QUALITY:
            own = own or bool(known.certificates)
            found += [Gap.CERTIFICATE_ENDED] if known.ended else []
            found += [] if known.certificates else [Gap.NO_CERTIFICATE]
        case Aspect.COMPETITIVENESS:
            own = own or bool(known.competitors)
            found += [Gap.OLD_PRICE] if known.old_prices else []
            found += [] if known.competitors else [Gap.NO_COMPETITOR]
        case Aspect.MANUFACTURER:
            own = own or known.has_maker_card
            found += [] if known.has_maker_card else [Gap.NO_CARD]
        case _:
            pass
    if aspect in known.to_review:
        found.append(Gap.REVIEW)
    return found if own else [Gap.NOTHING]


_STALE: Final = frozenset({Gap.CERTIFICATE_ENDED, Gap.OLD_PRICE, Gap.REVIEW})


def light(aspect: Aspect, known: Evidence) -> Light:
    """How one side stands: empty, partly known, out of date, or full."""
    found = gaps(aspect, known)
    if not found:
        return Light.FULL
    if found == [Gap.NOTHING]:
        return Light.EMPTY
    return Light.STALE if _STALE & set(found) else Light.PARTLY


def may_quote(aspect: Aspect, proof: str, *, is_quotable: bool) -> bool:
    """Whether a fact may stand in an offer: what is called unique needs its proof."""
    return is_quotable and (aspect is not Aspect.UNIQUENESS or bool(proof.strip()))


def is_old_price(priced_on: date | None, today: date, days: int = STALE_DAYS) -> bool:
    """Whether the price of a competitor was seen too long ago, or nobody knows when."""
    return priced_on is None or priced_on < today - timedelta(days=days)


def price_position_bp(ours_minor: int | None, theirs_minor: int | None) -> int | None:
    """By how much we are dearer than a competitor, in basis points; below zero is cheaper."""
    if ours_minor is None or not theirs_minor:
        return None
    return _rounded((ours_minor - theirs_minor) * 10_000, theirs_minor)


def _rounded(dividend: int, divisor: int) -> int:
    """The quotient rounded half away from zero, in whole numbers."""
    sign = -1 if dividend < 0 else 1
    return sign * ((2 * abs(dividend) + divisor) // (2 * divisor))


def quote(text: str, proof: str) -> str:
    """A fact as one sentence for a letter or an offer, with its proof in brackets."""
    told = " ".join(text.split()).rstrip(".")
    shown = " ".join(proof.split()).rstrip(".")
    return f"{told} ({shown})." if shown else f"{told}."


def check_fact(draft: FactDraft) -> None:
    """Refuse a fact that says nothing."""
    if not draft.text.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="text")


def check_certificate(draft: CertificateDraft) -> None:
    """Refuse a paper without a number, or one that ends before it begins."""
    if not draft.number.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="number")
    begins, ends = draft.issued_on, draft.valid_until
    if begins is not None and ends is not None and ends < begins:
        raise RuleError(Rule.FIELD_INVALID, field="valid_until")


def check_competitor(draft: CompetitorDraft) -> None:
    """Refuse a competitor without a name, or with a price below zero."""
    if not draft.competitor.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="competitor")
    if draft.price_minor is not None and draft.price_minor < 0:
        raise RuleError(Rule.FIELD_INVALID, field="price_minor")
