"""The properties of a product in its form: one field each, by the group chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import attributes
from salesapp.domain.attributes import NO, YES, Attribute, AttributeKind, Value
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.fields.inputs import DecimalInput
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput


class AttributeFields(QWidget):
    """What was typed stays while another group is chosen, as far as it has the property.

    What a product told before in another group is its own: shown last, with the name of that group.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[int, Value | None] = {}
        self._known: list[Attribute] = []
        self._told: list[Attribute] = []
        self._strange: set[int] = set()
        self._category: int | None = None
        self._is_found = False
        self.fields: dict[int, Field] = {}
        self.title = Label(self.tr("Properties"), "section")
        self._form = FormLayout(3)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.title)
        box.addLayout(self._form)
        self.hide()

    def set_category(self, category_id: int | None) -> None:
        """Show the properties of a group."""
        if category_id == self._category and self._is_found:
            return
        self._values = dict(self.values())
        self._category = category_id
        self._find()

    def show_product(self, product_id: int) -> None:
        """Show what a product tells, in whatever group it was told."""
        self._values = dict(attributes.values([product_id])[product_id])
        may = attributes.of_products([product_id])
        self._told = [one for one in may if one.id in self._values]
        self.fields = {}
        self._find()

    def set_values(self, values: Mapping[int, Value | None]) -> None:
        """Show these values."""
        self._values = dict(values)
        for key, field in self.fields.items():
            field.set_value(self._values.get(key))

    def values(self) -> dict[int, Value | None]:
        """What is typed; None where nothing is."""
        told = dict(self._values)
        for key, field in self.fields.items():
            value = field.value()
            told[key] = value if isinstance(value, int | str) and value != "" else None
        return told

    def _find(self) -> None:
        self._is_found = True
        self._known = attributes.of_category(self._category)
        own = {one.id for one in self._known}
        self._known += [one for one in self._told if one.id not in own]
        self._strange = {one.id for one in self._known} - own
        self._lay_out()

    def _lay_out(self) -> None:
        clear(self._form)
        self._form.restart()
        self.fields = {one.id: self._field(one) for one in self._known}
        self._form.add(*self.fields.values())
        self.setVisible(bool(self.fields))

    def _field(self, one: Attribute) -> Field:
        is_strange = one.id in self._strange and bool(one.category_name)
        name = f"{one.name} ({one.category_name})" if is_strange else one.name
        required = one.is_required and not is_strange
        field = Field(name, self._editor(one), required=required)
        field.set_value(self._values.get(one.id))
        return field

    def _editor(self, one: Attribute) -> QWidget:
        nothing: list[tuple[object, str]] = [(None, "—")]
        match one.kind:
            case AttributeKind.NUMBER:
                # A temperature may be below zero.
                editor = DecimalInput()
                editor.set_suffix(one.unit)
                return editor
            case AttributeKind.LIST:
                return ComboInput(nothing + [(choice, choice) for choice in one.choices])
            case AttributeKind.FLAG:
                return ComboInput([*nothing, (YES, self.tr("Yes")), (NO, self.tr("No"))])
            case _:
                return TextInput()
