"""Values of the user's own fields as the drafts of forms carry them."""

from __future__ import annotations

Own = tuple[tuple[str, object], ...]
"""Changed values by id of the field (``custom:7``); None takes a value away."""
