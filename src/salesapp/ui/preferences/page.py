"""The page of the settings."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui import reading
from salesapp.ui.page import Page, born_in
from salesapp.ui.preferences.section import SettingsSection
from salesapp.ui.preferences.section_list import Entry, SectionList

if TYPE_CHECKING:
    from salesapp.ui.preferences.data_section import DataSection

_SECTIONS: Final = {
    "company": ("preferences.company_section", "CompanySection"),
    "profile": ("preferences.company_section", "ProfileSection"),
    "papers": ("preferences.papers_section", "PapersSection"),
    "templates": ("papers.templates_section", "TemplatesSection"),
    "fields": ("preferences.fields_section", "FieldsSection"),
    "funnel": ("pipelines.funnel_section", "FunnelSection"),
    "reasons": ("pipelines.reasons_section", "ReasonsSection"),
    "judging": ("preferences.judging_section", "JudgingSection"),
    "answers": ("preferences.answers_section", "AnswersSection"),
    "day": ("preferences.day_section", "DaySection"),
    "letters": ("preferences.letters_section", "LettersSection"),
    "view": ("preferences.view_section", "ViewSection"),
    "keys": ("preferences.keys_section", "KeysSection"),
    "data": ("preferences.data_section", "DataSection"),
    "protection": ("protection.section", "ProtectionSection"),
    "about": ("preferences.about_section", "AboutSection"),
}
"""Where each is, below ``salesapp.ui``: its module is imported when it is first shown."""


def _section(name: str) -> SettingsSection:
    module, class_name = _SECTIONS[name]
    made_by = getattr(import_module(f"salesapp.ui.{module}"), class_name)
    return cast("type[SettingsSection]", made_by)()


class SettingsPage(Page):
    """Sections at the left, made when they are first shown."""

    section = "settings"

    def __init__(self) -> None:
        super().__init__()
        self.entries = {entry.id: entry for entry in self._entries()}
        self.list = SectionList(list(self.entries.values()))
        self.list.chosen.connect(self.show_part)
        self._stack = QStackedWidget()
        self._parts: dict[str, SettingsSection] = {}
        self._shown = ""
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.list)
        line.addWidget(self._stack, 1)
        self.show_part("company")

    def _entries(self) -> list[Entry]:
        return [
            Entry(
                "company",
                self.tr("Company and requisites"),
                "clients",
                self.tr("INN KPP bank account VAT tax logo stamp signature director"),
            ),
            Entry(
                "profile", self.tr("About you"), "user", self.tr("name post phone e-mail manager")
            ),
            Entry(
                "papers",
                self.tr("Documents and prices"),
                "docs",
                self.tr("number template margin limit text offer invoice footer"),
            ),
            Entry(
                "templates",
                self.tr("Document templates"),
                "edit",
                self.tr("template design colour logo block column text PDF offer invoice"),
            ),
            Entry(
                "fields",
                self.tr("Fields"),
                "edit",
                self.tr("own custom field list entry stage required client contact product lead"),
            ),
            Entry(
                "funnel",
                self.tr("Pipeline"),
                "deals",
                self.tr("pipeline stage gate required probability days task funnel"),
            ),
            Entry(
                "reasons",
                self.tr("Reasons of refusal"),
                "x",
                self.tr("lost reason refusal why"),
            ),
            Entry(
                "judging",
                self.tr("Judging clients"),
                "target",
                self.tr("category fit score criterion weight stop factor A B C grade"),
            ),
            Entry(
                "day",
                self.tr("Day and reminders"),
                "clock",
                self.tr("working hours lunch task norm note no answer again cadence remind quiet"),
            ),
            Entry(
                "answers",
                self.tr("Leads and answers"),
                "leads",
                self.tr("request response clock term SLA answer temperature weight"),
            ),
            Entry(
                "letters",
                self.tr("Letters"),
                "mail",
                self.tr("template field mail server SMTP password draft e-mail sending"),
            ),
            Entry(
                "view",
                self.tr("View"),
                "moon",
                self.tr("theme dark light language scale rows motion tray icon"),
            ),
            Entry("keys", self.tr("Keys"), "keyb", self.tr("shortcuts keyboard commands")),
            Entry(
                "data",
                self.tr("Data and backups"),
                "db",
                self.tr("import backup base check restore folder open"),
            ),
            Entry(
                "protection",
                self.tr("Protection"),
                "lock",
                self.tr("encryption password recovery key lock screen idle minutes"),
            ),
            Entry(
                "about",
                self.tr("About the program"),
                "info",
                self.tr("version licences log path"),
            ),
        ]

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Settings")

    @override
    def subtitle(self) -> str:
        return self.entries[self._shown].title

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return self._part().key_hints() or [
            ("Up", self.tr("section above")),
            ("Down", self.tr("section below")),
            ("Ctrl+F", self.tr("find a setting")),
            ("Ctrl+Z", self.tr("undo")),
        ]

    @override
    def activate(self) -> None:
        self._part().activate()
        self.list.buttons[self._shown].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def leave(self) -> None:
        self._part().leave()

    @override
    def apply_changes(self, changes: Changes) -> None:
        for name, part in self._parts.items():
            part.area.setEnabled(reading.is_section_open(name))
            part.apply_changes(changes)

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is not Entity.ORGANIZATION:
            return False
        self.show_part("company")
        return True

    @override
    def focus_search(self) -> None:
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def panes(self) -> list[QWidget]:
        return [self.list, self._part()]

    @override
    def state(self) -> dict[str, Any]:
        return {"part": self._shown}

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if state.get("part") in self.entries:
            self.show_part(state["part"])

    # Commands

    def show_part(self, name: str) -> None:
        """Show a section."""
        if self._shown:
            self._part().leave()
        self._shown = name
        if name not in self._parts:
            with born_in(self._stack):
                part = _section(name)
            part.title.setText(self.entries[name].title)
            part.page_wanted.connect(self.page_wanted)
            part.record_wanted.connect(self.record_wanted)
            part.part_wanted.connect(self.show_part)
            part.area.setEnabled(reading.is_section_open(name))
            self._parts[name] = part
            self._stack.addWidget(part)
        self.list.set_current(name)
        self._stack.setCurrentWidget(self._part())
        self._part().activate()
        self.title_changed.emit(self.title(), self.subtitle())

    def edit_fields(self) -> None:
        """Show the user's own fields."""
        self.show_part("fields")

    def import_files(self) -> None:
        """Show the page of the import."""
        self._data().open_import()

    def export_for_portal(self) -> None:
        """Ask what goes into files for Bitrix24."""
        self._data().export_for_portal()

    def back_up_now(self) -> None:
        """Make a backup."""
        self._data().back_up_now()

    def check_store(self) -> None:
        """Check the base."""
        self._data().check_store()

    def open_other_store(self) -> None:
        """Open another base."""
        self._data().open_other_store()

    def _data(self) -> DataSection:
        self.show_part("data")
        return cast("DataSection", self._parts["data"])

    def _part(self) -> SettingsSection:
        return self._parts[self._shown]
