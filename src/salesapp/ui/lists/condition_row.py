"""A condition in the builder: field, operator, value, and a cross."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesapp.domain.fields import Field
from salesapp.domain.filters import Condition, Op, operators
from salesapp.ui import theme
from salesapp.ui.costs import visible
from salesapp.ui.fields.words import title_of as title
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.lists.filter_words import operator_words
from salesapp.ui.lists.value_input import first_value, value_input


class ConditionRow(QWidget):
    """Typing letters in the first box finds the field; Tab goes on to operator and value."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        fields: Mapping[str, Field],
        condition: Condition | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        # A condition that names what is hidden now still works; only new ones are not offered it.
        offered = {one.id: one for one in visible(fields.values())}
        if condition is not None and condition.field in fields:
            offered[condition.field] = fields[condition.field]
        pairs = sorted(((one.id, title(one)) for one in offered.values()), key=lambda one: one[1])
        self.field = ComboInput(pairs, placeholder=self.tr("Field"))
        self.field.setAccessibleName(self.tr("Field"))
        self.op = ComboInput()
        self.op.setAccessibleName(self.tr("Comparison"))
        self.value: QWidget | None = None
        self._value_place = QHBoxLayout()
        self.cross = IconButton("x", self.tr("Take the condition away"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.field.setFixedWidth(theme.px(172))
        self.op.setFixedWidth(theme.px(216))
        row.addWidget(self.field)
        row.addWidget(self.op)
        row.addLayout(self._value_place, 1)
        row.addWidget(self.cross)
        row.setStretch(2, 1)
        if condition is None:
            self.op.hide()
        else:
            self._show(condition)
        self.field.changed.connect(self._field_chosen)
        self.op.changed.connect(self._op_chosen)
        self.cross.clicked.connect(self.removed)
        self.setFocusProxy(self.field)

    def condition(self) -> Condition | None:
        """What is asked; None while no field is chosen."""
        field, op = self._chosen()
        if field is None or op is None:
            return None
        values = self.value.values() if self.value is not None else ()  # type: ignore[attr-defined] # a `ValueInput`
        return Condition(field.id, op, tuple(values))

    def _chosen(self) -> tuple[Field | None, Op | None]:
        field, op = self.field.value(), self.op.value()
        return self._fields.get(str(field)), Op(str(op)) if op is not None else None

    def _show(self, condition: Condition) -> None:
        field = self._fields[condition.field]
        self.field.set_value(field.id)
        self._offer(field)
        self.op.set_value(condition.op.value)
        self._put_input(field, condition.op)
        if self.value is not None:
            self.value.set_values(condition.values)  # type: ignore[attr-defined] # as above

    def _offer(self, field: Field) -> None:
        choices = [(one.value, operator_words(field, one)) for one in operators(field)]
        self.op.blockSignals(True)
        self.op.set_choices(choices)
        self.op.blockSignals(False)
        self.op.setVisible(len(choices) > 1)

    def _field_chosen(self) -> None:
        field, _op = self._chosen()
        if field is None:
            return
        self._offer(field)
        self.op.blockSignals(True)
        self.op.set_value(operators(field)[0].value)
        self.op.blockSignals(False)
        self._op_chosen()

    def _op_chosen(self) -> None:
        field, op = self._chosen()
        if field is not None and op is not None:
            before = self.condition()
            self._put_input(field, op)
            kept = before.values if before is not None and before.field == field.id else ()
            if self.value is not None:
                self.value.set_values(self._fitting(kept, field, op))  # type: ignore[attr-defined] # as above
        self.changed.emit()

    def _fitting(self, kept: tuple[object, ...], field: Field, op: Op) -> tuple[object, ...]:
        """The values typed before where they still mean something, else the usual ones."""
        from salesapp.domain.filters import is_whole

        found = tuple(kept)
        whole = is_whole(Condition(field.id, op, found), field)  # type: ignore[arg-type] # judged there
        return found if whole else first_value(field, op)

    def _put_input(self, field: Field, op: Op) -> None:
        if self.value is not None:
            self._value_place.removeWidget(self.value)
            self.value.hide()
            self.value.deleteLater()
        self.value = value_input(field, op)
        if self.value is not None:
            self.value.setAccessibleName(self.tr("Value"))
            fixed = self.value.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed
            left = Qt.AlignmentFlag.AlignLeft
            self._value_place.addWidget(self.value, 1, left if fixed else Qt.AlignmentFlag(0))
            self.value.show()
            self.value.changed.connect(self.changed)  # type: ignore[attr-defined] # as above
        whole = self.layout()
        if whole is not None:
            # Tab goes by what is seen: the new input has its place at once.
            whole.activate()
