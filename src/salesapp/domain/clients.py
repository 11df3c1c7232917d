"""Clients and the people there: codes, drafts of forms, what makes two of them the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from salesapp.domain.own import Own
from salesapp.domain.phones import check_email, extension_of, parse_phones
from salesapp.domain.tax_ids import check_inn
from salesapp.domain.text import digits


class ClientKind(StrEnum):
    """What the client is by law."""

    COMPANY = "company"
    SOLE_TRADER = "sole_trader"
    PERSON = "person"
    FOREIGN = "foreign"


class ClientStatus(StrEnum):
    """Where the relation stands; a pause is kept beside it."""

    PROSPECT = "prospect"
    ACTIVE = "active"
    ARCHIVED = "archived"


OPEN_STATUSES: Final = (ClientStatus.PROSPECT, ClientStatus.ACTIVE)
"""Those who must have a next step."""


class Category(StrEnum):
    """Weight of a client; an empty text means nobody has judged yet."""

    A = "A"
    B = "B"
    C = "C"


class InnFlag(StrEnum):
    """What is known about the ИНН; NONE means checked or empty."""

    NONE = ""
    WRONG = "wrong"
    FOREIGN = "foreign"
    UNCHECKED = "unchecked"


class PointKind(StrEnum):
    """Ways to reach somebody."""

    PHONE = "phone"
    EMAIL = "email"
    SITE = "site"
    MESSENGER = "messenger"


class ContactRole(StrEnum):
    """What a person does in the decision."""

    DECIDES = "decides"
    INFLUENCES = "influences"
    USES = "uses"
    PAYS = "pays"
    BLOCKS = "blocks"


class Attitude(StrEnum):
    """How a person feels about us."""

    FOR = "for"
    NEUTRAL = "neutral"
    AGAINST = "against"


class Segment(StrEnum):
    """Ready filters above the list of clients."""

    ALL = "all"
    WITHOUT_STEP = "without_step"
    STEP_OVERDUE = "step_overdue"
    CATEGORY_A = "category_a"
    IN_DEBT = "in_debt"
    LONG_AGO = "long_ago"
    PROSPECTS = "prospects"
    ARCHIVED = "archived"


class MatchReason(StrEnum):
    """Why a client looks like the one being typed, strongest first."""

    INN_KPP = "inn_kpp"
    INN = "inn"
    OGRN = "ogrn"
    PHONE = "phone"
    EMAIL = "email"
    DOMAIN = "domain"
    NAME = "name"


class Match(NamedTuple):
    """A client that looks the same; a stop forbids saving."""

    client_id: int
    name: str
    reason: MatchReason
    is_stop: bool


@dataclass(frozen=True, slots=True)
class PointDraft:
    """A phone, address or site as typed."""

    kind: PointKind
    value: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """A settlement account as typed."""

    bank_name: str = ""
    bik: str = ""
    account: str = ""
    corr_account: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was typed."""
        return self == AccountDraft()


@dataclass(frozen=True, slots=True)
class ClientDraft:
    """Everything the form of a client holds."""

    name: str
    kind: ClientKind = ClientKind.COMPANY
    full_name: str = ""
    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    inn_flag: InnFlag = InnFlag.NONE
    category: str = ""
    status: ClientStatus = ClientStatus.PROSPECT
    city: str = ""
    legal_address: str = ""
    actual_address: str = ""
    delivery_address: str = ""
    industry: str = ""
    source: str = ""
    payment_terms: str = ""
    note: str = ""
    points: tuple[PointDraft, ...] = ()
    account: AccountDraft = AccountDraft()
    own: Own = ()
    price_list_id: int | None = None


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """Everything the form of a person at a client holds."""

    name: str
    position: str = ""
    role: str = ""
    attitude: str = ""
    is_main: bool = False
    birth_on: date | None = None
    source: str = ""
    note: str = ""
    points: tuple[PointDraft, ...] = ()
    since_on: date | None = None
    until_on: date | None = None
    own: Own = ()


class Point(NamedTuple):
    """A way to reach somebody as stored: as shown, as compared, and whether it can be right."""

    kind: PointKind
    value: str
    norm: str
    is_valid: bool
    purpose: str

    @property
    def way(self) -> Way:
        """What it is known by."""
        return way_of(self.kind, self.norm, self.value)


Way = tuple[str, str, str]
"""Kind, what is compared, and the extension: behind one switchboard many are reached."""


def way_of(kind: str, norm: str, value: str) -> Way:
    """What a way to reach somebody is known by."""
    return str(kind), norm, extension_of(value) if kind == PointKind.PHONE else ""


def read_points(drafts: tuple[PointDraft, ...]) -> list[Point]:
    """Points without blanks and repetitions; several phones in one field become several."""
    found: dict[Way, Point] = {}
    for draft in drafts:
        for point in _read_point(draft):
            found.setdefault(point.way, point)
    return list(found.values())


def shown_points(points: Iterable[PointDraft], kind: PointKind) -> str:
    """Ways to reach somebody as a form shows those of a kind: in one line."""
    return ", ".join(one.value for one in points if one.kind is kind)


def typed_points(
    known: tuple[PointDraft, ...], typed: Mapping[PointKind, str]
) -> tuple[PointDraft, ...]:
    """What the lines of a form say; a line nobody has changed says what was known.

    What is known of a way stays with it (`purpose`), and its place, too.
    """
    left = {kind for kind, text in typed.items() if text.strip() == shown_points(known, kind)}
    if left == set(typed):
        return known
    purposes = {one.way: one.purpose for one in read_points(known)}
    found: list[PointDraft] = []
    for kind, text in typed.items():
        if kind in left:
            found += [one for one in known if one.kind is kind]
            continue
        # Telephones are parted by their reader: commas stand before extensions, too.
        parts = [text] if kind is PointKind.PHONE else text.replace(";", ",").split(",")
        found += [
            PointDraft(kind, one.value, purposes.get(one.way, ""))
            for one in read_points(tuple(PointDraft(kind, part) for part in parts))
        ]
    return (*found, *(one for one in known if one.kind not in typed))


def ways_in(kind: PointKind, text: str) -> tuple[str, ...]:
    """The ways of a kind a line of `shown_points` tells, as they are compared."""
    parts = [text] if kind is PointKind.PHONE else text.split(", ")
    found = (one for part in parts for one in read_points((PointDraft(kind, part),)))
    return tuple(dict.fromkeys(one.norm for one in found))


def _read_point(draft: PointDraft) -> list[Point]:
    text = " ".join(draft.value.split())
    if not text:
        return []
    if draft.kind is PointKind.PHONE:
        phones = parse_phones(text)
        return [
            Point(
                draft.kind,
                phone.full,
                phone.e164 or digits(phone.display),
                phone.valid,
                draft.purpose,
            )
            for phone in phones
        ] or [Point(draft.kind, text, text.casefold(), is_valid=False, purpose=draft.purpose)]
    if draft.kind is PointKind.EMAIL:
        norm = text.casefold()
        return [Point(draft.kind, text, norm, check_email(text), draft.purpose)]
    return [Point(draft.kind, text, plain_site(text), is_valid=True, purpose=draft.purpose)]


def plain_site(text: str) -> str:
    """A site without its scheme, `www.` and last slash."""
    plain = text.casefold()
    for start in ("https://", "http://", "www."):
        plain = plain.removeprefix(start)
    return plain.rstrip("/")


_SHARED_DOMAINS: Final = frozenset(
    {
        "mail.ru",
        "bk.ru",
        "inbox.ru",
        "list.ru",
        "internet.ru",
        "yandex.ru",
        "ya.ru",
        "yandex.com",
        "rambler.ru",
        "gmail.com",
        "outlook.com",
        "hotmail.com",
        "icloud.com",
        "yahoo.com",
        "proton.me",
    }
)


def company_domain(email: str) -> str:
    """The domain of an e-mail address when it belongs to one company, else an empty text."""
    domain = email.casefold().rpartition("@")[2]
    return "" if domain in _SHARED_DOMAINS or "." not in domain else domain


def inn_flag(inn: str, kind: ClientKind, chosen: InnFlag = InnFlag.NONE) -> InnFlag:
    """The flag to keep with an ИНН: wrong ones stay, but are told."""
    if not inn:
        return InnFlag.NONE
    if kind is ClientKind.FOREIGN or chosen is InnFlag.FOREIGN:
        return InnFlag.FOREIGN
    if check_inn(inn).valid:
        return InnFlag.NONE
    return InnFlag.UNCHECKED if chosen is InnFlag.UNCHECKED else InnFlag.WRONG
