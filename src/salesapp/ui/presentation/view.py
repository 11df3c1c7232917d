"""What the page of a presentation is made of: the order at the left, the paper at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.invoices.product_picker import ProductPicker
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.page import Page
from salesapp.ui.presentation.goods_list import GoodsList

SIDE = 420
FOLLOW_MS = 200


class _Side(QWidget):
    """The order, on the surface."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.tokens().border)
        painter.end()


class PresentationView(Page):
    """Builds the widgets; `ui/presentation/page.py` gives them life."""

    section = "products"
    collapse_rail = True

    def build(self, product_ids: Sequence[int], title: str) -> None:
        """Make the widgets."""
        self.client = Field(self.tr("Client"), ClientPicker())
        self.name = Field(self.tr("Title"), TextInput(title), required=True)
        self.letter = Field(self.tr("Letter"), TextArea(rows=3))
        self.design = Segmented(
            [("sheets", self.tr("A sheet each"), ""), ("cards", self.tr("Cards"), "")]
        )
        self.design.setAccessibleName(self.tr("Design"))
        self.language = Segmented([("ru", "Рус", ""), ("en", "Eng", "")])
        self.language.setAccessibleName(self.tr("Language of the paper"))
        self.prices = CheckBox(self.tr("With prices"), on=True)
        self.goods = GoodsList(product_ids)
        self.picker = ProductPicker(own_lines=False)
        self.interest = Label("", "small", "text3", wrap=True)
        self.add_interest = Button(self.tr("Add them"), icon="plus", small=True)
        self.slides = Button(self.tr("Slides"), icon="play", keys="F5")
        self.save = Button("PDF", icon="download", keys="Ctrl+S")
        self.save.setAccessibleName(self.tr("Save as PDF"))
        self.paper = Button(self.tr("Print"), icon="print", keys="Ctrl+P")
        self.shown = Button(
            self.tr("Write down the showing"), "primary", icon="check", keys="Ctrl+Enter"
        )
        self.preview = PdfView(title=self.tr("Preview"))
        self.follow = QTimer(self)
        self.follow.setSingleShot(True)
        self.follow.setInterval(FOLLOW_MS)
        self._lay_out()

    def _lay_out(self) -> None:
        side = _Side()
        side.setFixedWidth(theme.px(SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 12, 17, 12)
        column.setSpacing(10)
        for part in (self.client, self.name, self.letter):
            column.addWidget(part)
        column.addLayout(row(self.design, self.language, None))
        column.addWidget(self.prices)
        column.addWidget(self.goods, 1)
        column.addWidget(self.picker)
        interest = row(self.interest, self.add_interest)
        interest.setStretch(0, 1)
        column.addLayout(interest)
        column.addLayout(row(self.slides, self.save, self.paper, None))
        column.addLayout(row(self.shown, None))
        right = QVBoxLayout()
        right.setContentsMargins(16, 12, 16, 0)
        right.addWidget(self.preview)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addLayout(right, 1)
