"""What the list of leads says when it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.db.queries.leads import LeadGroup
from salesapp.ui.leads.words import GROUPS, words
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate


def nothing_words(
    group: LeadGroup, text: str, narrowed: Sequence[str], count: int
) -> tuple[str, str]:
    """Title and explanation; `count` are all leads, `narrowed` the conditions in words."""
    found = QT_TRANSLATE_NOOP("NoLeads", "Nothing found")
    by_filter = QT_TRANSLATE_NOOP("NoLeads", "Filter: {name}")
    if narrowed:
        return _tr(found), _tr(by_filter).format(name=", ".join(narrowed))
    if text:
        told = QT_TRANSLATE_NOOP("NoLeads", "Searched for: {text}")
        return _tr(found), _tr(told).format(text=text)
    if not count:
        told = QT_TRANSLATE_NOOP(
            "NoLeads",
            "A lead is a request nobody has judged yet. Paste a letter, or bring the leads of"
            " another program by import.",
        )
        return _tr(QT_TRANSLATE_NOOP("NoLeads", "No leads yet")), _tr(told)
    if group is LeadGroup.NEW:
        told = QT_TRANSLATE_NOOP("NoLeads", "New requests appear here.")
        return _tr(QT_TRANSLATE_NOOP("NoLeads", "Everybody has an answer")), _tr(told)
    title = QT_TRANSLATE_NOOP("NoLeads", "Nothing here")
    return _tr(title), _tr(by_filter).format(name=words(GROUPS[group]))


def _tr(source: str) -> str:
    return translate("NoLeads", source)
