"""What is known of a product, side by side of it: facts, papers, competitors, the maker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial, partialmethod
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import files, knowledge, products
from salesapp.db.queries.knowledge import CertificateRow, CompetitorRow, FactRow
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.file_names import safe_name
from salesapp.domain.knowledge import gaps, light, quote
from salesapp.domain.products import Aspect
from salesapp.overriding import override
from salesapp.services import knowledge as service
from salesapp.services import products as product_service
from salesapp.services.battle_sheets import BattleWords, battle_sheet, comparable_price
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.knowledge.entries import Entry, entries, late, soft, state_tone
from salesapp.ui.knowledge.forms import CertificateForm, CompetitorForm, FactForm, MakerForm
from salesapp.ui.knowledge.side_list import SideList, SidePane
from salesapp.ui.knowledge.words import GAPS, LABELS, LIGHTS, say, text_label
from salesapp.ui.notices import notices
from salesapp.ui.outside import open_file
from salesapp.ui.own_copies import readable
from salesapp.ui.page import Page
from salesapp.ui.perform import attempt, perform
from salesapp.ui.presentation.begin import present
from salesapp.ui.printing import print_pdf
from salesapp.ui.products import unwritten
from salesapp.ui.products.editable import EditableText
from salesapp.ui.products.words import ASPECTS, tell
from salesapp.ui.selection import NO_SELECTION, Selection

_WATCHED = (Entity.PRODUCT, Entity.MANUFACTURER, Entity.CATEGORY)


class KnowledgePage(Page):
    """Eight sides at the left; what is written down on one of them at the right."""

    section = "products"

    def __init__(self, product_id: int, aspect: Aspect = Aspect.CONSUMER) -> None:
        super().__init__()
        self.product_id = product_id
        self.dialog: Dialog | None = None
        self._entries: dict[int, Entry] = {}
        self._written_of = aspect
        """The side whose own words are being typed, or were last."""
        self.sides = SideList()
        self.heading = Label("", "section")
        self.light = Chip("")
        self.gaps = Label("", "small", "text3", wrap=True)
        self.content = EditableText("")
        # A value far from its name is not read: the text keeps a measure.
        self.content.setMaximumWidth(theme.px(640))
        self.write = Button(
            self.tr("Write in own words"), icon="edit", small=True, keys="Alt+Enter"
        )
        self.table = PagedTable([], self._rows, parent=self)
        told = self.tr("No facts yet. A fact with its proof is quoted into an offer by one key.")
        self.none = Label(told, "base", "text3", wrap=True)
        self.add = Button(self.tr("Fact"), "accent", icon="plus", small=True, keys="Ins")
        self.special = Button("", icon="plus", small=True)
        self.quote = Button(self.tr("Quote"), icon="copy", small=True, keys="Q")
        self.battle = Button(self.tr("Battle sheet"), icon="print", small=True)
        self._lay_out()
        self._connect()
        self.sides.aspect = aspect
        self.load()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(16, 14, 16, 12)
        right.setSpacing(8)
        head = row(self.heading, self.light, None, self.write)
        right.addLayout(head)
        right.addWidget(self.gaps)
        right.addWidget(self.content)
        right.addLayout(row(self.add, self.special, None, self.quote, self.battle))
        right.addWidget(self.none)
        right.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(SidePane(self.sides))
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        self.sides.chosen.connect(lambda _aspect: self._go_to_side())
        self.table.opened.connect(lambda _id: self.edit_entry())
        self.table.removed.connect(lambda _id: self.delete_entry())
        self.table.current_changed.connect(lambda _id: self.selection_changed.emit())
        self.content.committed.connect(self._write_text)
        self.content.mode_changed.connect(self._note_side)
        self.content.restored.connect(lambda: unwritten.forget(self.product_id, self._written_of))
        self.write.clicked.connect(self.content.begin)
        self.add.clicked.connect(self.add_fact)
        self.special.clicked.connect(self.add_special)
        self.quote.clicked.connect(self.quote_fact)
        self.battle.clicked.connect(self.print_battle_sheet)

    # What the frame asks

    @override
    def title(self) -> str:
        return self._card.row.name if self._card else self.tr("Knowledge")

    @override
    def subtitle(self) -> str:
        known = knowledge.known_count(self.product_id)
        return self.tr("knowledge {known}/{all}").format(known=known, all=len(Aspect))

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("1", self.tr("side 1–8")),
            ("Ins", self.tr("new fact")),
            ("Return", self.tr("change")),
            ("Ctrl+Up", self.tr("higher")),
            ("Q", self.tr("quote")),
            ("Alt+Left", self.tr("back")),
        ]

    @override
    def selection(self) -> Selection:
        return NO_SELECTION if self._card is None else Selection.of(Entity.PRODUCT, self.product_id)

    @override
    def allows(self, action_id: str) -> bool:
        """Digits show a side; the other commands of the list are not those of this page."""
        own = action_id.startswith("products.aspect_") or action_id == "products.present"
        return own or not action_id.startswith("products.")

    @override
    def panes(self) -> list[QWidget]:
        return [self.sides.buttons[self.sides.aspect], self.table]

    @override
    def activate(self) -> None:
        self.sides.choose(self.sides.aspect)

    @override
    def leave(self) -> None:
        self.content.commit()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(*_WATCHED):
            self.load()

    @override
    def reborn(self) -> Page:
        return KnowledgePage(self.product_id, self.sides.aspect)

    # What is shown

    def load(self) -> None:
        """Read what is known."""
        self._card = products.card(self.product_id)
        self._known = knowledge.knowledge(self.product_id, fmt.today())
        self.sides.show_lights(self._known)
        self.show_side()
        self.title_changed.emit(self.title(), self.subtitle())

    def show_side(self) -> None:
        """Show the side chosen at the left."""
        aspect, card = self.sides.aspect, self._card
        found = gaps(aspect, self._known.evidence)
        words = LIGHTS[light(aspect, self._known.evidence)]
        self.heading.setText(tell(ASPECTS[aspect].name))
        self.light.set_chip(say(words.text), words.tone, words.icon)
        self.gaps.setText("  ·  ".join(say(GAPS[one]) for one in found))
        self.gaps.setVisible(bool(found))
        self.content.show_text(card.aspects[aspect] if card else "")
        if kept := unwritten.of(self.product_id).get(aspect):
            self.content.take_back(kept)
        special = {
            Aspect.QUALITY: self.tr("Certificate"),
            Aspect.COMPETITIVENESS: self.tr("Competitor"),
            Aspect.MANUFACTURER: self.tr("Card of the manufacturer"),
        }.get(aspect, "")
        self.special.setText(special)
        self.special.setVisible(bool(special))
        self.battle.setVisible(aspect is Aspect.COMPETITIVENESS)
        price = comparable_price(card, fmt.today()) if card else None
        self._entries = {one.id: one for one in entries(self._known, aspect, price, fmt.today())}
        self.table.set_columns(self._columns(aspect))
        self.table.set_ids(self._entries)
        self.table.refresh()
        self.none.setVisible(not self._entries)
        self.table.horizontalHeader().setVisible(bool(self._entries))
        # Without facts the list is no patch of another colour, yet the keys still reach it.
        self.table.setProperty("bare", not self._entries)
        self.table.style().polish(self.table)
        self.table.setAccessibleName(self.heading.text())

    def _columns(self, aspect: Aspect) -> list[Column]:
        def day(one: Entry) -> str:
            return fmt.day(one.day) if one.day else ""

        def state(one: Entry) -> str:
            if not isinstance(one.source, FactRow):
                return self.tr("out of date") if one.is_late else ""
            if one.may_be_quoted:
                return self.tr("may be quoted")
            return self.tr("not for offers")

        return [
            Column("label", say(LABELS[aspect]), 170, lambda one: one.label, tone=soft),
            Column(
                "text", text_label(aspect), 300, lambda one: one.text, lead=True, stretch=True,
                tip=lambda one: one.text,
            ),
            Column("proof", self.tr("Proof, price"), 180, lambda one: one.proof),
            Column("day", self.tr("Until, of"), 92, day, tone=late),
            Column("state", "", 120, state, tone=state_tone),
        ]  # fmt: skip

    def _rows(self, ids: Sequence[int]) -> list[Entry]:
        return [self._entries[one] for one in ids if one in self._entries]

    # What is done

    def current(self) -> Entry | None:
        """The row of the table that has the stripe."""
        return self._entries.get(self.table.current_id() or 0)

    def add_fact(self) -> None:
        """Write down a fact."""
        self._open(FactForm(self, self.product_id, self.sides.aspect))

    def add_special(self) -> None:
        """A certificate, a competitor, or the card of the maker."""
        match self.sides.aspect:
            case Aspect.QUALITY:
                maker = self._known.maker
                self._open(CertificateForm(self, self.product_id, maker.id if maker else None))
            case Aspect.COMPETITIVENESS:
                self._open(CompetitorForm(self, self.product_id))
            case _:
                name = self._card.row.manufacturer if self._card else ""
                self._open(MakerForm(self, name, self._known.maker, self.product_id))

    def edit_entry(self) -> None:
        """Change the current row."""
        entry = self.current()
        source = entry.source if entry else None
        if isinstance(source, FactRow):
            self._open(FactForm(self, self.product_id, self.sides.aspect, source))
        elif isinstance(source, CertificateRow):
            maker = self._known.maker
            form = CertificateForm(self, self.product_id, maker.id if maker else None, source)
            self._open(form)
        elif isinstance(source, CompetitorRow):
            self._open(CompetitorForm(self, self.product_id, source))

    def delete_entry(self) -> None:
        """Take the current row away."""
        entry = self.current()
        if entry is None:
            return
        source = entry.source
        work: dict[type[Any], Any] = {
            FactRow: service.delete_fact,
            CertificateRow: service.delete_certificate,
            CompetitorRow: service.delete_competitor,
        }
        delete = work[type(source)]
        toast = self.tr("Removed: {name}").format(name=entry.text or entry.label)
        perform(self, lambda: delete(source.id), toast=toast)

    def move_entry_up(self) -> None:
        """Put the current fact higher."""
        self._move(-1)

    def move_entry_down(self) -> None:
        """Put the current fact lower."""
        self._move(1)

    def quote_fact(self) -> None:
        """Put the current fact into the clipboard as a sentence for a client."""
        entry = self.current()
        if entry is None or not isinstance(entry.source, FactRow):
            notices.tell(self.tr("Choose a fact to quote"))
        elif not entry.may_be_quoted:
            notices.tell(self.tr("This statement has no proof, or is not meant for clients"))
        else:
            QGuiApplication.clipboard().setText(quote(entry.text, entry.proof))
            notices.tell(self.tr("The fact is copied: paste it into an offer or a letter"))

    def open_scan(self) -> None:
        """Open the file of the current certificate."""
        entry = self.current()
        file_id = (
            entry.source.file_id if entry and isinstance(entry.source, CertificateRow) else None
        )
        found = files.by_id(file_id) if file_id is not None else None
        if found is None:
            notices.tell(self.tr("No file is attached"))
            return
        path = attempt(self, lambda: readable(found.sha256, safe_name(found.name)))
        if path is not None:
            open_file(path)

    def print_battle_sheet(self) -> None:
        """Show the sheet and print it."""
        words = BattleWords(
            self.tr("Battle sheet: {name}"), self.tr("We"), self.tr("Price with VAT"),
            self.tr("Our price against theirs"), self.tr("Product"), self.tr("old"),
            self.tr("How we win"), self.tr("Arguments"), self.tr("For our own use only"),
            self.tr("yes"), self.tr("no"),
        )  # fmt: skip
        if not self._known.competitors:
            notices.tell(self.tr("Add a competitor first: there is nobody to compare with"))
            return
        today, name = fmt.today(), self.tr("Battle sheet")
        data = attempt(self, lambda: battle_sheet(self.product_id, words, today))
        if data is not None:
            attempt(self, lambda: print_pdf(self, data, name))

    def show_aspect(self, number: int) -> None:
        """Go to a side by its digit."""
        self.sides.choose(list(Aspect)[number - 1])

    edit_aspect_1 = partialmethod(show_aspect, 1)
    edit_aspect_2 = partialmethod(show_aspect, 2)
    edit_aspect_3 = partialmethod(show_aspect, 3)
    edit_aspect_4 = partialmethod(show_aspect, 4)
    edit_aspect_5 = partialmethod(show_aspect, 5)
    edit_aspect_6 = partialmethod(show_aspect, 6)
    edit_aspect_7 = partialmethod(show_aspect, 7)
    edit_aspect_8 = partialmethod(show_aspect, 8)

    def present_products(self) -> None:
        """Show the product to a client."""
        self.page_wanted.emit(present([self.product_id]))

    def edit_words(self) -> None:
        """Describe the side in own words."""
        self.content.begin()

    def _move(self, by: int) -> None:
        entry = self.current()
        if entry is None or not isinstance(entry.source, FactRow):
            return
        fact_id, kept = entry.source.id, entry.id
        if perform(self, lambda: service.move_fact(fact_id, by)) is not None:
            self.table.set_current_id(kept)

    def _go_to_side(self) -> None:
        self.content.commit()
        self.show_side()

    def _note_side(self) -> None:
        if self.content.is_editing():
            self._written_of = self.sides.aspect

    def _write_text(self, text: str) -> None:
        aspect = self._written_of
        toast = self.tr("Saved: {name}").format(name=tell(ASPECTS[aspect].name))
        work = partial(product_service.set_aspect, self.product_id, aspect, text)

        def type_again(_error: RuleError) -> bool:
            # Before the message comes: at its end the focus goes back to where it is typed.
            unwritten.keep(self.product_id, aspect, text)
            self.sides.choose(aspect)
            self.content.take_back(text)
            return False

        if perform(self, work, toast=toast, refused=type_again) is not None:
            unwritten.forget(self.product_id, aspect)

    def _open(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.when_done(self, lambda _yes: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        dialog.open()
