"""The palette: find a record or run a command from one field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.action_spec import ActionSpec
from salesapp.ui.frame.palette_list import (
    HEADER_HEIGHT,
    ROW,
    ROW_HEIGHT,
    PaletteDelegate,
    PaletteModel,
)
from salesapp.ui.frame.palette_rows import (
    PaletteRow,
    RowKind,
    Scope,
    Search,
    actions_on,
    rows_for,
    scope_of,
)
from salesapp.ui.kit.focus import give_back_focus
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.key_cap import KeyCap
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_shadow, shadow_room
from salesapp.ui.selection import Selection
from salesapp.ui.settings import Settings

WIDTH = 656
TOP = 84


class PalettePanel(QFrame):
    """The box on the scrim."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.color("surface"), theme.color("border"), 8)
        line = theme.px(52)
        painter.fillRect(QRect(1, line, self.width() - 2, 1), theme.color("border"))
        foot = self.height() - theme.px(34)
        painter.setClipRect(QRect(1, foot, self.width() - 2, theme.px(34) - 1))
        draw_box(painter, self.rect(), theme.color("surface2"), theme.color("border"), 8)
        painter.fillRect(QRect(1, foot, self.width() - 2, 1), theme.color("border"))
        painter.end()


class CommandPalette(QWidget):
    """Lies over the window while it is open; Esc gives the focus back.

    Under the box stands a picture of the window: what lies below is not painted with each key.
    """

    record_chosen = Signal(object, object, str)
    """Entity, id and title."""
    action_chosen = Signal(str, object)
    """Id and the `Selection` it is for; an empty one means what is selected on the page."""
    section_chosen = Signal(str)

    def __init__(
        self,
        window: QWidget,
        search: Search,
        settings: Settings,
        may_run: Callable[[ActionSpec], bool],
    ) -> None:
        super().__init__(window)
        self._search = search
        self._settings = settings
        self._may_run = may_run
        self._of_row: PaletteRow | None = None
        self._came_from: QWidget | None = None
        self._below = QPixmap()
        self.panel = PalettePanel(self)
        self.field = QLineEdit()
        self.model = PaletteModel(self)
        self.list = QListView()
        self.scope = Label("", "small", "text3")
        self.nothing = Label("", "base", "text3")
        self._build()
        self.hide()

    def _build(self) -> None:
        self.field.setProperty("frameless", "true")
        self.field.setFont(theme.font("script"))
        self.field.setPlaceholderText(self.tr("Client, document, product, command…"))
        self.field.setAccessibleName(self.tr("Search and commands"))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._type)
        self._build_list()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setFixedHeight(theme.px(72))
        self._lay_out()

    def _build_list(self) -> None:
        delegate = PaletteDelegate(self.list)
        delegate.open_word = self.tr("open")
        self.list.setModel(self.model)
        self.list.setItemDelegate(delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.clicked.connect(self._click)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        head.setSpacing(theme.px(10))
        head.addWidget(IconLabel("search", "accent_text", 20))
        head.addWidget(self.field, 1)
        head.addWidget(self.scope)
        head.addWidget(KeyCap("Esc"))
        top = QWidget()
        top.setLayout(head)
        top.setFixedHeight(theme.px(52))
        foot = QWidget()
        foot.setLayout(self._footer())
        foot.setFixedHeight(theme.px(34))
        box = QVBoxLayout(self.panel)
        box.setContentsMargins(1, 0, 1, 0)
        box.setSpacing(0)
        box.addWidget(top)
        box.addSpacing(1)
        for part in (self.list, self.nothing, foot):
            box.addWidget(part)

    def _footer(self) -> QHBoxLayout:
        box = QHBoxLayout()
        box.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        box.setSpacing(theme.px(4))
        for keys, word in (
            ("Up+Down", self.tr("choose")),
            ("Tab", self.tr("actions")),
            ("Enter", self.tr("open or run")),
        ):
            box.addWidget(KeyCap(keys))
            box.addWidget(Label(word, "small", "text3"))
            box.addSpacing(theme.px(12))
        box.addStretch(1)
        for sign, word in (
            (">", self.tr("commands")),
            ("@", self.tr("clients")),
            ("#", self.tr("documents")),
        ):
            box.addWidget(Label(sign, "small_strong", "text2"))
            box.addWidget(Label(word, "small", "text3"))
            box.addSpacing(theme.px(8))
        return box

    def open(self, text: str = "") -> None:
        """Show the palette over the window with the cursor in its field."""
        self._came_from = self.window().focusWidget()
        self._of_row = None
        self.setGeometry(self.window().rect())
        self._take_picture()
        self.field.setText(text)
        self._fill()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Hide the palette; the focus returns to where it came from."""
        self.hide()
        self._below = QPixmap()
        back, self._came_from = self._came_from, None
        if back is not None:
            # It may be gone by now: a page made its rows anew.
            give_back_focus(back)

    def _type(self) -> None:
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        text = self.field.text()
        if self._of_row is not None:
            words = text.casefold()
            offered = actions_on(self._of_row.selection, "")
            rows = [row for row in offered if words in row.title.casefold()]
            self.scope.setText(self._of_row.title)
        else:
            rows = rows_for(text, self._search, self._settings, self._may_run)
            self.scope.setText(self._scope_word(scope_of(text)[0]))
        self.model.show_rows(rows)
        self.nothing.setText(self.tr("Nothing found. Try fewer letters, or > for commands."))
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._choose(self.model.next_choice(-1, 1))
        self._fit()

    def _scope_word(self, scope: Scope) -> str:
        words = {
            Scope.ALL: self.tr("everywhere"),
            Scope.ACTIONS: self.tr("commands"),
            Scope.CLIENTS: self.tr("clients"),
            Scope.DOCUMENTS: self.tr("documents"),
        }
        return words[scope]

    def _fit(self) -> None:
        heights = {RowKind.HEADER: theme.px(HEADER_HEIGHT)}
        wanted = sum(heights.get(row.kind, theme.px(ROW_HEIGHT)) for row in self.model.rows)
        frame = theme.px(52) + theme.px(34) + 1
        room = self.height() - theme.px(TOP) - theme.px(40) - frame
        self.list.setFixedHeight(min(wanted + theme.px(6), room))
        body = self.list.height() if self.model.rows else self.nothing.height()
        width = min(theme.px(WIDTH), self.width() - theme.px(32))
        left = (self.width() - width) // 2
        place = QRect(left, theme.px(TOP), width, frame + body)
        before = self.panel.geometry()
        if place != before:
            self.panel.setGeometry(place)
            # The shadow alone: all of the picture below costs more than what was typed finds.
            self.update(shadow_room(before.united(place)))

    def _choose(self, row: int) -> None:
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if row == 1:
            self.list.scrollToTop()

    def _move(self, by: int) -> None:
        self._choose(self.model.next_choice(self.list.currentIndex().row(), by))

    def _current(self) -> PaletteRow | None:
        index = self.list.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row if isinstance(row, PaletteRow) else None

    def _click(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.accept()

    def accept(self) -> None:
        """Do what the current row says."""
        row = self._current()
        if row is None or row.kind is RowKind.HEADER:
            return
        self.dismiss()
        if row.kind is RowKind.RECORD:
            self.record_chosen.emit(row.selection.entity, row.selection.ids[0], row.title)
        elif row.kind is RowKind.ACTION:
            self.action_chosen.emit(row.target, row.selection)
        else:
            self.section_chosen.emit(row.target)

    def show_actions(self) -> None:
        """Show what can be done with the current row."""
        row = self._current()
        if row is not None and row.selection != Selection() and self._of_row is None:
            self._of_row = row
            self.field.clear()
            self._fill()

    def _step_back(self) -> None:
        if self._of_row is None:
            self.dismiss()
        else:
            self._of_row = None
            self._fill()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        return False

    def follow_window(self) -> None:
        """The window has another size."""
        if self.isVisible():
            self.setGeometry(self.window().rect())
            self._take_picture()
            self._fit()

    def _key(self, event: QKeyEvent) -> bool:
        steps: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Down: lambda: self._move(1),
            Qt.Key.Key_Up: lambda: self._move(-1),
            Qt.Key.Key_Return: self.accept,
            Qt.Key.Key_Enter: self.accept,
            Qt.Key.Key_Tab: self.show_actions,
            Qt.Key.Key_Backtab: self._step_back,
            Qt.Key.Key_Escape: self._step_back,
        }
        if event.key() == Qt.Key.Key_Backspace and not self.field.text() and self._of_row:
            self._step_back()
            return True
        step = steps.get(event.key())
        if step is None:
            return False
        step()
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def _take_picture(self) -> None:
        """Remember the window as it looks without the palette, under the scrim."""
        window = self.window()
        body = window.centralWidget() if isinstance(window, QMainWindow) else None
        covers = body is not None and body.size() == self.size()
        self._below = body.grab() if body is not None and covers else QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, covers)
        if covers:
            painter = QPainter(self._below)
            painter.fillRect(self.rect(), QColor(theme.color("scrim")))
            painter.end()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._below.isNull():
            painter.fillRect(self.rect(), QColor(theme.color("scrim")))
        else:
            painter.drawPixmap(0, 0, self._below)
        if not self.panel.geometry().contains(event.rect()):
            draw_shadow(painter, self.panel.geometry(), 8)
        painter.end()
