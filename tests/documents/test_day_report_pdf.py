"""The report of a day on paper: where its sheets end."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.documents.day_report_pdf import (
    DayReportPaper,
    ReportColumn,
    ReportPart,
    ReportTable,
    build_day_report,
)
from tests.documents.paper_readers import page_texts


@pytest.mark.parametrize("count", range(30, 48))
def test_a_total_stands_on_the_sheet_of_the_row_before_it(count):
    columns = (ReportColumn("Client", 3), ReportColumn("Sum", 1, "right"))
    rows = (*((f"Firm {place}", "1,00") for place in range(count)), ("Total", f"{count},00"))
    part = ReportPart("", "", tables=(ReportTable("Money", columns, rows, has_total=True),))
    paper = DayReportPaper("Report", "", "Anna", date(2026, 12, 1), (part,), language="en")
    (last,) = [text for text in page_texts(build_day_report(paper)) if "Total" in text]
    assert f"Firm {count - 1}" in last
