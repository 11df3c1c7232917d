"""How to begin, where there are no documents yet."""

from __future__ import annotations

from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState


class NoDocuments(EmptyState):
    """Without a company there is nobody to offer: its requisites come first."""

    def __init__(self) -> None:
        super().__init__("", " ", icon="docs")
        self.company = self.add_button(
            Button(self.tr("Enter the requisites"), "primary", icon="clients")
        )
        self.begin = self.add_button(Button(self.tr("New offer"), icon="plus", keys="Ctrl+O"))

    def tell(self, *, missing: bool) -> None:
        """Say how to begin; `missing` are the requisites of the company."""
        told = self.tr("An offer takes a minute: choose the client, type the goods, send.")
        if missing:
            told = self.tr(
                "Offers and invoices bear your requisites, and they are not entered yet."
                " Enter them first; a draft may be begun already now."
            )
        self.set_text(self.tr("No documents yet"), told)
        self.company.setVisible(missing)
        self.begin.set_kind("secondary" if missing else "primary")
