"""Whose change it was: from rows of a changeset to the records a user knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import apsw

from salesapp.db.connection import rows, value
from salesapp.domain.changes import Changes, Entity

RECORDED: Final = frozenset(
    {
        "stored_file", "organization", "profile", "client", "contact", "affiliation",
        "contact_point", "bank_account", "category", "product", "product_aspect", "pipeline",
        "stage", "stage_gate", "stage_task", "lost_reason", "deal", "deal_line", "stage_move",
        "lead", "offer", "offer_line", "invoice", "invoice_line", "instalment", "payment",
        "allocation", "refund_part", "activity", "activity_series", "activity_contact",
        "letter_template", "setting",
        "external_key", "import_batch", "fit_criterion", "fit_option", "fit_answer",
        "client_fit", "channel", "channel_name", "campaign", "channel_cost", "campaign_mark",
        "qualification_answer",
        "price_list", "price", "packing", "attribute",
        "attribute_value", "product_relation", "check_card", "check_answer",
        "merge_record", "not_duplicate", "consent",
        "client_group", "client_address", "tag",
        "tag_link", "favourite", "file_link",
        "custom_field", "custom_value",
        "manufacturer", "product_fact", "certificate", "competitor_offer", "competitor_value",
        "showing", "showing_product",
        "saved_view",
        "objection", "objection_probe", "objection_reply", "heard_objection", "reply_use",
        "stakeholder", "deal_competitor", "negotiation_sheet", "negotiation_term",
        "negotiation_round", "round_position", "concession",
        "sales_order", "sales_order_line", "shipment", "shipment_line",
        "order_hold", "client_credit",
        "credit_note", "credit_note_line", "credit_allocation",
        "sales_plan", "day_close", "client_notice",
        "lead_request", "lead_other", "script", "script_version", "talk",
        "paper_template", "paper_choice", "paper_look",
        "statement_row", "payer_alias",
    }
)  # fmt: skip
"""Tables whose changes are journalled, by name: the models are not needed to start."""


@cache
def _columns(table: str) -> list[str]:
    """Columns of a table, in the order a changeset has them."""
    return [name for (name,) in rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", table)]


_OWN: Final[dict[str, Entity]] = {
    "organization": Entity.ORGANIZATION,
    "profile": Entity.ORGANIZATION,
    "client": Entity.CLIENT,
    "contact": Entity.CONTACT,
    "category": Entity.CATEGORY,
    "product": Entity.PRODUCT,
    "price_list": Entity.PRICE_LIST,
    "stage": Entity.STAGE,
    "pipeline": Entity.STAGE,
    "lost_reason": Entity.STAGE,
    "deal": Entity.DEAL,
    "lead": Entity.LEAD,
    "offer": Entity.OFFER,
    "sales_order": Entity.ORDER,
    "invoice": Entity.INVOICE,
    "credit_note": Entity.CREDIT,
    "payment": Entity.PAYMENT,
    "activity": Entity.ACTIVITY,
    "setting": Entity.SETTING,
    "letter_template": Entity.SETTING,
    "paper_template": Entity.SETTING,
    "paper_choice": Entity.SETTING,
    "fit_criterion": Entity.SETTING,
    "channel": Entity.CHANNEL,
    "manufacturer": Entity.MANUFACTURER,
    "client_group": Entity.CLIENT_GROUP,
    "tag": Entity.TAG,
    "custom_field": Entity.CUSTOM_FIELD,
    "saved_view": Entity.VIEW,
    "objection": Entity.OBJECTION,
    "script": Entity.SCRIPT,
    "sales_plan": Entity.PLAN,
    "day_close": Entity.PLAN,
}
"""Tables that are records themselves."""

_PARENTS: Final[dict[str, tuple[tuple[str, Entity], ...]]] = {
    "client": (("group_id", Entity.CLIENT_GROUP),),
    "client_address": (("client_id", Entity.CLIENT),),
    "affiliation": (("client_id", Entity.CLIENT), ("contact_id", Entity.CONTACT)),
    "contact_point": (("client_id", Entity.CLIENT), ("contact_id", Entity.CONTACT)),
    "consent": (("contact_id", Entity.CONTACT),),
    "bank_account": (("client_id", Entity.CLIENT), ("organization_id", Entity.ORGANIZATION)),
    "product_aspect": (("product_id", Entity.PRODUCT),),
    "price": (
        ("product_id", Entity.PRODUCT),
        ("price_list_id", Entity.PRICE_LIST),
        ("client_id", Entity.CLIENT),
    ),
    "packing": (("product_id", Entity.PRODUCT),),
    "attribute": (("category_id", Entity.CATEGORY),),
    "attribute_value": (("product_id", Entity.PRODUCT),),
    "check_card": (("product_id", Entity.PRODUCT),),
    "check_answer": (("product_id", Entity.PRODUCT),),
    "product_fact": (("product_id", Entity.PRODUCT),),
    "certificate": (("product_id", Entity.PRODUCT), ("manufacturer_id", Entity.MANUFACTURER)),
    "competitor_offer": (("product_id", Entity.PRODUCT),),
    "showing": (("client_id", Entity.CLIENT), ("deal_id", Entity.DEAL)),
    "showing_product": (("product_id", Entity.PRODUCT),),
    "product_relation": (("product_id", Entity.PRODUCT), ("other_id", Entity.PRODUCT)),
    "stage_gate": (("stage_id", Entity.STAGE),),
    "stage_task": (("stage_id", Entity.STAGE),),
    "deal_line": (("deal_id", Entity.DEAL),),
    "stage_move": (("deal_id", Entity.DEAL),),
    "deal": (("client_id", Entity.CLIENT),),
    "offer": (("client_id", Entity.CLIENT), ("deal_id", Entity.DEAL)),
    "offer_line": (("offer_id", Entity.OFFER),),
    "invoice": (
        ("client_id", Entity.CLIENT),
        ("deal_id", Entity.DEAL),
        ("offer_id", Entity.OFFER),
        ("sales_order_id", Entity.ORDER),
    ),
    "sales_order": (
        ("client_id", Entity.CLIENT),
        ("deal_id", Entity.DEAL),
        ("offer_id", Entity.OFFER),
    ),
    "sales_order_line": (("sales_order_id", Entity.ORDER),),
    "shipment": (
        ("sales_order_id", Entity.ORDER),
        ("client_id", Entity.CLIENT),
        ("deal_id", Entity.DEAL),
    ),
    "order_hold": (("sales_order_id", Entity.ORDER),),
    "client_credit": (("client_id", Entity.CLIENT),),
    "credit_note": (
        ("invoice_id", Entity.INVOICE),
        ("client_id", Entity.CLIENT),
        ("deal_id", Entity.DEAL),
    ),
    "credit_note_line": (("credit_note_id", Entity.CREDIT),),
    "credit_allocation": (("credit_note_id", Entity.CREDIT),),
    "invoice_line": (("invoice_id", Entity.INVOICE),),
    "instalment": (("invoice_id", Entity.INVOICE),),
    "payment": (
        ("client_id", Entity.CLIENT),
        ("invoice_id", Entity.INVOICE),
        ("credit_note_id", Entity.CREDIT),
    ),
    "statement_row": (("payment_id", Entity.PAYMENT),),
    "payer_alias": (("client_id", Entity.CLIENT),),
    "refund_part": (("refund_id", Entity.PAYMENT), ("payment_id", Entity.PAYMENT)),
    "activity_contact": (("activity_id", Entity.ACTIVITY),),
    "channel_name": (("channel_id", Entity.CHANNEL),),
    "campaign": (("channel_id", Entity.CHANNEL),),
    "channel_cost": (("channel_id", Entity.CHANNEL),),
    "campaign_mark": (
        ("client_id", Entity.CLIENT),
        ("lead_id", Entity.LEAD),
        ("deal_id", Entity.DEAL),
    ),
    "qualification_answer": (
        ("client_id", Entity.CLIENT),
        ("deal_id", Entity.DEAL),
        ("lead_id", Entity.LEAD),
    ),
    "lead_request": (("lead_id", Entity.LEAD),),
    "lead_other": (("lead_id", Entity.LEAD),),
    "fit_option": (("criterion_id", Entity.SETTING),),
    "fit_answer": (("client_id", Entity.CLIENT),),
    "client_fit": (("client_id", Entity.CLIENT),),
    "client_notice": (("client_id", Entity.CLIENT), ("deal_id", Entity.DEAL)),
    "activity": (("client_id", Entity.CLIENT), ("deal_id", Entity.DEAL), ("lead_id", Entity.LEAD)),
    "script_version": (("script_id", Entity.SCRIPT),),
    "talk": (("activity_id", Entity.ACTIVITY),),
    "objection_probe": (("objection_id", Entity.OBJECTION),),
    "objection_reply": (("objection_id", Entity.OBJECTION),),
    "stakeholder": (("deal_id", Entity.DEAL), ("contact_id", Entity.CONTACT)),
    "deal_competitor": (("deal_id", Entity.DEAL),),
    "negotiation_sheet": (("deal_id", Entity.DEAL),),
    "negotiation_term": (("deal_id", Entity.DEAL),),
    "negotiation_round": (("deal_id", Entity.DEAL),),
    "concession": (("deal_id", Entity.DEAL),),
    "heard_objection": (
        ("objection_id", Entity.OBJECTION),
        ("deal_id", Entity.DEAL),
        ("client_id", Entity.CLIENT),
        ("lead_id", Entity.LEAD),
    ),
}
"""Foreign keys that make a change belong to another record, too."""


def owner_of(table: str) -> str:
    """The table of the records whose parts the rows of a table are; empty when nobody's."""
    if table in _OWN:
        return table
    parents = _PARENTS.get(table, ())
    return next((str(one) for _, one in parents if str(one) in _OWN), "")


def part_of(table: str) -> str:
    """The column of a table that names the record its rows are parts of."""
    return next(column for column, one in _PARENTS[table] if str(one) in _OWN)


_NAMED_PAIRS: Final = {
    "merge_record": ("survivor_id", "merged_id"),
    "not_duplicate": ("low_id", "high_id"),
}
"""Tables whose rows name two records of the kind in their column `entity`."""
_ONLY_WHEN_CHANGED: Final = frozenset({"group_id"})
"""Keys not looked up while they stay the same: bulk changes of clients stay quick."""

LINKS: Final = ("tag_link", "favourite", "file_link", "paper_look")
"""Tables whose rows hang on a record of any kind, named by `entity` and `record_id`."""

_MANY: Final = 2_000
"""Above so many records, views reload rather than compare ids."""

Subject = tuple[str, int]


def changes_of(changeset: bytes) -> tuple[Changes, list[Subject]]:
    """The records a changeset touched: for the views, and for the history of the cards."""
    touched: dict[Entity, set[int]] = defaultdict(set)
    for change in apsw.Changeset.iter(changeset):
        keys = _whole_keys(change.name) if change.op != "UPDATE" else None
        if keys is None:
            for entity, record_id in _subjects(change):
                touched[entity].add(record_id)
            continue
        # A new or deleted row is whole: imports have very many of them.
        row: Any = change.new or change.old
        for place, entity in keys:
            if row[place] is not None:
                touched[entity].add(row[place])
    subjects = [(str(entity), record_id) for entity, ids in touched.items() for record_id in ids]
    if len(subjects) > _MANY:
        return Changes.all(), subjects
    return Changes({entity: frozenset(ids) for entity, ids in touched.items()}), subjects


@cache
def _whole_keys(table: str) -> tuple[tuple[int, Entity], ...] | None:
    """Places of the keys in a whole row, with whose they are; None where more is to be asked."""
    if table in (*LINKS, "custom_value", "allocation", "attribute", *_NAMED_PAIRS):
        return None
    columns = _columns(table)
    own = [(columns.index("id"), _OWN[table])] if table in _OWN else []
    parents = [(columns.index(name), entity) for name, entity in _PARENTS.get(table, ())]
    return (*own, *parents)


def _subjects(change: Any) -> Iterable[tuple[Entity, int]]:
    table, columns = change.name, _columns(change.name)
    record_id = int(_cell(change, columns.index("id"))[-1])
    if table in _OWN:
        yield _OWN[table], record_id
    if table == "allocation":
        yield from _allocation(change, columns)
    if table in _NAMED_PAIRS:
        yield from _pair(change, columns, *_NAMED_PAIRS[table])
    if table in (*LINKS, "custom_value"):
        yield from _linked(change, columns, record_id)
    for column, entity in _PARENTS.get(table, ()):
        known = _cell(change, columns.index(column))
        if not known and change.op == "UPDATE" and column not in _ONLY_WHEN_CHANGED:
            # The key itself did not change, so the changeset leaves it out.
            sql = f"SELECT {column} FROM {table} WHERE id = ?"  # noqa: S608 - names of ours
            known = [value(sql, record_id)]
        for parent in known:
            if parent is not None:
                yield entity, int(parent)
            elif table == "attribute":
                # A property of all goods belongs to the catalogue itself.
                yield entity, 0


def _pair(change: Any, columns: list[str], *names: str) -> Iterable[tuple[Entity, int]]:
    """Two records of the kind the row names."""
    (entity, *_rest) = _cell(change, columns.index("entity")) or [None]
    for name in names if entity is not None else ():
        for record_id in _cell(change, columns.index(name)):
            yield Entity(entity), int(record_id)


def _allocation(change: Any, columns: list[str]) -> Iterable[tuple[Entity, int]]:
    """An allocation changes its payment and the invoice of its instalment."""
    for payment in _cell(change, columns.index("payment_id")):
        yield Entity.PAYMENT, int(payment)
    for instalment in _cell(change, columns.index("instalment_id")):
        invoice = value("SELECT invoice_id FROM instalment WHERE id = ?", instalment)
        if invoice is not None:
            yield Entity.INVOICE, int(invoice)


def _linked(change: Any, columns: list[str], row_id: int) -> Iterable[tuple[Entity, int]]:
    """A tag, star, file or value of an own field changes the record it hangs on."""
    entities, ids = (_cell(change, columns.index(name)) for name in ("entity", "record_id"))
    found = list(zip(entities, ids, strict=False))
    if not found:
        sql = f"SELECT entity, record_id FROM {change.name} WHERE id = ?"  # noqa: S608 - names of ours
        found = rows(sql, row_id)
    for entity, record_id in found:
        if entity in set(Entity):
            yield Entity(entity), int(record_id)


def _cell(change: Any, index: int) -> list[Any]:
    """Old and new value of a column, without what the changeset left out."""
    cells = [
        # A changeset of an older store may lack the columns that came later.
        side[index]
        for side in (change.old, change.new)
        if side is not None and index < len(side)
    ]
    return [cell for cell in cells if cell is not apsw.no_change]
