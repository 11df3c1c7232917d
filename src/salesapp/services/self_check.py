"""What the user does when he checks what he knows of the goods."""

from __future__ import annotations

from datetime import date

from salesapp.db import journal
from salesapp.db.fields import now
from salesapp.db.models.self_check import CheckAnswer
from salesapp.db.queries.self_check import memories
from salesapp.db.records import require
from salesapp.db.writes.self_check import remember
from salesapp.domain.changes import Changes
from salesapp.domain.self_check import Card, Memory


def answer(card: Card, today: date, *, knew: bool) -> Changes:
    """Write down whether a card was known, and when it is asked again.

    Raises:
        RuleError: RECORD_GONE when the product is.
    """
    with journal.action("check.answer", subject=card.product) as rec:
        require("product", card.product_id)
        rec.about(card.product_id)
        before = memories(card.product_id).get(card.key, Memory())
        CheckAnswer.create(
            product=card.product_id,
            key=card.key,
            aspect=card.aspect.value,
            knew=knew,
            answered_on=today,
            answered_at=now(),
        )
        remember(card.product_id, card.key, card.aspect.value, before.after(today, knew=knew))
    return rec.result()
