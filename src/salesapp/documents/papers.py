"""What is printed on a paper, complete: a builder asks nobody for anything more."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from salesapp.domain.paper_templates import PaperTemplate
from salesapp.domain.pricing import VatShare
from salesapp.domain.vat import VatMode

Language = Literal["ru", "en"]


@dataclass(frozen=True, slots=True)
class PartyPaper:
    """A party as printed; empty fields are left out."""

    name: str
    inn: str = ""
    kpp: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class BankPaper:
    """Where the money goes; ``name`` holds the city too."""

    name: str
    bik: str
    account: str
    corr_account: str = ""


@dataclass(frozen=True, slots=True)
class SellerPaper:
    """Our organisation; pictures are PNG or JPEG bytes, printed only when readable."""

    party: PartyPaper
    bank: BankPaper
    director: str = ""
    accountant: str = ""
    is_sole_trader: bool = False
    logo: bytes | None = field(default=None, repr=False)
    signature: bytes | None = field(default=None, repr=False)
    accountant_signature: bytes | None = field(default=None, repr=False)
    stamp: bytes | None = field(default=None, repr=False)
    site: str = ""
    tagline: str = ""
    director_position: str = ""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One position; ``price_minor`` is before the discount, ``amount_minor`` after it.

    ``note`` is printed small under the name (characteristics, delivery time). A line with
    ``is_counted`` false is only shown: an option, a part of a variant not chosen, or what may
    replace the line number ``instead_of``. Lines of one ``variant`` stand together under its
    name, with a sum of their own. The discount is printed as ``discount_minor`` where no percent
    tells it, else as ``discount_bp``. ``photo`` is PNG or JPEG bytes, ``term`` when the goods come.
    With ``is_sum_only`` (a price lowered by a sum) neither quantity nor price is printed.
    """

    sku: str
    name: str
    quantity_milli: int
    unit: str
    price_minor: int
    discount_bp: int
    vat_bp: int | None
    amount_minor: int
    vat_minor: int
    total_minor: int
    note: str = ""
    is_counted: bool = True
    variant: str = ""
    term: str = ""
    photo: bytes | None = field(default=None, repr=False)
    discount_minor: int = 0
    instead_of: int = 0
    is_sum_only: bool = False


@dataclass(frozen=True, slots=True)
class PaperTotals:
    """Sums of a paper, as `domain.pricing.document_totals` computes them.

    ``subtotal_minor`` is before discounts, ``amount_minor`` after them and before VAT on top.
    ``document_discount`` tells a discount of the whole as agreed (``3%``), inside
    ``discount_minor``.
    """

    subtotal_minor: int
    discount_minor: int
    amount_minor: int
    vat_minor: int
    total_minor: int
    vat_mode: VatMode
    vat_by_rate: tuple[VatShare, ...] = ()
    document_discount: str = ""

    @property
    def is_without_vat(self) -> bool:
        """Whether no line bears VAT, not even at 0 %."""
        return all(share.vat_bp is None for share in self.vat_by_rate)


@dataclass(frozen=True, slots=True)
class PaperColours:
    """Colours of a branded paper as 0xRRGGBB."""

    accent: int = 0x2256D9
    ink: int = 0x16181D
    muted: int = 0x5B6472
    light: int = 0xEEF2FB
    rule: int = 0xD5DAE3
    warning: int = 0x9A5B00
    warning_light: int = 0xFDF0D5


Pairs = tuple[tuple[str, str], ...]


class PricedPaper(Protocol):
    """What every paper with a table of priced lines has."""

    @property
    def number(self) -> str | None:
        """The number; None prints a draft."""
        ...

    @property
    def issued_on(self) -> date:
        """The day of the paper."""
        ...

    @property
    def seller(self) -> SellerPaper:
        """Our organisation."""
        ...

    @property
    def lines(self) -> tuple[PaperLine, ...]:
        """The lines in their order."""
        ...

    @property
    def totals(self) -> PaperTotals:
        """Their sums."""
        ...

    @property
    def currency(self) -> str:
        """Code of the currency of all amounts."""
        ...

    @property
    def language(self) -> Language:
        """The language of the paper."""
        ...

    @property
    def template(self) -> PaperTemplate | None:
        """How it looks; None is the built-in one."""
        ...


@dataclass(frozen=True, slots=True)
class InvoicePaper:
    """An invoice; ``number`` None prints it as a draft.

    ``purpose`` is the payer's purpose of payment inside the QR; empty leaves the purpose out.
    ``rate_note`` tells by which rate an amount in another currency is paid.
    """

    number: str | None
    issued_on: date
    seller: SellerPaper
    buyer: PartyPaper
    lines: tuple[PaperLine, ...]
    totals: PaperTotals
    basis: str = ""
    consignor: PartyPaper | None = None
    consignee: PartyPaper | None = None
    currency: str = "RUB"
    rate_note: str = ""
    attention: str = ""
    valid_until: date | None = None
    terms: Pairs = ()
    vat_note: str = ""
    purpose: str = ""
    with_qr: bool = True
    with_signature: bool = False
    language: Language = "ru"
    template: PaperTemplate | None = None


@dataclass(frozen=True, slots=True)
class CreditPaper:
    """A credit note: what of an invoice is taken back; ``basis`` names the invoice."""

    number: str | None
    issued_on: date
    seller: SellerPaper
    buyer: PartyPaper
    lines: tuple[PaperLine, ...]
    totals: PaperTotals
    basis: str = ""
    reason: str = ""
    currency: str = "RUB"
    rate_note: str = ""
    terms: Pairs = ()
    vat_note: str = ""
    with_signature: bool = False
    language: Language = "ru"
    template: PaperTemplate | None = None


@dataclass(frozen=True, slots=True)
class ManagerPaper:
    """Who leads the client and answers the phone."""

    name: str
    position: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class OfferPaper:
    """A commercial offer; ``number`` None prints it as a draft.

    ``addressee`` is a ready line in the dative case; ``letter`` may hold paragraphs, ``why_us``
    one reason a line. ``rate_note`` tells the rate of a currency.
    """

    number: str | None
    version: int
    issued_on: date
    seller: SellerPaper
    client: PartyPaper
    lines: tuple[PaperLine, ...]
    totals: PaperTotals
    manager: ManagerPaper
    addressee: str = ""
    greeting: str = ""
    letter: str = ""
    valid_until: date | None = None
    conditions: Pairs = ()
    why_us: str = ""
    next_step: str = ""
    footer: str = ""
    currency: str = "RUB"
    rate_note: str = ""
    language: Language = "ru"
    with_signature: bool = False
    template: PaperTemplate | None = None


@dataclass(frozen=True, slots=True)
class OrderPaper:
    """The confirmation of an order; ``term`` of a line is its confirmed day.

    ``basis`` names the offer or contract, ``changes`` what the version changed, one a line.
    """

    number: str | None
    version: int
    issued_on: date
    seller: SellerPaper
    client: PartyPaper
    lines: tuple[PaperLine, ...]
    totals: PaperTotals
    manager: ManagerPaper
    addressee: str = ""
    greeting: str = ""
    letter: str = ""
    basis: str = ""
    changes: str = ""
    conditions: Pairs = ()
    next_step: str = ""
    footer: str = ""
    currency: str = "RUB"
    rate_note: str = ""
    language: Language = "ru"
    with_signature: bool = False
    template: PaperTemplate | None = None
