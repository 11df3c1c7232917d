"""Step 4: the first things to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import clients as client_list
from salesapp.db.queries import lists
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.form import column
from salesapp.ui.sections import sections
from salesapp.ui.wizard.choice_card import ChoiceCard
from salesapp.ui.wizard.step import Step


class DoneStep(Step):
    """Three ways on; each ends the first run and shows its section."""

    section_chosen = Signal(str)

    def __init__(self, title: str, note: str) -> None:
        super().__init__(title, note)
        known = {section.id for section in sections()}
        offered = (
            (
                "leads",
                self.tr("Answer the leads"),
                self.tr("New requests first: who answers within the hour sells more."),
                "leads",
            ),
            (
                "tasks",
                self.tr("Set the next steps"),
                self.tr("Every client in work has a call, a letter or a meeting ahead."),
                "tasks",
            ),
            (
                "clients",
                self.tr("Look over the clients"),
                self.tr("Cards, contacts and requisites: add those that are missing."),
                "clients",
            ),
            (
                "deals",
                self.tr("Open the board of deals"),
                self.tr("Stages from the request to the shipment, with what is due today."),
                "deals",
            ),
            (
                "products",
                self.tr("Fill in the price list"),
                self.tr("Goods with prices and VAT go into offers in two keystrokes."),
                "goods",
            ),
        )
        self.ways = {
            section: ChoiceCard(name, text, icon, radio=False)
            for section, name, text, icon in offered
            if section in known
        }
        for section in list(self.ways)[3:]:
            self.ways.pop(section).deleteLater()
        for section, card in self.ways.items():
            card.clicked.connect(
                lambda _on=False, section=section: self.section_chosen.emit(section)
            )
        place = QWidget()
        place.setMaximumWidth(theme.px(560))
        place.setLayout(column(*self.ways.values(), None, gap=12, margins=(4, 4, 4, 4)))
        self.body.addWidget(place)
        self.body.addStretch(1)

    @override
    def shown(self) -> None:
        clients = self.ways.get("clients")
        if clients is not None and not lists.first_ids(client_list.asked(fmt.today()), limit=1):
            clients.set_text(
                self.tr("Add the first client"),
                self.tr("Name and phone are enough; the rest of the work begins there."),
            )
        for card in self.ways.values():
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            return
