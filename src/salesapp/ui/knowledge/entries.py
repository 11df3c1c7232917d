"""Everything written down on one side of a product, as rows of one table."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from salesapp.db.queries.knowledge import CertificateRow, CompetitorRow, FactRow, Knowledge
from salesapp.domain.knowledge import is_old_price, price_position_bp
from salesapp.domain.products import Aspect
from salesapp.ui import format as fmt
from salesapp.ui.knowledge.words import CERTIFICATES, say

Source = FactRow | CertificateRow | CompetitorRow
_KINDS = (FactRow, CertificateRow, CompetitorRow)


class Entry(NamedTuple):
    """A row; `is_late` when its day is past."""

    id: int
    label: str
    text: str
    proof: str
    day: date | None
    is_late: bool
    source: Source

    @property
    def may_be_quoted(self) -> bool:
        """Whether it may be told to a client."""
        return isinstance(self.source, FactRow) and self.source.may_be_quoted


def entries(known: Knowledge, aspect: Aspect, price_minor: int | None, today: date) -> list[Entry]:
    """What a side holds: papers or competitors first, then the facts."""
    found: list[Entry] = []
    if aspect is Aspect.QUALITY:
        found += [_paper(one, today) for one in known.certificates]
    if aspect is Aspect.COMPETITIVENESS:
        found += [_rival(one, price_minor, today) for one in known.competitors]
    return found + [_fact(one, today) for one in known.facts[aspect]]


def _id(source: Source) -> int:
    return source.id * len(_KINDS) + _KINDS.index(type(source))


def _fact(one: FactRow, today: date) -> Entry:
    late = one.review_on is not None and one.review_on < today
    return Entry(_id(one), one.label, one.text, one.proof, one.review_on, late, one)


def _paper(one: CertificateRow, today: date) -> Entry:
    late = one.valid_until is not None and one.valid_until < today
    text = " ".join(filter(None, (one.number, one.title)))
    return Entry(
        _id(one), say(CERTIFICATES[one.kind]), text, one.issued_by, one.valid_until, late, one
    )


def _rival(one: CompetitorRow, price_minor: int | None, today: date) -> Entry:
    money = fmt.money(one.price_minor) if one.price_minor is not None else ""
    position = price_position_bp(price_minor, one.price_minor)
    share = "" if position is None else ("+" if position > 0 else "") + fmt.percent(position)
    values = ", ".join(f"{name}: {told}" for name, told in one.values)
    text = "; ".join(filter(None, (one.their_product, values, one.note)))
    late = one.price_minor is not None and is_old_price(one.priced_on, today)
    proof = ", ".join(filter(None, (money, share)))
    return Entry(_id(one), one.competitor, text, proof, one.priced_on, late, one)


def soft(_one: Entry) -> str:
    """The tone of what only leads to the rest."""
    return "text2"


def late(one: Entry) -> str:
    """The tone of a day: one that has passed stands out."""
    return "risk" if one.is_late else "text2"


def state_tone(one: Entry) -> str:
    """The tone of whether it may be quoted."""
    if isinstance(one.source, FactRow):
        return "ok" if one.may_be_quoted else "warn"
    return "risk"
