"""Roubles of payments in other currencies are whole numbers; deals are found by names of now.

The rate of such a payment is kept. The shares of one payment add up to what it is worth: each is
what all shares so far are worth less what those before it are. Stores made before found deals by
former names of their client and person.
"""

import re
import unicodedata
from pathlib import Path
from typing import Any

WORD = re.compile(r"[^\W_]+")
DEALS = """
SELECT deal.id, deal.search_text, deal.title || ' ' || coalesce(deal.number, '') || ' '
    || coalesce(client.name, '') || ' ' || coalesce(contact.name, '')
FROM deal LEFT JOIN client ON client.id = deal.client_id
LEFT JOIN contact ON contact.id = deal.contact_id
"""
OWN = """
SELECT held.record_id, field.kind, held.text_value FROM custom_value AS held
JOIN custom_field AS field ON field.id = held.field_id AND field.deleted_at IS NULL
WHERE held.entity = 'deal' AND held.text_value IS NOT NULL
    AND field.kind IN ('choice', 'choices', 'email', 'link', 'long_text', 'phone', 'text')
ORDER BY held.record_id, field.position, field.id, held.slot
"""


def tokens(text: str) -> list[str]:
    """Words in one spelling, as they are searched."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = unicodedata.normalize("NFKC", plain).replace("ё", "е")
    return WORD.findall(plain)


def phone_words(norm: str) -> list[str]:
    """A number as it may be typed: with 7, with 8, without either, without the city's code."""
    number = re.sub(r"[^0-9]", "", norm)
    if len(number) == 11 and number[0] == "7":
        return [number, "8" + number[1:], number[1:], number[4:]]
    return [number] if number else []


def write_words(db: Any) -> None:
    """Write anew what each deal is found by, where that is something else."""
    own: dict[int, list[str]] = {}
    phones: dict[int, list[str]] = {}
    for deal_id, kind, text in db.execute_sql(OWN).fetchall():
        if kind == "phone":
            phones.setdefault(deal_id, []).extend(phone_words(text))
        else:
            own.setdefault(deal_id, []).append(text)
    for deal_id, before, text in db.execute_sql(DEALS).fetchall():
        words = [*tokens("\n".join([text, *own.get(deal_id, [])])), *phones.get(deal_id, [])]
        after = " ".join(dict.fromkeys(words))
        if after != before:
            db.execute_sql("UPDATE deal SET search_text = ? WHERE id = ?", (after, deal_id))


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0193_exact_roubles.sql``; blank lines stand between them."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
    write_words(db)
