"""From what is typed to a full-text query that never raises."""

from __future__ import annotations

from salesapp.domain.text import fold


def match_text(text: str) -> str:
    """An FTS5 expression that finds all typed words by their beginnings; "" for nothing typed."""
    return " ".join(f'"{token}"*' for token in fold(text).split())
