"""The user's own fields of a deal in its panel: each is saved when it is left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from salesapp.db.queries import fields as queries
from salesapp.db.queries.field_values import own_values
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.field_values import is_empty
from salesapp.domain.fields import Field
from salesapp.overriding import override
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.deals import late_fields
from salesapp.ui.explain import explain
from salesapp.ui.fields.editor import form_field
from salesapp.ui.fields.own_section import WIDE
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field as FormField
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.perform import perform


class PanelOwn(QWidget):
    """Hidden while there are no fields; what is being typed is never overwritten by a refresh."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deal_id: int | None = None
        self._fields: tuple[Field, ...] = ()
        self._held: dict[str, object] = {}
        self._filling = False
        self.inputs: dict[str, FormField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 0, 16, 12)
        self._column.setSpacing(10)
        self.hide()

    def show_deal(self, deal_id: int) -> None:
        """Show the values of a deal."""
        known = queries.own_fields(Entity.DEAL, archived=True)
        held = own_values(Entity.DEAL, deal_id, known)
        shown = tuple(one for one in known if not one.is_archived or one.id in held)
        same = self._deal_id == deal_id
        typed = {code for code, made in self.inputs.items() if same and self._is_typed(code, made)}
        self._deal_id, self._held = deal_id, held
        if shown != self._fields:
            self._rebuild(shown)
            typed = set()
        self._filling = True
        for code, made in self.inputs.items():
            shows = late_fields.shown(deal_id, code, held.get(code))
            if code not in typed and _plain(made.value()) != shows:
                made.set_value(shows)
        self._filling = False
        self.setVisible(bool(shown))

    def save_all(self) -> None:
        """Save what is typed and not yet saved."""
        for code in self.inputs:
            self._save(code)

    def _rebuild(self, shown: tuple[Field, ...]) -> None:
        clear(self._column)
        self._fields, self.inputs = shown, {}
        self._column.addWidget(Label(self.tr("More"), "strong"))
        form = FormLayout()
        for field in shown:
            made = form_field(field)
            self.inputs[field.id] = made
            for part in (made.editor, *made.editor.findChildren(QWidget)):
                part.setProperty("field", field.id)
                part.installEventFilter(self)
            if isinstance(made.editor, ComboInput):
                made.changed.connect(lambda code=field.id: self._save(code))
            pressed = getattr(made.editor, "returnPressed", None)
            if pressed is not None:
                pressed.connect(lambda code=field.id: self._save(code))
            (form.add_wide if field.type in WIDE else form.add)(made)
        self._column.addLayout(form)

    def _is_typed(self, code: str, made: FormField) -> bool:
        now = QApplication.focusWidget()
        inside = now is not None and (now is made.editor or made.editor.isAncestorOf(now))
        return inside and _plain(made.value()) != self._held.get(code)

    def _save(self, code: str) -> None:
        deal_id, made = self._deal_id, self.inputs[code]
        if deal_id is None or self._filling:
            return
        value, before = _plain(made.value()), self._held.get(code)
        if value == before:
            # It may have been taken back before it could be saved.
            late_fields.forget(deal_id, code)
        if not made.validate() or value == before:
            return

        def refused(error: RuleError) -> bool:
            late_fields.refused(error, deal_id, code, value, {code: value})
            made.set_error(explain(error).mend)
            return True

        if value is None:
            self._held.pop(code, None)
        else:
            self._held[code] = value
        work = partial(late_fields.save, deal_id, code, {code: value})
        if perform(self, work, refused=refused) is None and self._deal_id == deal_id:
            self._held.pop(code, None)
            if before is not None:
                self._held[code] = before

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not isinstance(watched, ComboInput):
            code = watched.property("field")
            if isinstance(code, str) and code in self.inputs:
                tidy = getattr(watched, "tidy", None)
                if tidy is not None:
                    tidy()
                self._save(code)
        return False


def _plain(value: object) -> object:
    return None if is_empty(value) else value
