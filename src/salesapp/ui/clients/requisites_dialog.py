"""What was recognised in a pasted text, shown before it fills the form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from salesapp.domain.text import fold
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea


class Recognised(NamedTuple):
    """One requisite out of the text; `problem` says what is wrong with it."""

    name: str
    title: str
    value: str
    typed: str
    problem: str

    @property
    def is_conflict(self) -> bool:
        """Whether something else stands in the form."""
        return bool(self.typed) and fold(self.typed) != fold(self.value)

    @property
    def is_known(self) -> bool:
        """Whether the form says the same already."""
        return bool(self.typed) and fold(self.typed) == fold(self.value)


class RequisitesDialog(Dialog):
    """Checked lines are taken; what differs from the form is not, until it is checked."""

    no_draft = "shows what the clipboard holds, which is there still"

    taken = Signal(object)
    """Values by the names of the fields."""

    def __init__(self, parent: QWidget | None, found: Sequence[Recognised]) -> None:
        super().__init__(parent, "", width=620)
        self.title.setText(self.tr("Recognised requisites"))
        self.setAccessibleName(self.title.text())
        self._found = list(found)
        self.boxes: dict[str, CheckBox] = {}
        conflicts = sum(one.is_conflict for one in found)
        if conflicts:
            words = self.tr("%n field(s) of the form say otherwise: check what to take", "",
                            conflicts)  # fmt: skip
            self.body.addLayout(row(IconLabel("warn", "warn"), Label(words, "base", "warn"), None))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, one in enumerate(self._found):
            box = CheckBox(one.title, on=not one.is_conflict and not one.problem)
            self.boxes[one.name] = box
            grid.addWidget(box, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._value(one), line, 1)
        holder = QWidget()
        holder.setLayout(grid)
        area = ScrollArea()
        area.body.addWidget(holder)
        area.body.addStretch(1)
        area.setFixedHeight(min(theme.px(400), holder.sizeHint().height() + theme.px(8)))
        self.body.addWidget(area)
        self.add_cancel()
        self.fill = self.add_primary(self.tr("Fill the form"), keys="Enter")
        self.set_check(self._take)

    @override
    def open(self) -> None:
        super().open()
        self.fill.setFocus(Qt.FocusReason.OtherFocusReason)

    def _value(self, one: Recognised) -> QWidget:
        icon, tone = ("stop", "risk") if one.problem else ("check", "ok")
        parts = [row(IconLabel(icon, tone, 14), Label(one.value, wrap=True), gap=6)]
        if one.problem:
            parts.append(row(Label(one.problem, "small", "risk", wrap=True)))
        if one.is_conflict:
            words = self.tr("In the form: {text}").format(text=one.typed)
            parts.append(row(Label(words, "small", "warn", wrap=True)))
        elif one.is_known:
            parts.append(row(Label(self.tr("The same stands in the form"), "small", "text3")))
        holder = QWidget()
        holder.setLayout(column(*parts, gap=2))
        return holder

    def chosen(self) -> Mapping[str, str]:
        """What is to be taken."""
        return {one.name: one.value for one in self._found if self.boxes[one.name].isChecked()}

    def _take(self) -> bool:
        self.taken.emit(dict(self.chosen()))
        return True
