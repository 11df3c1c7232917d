"""The fixed reports on sales: a report is added by declaring it here."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import (
    pipelines,
    sales_ageing,
    sales_clients,
    sales_funnel,
    sales_lost,
    sales_products,
)
from salesapp.domain.entities import Entity
from salesapp.ui.reports.fixed import FixedReport, Kind, ReportColumn
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate


def _every_pipeline() -> list[tuple[int, str]]:
    every = translate("Reports", QT_TRANSLATE_NOOP("Reports", "All pipelines"))
    return [(0, every), *pipelines.names()]


def _invoiced_or_shipped() -> list[tuple[int, str]]:
    return [
        (sales_products.INVOICED, translate("Reports", QT_TRANSLATE_NOOP("Reports", "Invoiced"))),
        (sales_products.SHIPPED, translate("Reports", QT_TRANSLATE_NOOP("Reports", "Shipped"))),
    ]


FUNNEL: Final = FixedReport(
    "funnel",
    QT_TRANSLATE_NOOP("Reports", "Funnel"),
    QT_TRANSLATE_NOOP("Reports", "Stage"),
    (
        ReportColumn(
            "entered", QT_TRANSLATE_NOOP("Reports", "Entered"), Kind.COUNT, 84, opens=True
        ),
        ReportColumn("passed", QT_TRANSLATE_NOOP("Reports", "Went on"), Kind.COUNT, 96, opens=True),
        ReportColumn(
            "lost", QT_TRANSLATE_NOOP("Reports", "Lost there"), Kind.COUNT, 112, opens=True
        ),
        ReportColumn(
            "next_bp", QT_TRANSLATE_NOOP("Reports", "To the next"), Kind.SHARE, 110, opens=True
        ),
        ReportColumn(
            "first_bp", QT_TRANSLATE_NOOP("Reports", "From the first"), Kind.SHARE, 110, opens=True
        ),
        ReportColumn(
            "median_seconds",
            QT_TRANSLATE_NOOP("Reports", "Days, median"),
            Kind.SPAN,
            112,
            opens=True,
        ),
        ReportColumn(
            "amount_minor", QT_TRANSLATE_NOOP("Reports", "Sum, ₽"), Kind.MONEY, 124, opens=True
        ),
    ),
    sales_funnel.lines,
    sales_funnel.behind,
    QT_TRANSLATE_NOOP(
        "Reports",
        "Deals that came to a stage in these days, and what has become of them since."
        " In the total each deal counts once.",
    ),
    (
        QT_TRANSLATE_NOOP("Reports", "No deal moved in these days"),
        QT_TRANSLATE_NOOP("Reports", "Choose other days or another pipeline."),
    ),
    (Entity.DEAL, Entity.STAGE),
    day=QT_TRANSLATE_NOOP("Reports", "Moved on"),
    choices=pipelines.names,
    sorts=False,
)
LOST: Final = FixedReport(
    "lost",
    QT_TRANSLATE_NOOP("Reports", "Reasons of refusals"),
    QT_TRANSLATE_NOOP("Reports", "Reason"),
    (
        ReportColumn("deals", QT_TRANSLATE_NOOP("Reports", "Deals"), Kind.COUNT, 76, opens=True),
        ReportColumn("share_bp", QT_TRANSLATE_NOOP("Reports", "Share"), Kind.SHARE, 76, opens=True),
        ReportColumn(
            "amount_minor", QT_TRANSLATE_NOOP("Reports", "Sum, ₽"), Kind.MONEY, 124, opens=True
        ),
        ReportColumn("stage", QT_TRANSLATE_NOOP("Reports", "Mostly on the stage"), Kind.TEXT, 170),
        ReportColumn("competitor", QT_TRANSLATE_NOOP("Reports", "Mostly to whom"), Kind.TEXT, 170),
    ),
    sales_lost.lines,
    sales_lost.behind,
    QT_TRANSLATE_NOOP("Reports", "Deals lost in these days that are still lost."),
    (
        QT_TRANSLATE_NOOP("Reports", "No deal was lost in these days"),
        QT_TRANSLATE_NOOP("Reports", "Every refusal is counted by its reason here."),
    ),
    (Entity.DEAL, Entity.STAGE, Entity.CLIENT),
    day=QT_TRANSLATE_NOOP("Reports", "Lost on"),
    names=((sales_lost.UNTOLD, QT_TRANSLATE_NOOP("Reports", "Reason not told")),),
    choices=_every_pipeline,
    sorts=False,
)
_OF_PAPERS: Final = (Entity.INVOICE, Entity.CREDIT, Entity.CLIENT)
_WITHOUT_CLIENT: Final = QT_TRANSLATE_NOOP("Reports", "Without a client")
PRODUCTS: Final = FixedReport(
    "products",
    QT_TRANSLATE_NOOP("Reports", "Sales by products"),
    QT_TRANSLATE_NOOP("Reports", "Product"),
    (
        ReportColumn("group", QT_TRANSLATE_NOOP("Reports", "Group"), Kind.TEXT, 140),
        ReportColumn(
            "quantity_milli",
            QT_TRANSLATE_NOOP("Reports", "Quantity"),
            Kind.QUANTITY,
            96,
            opens=True,
        ),
        ReportColumn("unit", QT_TRANSLATE_NOOP("Reports", "Unit"), Kind.TEXT, 56),
        ReportColumn(
            "net_minor", QT_TRANSLATE_NOOP("Reports", "Without VAT, ₽"), Kind.MONEY, 118, opens=True
        ),
        ReportColumn(
            "gross_minor", QT_TRANSLATE_NOOP("Reports", "With VAT, ₽"), Kind.MONEY, 112, opens=True
        ),
        ReportColumn(
            "margin_minor",
            QT_TRANSLATE_NOOP("Reports", "Margin, ₽"),
            Kind.MONEY,
            104,
            opens=True,
            secret=True,
            tone=lambda line: "risk" if (line.margin_minor or 0) < 0 else "text",
        ),
        ReportColumn(
            "margin_bp", QT_TRANSLATE_NOOP("Reports", "Margin"), Kind.SHARE, 72, True, secret=True
        ),
        ReportColumn(
            "clients", QT_TRANSLATE_NOOP("Reports", "Clients"), Kind.COUNT, 84, opens=True
        ),
    ),
    sales_products.lines,
    sales_products.behind,
    QT_TRANSLATE_NOOP(
        "Reports",
        "Goods of the invoices of these days less what came back, in roubles at the rates of the"
        " papers.",
    ),
    (
        QT_TRANSLATE_NOOP("Reports", "Nothing was sold in these days"),
        QT_TRANSLATE_NOOP(
            "Reports", "Goods count by the day of the invoice, or by the day they left."
        ),
    ),
    (*_OF_PAPERS, Entity.ORDER, Entity.PRODUCT, Entity.CATEGORY),
    main="gross_minor",
    choices=_invoiced_or_shipped,
    notes=(
        (
            sales_products.SHIPPED,
            QT_TRANSLATE_NOOP(
                "Reports",
                "Goods that left in these days at the prices of their orders; returns are not"
                " taken off.",
            ),
        ),
    ),
)
CLIENTS: Final = FixedReport(
    "clients",
    QT_TRANSLATE_NOOP("Reports", "Sales by clients"),
    QT_TRANSLATE_NOOP("Reports", "Client"),
    (
        ReportColumn(
            "invoiced_minor", QT_TRANSLATE_NOOP("Reports", "Invoiced, ₽"), Kind.MONEY, 124, True
        ),
        ReportColumn(
            "paid_minor", QT_TRANSLATE_NOOP("Reports", "Paid, ₽"), Kind.MONEY, 124, opens=True
        ),
        ReportColumn(
            "debt_minor", QT_TRANSLATE_NOOP("Reports", "Debt now, ₽"), Kind.MONEY, 124, opens=True
        ),
        ReportColumn("won", QT_TRANSLATE_NOOP("Reports", "Won deals"), Kind.COUNT, 128, opens=True),
        ReportColumn(
            "average_minor",
            QT_TRANSLATE_NOOP("Reports", "Average invoice, ₽"),
            Kind.MONEY,
            136,
            opens=True,
        ),
        ReportColumn("last_on", QT_TRANSLATE_NOOP("Reports", "Last payment"), Kind.DAY, 136),
    ),
    sales_clients.lines,
    sales_clients.behind,
    QT_TRANSLATE_NOOP(
        "Reports",
        "Clients with invoices, money or won deals in these days. Invoiced less what came back,"
        " paid less what was given back.",
    ),
    (
        QT_TRANSLATE_NOOP("Reports", "No invoices, money or won deals in these days"),
        QT_TRANSLATE_NOOP("Reports", "Choose other days."),
    ),
    (*_OF_PAPERS, Entity.PAYMENT, Entity.DEAL),
    names=((sales_clients.NOBODY, _WITHOUT_CLIENT),),
)
AGEING: Final = FixedReport(
    "ageing",
    QT_TRANSLATE_NOOP("Reports", "Receivables as of a day"),
    QT_TRANSLATE_NOOP("Reports", "Client"),
    (
        ReportColumn(
            "not_due", QT_TRANSLATE_NOOP("Reports", "Not due, ₽"), Kind.MONEY, 124, opens=True
        ),
        ReportColumn(
            "week", QT_TRANSLATE_NOOP("Reports", "1–7 days late, ₽"), Kind.MONEY, 134, opens=True
        ),
        ReportColumn(
            "month", QT_TRANSLATE_NOOP("Reports", "8–30 days late, ₽"), Kind.MONEY, 140, opens=True
        ),
        ReportColumn(
            "older", QT_TRANSLATE_NOOP("Reports", "Over 30 days, ₽"), Kind.MONEY, 140, opens=True
        ),
        ReportColumn(
            "overdue",
            QT_TRANSLATE_NOOP("Reports", "Late in all, ₽"),
            Kind.MONEY,
            124,
            opens=True,
            tone=lambda line: "risk" if line.overdue else "text",
        ),
        ReportColumn(
            "total", QT_TRANSLATE_NOOP("Reports", "Owed in all, ₽"), Kind.MONEY, 124, opens=True
        ),
    ),
    sales_ageing.lines,
    sales_ageing.behind,
    QT_TRANSLATE_NOOP(
        "Reports", "Debts at the end of {day}, the last day of the period that has come."
    ),
    (
        QT_TRANSLATE_NOOP("Reports", "Nobody owed anything on that day"),
        QT_TRANSLATE_NOOP("Reports", "Issued invoices that are not paid in full are counted."),
    ),
    (*_OF_PAPERS, Entity.PAYMENT),
    day=QT_TRANSLATE_NOOP("Reports", "Due"),
    main="total",
    heading=QT_TRANSLATE_NOOP("Reports", "Receivables as of {day}"),
    names=((sales_ageing.NOBODY, _WITHOUT_CLIENT),),
)
SALES: Final = (FUNNEL, LOST, PRODUCTS, CLIENTS, AGEING)
"""In the order in which they are offered."""
