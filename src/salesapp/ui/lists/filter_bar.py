"""Search and filter above a list: quick pills, the builder, and the conditions in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import list_choices
from salesapp.db.queries.list_fields import fields_of
from salesapp.db.queries.lists import ListQuery
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field
from salesapp.domain.filters import (
    EVERYTHING,
    Condition,
    Group,
    Node,
    Op,
    Value,
    cleaned,
    conditions,
    is_day,
    plain,
    read_plain,
    without,
)
from salesapp.domain.filters import Joined as Glue
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.fields.words import title_of as title
from salesapp.ui.format import quoted
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.layouts import widgets_in
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.popover import Popover
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.lists.bar import Bar
from salesapp.ui.lists.choice_list import ChoiceList
from salesapp.ui.lists.condition_pill import ConditionPill
from salesapp.ui.lists.filter_panel import FilterPanel
from salesapp.ui.lists.filter_words import condition_words, node_words
from salesapp.ui.lists.value_input import pairs_of

_AGES = (14, 30, 90)
_WIDE, _NARROW = 300, 180


class ActiveBar(Bar):
    """Conditions in force that no quick pill tells, each with a cross."""

    changed_wanted = Signal(object)
    removed = Signal(object)
    cleared = Signal()
    save_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, height=40)
        self.pills: list[ConditionPill] = []
        self.reset = Button(self.tr("Reset"), "link", icon="x", small=True)
        self.save = Button(self.tr("Save as a segment"), "link", icon="plus", small=True)
        self.row.addWidget(self.reset)
        self.row.addWidget(self.save)
        self.row.addStretch(1)
        self.reset.clicked.connect(self.cleared)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.save))

    def show_parts(self, parts: Sequence[tuple[Node, str]]) -> None:
        """Show conditions with their words."""
        for pill in self.pills:
            self.row.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self.pills = []
        for place, (part, words) in enumerate(parts):
            pill = ConditionPill(words)
            pill.clicked.connect(partial(self.changed_wanted.emit, part))
            pill.removed.connect(partial(self.removed.emit, part))
            self.row.insertWidget(place, pill)
            self.pills.append(pill)
            pill.show()


class ListFilterBar(QWidget):
    """Keeps the filter and the search of a list; `changed` tells to ask anew."""

    changed = Signal()
    columns_wanted = Signal(QWidget)
    save_wanted = Signal(QWidget)

    def __init__(
        self,
        entity: Entity,
        placeholder: str,
        quick: Sequence[str],
        query: Callable[[Group], ListQuery],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entity, self._query = entity, query
        self._group = EVERYTHING
        self.panel: FilterPanel | None = None
        self.top = Bar()
        self.search = SearchInput(placeholder, pause=0)
        self.pills = {one: FilterPill("", menu=True) for one in quick}
        self.more = FilterPill(self.tr("Filter"), icon="filter", menu=True)
        self.more.setToolTip(self.tr("Conditions on any field") + "  F3")
        self.columns = IconButton("columns", self.tr("Columns"))
        self.export = IconButton("download", self.tr("Save the list as a file"), keys="Ctrl+E")
        self.active = ActiveBar()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.row = self.top.row
        self.search.setFixedWidth(theme.px(_WIDE))
        for part in (self.search, *self.pills.values(), self.more):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self.row.addWidget(self.columns)
        self.row.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bars = QStackedWidget()
        self.bars.addWidget(self.top)
        self.bars.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(self.bars)
        column.addWidget(self.active)

    def set_marks(self, bar: QWidget) -> None:
        """Give it the bar that takes the place of the filters while rows are marked."""
        self.bars.addWidget(bar)

    def show_marks(self, *, on: bool) -> None:
        """Show the bar of marked rows, or the filters."""
        self.bars.setCurrentIndex(int(on))

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.changed.emit())
        for name, pill in self.pills.items():
            pill.clicked.connect(partial(self._choose, name))
        self.more.clicked.connect(lambda _on=False: self.open_panel())
        self.columns.clicked.connect(lambda: self.columns_wanted.emit(self.columns))
        self.active.changed_wanted.connect(self.open_panel)
        self.active.removed.connect(self._remove)
        self.active.cleared.connect(self.clear)
        self.active.save_wanted.connect(self.save_wanted)

    @property
    def fields(self) -> dict[str, Field]:
        """The fields that can be asked."""
        return fields_of(self._entity)

    def filter(self) -> Group:
        """What is asked; a field of one's own or a property of goods may be gone meanwhile."""
        if self._group and (kept := cleaned(self._group, self.fields)) != self._group:
            self._group = kept
            self._show()
        return self._group

    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def set_filter(self, group: Group, *, quiet: bool = False) -> None:
        """Ask something else."""
        self._group = cleaned(group, self.fields)
        self._show()
        if not quiet:
            self.changed.emit()

    def follow_fields(self) -> None:
        """Ask no field that is gone."""
        known = self.fields if self._group else {}
        if any(one.field not in known for one in conditions(self._group)):
            self._group = cleaned(self._group, known)
            self._show()

    def add(self, condition: Condition) -> None:
        """Narrow the filter by one more condition on a field."""
        self._put(condition.field, condition)

    def clear(self) -> None:
        """No search, no filters."""
        self.search.clear()
        self.set_filter(EVERYTHING)

    def words(self) -> list[str]:
        """What is filtered by."""
        found = [quoted(self.text())] if self.text() else []
        return found + [self._words(one) for one in self._parts()]

    def state(self) -> dict[str, Any]:
        """The filter, for the settings."""
        return plain(self._group)

    def restore(self, kept: object) -> None:
        """Come back to a filter."""
        self._group = read_plain(kept, self.fields.values())
        self._show()

    def open_panel(self, part: object = None) -> None:
        """Show the builder; `part` is the condition to go to."""
        self.panel = FilterPanel(self.more, self.fields, self._group, self._query)
        self.panel.applied.connect(self.set_filter)
        self.panel.closed.connect(self._forget_panel)
        self.panel.open()
        self.panel.begin(part if isinstance(part, Condition) else None)

    def _forget_panel(self) -> None:
        self.panel = None

    def _parts(self) -> tuple[Node, ...]:
        """Conditions all of which must hold; an "or" is one of them."""
        one_only = self._group.joined is Glue.ANY and len(self._group.parts) > 1
        return (self._group,) if one_only else self._group.parts

    def _words(self, part: Node) -> str:
        return node_words(part, self.fields, name_of)

    def _remove(self, part: object) -> None:
        rest = EVERYTHING if part is self._group else without(self._group, part)  # type: ignore[arg-type] # a part of it
        self.set_filter(rest)
        near = self.active.pills[-1] if self.active.pills else self.search
        near.setFocus()

    # Quick pills

    def _told_by_pill(self, name: str) -> Condition | None:
        """The condition a quick pill shows: one of values, or not for so many days."""
        for part in self._parts():
            if isinstance(part, Condition) and part.field == name and part.op in (
                Op.ANY_OF, Op.IDLE
            ):  # fmt: skip
                return part
        return None

    def _show(self) -> None:
        told: list[Node] = []
        for name, pill in self.pills.items():
            found = self._told_by_pill(name)
            told += [found] if found is not None else []
            text = self._words(found) if found is not None else title(self.fields[name])
            pill.set_active(found is not None, text)
        rest = [one for one in self._parts() if not any(one is known for known in told)]
        self.active.show_parts([(one, self._words(one)) for one in rest])
        count = sum(1 for _ in self._parts())
        self.more.set_active(bool(rest))
        self.more.set_count(count or None)
        self.active.setVisible(bool(self._group))

    def _choose(self, name: str) -> None:
        field = self.fields[name]
        if is_day(field.type):
            self._choose_age(name)
            return
        found = self._told_by_pill(name)
        pill = self.pills[name]
        popover = Popover(pill, width=260)
        choice = ChoiceList(pairs_of(field), found.values if found is not None else ())
        choice.changed.connect(lambda: self._put_values(name, choice.ticked()))
        popover.body.addWidget(choice)
        popover.open()

    def _put_values(self, name: str, values: tuple[object, ...]) -> None:
        chosen: tuple[Value, ...] = tuple(one for one in values if isinstance(one, str | int))
        self._put(name, Condition(name, Op.ANY_OF, chosen) if chosen else None)

    def _choose_age(self, name: str) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("At any time"), lambda: self._put(name, None))
        menu.addSeparator()
        found = self._told_by_pill(name)
        for days in _AGES:
            one = Condition(name, Op.IDLE, (days,))
            words = condition_words(one, self.fields[name])
            menu.add_check(words, one == found, self._put_age(name, one))
        pill = self.pills[name]
        menu.popup(pill.mapToGlobal(pill.rect().bottomLeft()))

    def _put_age(self, name: str, one: Condition) -> Callable[[bool], None]:
        return lambda on: self._put(name, one if on else None)

    def _put(self, name: str, condition: Condition | None) -> None:
        """Put a condition in the place of the one the quick pill tells."""
        before = self._told_by_pill(name)
        kept = tuple(one for one in self._parts() if one is not before)
        parts = kept if condition is None else (*kept, condition)
        self.set_filter(Group(parts))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        others = (one for one in widgets_in(self.row) if one is not self.search)
        used = sum(one.sizeHint().width() + 8 for one in others)
        room = self.width() - used - 48
        self.search.setFixedWidth(max(theme.px(_NARROW), min(theme.px(_WIDE), room)))


def name_of(field: Field, value: Value) -> str:
    """The name of a record in a condition."""
    return list_choices.name_of(field, value) if isinstance(value, int) else str(value)
