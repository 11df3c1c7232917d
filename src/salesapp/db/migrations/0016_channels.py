"""Channels, their campaigns and costs; the sources written so far become channels."""

import re
import unicodedata
from pathlib import Path
from typing import Any

FIRST = (
    ("Входящий звонок", "inbound"),
    ("Сайт", "online"),
    ("Почта", "inbound"),
    ("Мессенджер", "inbound"),
    ("Выставка", "event"),
    ("Рекомендация", "referral"),
    ("Холодный обзвон", "outbound"),
    ("Тендерная площадка", "market"),
    ("Маркетплейс", "market"),
    ("Партнёр", "partner"),
    ("Возврат ушедшего", "outbound"),
    ("Реклама", "advertising"),
)
MOST = 40
"""More sources than so many are no list of channels: the user sorts them."""


def up(_migrator: object, db: Any) -> None:
    """Run the statements of ``0016_channels.sql``; blank lines stand between them."""
    script = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for statement in script.split("\n\n"):
        if statement.strip():
            db.execute_sql(statement)
    names = {_key(name): (name, kind) for name, kind in FIRST}
    written: list[str] = []
    for table in ("lead", "deal", "client"):
        found = db.execute_sql(
            f"SELECT source FROM {table} WHERE source <> '' AND deleted_at IS NULL"  # noqa: S608 - names of ours
            f" GROUP BY source ORDER BY count(*) DESC LIMIT {MOST + 1}"
        )
        written += [text for (text,) in found]
    own = {_key(text): (" ".join(text.split()), "other") for text in written if _key(text)}
    names |= {key: one for key, one in own.items() if key not in names and len(own) <= MOST}
    for place, (key, (name, kind)) in enumerate(names.items()):
        db.execute_sql(
            "INSERT INTO channel (uid, created_at, updated_at, rev, name, kind, state, owner,"
            " hypothesis, note, position) VALUES (lower(hex(randomblob(16))),"
            " strftime('%Y-%m-%dT%H:%M:%fZ'), strftime('%Y-%m-%dT%H:%M:%fZ'), 1, ?, ?,"
            " 'scale', '', '', '', ?)",
            (name, kind, place),
        )
        db.execute_sql(
            "INSERT INTO channel_name (key, channel_id) VALUES (?, last_insert_rowid())", (key,)
        )


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(re.findall(r"\w+", plain.replace("ё", "е")))
