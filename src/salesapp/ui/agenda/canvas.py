"""The calendar as it is painted; `DayGrid` adds mouse and keys."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from salesapp.domain.cadence import clock
from salesapp.overriding import override
from salesapp.ui import format
from salesapp.ui.agenda import paint
from salesapp.ui.agenda.cursor import Place
from salesapp.ui.agenda.dragging import Drag, DragKind
from salesapp.ui.agenda.geometry import HOUR, HOURS, Geometry
from salesapp.ui.agenda.head import Head
from salesapp.ui.agenda.scene import Item, Scene

_MINUTE_MS = 20_000


class Canvas(QAbstractScrollArea):
    """A fixed head over hours that scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene([format.today()])
        self.hour = HOUR
        self.place = Place(0, self.scene.starts)
        """Where the keys stand."""
        self.drag: Drag | None = None
        self.hover: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.head = Head(self)
        self.geometry_now = Geometry(self.scene, 600, self.hour)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE_MS)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()

    def lay_out(self) -> None:
        """Measure anew, after a change of size, scale or content."""
        self.geometry_now = Geometry(self.scene, self.viewport().width(), self.hour)
        tall = self.geometry_now.head_height
        self.setViewportMargins(0, tall, 0, 0)
        self.head.setGeometry(0, 0, self.width(), tall)
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.geometry_now.height - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(self.geometry_now.hour // 2)
        self.head.update()
        self.viewport().update()

    def scroll_to_work(self) -> None:
        """Bring the working hours, or now, into view."""
        minute = self.scene.starts - 45
        self.verticalScrollBar().setValue(self.geometry_now.y_of(max(0, minute)))

    def zoom(self, step: int) -> None:
        """Make the hours taller or flatter, keeping the middle in its place."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        middle = (bar.value() + room // 2) * 1000 // max(1, self.geometry_now.height)
        self.hour = max(HOURS[0], min(HOURS[1], self.hour + 8 * step))
        self.lay_out()
        bar.setValue(self.geometry_now.height * middle // 1000 - room // 2)

    def on_empty_strip(self) -> bool:
        """Whether the keys stand on the strip of a day without anything there."""
        return self.place.minute is None and self.place.activity_id is None

    def repaint_all(self) -> None:
        """Head and hours have to be painted anew."""
        self.head.update()
        self.viewport().update()

    def paint_drag(self, painter: QPainter, *, in_head: bool) -> None:
        """What is dragged, in the part where it would land."""
        drag = self.drag
        if drag is None or not drag.begun or drag.target is None:
            return
        target = drag.target
        row = self.scene.row(drag.activity_id)
        name = (row.client_name or row.subject) if row is not None else ""
        if in_head != (target.minute is None):
            return
        if target.minute is None:
            rect = self.geometry_now.strip_rect(target.column).adjusted(3, 4, -5, -4)
            paint.paint_ghost(painter, rect, format.company(name))
            return
        rect = self.geometry_now.span_rect(
            target.column, target.minute, min(24 * 60, target.minute + drag.minutes)
        )
        end = clock((target.minute + drag.minutes) % (24 * 60))
        words = f"{clock(target.minute)}–{end}  {format.company(name)}"
        paint.paint_ghost(painter, rect, words)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        top = self.verticalScrollBar().value()
        painter.translate(0, -top)
        shown = event.rect().translated(0, top)
        geometry = self.geometry_now
        paint.paint_hours(painter, geometry, shown)
        for column, day in enumerate(self.scene.days):
            for shadow in day.shadows:
                paint.paint_shadow(painter, geometry, column, shadow)
            for item in day.timed:
                if self._box(column, item).intersects(shown):
                    paint.paint_item(painter, geometry, column, item, self._look(column, item))
        place = self.place
        if place.activity_id is None and place.minute is not None:
            paint.paint_slot(painter, geometry, place.column, place.minute, focused=self.hasFocus())
        paint.paint_now(painter, geometry, datetime.now().astimezone())
        self.paint_drag(painter, in_head=False)
        painter.end()

    def _box(self, column: int, item: Item) -> QRect:
        geometry = self.geometry_now
        rect = geometry.item_rect(column, item)
        rect.setTop(min(rect.top(), geometry.y_of(item.block.leaves)))
        rect.setBottom(max(rect.bottom(), geometry.y_of(item.block.returns)))
        return rect

    def _look(self, column: int, item: Item) -> paint.Look:
        now = datetime.now().astimezone()
        row, day = item.row, self.scene.days[column]
        open_now = row.state == "planned"
        past = (day.day, item.block.end) < (now.date(), now.hour * 60 + now.minute)
        drag = self.drag
        return paint.Look(
            current=row.id == self.place.activity_id,
            focused=self.hasFocus(),
            hover=row.id == self.hover,
            clash=open_now and row.id in day.clashing,
            late=open_now and past,
            faint=drag is not None
            and drag.begun
            and drag.kind is DragKind.MOVE
            and drag.activity_id == row.id,
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.repaint_all()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.repaint_all()
