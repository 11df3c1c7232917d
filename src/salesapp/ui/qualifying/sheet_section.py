"""What is known by the sheet of questions, on the card of a client or a deal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import qualification as queries
from salesapp.domain.entities import Entity
from salesapp.domain.qualification import MONEY, SHEET, completeness
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.qualifying.sheet_words import age_text, answer_text, title


class SheetView(QWidget):
    """How full the sheet is, and its answers; old ones are grey and say so."""

    ask_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label(self.tr("Questions"), "strong")
        self.bar = ProgressBar(6)
        self.bar.setFixedWidth(theme.px(88))
        self.share = Label("", "base", "text2")
        self.ask = IconButton("edit", self.tr("Answer the questions"), keys="Q", small=True)
        self.ask.clicked.connect(self.ask_wanted)
        line = QHBoxLayout()
        line.setSpacing(8)
        for part in (self.name, self.bar, self.share):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self.ask)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(line)
        whole.addLayout(self._rows)

    def show_record(self, entity: Entity, record_id: int) -> None:
        """Show what is known of a record."""
        had_focus = clear(self._rows)
        found = queries.answers(entity, record_id)
        full = completeness(found)
        self.bar.setValue(full)
        self.share.setText(fmt.percent(full * 100))
        now, months = fmt.today(), queries.stale_months()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        shown = [code for code in (*SHEET, *MONEY) if code in found]
        for place, code in enumerate(shown):
            answer = found[code]
            stale = answer.is_stale(now, months)
            tone = "text3" if stale or not answer.settles else "text"
            grid.addWidget(Label(title(code), "base", "text3"), place, 0)
            grid.addWidget(Label(answer_text(code, answer), "base", tone, elide=True), place, 1)
            heard = age_text(answer, now)
            age = "" if answer.on is None else fmt.day(answer.on, near=answer.on == now)
            if stale:
                age = self.tr("{when}, old").format(when=age)
            elif answer.is_inherited:
                age = self.tr("{when}, client").format(when=age)
            when = Label(age, "small", "text3")
            when.setToolTip(hint(heard))
            when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(when, place, 2)
        if shown:
            holder = QWidget()
            holder.setLayout(grid)
            self._rows.addWidget(holder)
        else:
            text = self.tr("Nothing is asked yet: need, budget, who decides, when.")
            self._rows.addWidget(Label(text, "small", "text3", wrap=True))
        if had_focus:
            self.ask.setFocus()
