"""Step 1: our company, with the invoice as it will look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.form import column
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.preferences.company_form import CompanyForm
from salesapp.ui.wizard.paper_preview import PaperPreview
from salesapp.ui.wizard.step import Step

_FORM = 584


class CompanyStep(Step):
    """The form at the left, the paper at the right."""

    def __init__(self, title: str, note: str) -> None:
        super().__init__(title, note)
        self.form = CompanyForm()
        self.form.changed.connect(self._typed)
        self.preview = PaperPreview()
        # Room for the focus ring, and for the bar when it scrolls.
        self._scroll = ScrollArea()
        self._scroll.body.setContentsMargins(4, 4, 20, 16)
        self._scroll.body.addWidget(self.form)
        self._scroll.body.addStretch(1)
        self._right = QWidget()
        caption = Label(self.tr("This is how the invoice will look"), "small", "text2")
        self._right.setLayout(column(caption, self.preview, None, gap=8, margins=(0, 4, 0, 16)))
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addWidget(self._scroll)
        line.addWidget(self._right, 1)
        self.body.addLayout(line, 1)

    @override
    def left_to_do(self) -> str:
        count = len(self.form.faults())
        if not count:
            return ""
        if self.form.only_empty():
            return self.tr("%n field(s) left to fill", "", count)
        return self.tr("%n field(s) left to correct", "", count)

    @override
    def may_go_on(self) -> bool:
        return not self.form.focus_first_fault()

    @override
    def shown(self) -> None:
        self.form.fields["name"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.preview.show_draft(self.form.draft(), self.form.pictures_data())

    def _typed(self) -> None:
        self.preview.show_draft(self.form.draft(), self.form.pictures_data())
        self.changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 96 - 20
        wide = min(theme.px(_FORM), max(theme.px(440), room * 55 // 100))
        self._scroll.setFixedWidth(wide)
        self._right.setVisible(room - wide >= theme.px(220))
