"""The selected invoice: where it stands, what it is, its paper, what to do next."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import credits, invoices, orders, payments
from salesapp.db.queries.invoices import InvoiceCard
from salesapp.documents.papers import InvoicePaper
from salesapp.domain.changes import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.invoices import InvoiceState, InvoiceStatus
from salesapp.domain.paper_parts import PaperKind
from salesapp.services import papers
from salesapp.services.paper_signs import unprintable_on
from salesapp.ui import format as fmt
from salesapp.ui.explain import explain
from salesapp.ui.invoices import words
from salesapp.ui.invoices.draft_form import DraftForm
from salesapp.ui.invoices.invoice_facts import InvoiceFacts, Posted
from salesapp.ui.invoices.panel_parts import drop, link
from salesapp.ui.invoices.stepper import StepOfPaper, Stepper
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.pdf_view import PdfView
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.tab_chain import stand_after
from salesapp.ui.papers.look_choice import LookChoice
from salesapp.ui.papers.missing_signs import MissingSigns

PREVIEW_MS = 200
PREVIEW_TALL = 568
FORM_PLACE = 2
"""Below the name and the steps."""


class InvoicePanel(Card):
    """Tells which action is wanted; the page runs it."""

    action_wanted = Signal(str)
    menu_wanted = Signal(object)
    """The button under which to open the menu of the invoice."""
    record_wanted = Signal(object, object)
    release_wanted = Signal(object, object)
    """A payment and the invoice it is to be taken off."""
    credit_void_wanted = Signal(object)
    credit_save_wanted = Signal(object)
    credit_refund_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.posted: Posted | None = None
        self._facts: InvoiceFacts | None = None
        self.stack = QStackedWidget(self.inside)
        self._whole = QWidget(self.stack)
        self.scroll_area = ScrollArea(padding=16, gap=12, parent=self._whole)
        self._form: DraftForm | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PREVIEW_MS)
        self._wait.timeout.connect(self.show_preview)
        self._build()

    @property
    def form(self) -> DraftForm:
        """The form of a draft, made when the first draft is shown: it is the largest part."""
        if self._form is None:
            form = self._form = DraftForm(self.scroll_area.inside)
            form.edited.connect(self._preview_later)
            self.scroll_area.body.insertWidget(FORM_PLACE, form)
            stand_after(self.scroll_area.inside, form)
        return self._form

    @cached_property
    def empty(self) -> EmptyState:
        """What stands where no invoice is chosen."""
        empty = EmptyState(
            self.tr("Choose an invoice"),
            self.tr("Its facts, payments and paper are shown here."),
            icon="pay",
            parent=self.stack,
        )
        self.stack.addWidget(empty)
        return empty

    def flush(self) -> bool:
        """Save what is typed now; False when a rule refused."""
        return self._form is None or self._form.flush()

    def enter(self) -> bool:
        """Enter the cell being typed and save; False when a rule refused."""
        return self._form is None or self._form.enter()

    def stops(self, invoice_ids: Collection[int], show: Callable[[], object]) -> bool:
        """Whether one of these is the draft in the form, with something not understood in it.

        `show` brings the form into view, where it lies over the list and was put away.
        """
        shown = self.posted
        if self._form is None or self._form.isHidden() or shown is None:
            return False
        return shown.card.id in invoice_ids and self._form.stops(show)

    def _forget(self) -> None:
        if self._form is not None:
            self._form.forget()

    def _build(self) -> None:
        inside = self.scroll_area.inside
        self.name = Label("", "name", parent=inside)
        self.chip = Chip("", parent=inside)
        self.links = QHBoxLayout()
        self.links.setSpacing(12)
        self.stepper = Stepper(inside)
        self.preview = PdfView(title=self.tr("Preview"), parent=inside)
        self.preview.setFixedHeight(PREVIEW_TALL)
        self.look = LookChoice(PaperKind.INVOICE, any_language=True, parent=self.preview)
        self.look.chosen.connect(self.show_preview)
        self.missing = MissingSigns(parent=self.preview)
        self.preview.add_line(self.missing)
        self.preview.add_line(self.look)
        self.preview_problem = Label("", "small", "risk", wrap=True)
        self.preview_problem.hide()
        self._place = QVBoxLayout()
        body = self.scroll_area.body
        head = row(self.name, self.chip, None)
        self.links_box = QWidget()
        self.links_box.setLayout(self.links)
        self.links.setContentsMargins(0, 0, 0, 0)
        body.addLayout(column(head, self.links_box, gap=2))
        body.addWidget(self.stepper)
        body.addLayout(self._place)
        body.addWidget(self.preview_problem)
        body.addWidget(self.preview)
        body.addStretch(1)
        self.body.addWidget(self.stack)
        self.stack.addWidget(self._whole)
        self._whole.setLayout(column(self.scroll_area, self._footer(), gap=0))

    def _footer(self) -> QWidget:
        self.main = Button("", "primary", icon="check", keys="Ctrl+Enter")
        self.main.clicked.connect(lambda: self.action_wanted.emit("invoice.main"))
        save = IconButton("download", self.tr("Save PDF"), keys="Ctrl+S", kind="secondary")
        save.clicked.connect(lambda: self.action_wanted.emit("invoice.save_pdf"))
        print_it = IconButton("print", self.tr("Print"), keys="Ctrl+P", kind="secondary")
        print_it.clicked.connect(lambda: self.action_wanted.emit("invoice.print"))
        letter = IconButton("mail", self.tr("Letter"), keys="Ctrl+Shift+Return", kind="secondary")
        letter.clicked.connect(lambda: self.action_wanted.emit("invoice.letter"))
        self.more = IconButton("dots", self.tr("More"), kind="ghost")
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more))
        self.says = Label("", "small", "text3", wrap=True)
        box = QWidget()
        box.setLayout(
            column(
                self.says,
                row(self.main, None, save, print_it, letter, self.more),
                margins=(16, 10, 16, 12),
                gap=8,
            )
        )
        return box

    def show_invoice(self, invoice_id: int | None) -> None:
        """Show an invoice; the same one unchanged is left as it is."""
        posted = None if invoice_id is None else _read(invoice_id)
        if posted is None:
            self._forget()
            self.posted = None
            self.stack.setCurrentWidget(self.empty)
            return
        same = self.posted is not None and self.posted.card.id == posted.card.id
        other_base = self._form is not None and self._form.is_left
        if posted == self.posted and not other_base:
            return
        self.posted = posted
        card = posted.card
        self.stack.setCurrentWidget(self._whole)
        self._show_head(card)
        self._show_steps(card)
        self._show_main(card)
        self._show_body(posted)
        if not same:
            self.scroll_area.verticalScrollBar().setValue(0)
            self.preview.set_data(None)
        self._preview_later()

    def allows(self, action_id: str) -> bool:
        """Whether an action makes sense for the invoice shown."""
        if self.posted is None:
            return True
        card = self.posted.card
        draft, issued = card.state is InvoiceState.DRAFT, card.state is InvoiceState.ISSUED
        void = card.state is InvoiceState.VOID
        return {
            "invoice.issue": draft,
            "payment.refund": issued and bool(card.paid_minor or card.credited_minor),
            "invoice.delete": draft,
            "invoice.credit": issued and card.credited_minor < card.total_minor,
            "invoice.void": issued and not card.paid_minor and not card.credited_minor,
            "invoice.reissue": (issued and not card.paid_minor and not card.credited_minor)
            or (void and card.replaced_by_id is None),
            "invoice.main": draft
            or (issued and card.open_minor > 0)
            or (void and card.replaced_by_id is None),
        }.get(action_id, True)

    def status(self) -> InvoiceStatus | None:
        """The status of the invoice shown."""
        return None if self.posted is None else self.posted.card.status(fmt.today())

    def _show_head(self, card: InvoiceCard) -> None:
        self.name.setText(words.invoice_name(card.number))
        due = card.next_due_on
        late = max(0, (fmt.today() - due).days) if due else 0
        look = words.status_look(card.status(fmt.today()), late)
        self.chip.set_chip(*look)
        while self.links.count():
            item = self.links.takeAt(0)
            drop(item.widget() if item is not None else None)
        for text, entity, record_id in (
            (card.client_name, Entity.CLIENT, card.draft.client_id),
            (card.deal_title, Entity.DEAL, card.draft.deal_id),
            (card.offer_number, Entity.OFFER, card.draft.offer_id),
            (card.order_number, Entity.ORDER, self._order_id(card)),
            (self._other(card.replaces_id, was=True), Entity.INVOICE, card.replaces_id),
            (self._other(card.replaced_by_id, was=False), Entity.INVOICE, card.replaced_by_id),
        ):
            if record_id is not None and text:
                self.links.addWidget(link(text, self._opener(entity, record_id)))
        self.links.addStretch(1)

    @staticmethod
    def _order_id(card: InvoiceCard) -> int | None:
        """The version of the order that is in force."""
        root_id = card.draft.order_id
        return None if root_id is None else orders.in_force(root_id) or root_id

    def _opener(self, entity: Entity, record_id: int) -> Callable[[], None]:
        return lambda: self.record_wanted.emit(entity, record_id)

    def _other(self, invoice_id: int | None, *, was: bool) -> str:
        if invoice_id is None:
            return ""
        name = words.invoice_name(invoices.number_of(invoice_id))
        told = self.tr("in place of: {name}") if was else self.tr("replaced: {name}")
        return told.format(name=name)

    def _show_steps(self, card: InvoiceCard) -> None:
        draft = StepOfPaper(self.tr("Draft"), "", "passed", "check")
        issued = StepOfPaper(self.tr("Issued"), fmt.day(card.issued_on), "passed", "check")
        paid = StepOfPaper(self.tr("Paid"), "", "ahead", "pay")
        if card.state is InvoiceState.DRAFT:
            draft = draft._replace(state="current", icon="edit", note=self.tr("no number yet"))
            issued = StepOfPaper(self.tr("Issued"), "", "ahead", "docs")
        elif card.state is InvoiceState.VOID:
            paid = StepOfPaper(self.tr("Cancelled"), "", "void", "x")
        elif card.open_minor <= 0:
            paid = paid._replace(state="passed", icon="check")
        else:
            share = card.paid_minor * 100 // card.total_minor if card.total_minor else 0
            issued = issued._replace(state="current", icon="docs")
            paid = paid._replace(note=fmt.percent(share * 100))
        self.stepper.show_steps((draft, issued, paid))

    def _show_main(self, card: InvoiceCard) -> None:
        says = ""
        self.main.show()
        if card.state is InvoiceState.DRAFT:
            self.main.setText(self.tr("Issue"))
            self.main.set_icon("check")
            says = self.tr("Issuing gives the number and cannot be undone.")
        elif card.state is InvoiceState.VOID:
            self.main.setText(self.tr("Issue anew"))
            self.main.set_icon("refresh")
            self.main.setVisible(card.replaced_by_id is None)
        elif card.open_minor > 0:
            self.main.setText(self.tr("Record a payment"))
            self.main.set_icon("pay")
        else:
            self.main.hide()
        self.says.setText(says)
        self.says.setVisible(bool(says))

    def _show_body(self, posted: Posted) -> None:
        draft = posted.card.state is InvoiceState.DRAFT
        drop(self._facts)
        self._facts = None
        if draft or self._form is not None:
            self.form.setVisible(draft)
        if draft:
            self.form.show_card(posted.card)
            return
        self._forget()
        self._facts = InvoiceFacts(posted, fmt.today(), self.scroll_area.inside)
        self._facts.record_wanted.connect(self.record_wanted)
        self._facts.release_wanted.connect(self.release_wanted)
        self._facts.credit_void_wanted.connect(self.credit_void_wanted)
        self._facts.credit_save_wanted.connect(self.credit_save_wanted)
        self._facts.credit_refund_wanted.connect(self.credit_refund_wanted)
        self._place.addWidget(self._facts)

    def _preview_later(self) -> None:
        self._wait.start()

    def show_preview(self) -> None:
        """Draw the paper now: the stored one of a posted invoice, else what is typed."""
        self._wait.stop()
        if self.posted is None:
            return
        card = self.posted.card
        self.look.show_paper(card.id, "ru", frozen=card.state is not InvoiceState.DRAFT)
        self.preview_problem.hide()
        try:
            if card.state is InvoiceState.DRAFT:
                self._draw(papers.invoice_paper(card.id, fmt.today(), self.form.value()))
            else:
                self.missing.show_signs("")
                self.preview.set_data(papers.printable("invoice", card.id, fmt.today()))
        except RuleError as error:
            self.preview_problem.setText(explain(error).sentence())
            self.preview_problem.show()

    def _draw(self, paper: InvoicePaper) -> None:
        from salesapp.documents.invoice_pdf import build_invoice

        self.missing.show_signs(unprintable_on(paper))
        self.preview.set_source(lambda: build_invoice(paper), keep_place=True)


def _read(invoice_id: int) -> Posted | None:
    try:
        card = invoices.card(invoice_id)
    except RuleError:
        return None
    return Posted(
        card,
        tuple(payments.allocations_of_invoice(invoice_id)),
        tuple(credits.of_invoice(invoice_id)),
        tuple(payments.refunds_of_invoice(invoice_id)),
    )
