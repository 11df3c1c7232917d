"""What papers are made of: kinds, designs, blocks, columns, texts, and the fields of the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PaperKind(StrEnum):
    """Papers that follow a template."""

    OFFER = "offer"
    INVOICE = "invoice"
    ORDER = "order"
    CREDIT = "credit"
    ACT = "act"
    PRICE_LIST = "price_list"


class Design(StrEnum):
    """How a paper looks as a whole."""

    PLAIN = "plain"
    BRANDED = "branded"
    PHOTOS = "photos"


class LogoPlace(StrEnum):
    """Where the logo of the letterhead stands."""

    LEFT = "left"
    RIGHT = "right"
    NONE = "none"


class Block(StrEnum):
    """Parts of a paper from top to bottom."""

    LETTERHEAD = "letterhead"
    ATTENTION = "attention"
    BANK = "bank"
    HEADING = "heading"
    ADDRESSEE = "addressee"
    PARTIES = "parties"
    LETTER = "letter"
    LINES = "lines"
    TOTALS = "totals"
    SUMMARY = "summary"
    CONDITIONS = "conditions"
    WHY_US = "why_us"
    NEXT_STEP = "next_step"
    OWN_1 = "own_1"
    OWN_2 = "own_2"
    SIGNING = "signing"


class PaperColumn(StrEnum):
    """Columns of the table; one without a value in any line is left out."""

    NUMBER = "number"
    SKU = "sku"
    PHOTO = "photo"
    NAME = "name"
    QUANTITY = "quantity"
    UNIT = "unit"
    PRICE = "price"
    DISCOUNT = "discount"
    VAT = "vat"
    VAT_SUM = "vat_sum"
    AMOUNT = "amount"
    TOTAL = "total"
    TERM = "term"


class PaperText(StrEnum):
    """Texts a template may say otherwise; an empty one is said as usual."""

    TITLE = "title"
    GREETING = "greeting"
    LETTER = "letter"
    ATTENTION = "attention"
    WHY_US = "why_us"
    NEXT_STEP = "next_step"
    OWN_1 = "own_1"
    OWN_2 = "own_2"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class KindParts:
    """What a kind of paper may hold, in the usual order; `kept` parts cannot be hidden.

    `spare` parts are hidden until a template shows them.
    """

    designs: tuple[Design, ...]
    blocks: tuple[Block, ...]
    kept: frozenset[Block]
    columns: tuple[PaperColumn, ...] = ()
    kept_columns: frozenset[PaperColumn] = frozenset()
    spare: frozenset[StrEnum] = frozenset()
    texts: tuple[PaperText, ...] = ()
    fields: tuple[str, ...] = ()


_COMMON: Final = (
    "client", "client_inn", "number", "date", "company", "company_inn", "company_phone",
    "manager", "manager_post", "manager_phone", "manager_email",
)  # fmt: skip
_SUMS: Final = ("total", "total_words", "count", "currency")
_COLUMNS: Final = tuple(PaperColumn)
_KEPT_COLUMNS: Final = frozenset({PaperColumn.NAME, PaperColumn.QUANTITY, PaperColumn.AMOUNT})
_SPARE: Final[frozenset[StrEnum]] = frozenset(
    {
        Block.OWN_1, Block.OWN_2, PaperColumn.PHOTO, PaperColumn.VAT, PaperColumn.VAT_SUM,
        PaperColumn.TOTAL,
    }
)  # fmt: skip
_OWN: Final = (PaperText.OWN_1, PaperText.OWN_2)

PARTS: Final[Mapping[PaperKind, KindParts]] = {
    PaperKind.OFFER: KindParts(
        designs=tuple(Design),
        blocks=(
            Block.LETTERHEAD, Block.HEADING, Block.ADDRESSEE, Block.LETTER, Block.OWN_1,
            Block.LINES, Block.TOTALS, Block.CONDITIONS, Block.WHY_US, Block.OWN_2,
            Block.NEXT_STEP, Block.SIGNING,
        ),
        kept=frozenset({Block.HEADING, Block.LINES, Block.TOTALS}),
        columns=_COLUMNS,
        kept_columns=_KEPT_COLUMNS,
        spare=_SPARE,
        texts=(
            PaperText.TITLE, PaperText.GREETING, PaperText.LETTER, PaperText.WHY_US,
            PaperText.NEXT_STEP, *_OWN, PaperText.FOOTER,
        ),
        fields=(*_COMMON, *_SUMS, "contact", "valid_until", "version"),
    ),
    PaperKind.INVOICE: KindParts(
        designs=(Design.PLAIN, Design.BRANDED),
        blocks=(
            Block.LETTERHEAD, Block.ATTENTION, Block.BANK, Block.HEADING, Block.PARTIES,
            Block.OWN_1, Block.LINES, Block.TOTALS, Block.SUMMARY, Block.CONDITIONS, Block.OWN_2,
            Block.SIGNING,
        ),
        kept=frozenset(
            {Block.BANK, Block.HEADING, Block.PARTIES, Block.LINES, Block.TOTALS, Block.SUMMARY,
             Block.SIGNING}
        ),
        columns=_COLUMNS,
        kept_columns=_KEPT_COLUMNS,
        spare=_SPARE | {Block.LETTERHEAD},
        texts=(PaperText.TITLE, PaperText.ATTENTION, *_OWN),
        fields=(*_COMMON, *_SUMS, "valid_until", "basis"),
    ),
    PaperKind.ORDER: KindParts(
        designs=tuple(Design),
        blocks=(
            Block.LETTERHEAD, Block.HEADING, Block.ADDRESSEE, Block.LETTER, Block.OWN_1,
            Block.LINES, Block.TOTALS, Block.CONDITIONS, Block.OWN_2, Block.NEXT_STEP,
            Block.SIGNING,
        ),
        kept=frozenset({Block.HEADING, Block.ADDRESSEE, Block.LINES, Block.TOTALS}),
        columns=_COLUMNS,
        kept_columns=_KEPT_COLUMNS,
        spare=_SPARE,
        texts=(
            PaperText.TITLE, PaperText.GREETING, PaperText.LETTER, PaperText.NEXT_STEP, *_OWN,
            PaperText.FOOTER,
        ),
        fields=(*_COMMON, *_SUMS, "contact", "version", "basis"),
    ),
    PaperKind.CREDIT: KindParts(
        designs=(Design.PLAIN, Design.BRANDED),
        blocks=(
            Block.LETTERHEAD, Block.HEADING, Block.PARTIES, Block.OWN_1, Block.LINES,
            Block.TOTALS, Block.SUMMARY, Block.CONDITIONS, Block.OWN_2, Block.SIGNING,
        ),
        kept=frozenset(
            {Block.HEADING, Block.PARTIES, Block.LINES, Block.TOTALS, Block.SUMMARY, Block.SIGNING}
        ),
        columns=_COLUMNS,
        kept_columns=_KEPT_COLUMNS,
        spare=_SPARE | {Block.LETTERHEAD},
        texts=(PaperText.TITLE, *_OWN),
        fields=(*_COMMON, *_SUMS, "basis", "reason"),
    ),
    PaperKind.ACT: KindParts(
        designs=(Design.PLAIN, Design.BRANDED),
        blocks=(
            Block.LETTERHEAD, Block.HEADING, Block.LETTER, Block.OWN_1, Block.LINES,
            Block.SUMMARY, Block.OWN_2, Block.SIGNING,
        ),
        kept=frozenset({Block.HEADING, Block.LETTER, Block.LINES, Block.SUMMARY, Block.SIGNING}),
        spare=frozenset({Block.OWN_1, Block.OWN_2, Block.LETTERHEAD}),
        texts=(PaperText.TITLE, *_OWN),
        fields=(*_COMMON, "from", "to", "balance"),
    ),
    PaperKind.PRICE_LIST: KindParts(
        designs=(Design.PLAIN, Design.BRANDED),
        blocks=(Block.LETTERHEAD, Block.HEADING, Block.OWN_1, Block.LINES, Block.OWN_2),
        kept=frozenset({Block.HEADING, Block.LINES}),
        columns=(PaperColumn.SKU, PaperColumn.NAME, PaperColumn.UNIT),
        kept_columns=frozenset({PaperColumn.NAME}),
        spare=frozenset({Block.OWN_1, Block.OWN_2}),
        texts=(PaperText.TITLE, *_OWN, PaperText.FOOTER),
        fields=(
            "company", "company_inn", "company_phone", "client", "date", "valid_until", "currency",
        ),
    ),
}  # fmt: skip
"""Every kind with its parts."""

CUSTOMARY: Final[Mapping[PaperKind, Design]] = {
    PaperKind.OFFER: Design.BRANDED,
    PaperKind.INVOICE: Design.PLAIN,
    PaperKind.ORDER: Design.BRANDED,
    PaperKind.CREDIT: Design.PLAIN,
    PaperKind.ACT: Design.PLAIN,
    PaperKind.PRICE_LIST: Design.BRANDED,
}
"""The design of a kind until another is chosen."""
