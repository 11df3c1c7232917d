"""Stores whose money of clients still told the last payment get the last sale in its place.

The step was written anew when stores had taken it. What is kept is counted from the papers: it is
made anew, with its triggers. Every other store is left as it is.
"""

from pathlib import Path
from typing import Any

MADE = (
    "CREATE TABLE client_money ",
    "CREATE INDEX client_money_",
    "INSERT INTO client_money ",
    "CREATE TRIGGER client_money_",
)


def up(_migrator: object, db: Any) -> None:
    """Make the money of clients anew where it is of the former kind."""
    columns = db.execute_sql("SELECT name FROM pragma_table_info('client_money')").fetchall()
    if ("last_sale_on",) in columns:
        return
    ((since,),) = db.execute_sql(
        "SELECT day FROM summary_day WHERE name = 'turnover_since'"
    ).fetchall()
    triggers = db.execute_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'client_money_*'"
    ).fetchall()
    for (name,) in triggers:
        db.execute_sql(f"DROP TRIGGER {name}")
    db.execute_sql("DROP TABLE client_money")
    script = Path(__file__).with_name("0006_lists.sql").read_text("utf-8")
    for statement in script.replace("{since}", since).split("\n\n"):
        if statement.strip().startswith(MADE):
            db.execute_sql(statement)
