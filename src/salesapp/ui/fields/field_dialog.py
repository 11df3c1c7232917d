"""The dialog of a field of the user's own: what it is called, what it holds, who demands it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from salesapp.db.queries import deals, fields
from salesapp.db.queries.deal_board import stage_name
from salesapp.domain.changes import Changes
from salesapp.domain.custom_fields import LISTS, Effect, Entry, FieldDraft
from salesapp.domain.deals import Severity, StageKind
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import OWN_TYPES, Field, FieldType
from salesapp.overriding import override
from salesapp.services import custom_fields as service
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.fields import effect_words, words
from salesapp.ui.fields.entries_input import EntriesInput
from salesapp.ui.jobs import Job
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field as FormField
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.notices import notices
from salesapp.ui.perform import attempt, perform

_WIDTH: Final = 600
_PAUSE: Final = 250
_MANY: Final = 500
"""From so many values on they are looked through in the background."""


class FieldDialog(Dialog):
    """`made` holds the id of the field once it is saved; on a refusal everything typed stays."""

    def __init__(self, parent: QWidget | None, entity: Entity, known: Field | None = None) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.drafts_about(entity, known.id if known else None)
        self._entity, self._known = entity, known
        self.made: int | None = None
        self._effect = Effect()
        self._asked = 0
        title = self.tr("Field “{title}”").format(title=known.title) if known else None
        self.title.setText(title or self.tr("New field"))
        self.setAccessibleName(self.title.text())
        self._held = fields.holders(known.custom_id) if known else 0
        self._make(known)
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look_at_effect)
        self.kind.changed.connect(self._kind_changed)
        self.entries.changed.connect(self._pause.start)
        self.add_cancel()
        self.save_button = self.add_primary(self.tr("Save") if known else self.tr("Add the field"))
        self.set_check(self._save)
        self._kind_changed()

    def _make(self, known: Field | None) -> None:
        self.name = FormField(
            self.tr("Name of the field"),
            TextInput(known.title if known else "", placeholder=self.tr("For example: Region")),
            required=True,
        )
        kinds: list[tuple[object, str]] = [(one, words.type_name(one)) for one in OWN_TYPES]
        self.kind = FormField(
            self.tr("What it holds"), ComboInput(kinds, known.type if known else FieldType.TEXT)
        )
        self.note = FormField(
            self.tr("Hint under the input"), TextInput(known.hint if known else "")
        )
        self.entries = EntriesInput()
        choices = known.choices if known else ()
        self.entries.set_entries(tuple(Entry(one, one) for one in choices))
        self.stages: dict[int, ComboInput] = {}

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.kind, self.note)
        self.body.addLayout(form)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = self.tr("Entries of the list")
        order = self.tr("order: Ctrl+↑ ↓, many lines may be pasted at once")
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(Label(head, "small", "text2"))
        line.addWidget(Label(order, "small", "text3", elide=True), 1)
        column.addLayout(line)
        column.addWidget(self.entries)
        self.fault = Label("", "small", "risk", wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        self.body.addWidget(self._list)
        if self._entity is Entity.DEAL:
            self.body.addWidget(Label(self.tr("Asked for on the way to a stage"), "strong"))
            self.body.addLayout(self._stage_form())
        self._told = QWidget()
        told = QHBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(6)
        self._icon = IconLabel("info", "text3", 14)
        self.effect = Label("", "base", "text2", wrap=True)
        told.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.effect, 1)
        self._told.hide()
        self.body.addWidget(self._told)
        self.check_fields(self.name, self.kind, self.note)

    def _stage_form(self) -> FormLayout:
        form = FormLayout(3)
        form.setVerticalSpacing(8)
        demands = fields.gates_of(self._known.id) if self._known else {}
        ways: list[tuple[object, str]] = [
            ("", self.tr("no")),
            (Severity.WARN.value, self.tr("wanted")),
            (Severity.BLOCK.value, self.tr("required")),
        ]
        for stage in deals.stage_list():
            if stage.kind == StageKind.LOST:
                continue
            combo = ComboInput(ways, demands.get(stage.id, ""), small=True)
            self.stages[stage.id] = combo
            form.add(FormField(stage_name(stage), combo))
        return form

    @override
    def open(self) -> None:
        super().open()
        self.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> FieldDraft:
        """What stands in the dialog."""
        return FieldDraft(
            str(self.name.value()),
            FieldType(str(self.kind.value())),
            self.entries.entries(),
            str(self.note.value()),
        )

    def draft_more(self) -> list[list[str]]:
        """The lines of the list with what each was called: an entry is not its place."""
        return [list(line.entry()) for line in self.entries.lines]

    def take_draft_more(self, kept: object) -> None:
        """Show the lines as they were left."""
        lines = kept if isinstance(kept, list) else []
        self.entries.set_entries(tuple(Entry(str(text), str(was)) for text, was in lines))

    def look_at_effect(self) -> None:
        """Say what saving would do to the values there are."""
        known = self._known
        if known is None or not self._held:
            return
        draft, number = self.draft(), known.custom_id
        self._asked += 1
        if self._held < _MANY:
            self._show_effect(self._asked, service.preview(self._entity, number, draft))
            return
        self._tell(self.tr("Looking through the values…"), "hist", "text3")
        job = Job(
            self.tr("Effect of the change"),
            lambda _control: service.preview(self._entity, number, draft),
            quiet=True,
        )
        asked = self._asked
        job.succeeded.connect(lambda told: self._show_effect(asked, told))
        job.start()

    def _show_effect(self, asked: int, told: Effect) -> None:
        # The dialog may be done with before the values are looked through.
        if asked != self._asked or not isValid(self):
            return
        self._effect = told
        text = effect_words.told(told, self.draft().kind)
        self._tell(text, *(("warn", "warn") if told.lost else ("info", "text2")))

    def _tell(self, text: str, icon: str, tone: str) -> None:
        self._told.setVisible(bool(text))
        self._icon.set_icon(icon, tone)
        self.effect.setText(text)
        self.effect.set_tone(tone if tone == "warn" else "text2")

    def _kind_changed(self) -> None:
        kind = FieldType(str(self.kind.value()))
        self._list.setVisible(kind in LISTS)
        self.kind.set_hint(effect_words.about(kind))
        self.look_at_effect()

    def _demands(self) -> dict[int, Severity]:
        return {
            stage_id: Severity(str(combo.value()))
            for stage_id, combo in self.stages.items()
            if combo.value()
        }

    def _save(self) -> bool:
        draft, known = self.draft(), self._known
        number = known.custom_id if known else None
        changed = known is not None and (draft.kind is not known.type or bool(draft.renamed))

        def work() -> Changes:
            return service.save(self._entity, number, draft, self._demands())

        title = " ".join(draft.title.split())
        text = self.tr("Field changed: {title}") if known else self.tr("Field added: {title}")
        toast = text.format(title=title)
        if changed and self._held >= _MANY:
            if attempt(self, self._checked, refused=self._refused) is None:
                return False
            owner = self.window()
            job = Job(self.tr("Rewriting the values of the field"), lambda _control: work(), owner)

            def failed(error: Exception) -> None:
                if isinstance(error, RuleError):
                    show_trouble(owner, explain(error))

            job.succeeded.connect(lambda _changes: notices.undoable(toast, job))
            job.failed.connect(failed)
            job.start()
            return True
        done = perform(self, work, toast=toast, refused=self._refused)
        if done is None:
            return False
        self.made = done.subject_id
        return True

    def _checked(self) -> bool:
        number = self._known.custom_id if self._known else None
        service.check(self._entity, self.draft(), number)
        return True

    def _refused(self, error: RuleError) -> bool:
        place, value = error.facts.get("field"), str(error.facts.get("value") or "")
        if place == "field_title":
            taken = self.tr("There is a field of that name, or the name is too long")
            empty = self.tr("Fill in this field")
            self.name.set_error(empty if error.rule is Rule.FIELD_REQUIRED else taken)
            self.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if place == "choices":
            twice = self.tr("“{value}” stands in the list twice, or is too long")
            empty = self.tr("A list needs an entry at least")
            text = empty if error.rule is Rule.FIELD_REQUIRED else twice.format(value=value)
            self.fault.setText(text)
            self.fault.show()
            self.entries.focus_first()
            return True
        return False
