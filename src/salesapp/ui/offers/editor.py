"""The page of one offer: lines, terms and totals at the left, the paper itself at the right."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesapp.db.queries import deal_cards, offers
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import RuleError
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.splitter import Splitter
from salesapp.ui.notices import notices
from salesapp.ui.offers.bars import OfferBars
from salesapp.ui.offers.cells import Cell
from salesapp.ui.offers.commands import OfferCommands
from salesapp.ui.offers.frozen_line import FrozenLine
from salesapp.ui.offers.goods_desk import GoodsDesk
from salesapp.ui.offers.grid import LineGrid
from salesapp.ui.offers.party_bar import PartyBar
from salesapp.ui.offers.picker import PickerRow
from salesapp.ui.offers.preview_pane import PreviewPane
from salesapp.ui.offers.sheet import OfferSheet
from salesapp.ui.offers.terms_card import TermsCard
from salesapp.ui.offers.totals_card import TotalsCard
from salesapp.ui.offers.version_strip import VersionStrip
from salesapp.ui.offers.words import offer_name
from salesapp.ui.outgoing.paper import PaperKey
from salesapp.ui.outgoing.paper_page import PaperPage
from salesapp.ui.page import Page
from salesapp.ui.posting.not_understood import stops, tell_unsaved
from salesapp.ui.selection import Selection
from salesapp.ui.settings import settings, settings_file
from salesapp.ui.soon import soon

PANE: Final = 508
NARROW_PANE: Final = 360
ROOMY: Final = 1320
"""From this width on the paper has all its room; below it the lines need some."""
SIZES: Final = "offer_editor"


class OfferEditor(PaperPage):
    """Shown over the list of documents; a sent version is only read."""

    section = "documents"
    collapse_rail: ClassVar[bool] = True

    def __init__(self, offer_id: int) -> None:
        super().__init__()
        self.sheet = OfferSheet(offer_id, self)
        self.commands = OfferCommands(self)
        self.strip = VersionStrip(self.sheet)
        # Everything is made where it lives: what moves is dressed anew with all that lies in it.
        self.split = Splitter([876, PANE], parent=self)
        scroll = ScrollArea(parent=self.split)
        self.parties = PartyBar(self.sheet)
        self.bars = OfferBars(self.sheet)
        self.trouble = Label("", "small", "risk", wrap=True)
        for part in (self.parties, self.trouble, self.bars):
            scroll.body.addWidget(part)
        self.goods = Card(padded=False, parent=scroll.inside)
        self.grid = LineGrid(self.sheet)
        self.picker = PickerRow(self.sheet)
        self.goods.body.addWidget(self.grid)
        self.goods.body.addWidget(self.picker)
        self.desk = GoodsDesk(self, self.sheet, self.grid, self.picker, self.bars)
        self.frozen_line = FrozenLine()
        self.goods.body.addWidget(self.frozen_line)
        below = QWidget(scroll.inside)
        self.terms = TermsCard(self.sheet, below)
        self.totals = TotalsCard(self.sheet, below)
        self.preview = PreviewPane(self.sheet, self.split)
        self._named: object = None
        self._build(scroll, below)
        self._connect()
        self._show_state()

    # Frame

    def _build(self, scroll: ScrollArea, below: QWidget) -> None:
        self.goods.body.setSpacing(0)
        self.goods.body.addStretch(1)
        self.goods.setMinimumHeight(theme.px(150))
        self.totals.setMinimumWidth(theme.px(270))
        below.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        lower = QHBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(12)
        lower.addWidget(self.terms, 65)
        lower.addWidget(self.totals, 35)
        scroll.body.setContentsMargins(16, 12, 16, 12)
        scroll.body.setSpacing(12)
        scroll.body.addWidget(self.goods, 1)
        scroll.body.addWidget(below)
        self.trouble.hide()
        self.split.addWidget(scroll)
        self.split.addWidget(self.preview)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.preview.setMinimumWidth(theme.px(320))
        self._kept = settings().pages.get(SIZES, {}).get("sizes")
        self.split.place(self._kept)
        self.split.moved.connect(self._keep_sizes)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.strip)
        box.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.sheet.changed.connect(self._changed)
        self.sheet.refused.connect(self._show_refusal)
        self.strip.chosen.connect(self.show_version)
        self.strip.compare_wanted.connect(self.compare_versions)
        self.parties.client_chosen.connect(self._client_chosen)
        self.preview.save.clicked.connect(self.save_paper)
        self.preview.print.clicked.connect(self.print_paper)
        self.preview.letter.clicked.connect(self.write_with_paper)
        self.let_drag(self.preview.view)
        self.preview.invoice.clicked.connect(self.make_invoice)
        self.commands.sent.connect(self.show_version)
        self.commands.record_wanted.connect(self.record_wanted)
        self.commands.action_wanted.connect(self.action_about_wanted)

    @override
    def title(self) -> str:
        return offer_name(self.sheet.card.number)

    @override
    def subtitle(self) -> str:
        card, draft = self.sheet.card, self.sheet.draft
        parts = [card.client_name or self.tr("no client yet")]
        deal = None if draft.deal_id is None else deal_cards.card(draft.deal_id)
        if deal is not None:
            parts.append(self.tr("deal “{title}”").format(title=deal.title))
        return ", ".join(parts)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if self.sheet.frozen:
            return [
                ("Ctrl+Return", self.tr("letter with the PDF")),
                ("Ctrl+Shift+O", self.tr("new version")),
                ("Ctrl+P", self.tr("print")),
                ("Ctrl+S", self.tr("PDF")),
                ("Ctrl+I", self.tr("invoice")),
            ]
        return [
            ("Insert", self.tr("line")),
            ("F2", self.tr("edit the cell")),
            ("Ctrl+Up", self.tr("move the line")),
            ("Delete", self.tr("remove")),
            ("Ctrl+Space", self.tr("optional or counted")),
            ("Ctrl+Return", self.tr("send")),
        ]

    @override
    def selection(self) -> Selection:
        return Selection.of(Entity.OFFER, self.sheet.id)

    @override
    def allows(self, action_id: str) -> bool:
        return self.commands.allows(action_id, self.sheet.card.state)

    @override
    def primary_action(self) -> str | None:
        return "offer.new_version" if self.sheet.frozen else "offer.send"

    @override
    def activate(self) -> None:
        try:
            stored = offers.card(self.sheet.id)
        except RuleError:
            soon(self, self.back_wanted.emit)
            return
        if stored.rev != self.sheet.card.rev:
            self._reload()
        self.preview.draw()
        self.bars.look_again()
        if self.sheet.frozen:
            self.grid.go_to(0, Cell.QUANTITY)
            self.grid.setFocus()
        elif self.sheet.draft.client_id is None:
            self.parties.client.setFocus()
        else:
            self._focus_goods()
        self.desk.take_up()

    @override
    def leave(self) -> None:
        self.grid.setFocus()
        if not self.sheet.frozen:
            tell_unsaved(self, *self.terms.wrong(), self.totals.wrong())
        self.sheet.flush()
        self.picker.input.close_list()
        self.preview.stop()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.sheet.saving:
            return
        if changes.everything or changes.touches(Entity.PRODUCT, Entity.PRICE_LIST, Entity.CLIENT):
            soon(self.bars, self.bars.look_again)
        if changes.everything or self.sheet.id in changes.ids_of(Entity.OFFER):
            self.preview.look_anew()
            self._reload()
            self.parties.show_values()
        elif changes.touches(Entity.SETTING):
            self.sheet.read_limit()
            self.preview.look_anew()
            self.preview.draw()
        elif changes.touches(Entity.CLIENT, Entity.CONTACT, Entity.DEAL, Entity.ORGANIZATION):
            self.parties.show_values()
            self.preview.draw()
        self._show_state()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.OFFER:
            return False
        if record_id != self.sheet.id:
            self.show_version(record_id)
        return record_id == self.sheet.id

    @override
    def focus_search(self) -> None:
        self.picker.input.setFocus()

    @override
    def panes(self) -> list[QWidget]:
        return [self.parties.client, self.grid, self.terms, self.totals.common, self.preview.save]

    @override
    def state(self) -> dict[str, Any]:
        return {"offer": self.sheet.id}

    @override
    def reborn(self) -> Page:
        self.sheet.flush()
        try:
            return OfferEditor(self.sheet.id)
        except RuleError:
            # The offer is gone, and the page was not told yet.
            from salesapp.ui.offers.page import DocumentsPage

            return DocumentsPage()

    # Commands, named in `actions.py`

    def send_offer(self) -> None:
        """Ask, fix the version, let the paper go; a fixed one goes once more by letter."""
        if self.sheet.frozen:
            self.write_with_paper()
            return
        if not self.papers_ready():
            return
        if self.sheet.draft.client_id is None:
            self.parties.client.setFocus()
            notices.tell(self.tr("Choose the client first."))
        elif not self.sheet.lines:
            self.picker.input.setFocus()
            notices.tell(self.tr("There are no lines yet: find goods by name or article."))
        else:
            self.commands.send(self.sheet.id)

    def quote_facts(self) -> None:
        """Put facts about the goods of the lines into the letter."""
        self.terms.quote_facts()

    @override
    def chosen_papers(self) -> list[PaperKey]:
        return [PaperKey("offer", self.sheet.id)]

    @override
    def papers_ready(self) -> bool:
        wrong = *self.terms.wrong(), self.totals.wrong()
        return self.sheet.frozen or (self._entered() and not stops(self, *wrong))

    def new_offer_version(self) -> None:
        """Begin the next version and show it."""
        made = self.commands.new_version(self.sheet.id)
        if made is not None:
            self.show_version(made)

    def make_invoice(self) -> None:
        """Make an invoice of what is typed."""
        if self.papers_ready():
            self.commands.make_invoice(self.sheet.id)

    def accept_offer(self) -> None:
        """The client agreed."""
        self.commands.accept(self.sheet.id)

    def decline_offer(self) -> None:
        """The client refused."""
        self.commands.decline(self.sheet.id)

    def delete_offer(self) -> None:
        """Delete the draft and go back."""
        if self._entered() and self.commands.delete(self.sheet.id) is not None:
            self.back_wanted.emit()

    def reprice_offer(self) -> None:
        """Show the prices of the catalogue beside those of the offer."""
        if self._entered():
            self.desk.reprice()

    def show_version_before(self) -> None:
        """Show the version before the one that is shown."""
        self._step_version(-1)

    def show_version_after(self) -> None:
        """Show the version after the one that is shown."""
        self._step_version(1)

    def _step_version(self, by: int) -> None:
        known = [one.id for one in offers.versions(self.sheet.id, fmt.today())]
        place = known.index(self.sheet.id) + by
        if 0 <= place < len(known) and self._entered():
            self.show_version(known[place])

    def compare_versions(self) -> None:
        """Show two versions side by side."""
        self.sheet.flush()
        self.commands.compare(self.sheet.shown, self.sheet.id)

    def show_version(self, offer_id: int) -> None:
        """Show another version of the offer, unless this one holds what cannot be saved."""
        if not self._entered():
            return
        self.sheet.load(offer_id)
        self._show_state()
        self.preview.draw()
        self.grid.setFocus()
        self.desk.take_up()

    # Inside

    def _entered(self) -> bool:
        """Enter the cell being typed and save; whether all is saved."""
        if self.grid.state() == LineGrid.State.EditingState:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.grid.state() != LineGrid.State.EditingState and self.sheet.flush()

    def _reload(self) -> None:
        try:
            self.sheet.refresh()
        except RuleError:
            # Undo took the offer itself away: there is nothing to show any more.
            soon(self, self.back_wanted.emit)

    def _changed(self) -> None:
        named = (self.sheet.card.number, self.sheet.draft.client_id, self.sheet.draft.deal_id)
        if named != self._named:
            self._named = named
            self.title_changed.emit(self.title(), self.subtitle())

    def _show_state(self) -> None:
        frozen = self.sheet.frozen
        self.picker.setVisible(not frozen)
        self.frozen_line.setVisible(frozen)
        self.frozen_line.show_reason(self.sheet.card.guard_reason)
        self.title_changed.emit(self.title(), self.subtitle())
        self.hints_changed.emit()
        self.selection_changed.emit()

    def _show_refusal(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _client_chosen(self) -> None:
        self._focus_goods()
        self.desk.reprice_for_client()

    def _focus_goods(self) -> None:
        if self.sheet.lines:
            self.grid.go_to(0, Cell.QUANTITY)
        else:
            self.picker.input.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._kept is None:
            pane = theme.px(PANE if self.width() >= theme.px(ROOMY) else NARROW_PANE)
            self.split.setSizes([self.width() - pane, pane])

    def _keep_sizes(self) -> None:
        self._kept = self.split.sizes()
        settings().pages[SIZES] = {"sizes": self._kept}
        settings_file().save()
