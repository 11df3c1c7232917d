"""The fields of the capture: how it came, the text, what was read out of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import channels
from salesapp.domain.entities import Entity
from salesapp.domain.leads import LeadDraft, read_request
from salesapp.domain.requests import Direction, RequestKind
from salesapp.domain.tax_ids import check_inn
from salesapp.ui.activities.time_input import TimeInput
from salesapp.ui.drafts.inputs import Inputs, read, write
from salesapp.ui.fields.own_section import OwnFields, scrolled
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.leads.heat_words import KIND_ICONS, kind_name

_ROWS: Final = 5
_READ: Final = ("title", "company_name", "contact_name", "phones", "emails", "inn")


class CaptureForm(QWidget):
    """What was typed by hand stays; only what the text filled follows the text."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kinds = [(one, kind_name(one), KIND_ICONS[one]) for one in RequestKind]
        self.kind = Segmented(kinds)
        self.kind.setAccessibleName(self.tr("How it came"))
        self.direction = Segmented(
            [(Direction.IN, self.tr("To us"), "down"), (Direction.OUT, self.tr("From us"), "up")]
        )
        self.direction.setAccessibleName(self.tr("Which way it went"))
        paste = TextArea(
            rows=_ROWS,
            placeholder=self.tr("Paste the text, or drop a letter here (.eml, .msg)"),
        )
        self.request = Field(self.tr("Request"), paste)
        self.subject = Field(self.tr("What is wanted"), TextInput())
        self.person = Field(self.tr("Person"), TextInput())
        self.company = Field(self.tr("Company"), TextInput())
        self.phones = Field(self.tr("Phones"), TextInput())
        self.emails = Field(self.tr("E-mail"), TextInput())
        self.inn = Field(self.tr("INN"), TextInput(), check=self._check_inn)
        names = channels.source_names()
        sources: list[tuple[object, str]] = [(one, one) for one in names]
        combo = ComboInput(sources, None, placeholder=self.tr("Where from?"))
        self.source = Field(self.tr("Source"), combo)
        self.day = DateInput()
        self.day.setAccessibleName(self.tr("Day it came"))
        self.day.setPlaceholderText(self.tr("today"))
        self.at = TimeInput()
        self.at.setAccessibleName(self.tr("Time it came"))
        self.at.setPlaceholderText(self.tr("now"))
        self.own = self._made_own()
        self._names = dict(
            zip(
                _READ,
                (self.subject, self.company, self.person, self.phones, self.emails, self.inn),
                strict=True,
            )
        )
        self._filled = dict.fromkeys(self._names, "")
        self._lay_out()
        self.request.changed.connect(self._fill)
        for editor in (self.day, self.at):
            editor.textChanged.connect(lambda _text: self.changed.emit())
        for field in (*self._names.values(), self.source):
            field.changed.connect(self.changed)
        for choice in (self.kind, self.direction):
            choice.changed.connect(lambda _value: self.changed.emit())

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add_wide(self.request)
        form.add_wide(self.subject)
        form.add(self.person, self.company, self.phones, self.emails, self.inn, self.source)
        when = QWidget()
        when.setLayout(row(self.day, self.at, gap=6))
        self.when = Field(self.tr("When it came"), when)
        form.add(self.when, Field(self.tr("Which way it went"), self.direction))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(row(self.kind, None))
        whole.addLayout(form)
        self._own_at = QVBoxLayout()
        whole.addLayout(self._own_at)
        self._own_place = self._place_own()

    def _made_own(self) -> OwnFields:
        own = OwnFields(Entity.LEAD, None, parent=self)
        self._empty = Inputs(own).values()
        own.changed.connect(self.changed)
        return own

    def _place_own(self) -> QWidget:
        place = scrolled(self.own) if self.own.fields() else self.own
        self._own_at.addWidget(place)
        return place

    def follow_fields(self) -> None:
        """Own fields were added, changed or taken away: what is typed into the others stays."""
        typed, before = Inputs(self.own).values(), self._own_place
        before.hide()
        self.own = self._made_own()
        self._own_place = self._place_own()
        before.deleteLater()
        self._write_own(typed)
        self.changed.emit()

    def _write_own(self, values: dict[str, Any]) -> None:
        for name, editor in Inputs(self.own).named.items():
            if name in values:
                write(editor, values[name])

    def fields(self) -> list[Field]:
        """Everything that is checked."""
        return [self.request, *self._names.values(), self.source, *self.own.fields()]

    def draft(self) -> LeadDraft:
        """What stands in the fields."""
        text = {name: str(field.value() or "") for name, field in self._names.items()}
        return LeadDraft(
            **text,
            source=str(self.source.value() or ""),
            comment=str(self.request.value() or ""),
            own=self.own.own(),
        )

    def received_at(self) -> datetime | None:
        """When it came; None for now."""
        day, time = self.day.day(), self.at.time()
        if day is None and time is None:
            return None
        now = datetime.now().astimezone()
        hour, minute = (int(part) for part in (time or now.strftime("%H:%M")).split(":"))
        date = day or now.date()
        # On the clock of this machine.
        local = datetime(date.year, date.month, date.day, hour, minute)  # noqa: DTZ001
        return local.astimezone()

    def set_moment(self, moment: datetime | None) -> None:
        """Say when it came."""
        local = None if moment is None else moment.astimezone()
        self.day.set_value(None if local is None else local.date())
        self.at.set_value("" if local is None else local.strftime("%H:%M"))

    def is_empty(self) -> bool:
        """Whether nothing worth keeping was typed."""
        draft = self.draft()
        return not any(
            (draft.comment, draft.title, draft.company_name, draft.contact_name, draft.phones,
             draft.emails, draft.inn, draft.own)
        )  # fmt: skip

    def fill(self, known: LeadDraft) -> None:
        """Put what a letter tells into the fields nobody typed into."""
        self.request.set_value(known.comment)
        self._fill()
        for name, field in self._names.items():
            told = str(getattr(known, name))
            if told and str(field.value() or "") == self._filled[name]:
                field.set_value(told)
                self._filled[name] = str(field.value() or "")
        self.changed.emit()

    def values(self) -> dict[str, Any]:
        """What brings the form back."""
        return {
            "kind": str(self.kind.value()),
            "direction": str(self.direction.value()),
            "request": self.request.value(),
            "source": self.source.value(),
            "fields": {name: field.value() for name, field in self._names.items()},
            "filled": self._filled,
            "day": read(self.day),
            "at": read(self.at),
            "own": Inputs(self.own).values(),
        }

    def restore(self, values: dict[str, Any]) -> None:
        """Come back to values kept before; unknown ones are no trouble."""
        if values.get("kind") in set(RequestKind):
            self.kind.set_value(RequestKind(values["kind"]))
        if values.get("direction") in set(Direction):
            self.direction.set_value(Direction(values["direction"]))
        self.request.set_value(str(values.get("request") or ""))
        self._filled = dict.fromkeys(self._names, "")
        kept = values.get("filled")
        if isinstance(kept, dict):
            self._filled |= {name: str(kept.get(name) or "") for name in self._names}
        fields = values.get("fields")
        fields = fields if isinstance(fields, dict) else {}
        for name, field in self._names.items():
            field.set_value(str(fields.get(name) or ""))
        self.source.set_value(values.get("source"))
        write(self.day, values.get("day") or "")
        write(self.at, values.get("at") or "")
        own = values.get("own")
        self._write_own(self._empty | (own if isinstance(own, dict) else {}))
        self.changed.emit()

    def _fill(self) -> None:
        """Put what the text tells into the fields nobody typed into."""
        found = read_request(str(self.request.value() or ""))
        for name, field in self._names.items():
            told = str(getattr(found, name))
            if str(field.value() or "") == self._filled[name]:
                field.set_value(told)
                self._filled[name] = str(field.value() or "")
        self.changed.emit()

    def _check_inn(self, value: object) -> str:
        text = str(value or "").strip()
        if text and not check_inn(text).valid:
            return self.tr("The number is not an INN: check the digits")
        return ""
