"""A cell half typed in the lines of a document, kept until it is entered or left."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Make the table; at most one cell of a document waits."""
    db.execute_sql(
        'CREATE TABLE "half_typed" ("id" INTEGER NOT NULL PRIMARY KEY, "subject" TEXT NOT NULL,'
        ' "row" INTEGER NOT NULL, "column" TEXT NOT NULL, "name" TEXT NOT NULL,'
        ' "words" TEXT NOT NULL, "kept_at" TEXT NOT NULL) STRICT'
    )
    db.execute_sql('CREATE UNIQUE INDEX "half_typed_subject" ON "half_typed" ("subject")')
