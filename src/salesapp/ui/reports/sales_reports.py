"""The fixed reports on sales: a report is added by declaring it here."""

from __future__ import annotations

from typing import Final

from salesapp.db.queries import pipelines, sales_funnel, sales_lost
from salesapp.domain.entities import Entity
from salesapp.ui.reports.fixed import FixedReport, Kind, ReportColumn
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate


def _every_pipeline() -> list[tuple[int, str]]:
    every = translate("Reports", QT_TRANSLATE_NOOP("Reports", "All pipelines"))
    return [(0, every), *pipelines.names()]


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
SALES: Final = (FUNNEL, LOST)
"""In the order in which they are offered."""
