"""Words about templates of papers: kinds, designs, blocks, columns, texts, fields."""

from __future__ import annotations

from typing import Final

from salesapp.domain.paper_parts import Block, Design, LogoPlace, PaperColumn, PaperKind, PaperText
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_KINDS: Final[dict[PaperKind, str]] = {
    PaperKind.OFFER: QT_TRANSLATE_NOOP("Papers", "Offer"),
    PaperKind.INVOICE: QT_TRANSLATE_NOOP("Papers", "Invoice"),
    PaperKind.ORDER: QT_TRANSLATE_NOOP("Papers", "Order confirmation"),
    PaperKind.CREDIT: QT_TRANSLATE_NOOP("Papers", "Credit note"),
    PaperKind.ACT: QT_TRANSLATE_NOOP("Papers", "Reconciliation act"),
    PaperKind.PRICE_LIST: QT_TRANSLATE_NOOP("Papers", "Price list"),
}
_DESIGNS: Final[dict[Design, str]] = {
    Design.PLAIN: QT_TRANSLATE_NOOP("Papers", "Plain"),
    Design.BRANDED: QT_TRANSLATE_NOOP("Papers", "Branded"),
    Design.PHOTOS: QT_TRANSLATE_NOOP("Papers", "With photos"),
}
_LOGOS: Final[dict[LogoPlace, str]] = {
    LogoPlace.LEFT: QT_TRANSLATE_NOOP("Papers", "Left"),
    LogoPlace.RIGHT: QT_TRANSLATE_NOOP("Papers", "Right"),
    LogoPlace.NONE: QT_TRANSLATE_NOOP("Papers", "None"),
}
_BLOCKS: Final[dict[Block, str]] = {
    Block.LETTERHEAD: QT_TRANSLATE_NOOP("Papers", "Letterhead with the logo"),
    Block.ATTENTION: QT_TRANSLATE_NOOP("Papers", "Attention text"),
    Block.BANK: QT_TRANSLATE_NOOP("Papers", "Bank details"),
    Block.HEADING: QT_TRANSLATE_NOOP("Papers", "Title"),
    Block.ADDRESSEE: QT_TRANSLATE_NOOP("Papers", "Addressee"),
    Block.PARTIES: QT_TRANSLATE_NOOP("Papers", "Seller and buyer"),
    Block.LETTER: QT_TRANSLATE_NOOP("Papers", "Letter"),
    Block.LINES: QT_TRANSLATE_NOOP("Papers", "Table of lines"),
    Block.TOTALS: QT_TRANSLATE_NOOP("Papers", "Totals"),
    Block.SUMMARY: QT_TRANSLATE_NOOP("Papers", "Sum in words"),
    Block.CONDITIONS: QT_TRANSLATE_NOOP("Papers", "Terms"),
    Block.WHY_US: QT_TRANSLATE_NOOP("Papers", "Why us"),
    Block.NEXT_STEP: QT_TRANSLATE_NOOP("Papers", "Next step"),
    Block.OWN_1: QT_TRANSLATE_NOOP("Papers", "Text of your own 1"),
    Block.OWN_2: QT_TRANSLATE_NOOP("Papers", "Text of your own 2"),
    Block.SIGNING: QT_TRANSLATE_NOOP("Papers", "Signatures"),
}
_COLUMNS: Final[dict[PaperColumn, str]] = {
    PaperColumn.NUMBER: QT_TRANSLATE_NOOP("Papers", "Line number"),
    PaperColumn.SKU: QT_TRANSLATE_NOOP("Papers", "Article"),
    PaperColumn.PHOTO: QT_TRANSLATE_NOOP("Papers", "Photo"),
    PaperColumn.NAME: QT_TRANSLATE_NOOP("Papers", "Name"),
    PaperColumn.QUANTITY: QT_TRANSLATE_NOOP("Papers", "Quantity"),
    PaperColumn.UNIT: QT_TRANSLATE_NOOP("Papers", "Unit"),
    PaperColumn.PRICE: QT_TRANSLATE_NOOP("Papers", "Price"),
    PaperColumn.DISCOUNT: QT_TRANSLATE_NOOP("Papers", "Discount"),
    PaperColumn.VAT: QT_TRANSLATE_NOOP("Papers", "VAT rate"),
    PaperColumn.VAT_SUM: QT_TRANSLATE_NOOP("Papers", "VAT amount"),
    PaperColumn.AMOUNT: QT_TRANSLATE_NOOP("Papers", "Amount"),
    PaperColumn.TOTAL: QT_TRANSLATE_NOOP("Papers", "Amount with VAT"),
    PaperColumn.TERM: QT_TRANSLATE_NOOP("Papers", "Delivery date"),
}
_TEXTS: Final[dict[PaperText, str]] = {
    PaperText.TITLE: QT_TRANSLATE_NOOP("Papers", "Title"),
    PaperText.GREETING: QT_TRANSLATE_NOOP("Papers", "Greeting"),
    PaperText.LETTER: QT_TRANSLATE_NOOP("Papers", "Letter, when none is written"),
    PaperText.ATTENTION: QT_TRANSLATE_NOOP("Papers", "Attention text"),
    PaperText.WHY_US: QT_TRANSLATE_NOOP("Papers", "Why us"),
    PaperText.NEXT_STEP: QT_TRANSLATE_NOOP("Papers", "Next step"),
    PaperText.OWN_1: QT_TRANSLATE_NOOP("Papers", "Text of your own 1"),
    PaperText.OWN_2: QT_TRANSLATE_NOOP("Papers", "Text of your own 2"),
    PaperText.FOOTER: QT_TRANSLATE_NOOP("Papers", "At the foot"),
}
_FIELDS: Final[dict[str, str]] = {
    "client": QT_TRANSLATE_NOOP("Papers", "Client"),
    "client_inn": QT_TRANSLATE_NOOP("Papers", "INN of the client"),
    "contact": QT_TRANSLATE_NOOP("Papers", "Contact"),
    "number": QT_TRANSLATE_NOOP("Papers", "Number"),
    "version": QT_TRANSLATE_NOOP("Papers", "Version"),
    "date": QT_TRANSLATE_NOOP("Papers", "Date"),
    "valid_until": QT_TRANSLATE_NOOP("Papers", "Valid until"),
    "total": QT_TRANSLATE_NOOP("Papers", "Total"),
    "total_words": QT_TRANSLATE_NOOP("Papers", "Total in words"),
    "count": QT_TRANSLATE_NOOP("Papers", "How many lines"),
    "currency": QT_TRANSLATE_NOOP("Papers", "Currency"),
    "basis": QT_TRANSLATE_NOOP("Papers", "Basis"),
    "reason": QT_TRANSLATE_NOOP("Papers", "Reason"),
    "from": QT_TRANSLATE_NOOP("Papers", "First day of the period"),
    "to": QT_TRANSLATE_NOOP("Papers", "Last day of the period"),
    "balance": QT_TRANSLATE_NOOP("Papers", "Balance"),
    "company": QT_TRANSLATE_NOOP("Papers", "Our company"),
    "company_inn": QT_TRANSLATE_NOOP("Papers", "Our INN"),
    "company_phone": QT_TRANSLATE_NOOP("Papers", "Our phone"),
    "manager": QT_TRANSLATE_NOOP("Papers", "Manager"),
    "manager_post": QT_TRANSLATE_NOOP("Papers", "Post of the manager"),
    "manager_phone": QT_TRANSLATE_NOOP("Papers", "Phone of the manager"),
    "manager_email": QT_TRANSLATE_NOOP("Papers", "E-mail of the manager"),
}


def kind_words(kind: PaperKind) -> str:
    """The kind of paper."""
    return translate("Papers", _KINDS[kind])


def design_words(design: Design) -> str:
    """The design."""
    return translate("Papers", _DESIGNS[design])


def logo_words(place: LogoPlace) -> str:
    """Where the logo stands."""
    return translate("Papers", _LOGOS[place])


def part_words(part: Block | PaperColumn) -> str:
    """A block or a column."""
    source = _BLOCKS[part] if isinstance(part, Block) else _COLUMNS[part]
    return translate("Papers", source)


def text_words(text: PaperText) -> str:
    """A text of the template."""
    return translate("Papers", _TEXTS[text])


def field_words(field: str) -> str:
    """A field of the texts."""
    return translate("Papers", _FIELDS[field])
