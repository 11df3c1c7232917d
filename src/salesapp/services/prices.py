"""What the user does with prices and price lists."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any, Final, NamedTuple

from salesapp.db import journal
from salesapp.db.fields import local_today, moment_text, now
from salesapp.db.models.price_lists import PriceList
from salesapp.db.queries import organizations, prices
from salesapp.db.queries.prices import PriceListRow
from salesapp.db.queries.products import ProductRow
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import prices as writes
from salesapp.db.writes.prices import HeldPrice
from salesapp.domain.changes import Changes
from salesapp.domain.currencies import ROUBLE
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.lines import price_in_mode
from salesapp.domain.organizations import TaxMode, line_vat_bp
from salesapp.domain.price_lists import BulkChange, PriceDraft, PriceListDraft, PriceMove
from salesapp.domain.prices import changed_price, check_change, check_prices
from salesapp.domain.vat import VatMode

_CHUNK: Final = 1_000
_ONE: Final = 1_000


def create_list(
    draft: PriceListDraft, copy_of: int | None = None, on: date | None = None
) -> Changes:
    """Add a price list, with the prices another one has on a day, or will have on its first one.

    Raises:
        RuleError: FIELD_REQUIRED (`name`), FIELD_INVALID (`valid_to`, `name` used already, or
            `currency` that is not the one of the prices it begins with).
    """
    columns = _columns(draft, None)
    with journal.action("price_list.create", subject=str(columns["name"])) as rec:
        made = int(PriceList.create(**columns).id)
        if copy_of is not None:
            _copy(copy_of, made, draft, on or local_today())
        rec.about(made)
    return rec.result()


def _copy(from_id: int, to_id: int, draft: PriceListDraft, on: date) -> None:
    source = prices.price_list(from_id)
    if source is None:
        raise RuleError(Rule.RECORD_GONE, table="price_list", id=from_id)
    if source.currency != draft.currency:
        raise RuleError(Rule.FIELD_INVALID, field="currency", value=source.currency)
    writes.copy_prices(from_id, to_id, max(on, source.valid_from or on))
    if source.includes_vat != draft.includes_vat:
        first, tax_mode = max(on, draft.valid_from or on), _tax_mode()
        writes.set_amounts(
            [
                (_as(draft.includes_vat, amount, line_vat_bp(tax_mode, rate, first),
                     included=source.includes_vat), one)
                for one, amount, rate in writes.taxed(to_id)
            ]
        )  # fmt: skip


def update_list(list_id: int, draft: PriceListDraft, rev: int | None = None) -> Changes:
    """Write the form of a price list back."""
    columns = _columns(draft, list_id)
    with journal.action("price_list.update", subject=str(columns["name"])) as rec:
        rec.about(list_id)
        touch("price_list", list_id, rev, **columns)
    return rec.result()


def delete_list(list_id: int) -> Changes:
    """Delete a price list; clients that had it pay the base price again."""
    with journal.action("price_list.delete", subject=name_of("price_list", list_id)) as rec:
        rec.about(list_id)
        for client_id in writes.clients_of(list_id):
            touch("client", client_id, price_list_id=None)
        bury("price_list", list_id)
    return rec.result()


def give_list(client_ids: Sequence[int], list_id: int | None) -> Changes:
    """Let clients buy by a price list, or by the base prices."""
    subject = name_of("client", client_ids[0]) if len(client_ids) == 1 else str(len(client_ids))
    with journal.action("client.price_list", subject=subject) as rec:
        if list_id is not None:
            require("price_list", list_id)
        for client_id in client_ids:
            touch("client", client_id, price_list_id=list_id)
    return rec.result()


def bases_by_list(
    goods: Sequence[ProductRow], listed: PriceListRow, on: date
) -> dict[int, int | None]:
    """Base prices of goods as a list would write them; None in another currency."""
    tax_mode, day = _tax_mode(), max(on, listed.valid_from or on)
    found: dict[int, int | None] = {}
    for one in goods:
        base, found[one.id] = one.price_minor, None
        if base is not None and one.currency == listed.currency:
            vat_bp = line_vat_bp(tax_mode, one.vat_bp, day)
            found[one.id] = _as(listed.includes_vat, base, vat_bp, included=one.price_includes_vat)
    return found


def set_price(draft: PriceDraft) -> Changes:
    """Write a price; from its first day on it takes the place of the one before.

    Raises:
        RuleError: FIELD_INVALID; RECORD_GONE.
    """
    check_prices(draft.amount_minor, draft.from_milli, draft.valid_from, draft.valid_to)
    tier = draft.price_list_id is None and draft.client_id is None
    if tier and draft.from_milli == 0:
        raise RuleError(Rule.FIELD_INVALID, field="from_milli")
    with journal.action("price.set", subject=name_of("product", draft.product_id)) as rec:
        rec.about(draft.product_id)
        require("product", draft.product_id)
        place = (draft.product_id, draft.price_list_id, draft.client_id, draft.from_milli)
        to, note = draft.valid_to, draft.note.strip()
        writes.set_price(place, draft.amount_minor, draft.valid_from, to, note)
    return rec.result()


def type_over(draft: PriceDraft, on: date) -> Changes:
    """Write a price over the one that holds on a day: it ends when that one does, not later.

    Raises:
        RuleError: as `set_price`.
    """
    held = writes.held(json.dumps([draft.product_id]), draft.price_list_id, on)
    ends = (one.valid_to for one in held if one.from_milli == draft.from_milli)
    return set_price(replace(draft, valid_to=next(ends, None)))


def rate_of_today(product_bp: int | None) -> int | None:
    """The rate of VAT that goods are sold with today; None is without VAT."""
    return line_vat_bp(_tax_mode(), product_bp, local_today())


def into_mode(product_id: int, vat_bp: int | None, *, included: bool) -> None:
    """Write prices by quantity and of clients in the other VAT mode, inside an action.

    `included` tells whether they are to hold the tax.
    """
    rate = rate_of_today(vat_bp)
    writes.set_amounts(
        [
            (_as(included, amount, rate, included=not included), one)
            for one, amount in writes.own(product_id)
        ]
    )


def keep_agreed(product_id: int, *, included: bool) -> None:
    """Let who has an agreed price pay the same when the base price gets the other VAT mode.

    Inside an action, before the goods themselves are written.
    """
    before, vat_bp = require("product", product_id, "price_includes_vat, vat_bp")
    if bool(before) is not included:
        into_mode(product_id, vat_bp, included=included)


def delete_price(price_id: int) -> Changes:
    """Forget a price.

    Raises:
        RuleError: RECORD_GONE.
    """
    product_id = writes.product_of(price_id)
    if product_id is None:
        raise RuleError(Rule.RECORD_GONE, table="price", id=price_id)
    with journal.action("price.delete", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        writes.delete_price(price_id)
    return rec.result()


def take_out(product_id: int, list_id: int, on: date) -> Changes:
    """Let a list price goods no more: none of its prices, by quantity or to come, holds.

    Prices that ended before the day stay as history.

    Raises:
        RuleError: RECORD_GONE.
    """
    with journal.action("price.delete", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        require("product", product_id)
        writes.take_out(product_id, list_id, on)
    return rec.result()


def preview(
    product_ids: Sequence[int], bulk: BulkChange, on: date, control: JobControl | None = None
) -> list[PriceMove]:
    """What a bulk change would write; goods without an old price in its currency are left out.

    Raises:
        RuleError: what `check_change` refuses; FIELD_INVALID with `field` "currency" when the
            prices it begins with are in another currency than those it changes.
    """
    check_change(bulk.change)
    if prices.currency_of(bulk.origin_id) != prices.currency_of(bulk.target_id):
        raise RuleError(Rule.FIELD_INVALID, field="currency")
    control = control or Silent()
    found: list[PriceMove] = []
    for start in range(0, len(product_ids), _CHUNK):
        control.step(start, len(product_ids))
        found += _moves(product_ids[start : start + _CHUNK], bulk, on)
    return found


def change_many(
    product_ids: Sequence[int], bulk: BulkChange, on: date, control: JobControl | None = None
) -> Changes:
    """Change many prices: exactly what `preview` shows, one step of undo.

    Raises:
        RuleError: what `check_change` refuses; RECORD_GONE.
    """
    control = control or Silent()
    moves = [one for one in preview(product_ids, bulk, on) if one.old_minor != one.new_minor]
    with journal.action("price.bulk", subject=str(len(moves))) as rec:
        if bulk.target_id is not None:
            require("price_list", bulk.target_id)
            rec.about(bulk.target_id)
        for start in range(0, len(moves), _CHUNK):
            control.step(start, len(moves))
            _write(moves[start : start + _CHUNK], bulk)
    return rec.result()


def _write(moves: Sequence[PriceMove], bulk: BulkChange) -> None:
    base = [one for one in moves if bulk.target_id is None and not one.from_milli]
    moment = moment_text(now())
    writes.set_bases([(one.new_minor, one.product_id, moment) for one in base])
    for one in moves:
        if bulk.target_id is not None or one.from_milli:
            place = (one.product_id, bulk.target_id, None, one.from_milli)
            writes.set_price(place, one.new_minor, one.since, one.until, "")


class _Place(NamedTuple):
    """A price that changes: what is there, what the new one begins with and the days it holds."""

    from_milli: int
    old: int | None
    start: tuple[int, bool]
    since: date | None = None
    until: date | None = None


class _Days(NamedTuple):
    """The day the old prices are those of, and from when the new ones are to hold."""

    on: date
    since: date | None

    def of(self, old: HeldPrice | None) -> date | None:
        """The first day of a new price: no older one may stand above it."""
        if old is None:
            return self.since
        return max(self.since or self.on, old.valid_from or date.min)


def _moves(product_ids: Sequence[int], bulk: BulkChange, on: date) -> Iterator[PriceMove]:
    ids = json.dumps(list(product_ids))
    target = None if bulk.target_id is None else prices.price_list(bulk.target_id)
    days = _days(target, bulk.since, on)
    held: defaultdict[int, list[HeldPrice]] = defaultdict(list)
    for price in writes.held(ids, bulk.target_id, days.on):
        held[price.product_id].append(price)
    origin = _of(bulk.origin_id, product_ids, days.on)
    facts, tax_mode = _facts(ids, bulk), _tax_mode()
    for product_id in product_ids:
        if product_id not in facts:
            continue
        base, cost, lowest, product_bp, includes, name, sku, currency = facts[product_id]
        vat_bp, includes = line_vat_bp(tax_mode, product_bp, days.on), bool(includes)
        in_vat = includes if target is None else target.includes_vat
        least = None if lowest is None else _as(in_vat, lowest, vat_bp, included=includes)
        start = origin.get(product_id)
        if bulk.origin_id is None and base is not None:
            start = base, includes
        for one in _places(bulk, base, held[product_id], start, days, in_vat=in_vat):
            amount = _as(in_vat, one.start[0], vat_bp, included=one.start[1])
            new = changed_price(amount, bulk.change)
            below = cost is not None and _net(new, vat_bp, included=in_vat) < cost
            yield PriceMove(
                product_id, sku, name, one.old, new, least is not None and new < least, below,
                one.from_milli, one.since, one.until, currency,
            )  # fmt: skip


def _days(target: PriceListRow | None, since: date | None, on: date) -> _Days:
    """Base prices change at once; a list to come does on its first day."""
    if target is None:
        return _Days(on, None)
    first = target.valid_from or on
    return _Days(max(on, since or on, first), None if since is None else max(since, first))


def _places(
    bulk: BulkChange,
    base: int | None,
    held: Sequence[HeldPrice],
    start: tuple[int, bool] | None,
    days: _Days,
    *,
    in_vat: bool,
) -> Iterator[_Place]:
    """The prices of a product that change: by themselves, those by quantity too."""
    if bulk.target_id is None and start is not None:
        yield _Place(0, base, start)
    if bulk.origin_id == bulk.target_id:
        for one in held:
            own = one.amount_minor, in_vat
            yield _Place(one.from_milli, one.amount_minor, own, days.of(one), one.valid_to)
    elif bulk.target_id is not None and start is not None:
        usual = [one for one in held if one.from_milli <= _ONE]
        if usual:
            yield _Place(usual[-1].from_milli, usual[-1].amount_minor, start, days.of(usual[-1]))
        else:
            yield _Place(0, None, start, days.of(None))


def _facts(ids: str, bulk: BulkChange) -> dict[int, tuple[Any, ...]]:
    """What is known of the goods whose prices are in one currency before and after."""
    before = None if bulk.origin_id is None else prices.currency_of(bulk.origin_id)
    after = None if bulk.target_id is None else prices.currency_of(bulk.target_id)
    found = {}
    for product_id, base, cost, lowest, *rest, own in writes.base_prices(ids):
        if (before or own) != (currency := after or own):
            continue
        # What goods cost us and their lowest prices are in roubles.
        limits = (cost, lowest) if currency == ROUBLE else (None, None)
        found[int(product_id)] = base, *limits, *rest, currency
    return found


def _of(list_id: int | None, product_ids: Sequence[int], on: date) -> dict[int, tuple[int, bool]]:
    if list_id is None:
        return {}
    found = prices.list_resolutions(product_ids, list_id, on)
    return {
        one: (made.amount_minor, made.includes_vat)
        for one, made in found.items()
        if made.amount_minor is not None
    }


def _as(wanted: object, price: int, vat_bp: int | None, *, included: bool) -> int:
    """A price with the tax in it when that is wanted, whatever it was."""
    mode = VatMode.INCLUDED if wanted else VatMode.ON_TOP
    return price_in_mode(price, vat_bp, mode, includes_vat=included)


def _net(price: int, vat_bp: int | None, *, included: bool) -> int:
    return price_in_mode(price, vat_bp, VatMode.ON_TOP, includes_vat=included)


def _tax_mode() -> TaxMode:
    seller = organizations.current()
    return TaxMode.OSNO if seller is None else seller.draft.tax_mode


def _columns(draft: PriceListDraft, list_id: int | None) -> dict[str, Any]:
    columns: dict[str, Any] = asdict(draft)
    columns["name"] = name = " ".join(draft.name.split())
    columns["note"] = draft.note.strip()
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    if any(other == name and one != list_id for one, other in prices.names()):
        raise RuleError(Rule.FIELD_INVALID, field="name", value=name)
    check_prices(0, 0, draft.valid_from, draft.valid_to)
    return columns
