"""What the user does with the properties of groups and goods."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from salesapp.db import journal
from salesapp.db.models.catalogue import Attribute as Table
from salesapp.db.queries import attributes as asked
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.search_text import refresh_product
from salesapp.db.writes import attributes as writes
from salesapp.db.writes import kept_filters
from salesapp.domain.attributes import (
    NO,
    YES,
    Attribute,
    AttributeDraft,
    AttributeKind,
    Value,
    check_value,
    missing,
    tidy,
)
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import ATTRIBUTE


def create(category_id: int | None, draft: AttributeDraft) -> Changes:
    """Give a group a property, the groups below have it too; None gives it to all goods.

    Raises:
        RuleError: FIELD_REQUIRED; FIELD_INVALID (`name`) when the group has one of that name.
    """
    draft = tidy(draft)
    with journal.action("attribute.create", subject=draft.name) as rec:
        if category_id is not None:
            require("category", category_id)
        _check_name(category_id, draft.name, None)
        position = writes.next_position(category_id)
        made = Table.create(category=category_id, position=position, **_columns(draft))
        rec.about(int(made.id))
    return rec.result()


def update(attribute_id: int, draft: AttributeDraft, rev: int | None = None) -> Changes:
    """Change a property; a renamed choice is renamed in the goods.

    Raises:
        RuleError: as `create`; RECORD_IN_USE (fact `products`) when its kind changes though goods
            tell it already.
    """
    draft = tidy(draft)
    known = _known(attribute_id)
    if draft.kind is not known.kind and (used := asked.used_by(attribute_id)):
        raise RuleError(Rule.RECORD_IN_USE, products=used)
    with journal.action("attribute.update", subject=draft.name) as rec:
        rec.about(attribute_id)
        _check_name(known.category_id, draft.name, attribute_id)
        touch("attribute", attribute_id, rev, **_columns(draft))
        before = (known.name, known.unit, known.choices)
        renamed = _renamed(known.choices, draft.choices)
        for old, new in renamed.items():
            writes.rename_choice(attribute_id, old, new)
        kept_filters.rename_entries(f"{ATTRIBUTE}{attribute_id}", renamed)
        if before != (draft.name, draft.unit, draft.choices):
            for product_id in asked.tellers(attribute_id):
                refresh_product(product_id)
    return rec.result()


def delete(attribute_id: int) -> Changes:
    """Take a property away with what the goods tell of it; undo brings all of it back."""
    known = _known(attribute_id)
    with journal.action("attribute.delete", subject=known.name) as rec:
        rec.about(attribute_id)
        tellers = asked.tellers(attribute_id)
        writes.forget_values(attribute_id)
        bury("attribute", attribute_id)
        for product_id in tellers:
            refresh_product(product_id)
    return rec.result()


def reorder(category_id: int | None, attribute_ids: Sequence[int]) -> Changes:
    """Write the order of a group's own properties, or of those of all goods."""
    subject = "" if category_id is None else name_of("category", category_id)
    with journal.action("attribute.order", subject=subject) as rec:
        if category_id is not None:
            rec.about(category_id)
        writes.set_positions(attribute_ids)
    return rec.result()


def set_values(
    product_id: int, told: Mapping[int, Value | None], *, check_required: bool = True
) -> Changes:
    """Write what a product tells; None and an empty text forget it, other properties stay.

    What it told in a group it was in before stays its own, and may be changed and forgotten.

    Raises:
        RuleError: FIELD_INVALID with `name` of the property, FIELD_REQUIRED with `attribute_id`.
    """
    with journal.action("product.attributes", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        (category_id,) = require("product", product_id, "category_id")
        known = {one.id: one for one in asked.of_products([product_id])}
        before = asked.values([product_id])[product_id]
        after = {**before, **{key: value for key, value in told.items() if value is not None}}
        after = {key: value for key, value in after.items() if told.get(key, value) != ""}
        for key in [key for key, value in told.items() if value is None]:
            after.pop(key, None)
        lacking = missing(asked.of_category(category_id), after) if check_required else []
        if lacking:
            raise RuleError(
                Rule.FIELD_REQUIRED, field="attribute", attribute_id=lacking[0].id,
                name=lacking[0].name,
            )  # fmt: skip
        for key in before.keys() - after.keys():
            writes.forget_value(product_id, key)
        for key, value in after.items():
            if before.get(key) != value and key in known:
                writes.set_value(product_id, key, check_value(known[key], value))
        refresh_product(product_id)
    return rec.result()


def write(product_id: int, told: Mapping[int, object]) -> None:
    """Write properties of a product inside an action; None forgets one.

    A product that stands in no group may tell any property.

    Raises:
        RuleError: FIELD_INVALID (`field` as lists name it, `group`) of a property its group has
            not, or a value that is none; FIELD_REQUIRED when a required one is forgotten.
    """
    (category_id,) = require("product", product_id, "category_id")
    own = {one.id for one in asked.of_category(category_id)}
    may = asked.of_products([product_id]) if category_id else asked.every()
    known = {one.id: one for one in may}
    for key, value in told.items():
        code = f"{ATTRIBUTE}{key}"
        one = known.get(key)
        if one is None:
            raise RuleError(Rule.FIELD_INVALID, field=code, group=category_id)
        if value is None or value == "":
            if one.is_required and key in own:
                raise RuleError(Rule.FIELD_REQUIRED, field=code)
            writes.forget_value(product_id, key)
            continue
        stored = (YES if value else NO) if one.kind is AttributeKind.FLAG else value
        try:
            writes.set_value(product_id, key, check_value(one, stored))  # type: ignore[arg-type] # checked there
        except RuleError as error:
            raise RuleError(Rule.FIELD_INVALID, field=code, value=value) from error
    touch("product", product_id)
    refresh_product(product_id)


def _known(attribute_id: int) -> Attribute:
    found = asked.attribute(attribute_id)
    if found is None:
        raise RuleError(Rule.RECORD_GONE, table="attribute", id=attribute_id)
    return found


def _renamed(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    """New texts of choices: a new one in the place of one that is gone.

    One that stood there before is no new text of another: the rest only moved up.
    """
    if len(before) != len(after):
        return {}
    pairs = zip(before, after, strict=True)
    return {old: new for old, new in pairs if old not in after and new not in before}


def _columns(draft: AttributeDraft) -> dict[str, Any]:
    columns: dict[str, Any] = asdict(draft)
    columns["kind"] = draft.kind.value
    columns["choices"] = json.dumps(draft.choices, ensure_ascii=False)
    return columns


def _check_name(category_id: int | None, name: str, exclude_id: int | None) -> None:
    for one in asked.of_category(category_id):
        if one.name.casefold() == name.casefold() and one.id != exclude_id:
            raise RuleError(Rule.FIELD_INVALID, field="name", value=name)
