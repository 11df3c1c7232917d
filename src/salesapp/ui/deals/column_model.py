"""The cards of one column: ids are known, cards are read in blocks."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from salesapp.db.queries import deals
from salesapp.db.queries.deals import DealCardRow
from salesapp.overriding import override
from salesapp.ui import format
from salesapp.ui.deals import words

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
BLOCK: Final = 32
KEPT: Final = 4_000
"""So many cards are kept at most: what was scrolled past long ago is read again."""


class ColumnModel(QStringListModel):
    """Ids in order of urgency, and the blocks of cards that were shown.

    The view asks for the number of rows twice for each row it lays out. The list of empty texts
    below answers that without Python: a column of a hundred thousand cards opens in a moment.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._cards: dict[int, DealCardRow] = {}

    @property
    def ids(self) -> Sequence[int]:
        """Ids in their order."""
        return self._ids

    def set_ids(self, ids: array[int], touched: Collection[int] | None = None) -> bool:
        """Show these deals; read `touched` ones again (None: all). True when the order changed."""
        stale = set(self._cards) if touched is None else set(touched)
        for deal_id in stale:
            self._cards.pop(deal_id, None)
        if ids == self._ids:
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return False
        self._ids = ids
        if len(self._cards) > KEPT:
            self._cards.clear()
        self.setStringList([""] * len(ids))
        return True

    def row_of(self, deal_id: int | None) -> int:
        """Where a deal stands, or -1."""
        try:
            return self._ids.index(deal_id) if deal_id is not None else -1
        except ValueError:
            return -1

    def card(self, row: int) -> DealCardRow | None:
        """The card in a row."""
        if not 0 <= row < len(self._ids):
            return None
        deal_id = self._ids[row]
        if deal_id not in self._cards:
            first = row // BLOCK * BLOCK
            wanted = [one for one in self._ids[first : first + BLOCK] if one not in self._cards]
            if len(self._cards) > KEPT:
                self._cards.clear()
            self._cards |= {card.id: card for card in deals.cards(wanted)}
        return self._cards.get(deal_id)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == CARD_ROLE:
            return self.card(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            card = self.card(index.row())
            return "" if card is None else spoken(card)
        return None


def spoken(card: DealCardRow) -> str:
    """The card in words, for screen readers."""
    step = words.step_of(card, format.today())
    parts = [
        words.client_name(card),
        card.title,
        format.rubles(card.amount_minor, card.currency),
        words.mark_of(card, format.today()).words,
        f"{step.date} {step.text}".strip(),
    ]
    return ", ".join(part for part in parts if part)
