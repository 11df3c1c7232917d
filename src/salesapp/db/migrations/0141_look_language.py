"""The language a paper is printed in, where it was chosen together with its template."""

from typing import Any


def up(_migrator: object, db: Any) -> None:
    """Add the column; empty is the language of the paper itself."""
    db.execute_sql("""ALTER TABLE "paper_look" ADD COLUMN "language" TEXT NOT NULL DEFAULT ''""")
