"""Stores that kept broken-off talks by three columns name whom they are about by one text.

The step was written anew when stores had taken it. Every other store is left as it is.
"""

from typing import Any

_STATEMENTS = (
    "DROP TRIGGER IF EXISTS talk_draft_gone",
    "DROP TRIGGER IF EXISTS talk_draft_client_gone",
    "DROP TRIGGER IF EXISTS talk_draft_lead_gone",
    "ALTER TABLE talk_draft RENAME TO talk_draft_former",
    """CREATE TABLE "talk_draft" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "subject" TEXT NOT NULL,
    "kept_at" TEXT NOT NULL,
    "words" TEXT NOT NULL
) STRICT""",
    'CREATE UNIQUE INDEX "talk_draft_subject" ON "talk_draft" ("subject")',
    """INSERT INTO talk_draft (id, subject, kept_at, words)
SELECT id, CASE WHEN activity_id IS NOT NULL THEN 'activity:' || activity_id
            WHEN lead_id IS NOT NULL THEN 'lead:' || lead_id
            ELSE 'client:' || client_id END AS about, kept_at, words
FROM talk_draft_former
WHERE coalesce(activity_id, lead_id, client_id) IS NOT NULL
ORDER BY id
ON CONFLICT (subject) DO UPDATE SET kept_at = excluded.kept_at, words = excluded.words""",
    "DROP TABLE talk_draft_former",
)


def up(_migrator: object, db: Any) -> None:
    """Give the table its one column, and each row the text that names whom it is about."""
    columns = db.execute_sql("SELECT name FROM pragma_table_info('talk_draft')").fetchall()
    if ("client_id",) in columns:
        for statement in _STATEMENTS:
            db.execute_sql(statement)
