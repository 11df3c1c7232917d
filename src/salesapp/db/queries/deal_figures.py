"""Figures of a deal that follow from other records, as expressions over its table."""

from __future__ import annotations

from salesapp.db.queries.money_sql import in_roubles


def days_in_stage(table: str, today: str) -> str:
    """Whole days on the stage, in thousandths; none of a closed deal: its time there is over.

    `today` is an expression, too.
    """
    since = f"julianday(date({table}.stage_since_at, 'localtime'))"
    days = f"max(0, CAST(julianday({today}) - {since} AS INTEGER))"
    return f"(CASE WHEN {table}.closed_on IS NULL THEN {days} * 1000 ELSE 0 END)"


def paid_share(table: str) -> str:
    """How much of its issued invoices, less what was credited, is paid, in basis points.

    Invoices in several currencies weigh as they do in roubles.
    """
    came = in_roubles(
        "(SELECT coalesce(sum(paid.amount_minor), 0) FROM allocation AS paid"
        " WHERE paid.instalment_id = part.id)",
        "invoice",
    )
    asked = in_roubles(
        "(part.amount_minor - (SELECT coalesce(sum(less.amount_minor), 0)"
        " FROM credit_allocation AS less WHERE less.instalment_id = part.id))",
        "invoice",
    )
    return (
        f"coalesce((SELECT sum({came}) * 10000 / max(1, sum({asked}))"  # noqa: S608 - ours
        " FROM invoice JOIN instalment AS part ON part.invoice_id = invoice.id"
        f" WHERE invoice.deal_id = {table}.id AND invoice.state = 'issued'), 0)"
    )


def people(table: str) -> str:
    """People who work at its client, in thousandths."""
    return (
        "((SELECT count(*) FROM affiliation AS place"  # noqa: S608 - names of ours
        " JOIN contact AS one ON one.id = place.contact_id AND one.deleted_at IS NULL"
        f" WHERE place.client_id = {table}.client_id AND place.until_on IS NULL) * 1000)"
    )
