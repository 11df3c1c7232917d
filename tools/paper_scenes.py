"""Scenes of papers on their way out: printing, several at once, what failed, the letter."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesapp.app.hands import pause
from salesapp.db.connection import rows, value
from salesapp.db.queries import documents
from salesapp.db.queries import offers as queries
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import offers, papers
from salesapp.services.paper_batch import Failed, PaperTask
from salesapp.ui.format import today
from salesapp.ui.invoices.page import PaymentsPage
from salesapp.ui.jobs import Progress
from salesapp.ui.main_window import MainWindow
from salesapp.ui.offers.page import DocumentsPage
from salesapp.ui.outgoing.batch_dialog import BatchDialog
from salesapp.ui.outgoing.failures_dialog import FailuresDialog
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.outgoing.print_dialog import PrintDialog

AN_OFFER = "SELECT max(id) FROM offer WHERE state = 'sent'"
AN_INVOICE = "SELECT max(id) FROM invoice WHERE state = 'issued'"
Scene = tuple[str, Callable[[], QWidget | None]]


class PaperScenes:
    """Over the list of documents."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def scenes(self) -> Iterator[Scene]:
        """The surfaces one after another."""
        yield "paper-marked", self.marked
        yield "paper-print", self.printing
        yield "paper-print-several", self.printing_several
        yield "paper-batch", lambda: self.batch(working=False)
        yield "paper-batch-working", lambda: self.batch(working=True)
        yield "paper-batch-failed", self.failed
        yield "paper-not-saved", self.not_saved
        yield "paper-letter", self.letter
        yield "paper-send", self.send
        yield "bank-statement", self.statement

    def _page(self) -> DocumentsPage:
        self.window.show_section("documents")
        page = self.window.navigator.page
        assert isinstance(page, DocumentsPage)
        page.reload()
        return page

    def marked(self) -> None:
        """Several rows marked in the list."""
        page = self._page()
        page.table.set_marked(list(page.table.paged.ids)[:4])

    def printing(self) -> None:
        """An offer before it is printed."""
        page, offer = self._page(), int(value(AN_OFFER) or 1)
        data = papers.printable("offer", offer, today())
        PrintDialog(page, data, papers.file_name("offer", offer, today())[:-4]).open()
        pause(600)

    def printing_several(self) -> None:
        """Three papers, one of them missing, with a page that is not there."""
        page = self._page()
        page.door().print_all([PaperKey(*documents.record_of(one)) for one in
                               list(page.table.paged.ids)[:3]])  # fmt: skip
        pause(2_500)
        for dialog in self.window.findChildren(PrintDialog):
            dialog.pages.setText("2-9")
            dialog.pages_field.validate()

    def batch(self, *, working: bool) -> None:
        """Where several papers go, or how far they are."""
        page = self._page()
        dialog = BatchDialog(page, [PaperKey("invoice", one) for one in range(148)])
        dialog.open()
        if working:
            dialog.show_work()
            dialog.show_progress(Progress(96, 148, "Счёт № 31 от 12.11.2026 – ООО Волжмонтаж.pdf"))

    def failed(self) -> None:
        """Two papers of many that failed."""
        page = self._page()
        names = ("КП-0240 от 12.11.2026 – ООО Волжмонтаж-7.pdf", "Счёт № 31 от 12.11.2026.pdf")
        faults = (RuleError(Rule.DISK_FULL), RuleError(Rule.FILE_UNREADABLE, reason="not_writable"))
        lost = [
            Failed(PaperTask("offer", 1, Path("papers") / name), fault)
            for name, fault in zip(names, faults, strict=True)
        ]
        FailuresDialog(page, 148, lost).open()

    def not_saved(self) -> None:
        """One paper that could not be written."""
        page, offer = self._page(), int(value(AN_OFFER) or 1)
        paper = page.door().of_store(PaperKey("offer", offer))
        path = Path("D:/КП") / paper.name
        error = RuleError(Rule.FILE_UNREADABLE, path=str(path), reason="not_writable")
        page.door().not_saved(paper, path, error)

    def letter(self) -> None:
        """A letter with an invoice."""
        page = self._page()
        page.door().send_all([PaperKey("invoice", int(value(AN_INVOICE) or 1))])
        pause(600)

    def send(self) -> None:
        """The question before an offer is fixed."""
        deal = value("SELECT max(id) FROM deal WHERE client_id IS NOT NULL")
        made = offers.create(None, int(deal or 1), today()).subject_id
        assert made is not None
        draft = queries.card(made).draft
        product = value("SELECT min(id) FROM product WHERE price_minor > 0 AND is_active = 1")
        line = offers.line_from_product(int(product or 1), 100_000, draft)
        offers.save(made, replace(draft, lines=(line,)))
        self._page().commands.send(made)

    def statement(self) -> None:
        """What a bank statement would book: whole debts, parts, a payer nobody knows."""
        self.window.show_section("payments")
        page = self.window.navigator.page
        assert isinstance(page, PaymentsPage)
        path = Path(tempfile.mkdtemp()) / "kl_to_1c.txt"
        path.write_bytes(a_statement().encode("cp1251"))
        page.load_statement_from(path)
        pause(2_500)


def a_statement() -> str:
    """A statement of the bank about the invoices that wait."""
    account = value("SELECT account FROM bank_account WHERE organization_id IS NOT NULL")
    waiting = rows(
        "SELECT invoice.number, open_minor, client.name, client.inn FROM receivable"
        " JOIN invoice ON invoice.id = invoice_id JOIN client ON client.id = invoice.client_id"
        " ORDER BY invoice.id"
    )
    day = f"{today():%d.%m.%Y}"
    told = ["1CClientBankExchange", "ВерсияФормата=1.03", "Кодировка=Windows",
            f"РасчСчет={account}"]  # fmt: skip
    strange = ("0", 41_200_00, "ООО «Межрегиональная строительная компания Севзапметаллпрофиль»",
               "7707083893")  # fmt: skip
    for place, (number, due, name, inn) in enumerate([*waiting, strange]):
        paid = due if place % 3 else due // 2
        purpose = f"Оплата по счёту № {number}" if place % 2 else "За крепёж, НДС не облагается"
        told += ["СекцияДокумент=Платежное поручение", f"Номер={400 + place}", f"Дата={day}",
                 f"Сумма={paid // 100}.{paid % 100:02}", "ПлательщикСчет=40702810755570413510",
                 f"Плательщик=ИНН {inn} {name}", f"ПлательщикИНН={inn}",
                 f"ПолучательСчет={account}", f"ДатаПоступило={day}",
                 f"НазначениеПлатежа={purpose}", "КонецДокумента"]  # fmt: skip
    return "\r\n".join([*told, "КонецФайла", ""])
