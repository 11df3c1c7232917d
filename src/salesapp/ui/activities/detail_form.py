"""How long, where, with whom, when to remind: what an activity may have beyond its time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import client_card, contacts
from salesapp.db.queries.day_rules import day_rules
from salesapp.domain.activities import (
    FARTHEST_MINUTES,
    MOBILE,
    USUAL_MINUTES,
    ActivityDraft,
    ActivityKind,
)
from salesapp.domain.day_rules import NO_REMINDER
from salesapp.ui.activities.people_input import PeopleInput
from salesapp.ui.activities.words import minutes_words
from salesapp.ui.format import today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput

_LENGTHS = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480)
_BEFORE = (0, 5, 10, 15, 30, 60, 120, 24 * 60)


class DetailForm(QWidget):
    """`filled` writes the answers into a draft."""

    changed = Signal()

    def __init__(
        self,
        draft: ActivityDraft,
        client_field: QWidget,
        *,
        width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._client_field = client_field
        self._kind = draft.kind
        self._draft = draft
        self.length = ComboInput()
        self.length_field = Field(self.tr("Takes"), self.length, parent=self)
        self.remind = ComboInput()
        self.remind_field = Field(self.tr("Remind"), self.remind, parent=self)
        self.contact = ComboInput()
        self.contact_field = Field(self.tr("With whom"), self.contact, parent=self)
        self.place = TextInput(draft.place, placeholder=self.tr("Address, room or link"))
        self.place_field = Field(self.tr("Place"), self.place, parent=self)
        unit = self.tr("min")
        most = FARTHEST_MINUTES
        self.before = WholeInput(draft.travel_before_min or None, most=most, suffix=unit)
        self.before_field = Field(self.tr("Way there"), self.before, parent=self)
        self.after = WholeInput(draft.travel_after_min or None, most=most, suffix=unit)
        self.after_field = Field(self.tr("Way back"), self.after, parent=self)
        self.people = PeopleInput(width=width // 2)
        self.people_field = Field(self.tr("Who else takes part"), self.people, parent=self)
        self._lay_out()
        self.set_kind(draft.kind)
        self.length.set_value(draft.duration_min)
        asked = draft.remind_min
        self.remind.set_value(NO_REMINDER if asked is not None and asked < 0 else asked)
        self.set_client(draft.client_id, draft.contact_id)
        for editor in (self.length, self.remind, self.place, self.before, self.after, self.people):
            editor.changed.connect(self.changed)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(_line((self._client_field, 1), (self.contact_field, 1)))
        box.addLayout(_line((self.length_field, 1), (self.remind_field, 1), (self.place_field, 2)))
        way = _line((self.before_field, 1), (self.after_field, 1), (self.people_field, 2))
        way.setAlignment(Qt.AlignmentFlag.AlignTop)
        box.addLayout(way)

    def set_kind(self, kind: ActivityKind) -> None:
        """Show what matters for a kind: only meetings and visits have a place and a way."""
        self._kind = kind
        self._offer_lengths()
        self._offer_reminders()
        for field in (self.place_field, self.before_field, self.after_field):
            field.setVisible(kind in MOBILE)
        self.people_field.setVisible(kind in MOBILE and not self.people.is_empty())

    def set_client(self, client_id: int | None, contact_id: int | None = None) -> None:
        """Offer the people of a client."""
        card = client_card.card(client_id, today()) if client_id is not None else None
        people = [(one.id, one.name) for one in card.contacts] if card else []
        if client_id == self._draft.client_id:
            # Whoever works there no more is with it all the same.
            named = {contact_id or 0, *self._draft.participants} - {one for one, _name in people}
            people += contacts.names(named).items()
        nobody: list[tuple[object, str]] = [(None, self.tr("Not said"))]
        self.contact.set_choices([*nobody, *people])
        self.contact.set_value(contact_id)
        self.contact_field.setVisible(bool(people))
        self.people.show_people(people, self._draft.participants)
        self.people_field.setVisible(self._kind in MOBILE and len(people) > 0)

    def check(self) -> bool:
        """Check the numbers of minutes."""
        wrong, _first = first_problem([self.before_field, self.after_field])
        return not wrong

    def filled(self, draft: ActivityDraft) -> ActivityDraft:
        """The draft with the answers."""
        moves = self._kind in MOBILE
        length, remind, contact = self.length.value(), self.remind.value(), self.contact.value()
        chosen = self.people.chosen() if moves else draft.participants
        return replace(
            draft,
            duration_min=length if isinstance(length, int) else 0,
            remind_min=remind if isinstance(remind, int) else None,
            contact_id=contact if isinstance(contact, int) else None,
            place=str(self.place.value()) if moves else draft.place,
            travel_before_min=self.before.number() or 0 if moves else draft.travel_before_min,
            travel_after_min=self.after.number() or 0 if moves else draft.travel_after_min,
            participants=tuple(one for one in chosen if one != contact),
        )

    def _offer_lengths(self) -> None:
        usual = minutes_words(USUAL_MINUTES[self._kind])
        choices: list[tuple[object, str]] = [(0, self.tr("as usual, {time}").format(time=usual))]
        lengths = sorted({*_LENGTHS, self._draft.duration_min} - {0})
        self.length.set_choices([*choices, *((one, minutes_words(one)) for one in lengths)])
        if self.length.value() is None:
            self.length.set_value(0)

    def _offer_reminders(self) -> None:
        usual = day_rules().reminders[self._kind]
        told = self.tr("no") if usual < 0 else self._before(usual)
        choices: list[tuple[object, str]] = [
            (None, self.tr("as usual: {when}").format(when=told)),
            (NO_REMINDER, self.tr("do not remind")),
        ]
        befores = sorted({*_BEFORE, max(0, self._draft.remind_min or 0)})
        self.remind.set_choices([*choices, *((one, self._before(one)) for one in befores)])

    def _before(self, minutes: int) -> str:
        if not minutes:
            return self.tr("at the time")
        return self.tr("{time} before").format(time=minutes_words(minutes))


def _line(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    line = row(*(widget for widget, _stretch in parts), gap=12)
    for place, (_widget, stretch) in enumerate(parts):
        line.setStretch(place, stretch)
    return line
