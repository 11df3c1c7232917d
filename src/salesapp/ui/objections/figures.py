"""How often an objection is heard, and how it ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.db.queries.objections import FrequencyRow
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar


class FrequencySection(Section):
    """Bars: how often, and the share that was lifted."""

    def __init__(self) -> None:
        super().__init__("")

    def show_rows(self, title: str, rows: list[FrequencyRow]) -> None:
        """Show the counts under a title."""
        self.clear_body()
        self._title.setText(title)
        most = max((one.heard for one in rows), default=1)
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for down, one in enumerate(rows):
            bar = ProgressBar(6, parent=holder)
            bar.setFixedWidth(theme.px(96))
            bar.setValue(one.heard * 100 // most)
            share = one.measured.success_bp
            lifted = "" if share is None else fmt.percent(share // 100 * 100)
            count = Label(str(one.heard), "strong", parent=holder)
            part = Label(lifted, "base", "text3", parent=holder)
            count.setAlignment(right)
            part.setAlignment(right)
            name = Label(one.name or self.tr("not known"), elide=True, parent=holder)
            for across, cell in enumerate((name, bar, count, part)):
                grid.addWidget(cell, down, across)
        self.body.addWidget(holder)
        holder.setVisible(bool(rows))
        if not rows:
            self.body.addWidget(Label(self.tr("Not heard yet"), "small", "text3"))
