"""The user's own fields in a form: the section «Дополнительно», there when fields exist."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import fields as queries
from salesapp.db.queries.field_values import own_values
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.field_values import is_empty
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.own import Own
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.fields.editor import form_field
from salesapp.ui.kit.field import Field as FormField
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea

_FEW = 4
_ROOM = 180
WIDE = (FieldType.LONG_TEXT, FieldType.LINK)


class OwnFields(QWidget):
    """Inputs of all own fields of a kind of record; hidden while there are none.

    `own` gives what was changed since `fill`: a draft carries it to the service, which writes it
    with the rest of the form. An archived field is shown where it is filled.
    """

    changed = Signal()

    def __init__(
        self,
        entity: Entity,
        record_id: int | None = None,
        *,
        columns: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entity = entity
        self.inputs: dict[str, FormField] = {}
        known = queries.own_fields(entity, archived=True)
        self._held = own_values(entity, record_id, known) if record_id is not None else {}
        shown = [one for one in known if not one.is_archived or one.id in self._held]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.title = Label(self.tr("More"), "section")
        column.addWidget(self.title)
        form = FormLayout(columns)
        for field in shown:
            self._add(form, field)
        form.keep_columns()
        column.addLayout(form)
        if not shown:
            self.hide()

    def _add(self, form: FormLayout, field: Field) -> None:
        made = form_field(field, parent=self)
        value = self._held.get(field.id)
        if value is not None:
            made.set_value(value)
        made.changed.connect(self.changed)
        self.inputs[field.id] = made
        (form.add_wide if field.type in WIDE else form.add)(made)

    def fields(self) -> list[FormField]:
        """The inputs in their order, to be checked with those of the form."""
        return list(self.inputs.values())

    def own(self) -> Own:
        """Values that differ from those the record has; None takes one away."""
        given = {code: _none(made.value()) for code, made in self.inputs.items()}
        return tuple(
            (code, value) for code, value in given.items() if value != self._held.get(code)
        )

    def refuse(self, error: RuleError) -> bool:
        """Show a refusal at the field it speaks of; False when it is none of these."""
        if error.rule is not Rule.FIELD_INVALID:
            return False
        made = self.inputs.get(str(error.facts.get("field")))
        if made is None:
            return False
        made.set_error(explain(error).mend)
        made.editor.setFocus()
        return True


def _none(value: object) -> object:
    return None if is_empty(value) else value


def scrolled(own: OwnFields) -> QWidget:
    """The section of a dialog that has no scroll of its own: many fields scroll in their place."""
    if len(own.inputs) <= _FEW:
        return own
    area = ScrollArea()
    area.body.setContentsMargins(3, 0, 12, 3)
    area.body.addWidget(own)
    area.setFixedHeight(theme.px(_ROOM))
    return area
