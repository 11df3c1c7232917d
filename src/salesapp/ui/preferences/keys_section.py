"""Settings: the keys of every command, changed, checked for clashes, put back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.action_registry import clashes, keys_of, title_of
from salesapp.ui.action_spec import ActionSpec
from salesapp.ui.actions import action, all_actions
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.key_cap import keys_text
from salesapp.ui.kit.keys import physical_letter
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.search_input import SearchInput
from salesapp.ui.kit.table_column import Column
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.preferences.section import SettingsSection
from salesapp.ui.sections import SECTIONS
from salesapp.ui.settings import settings, settings_file
from salesapp.ui.translate import translate

_ALONE = {
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
}  # fmt: skip


class KeyInput(TextInput):
    """Shows the keys that are pressed in it; Tab leaves, Backspace clears."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setPlaceholderText(self.tr("Press the new keys"))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # Keys pressed here are named, not obeyed.
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ALONE or key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
            return
        if key == Qt.Key.Key_Backspace and not event.modifiers():
            self.pressed.emit("")
            return
        letter = physical_letter(event)
        code = Qt.Key(ord(letter)) if letter and letter.isalnum() else key
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        text = QKeySequence(code | modifiers).toString()
        self.pressed.emit(text)


class KeyRow(NamedTuple):
    """A line of the table."""

    id: int
    spec: ActionSpec
    title: str
    place: str
    keys: str
    is_changed: bool


class KeysSection(SettingsSection):
    """The table of commands and, below it, the keys of the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchInput(self.tr("Find a command or keys"))
        self.search.searched.connect(lambda _text: self._reload())
        self.reset_all = Button(self.tr("Reset all"), icon="undo")
        self.reset_all.clicked.connect(self._reset_all)
        self.table = PagedTable(self._columns(), self._fetch)
        self.table.setMinimumHeight(theme.px(320))
        self.table.current_changed.connect(lambda _id: self._show_current())
        self.input = KeyInput()
        self.input.pressed.connect(self.set_keys)
        self.field = Field(self.tr("Keys"), self.input)
        self.name = Label("", "strong", elide=True)
        self.reset = Button(self.tr("Reset"), icon="undo")
        self.reset.clicked.connect(self._reset_current)
        list_card = Card(padded=False)
        list_card.body.addWidget(self.table)
        self._editor = Card()
        self._editor.body.addLayout(row(self.name, None, self.reset))
        self.input.setFixedWidth(theme.px(220))
        self._editor.body.addWidget(self.field)
        self.body.addLayout(row(self.search, self.reset_all))
        self.body.addWidget(list_card, 1)
        self.body.addWidget(self._editor)
        self.note.setText(self.tr("choose a command, then press its new keys"))

    def _columns(self) -> list[Column]:
        return [
            Column(
                "title", self.tr("Command"), 320, lambda one: one.title, lead=True, stretch=True
            ),
            Column(
                "place", self.tr("Where"), 180, lambda one: one.place, tone=lambda _one: "text2"
            ),
            Column("keys", self.tr("Keys"), 200, lambda one: keys_text(one.keys), tone=_key_tone),
        ]

    @override
    def activate(self) -> None:
        self._reload()

    def current(self) -> ActionSpec | None:
        """The command chosen in the table."""
        found = self.table.current_record()
        return found.spec if isinstance(found, KeyRow) else None

    def choose(self, action_id: str) -> None:
        """Go to a command."""
        ids = [spec.id for spec in all_actions()]
        self.table.set_current_id(ids.index(action_id) + 1)

    def set_keys(self, keys: str) -> None:
        """Give the current command these keys; a clash is told and refused."""
        spec = self.current()
        if spec is None:
            return
        if spec.single_key and "+" in keys and len(keys) > 1:
            self.field.set_error(self.tr("This command has one key without Ctrl, Alt and Shift"))
            return
        if keys and not spec.single_key and not _has_modifier(keys):
            self.field.set_error(self.tr("Add Ctrl or Alt, or take a key such as F7"))
            return
        wanted = {**settings().keys, spec.id: keys}
        if keys == spec.keys:
            del wanted[spec.id]
        rivals = [pair for pair in clashes(wanted) if spec.id in pair[1:]]
        if keys and rivals:
            other = next(one for one in rivals[0][1:] if one != spec.id)
            text = self.tr("{keys} belongs to “{command}”: change it there first")
            self.input.setText(keys_text(keys))
            self.field.set_error(text.format(keys=keys_text(keys), command=title_of(action(other))))
            return
        self._keep(wanted)

    def _keep(self, wanted: dict[str, str]) -> None:
        settings_file().put("keys", wanted)
        registry = getattr(self.window(), "registry", None)
        if registry is not None:
            registry.renew()
        self._reload()
        self._show_current()

    def _reset_current(self) -> None:
        spec = self.current()
        if spec is not None:
            self.set_keys(spec.keys)

    def _reset_all(self) -> None:
        self._keep({})

    def _reload(self) -> None:
        wanted = self.search.text().strip().casefold()
        self.table.refresh()
        self.table.set_ids(
            one.id
            for one in self._fetch(range(1, len(all_actions()) + 1))
            if wanted in f"{one.title} {one.place} {one.keys} {keys_text(one.keys)}".casefold()
        )
        self.reset_all.setEnabled(bool(settings().keys))
        self._show_current()

    def _show_current(self) -> None:
        spec = self.current()
        self._editor.setVisible(spec is not None)
        if spec is not None:
            self.name.setText(title_of(spec))
            self.field.set_value(keys_text(keys_of(spec)))
            self.reset.setEnabled(spec.id in settings().keys)

    def _fetch(self, ids: Sequence[int]) -> list[KeyRow]:
        specs = all_actions()
        titles = {one.id: translate("Sections", one.title) for one in SECTIONS}
        everywhere = self.tr("everywhere")
        return [
            KeyRow(
                number,
                spec,
                title_of(spec),
                titles.get(spec.section or "", everywhere),
                keys_of(spec),
                spec.id in settings().keys,
            )
            for number in ids
            for spec in (specs[number - 1],)
        ]


def _key_tone(one: KeyRow) -> str:
    return "accent_text" if one.is_changed else "text"


def _has_modifier(keys: str) -> bool:
    name = keys.rpartition("+")[2]
    function = name.startswith("F") and name[1:].isdigit()
    return function or "Ctrl" in keys or "Alt" in keys or "Meta" in keys
