"""A filter by any field beside the filters a screen has of its own, with saved segments."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import views
from salesapp.db.queries.list_fields import fields_of
from salesapp.db.queries.lists import ListQuery
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.fields import Field
from salesapp.domain.filters import (
    EVERYTHING,
    Condition,
    Group,
    Node,
    cleaned,
    conditions,
    filter_text,
    plain,
    read_filter,
    read_plain,
    without,
)
from salesapp.domain.filters import Joined as Glue
from salesapp.ui.format import today
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.menu import Menu
from salesapp.ui.lists.filter_bar import ActiveBar, name_of
from salesapp.ui.lists.filter_panel import FilterPanel
from salesapp.ui.lists.filter_words import node_words
from salesapp.ui.lists.saving import Kept, Saving
from salesapp.ui.store import store


class FurtherFilter(QObject):
    """`pill` stands among the pills of the screen, `strip` below them; `changed` asks anew."""

    changed = Signal()
    restored = Signal()
    """Other conditions hold, of a state kept before."""

    def __init__(self, page: QWidget, entity: Entity) -> None:
        super().__init__(page)
        self._entity = entity
        self._group = EVERYTHING
        self.panel: FilterPanel | None = None
        self.pill = FilterPill(self.tr("Filter"), icon="filter", menu=True)
        self.pill.setToolTip(self.tr("Conditions on any field") + "  F3")
        self.strip = ActiveBar()
        self.saving = Saving(page, entity)
        self.pill.clicked.connect(self._open_menu)
        self.strip.changed_wanted.connect(self.open_panel)
        self.strip.removed.connect(self._remove)
        self.strip.cleared.connect(self.clear)
        self.strip.save_wanted.connect(self.ask_save)
        store.changed.connect(self._follow)
        self._show()

    @property
    def fields(self) -> dict[str, Field]:
        """The fields that can be asked."""
        return fields_of(self._entity)

    @property
    def group(self) -> Group:
        """The conditions in force."""
        return self._group

    def query(self, asked: Group | None = None) -> ListQuery | None:
        """The question; None when nothing is asked."""
        group = self._known_group() if asked is None else asked
        return ListQuery(self._entity, today(), group) if group else None

    def words(self) -> list[str]:
        """What is filtered by."""
        return [node_words(one, self.fields, name_of) for one in self._parts()]

    def set_filter(self, group: Group) -> None:
        """Ask something else."""
        self._group = cleaned(group, self.fields)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Take the conditions away."""
        if self._group:
            self.set_filter(EVERYTHING)

    def open_panel(self, part: object = None) -> None:
        """Show the builder; `part` is the condition to go to."""
        panel = FilterPanel(
            self.pill, self.fields, self._group, lambda one: ListQuery(self._entity, today(), one)
        )
        panel.applied.connect(self.set_filter)
        self.panel = panel
        panel.open()
        panel.begin(part if isinstance(part, Condition) else None)

    def ask_save(self, anchor: QWidget | None = None) -> None:
        """Save the conditions under a name."""
        kept = Kept(filter_text(self._group), "", "")
        suggested = ", ".join(self.words())[:60]
        self.saving.ask_new(anchor or self.pill, kept, suggested, lambda _id: None)

    def state(self) -> dict[str, Any]:
        """The conditions, for the settings."""
        return plain(self._group)

    def restore(self, kept: object) -> None:
        """Come back to conditions."""
        self._group = read_plain(kept, self.fields.values())
        self._show()
        self.restored.emit()

    def _parts(self) -> tuple[Node, ...]:
        group = self._known_group()
        one_only = group.joined is Glue.ANY and len(group.parts) > 1
        return (group,) if one_only else group.parts

    def _remove(self, part: object) -> None:
        whole = part is self._group
        self.set_filter(EVERYTHING if whole else without(self._group, part))  # type: ignore[arg-type] # a part of it
        (self.strip.pills[-1] if self.strip.pills else self.pill).setFocus()

    def _show(self) -> None:
        parts = self._parts()
        told = zip(parts, self.words(), strict=True)
        self.strip.show_parts(list(told))
        self.strip.setVisible(bool(parts))
        self.pill.set_active(bool(parts))
        self.pill.set_count(len(parts) or None)

    def _open_menu(self) -> None:
        """The builder at once, or first the segments where some were saved."""
        saved = views.saved(self._entity)
        if not saved:
            self.open_panel()
            return
        menu = Menu(self.pill)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Conditions…"), self.open_panel, icon="filter", keys="F3")
        menu.addSeparator()
        for one in saved:
            read = read_filter(one.asked, self.fields.values())
            menu.add_check(one.name, read == self._group, partial(self._take, read))
        menu.addSeparator()
        for one in saved:
            if read_filter(one.asked, self.fields.values()) == self._group:
                menu.add(
                    self.tr("Rename “{name}”").format(name=one.name),
                    partial(self.saving.ask_rename, self.pill, one.id), icon="edit",
                )  # fmt: skip
                menu.add(
                    self.tr("Delete “{name}”").format(name=one.name),
                    partial(self.saving.delete, one.id), icon="trash", danger=True,
                )  # fmt: skip
        menu.popup(self.pill.mapToGlobal(self.pill.rect().bottomLeft()))

    def _take(self, group: Group, on: bool) -> None:
        self.set_filter(group if on else EVERYTHING)

    def _known_group(self) -> Group:
        """The conditions without fields that are gone: a page may ask before this is told."""
        known = self.fields if self._group else {}
        if any(one.field not in known for one in conditions(self._group)):
            self._group = cleaned(self._group, known)
            self._show()
        return self._group

    def _follow(self, changes: Changes) -> None:
        before = self._group
        if (changes.everything or changes.ids) and self._known_group() is not before:
            self.changed.emit()
