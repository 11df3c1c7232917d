"""The offer as the client will see it, following every key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.documents.papers import OfferPaper
from salesapp.domain.errors import RuleError
from salesapp.services import papers
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.offers.sheet import OfferSheet

DEBOUNCE_MS: Final = 60


class PreviewPane(QWidget):
    """508 px at the right: pages drawn off the thread of the windows."""

    save_wanted = Signal()
    print_wanted = Signal()
    invoice_wanted = Signal()

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._paper: OfferPaper | None = None
        self.view = PdfView(title=self.tr("Preview of the PDF"))
        self.view.rendered.connect(self._drawn)
        self.save = Button(self.tr("Save PDF"), icon="download")
        self.print = Button(self.tr("Print"), icon="print")
        self.invoice = Button(self.tr("Invoice"), icon="pay", keys="Ctrl+I")
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.invoice.clicked.connect(self.invoice_wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(9, 10, 9, 12)
        box.setSpacing(10)
        box.addWidget(self.view, 1)
        box.addLayout(row(self.save, self.print, None, self.invoice))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self.draw)
        sheet.changed.connect(self._wait.start)

    def draw(self) -> None:
        """Draw what the sheet shows now, if it is not what is drawn."""
        self._wait.stop()
        sheet = self._sheet
        if sheet.frozen:
            self._paper = None
            offer_id = sheet.id
            self.view.set_source(lambda: papers.printable("offer", offer_id, fmt.today()))
            return
        try:
            paper = papers.offer_paper(sheet.id, sheet.shown)
        except RuleError as error:
            self._paper = None
            self._fail(error)
            return
        if paper == self._paper:
            return
        self._paper = paper
        self.view.state.setText(self.tr("drawing…"))
        self.view.set_source(lambda: _build(paper))

    def stop(self) -> None:
        """Draw no more: the page is left."""
        self._wait.stop()

    def _fail(self, error: RuleError) -> None:
        def refuse() -> bytes:
            raise error

        self.view.set_source(refuse)

    def _drawn(self) -> None:
        self.view.state.setText(self.tr("up to date"))
        self.view.state.set_tone("ok")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().window)
        painter.end()


def _build(paper: OfferPaper) -> bytes:
    from salesapp.documents.offer_pdf import build_offer

    return build_offer(paper)
