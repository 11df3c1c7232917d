"""The numbers of documents: what was given in each series, and that none is missing."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.db.queries import numbers
from salesapp.db.queries.numbers import SeriesReport
from salesapp.domain.numbering import NumberKind
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_KINDS = {
    NumberKind.ORDER: QT_TRANSLATE_NOOP("NumbersDialog", "Orders"),
    NumberKind.INVOICE: QT_TRANSLATE_NOOP("NumbersDialog", "Invoices"),
    NumberKind.CREDIT: QT_TRANSLATE_NOOP("NumbersDialog", "Credit notes"),
}


class NumbersDialog(Dialog):
    """Series by organisation, kind and year."""

    no_draft = "a list to look at"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            translate("NumbersDialog", "Numbers of documents"),
            translate(
                "NumbersDialog",
                "A number is given at the issue and kept for ever, by cancelled documents too.",
            ),
            width=600,
        )
        self.report = numbers.series_report()
        missing = [one for one in self.report if one.gaps]
        verdict = (
            self.tr("%n series have numbers missing", "", len(missing))
            if missing
            else self.tr("No number is missing")
        )
        self.verdict = Label(verdict, "strong", "risk" if missing else "ok")
        icon = IconLabel("warn" if missing else "check", "risk" if missing else "ok")
        self.body.addLayout(row(icon, self.verdict, None, gap=6))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for place, one in enumerate(self.report):
            self._add(grid, place, one)
        self.body.addLayout(grid)
        if not self.report:
            self.body.addWidget(Label(self.tr("No number was given yet."), "base", "text3"))
        self.add_cancel(self.tr("Close"))

    def _add(self, grid: QGridLayout, place: int, one: SeriesReport) -> None:
        name = f"{translate('NumbersDialog', _KINDS[one.kind])}, {one.year}"
        grid.addWidget(Label(name, "strong"), place, 0)
        grid.addWidget(Label(one.organization, "small", "text3", elide=True), place, 1)
        told = self.tr("{first}–{last}, given {count}").format(
            first=one.first, last=one.last, count=one.given
        )
        grid.addWidget(Label(told, "base", "text2"), place, 2)
        if one.gaps:
            gaps = ", ".join(
                str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}"
                for gap in one.gaps
            )
            grid.addWidget(
                Chip(self.tr("missing: {numbers}").format(numbers=gaps), "risk", "warn"), place, 3
            )
        else:
            grid.addWidget(Chip(self.tr("without gaps"), "ok", "check"), place, 3)
