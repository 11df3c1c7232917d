"""Beginning a presentation, from goods or from a client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from salesapp.db.queries import showings

if TYPE_CHECKING:
    from salesapp.ui.page import Page


def present(product_ids: Sequence[int], client_id: int | None = None) -> Page:
    """The page of a presentation of these goods."""
    from salesapp.ui.presentation.page import PresentationPage

    return PresentationPage(product_ids, client_id)


def present_to(client_id: int) -> Page:
    """The same for a client: what they asked for, but were never shown, comes first."""
    return present([one for one, _name in showings.never_shown(client_id)], client_id)
