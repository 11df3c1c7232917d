"""The widgets of a call and where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.calls.call_head import CallHead
from salesapp.ui.calls.facts_panel import NARROW, WIDTH, FactsPanel
from salesapp.ui.calls.objection_view import ObjectionView
from salesapp.ui.calls.outcome_bar import OutcomeBar
from salesapp.ui.calls.queue_panel import WIDTH as QUEUE
from salesapp.ui.calls.queue_panel import QueuePanel
from salesapp.ui.calls.script_view import ScriptView
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState

_NARROW_QUEUE = 208
_ROOM = 1280


class Stage(QWidget):
    """Queue, talk, client: three columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = QueuePanel(self)
        centre = QWidget(self)
        self.head = CallHead(centre)
        self.script = ScriptView(parent=centre)
        self.no_script = EmptyState(
            self.tr("No script fits"),
            self.tr("Choose one above, or write your own: the call can go on without it."),
            parent=centre,
        )
        self.write_script = self.no_script.add_button(
            Button(self.tr("Scripts"), icon="scripts", keys="Ctrl+0")
        )
        self.objections = ObjectionView(centre)
        self.outcome = OutcomeBar(centre)
        self.facts = FactsPanel(self)
        middle = QVBoxLayout()
        middle.setContentsMargins(16, 10, 16, 10)
        middle.setSpacing(10)
        middle.addWidget(self.script)
        middle.addWidget(self.no_script, 1)
        middle.addWidget(self.objections, 1)
        middle.addStretch(0)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.outcome)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.queue)
        whole.addWidget(centre, 1)
        whole.addWidget(self.facts)
        self.no_script.hide()

    def show_script(self, *, there: bool) -> None:
        """Show the script, or that there is none."""
        self.no_script.setVisible(not there)

    def take_focus(self) -> None:
        """The keys go to the script."""
        self.script.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_ROOM)
        self.facts.setFixedWidth(theme.px(NARROW if narrow else WIDTH))
        self.queue.setFixedWidth(theme.px(_NARROW_QUEUE if narrow else QUEUE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().page)
        painter.end()
