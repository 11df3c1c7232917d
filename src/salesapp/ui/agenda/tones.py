"""Colours of the kinds in the calendar: a soft ground and its ink, by token."""

from __future__ import annotations

from typing import Final

from salesapp.domain.activities import ActivityKind

TONES: Final[dict[str, str]] = {
    ActivityKind.CALL: "tag_blue",
    ActivityKind.LETTER: "tag_teal",
    ActivityKind.MEETING: "tag_violet",
    ActivityKind.VISIT: "tag_rose",
    ActivityKind.MESSAGE: "tag_teal",
    ActivityKind.TASK: "tag_grey",
    ActivityKind.OFFER: "tag_orange",
    ActivityKind.PAYMENT: "tag_green",
    ActivityKind.SHIPMENT: "tag_olive",
}


def tone_of(kind: str) -> str:
    """Token of the ink of a kind; its ground is the same with ``_bg``."""
    return TONES.get(kind, "tag_grey")
