"""The personal data of one person: consents, export, erasure."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.connection import own_connection
from salesapp.db.queries import personal_data as known
from salesapp.db.queries.personal_data import ConsentRow
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.personal_data import ConsentState
from salesapp.services import person_export
from salesapp.services import personal_data as service
from salesapp.ui.explain import explain, explain_machine, show_trouble
from salesapp.ui.files import ask_save_path
from salesapp.ui.format import today
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.notices import notices
from salesapp.ui.outside import open_file, open_folder
from salesapp.ui.perform import attempt, perform
from salesapp.ui.personal.consent_dialog import ConsentDialog
from salesapp.ui.personal.erase_dialog import EraseDialog
from salesapp.ui.personal.words import (
    TONES,
    consent_words,
    purpose_words,
    state_words,
)
from salesapp.ui.settings import forget_person, settings, settings_file
from salesapp.ui.store import store
from salesapp.ui.translate import translator


class PersonalDialog(Dialog):
    """Every change is done at once; erasing closes the dialog."""

    def __init__(self, parent: QWidget | None, contact_id: int) -> None:
        super().__init__(parent, "", width=600)
        self.drafts_about(contact_id)
        self._id = contact_id
        self.chip = Chip("")
        self.add_consent = Button(self.tr("Consent…"), icon="plus", small=True)
        self.add_consent.clicked.connect(self._give)
        self.body.addLayout(row(self.chip, None, self.add_consent))
        self.area = ScrollArea(gap=8)
        self.body.addWidget(self.area)
        self.export = Button(self.tr("Everything about the person to a file…"), icon="download")
        self.export.clicked.connect(self.export_person)
        self.erase = Button(self.tr("Erase…"), icon="trash")
        self.erase.clicked.connect(self.erase_person)
        self.body.addLayout(row(self.export, self.erase, None))
        self.add_cancel(self.tr("Close"))
        store.changed.connect(self._follow)
        self.show_person()

    def show_person(self) -> None:
        """Read the person anew."""
        names = known.person_names(self._id)
        if names is None:
            return
        self.title.setText(self.tr("Personal data: {name}").format(name=names[0]))
        self.setAccessibleName(self.title.text())
        state = known.consent_states([self._id])[self._id]
        self.chip.set_chip(state_words(state), *TONES[state])
        _clear(self.area.body)
        found = known.consents(self._id)
        for consent in found:
            self.area.body.addWidget(self._line(consent))
        if not found:
            nothing = self.tr(
                "No consent is written down. Write down where and when the person agreed, and"
                " attach the document if there is one."
            )
            self.area.body.addWidget(Label(nothing, "base", "text3", wrap=True))
        self.area.body.addStretch(1)
        self.area.fit(240, 560)

    def _line(self, consent: ConsentRow) -> QWidget:
        line = QWidget()
        holds = consent.withdrawn_on is None
        state = ConsentState.GIVEN if holds else ConsentState.WITHDRAWN
        title = Label(purpose_words(consent.purpose), "strong", elide=True)
        about = Label(consent_words(consent), "small", "text2", wrap=True)
        head = row(title, Chip(state_words(state), *TONES[state]), None)
        whole = row(column(head, about, gap=2), gap=8)
        whole.setStretch(0, 1)
        if consent.file_id is not None:
            opens = Button(self.tr("Document"), "link", small=True)
            opens.clicked.connect(partial(self._open_paper, consent))
            whole.addWidget(opens)
        if holds:
            ends = Button(self.tr("Withdraw"), small=True)
            ends.clicked.connect(partial(self._withdraw, consent.id))
            whole.addWidget(ends)
        line.setLayout(whole)
        return line

    def _name(self) -> str:
        names = known.person_names(self._id)
        return names[0] if names else ""

    # What the user does

    def _give(self) -> None:
        dialog = ConsentDialog(self, self._id, self._name())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _withdraw(self, consent_id: int) -> None:
        perform(
            self,
            lambda: service.withdraw_consent(consent_id, today()),
            toast=self.tr("The consent is withdrawn"),
        )

    def _open_paper(self, consent: ConsentRow) -> None:
        from salesapp.db.queries import files as kept
        from salesapp.domain.file_names import safe_name
        from salesapp.ui.own_copies import readable

        found = kept.by_id(consent.file_id or 0)
        if found is None:
            return
        path = attempt(self, lambda: readable(found.sha256, safe_name(found.name)))
        if path is not None:
            open_file(path)

    def export_person(self) -> None:
        """Ask where, and write everything about the person in the background."""
        suggested = self.tr("Personal data, {name}.zip").format(name=self._name())
        target = ask_save_path(self, suggested)
        if target is None:
            return
        contact_id, language = self._id, translator.language

        def work(control: JobControl) -> Path:
            with own_connection():
                return person_export.export(contact_id, target, language, control)

        job = Job(self.tr("Personal data to a file"), work)
        job.succeeded.connect(self._exported)
        job.failed.connect(self._failed)
        self.export.setEnabled(False)
        job.finished.connect(self._export_ended)
        job.start()

    def erase_person(self) -> None:
        """Ask for the ground, then erase in the background."""
        asked = EraseDialog(self, self._name())
        if not asked.exec():
            return
        contact_id, reason, name = self._id, str(asked.reason.value()), self._name()

        def work(control: JobControl) -> Changes:
            with own_connection():
                return service.erase(contact_id, reason, control)

        job = Job(self.tr("Erasure of personal data"), work)
        job.succeeded.connect(lambda _changes: forget_person(settings(), contact_id, name))
        job.succeeded.connect(lambda _changes: settings_file().save())
        job.succeeded.connect(self._erased)
        job.failed.connect(self._failed)
        for button in (self.erase, self.export, self.add_consent):
            button.setEnabled(False)
        job.start()

    # What comes back

    def _exported(self, path: Path) -> None:
        notices.offer(
            self.tr("Written: {name}").format(name=path.name),
            self.tr("Show in the folder"),
            partial(_show_folder, path),
        )

    def _export_ended(self) -> None:
        self.export.setEnabled(True)

    def _erased(self, _changes: object) -> None:
        notices.tell(self.tr("The personal data is erased"))
        self.reject()

    def _failed(self, error: Exception) -> None:
        for button in (self.erase, self.export, self.add_consent):
            button.setEnabled(True)
        if isinstance(error, RuleError):
            show_trouble(self, explain(error))
        elif isinstance(error, OSError):
            show_trouble(self, explain_machine(error))
        else:
            raise error

    def _follow(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(Entity.CONTACT):
            self.show_person()


def _show_folder(path: Path) -> None:
    open_folder(path.parent)


def open_personal(parent: QWidget, contact_id: int) -> PersonalDialog:
    """Show the personal data of a person."""
    dialog = PersonalDialog(parent, contact_id)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _clear(box: QVBoxLayout) -> None:
    while box.count():
        item = box.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
