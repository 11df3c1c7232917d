"""What presentations and price lists print, complete: a builder asks nobody for anything more."""

from dataclasses import dataclass, field
from datetime import date

from salesapp.documents.papers import (
    Language,
    ManagerPaper,
    Pairs,
    PaperColours,
    PartyPaper,
    SellerPaper,
)
from salesapp.domain.paper_templates import PaperTemplate


@dataclass(frozen=True, slots=True)
class ProductPaper:
    """A product as it is shown to a client.

    Attributes:
        price_minor: Per unit; None prints no price.
        price_note: What stands small beside the price, as `с НДС 22 %, за шт`.
        tiers: Prices by quantity, as (`от 1 000 шт`, `30,20 ₽`).
        photo: PNG or JPEG bytes, printed only when readable.
        pitch: The phrase for the client.
        facts: Characteristics, label and value.
        sections: Headings with one statement a line.
        wanted: Why this product is for this client (a need it meets).
    """

    name: str
    sku: str = ""
    group: str = ""
    price_minor: int | None = None
    currency: str = "RUB"
    price_note: str = ""
    tiers: Pairs = ()
    photo: bytes | None = field(default=None, repr=False)
    pitch: str = ""
    facts: Pairs = ()
    sections: tuple[tuple[str, str], ...] = ()
    wanted: str = ""
    stock: str = ""


@dataclass(frozen=True, slots=True)
class PresentationPaper:
    """Products picked for a client; without a client it is for everybody."""

    title: str
    issued_on: date
    seller: SellerPaper
    manager: ManagerPaper
    products: tuple[ProductPaper, ...]
    client: PartyPaper | None = None
    letter: str = ""
    footer: str = ""
    language: Language = "ru"
    colours: PaperColours = field(default_factory=PaperColours)


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A line of a price list; a price of None prints a dash."""

    sku: str
    name: str
    unit: str
    prices_minor: tuple[int | None, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class PriceGroup:
    """Rows under one heading; the name of a subgroup holds its parents."""

    name: str
    rows: tuple[PriceRow, ...]


@dataclass(frozen=True, slots=True)
class PriceListPaper:
    """A price list; ``columns`` name the prices (`Розница`, `от 1 000`)."""

    title: str
    valid_from: date
    seller: SellerPaper
    columns: tuple[str, ...]
    groups: tuple[PriceGroup, ...]
    valid_until: date | None = None
    vat_note: str = ""
    note: str = ""
    currency: str = "RUB"
    client: str = ""
    language: Language = "ru"
    template: PaperTemplate | None = None
