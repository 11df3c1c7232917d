"""The form of a consent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.personal_data import ConsentDraft, Purpose
from salesapp.services import personal_data as service
from salesapp.ui.files import ask_open_paths
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import attempt, perform
from salesapp.ui.personal.words import purpose_words

_ENDINGS = ("pdf", "jpg", "jpeg", "png", "docx", "eml", "txt")


class ConsentDialog(Dialog):
    """Writes down a consent with its source, its day and its paper."""

    def __init__(self, parent: QWidget | None, contact_id: int, name: str) -> None:
        super().__init__(parent, "", name, width=520)
        self.drafts_about(contact_id)
        self.title.setText(self.tr("New consent"))
        self.setAccessibleName(self.title.text())
        self._contact_id = contact_id
        self._paper: Path | None = None
        kinds: list[tuple[object, str]] = [(one, purpose_words(one)) for one in Purpose]
        self.purpose = Field(self.tr("What for"), ComboInput(kinds, Purpose.PROCESSING))
        self.given = Field(self.tr("Given on"), DateInput(today()), required=True)
        self.source = Field(
            self.tr("Where from"),
            TextInput(placeholder=self.tr("form on the site, contract, letter")),
            required=True,
        )
        self.note = Field(self.tr("Note"), TextInput())
        form = FormLayout()
        form.add(self.purpose, self.given)
        form.add_wide(self.source)
        form.add_wide(self.note)
        self.body.addLayout(form)
        self.attach = Button(self.tr("Attach the document…"), icon="attach", small=True)
        self.attach.clicked.connect(self._choose)
        self.paper = Label("", "small", "text2", elide=True)
        self.body.addLayout(row(self.attach, self.paper, None))
        self.check_fields(self.purpose, self.given, self.source, self.note)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def take_paper(self, path: Path) -> None:
        """Attach a document."""
        self._paper = path
        self.paper.setText(path.name)

    def _choose(self) -> None:
        chosen = ask_open_paths(self, self.tr("Document of the consent"), _ENDINGS)
        if chosen:
            self.take_paper(chosen[0])

    def _save(self) -> bool:
        document = None
        if self._paper is not None:
            path = self._paper
            data = attempt(self, path.read_bytes)
            if data is None:
                return False
            document = (path.name, data)
        draft = ConsentDraft(
            Purpose(str(self.purpose.value())),
            self.given.value(),  # type: ignore[arg-type] # required: a day is there
            str(self.source.value()),
            str(self.note.value()),
        )
        return (
            perform(
                self,
                lambda: service.give_consent(self._contact_id, draft, document),
                toast=self.tr("The consent is written down"),
                refused=self._refused,
            )
            is not None
        )

    def _refused(self, error: RuleError) -> bool:
        if error.rule is Rule.FIELD_REQUIRED and error.facts.get("field") == "source":
            self.source.set_error(self.tr("Say where the consent was given: it must be provable"))
            return True
        return False
