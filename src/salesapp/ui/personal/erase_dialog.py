"""The question before a person is erased: what goes, what stays, on what ground."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput


class EraseDialog(Dialog):
    """Dangerous: a plain Enter does not take it."""

    no_draft = "a word typed to be sure must be typed each time"

    def __init__(self, parent: QWidget | None, name: str) -> None:
        super().__init__(parent, "", width=560)
        self.title.setText(self.tr("Erase the personal data of {name}?").format(name=name))
        self.setAccessibleName(self.title.text())
        gone = (
            self.tr("The name becomes “Удалённое лицо № …”; phones, addresses, birthday go."),
            self.tr("Notes of talks with the person and consents with their files go."),
            self.tr("Search and the journal of changes keep nothing of the person."),
        )
        kept = (
            self.tr("Issued documents stay as they were issued: the law asks to keep them."),
            self.tr("Deals, sums and the history of others stay."),
        )
        for text in gone:
            self._line("trash", "risk", text)
        for text in kept:
            self._line("check", "ok", text)
        self._line(
            "warn",
            "warn",
            self.tr(
                "This cannot be undone, and steps that touched the person cannot be undone any"
                " more. A backup is made before; older backups keep the data until they rotate"
                " out, and a backup that is restored is cleaned again."
            ),
        )
        self.reason = Field(
            self.tr("Ground"),
            TextInput(placeholder=self.tr("application of 27.11.2026")),
            required=True,
        )
        self.add_field(self.reason)
        self.add_cancel()
        self.add_primary(self.tr("Erase"), danger=True, icon="trash")

    def _line(self, icon: str, tone: str, text: str) -> None:
        line = row(IconLabel(icon, tone, 16), Label(text, "base", wrap=True), gap=8)
        line.setStretch(1, 1)
        self.body.addLayout(line)
