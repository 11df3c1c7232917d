"""QActions, keys and menus, all made from the declared actions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from salesapp.domain.errors import Rule, RuleError
from salesapp.overriding import override
from salesapp.ui import reading
from salesapp.ui.action_spec import ActionSpec
from salesapp.ui.actions import action, all_actions, home_of
from salesapp.ui.kit.keys import physical_key
from salesapp.ui.notices import notices
from salesapp.ui.page import Page, born_in
from salesapp.ui.sections import section_keys, sections
from salesapp.ui.selection import Needs, Selection
from salesapp.ui.settings import settings
from salesapp.ui.translate import translate

if TYPE_CHECKING:
    from salesapp.ui.frame.undoing import UndoCommands
    from salesapp.ui.kit.menu import Menu

NAMED_KEYS = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "Return",
    Qt.Key.Key_F2: "F2",
    Qt.Key.Key_Slash: "/",
}


HISTORY = "record.history"
"""The action that shows who changed what in the selected record."""


class _Running:
    """The action that runs now, for whoever asks what has led to it."""

    action_id = ""


def running() -> str:
    """Id of the action that runs now; empty when none does."""
    return _Running.action_id


@contextmanager
def _runs(action_id: str) -> Iterator[None]:
    before, _Running.action_id = _Running.action_id, action_id
    try:
        yield
    finally:
        _Running.action_id = before


class ActionRegistry(QObject):
    """The actions of one window: their keys, and which of them may run now."""

    def __init__(self, window: UndoCommands, show_home: Callable[[str], Page]) -> None:
        super().__init__(window)
        self._window = window
        self._show_home = show_home
        self._page: Page | None = None
        self._specs = all_actions()
        self.actions: dict[str, QAction] = {}
        self._methods: dict[tuple[object, str], bool] = {}
        for spec in self._specs:
            self.actions[spec.id] = self._make(spec)
        for section, keys in section_keys().items():
            lead = QAction(self)
            lead.setObjectName(section)
            lead.setShortcut(QKeySequence(keys))
            lead.triggered.connect(self._lead_to_sender)
            window.addAction(lead)
        self.renew()
        self._heard: list[QWidget] = []
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._follow_focus(application)
            self.hear(None, QApplication.focusWidget())

    def renew(self) -> None:
        """Take titles and keys anew: the language or the keys changed."""
        for spec in self._specs:
            entry = self.actions[spec.id]
            entry.setText(title_of(spec))
            entry.setShortcuts([] if spec.single_key else sequences(keys_of(spec)))
        self.refresh()

    def follow(self, page: Page) -> None:
        """Work on another page from the next `refresh` on."""
        self._page = page

    def selection(self) -> Selection:
        """What is selected on the page shown."""
        return self._page.selection() if self._page else Selection()

    def refresh(self) -> None:
        """Enable exactly the actions whose need the selection meets."""
        if self._window.navigator.is_settling:
            return
        selection = self.selection()
        for spec in self._specs:
            self.actions[spec.id].setEnabled(self.may_run(spec, selection))

    def may_run(self, spec: ActionSpec, selection: Selection) -> bool:
        """Whether an action may run on a selection."""
        page = self._page
        if spec.section is not None and (page is None or page.section != spec.section):
            return False
        # What most commands fail by comes first: all are asked at each change of the selection.
        if not spec.needs.met_by(selection) or not reading.may_run(spec.run):
            return False
        if page is not None and not page.allows(spec.id):
            return False
        target = self._target(spec)
        if target is self._window and not self._window.allows(spec.id):
            return False
        if isinstance(target, str) and page is not None and _is_home(page, target):
            # The page of the action's own section is shown, and has no such method now.
            return False
        return target is not None

    def run(self, action_id: str, selection: Selection | None = None) -> None:
        """Run an action on what is selected, or on another selection (of the palette)."""
        spec = action(action_id)
        if not reading.may_run(spec.run):
            notices.tell(reading.why())
            return
        given = self.selection() if selection is None else selection
        target = self._target(spec)
        if isinstance(target, str):
            target = self._show_home(target)
        if target is None or not hasattr(target, spec.run):
            return
        asked: AbstractContextManager[None] = nullcontext()
        if isinstance(target, Page):
            asked = target.asked_of(given, by_name=selection is not None)
        navigator = self._window.navigator
        with _runs(action_id), born_in(navigator.stack), navigator.settling(), asked:
            getattr(target, spec.run)()

    def _target(self, spec: ActionSpec) -> QWidget | str | None:
        """The page or window that has the method, or the section whose page has it."""
        for owner in (self._page, self._window):
            if owner is not None and self._can(owner, spec.run):
                return owner
        return home_of(spec.id)

    def _can(self, owner: QWidget, method: str) -> bool:
        """Whether it has a method: kept by class, to ask the object takes ten times as long."""
        key = type(owner), method
        found = self._methods.get(key)
        if found is None:
            found = self._methods[key] = hasattr(owner, method)
        return found

    def _make(self, spec: ActionSpec) -> QAction:
        entry = QAction(self)
        entry.setObjectName(spec.id)
        entry.triggered.connect(self._run_sender)
        self._window.addAction(entry)
        return entry

    def _lead_to_sender(self) -> None:
        self._show_home(self.sender().objectName())

    def _run_sender(self) -> None:
        self.run(self.sender().objectName())

    def _follow_focus(self, application: QApplication) -> None:
        """Hear of the focus while the registry lives: a window that goes moves it once more."""
        me = ref(self)

        def heard(old: QWidget | None, now: QWidget | None) -> None:
            registry = me()
            if registry is not None and isValid(registry):
                registry.hear(old, now)

        application.focusChanged.connect(heard)
        self.destroyed.connect(lambda: application.focusChanged.disconnect(heard))

    def hear(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Filter the keys of what has the focus: filtering every event would slow every screen."""
        for one in self._heard:
            if isValid(one):
                one.removeEventFilter(self)
        self._heard = []
        while now is not None:
            # What says no today may say yes while it keeps the focus: it is asked at every key.
            if isinstance(now, QAbstractItemView) or now.property("single_keys") is not None:
                now.installEventFilter(self)
                self._heard.append(now)
            now = now.parentWidget()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._window.isActiveWindow() and self._single_key(watched, event)

    def _single_key(self, watched: QObject, event: QKeyEvent) -> bool:
        page = self._page
        if page is None or not isinstance(watched, QWidget) or not takes_single_keys(watched):
            return False
        if not page.isAncestorOf(watched):
            return False
        wanted = single_key(event)
        if wanted == "Space" and watched.property("space_marks"):
            return False  # in a list of rows that can be marked it marks, as in every other one
        for spec in self._specs if wanted else ():
            if not spec.single_key or wanted not in keys_of(spec).split("; "):
                continue
            if self.actions[spec.id].isEnabled():
                self.run(spec.id)
                return True
        return False


def takes_single_keys(widget: QWidget) -> bool:
    """Whether letters pressed in a widget are commands: lists and boards, unless they say no."""
    told = widget.property("single_keys")
    return told is True or (told is None and isinstance(widget, QAbstractItemView))


def single_key(event: QKeyEvent) -> str | None:
    """The name of a key pressed without modifiers, by its place on the keyboard."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain != Qt.KeyboardModifier.NoModifier:
        return None
    named = NAMED_KEYS.get(Qt.Key(event.key())) if event.key() in NAMED_KEYS else None
    return named or physical_key(event)


def keys_of(spec: ActionSpec, changed: Mapping[str, str] | None = None) -> str:
    """The keys of an action: those the user chose, else those declared."""
    chosen = settings().keys if changed is None else changed
    return chosen.get(spec.id, spec.keys)


def first_keys(spec: ActionSpec) -> str:
    """The keys shown beside an action."""
    return keys_of(spec).split("; ")[0]


def sequences(keys: str) -> list[QKeySequence]:
    """Several keys, parted by "; ", for QAction."""
    return [QKeySequence(part) for part in keys.split("; ") if part]


def clashes(changed: Mapping[str, str] | None = None) -> list[tuple[str, str, str]]:
    """Pairs of actions that would fight for the same keys: the keys and both ids."""
    holders: dict[tuple[str, bool], list[ActionSpec]] = defaultdict(list)
    found = []
    for spec in all_actions():
        for part in filter(None, keys_of(spec, changed).split("; ")):
            key = (QKeySequence(part).toString(), spec.single_key)
            found += [
                (part, other.id, spec.id)
                for other in holders[key]
                if other.section is None or spec.section is None or other.section == spec.section
            ]
            holders[key].append(spec)
    return found


def title_of(spec: ActionSpec) -> str:
    """The action's name in the language of now."""
    return translate("Actions", spec.title)


def _is_home(page: Page, section_id: str) -> bool:
    """Whether a page is the one its section opens with."""
    return any(one.id == section_id and one.module == type(page).__module__ for one in sections())


def run_on_page(page: Page, action_id: str, about: Selection | None = None) -> None:
    """Run an action on the selection, or about other records: by the page, else by the frame."""
    spec = action(action_id)
    method: Callable[[], object] | None = getattr(page, spec.run, None)
    if not reading.may_run(spec.run):
        notices.tell(reading.why())
    elif method is None and about is None:
        page.action_wanted.emit(action_id)
    elif method is None:
        page.action_about_wanted.emit(action_id, about)
    else:
        asked = page.selection() if about is None else about
        with _runs(action_id), born_in(page.parentWidget()), page.asked_of(asked):
            method()


def menu_of(page: Page, action_ids: Iterable[str], about: Selection | None = None) -> Menu:
    """A menu of actions about a page's selection or other records; an empty id is a separator.

    The history of one selected record stands at the end of every menu of records.
    """
    from salesapp.ui.kit.menu import Menu

    menu = Menu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    selection = page.selection() if about is None else about
    wanted_ids = list(action_ids)
    if len(selection.ids) == 1 and HISTORY not in wanted_ids:
        wanted_ids += ["", HISTORY]
    for action_id in wanted_ids:
        if not action_id:
            menu.addSeparator()
            continue
        spec = action(action_id)
        with page.asked_of(selection):
            enabled = spec.needs.met_by(selection) and page.allows(action_id)
        entry = menu_entry(menu, spec, enabled=enabled)
        run = partial(_run_of_menu, page, spec, selection, about)
        entry.triggered.connect(lambda _checked=False, run=run: run())
    return menu


def _run_of_menu(
    page: Page, spec: ActionSpec, opened_on: Selection, about: Selection | None
) -> None:
    """Run what was chosen, unless something else was selected since the menu was opened."""
    demanded = about is None and spec.needs is not Needs.NOTHING
    if demanded and not page.selection().is_of_same(opened_on):
        from salesapp.ui.explain import explain

        notices.tell(explain(RuleError(Rule.RECORD_CHANGED)).sentence())
    else:
        run_on_page(page, spec.id, about)


def menu_entry(menu: Menu, spec: ActionSpec, *, enabled: bool) -> QAction:
    """A line of a menu that looks like an action; its keys are shown, not bound."""
    entry = menu.add(title_of(spec), icon=spec.icon, keys=first_keys(spec), writes=False)
    entry.setEnabled(enabled and reading.may_run(spec.run))
    return entry
