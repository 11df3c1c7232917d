"""The calendar itself: mouse and keys on hours and days. It tells what is wanted, no more."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.activities import ActivityKind, minutes_of
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.agenda import cursor as ways
from salesapp.ui.agenda import paint
from salesapp.ui.agenda.canvas import Canvas
from salesapp.ui.agenda.cursor import Place
from salesapp.ui.agenda.dragging import Drag, DragKind, minute_under
from salesapp.ui.agenda.geometry import SNAP
from salesapp.ui.agenda.head import circle_of_chip
from salesapp.ui.agenda.keys import Act, act_of
from salesapp.ui.agenda.scene import Scene
from salesapp.ui.agenda.words import spoken, tip_of
from salesapp.ui.kit.hint import show_hint

_EDGE = 6


class DayGrid(Canvas):
    """Arrows move, Ctrl+arrows reschedule, Ctrl+Shift+arrows change the length, Ins creates."""

    current_moved = Signal()
    opened = Signal(object)
    done_wanted = Signal(object)
    create_wanted = Signal(object, object, object)
    """Day, minute or None, minutes it takes or 0."""
    place_wanted = Signal(object, object, object, object)
    """Id, day, minute or None, minutes it takes or None."""
    day_wanted = Signal(object)
    paged = Signal(object)
    today_wanted = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("single_keys", True)
        self.viewport().setMouseTracking(True)
        self.head.pressed.connect(self.press)
        self.head.dragged.connect(self.drag_to)
        self.head.released.connect(self.release)
        self.head.opened.connect(self.open_at)
        self.head.menu_wanted.connect(self.ask_menu)
        theme.state.changed.connect(self.lay_out)

    # What is shown

    def show_scene(self, scene: Scene) -> None:
        """Show other days or activities, keeping the place of the keys."""
        before, current = self.scene, self.current_id()
        self.scene = scene
        place = ways.at_activity(scene, current) if current is not None else None
        if place is None:
            column = min(self.place.column, len(scene.days) - 1)
            if [one.day for one in before.days] != [one.day for one in scene.days]:
                today = scene.column_of(format.today())
                column = today if today is not None else column
                place = ways.first(scene, column)
            else:
                place = ways.at_minute(scene, column, self.place.minute)
        self.place = place
        self.lay_out()
        self._tell()

    def current_id(self) -> int | None:
        """Id of the activity the keys stand on."""
        return self.place.activity_id

    def current_row(self) -> ActivityRow | None:
        """The activity the keys stand on."""
        return self.scene.row(self.current_id())

    def selected_ids(self) -> list[int]:
        """The activity the keys stand on."""
        current = self.current_id()
        return [current] if current is not None and self.scene.row(current) is not None else []

    def set_current_id(self, activity_id: int) -> bool:
        """Go to an activity; False when it is not shown."""
        place = ways.at_activity(self.scene, activity_id)
        if place is not None:
            self._go(place)
        return place is not None

    def current_rect(self) -> QRect:
        """The place of the keys in the viewport, for a popover."""
        place = self.place
        item = self.scene.item(place.activity_id) if place.activity_id is not None else None
        top = self.verticalScrollBar().value()
        if item is not None:
            return self.geometry_now.item_rect(place.column, item).translated(0, -top)
        if place.minute is None:
            return QRect(self.geometry_now.column_rect(place.column).left(), 0, theme.px(120), 1)
        rect = self.geometry_now.span_rect(place.column, place.minute, place.minute + 30)
        return rect.translated(0, -top)

    def stand_at(self, column: int, minute: int | None) -> None:
        """Put the keys at a minute of a column."""
        self._go(ways.at_minute(self.scene, column, minute))

    def stand_first(self, column: int) -> None:
        """Put the keys on the first thing of a day."""
        self._go(ways.first(self.scene, column))

    # Moving

    def _go(self, place: Place) -> None:
        self.place = place
        if place.minute is not None:
            y, bar = self.geometry_now.y_of(place.minute), self.verticalScrollBar()
            room = self.viewport().height()
            if y < bar.value():
                bar.setValue(y - self.geometry_now.hour // 4)
            elif y + self.geometry_now.hour // 2 > bar.value() + room:
                bar.setValue(y + self.geometry_now.hour - room)
        self._tell()
        self.head.update()
        self.viewport().update()

    def _tell(self) -> None:
        self.setAccessibleDescription(spoken(self.scene, self.place))
        self.current_moved.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.drag is not None and event.key() == Qt.Key.Key_Escape:
            self.drag = None
            self.repaint_all()
            return
        act = act_of(event)
        if act is None:
            super().keyPressEvent(event)
            return
        self._act(act)

    def _act(self, act: Act) -> None:
        place, scene = self.place, self.scene
        match act.name:
            case "down":
                self._go(ways.down(scene, place, act.step))
            case "across":
                moved = ways.across(scene, place, act.step)
                if moved == place:
                    self.paged.emit(act.step)
                else:
                    self._go(moved)
            case "open" if place.activity_id is not None:
                self.opened.emit(place.activity_id)
            case "open" | "create":
                self._create(place)
            case "page":
                self.paged.emit(act.step)
            case "today":
                self.today_wanted.emit()
            case _:
                self._change_current(act)

    def _change_current(self, act: Act) -> None:
        if act.name == "earlier":
            self._move_current(0, act.step * SNAP)
        elif act.name == "day":
            self._move_current(act.step, 0)
        elif act.name == "length":
            self._stretch_current(act.step * SNAP)

    def _create(self, place: Place, minutes: int = 0) -> None:
        self.create_wanted.emit(self.scene.days[place.column].day, place.minute, minutes)

    def _move_current(self, days: int, minutes: int) -> None:
        row = self.current_row()
        if row is None or row.state != "planned" or row.due_on is None:
            return
        minute = self.place.minute
        if minute is None and minutes:
            minute = self.scene.starts_on(self.place.column)
        elif minute is not None:
            minute = max(0, min(24 * 60 - SNAP, minute + minutes))
        self.place_wanted.emit(row.id, row.due_on + timedelta(days=days), minute, None)

    def _stretch_current(self, minutes: int) -> None:
        row = self.current_row()
        if row is None or row.state != "planned" or self.place.minute is None:
            return
        length = minutes_of(ActivityKind(row.kind), row.duration_min)
        longer = max(SNAP, (length + minutes) // SNAP * SNAP)
        self.place_wanted.emit(row.id, row.due_on, self.place.minute, longer)

    # The mouse

    def press(self, point: QPoint, event: QMouseEvent) -> None:
        """A button goes down at a point of the calendar."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        column = self.geometry_now.column_at(point.x())
        if column is None or event.button() == Qt.MouseButton.MiddleButton:
            return
        wider = self._day_of_more(point)
        if wider is not None:
            if event.button() == Qt.MouseButton.LeftButton:
                self.day_wanted.emit(wider)
            return
        minute = self._minute(point)
        found = self._under(point)
        if found is None:
            place = Place(column, None if minute is None else minute // 30 * 30)
            self._go(place)
            if event.button() == Qt.MouseButton.LeftButton:
                at = Place(column, minute)
                self.drag = Drag(DragKind.CREATE, point, at, 0)
            return
        row, rect = found
        place = ways.at_activity(self.scene, row.id) or Place(column, minute, row.id)
        self._go(place)
        if event.button() != Qt.MouseButton.LeftButton or row.state != "planned":
            return
        if self._on_circle(rect, point, in_head=minute is None):
            self.done_wanted.emit(row.id)
            return
        length = minutes_of(ActivityKind(row.kind), row.duration_min)
        resize = minute is not None and rect.bottom() - point.y() < _EDGE
        grip = 0 if minute is None or place.minute is None else max(0, minute - place.minute)
        kind = DragKind.RESIZE if resize else DragKind.MOVE
        self.drag = Drag(kind, point, place, length, grip, row.id)

    def drag_to(self, point: QPoint) -> None:
        """The mouse moves."""
        if self.drag is None:
            self._show_hover(point)
            return
        column = self.geometry_now.nearest_column(point.x())
        if self.drag.follow(column, self._minute(point), point):
            self._scroll_near(point)
            self.repaint_all()

    def release(self) -> None:
        """The button goes up: what was dragged lands."""
        drag, self.drag = self.drag, None
        if drag is None:
            return
        self.repaint_all()
        if not drag.begun:
            if drag.kind is DragKind.CREATE:
                self._create(self.place)
            return
        target = drag.target
        if target is None or not drag.changes():
            return
        day = self.scene.days[target.column].day
        if drag.kind is DragKind.CREATE:
            self._create(target, drag.minutes)
        else:
            length = drag.minutes if drag.kind is DragKind.RESIZE else None
            self.place_wanted.emit(drag.activity_id, day, target.minute, length)

    def open_at(self, point: QPoint) -> None:
        """A double click."""
        found = self._under(point)
        if found is not None:
            self.drag = None
            self.opened.emit(found[0].id)

    def ask_menu(self, point: QPoint, at: QPoint) -> None:
        """A menu is wanted."""
        if self._under(point) is not None:
            self.menu_requested.emit(at)

    def _minute(self, point: QPoint) -> int | None:
        tall = self.geometry_now.head_height
        return minute_under(self.geometry_now, tall, point, self.verticalScrollBar().value())

    def _under(self, point: QPoint) -> tuple[ActivityRow, QRect] | None:
        """The activity at a point of the calendar, and its box there."""
        tall, top = self.geometry_now.head_height, self.verticalScrollBar().value()
        if point.y() < tall:
            found = self.geometry_now.chip_at(point)
            if found is None or found[1].row is None:
                return None
            return found[1].row, found[1].rect
        item = self.geometry_now.item_at(point - QPoint(0, tall - top))
        if item is None:
            return None
        rect = self.geometry_now.item_rect(*item).translated(0, tall - top)
        return item[1].row, rect

    def _day_of_more(self, point: QPoint) -> date | None:
        """The day whose "+ so many more" is at a point of the head."""
        found = self.geometry_now.chip_at(point) if self._minute(point) is None else None
        return self.scene.days[found[0]].day if found and found[1].row is None else None

    def _on_circle(self, rect: QRect, point: QPoint, *, in_head: bool) -> bool:
        box = circle_of_chip(rect) if in_head else paint.circle_of(rect)
        return box.adjusted(-4, -4, 4, 4).contains(point)

    def _show_hover(self, point: QPoint) -> None:
        item = None
        if point.y() >= self.geometry_now.head_height:
            found = self._under(point)
            item = found[0].id if found else None
            edge = found is not None and found[1].bottom() - point.y() < _EDGE
            planned = found is not None and found[0].state == "planned"
            shape = Qt.CursorShape.SizeVerCursor if edge and planned else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        if item != self.hover:
            self.hover = item
            self.viewport().update()

    def _scroll_near(self, point: QPoint) -> None:
        """Near an edge the hours move along."""
        bar, tall = self.verticalScrollBar(), self.geometry_now.head_height
        if point.y() > self.height() - 24:
            bar.setValue(bar.value() + 16)
        elif tall <= point.y() < tall + 20:
            bar.setValue(bar.value() - 16)

    # Events of the viewport come with its own points

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.press(self._point(event), event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.drag_to(self._point(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.release()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_at(self._point(event))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.ask_menu(self.viewport().mapToParent(event.pos()), event.globalPos())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._under(self.viewport().mapToParent(event.pos()))
            text = tip_of(self.scene, found[0]) if found else ""
            show_hint(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def _point(self, event: QMouseEvent) -> QPoint:
        return self.viewport().mapToParent(event.position().toPoint())
