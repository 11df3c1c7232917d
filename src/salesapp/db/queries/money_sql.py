"""What clients owe and have paid, as pieces of SQL shared by the questions of the screens."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.domain.dates import add_months


def debts_sql(*, only: str = "", today: str = "?") -> str:
    """Debt, overdue debt and the oldest due day of each client who owes.

    `only` is one more condition on `receivable`, where triggers keep what is open of the
    instalments of issued invoices; `today` is a mark of a parameter. Money not set against any
    instalment does not lessen a debt.
    """
    return (
        "SELECT client_id, sum(open_minor) AS open_minor,"  # noqa: S608 - pieces of ours
        f" sum(CASE WHEN due_on < {today} THEN open_minor ELSE 0 END) AS overdue_minor,"
        " min(due_on) AS first_on FROM receivable WHERE client_id IS NOT NULL"
        f"{' AND ' + only if only else ''} GROUP BY client_id"
    )


PAID_SINCE: Final = (
    "SELECT client_id, sum(amount_minor) AS amount_minor FROM payment_roubles"
    " WHERE paid_on >= ? AND deleted_at IS NULL AND client_id IS NOT NULL GROUP BY client_id"
)
"""Money received from each client since a day."""


def at_rate(minor: str, rate_micro: str) -> str:
    """A sum that is not below nothing at a rate, in whole minor units, halves upwards."""
    return f"CAST((2 * ({minor}) * ({rate_micro}) + 1000000) / 2000000 AS INTEGER)"


def in_roubles(minor: str, paper: str) -> str:
    """A sum of a paper in roubles, at the rate of the paper."""
    return (
        f"CASE WHEN {paper}.currency = 'RUB' OR {paper}.rate_micro IS NULL THEN {minor}"
        f" ELSE {at_rate(minor, f'{paper}.rate_micro')} END"
    )


SOLD_TOTAL: Final = in_roubles("sum(line.total_minor)", "paper")
SOLD_MARGIN: Final = (
    f"{in_roubles('sum(line.total_minor - line.vat_minor)', 'paper')}"
    " - sum(line.cost_minor * line.quantity_milli / 1000)"
)
"""What an invoice `paper` comes to and brings by its lines `line`, in roubles as its costs are."""


_RATED: Final = (
    "{0}.currency = deal.currency AND {0}.rate_micro IS NOT NULL AND {0}.deleted_at IS NULL"
)
_NEWEST: Final = "ORDER BY {0} DESC, id DESC LIMIT 1"
DEAL_RATE: Final = f"""
CASE WHEN deal.currency = 'RUB' THEN 1000000 ELSE coalesce(
    (SELECT rate_micro FROM offer INDEXED BY offer_deal_id WHERE deal_id = deal.id
        AND {_RATED.format("offer")} {_NEWEST.format("drawn_on")}),
    (SELECT rate_micro FROM invoice WHERE deal_id = deal.id AND {_RATED.format("invoice")}
        {_NEWEST.format("issued_on")}),
    (SELECT rate_micro FROM offer WHERE {_RATED.format("offer")} {_NEWEST.format("drawn_on")}),
    0) END
"""  # noqa: S608 - constants
"""Roubles for a unit of the currency of a `deal`, times a million; 0 where no paper tells it."""
DEAL_WORTH: Final = (
    "CASE WHEN deal.currency = 'RUB' THEN deal.amount_minor"
    f" ELSE {at_rate('deal.amount_minor', DEAL_RATE)} END"
)
"""What a `deal` comes to in roubles."""


def year_before(today: date) -> date:
    """The first day of the turnover of twelve months."""
    return add_months(today, -12)
