"""What was typed into a form and left unsaved: there again when the form is next opened.

It belongs to the store that was open: another base never sees it.
"""

from __future__ import annotations

from typing import Any, Final

from salesapp.db.store import store_path

_kept: Final[dict[tuple[str, str], dict[Any, Any]]] = {}


def kept(form: str) -> dict[Any, Any]:
    """The unsaved values of a form in the open store."""
    return _kept.setdefault((str(store_path()), form), {})
