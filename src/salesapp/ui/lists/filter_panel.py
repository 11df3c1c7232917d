"""The builder of filters: conditions and groups, with a live count of who suits."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import lists
from salesapp.db.queries.lists import ListQuery
from salesapp.domain.fields import Field
from salesapp.domain.filters import Condition, Group, cleaned
from salesapp.ui import theme
from salesapp.ui.format import number
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.lists.asking import Asking, is_quick
from salesapp.ui.lists.group_box import GroupBox
from salesapp.ui.lists.value_input import problem_of

WIDTH = 660
_TALLEST = 420


class FilterPanel(Popover):
    """Ctrl+Enter shows the result, Esc leaves the filter as it was."""

    applied = Signal(object)
    """`Group`."""

    def __init__(
        self,
        anchor: QWidget,
        fields: Mapping[str, Field],
        group: Group,
        query: Callable[[Group], ListQuery],
    ) -> None:
        super().__init__(anchor, width=WIDTH)
        self._fields, self._query = fields, query
        self._asking = Asking(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(80)
        self._pause.timeout.connect(self._count)
        self.title = Label(self.tr("Filter"), "strong")
        self.count = Label("", "base", "text2")
        self.box = GroupBox(fields, group)
        self.area = ScrollArea()
        self.area.body.addWidget(self.box)
        self.area.body.addStretch(1)
        self.clear = Button(self.tr("Clear"), "ghost", icon="x")
        self.cancel = Button(self.tr("Cancel"), keys="Esc")
        self.show_button = Button(self.tr("Show"), "primary", keys="Ctrl+Enter")
        self._lay_out()
        self.set_main_button(self.show_button)
        self.box.changed.connect(self._pause.start)
        self.box.grown.connect(self._fit)
        self.clear.clicked.connect(self._clear)
        self.cancel.clicked.connect(self.dismiss)
        self.show_button.clicked.connect(self._apply)
        self.closed.connect(self._asking.stop)
        self._fit()
        self._count()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.count)
        self.body.addLayout(head)
        self.body.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.clear)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.show_button)
        self.body.addLayout(foot)

    def group(self) -> Group:
        """What is asked now; conditions that are not whole yet are left out."""
        return cleaned(self.box.group(), self._fields)

    def begin(self, condition: Condition | None = None) -> None:
        """Go to a condition, or to a new one."""
        rows = self.box.rows()
        found = next((one for one in rows if one.condition() == condition), None)
        if found is not None:
            (found.value or found.field).setFocus(Qt.FocusReason.OtherFocusReason)
        elif not rows:
            self.box.begin_condition()
        else:
            rows[0].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        for part in list(self.box.parts):
            part.removed.emit()
        self.box.begin_condition()

    def _apply(self) -> None:
        problem = next(filter(None, (problem_of(one.value) for one in self.box.rows())), "")
        if problem:
            # A condition left out without a word would show whom nobody asked for.
            self.count.setText(problem)
            return
        group = self.group()
        self.dismiss()
        self.applied.emit(group)

    def _fit(self) -> None:
        self.box.adjustSize()
        wanted = self.box.sizeHint().height() + theme.px(8)
        self.area.setFixedHeight(min(max(wanted, theme.px(76)), theme.px(_TALLEST)))
        if self.isVisible():
            self._place()

    def _count(self) -> None:
        query = self._query(self.group())
        self._asking.ask(lambda: lists.count(query), self._show_count, here=is_quick(query.entity))

    def _show_count(self, count: int) -> None:
        self.count.setText(self.tr("Found: {count}").format(count=number(count)))
