"""What clients owe and have paid, as pieces of SQL shared by the questions of the screens."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.domain.dates import add_months


def debts_sql(*, of: str = "", only: str = "", today: str = "?") -> str:
    """Debt and overdue debt of each client who owes; `today` is a mark of a parameter.

    `of` joins the invoice to what narrows it, `only` is one more condition on it. Debt lives on
    the instalments of issued invoices; money not set against any of them does not lessen it.
    """
    return (
        "SELECT client_id, sum(open_minor) AS open_minor,"  # noqa: S608 - pieces of ours
        f" sum(CASE WHEN due_on < {today} THEN open_minor ELSE 0 END) AS overdue_minor"
        " FROM (SELECT invoice.client_id AS client_id, instalment.due_on AS due_on,"
        " instalment.amount_minor - coalesce((SELECT sum(allocation.amount_minor)"
        " FROM allocation WHERE allocation.instalment_id = instalment.id), 0) AS open_minor"
        f" FROM invoice {of} JOIN instalment ON instalment.invoice_id = invoice.id"
        " WHERE invoice.state = 'issued' AND invoice.deleted_at IS NULL"
        f"{' AND ' + only if only else ''}"
        # Without it the sum of the allocations would be taken anew wherever it is named.
        " LIMIT -1)"
        " WHERE client_id IS NOT NULL AND open_minor > 0 GROUP BY client_id"
    )


PAID_SINCE: Final = (
    "SELECT client_id, sum(amount_minor) AS amount_minor FROM payment"
    " WHERE paid_on >= ? AND deleted_at IS NULL AND client_id IS NOT NULL GROUP BY client_id"
)
"""Money received from each client since a day."""


def year_before(today: date) -> date:
    """The first day of the turnover of twelve months."""
    return add_months(today, -12)
