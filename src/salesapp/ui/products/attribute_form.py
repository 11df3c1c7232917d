"""The fields of one property of a group."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.domain.attributes import AttributeDraft, AttributeKind
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.products.attribute_words import KINDS, tell


class AttributeForm(QWidget):
    """`draft` gives what is typed; `fill` shows a property."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds: list[tuple[object, str]] = [(one, tell(KINDS[one])) for one in AttributeKind]
        self.name = Field(self.tr("Name"), TextInput(), required=True)
        self.kind = Field(self.tr("Kind"), ComboInput(kinds, AttributeKind.NUMBER))
        self.unit = Field(self.tr("Unit"), TextInput(placeholder=self.tr("mm")))
        self.choices = Field(self.tr("Choices, one a line"), TextArea(rows=3), required=True)
        self.required = CheckBox(self.tr("Must be filled"))
        self.listed = CheckBox(self.tr("Shown in the list"))
        self.filter = CheckBox(self.tr("In the filters"), on=True)
        form = FormLayout(3)
        form.add(self.name, self.kind, self.unit)
        form.add_wide(self.choices)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(form)
        box.addLayout(row(self.required, self.listed, self.filter, None, gap=20))
        self.kind.changed.connect(self._kind_changed)
        for part in (self.name, self.kind, self.unit, self.choices):
            part.changed.connect(self.changed)
        for box_ in (self.required, self.listed, self.filter):
            box_.changed.connect(self.changed)
        self._kind_changed()

    def fields(self) -> list[Field]:
        """The fields to check."""
        return [self.name, self.kind, self.unit, self.choices]

    def fill(self, draft: AttributeDraft) -> None:
        """Show a property."""
        self.name.set_value(draft.name)
        self.kind.set_value(draft.kind)
        self.unit.set_value(draft.unit)
        self.choices.set_value("\n".join(draft.choices))
        self.required.set_value(draft.is_required)
        self.listed.set_value(draft.is_listed)
        self.filter.set_value(draft.is_filter)

    def draft(self) -> AttributeDraft:
        """What is typed."""
        kind = self.kind.value()
        return AttributeDraft(
            str(self.name.value() or ""),
            kind if isinstance(kind, AttributeKind) else AttributeKind.NUMBER,
            str(self.unit.value() or ""),
            tuple(str(self.choices.value() or "").splitlines()),
            self.required.value(),
            self.listed.value(),
            self.filter.value(),
        )

    def _kind_changed(self) -> None:
        kind = self.kind.value()
        self.unit.setVisible(kind is AttributeKind.NUMBER)
        self.choices.setVisible(kind is AttributeKind.LIST)
