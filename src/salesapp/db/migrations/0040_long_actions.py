"""Actions in several transactions, and words of many records taken into the index at once."""

from typing import Any

_TABLES = ("client", "contact", "product", "deal", "lead")
_ONE_BY_ONE = "NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'many_words')"


def up(_migrator: object, db: Any) -> None:
    """Let the journal know the parts of a whole; let the triggers of the index stand aside."""
    for sql in _JOURNAL:
        db.execute_sql(sql)
    for table in _TABLES:
        for sql in _triggers(table):
            db.execute_sql(sql)


_JOURNAL = (
    "ALTER TABLE journal ADD COLUMN whole_id INTEGER",
    "CREATE INDEX journal_whole ON journal (whole_id) WHERE whole_id IS NOT NULL",
    "CREATE TABLE unfinished (journal_id INTEGER NOT NULL PRIMARY KEY) STRICT",
    "DROP TRIGGER journal_frozen_update",
    """
CREATE TRIGGER journal_frozen_update BEFORE UPDATE ON journal
WHEN NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'erasure' AND from_id = OLD.id)
    OR NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.who <> OLD.who OR NEW.action <> OLD.action
    OR NEW.operation_id <> OLD.operation_id OR NEW.undoes_id IS NOT OLD.undoes_id
    OR NEW.whole_id IS NOT OLD.whole_id OR NEW.is_undoable > OLD.is_undoable BEGIN
    SELECT RAISE(ABORT, 'frozen: journal');
END""",
    "DROP TRIGGER journal_frozen_delete",
    """
CREATE TRIGGER journal_frozen_delete BEFORE DELETE ON journal
WHEN NOT EXISTS (SELECT 1 FROM unfinished WHERE journal_id = coalesce(OLD.whole_id, OLD.id)) BEGIN
    SELECT RAISE(ABORT, 'frozen: journal');
END""",
)


def _triggers(table: str) -> tuple[str, ...]:
    gone = (
        f"INSERT INTO {table}_fts ({table}_fts, rowid, search_text)"  # noqa: S608 - names of ours
        " VALUES ('delete', OLD.id, OLD.search_text);"
    )
    come = f"INSERT INTO {table}_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);"  # noqa: S608
    return (
        f"DROP TRIGGER {table}_fts_insert",
        f"DROP TRIGGER {table}_fts_delete",
        f"DROP TRIGGER {table}_fts_update",
        f"CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table}"
        f" WHEN {_ONE_BY_ONE} BEGIN {come} END",
        f"CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table}"
        f" WHEN {_ONE_BY_ONE} BEGIN {gone} END",
        f"CREATE TRIGGER {table}_fts_update AFTER UPDATE OF search_text ON {table}"
        f" WHEN OLD.search_text IS NOT NEW.search_text AND {_ONE_BY_ONE} BEGIN {gone} {come} END",
    )
