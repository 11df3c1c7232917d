"""Plan and fact of a month: the one place all screens, reports and files take them from."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from salesapp.db.connection import rows, value
from salesapp.db.queries.money_sql import DEAL_RATE, in_roubles
from salesapp.domain.money import div_half_up
from salesapp.domain.plans import Chance, Measure, first_of, last_of


class PlanRow(NamedTuple):
    """A version of a target."""

    id: int
    month_on: date
    measure: Measure
    target: int
    decided_on: date
    comment: str


_VALID: Final = """
SELECT target FROM sales_plan WHERE month_on = ? AND measure = ? AND decided_on <= ?
AND deleted_at IS NULL ORDER BY decided_on DESC LIMIT 1
"""
_VERSIONS: Final = """
SELECT id, month_on, measure, target, decided_on, comment FROM sales_plan
WHERE month_on BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY month_on, measure, decided_on
"""
_RECEIVED: Final = """
SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles
WHERE paid_on BETWEEN ? AND ? AND deleted_at IS NULL
"""
# Money that was taken back by the day never came: it was somebody else's, or a slip.
_CAME: Final = """{0}.kind = 'received' AND {0}.reverses_id IS NULL AND {0}.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM payment AS back
        WHERE back.reverses_id = {0}.id AND back.paid_on <= ?2)"""
_NEW_CLIENTS: Final = f"""
SELECT client_id FROM (SELECT DISTINCT money.client_id FROM payment AS money
    WHERE money.paid_on BETWEEN ?1 AND ?2 AND money.client_id IS NOT NULL
    AND {_CAME.format("money")}) AS paid
WHERE NOT EXISTS (SELECT 1 FROM payment AS earlier WHERE earlier.client_id = paid.client_id
    AND earlier.paid_on < ?1 AND {_CAME.format("earlier")})
"""  # noqa: S608 - constants
_PAID: Final = """
coalesce((SELECT sum(part.amount_minor) FROM invoice
    JOIN instalment ON instalment.invoice_id = invoice.id
    JOIN {share} AS part ON part.instalment_id = instalment.id
    WHERE invoice.deal_id = deal.id AND invoice.currency {same} deal.currency), 0)
"""
_CREDITED: Final = """
coalesce((SELECT sum({amount}) FROM invoice
    JOIN credit_note AS note ON note.invoice_id = invoice.id AND note.state = 'issued'
    WHERE invoice.deal_id = deal.id AND invoice.currency {same} deal.currency), 0)
"""
# What was paid and credited in the currency of the deal is taken off in it, the rest in roubles.
_CHANCES: Final = f"""
SELECT deal.id, deal.title, coalesce(client.name, ''), deal.amount_minor
        - {_PAID.format(share="allocation", same="=")}
        - {_CREDITED.format(amount="note.total_minor", same="=")},
    {DEAL_RATE},
    {_PAID.format(share="allocation_roubles", same="<>")}
        + {_CREDITED.format(amount=in_roubles("note.total_minor", "invoice"), same="<>")},
    stage.probability_bp
FROM deal INDEXED BY deal_expected
JOIN stage ON stage.id = deal.stage_id AND stage.kind = 'open'
LEFT JOIN client ON client.id = deal.client_id
WHERE deal.expected_close_on BETWEEN ? AND ? AND deal.closed_on IS NULL
AND deal.deleted_at IS NULL
"""  # noqa: S608 - constants


def target(month: date, measure: Measure, on: date) -> int:
    """The target of a day's month as it stood on another day; 0 when none was set."""
    return int(value(_VALID, first_of(month), measure.value, on) or 0)


def versions(since: date, until: date) -> list[PlanRow]:
    """All versions of the months between two days, in order."""
    return [
        PlanRow(
            plan_id,
            date.fromisoformat(month),
            Measure(measure),
            target,
            date.fromisoformat(decided),
            comment,
        )
        for plan_id, month, measure, target, decided, comment in rows(
            _VERSIONS, first_of(since), last_of(until)
        )
    ]


def fact(month: date, measure: Measure, on: date) -> int:
    """What was done in a day's month up to another day.

    Revenue is money received, reversals taken off, whether set against an invoice or not.
    """
    until = min(on, last_of(month))
    if measure is Measure.REVENUE:
        return int(value(_RECEIVED, first_of(month), until))
    return len(new_clients(month, until))


def new_clients(month: date, on: date) -> list[int]:
    """Clients whose first money came in a day's month, up to another day."""
    return [one for (one,) in rows(_NEW_CLIENTS, first_of(month), on)]


def chances(today: date) -> list[Chance]:
    """Open deals expected to close in this month, with what is neither paid nor credited yet.

    All in roubles; a deal in another currency by the rate of its papers.
    """
    found = []
    for deal_id, title, client, own, rate_micro, settled, probability in rows(
        _CHANCES, first_of(today), last_of(today)
    ):
        rest = max(0, div_half_up(own * rate_micro, 1_000_000) - settled)
        found.append(Chance(deal_id, title, client, rest, probability))
    return found
