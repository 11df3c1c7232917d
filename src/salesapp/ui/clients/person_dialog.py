"""A person apart from any one client: all companies, tags, how to reach them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import contacts
from salesapp.db.queries.contacts import PlaceRow
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.services import contacts as service
from salesapp.ui import format
from salesapp.ui.activities.client_input import ClientInput
from salesapp.ui.clients.contact_fields import role_choices
from salesapp.ui.clients.section_parts import RecordRow, clear
from salesapp.ui.clients.words import attitude_name, role_name
from salesapp.ui.fields.own_section import OwnFields, scrolled
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform
from salesapp.ui.records.star_button import StarButton
from salesapp.ui.records.tag_line import TagLine


class PersonDialog(Dialog):
    """Every change is done at once and undone by one step."""

    client_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, contact_id: int) -> None:
        super().__init__(parent, "", width=620)
        self.drafts_about(contact_id)
        self._id = contact_id
        self.star = StarButton(Entity.CONTACT)
        self.tags = TagLine(Entity.CONTACT)
        head = row(self.tags, self.star)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.reach = Label("", "base", "text2", wrap=True)
        self.body.addWidget(self.reach)
        self.body.addWidget(Label(self.tr("Companies"), "section"))
        self.area = ScrollArea(gap=2)
        self.body.addWidget(self.area)
        self.company = Field(self.tr("One more company"), ClientInput())
        self.position = Field(self.tr("Position"), TextInput())
        self.role = Field(
            self.tr("In the decision"), ComboInput(role_choices(self.tr("unknown")), "")
        )
        self.body.addLayout(row(self.company, self.position, self.role, gap=8))
        self.link = Button(self.tr("Works there too"), icon="link")
        self.link.clicked.connect(self._link)
        self.body.addLayout(row(self.link, None))
        self.own = OwnFields(Entity.CONTACT, contact_id, parent=self)
        if self.own.fields():
            self.body.addWidget(scrolled(self.own))
        self.check_fields(*self.own.fields())
        self.add_cancel(self.tr("Close"))
        if self.own.fields():
            self.add_primary(self.tr("Save the fields"))
        self.set_check(self._save_own)
        self.show_person()

    def show_person(self) -> None:
        """Read the person anew."""
        person = contacts.person(self._id)
        if person is None:
            self.reject()
            return
        self.title.setText(person.name)
        self.setAccessibleName(person.name)
        self.star.show_record(self._id)
        self.tags.show_record(self._id)
        known = [point.value for point in person.points]
        if person.birth_on:
            known.append(self.tr("birthday {day}").format(day=format.day(person.birth_on)))
        if person.note:
            known.append(person.note)
        self.reach.setText(", ".join(known))
        self.reach.setVisible(bool(known))
        clear(self.area.body)
        for place in contacts.places(self._id):
            self.area.body.addWidget(self._place_row(place))
        self.area.body.addStretch(1)
        self.area.fit(220, 560)

    def _save_own(self) -> bool:
        """Write what was typed into the user's own fields."""
        own = self.own.own()
        if not own:
            return True
        words = self.tr("Contact saved: {name}").format(name=self.title.text())
        work = partial(service.set_own, self._id, own)
        return perform(self, work, toast=words, refused=self.own.refuse) is not None

    @override
    def reject(self) -> None:
        """Closing keeps what was typed, as everything here is done at once; Undo takes it back."""
        typed = [one for one in self.own.fields() if not one.validate()]
        if contacts.person(self._id) is None or typed or self._save_own():
            super().reject()

    def _place_row(self, place: PlaceRow) -> QWidget:
        about = [place.position, role_name(place.role), attitude_name(place.attitude)]
        if place.is_main:
            about.append(self.tr("main contact"))
        if place.since_on:
            about.append(self.tr("since {day}").format(day=format.day(place.since_on)))
        chip = self.tr("until {day}").format(day=format.day(place.until_on))
        shown = RecordRow(
            "clients",
            place.client_name,
            ", ".join(part for part in about if part),
            (chip if place.until_on else "", "neutral", "hist"),
        )
        shown.clicked.connect(lambda: self._open(place.client_id))
        text = self.tr("More about the work at {name}").format(name=place.client_name)
        more = IconButton("dots", text, small=True)
        more.clicked.connect(partial(self._menu, more, place))
        line = QWidget()
        line.setLayout(row(shown, more, gap=4))
        return line

    def _menu(self, button: QWidget, place: PlaceRow) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        client = place.client_id
        if place.until_on is None:
            menu.add(self.tr("Left the company…"), partial(self._ask_end, place), icon="hist")
            if not place.is_main:
                menu.add(
                    self.tr("Make the main one"),
                    lambda: self._do(
                        lambda: service.set_main(client, self._id),
                        self.tr("The main contact is changed"),
                    ),
                    icon="star",
                )
        else:
            back = self.tr("Works at {name} again").format(name=place.client_name)
            menu.add(
                self.tr("Works there again"),
                lambda: self._do(lambda: service.end(self._id, client, None), back),
                icon="undo",
            )
        gone = self.tr("No link with {name} any more").format(name=place.client_name)
        menu.add(
            self.tr("Was never there: remove the link"),
            lambda: self._do(lambda: service.unlink(self._id, client), gone),
            icon="x",
        )
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_end(self, place: PlaceRow) -> None:
        name = self.title.text()
        dialog = LeavingDialog(self, self._id, place.client_id, name, place.client_name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.show_person)
        dialog.open()

    def _open(self, client_id: int) -> None:
        self.reject()
        self.client_wanted.emit(client_id)

    def _link(self) -> None:
        client_id = self.company.value()
        if not isinstance(client_id, int):
            self.company.set_error(self.tr("Choose a client of the list"))
            self.company.editor.setFocus()
            return
        position, role = str(self.position.value()), str(self.role.value() or "")
        words = self.tr("Works there too: {name}").format(name=self.title.text())
        if self._do(lambda: service.link(self._id, client_id, position, role), words):
            self.company.set_value(None)
            self.position.set_value("")
            self.company.editor.setFocus()

    def _do(self, work: Callable[[], Changes], words: str) -> bool:
        done = perform(self, work, toast=words)
        if done is not None:
            self.show_person()
        return done is not None


class LeavingDialog(Dialog):
    """Asks for the last day of a person at a client."""

    def __init__(
        self, parent: QWidget | None, contact_id: int, client_id: int, name: str, company: str
    ) -> None:
        super().__init__(parent, "", f"{name}, {company}", width=380)
        self.drafts_about(contact_id, client_id)
        self.title.setText(self.tr("Left the company"))
        self._contact, self._client, self._name = contact_id, client_id, name
        self._day = DateInput(format.today())
        self.add_field(Field(self.tr("Last day there"), self._day, required=True))
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _save(self) -> bool:
        until = self._day.day()
        words = self.tr("Works there no more: {name}").format(name=self._name)
        done = perform(self, lambda: service.end(self._contact, self._client, until), toast=words)
        return done is not None
