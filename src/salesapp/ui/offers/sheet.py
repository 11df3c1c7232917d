"""The offer being edited: what is typed, its amounts, and its saving."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import document_lines, offers, organizations
from salesapp.db.queries.document_lines import GoodsFacts
from salesapp.db.queries.offers import OfferCard
from salesapp.domain.changes import Changes
from salesapp.domain.currencies import ROUBLE, from_roubles
from salesapp.domain.errors import RuleError
from salesapp.domain.guards import is_below
from salesapp.domain.line_choices import as_alternative, as_firm, as_optional, settled
from salesapp.domain.lines import (
    LineDraft,
    LineKind,
    Margin,
    converted,
    is_unsolved,
    margins,
    price_in_mode,
    stale_rates,
    totals,
    with_rates_of,
)
from salesapp.domain.offers import OfferDraft, OfferState
from salesapp.domain.packings import fitting
from salesapp.domain.prices import Resolution
from salesapp.domain.pricing import DocumentTotals
from salesapp.domain.vat import VatMode
from salesapp.services import offers as service
from salesapp.services import undo
from salesapp.services.document_lines import Repricing, repricings, resolved, with_quantity
from salesapp.ui.explain import explain
from salesapp.ui.offers.unsaved import unsaved
from salesapp.ui.perform import attempt
from salesapp.ui.posting.typed import rebased
from salesapp.ui.posting.unsaved import Home
from salesapp.ui.store import store

SAVE_MS: Final = 700
"""Pause in typing after which a text is saved."""


class OfferSheet(QObject):
    """One version of an offer: every gesture is saved at once, typed texts after a pause."""

    changed = Signal()
    """What is shown changed, maybe only by a half-typed cell."""
    lines_reset = Signal()
    head_reset = Signal()
    """The store told other values: the fields of the head must show them."""
    refused = Signal(str)
    """Saving was refused, in words; an empty text when it succeeded again."""

    def __init__(self, offer_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.card: OfferCard = offers.card(offer_id)
        self._home = Home()
        self._draft = unsaved.over(offer_id, self.card.draft, frozen=self.frozen)
        self._handed: OfferDraft | None = None
        self._trial: OfferDraft | None = None
        self._goods: dict[int, GoodsFacts] = {}
        self._before: dict[tuple[LineDraft, VatMode], LineDraft] = {}
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.flush)
        self._note_typed()
        self.saving = False
        self.margin_limit_bp = organizations.margin_limit_bp()
        self._compute()

    @property
    def id(self) -> int:
        """Id of the version."""
        return self.card.id

    @property
    def frozen(self) -> bool:
        """Whether the version was sent and cannot be changed."""
        return self.card.state is not OfferState.DRAFT

    @property
    def draft(self) -> OfferDraft:
        """What is typed and entered."""
        return self._draft

    @property
    def shown(self) -> OfferDraft:
        """The draft with the cell that is being typed."""
        return self._trial or self._draft

    @property
    def lines(self) -> tuple[LineDraft, ...]:
        """The lines entered."""
        return self._draft.lines

    @property
    def totals(self) -> DocumentTotals:
        """Amounts of what is shown."""
        return self._totals

    @property
    def margins(self) -> tuple[Margin, ...]:
        """Margin of each line."""
        return self._margins

    @property
    def margin(self) -> Margin:
        """Margin of the whole."""
        return self._margin

    def load(self, offer_id: int) -> None:
        """Show another version, or this one as it is stored now."""
        self.card, self._trial, self._home = offers.card(offer_id), None, Home()
        self._draft = unsaved.over(offer_id, self.card.draft, frozen=self.frozen)
        self._note_typed()
        self._compute()
        self.lines_reset.emit()
        self.head_reset.emit()
        self.changed.emit()

    def refresh(self) -> None:
        """Show what is stored now; what is typed and not saved yet stays as it is."""
        stored, known, shown = offers.card(self.id), self.card, self._draft
        if stored.state is not known.state or self._home.is_left():
            self.load(self.id)
            return
        # Another editor may have gone on from what was handed on: nothing here is newer then.
        mine = unsaved.over(self.id, stored.draft) if shown is self._handed else None
        self.card, self._draft = stored, mine or rebased(shown, known.draft, stored.draft)
        self._note_typed()
        same_lines = self._draft.lines == shown.lines
        if self._trial is not None:
            self._trial = replace(self._draft, lines=self._trial.lines) if same_lines else None
        self._compute()
        if not same_lines:
            self.lines_reset.emit()
        if self._draft != shown:
            self.head_reset.emit()
        self.changed.emit()

    def _note_typed(self) -> None:
        self._dirty = self._draft != self.card.draft
        self._timer.start() if self._dirty else self.refused.emit("")

    def read_limit(self) -> None:
        """Read the margin limit anew: the settings changed."""
        self.margin_limit_bp = organizations.margin_limit_bp()
        self.changed.emit()

    # Gestures

    def edit(self, **fields: Any) -> None:
        """Change fields of the head by typing: saved after a pause."""
        self._take(replace(self._draft, **fields))
        if self._dirty:
            self._timer.start()

    def choose(self, **fields: Any) -> None:
        """Change fields of the head by a choice: one step of undo, saved now."""
        self.flush()
        self._take(replace(self._draft, **fields))
        self.flush()

    def choose_client(self, client_id: int, contact_id: int | None) -> None:
        """Another client: prices stay, `repricings` tells which of them differ for this one."""
        self.choose(client_id=client_id, contact_id=contact_id, deal_id=None)

    def repricings(self) -> list[Repricing]:
        """Lines whose price in the catalogue is another one now."""
        return [] if self.frozen else repricings(self.lines, service.pricing(self._draft))

    def take_prices(self, accepted: Iterable[Repricing]) -> None:
        """Take prices of the catalogue for some lines: one gesture."""
        taken = {one.row: one.line for one in accepted}
        self.set_lines(taken.get(at, line) for at, line in enumerate(self.lines))

    def stale_rates(self) -> tuple[int, ...]:
        """Lines whose VAT rate does not hold on the day of the shipment."""
        return () if self.frozen else stale_rates(self.lines, self._draft.rated_on)

    def mend_rates(self) -> None:
        """Give such lines the standard rate of that day."""
        self.set_lines(with_rates_of(self.lines, self._draft.rated_on))

    def unsolved(self) -> tuple[int, ...]:
        """Lines that were pasted and are not in the catalogue."""
        return tuple(at for at, line in enumerate(self.lines) if is_unsolved(line))

    def set_lines(self, lines: Iterable[LineDraft], **head: Any) -> None:
        """Replace the lines, and fields of the head with them: one gesture."""
        self.flush()
        self._take(replace(self._draft, lines=settled(tuple(lines)), **head))
        self.lines_reset.emit()
        self.flush()

    def set_line(self, place: int, line: LineDraft) -> None:
        """Replace one line: one gesture."""
        if self.lines[place] != line:
            line = self._for_quantity(place, line)
            self.set_lines((*self.lines[:place], line, *self.lines[place + 1 :]))

    def try_line(self, place: int, line: LineDraft | None) -> None:
        """Show a line half typed, without entering it; None takes it back."""
        trial = None
        if line is not None and place < len(self.lines):
            line = self._for_quantity(place, line)
            changed = (*self.lines[:place], line, *self.lines[place + 1 :])
            trial = replace(self._draft, lines=changed)
        if trial != self._trial:
            self._trial = trial
            self._compute()
            self.changed.emit()

    def insert(self, place: int, new: Sequence[LineDraft]) -> None:
        """Put lines in at a place: one gesture."""
        self.set_lines((*self.lines[:place], *new, *self.lines[place:]))

    def remove(self, places: Iterable[int]) -> None:
        """Take lines away: one gesture."""
        gone = set(places)
        self.set_lines(line for at, line in enumerate(self.lines) if at not in gone)

    def move(self, place: int, by: int) -> int:
        """Move a line up or down; its new place."""
        target = max(0, min(len(self.lines) - 1, place + by))
        if target != place:
            lines = list(self.lines)
            lines.insert(target, lines.pop(place))
            self.set_lines(lines)
        return target

    def set_vat_mode(self, mode: VatMode) -> int:
        """Change the VAT mode: prices of the catalogue are recomputed, typed ones stay.

        How many typed prices stayed as they are.
        """
        if mode is self._draft.vat_mode:
            return 0
        lines = [self._in_mode(line, mode) for line in self.lines]
        self.set_lines(lines, vat_mode=mode)
        return sum(line.is_price_manual or line.base_price_minor is None for line in lines)

    def _in_mode(self, line: LineDraft, mode: VatMode) -> LineDraft:
        known = self._before.get((line, mode))
        if known is not None:
            # Converting there and back could lose a kopeck: the price that was there is used.
            return known
        made = converted(line, mode)
        if line.is_price_manual or line.base_price_minor is None:
            made = replace(made, price_minor=line.price_minor)
        self._before[made, self._draft.vat_mode] = line
        return made

    # Choices

    def toggle_counted(self, place: int) -> None:
        """Let a line count or not: an alternative takes the place of the firm line."""
        line = self.lines[place]
        act = as_optional if line.is_counted else as_firm
        self.set_lines(act(self.lines, place))

    def make_alternative(self, place: int) -> None:
        """Make a line an alternative to the firm one above it."""
        self.set_lines(as_alternative(self.lines, place))

    # Goods

    def _for_quantity(self, place: int, line: LineDraft) -> LineDraft:
        """The line with the price of its quantity, unless the price was typed."""
        return with_quantity(self.lines[place], line, service.pricing(self._draft))

    def line_of(self, product_id: int, quantity_milli: int = 1000) -> LineDraft | None:
        """A line for goods; None when they are gone, which was told."""
        return attempt(
            self._window,
            lambda: service.line_from_product(product_id, quantity_milli, self._draft),
        )

    def offered(self, product_ids: Sequence[int]) -> dict[int, tuple[int | None, int | None]]:
        """What goods would cost in this offer, with their margin, by product."""
        found: dict[int, tuple[int | None, int | None]] = {}
        for product_id in product_ids:
            try:
                line = service.line_from_product(product_id, 1000, self._draft)
            except RuleError:
                found[product_id] = (None, None)
                continue
            computed = totals([line], self._draft.counting)
            (margin,), _whole = margins([line], computed, self.rate_micro)
            found[product_id] = (line.base_price_minor, margin.bp)
        return found

    def free_line(
        self, name: str, quantity_milli: int = 1000, kind: LineKind = LineKind.GOODS
    ) -> LineDraft:
        """A line for something that is not in the catalogue: goods, delivery or a service."""
        unit = "шт" if kind is LineKind.GOODS else "усл. ед."
        rate = service.line_rate(self._draft)
        return LineDraft(name, quantity_milli, 0, unit=unit, vat_bp=rate, kind=kind)

    def short_of(self, line: LineDraft) -> int | None:
        """What is in stock, when the line asks for more."""
        if line.product_id is None:
            return None
        facts = self._goods.get(line.product_id)
        stock = None if facts is None else facts.stock_milli
        return stock if stock is not None and stock < line.quantity_milli else None

    def lowest_of(self, place: int) -> int | None:
        """The lowest price of the goods, when the line goes below it after its discounts."""
        line = self.shown.lines[place]
        facts = None if line.product_id is None else self._goods.get(line.product_id)
        if facts is None or facts.min_price_minor is None or self.frozen:
            return None
        includes, mode = facts.price_includes_vat, self.shown.vat_mode
        lowest = price_in_mode(facts.min_price_minor, line.vat_bp, mode, includes_vat=includes)
        if self.rate_micro is not None:
            lowest = from_roubles(lowest, self.rate_micro)
        return lowest if is_below(line, self._totals.lines[place].amount_minor, lowest) else None

    @property
    def rate_micro(self) -> int | None:
        """The rate of an offer that is not in roubles."""
        return None if self.shown.currency == ROUBLE else self.shown.rate_micro

    def fitting_of(self, line: LineDraft) -> int | None:
        """The quantity that may be sold, when the line asks for one that may not."""
        facts = None if line.product_id is None else self._goods.get(line.product_id)
        if facts is None or self.frozen or line.quantity_milli <= 0:
            return None
        fit = fitting(line.quantity_milli, facts.min_lot_milli, facts.multiple_milli)
        return fit if fit != line.quantity_milli else None

    def resolution(self, line: LineDraft) -> Resolution | None:
        """How the price of the goods was found, or is found now while it may be changed."""
        if line.product_id is None:
            return None
        if self.frozen:
            return line.trace
        wanted = [(line.product_id, line.quantity_milli)]
        return resolved(wanted, service.pricing(self._draft))[0]

    # Saving

    def flush(self) -> bool:
        """Save what is not saved yet; whether all is saved."""
        self._timer.stop()
        undo.begin_here()
        if not self._dirty or self.frozen or self._home.is_left():
            return True
        try:
            changes = unsaved.save(self.id, self._draft)
        except RuleError as error:
            self._handed = unsaved.refused(error, self.id, self._draft, self.card.draft)
            self.refused.emit(explain(error).sentence())
            return False
        self._tell(changes)
        return True

    def _tell(self, changes: Changes) -> None:
        self.card = offers.card(self.id, with_lines=False)._replace(draft=self._draft)
        self._note_typed()
        self.saving = True
        store.changed.emit(changes)
        self.saving = False

    def _take(self, draft: OfferDraft) -> None:
        self._trial = None
        if draft != self._draft and not self.frozen:
            self._draft = draft
            self._dirty = True
        self._compute()
        self.changed.emit()

    def _compute(self) -> None:
        shown = self.shown
        self._totals = totals(shown.lines, shown.counting)
        self._margins, self._margin = margins(shown.lines, self._totals, self.rate_micro)
        wanted = {line.product_id for line in shown.lines if line.product_id is not None}
        unknown = [one for one in wanted if one not in self._goods]
        if unknown:
            self._goods |= {one.product_id: one for one in document_lines.goods(unknown)}
