"""Moves with an aim: a row is chosen, a heading sorted by, a rare action sought where it lives."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget

from tests.monkey.known import Known
from tests.monkey.places import front, lives, roots

Move = tuple[str, Callable[[], None]]
NOTHING: Move = ("nothing", lambda: None)
LEFT = Qt.MouseButton.LeftButton
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
NO_INDEX = QModelIndex()
LAST = (".quit", ".exit")
"""Actions that end the program end the play."""


class Aims:
    """Makes moves; a plan is several of them, one after the other."""

    def __init__(self, window: QWidget, chance: random.Random, known: Known) -> None:
        self._window = window
        self._chance = chance
        self._known = known
        self._plan: Iterator[Move] = iter(())

    def next(self) -> Move | None:
        """The next move of the plan that is being followed."""
        return next((one for one in self._plan if one is not NOTHING), None)

    def seek(self) -> Move:
        """Go where a rare action lives, choose what it may need, and run it."""
        from salesapp.ui.actions import all_actions, home_of
        from salesapp.ui.sections import sections

        if front() is not self._window:
            return NOTHING
        specs = {spec.id: spec for spec in all_actions() if not spec.id.endswith(LAST)}
        wanted = specs[self._known.rarest(list(specs))]
        places = [one.id for one in sections()]
        home = wanted.section or home_of(wanted.id)
        self._plan = self._way_to(
            wanted.id, home if home in places else self._chance.choice(places)
        )
        return next(self._plan)

    def _way_to(self, action_id: str, section: str) -> Iterator[Move]:
        yield self._go(section)
        yield self.row()
        if self._chance.random() < 0.4:
            yield self.row(CTRL if self._chance.random() < 0.5 else PLAIN)
        elif self._chance.random() < 0.4:
            yield self._open_chosen()
        yield self.run(action_id)

    def _go(self, section: str) -> Move:
        if front() is not self._window:
            return NOTHING
        return f"section {section}", lambda: self._window.show_section(section)

    def section(self) -> Move:
        """Another section."""
        from salesapp.ui.sections import sections

        return self._go(self._chance.choice([one.id for one in sections()]))

    def action(self) -> Move:
        """Any action that may run now, rather a rare one."""
        able = [
            name
            for name, one in self._window.registry.actions.items()
            if one.isEnabled() and not name.endswith(LAST)
        ]
        return self.run(self._known.rarest(able)) if able else NOTHING

    def run(self, action_id: str) -> Move:
        """That action, if nothing lies over the window and it may run."""
        entry = self._window.registry.actions[action_id]
        if front() is not self._window or not entry.isEnabled():
            return NOTHING
        return f"action {action_id}", entry.trigger

    def row(self, held: Qt.KeyboardModifier = PLAIN) -> Move:
        """Click a row of something that has rows, wherever it is."""
        place = front()
        views = [
            one
            for root in roots(place, self._window)
            for one in root.findChildren(QAbstractItemView)
            if one.isVisible() and not isinstance(one, QHeaderView)
        ]
        filled = [
            one for one in views if one.model() is not None and one.model().rowCount(NO_INDEX)
        ]
        if not filled:
            return NOTHING
        view = self._chance.choice(filled)
        row = self._chance.randrange(view.model().rowCount(NO_INDEX))
        # The columns of a model that is a list are its own affair.
        flat = isinstance(view.model(), QAbstractListModel)
        columns = 1 if flat else view.model().columnCount(NO_INDEX)
        index = view.model().index(row, self._chance.randrange(max(1, columns)))

        def press() -> None:
            if lives(view) and view.isVisible():
                view.scrollTo(index)
                place = view.visualRect(index).center()
                inside = view.viewport().rect()
                if not inside.contains(place):
                    place = QPoint(min(20, inside.width() // 2), place.y())
                QTest.mouseClick(view.viewport(), LEFT, held, place)

        return f"row {row} of {type(view).__name__} {held.name}", press

    def _open_chosen(self) -> Move:
        target = QApplication.focusWidget() or front()
        if target is None:
            return NOTHING
        return f"open on {type(target).__name__}", lambda: QTest.keyClick(target, Qt.Key.Key_Return)

    def sort(self) -> Move:
        """Click a heading of a table."""
        headings = [
            one
            for root in roots(front(), self._window)
            for one in root.findChildren(QHeaderView)
            if one.isVisible() and one.orientation() is Qt.Orientation.Horizontal
        ]
        if not headings:
            return NOTHING
        heading = self._chance.choice(headings)
        place = QPoint(self._chance.randrange(max(1, heading.width())), heading.height() // 2)
        return f"sort by {type(heading).__name__} at {place.x()}", lambda: QTest.mouseClick(
            heading.viewport(), LEFT, PLAIN, place
        )

    def look(self) -> Move:
        """Another language, theme, size of letters or height of rows, as the settings do it."""
        from salesapp.ui import theme
        from salesapp.ui.translate import translator

        way = self._chance.randrange(5)
        if way == 0:
            language = self._chance.choice(("ru", "en"))
            return f"language {language}", lambda: translator.use(language)
        if way == 1:
            mode = self._chance.choice(list(theme.ThemeMode))
            return f"theme {mode}", lambda: theme.state.set_mode(mode)
        if way == 2:
            scale = self._chance.choice(theme.SCALES)
            return f"scale {scale}", lambda: theme.state.set_scale(scale)
        if way == 3:
            on = self._chance.random() < 0.5
            return f"compact {on}", lambda: theme.state.set_compact_rows(on)
        on = self._chance.random() < 0.5
        return f"reduce motion {on}", lambda: setattr(theme.state, "reduce_motion", on)
