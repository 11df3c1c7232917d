"""Fields of many records changed in the same way: several at once, seen before it is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.in_use import texts_in_use
from salesapp.db.queries.links import all_tags
from salesapp.domain.edits import Edit, Op, Outcome, ops_of
from salesapp.domain.entities import Entity
from salesapp.domain.field_values import is_empty
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.services.editing.editable import TAGS, editable_fields
from salesapp.services.editing.run import Done, apply_edits
from salesapp.ui import theme
from salesapp.ui.costs import visible
from salesapp.ui.editing import words
from salesapp.ui.editing.cells import by_id
from salesapp.ui.editing.write_dialog import Work, WriteDialog
from salesapp.ui.fields.editor import FieldEditor, editor_of
from salesapp.ui.format import number
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.translate import translate

_PAUSE = 350
MOST_ROWS = 6
USUAL = ("category", "source", "payment_terms", "role", "manufacturer", "tags")
"""Fields proposed first: those that many records share."""


class BulkDialog(WriteDialog):
    """Ctrl+Enter writes; one undo takes everything back."""

    draft_lines = ("rows", "add_row")

    def __init__(self, parent: QWidget, entity: Entity, ids: Sequence[int]) -> None:
        told = translate("Bulk", "Change records: {count}").format(count=number(len(ids)))
        super().__init__(parent, entity, told, width=640)
        self.drafts_about(entity, *ids[:20])
        self.ids = ids
        self.fields = by_id(visible(editable_fields(entity)))
        self.rows: list[EditRow] = []
        self._rows_box = QVBoxLayout()
        self._rows_box.setSpacing(8)
        self.body.addLayout(self._rows_box)
        self.more = Button(self.tr("One more field"), "link", icon="plus", small=True)
        self.more.clicked.connect(self._one_more)
        self.body.addLayout(row(self.more, None))
        self.add_end(self.tr("Change"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        self.add_row()

    def add_row(self, code: str = "") -> EditRow:
        """Add a field to change."""
        taken = {one.field().id for one in self.rows}
        free = [one for one in self.fields.values() if one.id not in taken]
        usual = [one for one in free if one.id in USUAL] or free
        made = EditRow(list(self.fields.values()), code or usual[0].id)
        made.changed.connect(self._changed)
        made.removed.connect(lambda: self._remove(made))
        self.rows.append(made)
        self._rows_box.addWidget(made)
        self.more.setVisible(len(self.rows) < min(MOST_ROWS, len(self.fields)))
        self._show_removers()
        self._changed()
        return made

    def _one_more(self) -> None:
        self.add_row().which.setFocus()

    def _remove(self, gone: EditRow) -> None:
        self.rows.remove(gone)
        gone.hide()
        gone.deleteLater()
        self.more.show()
        self._show_removers()
        self._changed()

    def _show_removers(self) -> None:
        for one in self.rows:
            one.remove.setVisible(len(self.rows) > 1)

    def _changed(self) -> None:
        self._stop()
        self.found = None
        self._pause.start()

    def edits(self) -> list[Edit] | None:
        """The changes; None while one is not complete."""
        found = [one.edit() for one in self.rows]
        codes = {one.field().id for one in self.rows}
        if len(codes) < len(self.rows):
            return None
        done = [one for one in found if one is not None]
        return done if len(done) == len(found) else None

    def look(self) -> None:
        """Find out what the change would do."""
        self._pause.stop()
        edits = self.edits()
        self.find_out(None if edits is None else self._work_of(edits))

    def _work_of(self, edits: Sequence[Edit]) -> Work:
        def work(control: JobControl, preview: bool) -> Done:
            return apply_edits(self.entity, self.ids, edits, control, preview=preview)

        return work

    @override
    def accept(self) -> None:
        if self._pause.isActive():
            self.look()
        for one in self.rows:
            if not one.check():
                return
        super().accept()

    @override
    def toast(self, outcome: Outcome) -> str:
        names = ", ".join(words.title_of(one.field()) for one in self.rows)
        text = self.tr("%n record(s) changed: {fields}", "", outcome.changed)
        return text.format(fields=names)


class EditRow(QWidget):
    """Which field, what is done, and the value."""

    changed = Signal()
    removed = Signal()

    def __init__(self, fields: Sequence[Field], code: str) -> None:
        super().__init__()
        self._fields = by_id(fields)
        self.which = ComboInput([(one.id, words.title_of(one)) for one in fields], code)
        self.which.setAccessibleName(self.tr("Field"))
        self.which.setFixedWidth(theme.px(176))
        self.what = ComboInput()
        self.what.setAccessibleName(self.tr("What to do"))
        self.what.setFixedWidth(theme.px(120))
        self.looked_for = TextInput(placeholder=self.tr("what to look for"))
        self.looked_for.setAccessibleName(self.tr("what to look for"))
        self.empty = Label(self.tr("the value is taken away"), "base", "text3")
        self.editor: QWidget | None = None
        self.remove = IconButton("x", self.tr("Leave the field out"), small=True)
        self.remove.clicked.connect(self.removed)
        self._row = row(self.which, self.what, self.looked_for, self.empty, self.remove)
        self._row.setStretch(3, 1)
        self.setLayout(self._row)
        self.which.changed.connect(self._field_chosen)
        self.what.changed.connect(self._op_chosen)
        self.looked_for.changed.connect(self.changed)
        self._field_chosen()

    def field(self) -> Field:
        """The field chosen."""
        return self._fields[str(self.which.value())]

    def op(self) -> Op:
        """What is to be done."""
        return Op(str(self.what.value()))

    def edit(self) -> Edit | None:
        """The change; None while it is not complete."""
        op = self.op()
        if op is Op.CLEAR:
            return Edit(self.field(), op)
        value = self._value()
        if op is Op.REPLACE:
            find = self.looked_for.text()
            return Edit(self.field(), op, str(value or ""), find) if find else None
        return None if is_empty(value) or self._problem() else Edit(self.field(), op, value)

    def check(self) -> bool:
        """Whether the change is complete; else the focus goes to what is lacking."""
        if self.edit() is not None:
            return True
        lacking = self.looked_for if self.op() is Op.REPLACE else self.editor
        if lacking is not None:
            lacking.setFocus()
            set_state = getattr(lacking, "set_state", None)
            if set_state is not None:
                set_state("error")
        return False

    def _value(self) -> object:
        editor: FieldEditor | None = self.editor  # type: ignore[assignment]  # as editor_of says
        return None if editor is None else editor.value()

    def _problem(self) -> str:
        editor: FieldEditor | None = self.editor  # type: ignore[assignment]  # as editor_of says
        return "" if editor is None else editor.problem()

    def _field_chosen(self) -> None:
        ops = ops_of(self.field())
        self.what.set_choices([(one, words.op_name(one)) for one in ops])
        self.what.set_value(ops[0])
        self._op_chosen()

    def _op_chosen(self) -> None:
        field, op = self.field(), self.op()
        self.looked_for.setVisible(op is Op.REPLACE)
        self.empty.setVisible(op is Op.CLEAR)
        if self.editor is not None:
            self._row.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
        if op is not Op.CLEAR:
            self.editor = self._make(field, op)
            self._row.insertWidget(4, self.editor, 1)
        self.changed.emit()

    def _make(self, field: Field, op: Op) -> QWidget:
        if op is Op.REPLACE:
            editor: QWidget = TextInput(placeholder=self.tr("what to put there"))
        elif field.id == TAGS:
            names = tuple(one.name for one in all_tags())
            editor = editor_of(_open(field), suggestions=names)
        elif field.type is FieldType.LONG_TEXT:
            editor = TextInput()
        else:
            editor = editor_of(field, suggestions=texts_in_use(field), required=True)
        if isinstance(editor, ComboInput):
            editor.setPlaceholderText(self.tr("Choose…"))
        editor.setAccessibleName(self.tr("New value"))
        told: FieldEditor = editor  # type: ignore[assignment]  # as editor_of says
        told.changed.connect(self.changed)
        return editor


def _open(field: Field) -> Field:
    """Tags as a field whose entries are typed freely, parted by semicolons."""
    return Field(field.entity, field.id, FieldType.CHOICES)
