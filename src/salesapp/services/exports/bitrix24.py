"""Records as files that the import of Bitrix24 takes, and ours takes back.

A record the portal knows goes by the portal's ID; another one by a number no portal gives
(`own_key`), so that files of one export find each other's rows.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final

from salesapp.db.queries import portal_rows
from salesapp.db.queries.portal_rows import (
    ClientOut,
    ContactOut,
    DealOut,
    LeadOut,
    LineOut,
    PointOut,
    ProductOut,
)
from salesapp.domain.changes import Entity
from salesapp.domain.file_names import next_free
from salesapp.domain.imports import own_key
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.money import div_half_up
from salesapp.domain.text import name_parts
from salesapp.domain.units import long_unit
from salesapp.exchange.bitrix24_out import bank_text, write_rows
from salesapp.exchange.files import beside, not_written
from salesapp.exchange.rows import (
    AnyRow,
    BankDetails,
    CompanyRow,
    ContactRow,
    DealRow,
    FileKind,
    LeadRow,
    Line,
    ProductRow,
    Reach,
    ReachKind,
)
from salesapp.services.importing import deals as deals_in
from salesapp.services.importing import leads as leads_in
from salesapp.services.importing.engine import SOURCE

_BATCH: Final = 500
_BREATH: Final = 0.001
"""Seconds a window gets between two batches."""
KINDS: Final[dict[Entity, FileKind]] = {
    Entity.CLIENT: FileKind.COMPANIES,
    Entity.CONTACT: FileKind.CONTACTS,
    Entity.PRODUCT: FileKind.PRODUCTS,
    Entity.DEAL: FileKind.DEALS,
    Entity.LEAD: FileKind.LEADS,
}
"""What goes out, in the order in which the portal should take it."""


class StageNames(StrEnum):
    """How the stages of deals are called in the file."""

    PORTAL = "portal"
    """As a new portal has them: what has no like there stands on the one before."""
    OURS = "ours"
    """As they are called here, for a portal whose stages are called so, too."""


_NO_LIKE: Final = {"offer": "selection", "contract": "selection"}
"""Stages of ours that a new portal lacks, and those its deals of that kind stand on."""


class _Keys:
    """The IDs of records of one kind."""

    def __init__(self, entity: Entity) -> None:
        self._known = portal_rows.keys_of(SOURCE, entity)
        self._taken = frozenset(self._known.values())
        self._numbers = portal_rows.numbers() if entity is Entity.DEAL else {}

    def of(self, record_id: int | None, number: int | None = None) -> str:
        """The portal's ID of a record, else one of ours; a deal goes by its number."""
        if record_id is None:
            return ""
        if found := self._known.get(record_id):
            return found
        if number is not None and self._numbers.get(number) == 1 and str(number) not in self._taken:
            return str(number)
        return own_key(record_id, self._taken)


def write_records(
    entity: Entity,
    path: Path,
    ids: Sequence[int] | None = None,
    *,
    stages: StageNames = StageNames.PORTAL,
    control: JobControl | None = None,
) -> int:
    """Write records, all that are not deleted if none are named; return how many.

    The file is written whole or not at all.

    Raises:
        RuleError: DISK_FULL, FILE_UNREADABLE (``reason="not_writable"``).
    """
    chosen = portal_rows.every_id(entity) if ids is None else ids
    maker = _Maker(entity, stages)
    with beside(path) as part:
        made = _rows(maker, chosen, control or Silent())
        return write_rows(part, KINDS[entity], made, maker.levels)


def write_everything(
    folder: Path,
    entities: Iterable[Entity] = tuple(KINDS),
    *,
    stages: StageNames = StageNames.PORTAL,
    since: datetime | None = None,
    control: JobControl | None = None,
) -> list[tuple[Path, int]]:
    """Write a file for each kind into a folder, over no file that is there; tell how many rows.

    With `since` only what changed from that moment on goes out, and no file of a kind of which
    nothing did.

    Raises:
        RuleError: as `write_records`.
        JobCancelled: The user stopped it; no file of it is left.
    """
    made: list[tuple[Path, int]] = []
    try:
        taken = {one.name.casefold() for one in folder.iterdir()}
        for entity in (one for one in KINDS if one in set(entities)):
            ids = None if since is None else portal_rows.every_id(entity, since)
            if ids == []:
                continue
            path = folder / next_free(f"bitrix24-{KINDS[entity]}.csv", taken)
            made.append((path, write_records(entity, path, ids, stages=stages, control=control)))
    except OSError as error:
        raise not_written(folder, error) from error
    except BaseException:
        for path, _count in made:
            path.unlink(missing_ok=True)
        raise
    return made


def _rows(maker: _Maker, ids: Sequence[int], control: JobControl) -> Iterator[AnyRow]:
    asked, done = iter(ids), 0
    while block := list(islice(asked, _BATCH)):
        control.step(done, len(ids))
        yield from maker.rows(block)
        done += len(block)
        time.sleep(_BREATH)


class _Maker:
    """Makes rows of one kind out of records."""

    def __init__(self, entity: Entity, stages: StageNames) -> None:
        self._keys = {one: _Keys(one) for one in (entity, *_LINKED.get(entity, ()))}
        self._own = self._keys[entity]
        self._stages = stages
        self._groups = portal_rows.groups() if entity is Entity.PRODUCT else {}
        self.levels = min(9, max([2, *map(len, self._groups.values())]))
        self.rows: Callable[[Sequence[int]], Iterator[AnyRow]] = {
            Entity.CLIENT: self._clients,
            Entity.CONTACT: self._contacts,
            Entity.PRODUCT: self._products,
            Entity.DEAL: self._deals,
            Entity.LEAD: self._leads,
        }[entity]

    def _clients(self, ids: Sequence[int]) -> Iterator[AnyRow]:
        points = portal_rows.points("client", ids)
        for one in portal_rows.clients(ids):
            yield self._company(one, points.get(one.id, []))

    def _company(self, one: ClientOut, points: Sequence[PointOut]) -> CompanyRow:
        bank = BankDetails(
            inn=one.inn,
            kpp=one.kpp,
            bik=one.bik or "",
            account=one.account or "",
            corr_account=one.corr_account or "",
            bank_name=one.bank_name or "",
        )
        return CompanyRow(
            row_number=0,
            external_id=self._own.of(one.id),
            name=one.name,
            client_type="Клиент",
            industry=one.industry,
            inn=one.inn,
            kpp=one.kpp,
            ogrn=one.ogrn,
            legal_address=one.legal_address,
            actual_address=one.actual_address,
            city=one.city,
            bank_details=bank_text(bank) if bank.account else "",
            reaches=_reaches(points),
            source=one.source,
            comment=one.note,
            created_at=one.created_at,
            updated_at=one.updated_at,
        )

    def _contacts(self, ids: Sequence[int]) -> Iterator[AnyRow]:
        points = portal_rows.points("contact", ids)
        for one in portal_rows.contacts(ids):
            yield self._contact(one, points.get(one.id, []))

    def _contact(self, one: ContactOut, points: Sequence[PointOut]) -> ContactRow:
        parts = (one.last_name, one.first_name, one.second_name)
        last, first, second = parts if _joined(parts) == one.name else _parts(one.name)
        return ContactRow(
            row_number=0,
            external_id=self._own.of(one.id),
            last_name=last,
            first_name=first,
            second_name=second,
            birth_on=one.birth_on,
            position=one.position,
            company_name=one.client,
            company_external_id=self._keys[Entity.CLIENT].of(one.client_id),
            client_type="Клиенты",
            reaches=_reaches(points),
            source=one.source,
            comment=one.note,
            created_at=one.created_at,
            updated_at=one.updated_at,
        )

    def _products(self, ids: Sequence[int]) -> Iterator[AnyRow]:
        for one in portal_rows.products(ids):
            yield self._product(one)

    def _product(self, one: ProductOut) -> ProductRow:
        return ProductRow(
            row_number=0,
            external_id=self._own.of(one.id),
            name=one.name,
            external_code=one.uid,
            sku=one.sku,
            category=self._groups.get(one.category_id or 0, ()),
            price_minor=one.price_minor,
            currency=one.currency,
            vat_bp=one.vat_bp,
            vat_given=True,
            price_includes_vat=one.price_includes_vat,
            unit=long_unit(one.unit),
            description=one.description,
            is_active=one.is_active,
        )

    def _deals(self, ids: Sequence[int]) -> Iterator[AnyRow]:
        goods = portal_rows.lines(ids)
        for one in portal_rows.deals(ids):
            yield self._deal(one, goods.get(one.id, []))

    def _deal(self, one: DealOut, goods: Sequence[LineOut]) -> DealRow:
        is_closed = one.stage_kind != "open"
        return DealRow(
            row_number=0,
            external_id=self._own.of(one.id, one.number),
            title=one.title,
            pipeline=one.pipeline if self._stages is StageNames.OURS else "",
            stage=self._stage(one),
            amount_minor=one.amount_minor,
            currency=one.currency,
            probability_bp=one.probability_bp,
            company_name=one.client,
            company_external_id=self._keys[Entity.CLIENT].of(one.client_id),
            contact_name=one.contact,
            contact_external_id=self._keys[Entity.CONTACT].of(one.contact_id),
            start_on=one.created_at.astimezone().date(),
            close_on=one.closed_on if is_closed else one.expected_close_on,
            is_closed=is_closed,
            loss_reason=one.lost_reason,
            stage_note=one.lost_comment,
            lines=_goods(one.amount_minor, goods),
            source=one.source,
            comment=one.comment,
            created_at=one.created_at,
            updated_at=one.updated_at,
        )

    def _stage(self, one: DealOut) -> str:
        if self._stages is StageNames.OURS:
            return one.stage
        code = one.stage_kind if one.stage_kind != "open" else one.stage_code
        return _first_name(deals_in.NAMED, _NO_LIKE.get(code, code)) or one.stage

    def _leads(self, ids: Sequence[int]) -> Iterator[AnyRow]:
        for one in portal_rows.leads(ids):
            yield self._lead(one)

    def _lead(self, one: LeadOut) -> LeadRow:
        last, first, second = _parts(one.contact_name)
        state = _LEAD_STATES.get(one.state, one.state)
        points = [PointOut("phone", "work", one.phones), PointOut("email", "work", one.emails)]
        return LeadRow(
            row_number=0,
            external_id=self._own.of(one.id),
            title=one.title,
            stage=_first_name(leads_in.NAMED, state),
            last_name=last,
            first_name=first,
            second_name=second,
            position=one.position,
            company_name=one.company_name,
            address=one.address,
            amount_minor=one.amount_minor,
            currency=one.currency,
            loss_reason=one.reject_reason,
            reaches=_reaches([point for point in points if point.value]),
            source=one.source,
            comment=one.comment,
            created_at=one.received_at,
            updated_at=one.updated_at,
        )


_LINKED: Final = {
    Entity.CONTACT: (Entity.CLIENT,),
    Entity.DEAL: (Entity.CLIENT, Entity.CONTACT),
}
_LEAD_STATES: Final = {"converted": "qualified", "postponed": "contacted"}
"""States of ours that the portal has under another name."""


def _first_name(named: dict[str, str], code: str) -> str:
    return next((name for name, found in named.items() if found == code), "")


def _reaches(points: Sequence[PointOut]) -> tuple[Reach, ...]:
    return tuple(
        Reach(ReachKind(one.kind), one.purpose, one.value, one.value)
        for one in points
        if one.kind in set(ReachKind)
    )


def _joined(parts: Sequence[str]) -> str:
    return " ".join(filter(None, parts))


def _parts(name: str) -> tuple[str, str, str]:
    """Last name, first name and patronymic that make up the name again, else all as one."""
    parts = name_parts(name)
    return parts if _joined(parts) == name else ("", name, "")


def _goods(amount_minor: int, goods: Sequence[LineOut]) -> tuple[Line, ...]:
    """Goods whose sums make up the amount: the portal counts a deal from them."""
    sums = [div_half_up(one.price_minor * one.quantity_milli, 1_000) for one in goods]
    whole, passed, told = sum(sums), 0, 0
    lines = []
    for one, part in zip(goods, sums, strict=True):
        passed += part
        upto = div_half_up(amount_minor * passed, whole) if whole else passed
        lines.append(Line(0, one.name, one.price_minor, one.quantity_milli, upto - told))
        told = upto
    if lines and not whole and amount_minor:
        lines[0] = replace(lines[0], amount_minor=amount_minor)
    return tuple(lines)
