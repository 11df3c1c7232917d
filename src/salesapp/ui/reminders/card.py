"""The card at the lower right of the window with whatever rings now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.services.reminders import Ringing
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.focus import cycle_focus, give_back_focus
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box, draw_shadow
from salesapp.ui.reminders.line import ReminderLine

MOST = 3
_WIDTH, _SHADOW, _BOTTOM = 380, 16, 40


class ReminderCard(QWidget):
    """Lies over the page and takes no keys until it is asked to."""

    opened = Signal(object)
    snoozed = Signal(object, object)
    """Several `Ringing`, and `Snooze`."""
    seen = Signal(object)
    """Several `Ringing`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._back: QWidget | None = None
        self._ringing: list[Ringing] = []
        self.lines: list[ReminderLine] = []
        self.title = Label("", "strong")
        self.all_seen = Button(self.tr("All seen"), "ghost", small=True)
        self.all_seen.clicked.connect(lambda: self.seen.emit(list(self._ringing)))
        self.more = Label("", "small", "text3")
        self.more.setContentsMargins(14, 6, 14, 8)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(_SHADOW + 1, _SHADOW + 1, _SHADOW + 1, _SHADOW + 1)
        self._box.setSpacing(0)
        self._box.addLayout(
            row(IconLabel("bell", "accent_text"), self.title, None, self.all_seen,
                margins=(14, 8, 8, 4))
        )  # fmt: skip
        self._box.addWidget(self.more)
        window.installEventFilter(self)
        theme.state.changed.connect(self._place)
        self.hide()

    def show_ringing(self, ringing: Sequence[Ringing]) -> None:
        """Show what rings; hidden when nothing does."""
        had_focus = self.has_keys()
        at = next((place for place, line in enumerate(self.lines) if line.hasFocus()), 0)
        self._ringing = list(ringing)
        shown = self._ringing[:MOST]
        if [one.ringing for one in self.lines] != shown:
            for line in self.lines:
                self._box.removeWidget(line)
                line.hide()
                line.deleteLater()
            self.lines = [self._line(one) for one in shown]
        self.title.setText(self.tr("Reminders"))
        rest = len(self._ringing) - len(shown)
        self.more.setText(self.tr("and %n more", "", rest) if rest else "")
        self.more.setVisible(rest > 0)
        self.all_seen.setVisible(len(self._ringing) > 1)
        if not self._ringing:
            self.leave()
            self.hide()
            return
        self._place()
        self.show()
        self.raise_()
        if had_focus:
            self.lines[min(at, len(self.lines) - 1)].setFocus()

    def tell_time(self) -> None:
        """Say how near everything is by now."""
        for line in self.lines:
            line.tell_time()

    def take_keys(self) -> None:
        """Go into the card; Esc goes back."""
        if not self.lines:
            return
        if not self.has_keys():
            self._back = QApplication.focusWidget()
        self.lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def has_keys(self) -> bool:
        """Whether the focus is in the card."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def leave(self) -> None:
        """Give the focus back to where it came from."""
        if self.has_keys():
            back, self._back = self._back, None
            give_back_focus(back)

    def _line(self, ringing: Ringing) -> ReminderLine:
        line = ReminderLine(ringing, self)
        line.opened.connect(self.opened)
        line.snoozed.connect(lambda one, choice: self.snoozed.emit([one], choice))
        line.seen.connect(lambda one: self.seen.emit([one]))
        self._box.insertWidget(self._box.count() - 1, line)
        line.show()
        return line

    def _place(self) -> None:
        window = self.window()
        self._box.activate()
        wide = theme.px(_WIDTH) + 2 * _SHADOW
        self.setFixedWidth(wide)
        tall = self.sizeHint().height()
        x = window.width() - wide - theme.px(8) + _SHADOW // 2
        y = window.height() - tall - theme.px(_BOTTOM) + _SHADOW
        self.setGeometry(x, y, wide, tall)

    @override
    def focusNextPrevChild(self, next_one: bool) -> bool:
        return cycle_focus(self, next_one)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        draw_shadow(painter, box, 8, 18, 5)
        draw_box(painter, box, theme.tokens().surface, theme.tokens().border, 8)
        painter.fillRect(box.left(), box.top() + 8, 3, box.height() - 16, theme.tokens().accent)
        painter.end()
