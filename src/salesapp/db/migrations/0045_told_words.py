"""What goods tell of the properties of their groups is found by the search."""

import re
import unicodedata
from typing import Any

WORD = re.compile(r"[^\W_]+")
TOLD = """
SELECT value.product_id, attribute.kind, attribute.name, attribute.unit, value.number_milli,
    value.text
FROM attribute_value AS value JOIN attribute ON attribute.id = value.attribute_id
WHERE attribute.deleted_at IS NULL ORDER BY value.product_id, value.id
"""


def tokens(text: str) -> list[str]:
    """Words in one spelling, as they are searched."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = unicodedata.normalize("NFKC", plain).replace("ё", "е")
    return WORD.findall(plain)


def words_of(kind: str, name: str, unit: str, number: int | None, text: str) -> list[str]:
    """The words of one value: a text, a number with its unit, the name of a flag that is set."""
    if number is not None:
        whole, part = divmod(abs(number), 1000)
        rest = f"{part:03}".rstrip("0")
        return tokens(f"{whole}{'.' if rest else ''}{rest} {unit}")
    if kind == "flag":
        return tokens(name) if text == "yes" else []
    return tokens(text)


def up(_migrator: object, db: Any) -> None:
    """Add the words to those the goods are found by already."""
    told: dict[int, list[str]] = {}
    for product_id, *value in db.execute_sql(TOLD).fetchall():
        told.setdefault(product_id, []).extend(words_of(*value))
    for product_id, words in told.items():
        found = db.execute_sql("SELECT search_text FROM product WHERE id = ?", (product_id,))
        before = found.fetchone()[0]
        after = " ".join(dict.fromkeys([*before.split(), *words]))
        db.execute_sql("UPDATE product SET search_text = ? WHERE id = ?", (after, product_id))
