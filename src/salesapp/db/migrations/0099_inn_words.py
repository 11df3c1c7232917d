# ruff: noqa: S608 - names and words of ours
"""Parts of many ИНН are taken into the index at once, as the words of many records are."""

from typing import Any

_ONE_BY_ONE = "NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'many_words')"
_TRIGGERS = (
    f"""
CREATE TRIGGER client_inn_fts_insert AFTER INSERT ON client
WHEN NEW.inn <> '' AND {_ONE_BY_ONE} BEGIN
    INSERT INTO client_inn_fts (rowid, inn) VALUES (NEW.id, NEW.inn);
END""",
    f"""
CREATE TRIGGER client_inn_fts_delete AFTER DELETE ON client
WHEN OLD.inn <> '' AND {_ONE_BY_ONE} BEGIN
    INSERT INTO client_inn_fts (client_inn_fts, rowid, inn) VALUES ('delete', OLD.id, OLD.inn);
END""",
    f"""
CREATE TRIGGER client_inn_fts_update AFTER UPDATE OF inn ON client
WHEN OLD.inn <> NEW.inn AND {_ONE_BY_ONE} BEGIN
    INSERT INTO client_inn_fts (client_inn_fts, rowid, inn) SELECT 'delete', OLD.id, OLD.inn
    WHERE OLD.inn <> '';
    INSERT INTO client_inn_fts (rowid, inn) SELECT NEW.id, NEW.inn WHERE NEW.inn <> '';
END""",
)


def up(_migrator: object, db: Any) -> None:
    """Let the triggers stand aside."""
    for name in ("insert", "delete", "update"):
        db.execute_sql(f"DROP TRIGGER client_inn_fts_{name}")
    for sql in _TRIGGERS:
        db.execute_sql(sql)
