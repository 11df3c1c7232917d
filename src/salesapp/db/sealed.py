"""Which rows are posted, and what of them may still change: declared here once.

The triggers of the migrations keep it, a test asks them column by column, and the chain
(`db.chain`) tells what was changed in spite of them.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Sealed(NamedTuple):
    """A table with posted rows."""

    table: str
    posted: str
    """The condition for a row of it to be posted."""
    free: tuple[str, ...] = ()
    """Columns that may change by themselves all the same: what is not said on paper."""
    state: bool = False
    """Whether the column ``state`` may go on, by the moves of the trade only."""


_VERSION: Final = ("updated_at", "rev")

PAPERS: Final = ("offer", "sales_order", "invoice", "credit_note")
LINES: Final = tuple(f"{paper}_line" for paper in PAPERS)

SEALED: Final = (
    *(Sealed(paper, "state <> 'draft'", _VERSION, state=True) for paper in PAPERS),
    *(
        Sealed(line, f"(SELECT state FROM {paper} WHERE id = {paper}_id) <> 'draft'")  # noqa: S608 - names of ours
        for line, paper in zip(LINES, PAPERS, strict=True)
    ),
    Sealed("instalment", "(SELECT state FROM invoice WHERE id = invoice_id) <> 'draft'"),
    Sealed("payment", "1", _VERSION),
    Sealed("allocation", "1"),
    Sealed("credit_allocation", "1"),
    Sealed("refund_part", "1"),
    Sealed("number_series", "1", ("last", "template")),
    Sealed("day_close", "1"),
    Sealed("erasure", "1"),
    Sealed("paper_look", "body <> ''"),
    Sealed("journal", "1"),
    Sealed(
        "stored_file",
        "EXISTS (SELECT 1 FROM invoice WHERE pdf_id = stored_file.id AND state <> 'draft')",
        _VERSION,
    ),
)
"""The last number of a series only grows. A shipment is no paper: it is taken back by undo."""
