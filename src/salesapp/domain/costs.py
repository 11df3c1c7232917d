"""What a client who looks at the screen must not learn: what goods cost us, what is earned."""

from __future__ import annotations

from typing import Final

SECRET_COLUMNS: Final = frozenset({"cost_minor", "abc_margin", "margin_minor"})
"""Columns and fields that are hidden while costs are."""
