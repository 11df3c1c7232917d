"""The sheet of a negotiation out of the window: saved as PDF, or printed."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import deal_cards
from salesapp.documents.papers import Language
from salesapp.services.negotiation_papers import negotiation_sheet
from salesapp.ui import files
from salesapp.ui import format as fmt
from salesapp.ui.dealcard.words import tell
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.perform import attempt
from salesapp.ui.printing import print_pdf
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language

_NAME: Final = QT_TRANSLATE_NOOP("DealCard", "Negotiation sheet {number}")
_SAVED: Final = QT_TRANSLATE_NOOP("DealCard", "Saved: {name}")


def save_sheet(page: QWidget, deal_id: int) -> bool:
    """Save the sheet to a place the user chooses."""
    data = _data(page, deal_id)
    if data is None:
        return False
    path = files.ask_save_path(page, f"{_title(deal_id)}.pdf")
    if path is None or attempt(page, lambda: path.write_bytes(data)) is None:
        return False
    notices.tell(tell(_SAVED).format(name=path.name), NoticeTone.OK)
    return True


def print_sheet(page: QWidget, deal_id: int) -> None:
    """Print the sheet, with a look at it before."""
    data = _data(page, deal_id)
    if data is not None:
        attempt(page, lambda: print_pdf(page, data, _title(deal_id)))


def _data(page: QWidget, deal_id: int) -> bytes | None:
    tongue: Language = "en" if language() == "en" else "ru"
    return attempt(page, lambda: negotiation_sheet(deal_id, tongue, fmt.today()))


def _title(deal_id: int) -> str:
    deal = deal_cards.card(deal_id)
    number = str(deal.number) if deal is not None and deal.number else ""
    return tell(_NAME).format(number=number).strip()
