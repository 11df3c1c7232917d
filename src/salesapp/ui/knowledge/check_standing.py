"""Before and after a check: how well each side is known, what is weak, what waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesapp.db.queries import self_check
from salesapp.db.queries.self_check import Standing, WeakRow
from salesapp.domain.products import Aspect
from salesapp.domain.self_check import Score
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.table_column import Column
from salesapp.ui.knowledge.check_words import score_tone
from salesapp.ui.products.words import ASPECTS, tell

_WIDTH = 880
_ROWS = 7


class _Line(NamedTuple):
    id: int
    weak: WeakRow


class SideScores(QWidget):
    """A line for each of the eight sides: name, bar, share of known cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.bars: dict[Aspect, ProgressBar] = {}
        self.chips: dict[Aspect, Chip] = {}
        for place, aspect in enumerate(Aspect):
            name = tell(ASPECTS[aspect].name)
            bar = ProgressBar(6)
            bar.setAccessibleName(name)
            bar.setRange(0, 10_000)
            chip = Chip("")
            grid.addWidget(Label(name), place, 0)
            grid.addWidget(bar, place, 1)
            grid.addWidget(chip, place, 2, Qt.AlignmentFlag.AlignRight)
            self.bars[aspect], self.chips[aspect] = bar, chip

    def show_scores(self, scores: dict[Aspect, Score]) -> None:
        """Show how many of the cards of each side were known the last time."""
        fills = {"ok": "ok_fill", "warn": "warn_fill", "risk": "risk_fill"}
        for aspect, bar in self.bars.items():
            score = scores.get(aspect, Score())
            tone, icon = score_tone(score)
            bar.setValue(score.share_bp or 0)
            bar.set_fill(fills.get(tone, "accent"))
            told = self.tr("{known} of {all}").format(known=score.known, all=score.asked)
            if not score.asked:
                told = self.tr("not asked")
            self.chips[aspect].set_chip(told, tone, icon)


class CheckStanding(QWidget):
    """`begin_wanted` starts a check; a weak side opens by Enter."""

    begin_wanted = Signal()
    side_wanted = Signal(object, object)
    """Product and `Aspect`."""

    def __init__(self, scopes: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weak: dict[int, _Line] = {}
        self.title = Label("", "title")
        self.text = Label("", "base", "text2", wrap=True)
        self.scope = ComboInput(list(scopes), scopes[0][0])
        self.scope.setAccessibleName(self.tr("What is asked about"))
        self.scope.setFixedWidth(theme.px(300))
        self.scope.setVisible(len(scopes) > 1)
        self.begin = Button(self.tr("Begin: ten cards"), "primary", icon="play", keys="F")
        self.begin.clicked.connect(self.begin_wanted)
        self.sides = SideScores()
        self.known = Card(self.tr("Eight sides"))
        self.known.body.addWidget(self.sides)
        self.weak_card = Card(self.tr("Weak spots"), padded=False)
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.tr("Weak spots"))
        self.table.opened.connect(self._opened)
        self.strong = Label("", "base", "text3", wrap=True)
        self.strong.setContentsMargins(16, 12, 16, 12)
        self.weak_card.body.addWidget(self.table)
        self.weak_card.body.addWidget(self.strong)
        inside = QWidget()
        inside.setFixedWidth(theme.px(_WIDTH))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row(self.begin, self.scope, None))
        column.addWidget(self.known)
        column.addWidget(self.weak_card)
        column.addStretch(1)
        area = ScrollArea(gap=0)
        area.body.setContentsMargins(24, 20, 24, 20)
        area.body.addLayout(row(None, inside, None))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_standing(self, title: str, standing: Standing, *, again: bool) -> None:
        """Show how it stands; `title` tells the last check, or what this is."""
        self.title.setText(title)
        month = standing.month
        told = [self._due(standing.due)]
        if month.asked:
            share = fmt.percent(round((month.share_bp or 0) / 100) * 100)
            words = self.tr("In 30 days: {known} of {all} answers known, {share}.")
            told.append(words.format(known=month.known, all=month.asked, share=share))
        self.text.setText(" ".join(told))
        self.begin.setText(self.tr("Ten more") if again else self.tr("Begin: ten cards"))
        self.sides.show_scores(standing.sides)
        found = self_check.weak()
        self._weak = {at: _Line(at, one) for at, one in enumerate(found, start=1)}
        self.table.set_ids(self._weak)
        self.table.refresh()
        self.table.setVisible(bool(found))
        self.table.setFixedHeight(theme.px(30 + 36 * min(len(found), _ROWS)) + 2)
        self.strong.setVisible(not found)
        asked = any(one.asked for one in standing.sides.values())
        nothing = self.tr("No weak spots: what was asked last was known.")
        self.strong.setText(nothing if asked else self.tr("What you did not know will stand here."))
        self.weak_card.set_title(self.tr("Weak spots"), str(len(found)) if found else "")

    def take_focus(self) -> None:
        """Give the focus to the button that begins."""
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _due(self, count: int) -> str:
        if not count:
            return self.tr("Nothing waits to be repeated: new questions are asked.")
        return self.tr("%n card(s) to repeat today; then new ones.", "", count)

    def _columns(self) -> list[Column]:
        return [
            Column("product", self.tr("Product"), 260, lambda one: one.weak.product, lead=True,
                   stretch=True),
            Column("side", self.tr("Side"), 240, lambda one: tell(ASPECTS[one.weak.aspect].name)),
            Column(
                "missed", self.tr("Not known"), 130,
                lambda one: self.tr("{missed} of {asked}").format(
                    missed=one.weak.missed, asked=one.weak.asked
                ),
                align="right", tone=lambda _one: "risk",
            ),
        ]  # fmt: skip

    def _rows(self, ids: Sequence[int]) -> list[_Line]:
        return [self._weak[one] for one in ids if one in self._weak]

    def _opened(self, row_id: object) -> None:
        line = self._weak.get(row_id) if isinstance(row_id, int) else None
        if line is not None:
            self.side_wanted.emit(line.weak.product_id, line.weak.aspect)
