"""Reports of days as a paper of ours."""

from __future__ import annotations

from datetime import date

from salesapp.documents.day_report_pdf import DayReportPaper, ReportPart, build_day_report
from salesapp.documents.papers import Language
from salesapp.services.paper_parties import letterhead_now


def day_report_pdf(
    title: str,
    parts: tuple[ReportPart, ...],
    *,
    note: str,
    sheet: str,
    made_on: date,
    language: Language,
) -> bytes:
    """The report as a PDF; below the title stand who reports and for whom he works."""
    seller, manager = letterhead_now()
    who = ", ".join(filter(None, (manager.name, manager.position, seller.party.name)))
    return build_day_report(
        DayReportPaper(
            title=title,
            about=who,
            author=manager.name or seller.party.name,
            made_on=made_on,
            parts=parts,
            note=note,
            sheet=sheet,
            language=language,
        )
    )
