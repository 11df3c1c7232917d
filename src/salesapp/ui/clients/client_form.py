"""The form of a client: new or known, with a look at who may be the same."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.client_matches import find_matches
from salesapp.domain.changes import Changes
from salesapp.domain.clients import ContactDraft
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.overriding import override
from salesapp.services import clients as service
from salesapp.ui import theme
from salesapp.ui.activities.step_form import StepForm
from salesapp.ui.clients.client_fields import ClientFields, NameInput
from salesapp.ui.clients.contact_fields import ContactLine
from salesapp.ui.clients.match_lines import MatchLines
from salesapp.ui.clients.requisites_dialog import RequisitesDialog
from salesapp.ui.explain import explain, field_label
from salesapp.ui.fields.own_section import OwnFields
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.notices import notices
from salesapp.ui.perform import perform

_WIDTH = 760


class ClientForm(Dialog):
    """Saves only what is right; on any refusal everything typed stays."""

    draft_lines = ("people", "_add_person")
    existing_wanted = Signal(object)
    """Id of the client to open instead."""

    def __init__(
        self, parent: QWidget | None, card: ClientCard | None = None, *, name: str = ""
    ) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.drafts_about(card.id if card else None)
        self.draft_fills = self.draft_outlives_cancel = card is None and not name
        self._card = card
        self.made_id: int | None = None
        self.title.setText(self.tr("Client") if card else self.tr("New client"))
        self._scroll = ScrollArea(gap=16, parent=self._box)
        self.fields = ClientFields(self._scroll.inside)
        self.matches = MatchLines(deciding=card is None)
        self.people: list[ContactLine] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(150)
        self._pause.timeout.connect(self.look_for_matches)
        self._build()
        self._connect()
        if card is not None:
            self.fields.fill(card.draft)
        else:
            self.fields.name.set_value(name)
        self.look_for_matches()

    def _build(self) -> None:
        self.paste = Button(self.tr("Paste requisites"), icon="copy", small=True)
        hint = self.tr("A block from a letter or a site is taken apart into fields")
        self.body.addLayout(row(self.paste, Label(hint, "small", "text3", elide=True), None))
        scroll = self._scroll
        self.body.addWidget(scroll)
        scroll.body.setContentsMargins(3, 3, 12, 3)
        scroll.body.addWidget(self.fields)
        known = self._card.id if self._card else None
        self.own = OwnFields(Entity.CLIENT, known, parent=scroll.inside)
        scroll.body.addWidget(self.own)
        self._people_box = QVBoxLayout()
        self._people_box.setSpacing(8)
        self.add_person = Button(self.tr("One more contact"), "link", icon="plus", small=True)
        self.step_on = CheckBox(self.tr("Set the first step"), on=True)
        self.step = StepForm()
        if self._card is None:
            scroll.body.addWidget(Label(self.tr("Contacts"), "section"))
            scroll.body.addLayout(self._people_box)
            scroll.body.addLayout(row(self.add_person, None))
            scroll.body.addWidget(self.step_on)
            scroll.body.addWidget(self.step)
            self._add_person()
        scroll.body.addStretch(1)
        room = self.window().height() if self.window() is not self else 800
        scroll.setFixedHeight(max(theme.px(240), min(theme.px(560), room - theme.px(250))))
        self.body.addWidget(self.matches)
        self.check_fields(*self.fields.fields(), *self.own.fields())
        self.add_cancel()
        self.add_primary(self.tr("Save") if self._card else self.tr("Add the client"))
        self.set_check(self._save)

    def _connect(self) -> None:
        self.fields.changed.connect(self._pause.start)
        self.fields.inn.changed.connect(self.fields.show_inn_state)
        self.paste.clicked.connect(self.paste_block)
        self.add_person.clicked.connect(lambda: self._add_person(focus=True))
        self.step_on.toggled.connect(self.step.setVisible)
        self.matches.open_wanted.connect(self._open_existing)
        name = self.fields.name.editor
        if isinstance(name, NameInput):
            name.block_pasted.connect(self._take)

    @override
    def open(self) -> None:
        super().open()
        self.fields.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def paste_block(self) -> None:
        """Take the clipboard apart into the fields."""
        self._take(QGuiApplication.clipboard().text())

    def look_for_matches(self) -> None:
        """Show who may be the same client."""
        own = self._card.id if self._card else None
        self.matches.show_matches(find_matches(self.fields.draft(), own))

    def _take(self, text: str) -> None:
        found = self.fields.recognise(text)
        if not found:
            notices.tell(self.tr("No requisites were found in the clipboard"))
            return
        dialog = RequisitesDialog(self, found)
        dialog.taken.connect(self._put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put(self, values: dict[str, str]) -> None:
        self.fields.put(values)
        self.look_for_matches()
        self.fields.show_inn_state()

    def _add_person(self, *, focus: bool = False) -> None:
        line = ContactLine(self._scroll.inside)
        self.people.append(line)
        self._people_box.addWidget(line)
        line.removed.connect(lambda: self._drop_person(line))
        if focus:
            line.name.editor.setFocus()

    def _drop_person(self, line: ContactLine) -> None:
        self.people.remove(line)
        self._people_box.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add_person.setFocus()

    def _save(self) -> bool:
        lines = [field for line in self.people for field in line.fields()]
        if first_problem(lines)[0]:
            return False
        if self._with_step() and not self.step.check():
            return False
        name = self.fields.draft().name
        text = self.tr("Saved: {name}") if self._card else self.tr("Client added: {name}")
        changes = perform(self, self._write, toast=text.format(name=name), refused=self._refused)
        if changes is None:
            return False
        self.made_id = changes.subject_id
        return True

    def _with_step(self) -> bool:
        return self._card is None and self.step_on.isChecked()

    def _write(self) -> Changes:
        draft = replace(self.fields.draft(), own=self.own.own())
        if self._card is not None:
            return service.update(self._card.id, draft, self._card.rev)
        people: list[ContactDraft] = []
        known: list[tuple[int, ContactDraft]] = []
        for line in self.people:
            person = line.draft()
            if person is not None and line.linked is not None:
                known.append((line.linked.contact_id, person))
            elif person is not None:
                people.append(person)
        answers = service.Answers(
            self.matches.linked, tuple(sorted(self.matches.different)), tuple(known)
        )
        first = self.step.new_task() if self._with_step() else None
        return service.create(draft, people, first, answers)

    def _refused(self, error: RuleError) -> bool:
        if error.rule is Rule.DUPLICATE_CLIENT:
            self.look_for_matches()
            self.matches.open_first.setFocus()
            return True
        if self.own.refuse(error):
            return True
        field = getattr(self.fields, str(error.facts.get("field", "")), None)
        if isinstance(field, Field):
            field.set_error(explain(error).mend or field_label("name"))
            field.editor.setFocus()
            return True
        return False

    def _open_existing(self, client_id: int) -> None:
        self.reject()
        self.existing_wanted.emit(client_id)
