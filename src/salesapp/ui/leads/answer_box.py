"""The answer typed beside the request: handed to the mail program or the clipboard, and noted."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.leads import LeadRow
from salesapp.db.store import is_open, store_path
from salesapp.domain.activities import ActivityKind
from salesapp.domain.clients import PointKind, read_points
from salesapp.domain.leads import points_of
from salesapp.domain.requests import RequestKind
from salesapp.overriding import override
from salesapp.services import form_drafts
from salesapp.ui import theme
from salesapp.ui.drafts.keeper import FormDraft
from salesapp.ui.drafts.settling import settle
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea

FORM = "lead.answer"
MESSAGE = "message"


def has_messages() -> bool:
    """Whether activities know messages."""
    return MESSAGE in set(ActivityKind)


class AnswerBox(Card):
    """What is typed stays with its lead until it is sent."""

    send_wanted = Signal(str, str)
    """Kind (letter or message) and text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Answer"), parent=parent)
        self._lead: LeadRow | None = None
        self._store: Path | None = None
        choices = [(ActivityKind.LETTER.value, self.tr("Letter"), "mail")]
        if has_messages():
            choices.append((MESSAGE, self.tr("Messenger"), "chat"))
        self.way = Segmented(choices)
        self.way.changed.connect(lambda _way: self._show_way())
        self.add_action(self.way)
        self.way.setVisible(len(choices) > 1)
        self.text = TextArea(rows=4, placeholder=self.tr("Type the answer here"))
        self.text.setAccessibleName(self.tr("Answer"))
        self.text.setMinimumHeight(theme.px(64))
        self.send = Button("", "accent", icon="send", keys="Ctrl+Enter")
        self.send.clicked.connect(self._send)
        self.told = Label("", "small", "text3", elide=True)
        self.body.addWidget(self.text)
        self.body.addLayout(row(self.send, self.told, None))
        self._show_way()
        self._draft = FormDraft(self, FORM, fills=True, title=self.tr("Answer"))

    def show_lead(self, lead: LeadRow) -> None:
        """Answer another lead."""
        if not is_open():
            # Between two bases: the page shows itself again in the next one.
            return
        same_base = store_path() == self._store
        if self._lead is not None and self._lead.id == lead.id and same_base:
            self._lead = lead
            self._show_way()
            return
        self._lead, self._store = lead, store_path()
        self._draft.end(saved=False, keeps=True)
        self.text.set_value("")
        wanted = MESSAGE if lead.kind is RequestKind.MESSAGE and has_messages() else "letter"
        self.way.set_value(wanted)
        self._show_way()
        self._draft.begin(str(lead.id))

    def address(self) -> str:
        """Where a letter goes."""
        lead = self._lead
        points = read_points(points_of("", lead.emails)) if lead else []
        return next((one.value for one in points if one.kind is PointKind.EMAIL), "")

    def clear(self, lead_id: int) -> bool:
        """The answer to a lead was sent; False when another one is being answered by now."""
        if self._lead is None or self._lead.id != lead_id:
            settle(partial(form_drafts.forget, FORM, str(lead_id)), (FORM, str(lead_id)))
            return False
        self._draft.end(saved=True)
        self.text.set_value("")
        self._draft.begin(str(lead_id))
        return True

    def _show_way(self) -> None:
        letter = self.way.value() == ActivityKind.LETTER.value
        self.send.setText(self.tr("Send") if letter else self.tr("Copy, note as sent"))
        if letter and not self.address():
            self.told.setText(self.tr("no e-mail address: the text is copied"))
        else:
            self.told.setText(self.tr("stops the clock"))

    def _send(self) -> None:
        text = str(self.text.value())
        if not text:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.send_wanted.emit(str(self.way.value()), text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._send()
            return
        super().keyPressEvent(event)
