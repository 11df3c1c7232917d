"""Call mode: one after another, the script in the middle, the client beside it, all by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import calls as queries
from salesapp.db.queries import scripts as script_queries
from salesapp.domain.calls import length_text
from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui.calls.actions import SECTION
from salesapp.ui.calls.add_dialog import AddDialog
from salesapp.ui.calls.ending import CallEnding
from salesapp.ui.calls.words import (
    fields_of,
    results,
)
from salesapp.ui.kit.messages import confirm
from salesapp.ui.notices import notices
from salesapp.ui.outside import call
from salesapp.ui.selection import NO_SELECTION, Selection

_KEEP_MS = 400
_BEAT = 15
"""While the clock runs, its seconds are kept so often."""


class CallPage(CallEnding):
    """What is typed is kept at once; a call is over with result, note and next step."""

    section = SECTION
    collapse_rail = True

    def __init__(
        self, entity: Entity | None = None, ids: Sequence[int] = (), told: str = ""
    ) -> None:
        super().__init__(entity, ids, told)
        self._connect()
        self._begin()
        self._fresh = True
        """All that it shows has just been read."""

    def _connect(self) -> None:
        stage = self.stage
        stage.queue.chosen.connect(self._go_to)
        stage.queue.add_wanted.connect(self.add_to_queue)
        stage.head.dial_wanted.connect(self.dial)
        stage.head.copy_wanted.connect(self.copy_number)
        stage.head.number_changed.connect(self._number_chosen)
        stage.script.moved.connect(self._script_moved)
        stage.script.ended.connect(self._script_ended)
        stage.script.script_chosen.connect(self._script_chosen)
        stage.script.edit_wanted.connect(self._edit_script)
        stage.write_script.clicked.connect(lambda: self.section_wanted.emit("scripts"))
        stage.objections.measured.connect(self._measure)
        stage.objections.left.connect(stage.take_focus)
        stage.objections.date_wanted.connect(self._take_date)
        stage.outcome.save_wanted.connect(self.save_call)
        stage.outcome.changed.connect(self._typed)
        stage.facts.note.changed.connect(self._typed)
        stage.facts.asks.changed.connect(self._typed)
        stage.facts.left.connect(stage.take_focus)
        stage.facts.record_wanted.connect(self.record_wanted)
        stage.facts.number_wanted.connect(stage.head.choose)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Calls")

    @override
    def subtitle(self) -> str:
        return self._told or self.tr("overdue and of today")

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        if self._stack.currentWidget() is not self.stage:
            return [("Esc", self.tr("back"))]
        return [
            ("F8", self.tr("call")),
            ("1", self.tr("answer")),
            ("N", self.tr("note")),
            ("Alt+1", self.tr("result")),
            ("Ctrl+Return", self.tr("save, next")),
            ("Ctrl+Down", self.tr("skip")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "calls.end"

    @override
    def selection(self) -> Selection:
        item = self.walk.current()
        if item is None or self._stack.currentWidget() is not self.stage:
            return NO_SELECTION
        if item.lead_id is not None:
            return Selection.of(Entity.LEAD, item.lead_id)
        if item.client_id is not None:
            return Selection.of(Entity.CLIENT, item.client_id)
        return NO_SELECTION

    @override
    def allows(self, action_id: str) -> bool:
        if not action_id.startswith("calls.") or action_id in ("calls.end", "calls.add"):
            return True
        return self.talk is not None and self._stack.currentWidget() is self.stage

    @override
    def activate(self) -> None:
        self._clock.start()
        fresh, self._fresh = self._fresh, False
        if self.talk is not None and self._stack.currentWidget() is self.stage:
            if not fresh:
                self.stage.objections.load(script_queries.objections())
                self._show_facts()
            self.stage.take_focus()

    @override
    def leave(self) -> None:
        self.keep()
        self._clock.stop()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.OBJECTION):
            self.stage.objections.load(script_queries.objections())
        if not changes.touches(Entity.ACTIVITY, Entity.CLIENT, Entity.LEAD, Entity.SCRIPT):
            return
        again = self.walk.follow_undo()
        if again is not None:
            self._go_to(self.walk.items.index(again))
        elif self.talk is not None and self.isVisible():
            self._show_facts()
        self._show_queue()

    @override
    def panes(self) -> list[QWidget]:
        if self._stack.currentWidget() is not self.stage:
            return [self.summary.back]
        stage = self.stage
        found = [stage.queue.list, stage.script, stage.objections.search]
        return [*found, stage.outcome.tiles[0], stage.facts.note]

    @override
    def focus_search(self) -> None:
        self.stage.objections.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.stage.objections.search.selectAll()

    @override
    def reborn(self) -> CallPage:
        self.keep()
        page = CallPage(self.walk.entity, self.walk.ids, self._told)
        page.walk = self.walk
        page._begin()
        return page

    # Commands

    def dial(self) -> None:
        """Start the clock and hand the number to the telephone; the same key hangs up."""
        talk = self.talk
        if talk is None:
            return
        if talk.is_running:
            talk.stop()
            self.keep()
        else:
            number, talk.contact_id = self._number()
            talk.begin()
            if number:
                QGuiApplication.clipboard().setText(number)
                call(number)
                notices.tell(self.tr("Number copied: {phone}").format(phone=number))
            self.keep()
        self._show_clock()
        self._show_queue()

    def copy_number(self) -> None:
        """Put the number into the clipboard."""
        number = self._number()[0]
        if number:
            QGuiApplication.clipboard().setText(number)
            notices.tell(self.tr("Number copied: {phone}").format(phone=number))

    @override
    def answer(self, place: int) -> None:
        self.stage.script.choose(place)

    @override
    def end_with(self, place: int) -> None:
        wanted = results()
        if place <= len(wanted):
            self.stage.outcome.choose(wanted[place - 1])

    def go_to_asks(self) -> None:
        """Type what was found out."""
        talk = self.talk
        if talk is not None and not self.stage.facts.asks.focus_first(talk.step):
            self.go_to_note()

    def choose_script(self) -> None:
        """Open the list of scripts."""
        self.stage.script.scripts.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stage.script.scripts.showPopup()

    def skip_call(self) -> None:
        """Leave this one for later; what was typed is kept."""
        self.keep()
        if self.talk is not None and self.talk.is_running:
            self.talk.stop()
            self.keep()
        if self.walk.go_on():
            self._begin()

    def previous_call(self) -> None:
        """Back to the line above."""
        if self.walk.place > 0:
            self._go_to(self.walk.place - 1)

    def add_to_queue(self) -> None:
        """Put a client behind the current line."""
        dialog = AddDialog(self)
        dialog.when_done(self, lambda done: self._add(dialog.client_id()) if done else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self, client_id: int | None) -> None:
        found = queries.of_clients([client_id]) if client_id is not None else []
        if not self.walk.add(found):
            notices.tell(self.tr("Already in the queue"))
            return
        notices.tell(self.tr("Added to the queue: {name}").format(name=found[0].name))
        if self.talk is None:
            self._begin()
        else:
            self._show_queue()

    def open_card(self) -> None:
        """Show the card of whom the call is to."""
        self.stage.facts.open_owner()

    def end_calls(self) -> None:
        """Stop calling: first how it went, then back."""
        if self._stack.currentWidget() is not self.stage:
            self.back_wanted.emit()
            return
        talk = self.talk
        if (
            talk is not None
            and talk.is_running
            and not confirm(
                self,
                self.tr("The call is not over"),
                self.tr("It has no result yet. What was typed is kept until you come back to it."),
                action=self.tr("Stop calling"),
            )
        ):
            return
        if talk is not None and talk.is_running:
            talk.stop()
        self.keep()
        if self.walk.done:
            self._show_end()
        else:
            self.back_wanted.emit()

    # Inside

    def _number_chosen(self) -> None:
        talk = self.talk
        if talk is None or self._facts is None:
            return
        talk.number, talk.contact_id = self._number()
        self._show_facts(self._facts)
        fields = fields_of(self._facts, talk.item, talk.contact_id or talk.item.contact_id)
        self.stage.script.show_script(self._steps, fields, talk.path)

    def _script_moved(self) -> None:
        talk = self.talk
        if talk is None:
            return
        talk.path = list(self.stage.script.path)
        self._show_usual()
        self._keeping.start()

    def _script_ended(self) -> None:
        self.stage.outcome.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _script_chosen(self, version_id: object) -> None:
        talk = self.talk
        if talk is None:
            return
        self._note_what_was_said()
        self.keep()
        talk.version_id = version_id if isinstance(version_id, int) else None
        talk.path = []
        self.stage.script.edit.setEnabled(talk.version_id is not None)
        self._show_script()
        self._keeping.start()
        self.stage.take_focus()

    def _note_what_was_said(self) -> None:
        """Put the answers of the script that goes into the note: the next one has no place."""
        facts = self.stage.facts
        told = facts.asks.noted()
        if told:
            facts.note.set_value("\n".join(filter(None, (str(facts.note.value()), *told))))
            facts.asks.forget_noted()

    def _edit_script(self) -> None:
        version = self.talk.version_id if self.talk is not None else None
        script_id = script_queries.script_of(version) if version is not None else None
        if script_id is not None:
            self.record_wanted.emit(Entity.SCRIPT, script_id)

    def _go_to(self, place: int) -> None:
        if not 0 <= place < len(self.walk.items):
            return
        item = self.walk.items[place]
        if self.walk.done_of(item) is not None:
            told = self.tr("Done already, {time}: undo takes it back")
            seconds = self.walk.done[item.key].seconds
            notices.tell(told.format(time=length_text(seconds)))
            self._show_queue()
            return
        self.keep()
        if self.talk is not None and self.talk.is_running and self.talk.item.key != item.key:
            self.talk.stop()
            self.keep()
        self.walk.place = place
        self._begin()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._stack.currentWidget() is not self.stage:
                self.back_wanted.emit()
            else:
                self.stage.take_focus()
            return
        super().keyPressEvent(event)
