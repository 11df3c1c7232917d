"""The commands of clients as methods of a page: for the list and for the whole card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from salesapp.domain.changes import Entity
from salesapp.ui.clients.commands import ClientCommands
from salesapp.ui.page import Page
from salesapp.ui.selection import NO_SELECTION

MENU = (
    "clients.call", "clients.write", "clients.record_call", "clients.present",
    "clients.reconcile", "",
    "clients.step", "clients.done", "clients.move", "",
    "clients.edit", "clients.contact", "clients.requisites", "clients.origin", "",
    "clients.tag", "clients.star", "clients.files", "clients.group", "clients.leave_group", "",
    "clients.fit", "clients.questions", "clients.fit_hand",
    "clients.category_a", "clients.category_b", "clients.category_c", "",
    "clients.merge", "clients.archive", "clients.restore", "clients.delete",
)  # fmt: skip


class ClientCommandPage(Page):
    """Names of the methods are those of `actions.py`."""

    section = "clients"

    def __init__(self) -> None:
        super().__init__()
        self.commands = ClientCommands(self)
        self.commands.record_wanted.connect(self.record_wanted)
        self.commands.action_wanted.connect(self.action_wanted)
        self.commands.made.connect(self.show_made)

    def show_made(self, client_id: int) -> None:
        """A client was added here."""
        self.record_wanted.emit(Entity.CLIENT, client_id)

    def step_place(self) -> tuple[QWidget, QRect | None]:
        """Where the popover of the step points."""
        return self, None

    def rename_client(self) -> None:
        """Change the name where it stands."""
        self.edit_client()

    def new_client(self) -> None:
        """Add a client."""
        self.commands.new()

    def call_client(self) -> None:
        """Call the client."""
        self._each(self.commands.call)

    def write_to_client(self) -> None:
        """Write to the client."""
        self._each(self.commands.write)

    def present_to_client(self) -> None:
        """Show goods to the client."""
        from salesapp.ui.presentation.begin import present_to

        for client_id in self._asked_one():
            self.page_wanted.emit(present_to(client_id))

    def reconcile_client(self) -> None:
        """Draw up the act of reconciliation with the client."""
        from salesapp.ui.papers.act_dialog import ActDialog

        for client_id in self._asked_one():
            dialog = ActDialog(self, client_id)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def set_credit(self) -> None:
        """Say how much the client may owe, or stop its shipments."""
        for client_id in self._asked_one():
            self.commands.parts.credit(client_id)

    def plan_step(self) -> None:
        """Set the next step of one or several clients."""
        self.commands.plan_step(self._asked(), *self.step_place())

    def new_task(self) -> None:
        """Ctrl+T: the next step of the client."""
        self.plan_step()

    def move_step(self) -> None:
        """Move the planned step."""
        for client_id in self._asked_one():
            self.commands.move_step(client_id, *self.step_place())

    def complete_step(self) -> None:
        """End the planned step."""
        self._each(self.commands.complete_step)

    def record_call(self) -> None:
        """Write down a call."""
        self._each(self.commands.record_call)

    def edit_client(self) -> None:
        """Change the card."""
        self._each(self.commands.edit)

    def new_contact(self) -> None:
        """Add a person."""
        self._each(self.commands.new_contact)

    def copy_requisites(self) -> None:
        """Copy the requisites."""
        self._each(self.commands.copy_requisites)

    def set_category_a(self) -> None:
        """Category A."""
        self.commands.set_category(self._asked(), "A")

    def set_category_b(self) -> None:
        """Category B."""
        self.commands.set_category(self._asked(), "B")

    def set_category_c(self) -> None:
        """Category C."""
        self.commands.set_category(self._asked(), "C")

    def judge_client(self) -> None:
        """Answer the sheet of fit."""
        self._each(self.commands.judge_fit)

    def ask_questions(self) -> None:
        """Answer the sheet of questions."""
        self._each(self.commands.ask_questions)

    def give_fit_by_hand(self) -> None:
        """Give a grade of fit against the sheet."""
        self._each(self.commands.give_fit_by_hand)

    def merge_clients(self) -> None:
        """Make one client of the marked ones."""
        from salesapp.ui.duplicates.merge_dialog import ask_to_merge

        asked = self._asked()
        if len(asked) > 1:
            ask_to_merge(self, Entity.CLIENT, asked)

    def change_origin(self) -> None:
        """Ask for the source and the campaign."""
        from salesapp.ui.reports.origin_dialog import ask_origin

        self._each(lambda client_id: ask_origin(self, Entity.CLIENT, client_id))

    def tag_client(self) -> None:
        """Hang a tag on one or several clients."""
        from salesapp.ui.records.tag_popover import TagPopover

        asked = self._asked()
        if asked:
            anchor, rect = self.step_place()
            popover = TagPopover(anchor, Entity.CLIENT, asked, rect=rect)
            popover.open()

    def star_client(self) -> None:
        """Put the star on the client, or take it away."""
        from salesapp.ui.records.star_button import toggle_star

        self._each(lambda client_id: toggle_star(self, Entity.CLIENT, client_id))

    def add_files(self) -> None:
        """Add files to the client."""
        from salesapp.ui.clients.card_page import ClientPage

        for client_id in self._asked_one():
            page = ClientPage(client_id, None, "files")
            self.page_wanted.emit(page)
            page.add_files()

    def show_group(self) -> None:
        """Show the group of the client, or put one or several clients into a group."""
        asked = self._asked()
        if len(asked) > 1:
            words = self.tr("%n client(s)", "", len(asked))
            self.commands.parts.join_group(asked, words)
        for client_id in asked if len(asked) == 1 else ():
            card = self.commands.card(client_id)
            if card is not None:
                self.commands.parts.group(card)

    def leave_group(self) -> None:
        """Take the client out of its group."""
        for client_id in self._asked_one():
            card = self.commands.card(client_id)
            if card is not None and card.group is not None:
                self.commands.parts.leave_group(card)

    def archive_client(self) -> None:
        """Put into the archive."""
        self._each(self.commands.archive)

    def restore_client(self) -> None:
        """Return from the archive."""
        self._each(self.commands.restore)

    def delete_client(self) -> None:
        """Delete."""
        self._each(self.commands.delete)

    def _asked(self) -> tuple[int, ...]:
        """The clients the action was called for: here, or on the page before."""
        asked, self.asked_for = self.asked_for, NO_SELECTION
        chosen = asked if asked.entity is Entity.CLIENT else self.selection()
        return chosen.ids

    def shown_client(self) -> int | None:
        """The client whose card is in view, if the page knows."""
        return None

    def _asked_one(self) -> tuple[int, ...]:
        """What is done with one client is done with the one in view, whoever else is marked."""
        asked, shown = self._asked(), self.shown_client()
        here = len(asked) > 1 and asked == self.selection().ids
        return (shown,) if here and shown is not None else asked[:1]

    def _each(self, command: Callable[[int], object]) -> None:
        """Run a command on one client."""
        for client_id in self._asked_one():
            command(client_id)
