"""A client found by typing: name, ИНН or phone; what is not found can be created."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import clients
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ClientDraft
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_shadow, draw_text
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform

LIMIT: Final = 7
ROW: Final = 30
DELAY_MS: Final = 0
_SHADOW: Final = 12


class Suggestion(NamedTuple):
    """A line of the list; without an id it creates the client of that name."""

    id: int | None
    name: str
    note: str


class SuggestionList(QWidget):
    """The lines under the input: a child of the window, not a popup."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.lines: list[Suggestion] = []
        self.current = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_lines(self, lines: list[Suggestion], under: QWidget) -> None:
        """Show lines under an input."""
        self.lines, self.current = lines, 0
        window = self._window
        at = under.mapTo(window, QPoint(0, under.height()))
        tall = theme.px(ROW) * len(lines) + 8
        if at.y() + 4 + tall > window.height():
            at.setY(max(0, at.y() - under.height() - tall - 8))
        self.setGeometry(
            at.x() - _SHADOW, at.y() + 4 - _SHADOW, under.width() + 2 * _SHADOW, tall + 2 * _SHADOW
        )
        self.show()
        self.raise_()
        self.update()

    def step(self, way: int) -> None:
        """Go to another line."""
        self.current = (self.current + way) % max(1, len(self.lines))
        self.update()

    def _line(self, place: int) -> QRect:
        top = _SHADOW + 4 + place * theme.px(ROW)
        return QRect(_SHADOW + 4, top, self.width() - 2 * _SHADOW - 8, theme.px(ROW))

    def _line_at(self, at: QPoint) -> int:
        return next((i for i in range(len(self.lines)) if self._line(i).contains(at)), -1)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._line_at(event.position().toPoint())
        if at >= 0 and at != self.current:
            self.current = at
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._line_at(event.position().toPoint())
        if at >= 0:
            self.chosen.emit(self.lines[at])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        box = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        draw_shadow(painter, box, 8, 16, 4)
        draw_box(painter, box, tokens.surface, tokens.border, 8)
        for place, line in enumerate(self.lines):
            rect = self._line(place)
            if place == self.current:
                draw_box(painter, rect, tokens.hover, None, 5)
            inner = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
            if line.id is None:
                side = theme.px(16)
                icon = QRect(inner.left(), inner.top(), side, inner.height())
                draw_icon(painter, icon, "plus", "accent_text")
                inner.adjust(side + theme.px(6), 0, 0, 0)
                draw_text(painter, inner, line.note, "base", tokens.accent_text)
                continue
            used = draw_text(painter, inner, line.note, "small", tokens.text3, RIGHT)
            inner.adjust(0, 0, -used - theme.px(8), 0)
            draw_text(painter, inner, line.name, "base", tokens.text)
        painter.end()


class ClientPicker(TextInput):
    """Its value is the id of the client chosen; a name nobody has can be created in place."""

    def __init__(self, client_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(icon="search", parent=parent)
        self.setPlaceholderText(self.tr("Name, taxpayer number or phone"))
        self._id: int | None = None
        self._name = ""
        self._list: SuggestionList | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DELAY_MS)
        self._pause.timeout.connect(self.suggest)
        self.textEdited.connect(self._typed)
        self.set_value(client_id)

    @override
    def value(self) -> object:
        return self._id

    @override
    def set_value(self, value: object) -> None:
        found = clients.rows([value], format.today()) if isinstance(value, int) else []
        self._take(found[0].id if found else None, found[0].name if found else "")

    @override
    def problem(self) -> str:
        if self._id is None and self.text().strip():
            return self.tr("Choose a client from the list, or create one")
        return ""

    def suggest(self) -> None:
        """Look for what is typed and show the lines."""
        self._pause.stop()
        text = " ".join(self.text().split())
        if self._list is None:
            self._list = SuggestionList(self.window())
            self._list.chosen.connect(self._choose)
            self.destroyed.connect(self._list.deleteLater)
        if not text:
            self._list.hide()
            return
        found = clients.rows(clients.search(text, LIMIT), format.today())
        lines = [
            Suggestion(one.id, one.name, ", ".join(part for part in (one.city, one.inn) if part))
            for one in found
        ]
        create = self.tr("Create the client “{name}”").format(name=text)
        self._list.show_lines([*lines, Suggestion(None, text, create)], self)

    def suggestions(self) -> list[Suggestion]:
        """The lines shown now."""
        shown = self._list is not None and self._list.isVisible()
        return self._list.lines if self._list is not None and shown else []

    def _typed(self) -> None:
        self._id = None
        self._pause.start()

    def _take(self, client_id: int | None, name: str) -> None:
        self._id, self._name = client_id, name
        self.setText(name)
        self.setCursorPosition(0)
        self._hide()
        self.changed.emit()

    def _choose(self, line: Suggestion) -> None:
        if line.id is not None:
            self._take(line.id, line.name)
            return
        self._hide()
        made = perform(self, lambda: _create(line.name))
        if made is not None and made.subject_id is not None:
            self._take(made.subject_id, line.name)

    def _hide(self) -> None:
        self._pause.stop()
        if self._list is not None:
            self._list.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        lines = self.suggestions()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Down and not lines:
            self.suggest()
        elif lines and self._list is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif lines and self._list is not None and _confirms(key) and not control:
            self._choose(lines[self._list.current])
        elif lines and key == Qt.Key.Key_Escape:
            self._hide()
        elif self._pause.isActive() and _confirms(key) and not control:
            self.suggest()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide()


def _confirms(key: int) -> bool:
    return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _create(name: str) -> Changes:
    from salesapp.services import clients as service

    return service.create(ClientDraft(name))
