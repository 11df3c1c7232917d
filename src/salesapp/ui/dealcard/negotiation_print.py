"""The sheet of a negotiation out of the window: saved as PDF, or printed."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards
from salesapp.documents.papers import Language
from salesapp.services.negotiation_papers import negotiation_sheet
from salesapp.ui import format as fmt
from salesapp.ui.dealcard.words import tell
from salesapp.ui.outgoing.door import door_of
from salesapp.ui.outgoing.paper import Leaving
from salesapp.ui.perform import attempt
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language

_NAME: Final = QT_TRANSLATE_NOOP("DealCard", "Negotiation sheet {number}")


def save_sheet(page: QWidget, deal_id: int) -> None:
    """Save the sheet to a place the user chooses."""
    if (paper := _paper(page, deal_id)) is not None:
        door_of(page).save(paper)


def print_sheet(page: QWidget, deal_id: int) -> None:
    """Print the sheet, with a look at it before."""
    if (paper := _paper(page, deal_id)) is not None:
        door_of(page).print(paper)


def _paper(page: QWidget, deal_id: int) -> Leaving | None:
    """The sheet, made at once: what it refuses is told before a place is asked for."""
    data = _data(page, deal_id)
    return None if data is None else Leaving(f"{_title(deal_id)}.pdf", lambda: data)


def _data(page: QWidget, deal_id: int) -> bytes | None:
    tongue: Language = "en" if language() == "en" else "ru"
    return attempt(page, lambda: negotiation_sheet(deal_id, tongue, fmt.today()))


def _title(deal_id: int) -> str:
    deal = deal_cards.card(deal_id)
    number = str(deal.number) if deal is not None and deal.number else ""
    return tell(_NAME).format(number=number).strip()
