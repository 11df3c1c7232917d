"""Which price list is printed or saved: the list, the groups, the steps, the language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import prices, products
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.tables import OutTable, Row
from salesapp.services.exports.write import FileKind, Target, write_table
from salesapp.services.letters import About
from salesapp.services.price_papers import PriceListOrder, price_list_pdf, price_list_table
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.files import ask_save_path
from salesapp.ui.jobs import Job
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, first_problem, row
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.notices import notices
from salesapp.ui.outgoing.door import door_of
from salesapp.ui.outgoing.paper import Leaving
from salesapp.ui.products.words import group_choices

WIDTH = 760
_BASE = "base"
_ALL = "all"


class PriceListDialog(Dialog):
    """The preview is the paper itself; the workbook holds the same rows."""

    no_draft = "how a price list leaves this once"
    only_reads = True

    def __init__(self, parent: QWidget, list_id: int | None = None) -> None:
        super().__init__(parent, "", width=WIDTH)
        self.title.setText(self.tr("Price list"))
        self.setAccessibleName(self.title.text())
        lists: list[tuple[object, str]] = [(_BASE, self.tr("Base prices")), *prices.names()]
        groups: list[tuple[object, str]] = [(_ALL, self.tr("The whole catalogue"))]
        groups += group_choices(products.categories())
        self.list = Field(
            self.tr("Prices"), ComboInput(lists, _BASE if list_id is None else list_id)
        )
        self.group = Field(self.tr("Goods"), ComboInput(groups, _ALL))
        self.client = Field(self.tr("For the client"), ClientPicker())
        self.steps = CheckBox(self.tr("Prices by quantity"), on=True)
        self.language = Segmented([("ru", "Рус", ""), ("en", "Eng", "")])
        self.language.setAccessibleName(self.tr("Language of the paper"))
        self.preview = PdfView(title=self.tr("Preview"))
        self.preview.setFixedHeight(theme.px(360))
        grid = FormLayout(3)
        grid.add(self.list, self.group, self.client)
        self.body.addLayout(grid)
        self.body.addLayout(row(self.steps, self.language, None, gap=16))
        self.body.addWidget(self.preview)
        for part in (self.list, self.group, self.client, self.steps, self.language):
            part.changed.connect(self.show_paper)
        self.add_cancel(self.tr("Close"))
        self.book = self.add_button(self.tr("Workbook"), icon="table")
        self.paper = self.add_button(self.tr("Print"), icon="print")
        self.letter = self.add_button(self.tr("Letter"), icon="mail")
        self.letter.clicked.connect(self.write_letter)
        self.book.clicked.connect(self.save_book)
        self.paper.clicked.connect(self.print_current)
        self.add_primary(self.tr("Save as PDF"), icon="download")
        self.set_check(self.save_pdf)
        self.show_paper()

    def order(self) -> PriceListOrder:
        """What is chosen."""
        chosen, group, client = self.list.value(), self.group.value(), self.client.value()
        return PriceListOrder(
            chosen if isinstance(chosen, int) else None,
            _below(group) if isinstance(group, int) else None,
            client if isinstance(client, int) else None,
            self.steps.value(),
            "en" if self.language.value() == "en" else "ru",
        )

    def show_paper(self) -> None:
        """Draw the paper anew."""
        order, today = self.order(), fmt.today()
        self.preview.set_source(lambda: price_list_pdf(order, today))

    def save_pdf(self) -> bool:
        """Save the paper; the dialog stays: the list goes by letter or to the printer, too."""
        if self._is_ready():
            door_of(self).save(self._leaving())
        return False

    def save_book(self) -> None:
        """Save the same rows as a workbook, beside the window's own work."""
        path = ask_save_path(self, self._name("xlsx")) if self._is_ready() else None
        if path is None:
            return
        order, today = self.order(), fmt.today()

        def work(control: JobControl) -> Path:
            table, rows = price_list_table(order, today, control)
            _write(path, table, rows)
            return path

        job = Job(self.tr("Saving {name}").format(name=path.name), work)
        job.succeeded.connect(
            lambda saved: notices.tell(self.tr("Saved: {name}").format(name=saved.name))
        )
        job.failed.connect(self._failed)
        job.start()

    def print_current(self) -> None:
        """Show the sheets and print them."""
        if self._is_ready():
            door_of(self).print(self._leaving())

    def write_letter(self) -> None:
        """Write a letter with the list to the client chosen."""
        if self._is_ready():
            door_of(self).send([self._leaving()])

    def _is_ready(self) -> bool:
        """A client that is typed but not chosen is nobody: the prices would be those of anyone."""
        return first_problem((self.client,))[0] == 0

    def _leaving(self) -> Leaving:
        known, order, today = self.preview.data(), self.order(), fmt.today()

        def make() -> bytes:
            return known if known is not None else price_list_pdf(order, today)

        return Leaving(self._name("pdf"), make, About(order.client_id))

    def _name(self, ending: str) -> str:
        return f"{self.tr('Price list')} {fmt.today().isoformat()}.{ending}"

    def _failed(self, error: Exception) -> None:
        if isinstance(error, RuleError):
            show_trouble(self, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error


def _write(path: Path, table: OutTable, rows: list[Row]) -> None:
    write_table(Target(path, FileKind.XLSX), table, [rows])


def _below(category_id: int) -> tuple[int, ...]:
    """A group with all groups under it."""
    found: list[int] = []
    depth = -1
    for one in products.categories():
        if one.id == category_id:
            depth = one.depth
            found.append(one.id)
        elif depth >= 0 and one.depth > depth:
            found.append(one.id)
        elif depth >= 0:
            break
    return tuple(found)
