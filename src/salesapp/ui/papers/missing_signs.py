"""Tells which letters of a paper no font has, before it goes out."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.label import Label

_MOST: Final = 12


class MissingSigns(Label):
    """Shown only when there is something to tell."""

    def __init__(self, signs: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", "small", "warn", wrap=True, parent=parent)
        self.show_signs(signs)

    def show_signs(self, signs: str) -> None:
        """Name the letters; none hides the line."""
        shown = signs[:_MOST] + ("…" if len(signs) > _MOST else "")
        told = self.tr("No font has these letters, � is printed in their place: {signs}")
        self.setText(told.format(signs=" ".join(shown)) if signs else "")
        self.setVisible(bool(signs))
