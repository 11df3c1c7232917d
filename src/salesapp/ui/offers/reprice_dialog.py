"""New prices of the catalogue beside those of a paper: each is accepted by the user, or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from salesapp.domain.lines import LineDraft, totals
from salesapp.services.document_lines import PricedDraft, Repricing, Terms, repricings
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.offers.price_words import source_words

MOST_ROWS = 10


class Asked(NamedTuple):
    """The paper whose prices differ from the catalogue, and what takes those that are accepted."""

    draft: PricedDraft
    found: Sequence[Repricing]
    take: Callable[[Sequence[Repricing]], None]


class PriceRow(NamedTuple):
    """A line with two prices; its id is its number."""

    id: int
    old: LineDraft
    found: Repricing


class RepriceDialog(Dialog):
    """Marked lines take the price of the catalogue; typed prices are not marked by themselves."""

    no_draft = "choices of prices, as computed when it opens"

    def __init__(self, parent: QWidget, asked: Asked, *, for_client: bool = False) -> None:
        super().__init__(parent, "", width=860)
        self._asked = asked
        changed = self.tr("Prices in the catalogue are other ones")
        other = self.tr("Prices for this client are other ones")
        self.title.setText(other if for_client else changed)
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr("Space marks a line: its price is taken. Prices typed by hand are not marked.")
        )
        self.text.show()
        self.found = {
            one.row + 1: PriceRow(one.row + 1, asked.draft.lines[one.row], one)
            for one in asked.found
        }
        self.table = PagedTable(self._columns(), self._rows, markable=True, parent=self)
        self.table.setAccessibleName(self.title.text())
        rows = max(2, min(MOST_ROWS, len(self.found)))
        self.table.setFixedHeight(theme.px(30 + 36 * rows) + 2)
        self.told = Label("", "base", "text2", wrap=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.told)
        self.add_cancel(self.tr("Keep all as they are"))
        self.confirm = self.add_primary(self.tr("Take the marked prices"))
        self.table.set_ids(list(self.found))
        self.table.set_marked([one for one, each in self.found.items() if self._is_usual(each)])
        self.table.marks_changed.connect(self._show_sum)
        self.set_check(self._write)
        self._show_sum()

    def _is_usual(self, row: PriceRow) -> bool:
        return row.found.new_base_minor is not None and not row.old.is_price_manual

    def chosen(self) -> list[Repricing]:
        """What is marked and has a price."""
        marked = [self.found[one].found for one in self.table.marked_ids()]
        return [one for one in marked if one.new_base_minor is not None]

    def _write(self) -> bool:
        self._asked.take(self.chosen())
        return True

    def _show_sum(self) -> None:
        accepted = self.chosen()
        before, after = self._total(()), self._total(accepted)
        currency = self._asked.draft.currency
        words = self.tr("The document comes to {total}, it was {before}")
        self.told.setText(
            words.format(total=fmt.money(after, currency), before=fmt.money(before, currency))
        )
        self.confirm.setEnabled(bool(accepted))

    def _total(self, accepted: Sequence[Repricing]) -> int:
        """What the paper would come to with these prices of the catalogue."""
        draft = self._asked.draft
        return totals(with_prices(draft.lines, accepted), draft.counting).total_minor

    def _rows(self, ids: Sequence[int]) -> list[PriceRow]:
        return [self.found[one] for one in ids if one in self.found]

    def _columns(self) -> list[Column]:
        currency = self._asked.draft.currency

        def source(row: PriceRow) -> str:
            trace = row.found.line.trace
            if row.found.new_base_minor is None:
                return self.tr("no price any more")
            told = "" if trace is None else source_words(trace.source, trace.row)
            return self.tr("typed by hand; {source}").format(source=told) if by_hand(row) else told

        def by_hand(row: PriceRow) -> bool:
            return row.old.is_price_manual

        return [
            Column("number", self.tr("No."), 44, lambda row: str(row.id), tone=_soft),
            Column("name", self.tr("Name"), 220, lambda row: row.old.name, stretch=True),
            Column(
                "old", self.tr("In the document"), 116,
                lambda row: fmt.money(row.old.price_minor, currency), align="right", tone=_soft,
            ),
            Column(
                "new", self.tr("In the catalogue"), 116,
                lambda row: fmt.money(row.found.new_base_minor, currency), align="right",
                role="strong",
            ),
            Column("change", self.tr("Change"), 84, _change, align="right", tone=_soft),
            Column("source", self.tr("Where it comes from"), 210, source, tone=_soft, tip=source),
        ]  # fmt: skip


def ask_for_client(
    owner: QWidget,
    draft: PricedDraft,
    terms: Terms,
    take: Callable[[Sequence[Repricing]], None],
) -> None:
    """Another client was chosen: prices that differ for them are shown, none changes by itself."""
    found = repricings(draft.lines, terms)
    if found:
        dialog = RepriceDialog(owner, Asked(draft, found, take), for_client=True)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def with_prices(lines: Sequence[LineDraft], accepted: Sequence[Repricing]) -> tuple[LineDraft, ...]:
    """Lines with the prices that were accepted."""
    taken = {one.row: one.line for one in accepted}
    return tuple(taken.get(at, line) for at, line in enumerate(lines))


def _change(row: PriceRow) -> str:
    old, new = row.old.price_minor, row.found.new_base_minor
    if not old or new is None:
        return fmt.DASH
    share = (new - old) * 10_000 // old
    return ("+" if share > 0 else "") + fmt.tenths(share)


def _soft(_row: object) -> str:
    return "text2"
