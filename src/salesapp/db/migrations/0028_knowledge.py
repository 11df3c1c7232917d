"""Facts, certificates, competitors and makers of the goods; what was shown to whom."""

import re
import unicodedata
from pathlib import Path
from typing import Any

WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Words in one spelling, as they are searched."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = unicodedata.normalize("NFKC", plain).replace("ё", "е")
    return " ".join(WORD.findall(plain))


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0028_knowledge.sql``, then make the texts of the sides searchable."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
    known = db.execute_sql("SELECT id, text FROM product_aspect").fetchall()
    for aspect_id, text in known:
        db.execute_sql(
            "UPDATE product_aspect SET search_text = ? WHERE id = ?", (fold(text), aspect_id)
        )
