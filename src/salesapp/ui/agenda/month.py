"""A month: weeks as rows, days with what is in them. It tells what is wanted, no more."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.activities import ActivityRow
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.agenda.dragging import FAR
from salesapp.ui.agenda.keys import Act
from salesapp.ui.agenda.month_geometry import MonthGeometry
from salesapp.ui.agenda.month_keys import act_of
from salesapp.ui.agenda.month_paint import MonthLook, paint_month
from salesapp.ui.agenda.month_scene import LineKind, MonthScene, weeks_of
from salesapp.ui.agenda.paint import paint_ghost
from salesapp.ui.agenda.scene import Scene
from salesapp.ui.agenda.words import due_tip, more_tip, spoken_day, tip_of
from salesapp.ui.kit.hint import show_hint

_NOTCH = 120
"""What a wheel tells for one click of it."""


class MonthView(QWidget):
    """Arrows walk over the days, Shift with them over the activities of a day."""

    current_moved = Signal()
    opened = Signal(object)
    done_wanted = Signal(object)
    create_wanted = Signal(object, object, object)
    """Day, None, 0: as the calendar of a week tells it."""
    move_wanted = Signal(object, object)
    """Id of an activity, and the day it goes to."""
    day_wanted = Signal(object)
    day_moved = Signal(object)
    """The keys go to a day that is not shown."""
    paged = Signal(object)
    today_wanted = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = format.today()
        """The day the keys stand on."""
        days = weeks_of(self.day)
        self.scene = MonthScene(self.day, Scene(days), {})
        self._current: int | None = None
        self._pressed: tuple[QPoint, ActivityRow] | None = None
        self._target: int | None = None
        self._at = QPoint()
        self._turned = 0
        self.setProperty("single_keys", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.state.changed.connect(self.update)

    # What is shown

    def show_scene(self, scene: MonthScene) -> None:
        """Show another month or other activities; the keys stay with their activity."""
        self.scene = scene
        place = scene.scene.place_of(self._current)
        if place is None:
            self._current = None
        else:
            self.day = scene.scene.days[place].day
        self.update()
        self._tell()

    @property
    def geometry_now(self) -> MonthGeometry:
        """Where all lies now."""
        return MonthGeometry(self.scene, self.size())

    @property
    def place(self) -> int:
        """The place of the day the keys stand on."""
        return self.scene.scene.column_of(self.day) or 0

    def current_id(self) -> int | None:
        """Id of the activity the keys stand on."""
        return self._current

    def current_row(self) -> ActivityRow | None:
        """The activity the keys stand on."""
        return self.scene.scene.row(self._current)

    def selected_ids(self) -> list[int]:
        """The activity the keys stand on."""
        return [] if self._current is None else [self._current]

    def set_current_id(self, activity_id: int) -> bool:
        """Go to an activity; False when it is not shown."""
        place = self.scene.scene.place_of(activity_id)
        if place is not None:
            self._go(self.scene.scene.days[place].day, activity_id)
        return place is not None

    def current_rect(self) -> QRect:
        """The place of the keys, for a popover."""
        for spot in self.geometry_now.spots(self.place):
            if spot.line.row is not None and spot.line.row.id == self._current:
                return spot.rect
        return self.geometry_now.number_rect(self.place)

    def viewport(self) -> QWidget:
        """Where the tasks are painted."""
        return self

    def day_here(self) -> date:
        """The day the keys stand on."""
        return self.day

    # Moving

    def _go(self, day: date, activity_id: int | None = None) -> None:
        moved = (self.day, self._current) != (day, activity_id)
        self.day, self._current = day, activity_id
        if not self.scene.is_of_month(day):
            self.day_moved.emit(day)
        self.update()
        if moved:
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(spoken_day(self.scene, self.place, self.current_row()))
        self.current_moved.emit()

    def _walk(self, step: int) -> None:
        """Over the activities of the day; before the first one stands the day itself."""
        ways = [None, *self.scene.tasks(self.place)]
        now = ways.index(self._current) if self._current in ways else 0
        self._go(self.day, ways[max(0, min(len(ways) - 1, now + step))])

    def _move_current(self, days: int) -> None:
        row = self.current_row()
        if row is not None and row.state == "planned":
            self.move_wanted.emit(row.id, self.day + timedelta(days=days))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._target is not None and event.key() == Qt.Key.Key_Escape:
            self._pressed = self._target = None
            self.update()
            return
        act = act_of(event)
        if act is None:
            super().keyPressEvent(event)
            return
        self._act(act)

    def _act(self, act: Act) -> None:
        match act.name:
            case "day":
                self._go(self.day + timedelta(days=act.step))
            case "task":
                self._walk(act.step)
            case "move":
                self._move_current(act.step)
            case "open":
                self.day_wanted.emit(self.day)
            case "create":
                self.create_wanted.emit(self.day, None, 0)
            case "page":
                self.paged.emit(act.step)
            case _:
                self.today_wanted.emit()

    # The mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        point = event.position().toPoint()
        place = self.geometry_now.place_at(point)
        if place is None or event.button() == Qt.MouseButton.MiddleButton:
            return
        day = self.scene.scene.days[place].day
        found = self.geometry_now.spot_at(point)
        row = found[1].line.row if found is not None else None
        is_left = event.button() == Qt.MouseButton.LeftButton
        if found is not None and found[1].line.kind is LineKind.MORE and is_left:
            self.day_wanted.emit(day)
            return
        # A day beside the month is shown where it is: only the keys turn the page.
        self.day, self._current = day, row.id if row is not None else None
        self.update()
        self._tell()
        if row is not None and is_left and row.state == "planned":
            self._pressed = point, row

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is None:
            return
        far = (point - self._pressed[0]).manhattanLength() >= FAR
        if far or self._target is not None:
            self._target, self._at = self.geometry_now.place_at(point), point
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, target = self._pressed, self._target
        self._pressed = self._target = None
        self.update()
        if pressed is None or target is None:
            return
        day = self.scene.scene.days[target].day
        if day != pressed[1].due_on:
            self.move_wanted.emit(pressed[1].id, day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        place, found = self.geometry_now.place_at(point), self.geometry_now.spot_at(point)
        self._pressed = None
        if place is None:
            return
        day = self.scene.scene.days[place].day
        if found is not None and found[1].line.row is not None:
            self.opened.emit(found[1].line.row.id)
        elif found is not None or self.geometry_now.number_rect(place).contains(point):
            self.day_wanted.emit(day)
        else:
            self.create_wanted.emit(day, None, 0)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        found = self.geometry_now.spot_at(event.pos())
        if found is not None and found[1].line.row is not None:
            self.menu_requested.emit(event.globalPos())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:
            self.paged.emit(-1 if self._turned > 0 else 1)
            self._turned = 0
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_hint(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def _tip(self, point: QPoint) -> str:
        found = self.geometry_now.spot_at(point)
        if found is None:
            return ""
        place, spot = found
        if spot.line.row is not None:
            return tip_of(self.scene.scene, spot.line.row)
        if spot.line.kind is LineKind.MORE:
            return more_tip(self.scene, place, spot.line.more)
        if spot.line.shadow is not None:
            return spot.line.shadow.subject
        return due_tip(self.scene.due(self.scene.scene.days[place].day))

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dragged = self._pressed[1] if self._pressed and self._target is not None else None
        away = dragged.id if dragged is not None else None
        look = MonthLook(self.place, self._current, self.hasFocus(), self._target, away)
        paint_month(painter, self.geometry_now, look)
        if dragged is not None:
            words = format.company(dragged.client_name) or dragged.subject
            box = QRect(self._at + QPoint(8, 4), self.geometry_now.number_rect(0).size())
            paint_ghost(painter, box, words)
        painter.end()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
