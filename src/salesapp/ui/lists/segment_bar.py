"""Segments above a list: ready ones and those the user saved, each with its live count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.menu import Menu
from salesapp.ui.lists.bar import Bar


class SegmentFace(NamedTuple):
    """How a segment looks; a saved one has the key ``saved:<id>``."""

    key: str
    name: str
    icon: str = ""
    tone: str = ""


SAVED = "saved:"


def saved_id(key: str) -> int | None:
    """The number of a saved segment, None of a ready one."""
    return int(key.removeprefix(SAVED)) if key.startswith(SAVED) else None


class SegmentPill(FilterPill):
    """Arrows go along the row, Ctrl+arrows move a saved segment, F2 and Delete as everywhere."""

    keyed = Signal(object)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_F2, Qt.Key.Key_Delete)
        if event.key() in keys:
            self.keyed.emit(event)
        else:
            super().keyPressEvent(event)


class SegmentBar(Bar):
    """What does not fit stands in the menu at the end."""

    chosen = Signal(str)
    save_wanted = Signal(QWidget)
    rename_wanted = Signal(object, QWidget)
    update_wanted = Signal(object)
    delete_wanted = Signal(object)
    moved = Signal(object, object)
    """A saved segment by so many places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pills: dict[str, SegmentPill] = {}
        self._faces: list[SegmentFace] = []
        self._group = QButtonGroup(self)
        self._current = ""
        self._end: list[QWidget] = []
        self._changed = False
        self.rest = FilterPill("", menu=True)
        self.add = Button(self.tr("Segment"), "link", icon="plus")
        self.add.setToolTip(self.tr("Save filter, order and columns as a segment"))
        self.row.addWidget(self.rest)
        self.row.addWidget(self.add)
        self.row.addStretch(1)
        self.rest.clicked.connect(self._show_rest)
        self.add.clicked.connect(lambda: self.save_wanted.emit(self.add))

    def add_at_end(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._end.append(widget)
        self.row.addWidget(widget)

    def show_faces(self, faces: Sequence[SegmentFace]) -> None:
        """Show these segments."""
        if list(faces) == self._faces:
            return
        self._faces = list(faces)
        for pill in self.pills.values():
            self._group.removeButton(pill)
            self.row.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self.pills = {}
        for place, face in enumerate(faces):
            pill = SegmentPill(face.name, icon=face.icon, icon_tone=face.tone)
            pill.clicked.connect(partial(self._pressed, face.key))
            pill.keyed.connect(partial(self._keyed, face.key))
            self._group.addButton(pill)
            self.row.insertWidget(place, pill)
            self.pills[face.key] = pill
        self._show_current(self._current, changed=self._changed)

    def show_current(self, key: str, *, changed: bool = False) -> None:
        """Show which one is chosen, and whether something else is asked than it says."""
        # Each key in the search asks for it: the bar is laid out anew only when it shows another.
        if (key, changed) != (self._current, self._changed):
            self._show_current(key, changed=changed)

    def _show_current(self, key: str, *, changed: bool) -> None:
        self._current, self._changed = key, changed
        if key in self.pills:
            self.pills[key].setChecked(True)
        for face in self._faces:
            is_changed = face.key == key and changed and saved_id(key) is not None
            self.pills[face.key].setText(face.name + (" •" if is_changed else ""))
            self.pills[face.key].updateGeometry()
        self._fit()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show the numbers."""
        for key, count in counts.items():
            if key in self.pills:
                self.pills[key].set_count(count)
        self._fit()

    def menu_of(self, key: str) -> Menu:
        """What can be done with a saved segment."""
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        view_id = saved_id(key)
        if view_id is None:
            return menu
        pill = self.pills[key]
        update = menu.add(
            self.tr("Save the changes in it"),
            lambda: self.update_wanted.emit(view_id),
            icon="save",
        )
        update.setEnabled(key == self._current and self._changed)
        menu.add(
            self.tr("Rename"),
            lambda: self.rename_wanted.emit(view_id, pill),
            icon="edit",
            keys="F2",
        )
        menu.add(
            self.tr("Move left"), lambda: self.moved.emit(view_id, -1), icon="left",
            keys="Ctrl+Left",
        )  # fmt: skip
        menu.add(
            self.tr("Move right"), lambda: self.moved.emit(view_id, 1), icon="right",
            keys="Ctrl+Right",
        )  # fmt: skip
        menu.addSeparator()
        menu.add(
            self.tr("Delete the segment"),
            lambda: self.delete_wanted.emit(view_id),
            icon="trash",
            keys="Delete",
            danger=True,
        )
        return menu

    def focus_current(self) -> None:
        """Put the focus on the chosen segment."""
        if self._current in self.pills:
            self.pills[self._current].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self, key: str) -> None:
        self.chosen.emit(key)

    def _keyed(self, key: str, event: QKeyEvent) -> None:
        view_id = saved_id(key)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if way is not None and control and view_id is not None:
            self.moved.emit(view_id, way)
        elif way is not None:
            shown = [one for one in self._faces if not self.pills[one.key].isHidden()]
            keys = [one.key for one in shown]
            if key in keys and 0 <= keys.index(key) + way < len(keys):
                self.pills[keys[keys.index(key) + way]].setFocus(Qt.FocusReason.TabFocusReason)
        elif view_id is not None and event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit(view_id, self.pills[key])
        elif view_id is not None:
            self.delete_wanted.emit(view_id)

    def _fit(self) -> None:
        """Hide from the end what does not fit, but never the chosen one."""
        taken_at_end = sum(one.sizeHint().width() + 8 for one in (self.add, *self._end))
        room = self.width() - 32 - taken_at_end - theme.px(90)
        used = 0
        hidden: list[str] = []
        order = sorted(self._faces, key=lambda one: one.key != self._current)
        taken: set[str] = set()
        for face in order:
            wide = self.pills[face.key].sizeHint().width() + 8
            if used + wide <= room or face.key == self._current:
                used += wide
                taken.add(face.key)
        for face in self._faces:
            self.pills[face.key].setVisible(face.key in taken)
            hidden += [] if face.key in taken else [face.key]
        self.rest.setText(self.tr("%n more", "", len(hidden)))
        self.rest.setAccessibleName(self.rest.text())
        self.rest.updateGeometry()
        self.rest.setVisible(bool(hidden))

    def _show_rest(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for face in self._faces:
            if self.pills[face.key].isHidden():
                menu.add(face.name, partial(self.chosen.emit, face.key), icon=face.icon)
        menu.popup(self.rest.mapToGlobal(self.rest.rect().bottomLeft()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        for key, pill in self.pills.items():
            under = pill.geometry().contains(event.pos())
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard and pill.hasFocus()
            if (under or by_key) and saved_id(key) is not None:
                at = event.globalPos() if under else pill.mapToGlobal(QPoint(0, pill.height()))
                self.menu_of(key).popup(at)
                return
