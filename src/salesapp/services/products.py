"""What the user does with the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from salesapp.db import journal
from salesapp.db.models.products import Category, Product, ProductAspect
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.search_text import refresh_product
from salesapp.db.writes import products as writes
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.products import Aspect, ProductDraft, ProductExtras
from salesapp.domain.text import fold
from salesapp.services import attributes, packings, prices
from salesapp.services.own_values import write_own


def create(draft: ProductDraft, extras: ProductExtras | None = None) -> Changes:
    """Add a product, with its properties and packs.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID (an article is used once among active products).
    """
    columns = _columns(draft)
    with journal.action("product.create", subject=str(columns["name"])) as rec:
        _check_sku(str(columns["sku"]), None)
        product_id = int(Product.create(**columns).id)
        rec.about(product_id)
        _save_extras(product_id, extras)
        write_own(Entity.PRODUCT, product_id, dict(draft.own))
        refresh_product(product_id)
        rec.about(product_id)
    return rec.result()


def update(
    product_id: int, draft: ProductDraft, rev: int, extras: ProductExtras | None = None
) -> Changes:
    """Write the form of a product back.

    Raises:
        RuleError: as `create`; RECORD_CHANGED when somebody was faster.
    """
    columns = _columns(draft)
    with journal.action("product.update", subject=str(columns["name"])) as rec:
        rec.about(product_id)
        _check_sku(str(columns["sku"]), product_id)
        prices.keep_agreed(product_id, included=draft.price_includes_vat)
        touch("product", product_id, rev, **columns)
        _save_extras(product_id, extras)
        write_own(Entity.PRODUCT, product_id, dict(draft.own))
        refresh_product(product_id)
    return rec.result()


def _save_extras(product_id: int, extras: ProductExtras | None) -> None:
    if extras is not None and extras.values is not None:
        attributes.set_values(product_id, extras.values)
    if extras is not None and extras.packings is not None:
        packings.save(product_id, extras.packings)


def set_aspect(product_id: int, aspect: Aspect, text: str) -> Changes:
    """Write what is known of one side of a product; an empty text forgets it."""
    with journal.action("product.aspect", subject=name_of("product", product_id)) as rec:
        require("product", product_id)
        rec.about(product_id)
        known = writes.aspect_id(product_id, aspect.value)
        if known is None:
            if text.strip():
                ProductAspect.create(
                    product=product_id,
                    kind=aspect.value,
                    text=text.strip(),
                    search_text=fold(text),
                )
        elif text.strip():
            writes.set_aspect(known, text.strip())
        else:
            writes.delete_aspect(known)
    return rec.result()


def set_pitch(product_id: int, text: str) -> Changes:
    """Write the phrase for the client."""
    with journal.action("product.pitch", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        touch("product", product_id, pitch=text.strip())
    return rec.result()


def set_category(product_ids: Sequence[int], category_id: int | None) -> Changes:
    """Put products into a group, or out of any."""
    with journal.action("product.category", subject=_subject(product_ids)) as rec:
        if category_id is not None:
            require("category", category_id)
        for product_id in product_ids:
            touch("product", product_id, category_id=category_id)
    return rec.result()


def archive(product_id: int) -> Changes:
    """Sell a product no more: it stays in the papers, and leaves the picker."""
    with journal.action("product.archive", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        touch("product", product_id, is_active=False)
    return rec.result()


def restore(product_id: int) -> Changes:
    """Sell a product again."""
    with journal.action("product.restore", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        (sku,) = require("product", product_id, "sku")
        _check_sku(str(sku), product_id)
        touch("product", product_id, is_active=True)
    return rec.result()


def delete(product_id: int) -> Changes:
    """Delete a product entered by mistake.

    Raises:
        RuleError: RECORD_IN_USE (fact `lines`) when papers or deals name it: archive it instead.
    """
    with journal.action("product.delete", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        lines = writes.line_count(product_id)
        if lines:
            raise RuleError(Rule.RECORD_IN_USE, lines=lines)
        bury("product", product_id)
    return rec.result()


def create_category(name: str, parent_id: int | None = None) -> Changes:
    """Add a group of products.

    Raises:
        RuleError: FIELD_REQUIRED; FIELD_INVALID (`name`) when there is one of that name beside it.
    """
    title = _title(name)
    with journal.action("category.create", subject=title) as rec:
        if parent_id is not None:
            require("category", parent_id)
        _check_group(title, parent_id)
        rec.about(int(Category.create(name=title, parent=parent_id).id))
    return rec.result()


def rename_category(category_id: int, name: str) -> Changes:
    """Give a group another name.

    Raises:
        RuleError: as `create_category`.
    """
    title = _title(name)
    with journal.action("category.rename", subject=title) as rec:
        rec.about(category_id)
        _check_group(title, writes.parent_of(category_id), category_id)
        touch("category", category_id, name=title)
    return rec.result()


def move_category(category_id: int, parent_id: int | None, before_id: int | None = None) -> Changes:
    """Put a group below another one, or on top; before one of those there, or at the end.

    Raises:
        RuleError: FIELD_INVALID when the new place lies within the group itself (`parent`), or
            there is a group of its name (`name`).
    """
    with journal.action("category.move", subject=name_of("category", category_id)) as rec:
        rec.about(category_id)
        above = parent_id
        while above is not None:
            if above == category_id:
                raise RuleError(Rule.FIELD_INVALID, field="parent")
            above = writes.parent_of(above)
        if writes.parent_of(category_id) != parent_id:
            _check_group(name_of("category", category_id), parent_id, category_id)
        touch("category", category_id, parent_id=parent_id)
        order = [one for one in writes.children_of(parent_id) if one != category_id]
        place = order.index(before_id) if before_id in order else len(order)
        order.insert(place, category_id)
        writes.set_category_positions(order)
    return rec.result()


def delete_category(category_id: int) -> Changes:
    """Delete an empty group.

    Raises:
        RuleError: RECORD_IN_USE (facts `products`, `categories`) when something is in it.
    """
    with journal.action("category.delete", subject=name_of("category", category_id)) as rec:
        rec.about(category_id)
        products, below = writes.contents(category_id)
        if products or below:
            raise RuleError(Rule.RECORD_IN_USE, products=products, categories=below)
        bury("category", category_id)
    return rec.result()


def dissolve_category(category_id: int, into_id: int | None) -> Changes:
    """Delete a group after moving its goods and groups into another one; one step of undo.

    Raises:
        RuleError: FIELD_INVALID as `move_category`.
    """
    with journal.action("category.delete", subject=name_of("category", category_id)) as rec:
        if into_id == category_id:
            raise RuleError(Rule.FIELD_INVALID, field="parent")
        for below in writes.children_of(category_id):
            move_category(below, into_id)
        writes.move_products(category_id, into_id)
        rec.about(category_id)
        bury("category", category_id)
    return rec.result()


def _columns(draft: ProductDraft) -> dict[str, object]:
    columns: dict[str, object] = {
        key: part.strip() if isinstance(part, str) else part
        for key, part in asdict(draft).items()
        if key != "own"
    }
    columns["name"] = _title(draft.name)
    columns["name_key"] = fold(draft.name)
    for field in ("price_minor", "cost_minor", "min_price_minor", "lead_days", "weight_mg"):
        amount = columns[field]
        if isinstance(amount, int) and amount < 0:
            raise RuleError(Rule.FIELD_INVALID, field=field)
    if not columns["unit"]:
        raise RuleError(Rule.FIELD_REQUIRED, field="unit")
    return columns


def _title(name: str) -> str:
    title = " ".join(name.split())
    if not title:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    return title


def _check_group(name: str, parent_id: int | None, exclude_id: int | None = None) -> None:
    """Two groups of one name side by side nobody tells apart, nor does an import."""
    for other_id, other in writes.names_below(parent_id):
        if other_id != exclude_id and fold(other) == fold(name):
            raise RuleError(Rule.FIELD_INVALID, field="name", value=other, category_id=other_id)


def _check_sku(sku: str, exclude_id: int | None) -> None:
    if not sku:
        return
    other = writes.of_sku(sku, exclude_id)
    if other is not None:
        raise RuleError(Rule.FIELD_INVALID, field="sku", product_id=other[0], name=other[1])


def _subject(product_ids: Sequence[int]) -> str:
    return name_of("product", product_ids[0]) if len(product_ids) == 1 else str(len(product_ids))
