"""The offer as the client will see it, following every key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.paper_parts import PaperKind
from salesapp.overriding import override
from salesapp.services import papers
from salesapp.services.paper_child import PaperChild
from salesapp.services.paper_signs import unprintable_in
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.offers.sheet import OfferSheet
from salesapp.ui.papers.look_choice import LookChoice

_MOST_SIGNS: Final = 8
LATE_MS: Final = 200
"""A paper that takes longer is said to be drawn."""


class PreviewPane(QWidget):
    """508 px at the right: pages drawn off the thread of the windows."""

    save_wanted = Signal()
    print_wanted = Signal()
    invoice_wanted = Signal()

    def __init__(self, sheet: OfferSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._missing = ""
        self._looked: tuple[int, str, bool] | None = None
        self._child = PaperChild()
        self.destroyed.connect(self._child.close)
        self.view = PdfView(title=self.tr("Preview of the PDF"), parent=self)
        self.view.rendered.connect(self._drawn)
        self.look = LookChoice(PaperKind.OFFER, any_language=True, before=sheet.flush)
        self.look.chosen.connect(self.draw)
        self.view.add_line(self.look)
        self.save = IconButton("download", self.tr("Save PDF"), keys="Ctrl+S", kind="secondary")
        self.print = Button(self.tr("Print"), icon="print")
        self.letter = IconButton(
            "mail", self.tr("Letter with the document"), keys="Ctrl+Shift+Return", kind="secondary"
        )
        self.invoice = Button(self.tr("Invoice"), icon="pay", keys="Ctrl+I")
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.invoice.clicked.connect(self.invoice_wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(9, 10, 9, 12)
        box.setSpacing(10)
        box.addWidget(self.view, 1)
        box.addLayout(row(self.save, self.print, self.letter, None, self.invoice))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        # What one gesture changes in several steps is drawn once, when the window is idle again.
        self._wait.setInterval(0)
        self._wait.timeout.connect(self.draw)
        sheet.changed.connect(self._wait.start)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE_MS)
        self._late.timeout.connect(self._tell_late)

    def draw(self) -> None:
        """Draw what the sheet shows now."""
        self._wait.stop()
        sheet, offer_id, shown = self._sheet, self._sheet.id, self._sheet.shown
        self._show_look()
        if sheet.frozen:
            self.view.set_source(lambda: papers.printable("offer", offer_id, fmt.today()))
            return
        self._late.start()
        child = self._child

        def make() -> bytes:
            self._missing = unprintable_in(shown)
            return child.offer_pdf(offer_id, shown)

        self.view.set_source(make, keep_place=True)

    def stop(self) -> None:
        """Draw no more: the page is left."""
        self._wait.stop()
        self._child.close()

    def _show_look(self) -> None:
        """Show which template the version follows, when it is not shown yet."""
        sheet = self._sheet
        now = sheet.id, sheet.shown.language, sheet.frozen
        if now != self._looked:
            self._looked = now
            self.look.show_paper(sheet.id, sheet.shown.language, frozen=sheet.frozen)

    def look_anew(self) -> None:
        """Read the templates again with the next drawing."""
        self._looked = None

    def _tell_late(self) -> None:
        self.view.state.setText(self.tr("drawing…"))

    def _drawn(self) -> None:
        self._late.stop()
        missing = "" if self._sheet.frozen else self._missing
        if missing:
            told = self.tr("no letters for: {signs}").format(signs=missing[:_MOST_SIGNS])
            self.view.state.setToolTip(hint(missing))
            self.view.state.setText(told)
            self.view.state.set_tone("warn")
            return
        self.view.state.setText(self.tr("up to date"))
        self.view.state.set_tone("ok")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().window)
        painter.end()
