"""One reminder in the card: what, when, with whom, and what to do about it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesapp.domain.reminders import Snooze
from salesapp.overriding import override
from salesapp.services.reminders import Ringing
from salesapp.ui import format, theme
from salesapp.ui.activities.words import kind_icon, kind_label, minutes_words, when_words
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paint import draw_box, draw_ring
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_SNOOZES = {
    Snooze.FIVE: (QT_TRANSLATE_NOOP("Reminders", "In 5 minutes"), Qt.Key.Key_1),
    Snooze.QUARTER: (QT_TRANSLATE_NOOP("Reminders", "In 15 minutes"), Qt.Key.Key_2),
    Snooze.HOUR: (QT_TRANSLATE_NOOP("Reminders", "In an hour"), Qt.Key.Key_3),
    Snooze.MORNING: (QT_TRANSLATE_NOOP("Reminders", "Tomorrow morning"), Qt.Key.Key_4),
}
_IN = QT_TRANSLATE_NOOP("Reminders", "in {time}")
_NOW = QT_TRANSLATE_NOOP("Reminders", "now")
_AGO = QT_TRANSLATE_NOOP("Reminders", "{time} ago")


def snooze_words(choice: Snooze) -> str:
    """How long a reminder is put off."""
    return translate("Reminders", _SNOOZES[choice][0])


def title_of(ringing: Ringing) -> str:
    """Whom it is about, and what is to be done."""
    row = ringing.row
    parts = (format.company(row.client_name), row.subject or kind_label(row.kind))
    return ": ".join(part for part in parts if part)


def when_of(ringing: Ringing, now: datetime) -> str:
    """``сегодня, 11:00, через 15 мин``."""
    row = ringing.row
    words = [when_words(row.due_on, row.due_time)]
    if row.due_on is not None and row.due_time is not None:
        start = datetime.fromisoformat(f"{row.due_on.isoformat()}T{row.due_time}").astimezone()
        minutes = round((start - now).total_seconds() / 60)
        if abs(minutes) < 24 * 60:
            words.append(_distance(minutes))
    if row.place:
        words.append(row.place)
    return ", ".join(words)


def _distance(minutes: int) -> str:
    if minutes == 0:
        return translate("Reminders", _NOW)
    words = translate("Reminders", _IN if minutes > 0 else _AGO)
    return words.format(time=minutes_words(abs(minutes)))


class ReminderLine(QWidget):
    """Enter opens, 1 to 4 put off, Delete is "seen"."""

    opened = Signal(object)
    snoozed = Signal(object, object)
    """`Ringing` and `Snooze`."""
    seen = Signal(object)

    def __init__(self, ringing: Ringing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ringing = ringing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = Label(title_of(ringing), "strong", elide=True)
        self.when = Label("", "small", "text2", elide=True)
        self.open_button = Button(self.tr("Open"), "primary", small=True, keys="Enter")
        self.later = Button(self.tr("Put off"), icon="clock", small=True)
        done = IconButton("x", self.tr("Seen"), keys="Del", small=True)
        self.open_button.clicked.connect(lambda: self.opened.emit(ringing))
        self.later.clicked.connect(self.show_menu)
        done.clicked.connect(lambda: self.seen.emit(ringing))
        for button in (self.open_button, self.later, done):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = column(self.title, self.when, gap=1)
        head = row(IconLabel(kind_icon(ringing.row.kind), "accent_text", 18), words, done, gap=10)
        head.setStretch(1, 1)
        head.setAlignment(done, Qt.AlignmentFlag.AlignTop)
        box = column(head, row(28, self.open_button, self.later, None), gap=8,
                     margins=(14, 10, 10, 12))  # fmt: skip
        self.setLayout(box)
        self.tell_time()

    def tell_time(self) -> None:
        """Say how near it is by now."""
        text = when_of(self.ringing, datetime.now(UTC).astimezone())
        self.when.setText(text)
        self.setAccessibleName(f"{self.title.text()}, {text}")

    def show_menu(self) -> None:
        """Offer how long to put it off."""
        menu = Menu(self)
        for place, choice in enumerate(Snooze, start=1):
            menu.add(snooze_words(choice), partial(self._snooze, choice), keys=str(place))
        menu.popup(self.later.mapToGlobal(self.later.rect().bottomLeft()))

    def _snooze(self, choice: Snooze) -> None:
        self.snoozed.emit(self.ringing, choice)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        chosen = next((one for one, (_text, own) in _SNOOZES.items() if own == key), None)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.ringing)
        elif chosen is not None:
            self.snoozed.emit(self.ringing, chosen)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Space):
            self.seen.emit(self.ringing)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        if self.hasFocus():
            inner = self.rect().adjusted(4, 2, -4, -2)
            draw_box(painter, inner, tokens.selected, None, 6)
            draw_ring(painter, inner, tokens.focus, 6)
        painter.fillRect(12, self.height() - 1, self.width() - 24, 1, tokens.divider)
        painter.end()
