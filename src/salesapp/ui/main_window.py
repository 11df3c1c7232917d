"""The main window: the frame around the pages, and the commands of the frame. No business."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.text import short_company
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.frame.after_typing import AfterTyping
from salesapp.ui.frame.badges import Badges
from salesapp.ui.frame.commands import FrameCommands
from salesapp.ui.frame.navigator import Navigator
from salesapp.ui.frame.placing import keep_place, restore_place
from salesapp.ui.frame.rail import Rail
from salesapp.ui.frame.status_bar import StatusBar
from salesapp.ui.frame.top_bar import TopBar
from salesapp.ui.frame.undoing import UndoCommands
from salesapp.ui.page import Page
from salesapp.ui.sections import section_keys, sections
from salesapp.ui.selection import Selection
from salesapp.ui.settings import SettingsFile
from salesapp.ui.soon import soon
from salesapp.ui.store import store
from salesapp.ui.translate import translator

if TYPE_CHECKING:
    from salesapp.domain.changes import Changes
    from salesapp.domain.entities import Entity
    from salesapp.ui.action_registry import ActionRegistry
    from salesapp.ui.action_spec import ActionSpec, Menu
    from salesapp.ui.badge_value import BadgeValue, Share
    from salesapp.ui.command_palette import CommandPalette
    from salesapp.ui.frame.palette_rows import FoundRecord, Search
    from salesapp.ui.frame.toasts import Toasts

NARROW_WINDOW = 1320
SMALLEST = (1180, 720)
RECENT_ACTIONS = 8


class MainWindow(FrameCommands, UndoCommands):
    """Everything the user sees of an open store.

    The frame is built and painted first; pages, commands and the palette come with `start`.
    `search` answers the palette; without it the palette finds commands and sections only.
    """

    first_painted = Signal()
    """The window is on the screen: what it did not need for that may come now."""

    def __init__(self, settings_file: SettingsFile, search: Search | None = None) -> None:
        super().__init__()
        self._file = settings_file
        self._settings = settings_file.values
        self._search: Search = search or _find_nothing
        self._rail_opened_here = False
        self._was_painted = False
        self._company = ""
        self._user = ("", "")
        self._badges = Badges(self._show_badge, self.show_plan, self)
        self._selected = AfterTyping(self._refresh_commands, self)
        self._badge_timer = QTimer(self, singleShot=True, interval=200)
        self._badge_timer.timeout.connect(self.refresh_badges)
        self.setMinimumSize(*SMALLEST)
        self.setWindowTitle("Salesapp")
        self.navigator = Navigator(sections(), self._settings)
        self.navigator.page_made.connect(self._welcome)
        self.navigator.shown.connect(self._page_shown)
        self.navigator.settled.connect(self._refresh_titles)
        self._build()
        store.changed.connect(self._apply_changes)
        translator.changed.connect(self._make_anew)
        restore_place(self, settings_file)

    def _build(self) -> None:
        self._make_parts()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        self._over_page = right
        right.addWidget(self.navigator.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        self._whole = whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)
        body = QWidget()
        body.setLayout(whole)
        self.setCentralWidget(body)

    def _make_parts(self) -> None:
        self.rail = Rail()
        self.rail.show_sections(sections(), section_keys())
        self.top_bar = TopBar()
        self.status = StatusBar()
        self._connect()

    @cached_property
    def registry(self) -> ActionRegistry:
        """Every command as a QAction."""
        from salesapp.ui.action_registry import ActionRegistry

        return ActionRegistry(self, self.navigator.show_section)

    @cached_property
    def palette_box(self) -> CommandPalette:
        """The palette over the window."""
        from salesapp.ui.command_palette import CommandPalette

        box = CommandPalette(self, self._search, self._settings, self._offers)
        box.record_chosen.connect(self._open_chosen)
        box.action_chosen.connect(self._run_chosen)
        box.section_chosen.connect(self.show_section)
        return box

    @cached_property
    def toasts(self) -> Toasts:
        """What was done, at the lower edge."""
        from salesapp.ui.frame.toasts import Toasts

        toasts = Toasts(self)
        toasts.undo_wanted.connect(self.undo)
        return toasts

    def _connect(self) -> None:
        self.rail.section_wanted.connect(self.show_section)
        self.rail.create_wanted.connect(self.show_create_menu)
        self.rail.program_menu_wanted.connect(self.show_program_menu)
        self.rail.user_wanted.connect(self.show_settings)
        self.rail.toggle_wanted.connect(self.toggle_rail)
        self.top_bar.search_wanted.connect(self.show_palette)
        self.top_bar.undo_wanted.connect(self.undo)
        self.top_bar.primary_wanted.connect(self.run_action)

    # What pages and the program ask for

    def start(self) -> None:
        """Bring the frame to life and show the section that was shown last."""
        self.registry  # noqa: B018 - from now on the keys work
        self.toasts  # noqa: B018 - from now on messages are shown
        self.status.job  # noqa: B018 - from now on jobs are shown
        from salesapp.ui.notices import notices

        notices.not_taken.connect(self.tell_not_taken)
        known = [section.id for section in sections()]
        if not known:
            return
        last = self._settings.section
        self.navigator.show_section(last if last in known else known[0])

    def answer_with(self, search: Search) -> None:
        """Let the palette find records; said before it is first opened."""
        self._search = search

    def show_company(self, company: str, user: str = "", position: str = "") -> None:
        """Name the company and who works here."""
        self._company, self._user = company, (user, position)
        self.rail.brand.set_name(short_company(company) or "Salesapp")
        self.rail.user.set_user(user, position)
        self.setWindowTitle(f"{company} — Salesapp" if company else "Salesapp")

    def show_section(self, section: str) -> None:
        """Show a section."""
        self.navigator.show_section(section)

    def open_record(self, entity: Entity, record_id: int) -> bool:
        """Show a record in its section."""
        return self.navigator.open_record(entity, record_id)

    def run_action(self, action_id: str, selection: Selection | None = None) -> None:
        """Run an action on what is selected, or on another selection."""
        self.registry.run(action_id, selection)
        self._note_action(action_id)

    # Commands of the frame, named in `ui/actions.py`

    def show_palette(self) -> None:
        """Open the palette."""
        self.palette_box.open()

    def show_create_menu(self) -> None:
        """Open the menu of what can be made."""
        from salesapp.ui.action_spec import Menu

        self._open_menu([Menu.CREATE], self.rail.create_place())

    def show_program_menu(self) -> None:
        """Open the menu under the name of the company."""
        from salesapp.ui.action_spec import Menu

        kinds = [Menu.DATA, Menu.VIEW, Menu.HELP, Menu.PROGRAM]
        self._open_menu(kinds, self.rail.program_place())

    def show_settings(self) -> None:
        """Show the settings."""
        if any(section.id == "settings" for section in sections()):
            self.show_section("settings")

    def focus_search(self) -> None:
        """Put the cursor into the search field of the page."""
        if self.navigator.page:
            self.navigator.page.focus_search()

    def toggle_rail(self) -> None:
        """Narrow or widen the rail."""
        collapsed = not self.rail.collapsed
        if self._must_be_narrow():
            self._rail_opened_here = not collapsed
        else:
            self._file.put("rail_collapsed", collapsed)
        self._fit_rail()

    def go_back(self) -> None:
        """Show what was shown before."""
        self.navigator.go_back()

    def go_forward(self) -> None:
        """Return from going back."""
        self.navigator.go_forward()

    def next_pane(self) -> None:
        """Give the focus to the next part of the screen."""
        self._step_pane(1)

    def previous_pane(self) -> None:
        """Give the focus to the previous part of the screen."""
        self._step_pane(-1)

    # How it works

    def _welcome(self, page: Page) -> None:
        page.title_changed.connect(self._refresh_titles)
        page.hints_changed.connect(self._refresh_titles)
        page.selection_changed.connect(self._selected.ask)
        page.record_wanted.connect(self.open_record)
        page.section_wanted.connect(self.show_section)
        page.page_wanted.connect(self.navigator.show_page)
        page.back_wanted.connect(self._close_sender)
        page.action_wanted.connect(self.run_action)
        page.action_about_wanted.connect(self.run_action)

    def _close_sender(self) -> None:
        page = self.sender()
        if isinstance(page, Page):
            self.navigator.close_page(page)

    def _page_shown(self, page: Page) -> None:
        self._settings.section = page.section
        self.rail.set_current(page.section)
        self._rail_opened_here = False
        self._fit_rail()
        self.registry.follow(page)
        self.toasts.forget_gone()
        self.show_undo()

    def _refresh_commands(self) -> None:
        self.registry.refresh()
        self._refresh_primary()

    def _refresh_titles(self) -> None:
        page = self.navigator.page
        if page is None or self.navigator.is_settling:
            return
        self.top_bar.show_title(page.title(), page.subtitle())
        self.status.hints.show_hints(page.key_hints())
        self._refresh_commands()

    def _refresh_primary(self) -> None:
        from salesapp.ui.action_registry import first_keys
        from salesapp.ui.actions import action

        page = self.navigator.page
        wanted = page.primary_action() if page else None
        spec = action(wanted) if wanted else None
        enabled = spec is not None and self.registry.actions[spec.id].isEnabled()
        keys = first_keys(spec) if spec else ""
        self.top_bar.show_primary(spec, enabled=enabled, keys=keys)

    @override
    def refresh_actions(self) -> None:
        self.registry.refresh()

    def _apply_changes(self, changes: Changes) -> None:
        self.navigator.apply_changes(changes)
        self.toasts.forget_undo()
        self.status.saved.show_saved()
        self.show_undo()
        self._badge_timer.start()

    def refresh_badges(self) -> None:
        """Ask every section for its number."""
        self._badges.refresh()

    def show_plan(self, share: Share | None) -> None:
        """Show how much of the plan is done, at the foot of the rail."""
        self.rail.show_plan(share)

    def _show_badge(self, section: str, number: BadgeValue | None) -> None:
        self.rail.set_badge(section, number)

    def _offers(self, spec: ActionSpec) -> bool:
        return self.registry.may_run(spec, self.registry.selection())

    def _open_chosen(self, entity: Entity, record_id: int, title: str) -> None:
        if self.open_record(entity, record_id):
            self._settings.remember_record(entity.value, record_id, title)
            self._file.save()

    def _run_chosen(self, action_id: str, selection: Selection) -> None:
        if selection.entity is None:
            self.run_action(action_id)
        elif self.open_record(selection.entity, selection.ids[0]):
            self.run_action(action_id, selection)

    def _note_action(self, action_id: str) -> None:
        recent = self._settings.recent_actions
        recent[:] = [action_id, *(old for old in recent if old != action_id)][:RECENT_ACTIONS]

    def _open_menu(self, kinds: list[Menu], place: QPoint) -> None:
        from salesapp.ui.frame.menus import menu_of_kinds

        menu_of_kinds(self, kinds, self.registry.actions, self.run_action).popup(place)

    def _step_pane(self, by: int) -> None:
        from salesapp.ui.frame.panes import step_pane

        page = self.navigator.page
        panes = [self.rail, *(page.panes() if page else []), self.top_bar]
        step_pane(panes, self.focusWidget(), by)

    def _must_be_narrow(self) -> bool:
        page = self.navigator.page
        return self.width() < theme.px(NARROW_WINDOW) or (page is not None and page.collapse_rail)

    def _fit_rail(self) -> None:
        if self._must_be_narrow():
            self.rail.set_collapsed(not self._rail_opened_here)
        else:
            self.rail.set_collapsed(self._settings.rail_collapsed)

    def _make_anew(self) -> None:
        """The language changed: every word on the screen is said anew."""
        palette = self.__dict__.pop("palette_box", None)
        if palette is not None:
            palette.deleteLater()
        self._renew_parts()
        self.status.job  # noqa: B018 - made in the new language
        self.registry.renew()
        self.show_company(self._company, *self._user)
        self.navigator.make_anew()
        self.refresh_badges()

    def _renew_parts(self) -> None:
        """Other parts around the pages; these stay where they are: moving them takes seconds."""
        old = self.rail, self.top_bar, self.status
        self._make_parts()
        for gone, new in zip(old, (self.rail, self.top_bar, self.status), strict=True):
            self._whole.replaceWidget(gone, new)
            gone.hide()
            gone.deleteLater()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()
        if "palette_box" in self.__dict__:
            self.palette_box.follow_window()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            soon(self, self.first_painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.navigator.keep_states()
        from salesapp.ui.drafts.leaving import leave

        if leave(self):
            keep_place(self, self._file)
            super().closeEvent(event)
        else:
            event.ignore()


def _find_nothing(_text: str, _limit: int) -> list[FoundRecord]:
    return []
