"""How long a talk took, as people type it, and the dialog that asks for it afterwards."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import activities
from salesapp.domain.calls import length_text, read_length
from salesapp.overriding import override
from salesapp.services import activities as service
from salesapp.ui import format
from salesapp.ui.activities.words import kind_label, result_label
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class LengthInput(TextInput):
    """Understands «5» minutes, «5:30», «1:05:00»; shows ``5:00`` when left."""

    def __init__(self, seconds: int = 0, *, parent: QWidget | None = None) -> None:
        super().__init__(length_text(seconds) if seconds else "", placeholder="5:30", parent=parent)
        self.set_button("clock")

    def seconds(self) -> int:
        """The length typed; 0 when empty or not understood."""
        return read_length(self.text()) or 0

    @override
    def value(self) -> object:
        return self.seconds()

    @override
    def problem(self) -> str:
        if self.text().strip() and read_length(self.text()) is None:
            return self.tr("Enter a length: “5” minutes, “5:30”, “1:05:00”")
        return ""

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.seconds():
            self.setText(length_text(self.seconds()))


class LengthDialog(Dialog):
    """Writes the length of a call that is over."""

    def __init__(self, parent: QWidget | None, call: activities.ActivityRow) -> None:
        words = [kind_label(call.kind), result_label(call.result), format.moment(call.done_at)]
        super().__init__(parent, "", ", ".join(filter(None, words)))
        self.drafts_about(call.id)
        self.title.setText(self.tr("How long was the talk?"))
        self._call = call
        self.length = LengthInput(call.talk_seconds)
        self.add_field(Field(self.tr("Length"), self.length))
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _save(self) -> bool:
        seconds, call = self.length.seconds(), self._call
        if seconds == call.talk_seconds:
            return True
        return perform(self, lambda: service.set_length(call.id, seconds)) is not None


def edit_length(parent: QWidget | None, activity_id: int) -> LengthDialog | None:
    """Open the dialog for a call; None when it is gone."""
    call = activities.one(activity_id)
    if call is None:
        return None
    dialog = LengthDialog(parent, call)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
