"""A group of the builder: conditions and groups joined by "and" or "or"."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.fields import Field
from salesapp.domain.filters import DEEPEST, Condition, Group, Joined, Node
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.lists.condition_row import ConditionRow


class GroupBox(QWidget):
    """The outermost one has no cross; inner ones stand on a line at their left."""

    changed = Signal()
    removed = Signal()
    grown = Signal()
    """It takes another height."""

    def __init__(
        self,
        fields: Mapping[str, Field],
        group: Group,
        depth: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields, self._depth = fields, depth
        self.parts: list[ConditionRow | GroupBox] = []
        self.joined = Segmented(
            [(Joined.ALL, self.tr("all hold"), ""), (Joined.ANY, self.tr("any holds"), "")]
        )
        self.joined.set_value(group.joined)
        self.add_condition = Button(self.tr("Condition"), "link", icon="plus", small=True)
        self.add_group = Button(self.tr("Group"), "link", icon="plus", small=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._lay_out()
        self.add_group.setVisible(depth < DEEPEST - 1)
        for part in group.parts:
            self._add(part)
        self.joined.changed.connect(self._told)
        self.add_condition.clicked.connect(self.begin_condition)
        self.add_group.clicked.connect(self._begin_group)
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        left = theme.px(12) if self._depth > 1 else 0
        column.setContentsMargins(left, 0, 0, 0)
        column.setSpacing(6)
        self.head = QHBoxLayout()
        self.head.addWidget(self.joined)
        self.head.addStretch(1)
        if self._depth > 1:
            cross = IconButton("x", self.tr("Take the group away"), small=True)
            cross.clicked.connect(self.removed)
            self.head.addWidget(cross)
        column.addLayout(self.head)
        column.addLayout(self._rows)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.add_condition)
        foot.addWidget(self.add_group)
        foot.addStretch(1)
        column.addLayout(foot)

    def group(self) -> Group:
        """What is asked; rows without a field are left out."""
        parts: list[Node] = []
        for one in self.parts:
            found = one.condition() if isinstance(one, ConditionRow) else one.group()
            if found is not None:
                parts.append(found)
        joined = Joined(str(self.joined.value()))
        return Group(tuple(parts), joined)

    def begin_condition(self) -> ConditionRow:
        """Add an empty condition and go to its field."""
        row = self._add_row(ConditionRow(self._fields))
        row.field.setFocus()
        return row

    def rows(self) -> list[ConditionRow]:
        """Every row of a condition, also of the groups inside."""
        found: list[ConditionRow] = []
        for one in self.parts:
            found += [one] if isinstance(one, ConditionRow) else one.rows()
        return found

    def _begin_group(self) -> None:
        opposite = Joined.ANY if self.joined.value() is Joined.ALL else Joined.ALL
        box = self._add_box(Group((), opposite))
        box.begin_condition()

    def _add(self, part: Node) -> None:
        if isinstance(part, Condition):
            self._add_row(ConditionRow(self._fields, part))
        else:
            self._add_box(part)

    def _add_row(self, row: ConditionRow) -> ConditionRow:
        row.changed.connect(self._told)
        row.removed.connect(lambda: self._take_out(row))
        self._place(row)
        return row

    def _add_box(self, group: Group) -> GroupBox:
        box = GroupBox(self._fields, group, self._depth + 1)
        box.changed.connect(self.changed)
        box.grown.connect(self.grown)
        box.removed.connect(lambda: self._take_out(box))
        self._place(box)
        return box

    def _place(self, part: ConditionRow | GroupBox) -> None:
        self.parts.append(part)
        self._rows.addWidget(part)
        part.show()
        self._show()
        self.grown.emit()

    def _take_out(self, part: ConditionRow | GroupBox) -> None:
        at = self.parts.index(part)
        self.parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()
        near = self.parts[min(at, len(self.parts) - 1)] if self.parts else None
        (near if isinstance(near, ConditionRow) else self.add_condition).setFocus()
        self._show()
        self._told()
        self.grown.emit()

    def _show(self) -> None:
        """One condition is joined with nothing."""
        self.joined.setVisible(len(self.parts) > 1 or self._depth > 1)

    def _told(self) -> None:
        self.changed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._depth > 1:
            painter = QPainter(self)
            painter.fillRect(0, 0, 2, self.height(), theme.tokens().accent_line)
            painter.end()
