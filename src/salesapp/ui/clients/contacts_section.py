"""The section of a card for the people at a client."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import personal_data
from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.contacts import ContactRow
from salesapp.domain.changes import Entity
from salesapp.domain.clients import Attitude, ContactRole
from salesapp.domain.personal_data import ConsentState
from salesapp.overriding import override
from salesapp.ui import format
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.clients.words import attitude_name, role_name
from salesapp.ui.kit.avatar import Avatar
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.kit.tones import Tone
from salesapp.ui.personal.dialog import open_personal

_TONES: dict[str, tuple[Tone, str]] = {
    Attitude.FOR: ("ok", "check"),
    Attitude.NEUTRAL: ("neutral", "minus"),
    Attitude.AGAINST: ("risk", "x"),
}


class PersonLine(QWidget):
    """A person with what they decide and how they feel; the menu is at the right button, too."""

    def __init__(
        self, section: ContactsSection, person: ContactRow, *, unagreed: bool = False
    ) -> None:
        super().__init__()
        self._section, self.person = section, person
        commands = section.commands
        head = row(self._name(), gap=6)
        if person.role:
            decides = person.role == ContactRole.DECIDES
            tone: Tone = "info" if decides else "neutral"
            part = Chip(role_name(person.role), tone, "crown" if decides else "")
            # The name gives way first: a part in the decision is short and read at a glance.
            part.setMinimumWidth(part.sizeHint().width())
            head.addWidget(part)
        if person.attitude:
            tone, icon = _TONES[person.attitude]
            head.addWidget(Chip(attitude_name(person.attitude), tone, icon))
        if unagreed:
            head.addWidget(Chip(self.tr("no consent"), "warn", "warn"))
        head.addStretch(1)
        phone = person.phones[0].value if person.phones else ""
        mail = person.emails[0].value if person.emails else ""
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(Avatar(person.name, 28, accent=person.is_main))
        about = Label(self._about(phone or mail), "small", "text2", elide=True)
        box.addLayout(column(head, about, gap=0), 1)
        if person.until_on is None and phone:
            call = IconButton("phone", self.tr("Call {name}").format(name=person.name), small=True)
            call.clicked.connect(lambda: commands.call(section.client_id(), phone))
            box.addWidget(call)
        if person.until_on is None and mail:
            text = self.tr("Write to {name}").format(name=person.name)
            letter = IconButton("mail", text, small=True)
            letter.clicked.connect(lambda: commands.write(section.client_id(), mail))
            box.addWidget(letter)
        name = self.tr("More about {name}").format(name=person.name)
        self.more = IconButton("dots", name, small=True)
        self.more.clicked.connect(
            lambda: section.show_menu(person, self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        box.addWidget(self.more)

    def _name(self) -> Label:
        gone = self.person.until_on is not None
        name = Label(self.person.name, "strong", "text3" if gone else "text", elide=True)
        name.setToolTip(hint(self.person.note or self.person.name))
        return name

    def _about(self, reach: str) -> str:
        person = self.person
        parts = [person.position]
        if person.until_on is not None:
            parts.append(self.tr("until {day}").format(day=format.day(person.until_on)))
        else:
            parts.append(reach)
        if person.other_places:
            parts.append(self.tr("%n more company(ies)", "", person.other_places))
        return ", ".join(part for part in parts if part)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._section.show_menu(self.person, event.globalPos())


class ContactsSection(Section):
    """The people; the one who decides wears a crown, those who left stand apart."""

    def __init__(self, commands: ClientCommands, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Contacts"))
        self.commands = commands
        self._card: ClientCard | None = None
        self._shows_former = False
        self.link = IconButton("link", self.tr("A person known already…"), small=True)
        self.link.clicked.connect(self._link)
        self.add = IconButton("plus", self.tr("New contact"), small=True)
        self.add.clicked.connect(lambda: commands.new_contact(self.client_id()))
        self.head.addWidget(self.link)
        self.head.addWidget(self.add)

    def client_id(self) -> int:
        """The client shown."""
        return self._card.id if self._card is not None else 0

    def people(self) -> list[PersonLine]:
        """The lines shown."""
        return [one for one in self.findChildren(PersonLine) if not one.isHidden()]

    def show_card(self, card: ClientCard) -> None:
        """Show the people of a client, and its own phones."""
        if self._card is None or card.id != self._card.id:
            self._shows_former = False
        self._card = card
        had_focus = self.clear_body()
        here = [person for person in card.contacts if person.until_on is None]
        former = [person for person in card.contacts if person.until_on is not None]
        self.set_note(str(len(here)) if here else "")
        unagreed = _unagreed(here)
        for person in here:
            self.body.addWidget(PersonLine(self, person, unagreed=person.id in unagreed))
        own = [point.value for point in card.points if point.value]
        if own:
            self.body.addWidget(Label(", ".join(own), "small", "text2", elide=True))
        if not here and not own:
            text = self.tr("Nobody yet. Who answers the phone there?")
            self.body.addWidget(Label(text, "small", "text3", wrap=True))
        if former and self._shows_former:
            for person in former:
                self.body.addWidget(PersonLine(self, person))
        elif former:
            more = TextLink(self.tr("%n former contact(s)", "", len(former)))
            more.clicked.connect(self._show_former)
            holder = QWidget()
            holder.setLayout(row(more, None))
            self.body.addWidget(holder)
        if had_focus:
            self.add.setFocus()

    def _show_former(self) -> None:
        self._shows_former = True
        if self._card is not None:
            self.show_card(self._card)

    def _link(self) -> None:
        if self._card is not None:
            self.commands.parts.link_person(self._card)

    def show_menu(self, person: ContactRow, at: QPoint) -> None:
        """What can be done with a person."""
        card, commands = self._card, self.commands
        if card is None:
            return
        parts = commands.parts
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        change = self.tr("Change")
        menu.add(change, lambda: commands.edit_contact(card.id, person.id), icon="edit")
        if person.until_on is not None:
            menu.add(
                self.tr("Works here again"), lambda: parts.back_again(card.id, person), icon="undo"
            )
        else:
            if not person.is_main:
                menu.add(
                    self.tr("Make the main one"),
                    lambda: commands.make_main(card.id, person.id),
                    icon="star",
                )
            menu.add(self.tr("Left the company…"), lambda: parts.leaving(card, person), icon="hist")
        menu.add(self.tr("Companies, tags…"), lambda: parts.person(person.id), icon="clients")
        for point in person.points:
            text = self.tr("Copy {text}").format(text=point.value)
            menu.add(text, partial(parts.copy, point.value), icon="copy")
        menu.add(self.tr("Personal data…"), lambda: open_personal(self, person.id), icon="shield")
        menu.add(
            self.tr("History of changes…"), lambda: parts.history(Entity.CONTACT, person.id),
            icon="hist",
        )  # fmt: skip
        menu.addSeparator()
        menu.add(
            self.tr("Delete"),
            lambda: commands.delete_contact(person.id, person.name),
            icon="trash",
            danger=True,
        )
        menu.popup(at)


def _unagreed(people: list[ContactRow]) -> set[int]:
    """People without a consent, where the user wants to be warned of it."""
    if not personal_data.warns():
        return set()
    ids = [person.id for person in people]
    states = personal_data.consent_states(ids)
    lacking = {one for one, state in states.items() if state is not ConsentState.GIVEN}
    return lacking - personal_data.erased(ids)
