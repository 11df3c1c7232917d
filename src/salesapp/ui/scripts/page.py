"""The section "Scripts": the library, the editor, the trial with figures and versions."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, count
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import scripts as queries
from salesapp.db.queries.scripts import ScriptRow
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.scripts import ScriptDraft, Situation, Step
from salesapp.overriding import override
from salesapp.services import scripts as service
from salesapp.ui import theme
from salesapp.ui.calls.words import situation_name
from salesapp.ui.explain import explain
from salesapp.ui.files import ask_open_paths, ask_save_path
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.notices import notices
from salesapp.ui.objections.choice_list import Choice, ChoiceList
from salesapp.ui.page import Page
from salesapp.ui.perform import attempt, perform
from salesapp.ui.reading_state import writes
from salesapp.ui.scripts.editor import ScriptEditor
from salesapp.ui.scripts.places import fill_centre, library_side
from salesapp.ui.scripts.side import ScriptSide
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.soon import soon
from salesapp.ui.translate import language

ENDING = "salesscript"
_KEEP_MS, _ROOM = 700, 1150
_MENU = (
    "scripts.publish", "scripts.drop", "", "scripts.copy", "scripts.higher", "scripts.lower", "",
    "scripts.export", "scripts.import", "", "scripts.delete",
)  # fmt: skip


class ScriptsPage(Page):
    """What is typed is a draft; calls go on with the version in use until it is published."""

    section = "scripts"

    def __init__(self) -> None:
        super().__init__()
        self._known: ScriptRow | None = None
        self._dirty = self._listing = False
        self.search = SearchInput(self.tr("Script, step or words"))
        self.list = ChoiceList(self.tr("Scripts"))
        self.list.setProperty("single_keys", None)
        self.usual = Button(self.tr("Add the usual ones"), icon="download", small=True)
        self.publish = Button(self.tr("Publish"), "primary", icon="check", keys="Ctrl+Enter")
        self.more = Button(self.tr("More"), icon="dots", small=True)
        self.wrong = Label("", "small", "risk", wrap=True)
        self._centre = QWidget(self)
        self.editor = ScriptEditor(self._centre)
        self.empty = EmptyState(
            self.tr("No scripts here"),
            self.tr("A script leads through a call: what to say, what to ask, where answers lead."),
            icon="scripts",
        )
        new = self.empty.add_button(
            Button(self.tr("New script"), "primary", icon="plus", keys="Ctrl+Shift+N")
        )
        new.clicked.connect(self.new_script)
        self._lay_out()
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_MS)
        self._keeping.timeout.connect(self.keep)
        self._connect()
        self._show_list()

    def _lay_out(self) -> None:
        fill_centre(self._centre, writes(self.editor), self.more, self.wrong, self.publish)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(library_side(self.search, self.list, self.usual))
        whole.addWidget(self._centre, 1)
        whole.addWidget(self.empty, 1)
        self.side = ScriptSide(self)
        whole.addWidget(self.side)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.load(anew=True))
        self.search.left_down.connect(self.list.setFocus)
        self.list.chosen.connect(lambda _id: None if self._listing else self._show_script())
        self.list.done.connect(lambda: self.editor.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.removed.connect(self.delete_script)
        self.usual.clicked.connect(
            lambda: perform(self, lambda: service.add_usual(language()), toast=self.tr("Added"))
        )
        self.publish.clicked.connect(self.publish_script)
        self.more.clicked.connect(self._show_menu)
        self.editor.changed.connect(self._typed)
        self.side.take_up_wanted.connect(self.take_up)
        self.side.step_wanted.connect(self.editor.go_to)

    def _show_menu(self) -> None:
        self.context_menu(*_MENU).popup(self.more.mapToGlobal(self.more.rect().topLeft()))

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Scripts")

    @override
    def subtitle(self) -> str:
        calls = sum(one.calls for one in queries.shelf())
        return self.tr("%n call(s) by them", "", calls) if calls else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("script")),
            ("Enter", self.tr("its steps")),
            ("Ctrl+Shift+I", self.tr("new step")),
            ("Ctrl+Return", self.tr("publish")),
            ("F6", self.tr("part")),
            ("/", self.tr("search")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "scripts.new"

    @override
    def selection(self) -> Selection:
        if self._known is None:
            return NO_SELECTION
        return Selection.of(Entity.SCRIPT, self._known.id)

    @override
    def to_call(self) -> Selection:
        return NO_SELECTION

    @override
    def allows(self, action_id: str) -> bool:
        one = self._known
        if action_id == "scripts.publish":
            return one is not None and (one.draft is not None or self._dirty)
        if action_id == "scripts.drop":
            return one is not None and one.draft is not None and one.published is not None
        return True

    @override
    def activate(self) -> None:
        self.load()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def leave(self) -> None:
        self.keep()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(Entity.SCRIPT) and not self._dirty:
            self.load()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.SCRIPT or queries.script(record_id) is None:
            return False
        self.search.clear()
        self.load()
        self.list.choose(record_id)
        return True

    @override
    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.search, self.list, self.editor.list, self.editor.form.name, self.side.trial]

    @override
    def state(self) -> dict[str, Any]:
        return {"script": self._known.id if self._known is not None else None}

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if isinstance(state.get("script"), int):
            self._show_list(state["script"])

    # Commands

    def new_script(self) -> None:
        """Begin a script with its first step."""
        if not self._may_leave():
            return
        step = Step("s1", self.tr("Greeting"), "")
        draft = ScriptDraft(self._fresh_name(self.tr("New script")), Situation.COLD, (step,))
        made = perform(self, lambda: service.save(draft))
        if made is not None and made.subject_id is not None:
            self.open_record(Entity.SCRIPT, made.subject_id)
            self.editor.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.name.selectAll()

    def new_step(self) -> None:
        """Add a step below the one in view."""
        if self._known is not None:
            self.editor.new_step()

    def publish_script(self) -> None:
        """Let calls use the draft."""
        one = self._known
        if one is None or not self.keep():
            return
        toast = self.tr("In use from now on: {name}").format(name=self.editor.name.text())
        perform(self, lambda: service.publish(one.id), toast=toast, refused=self._refused)

    def drop_script(self) -> None:
        """Throw the draft away; the version in use comes back."""
        self._forget_typed()
        self._do(service.drop_draft, self.tr("The draft is thrown away"))

    def copy_script(self) -> None:
        """Make another script with the same steps."""
        one = self._known
        if one is None or not self.keep():
            return
        name = self._fresh_name(one.name)
        made = perform(self, lambda: service.copy(one.id, name), toast=self.tr("Copied"))
        if made is not None and made.subject_id is not None:
            self.open_record(Entity.SCRIPT, made.subject_id)

    def higher_script(self) -> None:
        """Of two that fit alike the higher one is read."""
        self._do(lambda one: service.move(one, -1))

    def lower_script(self) -> None:
        """Put the script lower."""
        self._do(lambda one: service.move(one, 1))

    def delete_script(self) -> None:
        """Take the script out of the library."""
        if self._known is not None:
            self._forget_typed()
            toast = self.tr("Deleted: {name}").format(name=self._known.name)
            self._do(service.delete, toast)

    def export_script(self) -> None:
        """Write the script into a file."""
        one = self._known
        if one is None or not self.keep():
            return
        path = ask_save_path(self, f"{one.name}.{ENDING}".replace("/", "-").replace(":", ""))
        if path is None:
            return
        written = attempt(self, lambda: service.write_file(one.id, path))
        if written is not None:
            notices.tell(self.tr("Written: {name}").format(name=path.name))

    def import_script(self) -> None:
        """Take a script out of a file, as a draft."""
        if self._may_leave():
            for path in ask_open_paths(self, self.tr("Script from a file"), [ENDING]):
                self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take a script out of this file."""
        made = perform(
            self,
            lambda: service.read_file(path),
            toast=self.tr("Taken as a draft: read it, then publish it"),
        )
        if made is not None and made.subject_id is not None:
            self.open_record(Entity.SCRIPT, made.subject_id)

    def take_up(self, version_id: int) -> None:
        """Make a draft out of an older version."""
        self._forget_typed()
        perform(self, lambda: service.take_up(version_id), toast=self.tr("It is a draft now"))

    # What is typed

    def keep(self) -> bool:
        """Write down what was typed; False when it is not right yet."""
        self._keeping.stop()
        one = self._known
        if one is None or not self._dirty:
            return True
        draft = self.editor.draft()
        changes = perform(self, lambda: service.save(draft, one.id, one.rev), refused=self._refused)
        if changes is None:
            return False
        self._dirty = False
        self.wrong.setText("")
        self._known = queries.script(one.id)
        if self._known is not None:
            self.editor.show_version(self._known)
            self._show_list()
            self.side.show_script(one.id)
        self.selection_changed.emit()
        return True

    def _may_leave(self) -> bool:
        """Write what was typed; what is not right yet is not left behind."""
        if self.keep() or self._known is None:
            return True
        now = queries.script(self._known.id)
        is_lost = now is None or now.rev != self._known.rev
        if is_lost:
            # Changed or gone elsewhere meanwhile: it could never be written.
            self._forget_typed()
        return is_lost

    def _typed(self) -> None:
        self._dirty = True
        self.side.show_steps(self.editor.steps())
        self._keeping.start()

    def _forget_typed(self) -> None:
        self._keeping.stop()
        self._dirty = False

    def _refused(self, error: RuleError) -> bool:
        self.wrong.setText(explain(error).sentence())
        return True

    def _do(self, work: Callable[[int], Changes], toast: str = "") -> None:
        one = self._known
        if one is not None:
            perform(self, lambda: work(one.id), toast=toast, refused=self._refused)

    def _fresh_name(self, name: str) -> str:
        known = {one.name for one in queries.shelf()}
        names = chain([name], (f"{name} ({number})" for number in count(2)))
        return next(one for one in names if one not in known)

    # How it is shown

    def load(self, *, anew: bool = False) -> None:
        """Read the library again; `anew` when another thing is searched for."""
        stays = not self._may_leave() or not anew
        self._show_list(stays=stays)
        self._show_script()
        self.title_changed.emit(self.title(), self.subtitle())

    def _show_list(self, wanted: int | None = None, *, stays: bool = True) -> None:
        """Show what is found; the script in view `stays`, whatever it is called by now."""
        every, shown = queries.shelf(), {one.id for one in queries.shelf(self.search.text())}
        if stays and self._known is not None:
            shown.add(self._known.id)
        found = [one for one in every if one.id in shown]
        self._listing = True
        self.list.show_choices([self._choice(one) for one in found])
        if wanted is not None:
            self.list.choose(wanted)
        self._listing = False
        self._centre.setVisible(bool(found))
        self.side.setVisible(bool(found) and self.width() >= theme.px(_ROOM))
        self.empty.setVisible(not found)
        self.usual.setVisible(len(every) < 3)

    def _choice(self, one: ScriptRow) -> Choice:
        told = [self.tr("%n call(s)", "", one.calls) if one.calls else "", one.stage, one.industry]
        chip = self.tr("draft") if one.draft is not None else ""
        note = ", ".join(part for part in told if part)
        return Choice(one.id, one.name, note, chip, "warn", situation_name(one.situation))

    def _show_script(self) -> None:
        chosen = self.list.choice()
        before = self._known.id if self._known is not None else None
        if self._dirty and chosen is not None and chosen.id == before:
            return
        if not self._may_leave():
            self.list.choose(before)
            # A click goes on to mark its own line after this.
            soon(self, lambda: self.list.choose(before))
            return
        self._known = one = queries.script(chosen.id) if chosen is not None else None
        draft = queries.draft(one.id) if one is not None else None
        if one is not None and draft is not None:
            self.wrong.setText("")
            self.editor.show_script(one, draft)
            try_out = self.side.show_steps if one.id == before else self.side.begin
            try_out(draft.steps)
            self.side.show_script(one.id)
        self.publish.setEnabled(one is not None)
        self.selection_changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setVisible(self._known is not None and self.width() >= theme.px(_ROOM))
