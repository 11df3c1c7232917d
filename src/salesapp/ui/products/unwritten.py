"""Words typed into the panel of a product that could not be written wait for it, also overnight."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial
from typing import Final

from salesapp.db.queries import products
from salesapp.domain.entities import Entity
from salesapp.domain.products import Aspect
from salesapp.services import form_drafts as service
from salesapp.ui.drafts.settling import Left, settle, waiting

PITCH: Final = "pitch"
"""The field of the phrase; those of the sides are called after their `Aspect`."""
_FORM: Final = "products.words"


def of(product_id: int) -> dict[str, str]:
    """What waits to be written of a product, by field."""
    what = _FORM, str(product_id)
    left = waiting(what)
    if left is not None:
        return _read(left.words)
    kept = service.one(*what) if service.may_keep() else None
    return _read(kept.words) if kept is not None else {}


def keep(product_id: int, field: str, text: str) -> None:
    """Keep what could not be written; the next start tells of it, too."""
    if service.may_keep() and products.card(product_id) is not None:
        _settle(product_id, of(product_id) | {field: text})


def forget(product_id: int, field: str) -> None:
    """A field is written, or what was typed into it is not wanted any more."""
    kept = of(product_id)
    if kept.pop(field, None) is not None:
        _settle(product_id, kept)


def _settle(product_id: int, kept: dict[str, str]) -> None:
    what = _FORM, str(product_id)
    words = json.dumps(kept, ensure_ascii=False)
    write = partial(service.forget, *what)
    if kept:
        card = products.card(product_id)
        title = card.row.name if card is not None else ""
        way = {"section": "products", "entity": Entity.PRODUCT.value, "id": product_id}
        write = partial(service.keep, *what, title, json.dumps(way), words, is_open=True)
    settle(write, what, left=Left(words, datetime.now(UTC)), typed=bool(kept))


def _read(words: str) -> dict[str, str]:
    try:
        found = json.loads(words)
    except (ValueError, RecursionError):
        return {}
    fields = (PITCH, *Aspect) if isinstance(found, dict) else ()
    return {field: str(found[field]) for field in fields if field in found}
