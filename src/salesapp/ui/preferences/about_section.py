"""Settings: version, places of files, licences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from salesapp import __version__
from salesapp.db.store import store_path
from salesapp.overriding import override
from salesapp.paths import log_folder, resource
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.form import row
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.notices import notices
from salesapp.ui.outside import open_folder
from salesapp.ui.preferences.section import WIDEST, SettingsSection


class Licence(NamedTuple):
    """Whose work, under which terms, and the text."""

    title: str
    path: Path


def licences() -> list[Licence]:
    """Of the libraries of the program (`tools/supply.py` collects them), then of its resources."""
    folder = resource("licences")
    index = json.loads((folder / "index.json").read_text("utf-8"))
    found = [
        Licence(f"{one['name']} {one['version']} — {one['licence']}", folder / one["text"])
        for one in index
    ]
    texts = sorted(path for path in resource("").rglob("LICENSE*") if path.is_file())
    return found + [Licence(f"{path.parent.name}/{path.name}", path) for path in texts]


class AboutSection(SettingsSection):
    """What this program is and where it keeps things."""

    def __init__(self) -> None:
        super().__init__()
        facts = Card()
        version = self.tr("Version {version}").format(version=__version__)
        facts.body.addLayout(
            row(Label("Salesapp", "section"), Label(version, "base", "text2"), None)
        )
        self.path = Label("", "base", "text2", elide=True)
        copy = IconButton("copy", self.tr("Copy the path"), small=True)
        copy.clicked.connect(self._copy_path)
        line = row(Label(self.tr("Base:")), self.path, copy)
        line.setStretch(1, 1)
        facts.body.addLayout(line)
        self.log = Label(str(log_folder()), "base", "text2", elide=True)
        opens = Button(self.tr("Open the folder"), icon="ext", small=True)
        opens.clicked.connect(self._open_log)
        line = row(Label(self.tr("Log:")), self.log, opens)
        line.setStretch(1, 1)
        facts.body.addLayout(line)
        papers = Card(self.tr("Licences"))
        self._texts = {one.title: one.path for one in licences()}
        told = self.tr("The program is made of %n parts of others:", "", len(self._texts))
        self.licence = ComboInput([(name, name) for name in self._texts])
        self.licence.setAccessibleName(self.tr("Licences"))
        self.text = TextArea(rows=14)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.licence.changed.connect(self._show_licence)
        papers.body.addWidget(Label(told, "base", "text2"))
        papers.body.addWidget(self.licence)
        papers.body.addWidget(self.text)
        for card in (facts, papers):
            card.setMaximumWidth(theme.px(WIDEST))
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.licence.set_value(next(iter(self._texts), None))
        self._show_licence()

    @override
    def activate(self) -> None:
        self.path.setText(str(store_path()))

    def _show_licence(self) -> None:
        path = self._texts.get(str(self.licence.value()))
        self.text.setPlainText(path.read_text("utf-8") if path else "")

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(store_path()))
        notices.tell(self.tr("The path is in the clipboard"))

    def _open_log(self) -> None:
        folder = log_folder()
        folder.mkdir(parents=True, exist_ok=True)
        open_folder(folder)
