"""Looks at the clock: rings at the right moment, also for what was missed while it was off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.db.store import is_open
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.reminders import Snooze
from salesapp.services import reminders as service
from salesapp.services.reminders import Ringing
from salesapp.ui import format, reading
from salesapp.ui.notices import notices
from salesapp.ui.perform import attempt
from salesapp.ui.reminders.card import ReminderCard
from salesapp.ui.reminders.line import title_of, when_of
from salesapp.ui.store import store
from salesapp.ui.translate import translator

LONGEST_MS = 60_000
SHORTEST_MS = 500


class ReminderWatch(QObject):
    """Asks the store when it changes and when the next moment comes, never in between."""

    record_wanted = Signal(object, object)
    """Entity and id."""
    rang = Signal(str, str)
    """Title and text for the system, once for each moment."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._told: set[tuple[int, datetime]] = set()
        self._next: datetime | None = None
        self.day = format.today()
        """The day that everything open shows as today."""
        self.ringing: list[Ringing] = []
        self.card = self._make_card()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look_at_clock)
        store.changed.connect(self._changed)
        translator.changed.connect(self._say_anew)

    def look(self) -> None:
        """Ask what rings now, and set the clock to the next moment."""
        if not is_open() or reading.is_on():
            return
        now = datetime.now(UTC)
        found = service.bell(now)
        self.ringing, self._next = found.ringing, found.next_at
        self.card.show_ringing(self.ringing)
        for one in self.ringing:
            if (one.row.id, one.at) not in self._told:
                self._told.add((one.row.id, one.at))
                self.rang.emit(title_of(one), when_of(one, now.astimezone()))
                QApplication.alert(self._window)
        self._set_timer(now)

    def take_keys(self) -> None:
        """Go into the card, or say that nothing rings."""
        if self.ringing:
            self.card.take_keys()
        else:
            notices.tell(self.tr("No reminders now"))

    def open(self, ringing: Ringing) -> None:
        """Show what it is about; its reminder is seen."""
        self.see([ringing])
        self.record_wanted.emit(Entity.ACTIVITY, ringing.row.id)

    def snooze(self, ringing: Sequence[Ringing], choice: Snooze) -> None:
        """Put reminders off; their activities stay where they are."""
        now = datetime.now(UTC)
        until = attempt(self._window, lambda: service.snooze(ringing, choice, now))
        if until is not None:
            words = self.tr("I shall remind you: {when}")
            notices.tell(words.format(when=format.moment(until)))
        self.look()

    def see(self, ringing: Sequence[Ringing]) -> None:
        """Reminders are seen and ring no more."""
        attempt(self._window, lambda: service.see(ringing))
        self.look()

    def _make_card(self) -> ReminderCard:
        card = ReminderCard(self._window)
        card.opened.connect(self.open)
        card.snoozed.connect(self.snooze)
        card.seen.connect(self.see)
        return card

    def _say_anew(self) -> None:
        """The language changed."""
        self.card.hide()
        self.card.deleteLater()
        self.card = self._make_card()
        self.look()

    def _set_timer(self, now: datetime) -> None:
        wait = LONGEST_MS
        if self._next is not None:
            wait = min(wait, int((self._next - now).total_seconds() * 1000) + 50)
        self._timer.start(max(SHORTEST_MS, wait))

    def look_at_clock(self) -> None:
        """See whether something rings by now, or another day has begun."""
        now = datetime.now(UTC)
        if self.day != format.today() and is_open():
            # Nobody has changed anything, but what was of today is overdue.
            self.day = format.today()
            store.changed.emit(Changes.all())
        if self._next is not None and now >= self._next:
            self.look()
            return
        self.card.tell_time()
        self._set_timer(now)

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Entity.ACTIVITY, Entity.SETTING):
            self._timer.start(SHORTEST_MS)
            self._next = datetime.now(UTC)
