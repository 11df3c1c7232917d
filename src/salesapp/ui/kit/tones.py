"""Tones of meaning shared by chips, toasts and messages."""

from typing import Literal

Tone = Literal["neutral", "info", "ok", "warn", "risk"]


def tone_text(tone: Tone) -> str:
    """Token of text and icon of a tone."""
    return "text2" if tone == "neutral" else tone


def tone_background(tone: Tone) -> str:
    """Token of the soft background of a tone."""
    return f"{tone}_bg"


def tone_line(tone: Tone) -> str:
    """Token of the frame of a tone."""
    return "border" if tone == "neutral" else f"{tone}_line"
