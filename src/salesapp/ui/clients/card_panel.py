"""The panel at the right of the list: everything about one client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.kit.empty_state import EmptyState

if TYPE_CHECKING:
    from salesapp.ui.clients.card_body import CardBody

WIDTH = 416
_PARTS = {
    "head", "step", "contacts", "requisites", "own", "fit", "classes", "questions", "deals",
    "papers", "files", "history", "sections", "area",
}  # fmt: skip


class CardPanel(QWidget):
    """Empty until a client is chosen.

    The card itself is made when it is first shown or asked for: the list is seen before it.
    """

    page_wanted = Signal(str)
    """Open the whole card on a tab."""
    menu_wanted = Signal(QWidget)
    left = Signal()
    """Esc: back to the list."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.client_id: int | None = None
        self._commands = commands
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 0, 0, 0)
        self.setMinimumWidth(theme.px(340))

    @cached_property
    def body(self) -> CardBody:
        """The card."""
        from salesapp.ui.clients.card_body import CardBody

        body = CardBody(self._commands, self)
        body.page_wanted.connect(self.page_wanted)
        body.menu_wanted.connect(self.menu_wanted)
        self._stack.addWidget(body)
        return body

    @cached_property
    def _nobody(self) -> EmptyState:
        nobody = EmptyState(
            self.tr("Choose a client"),
            self.tr("Its step, people, deals and papers are shown here."),
            icon="clients",
        )
        self._stack.addWidget(nobody)
        return nobody

    def __getattr__(self, name: str) -> Any:
        """Parts of the card, by their names."""
        if name in _PARTS:
            return getattr(self.body, name)
        raise AttributeError(name)

    def show_card(self, card: ClientCard | None) -> None:
        """Show a client."""
        self.client_id = None if card is None else card.id
        if card is None:
            self._stack.setCurrentWidget(self._nobody)
            return
        self.body.show_card(card)
        self._stack.setCurrentWidget(self.body)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, 0, 1, self.height(), theme.tokens().border)
        painter.end()
