"""What the user does with packs of goods."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db import journal
from salesapp.db.models.catalogue import Packing
from salesapp.db.queries import packings as asked
from salesapp.db.records import name_of, require
from salesapp.db.writes import products as writes
from salesapp.domain.changes import Changes
from salesapp.domain.money import format_quantity
from salesapp.domain.packings import PackingDraft, tidy


def drafts_of(product_id: int) -> tuple[PackingDraft, ...]:
    """The packs of a product as its form edits them."""
    known = asked.of_product(product_id)
    names = {one.id: one.name for one in known}
    return tuple(
        PackingDraft(
            one.name, one.count_milli, names.get(one.inner_id or 0, ""), one.weight_mg, one.barcode
        )
        for one in known
    )


def tell_apart(product_id: int) -> None:
    """Give packs of one name names of their own, inside an action: goods that were merged."""
    taken: set[str] = set()
    for one in asked.of_product(product_id):
        name, number = one.name, 2
        if name in taken:
            name = base = f"{one.name} ({format_quantity(one.total_milli)})"
            while name in taken:
                name, number = f"{base} {number}", number + 1
            writes.rename_packing(one.id, name)
        taken.add(name)


def save(product_id: int, drafts: Sequence[PackingDraft]) -> Changes:
    """Write all packs of a product; nothing happens when they are the same.

    Raises:
        RuleError: what `tidy` refuses.
    """
    made = tidy(drafts)
    with journal.action("product.packings", subject=name_of("product", product_id)) as rec:
        rec.about(product_id)
        require("product", product_id)
        if made != drafts_of(product_id):
            writes.delete_packings(product_id)
            ids: dict[str, int] = {}
            for position, one in enumerate(made):
                stored = Packing.create(
                    product=product_id, name=one.name, inner=ids.get(one.inner),
                    count_milli=one.count_milli, weight_mg=one.weight_mg, barcode=one.barcode,
                    position=position,
                )  # fmt: skip
                ids[one.name] = int(stored.id)
    return rec.result()
