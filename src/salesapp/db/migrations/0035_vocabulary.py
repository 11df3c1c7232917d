"""The words records are found by, so that a slip of the finger finds them too."""

import re
from pathlib import Path
from typing import Any

WORD = re.compile(r"[^\W\d_]{4,40}")
BLOCK = 20_000


def up(_migrator: object, db: Any) -> None:
    """Make the table of ``0035_vocabulary.sql`` and learn the words that are there."""
    db.execute_sql(Path(__file__).with_suffix(".sql").read_text("utf-8"))
    for table in ("client", "contact", "product", "deal", "lead"):
        last = 0
        while True:
            found = db.execute_sql(
                f"SELECT id, search_text FROM {table} WHERE id > ? ORDER BY id LIMIT {BLOCK}",  # noqa: S608 - names of ours
                (last,),
            ).fetchall()
            if not found:
                break
            last = found[-1][0]
            words = {word for _id, text in found for word in WORD.findall(text)}
            db.connection().executemany(
                "INSERT OR IGNORE INTO search_word (word) VALUES (?)",
                [(word,) for word in sorted(words)],
            )
