"""Certificates are found by their number, their title and who issued them."""

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
    """Run the statements of ``0046_certificate_words.sql``, then make the papers searchable."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
    known = db.execute_sql("SELECT id, number, title, issued_by FROM certificate").fetchall()
    for paper_id, *texts in known:
        db.execute_sql(
            "UPDATE certificate SET search_text = ? WHERE id = ?", (fold(" ".join(texts)), paper_id)
        )
