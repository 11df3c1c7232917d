"""What can be done with one client, wherever it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import client_card
from salesapp.db.queries.client_card import ClientCard
from salesapp.domain.activities import ActivityKind
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.notes import planned_in
from salesapp.ui import actions
from salesapp.ui.activities.words import when_words
from salesapp.ui.clients.part_commands import PartCommands
from salesapp.ui.clients.requisites_words import card_text
from salesapp.ui.format import today
from salesapp.ui.kit.messages import confirm
from salesapp.ui.notices import notices
from salesapp.ui.outside import call
from salesapp.ui.perform import perform


class ClientCommands(QObject):
    """Every command takes the client's id; dialogs open over the page."""

    record_wanted = Signal(object, object)
    action_wanted = Signal(str)
    made = Signal(object)
    """Id of a client just added."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.parts = PartCommands(page, self._open_client)

    def card(self, client_id: int) -> ClientCard | None:
        """Everything of a client; None when it is gone."""
        return client_card.card(client_id, today())

    # Talking

    def call(self, client_id: int, phone: str = "") -> None:
        """Hand a number to the telephone and copy it; without a number ask for one."""
        card = self.card(client_id)
        if card is None:
            return
        number = phone or first_point(card, "phone")
        if not number:
            self.new_contact(client_id)
            notices.tell(self.tr("There is no phone yet: enter it here"))
            return
        QGuiApplication.clipboard().setText(number)
        call(number)
        notices.offer(
            self.tr("Number copied: {phone}").format(phone=number),
            self.tr("Write down the result"),
            lambda: self.record_call(client_id),
            self,
        )

    def write(self, client_id: int, address: str = "", deal_id: int | None = None) -> None:
        """Write a letter; without an address ask for one."""
        card = self.card(client_id)
        if card is None:
            return
        target = address or first_point(card, "email")
        if not target:
            self.new_contact(client_id)
            notices.tell(self.tr("There is no e-mail yet: enter it here"))
            return
        from salesapp.services.letters import About
        from salesapp.ui.letters.compose import write_letter

        person = next(
            (one.id for one in card.contacts if any(p.value == target for p in one.points)), None
        )
        step = card.step
        planned = step.id if step is not None and step.kind == ActivityKind.LETTER else None
        about = About(client_id, deal_id, contact_id=person, activity_id=planned)
        write_letter(self._page, about, target)

    def record_call(self, client_id: int) -> None:
        """Write down how a call ended: of the planned step when it is a call."""
        from salesapp.ui.activities.complete_dialog import complete, record

        card = self.card(client_id)
        if card is None:
            return
        if card.step is not None and card.step.kind == ActivityKind.CALL:
            complete(self._page, card.step.id)
        else:
            record(self._page, ActivityKind.CALL, client_id)

    # The next step

    def plan_step(self, client_ids: Sequence[int], anchor: QWidget, rect: QRect | None) -> None:
        """Ask for the next step of one or several clients."""
        from salesapp.ui.activities.step_popover import ask_step, ask_step_for_many

        if len(client_ids) > 1:
            ask_step_for_many(anchor, rect, tuple(client_ids))
        elif client_ids:
            ask_step(anchor, rect, client_ids[0], None)

    def move_step(self, client_id: int, anchor: QWidget, rect: QRect | None) -> None:
        """Move the planned step to another day; plan one when there is none."""
        from salesapp.ui.activities.move_popover import ask_move
        from salesapp.ui.activities.step_popover import ask_step

        card = self.card(client_id)
        if card is None:
            return
        if card.step is not None:
            ask_move(anchor, rect, [card.step.id])
        else:
            ask_step(anchor, rect, client_id, None)

    def edit_step(self, client_id: int, anchor: QWidget, rect: QRect | None) -> None:
        """Change the planned step; plan one when there is none."""
        from salesapp.ui.activities.step_popover import ask_step

        card = self.card(client_id)
        if card is not None:
            ask_step(anchor, rect, client_id, None, card.step.id if card.step else None)

    def complete_step(self, client_id: int) -> None:
        """End the planned step; record a call when nothing was planned."""
        from salesapp.ui.activities.complete_dialog import complete, record

        card = self.card(client_id)
        if card is not None and card.step is not None:
            complete(self._page, card.step.id)
        else:
            record(self._page, ActivityKind.CALL, client_id)

    def add_note(self, client_id: int, text: str) -> bool:
        """Put a note into the history."""
        from salesapp.services import activities as activity_service

        now = datetime.now(UTC)
        planned = planned_in(text, today())
        words = ""
        if planned:
            when = when_words(planned[0].due_on, planned[0].due_time)
            words = self.tr("Note saved, step set: {when}").format(when=when)
        done = perform(
            self._page, lambda: activity_service.add_note(client_id, text, now), toast=words
        )
        return done is not None

    def resume(self, client_id: int) -> None:
        """End a pause."""
        from salesapp.services import clients as service

        perform(self._page, lambda: service.resume(client_id), toast=self.tr("The pause is ended"))

    # The card

    def new(self, *, name: str = "") -> None:
        """Add a client."""
        from salesapp.ui.clients.client_form import ClientForm

        form = ClientForm(self._page, name=name)
        form.existing_wanted.connect(self._open_client)
        form.when_done(self, lambda accepted: self._tell_made(form.made_id, accepted))
        form.finished.connect(form.deleteLater)
        form.open()

    def edit(self, client_id: int) -> None:
        """Change the card of a client."""
        from salesapp.ui.clients.client_form import ClientForm

        card = self.card(client_id)
        if card is None:
            return
        form = ClientForm(self._page, card)
        form.existing_wanted.connect(self._open_client)
        form.finished.connect(form.deleteLater)
        form.open()

    def set_category(self, client_ids: Sequence[int], letter: str) -> None:
        """Put clients into a category."""
        from salesapp.services import clients as service

        if not client_ids:
            return
        words = self.tr("Category {letter}: %n client(s)", "", len(client_ids))
        perform(
            self._page,
            lambda: service.set_category(client_ids, letter),
            toast=words.format(letter=letter),
        )

    def judge_fit(self, client_id: int) -> None:
        """Answer the sheet of fit."""
        from salesapp.db.queries import fit
        from salesapp.ui.qualifying.fit_dialog import FitDialog

        found = fit.verdict(client_id, today())
        if not found.sheet:
            notices.tell(self.tr("The sheet is empty: fill it in Settings, “Judging clients”"))
            return
        dialog = FitDialog(self._page, found, self._name(client_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def give_fit_by_hand(self, client_id: int) -> None:
        """Give a grade of fit against the sheet."""
        from salesapp.db.queries import fit
        from salesapp.ui.qualifying.hand_dialog import HandDialog

        dialog = HandDialog(self._page, fit.verdict(client_id, today()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_questions(self, client_id: int) -> None:
        """Answer the sheet of questions."""
        from salesapp.ui.qualifying.sheet_dialog import ask_sheet

        ask_sheet(self._page, Entity.CLIENT, client_id)

    def follow_fit_sheet(self, client_id: int) -> None:
        """Take back the grade given by hand."""
        from salesapp.services import fit as fit_service

        perform(
            self._page,
            lambda: fit_service.follow_sheet(client_id),
            toast=self.tr("The sheet decides again"),
        )

    def copy_requisites(self, client_id: int) -> None:
        """Put the requisites into the clipboard."""
        card = self.card(client_id)
        if card is not None:
            QGuiApplication.clipboard().setText(card_text(card))
            notices.tell(self.tr("The requisites are copied"))

    def archive(self, client_id: int) -> None:
        """Put a client into the archive."""
        from salesapp.services import clients as service

        name = self._name(client_id)
        perform(
            self._page,
            lambda: service.archive(client_id),
            toast=self.tr("In the archive: {name}").format(name=name),
            refused=self._in_use,
        )

    def restore(self, client_id: int) -> None:
        """Return a client from the archive."""
        from salesapp.services import clients as service

        name = self._name(client_id)
        perform(
            self._page,
            lambda: service.restore(client_id),
            toast=self.tr("Returned from the archive: {name}").format(name=name),
        )

    def delete(self, client_id: int) -> None:
        """Delete a client; one with documents can go to the archive instead."""
        from salesapp.services import clients as service

        name = self._name(client_id)

        def refused(error: RuleError) -> bool:
            if error.rule is not Rule.RECORD_IN_USE:
                return False
            if confirm(
                self._page,
                self.tr("“{name}” cannot be deleted").format(name=name),
                self.tr("The client has deals or documents. It can be put into the archive."),
                action=self.tr("To the archive"),
            ):
                self.archive(client_id)
            return True

        perform(
            self._page,
            lambda: service.delete(client_id),
            toast=self.tr("Deleted: {name}").format(name=name),
            refused=refused,
        )

    # People

    def new_contact(self, client_id: int) -> None:
        """Add a person."""
        self._contact_form(client_id, None)

    def edit_contact(self, client_id: int, contact_id: int) -> None:
        """Change a person."""
        self._contact_form(client_id, contact_id)

    def make_main(self, client_id: int, contact_id: int) -> None:
        """Make a person the main one."""
        from salesapp.services import contacts as contact_service

        perform(
            self._page,
            lambda: contact_service.set_main(client_id, contact_id),
            toast=self.tr("The main contact is changed"),
        )

    def delete_contact(self, contact_id: int, name: str) -> None:
        """Delete a person."""
        from salesapp.services import contacts as contact_service

        perform(
            self._page,
            lambda: contact_service.delete(contact_id),
            toast=self.tr("Deleted: {name}").format(name=name),
        )

    # Papers and deals of other sections

    def may(self, action_id: str) -> bool:
        """Whether this build has an action."""
        return any(spec.id == action_id for spec in actions.all_actions())

    def run(self, action_id: str) -> None:
        """Run an action of another section on the client shown."""
        self.action_wanted.emit(action_id)

    def open_record(self, entity: Entity, record_id: int) -> None:
        """Show a record of another kind."""
        self.record_wanted.emit(entity, record_id)

    def _contact_form(self, client_id: int, contact_id: int | None) -> None:
        from salesapp.ui.clients.contact_form import ContactForm

        card = self.card(client_id)
        if card is None:
            return
        person = next((one for one in card.contacts if one.id == contact_id), None)
        form = ContactForm(self._page, card, person)
        form.other_wanted.connect(lambda other: self._contact_form(client_id, other))
        form.finished.connect(form.deleteLater)
        form.open()

    def _in_use(self, error: RuleError) -> bool:
        if error.rule is not Rule.RECORD_IN_USE:
            return False
        notices.tell(self.tr("First close the open deals, leads and debts of the client"))
        return True

    def _open_client(self, client_id: int) -> None:
        self.record_wanted.emit(Entity.CLIENT, client_id)

    def _tell_made(self, client_id: int | None, accepted: bool) -> None:
        """After the dialog gave the focus back, so that the new row keeps it."""
        if accepted and client_id is not None:
            self.made.emit(client_id)

    def _name(self, client_id: int) -> str:
        card = self.card(client_id)
        return card.draft.name if card else ""


def first_point(card: ClientCard, kind: str) -> str:
    """The phone or e-mail to use: of the main person, of the others, of the client itself."""
    groups = [one.points for one in card.contacts if one.until_on is None]
    for points in (*groups, card.points):
        for point in points:
            if point.kind == kind:
                return point.value
    return ""
