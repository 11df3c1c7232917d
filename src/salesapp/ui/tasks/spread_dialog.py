"""Spreading tasks over working days: from which day, how many a day, and what comes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.db.queries.activities import by_ids
from salesapp.db.queries.day_load import planned_per_day
from salesapp.db.queries.day_rules import day_rules
from salesapp.overriding import override
from salesapp.services.activity_spread import days_for
from salesapp.ui import format, theme
from salesapp.ui.activities.moving import give_days
from salesapp.ui.format import today
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_text
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.work_calendar import work_calendar

_WIDTH = 520
_LINE = 26


class DayBars(QWidget):
    """A line for each day: what is planned there already, and what comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: list[tuple[date, int, int]] = []
        """Day, planned already, added."""
        self._most = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: list[tuple[date, int, int]], per_day: int) -> None:
        """Show what each day would hold."""
        self.days = days
        self._most = max([per_day, 1, *(known + new for _day, known, new in days)])
        self.setAccessibleDescription(
            "; ".join(f"{format.day(day)}: {known} + {new}" for day, known, new in days)
        )
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), max(1, len(self.days)) * theme.px(_LINE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        for place, (day, known, new) in enumerate(self.days):
            line = QRect(0, place * px(_LINE), self.width(), px(_LINE))
            draw_text(painter, line, format.day_with_weekday(day), "base", tokens.text)
            room = QRect(px(110), line.top() + px(9), self.width() - px(180), px(8))
            draw_box(painter, room, tokens.surface2, tokens.border, 4)
            whole = room.width()
            used, added = whole * known // self._most, whole * new // self._most
            if used:
                draw_box(
                    painter, QRect(room.left(), room.top(), max(4, used), room.height()),
                    tokens.border_input, None, 4,
                )  # fmt: skip
            if added:
                draw_box(
                    painter, QRect(room.left() + used, room.top(), max(4, added), room.height()),
                    tokens.accent, None, 4,
                )  # fmt: skip
            text = f"{known} + {new}" if known else f"+ {new}"
            draw_text(painter, line, text, "small_strong", tokens.text2, RIGHT)
        painter.end()


class SpreadDialog(Dialog):
    """Shows the days before anything is written; written, it is one step of undo."""

    def __init__(self, parent: QWidget | None, activity_ids: Sequence[int]) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.drafts_about(*activity_ids[:20])
        self._ids = list(activity_ids)
        self.title.setText(self.tr("Spread %n task(s) over days", "", len(self._ids)))
        first = work_calendar().next_working_day(today())
        self.first = DateInput(first)
        self.first_field = Field(self.tr("From"), self.first, required=True, check=self._not_past)
        self.per_day = WholeInput(day_rules().per_day, least=1, most=500)
        self.per_day_field = Field(self.tr("A day holds at most"), self.per_day, required=True)
        self.body.addLayout(row(self.first_field, self.per_day_field, gap=12))
        self.check_fields(self.first_field, self.per_day_field)
        self.bars = DayBars()
        area = ScrollArea(gap=0)
        area.body.addWidget(self.bars, 0, Qt.AlignmentFlag.AlignTop)
        area.setFixedHeight(theme.px(9 * _LINE))
        self.body.addWidget(area)
        self.days: dict[int, date] = {}
        self.add_cancel()
        self.add_primary(self.tr("Spread"), icon="cal")
        self.set_check(self._save)
        self.first.changed.connect(self._count)
        self.per_day.changed.connect(self._count)
        self._count()

    def _not_past(self, value: object) -> str:
        day = self.first.day()
        if value is not None and day is not None and day < today():
            return self.tr("Choose a day from today on")
        return ""

    def _count(self) -> None:
        first, per_day = self.first.day(), self.per_day.number()
        if first is None or per_day is None or not 1 <= per_day <= 500:
            self.days = {}
        else:
            self.days = days_for(self._ids, first, per_day)
        added = Counter(self.days.values())
        known = planned_per_day(first) if first is not None else {}
        moved = Counter(one.due_on for one in by_ids(list(self.days)))
        lines = [
            (day, known.get(day, 0) - moved.get(day, 0), count)
            for day, count in sorted(added.items())
        ]
        self.bars.show_days(lines, per_day or 1)

    def _save(self) -> bool:
        if not self.days:
            return False
        toast = self.tr("%n task(s) spread over days", "", len(self.days))
        return give_days(self, self.days, toast)


def ask_spread(parent: QWidget | None, activity_ids: Sequence[int]) -> SpreadDialog | None:
    """Open the dialog; None when there is nothing to spread."""
    if not activity_ids:
        return None
    dialog = SpreadDialog(parent, activity_ids)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
