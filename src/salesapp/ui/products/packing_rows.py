"""The packs of a product in its form: a row each, inner ones above the outer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesapp.domain.packings import PackingDraft, totals
from salesapp.ui import format as fmt
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import QuantityInput
from salesapp.ui.kit.text_input import TextInput


class PackingRow(NamedTuple):
    """The editors of one pack."""

    name: TextInput
    amount: QuantityInput
    inner: ComboInput
    weight: QuantityInput
    barcode: TextInput
    remove: IconButton
    first_inner: int
    """Place of the inner pack it was made with; -1 for the base unit."""

    def editors(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return (self.name, self.amount, self.inner, self.weight, self.barcode, self.remove)


class PackingRows(QWidget):
    """`drafts` gives the packs typed; what they hold in all is told below."""

    draft_lines = ("rows", "add_pack")
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = ""
        self.rows: list[PackingRow] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column, part in enumerate((22, 16, 20, 20, 26, 0)):
            self._grid.setColumnStretch(column, part)
        self._heads = [
            Label(one, "small", "text2")
            for one in (
                self.tr("Packing"), self.tr("Holds"), self.tr("Of what"),
                self.tr("Weight of a full pack"), self.tr("Bar code"),
            )
        ]  # fmt: skip
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
        self.add = Button(self.tr("Add a pack"), icon="plus", small=True)
        self.told = Label("", "small", "text3", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(Label(self.tr("Packing"), "section"))
        box.addLayout(self._grid)
        line = row(self.add, self.told, gap=12)
        line.setStretch(1, 1)
        box.addLayout(line)
        self.add.clicked.connect(self.add_pack)
        self._show()

    def set_unit(self, unit: str) -> None:
        """The base unit was changed."""
        self._unit = unit
        self._show()

    def set_drafts(self, drafts: Sequence[PackingDraft]) -> None:
        """Show the packs of a product."""
        for one in list(self.rows):
            self._drop(one)
        for draft in drafts:
            self._append(draft)
        self._show()

    def drafts(self) -> tuple[PackingDraft, ...]:
        """The packs typed; rows without a name and a number are left out."""
        found = (self._draft(one) for one in self.rows)
        return tuple(one for one in found if one.name or one.count_milli)

    def add_pack(self) -> None:
        """One more pack, of the last one."""
        last = self._draft(self.rows[-1]).name if self.rows else ""
        made = self._append(PackingDraft("", 0, last))
        self._show()
        made.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def check(self) -> bool:
        """Whether all that is typed is understood; goes to what is not, and says so."""
        for line, one in enumerate(self.rows, 1):
            for editor in (one.amount, one.weight):
                if told := editor.problem():
                    self.told.setText(told)
                    self.told.set_tone("risk")
                    editor.setFocus(Qt.FocusReason.OtherFocusReason)
                    return False
            draft = self._draft(one)
            if (draft.barcode or draft.weight_mg) and not (draft.name or draft.count_milli):
                self.show_problem(line)
                return False
        return True

    def show_problem(self, line: int) -> None:
        """Say which pack (from 1) is not understood, and go to it."""
        self.told.setText(
            self.tr("Pack {line}: give it a name of its own and say how much it holds").format(
                line=line
            )
        )
        self.told.set_tone("risk")
        if line <= len(self.rows):
            self.rows[line - 1].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, draft: PackingDraft) -> PackingRow:
        made = PackingRow(
            TextInput(draft.name, placeholder=self.tr("box"), small=True),
            QuantityInput(draft.count_milli or None, small=True),
            ComboInput(small=True),
            QuantityInput(draft.weight_mg, suffix=self.tr("g"), small=True),
            TextInput(draft.barcode, small=True),
            IconButton("x", self.tr("Remove the pack"), small=True),
            next((at for at, one in enumerate(self.rows) if one.name.text() == draft.inner), -1),
        )
        for head, editor in zip(self._heads, made.editors()[:-1], strict=True):
            editor.setAccessibleName(head.text())
        return made

    def _append(self, draft: PackingDraft) -> PackingRow:
        made = self._make(draft)
        self.rows.append(made)
        for column, editor in enumerate(made.editors()):
            self._grid.addWidget(editor, len(self.rows), column)
            if self.isVisible():
                editor.show()
        for part in (made.name, made.amount, made.inner):
            part.changed.connect(self._typed)
        made.remove.clicked.connect(lambda: self._remove(made))
        return made

    def _draft(self, one: PackingRow) -> PackingDraft:
        inner = one.inner.value()
        known = isinstance(inner, int) and 0 <= inner < len(self.rows)
        return PackingDraft(
            str(one.name.value() or ""),
            one.amount.value_milli() or 0,
            str(self.rows[inner].name.value() or "") if known and isinstance(inner, int) else "",
            one.weight.value_milli(),
            str(one.barcode.value() or ""),
        )

    def _remove(self, one: PackingRow) -> None:
        kept = [self._draft(other) for other in self.rows if other is not one]
        gone = self._draft(one)
        drafts = [
            PackingDraft(d.name, d.count_milli, "", d.weight_mg, d.barcode)
            if d.inner == gone.name
            else d
            for d in kept
        ]
        self.set_drafts(drafts)
        self.changed.emit()

    def _drop(self, one: PackingRow) -> None:
        self.rows.remove(one)
        for editor in one.editors():
            self._grid.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _typed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for head in self._heads:
            head.setVisible(bool(self.rows))
        inside: list[tuple[object, str]] = [(-1, self._unit or self.tr("unit"))]
        for at, one in enumerate(self.rows):
            wanted = one.inner.value() if one.inner.count() else one.first_inner
            one.inner.blockSignals(True)
            one.inner.set_choices(inside)
            one.inner.set_value(wanted)
            one.inner.blockSignals(False)
            inside = [*inside, (at, str(one.name.value() or ""))]
        drafts = [one for one in self.drafts() if one.name and one.count_milli > 0]
        told = [
            f"{one.name} = {fmt.quantity(total, self._unit)}"
            for one, total in zip(drafts, totals(drafts), strict=True)
        ]
        self.told.set_tone("text3")
        self.told.setText(", ".join(told))
        self.updateGeometry()
