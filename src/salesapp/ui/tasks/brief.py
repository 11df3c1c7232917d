"""Printing the brief of a meeting."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.domain.paper_templates import Language
from salesapp.services.meetings import BriefWords, brief
from salesapp.ui.format import today
from salesapp.ui.perform import attempt
from salesapp.ui.printing import print_pdf
from salesapp.ui.qualifying import sheet_words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language, translate

_WORDS = (
    QT_TRANSLATE_NOOP("Brief", "Before the meeting: {name}"),
    QT_TRANSLATE_NOOP("Brief", "Facts"),
    QT_TRANSLATE_NOOP("Brief", "When"),
    QT_TRANSLATE_NOOP("Brief", "Where"),
    QT_TRANSLATE_NOOP("Brief", "Way there and back, min"),
    QT_TRANSLATE_NOOP("Brief", "Who takes part"),
    QT_TRANSLATE_NOOP("Brief", "Client"),
    QT_TRANSLATE_NOOP("Brief", "Debt"),
    QT_TRANSLATE_NOOP("Brief", "Overdue"),
    QT_TRANSLATE_NOOP("Brief", "Turnover, 12 months"),
    QT_TRANSLATE_NOOP("Brief", "Open deals"),
    QT_TRANSLATE_NOOP("Brief", "To find out"),
    QT_TRANSLATE_NOOP("Brief", "Objections not lifted"),
    QT_TRANSLATE_NOOP("Brief", "Last talks"),
    QT_TRANSLATE_NOOP("Brief", "Goods bought"),
    QT_TRANSLATE_NOOP("Brief", "Name"),
    QT_TRANSLATE_NOOP("Brief", "Quantity"),
    QT_TRANSLATE_NOOP("Brief", "Sum"),
    QT_TRANSLATE_NOOP("Brief", "Last time"),
    QT_TRANSLATE_NOOP("Brief", "For our own use only"),
    QT_TRANSLATE_NOOP("Brief", "none"),
)


def brief_words() -> BriefWords:
    """The words of the brief in the language of now."""
    return BriefWords(*(translate("Brief", one) for one in _WORDS))


def print_brief(parent: QWidget, activity_id: int) -> None:
    """Show the brief of a meeting and print it."""
    words = brief_words()
    spoken: Language = "en" if language() == "en" else "ru"
    data = attempt(parent, lambda: brief(activity_id, words, sheet_words.title, today(), spoken))
    if data is not None:
        title = translate("Brief", _WORDS[0]).partition(":")[0]
        attempt(parent, lambda: print_pdf(parent, data, title))
