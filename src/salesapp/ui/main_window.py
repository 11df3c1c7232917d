"""The main window: the frame around the pages, and the commands of the frame. No business."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from salesapp.domain.changes import Changes, Entity
from salesapp.paths import log_folder
from salesapp.services import undo as undo_service
from salesapp.ui import theme
from salesapp.ui.action_registry import ActionRegistry, first_keys
from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.actions import action
from salesapp.ui.command_palette import CommandPalette
from salesapp.ui.frame.menus import menu_of_kinds
from salesapp.ui.frame.navigator import Navigator
from salesapp.ui.frame.palette_rows import FoundRecord, Search
from salesapp.ui.frame.panes import step_pane
from salesapp.ui.frame.rail import Rail
from salesapp.ui.frame.status_bar import StatusBar
from salesapp.ui.frame.toasts import Toasts
from salesapp.ui.frame.top_bar import TopBar
from salesapp.ui.jobs import jobs
from salesapp.ui.notices import notices
from salesapp.ui.page import Page
from salesapp.ui.perform import perform
from salesapp.ui.sections import section_keys, sections
from salesapp.ui.selection import Selection
from salesapp.ui.settings import SettingsFile
from salesapp.ui.steps import step_words
from salesapp.ui.store import store
from salesapp.ui.translate import translator

NARROW_WINDOW = 1320
SMALLEST = (1180, 720)
USUAL = (1440, 900)
RECENT_ACTIONS = 8


class MainWindow(QMainWindow):
    """Everything the user sees of an open store.

    `search` answers the palette; without it the palette finds commands and sections only.
    """

    def __init__(self, settings_file: SettingsFile, search: Search | None = None) -> None:
        super().__init__()
        self._file = settings_file
        self._settings = settings_file.values
        self._search: Search = search or _find_nothing
        self._rail_opened_here = False
        self._company = ""
        self._user = ("", "")
        self._badge_timer = QTimer(self)
        self._badge_timer.setSingleShot(True)
        self._badge_timer.setInterval(200)
        self._badge_timer.timeout.connect(self.refresh_badges)
        self.setMinimumSize(*SMALLEST)
        self.setWindowTitle("Salesapp")
        self.navigator = Navigator(sections(), self._settings)
        self.navigator.page_made.connect(self._welcome)
        self.navigator.shown.connect(self._page_shown)
        self._build()
        self.registry = ActionRegistry(self, self.navigator.show_section)
        store.changed.connect(self._apply_changes)
        translator.changed.connect(self._make_anew)
        self._restore_place()

    def _build(self) -> None:
        self.rail = Rail()
        self.rail.show_sections(sections(), section_keys())
        self.top_bar = TopBar()
        self.status = StatusBar()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.navigator.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)
        body = QWidget()
        body.setLayout(whole)
        self.setCentralWidget(body)
        self.palette_box = CommandPalette(self, self._search, self._settings, self._offers)
        self.toasts = Toasts(self)
        self._connect()

    def _connect(self) -> None:
        self.rail.section_wanted.connect(self.show_section)
        self.rail.create_wanted.connect(self.show_create_menu)
        self.rail.program_menu_wanted.connect(self.show_program_menu)
        self.rail.user_wanted.connect(self.show_settings)
        self.rail.toggle_wanted.connect(self.toggle_rail)
        self.top_bar.search_wanted.connect(self.show_palette)
        self.top_bar.undo_wanted.connect(self.undo)
        self.top_bar.primary_wanted.connect(self.run_action)
        self.palette_box.record_chosen.connect(self._open_chosen)
        self.palette_box.action_chosen.connect(self._run_chosen)
        self.palette_box.section_chosen.connect(self.show_section)
        self.toasts.undo_wanted.connect(self.undo)

    # What pages and the program ask for

    def start(self) -> None:
        """Show the section that was shown last."""
        known = [section.id for section in sections()]
        if not known:
            return
        last = self._settings.section
        self.navigator.show_section(last if last in known else known[0])

    def show_company(self, company: str, user: str = "", position: str = "") -> None:
        """Name the company and who works here."""
        self._company, self._user = company, (user, position)
        self.rail.brand.set_name(company or "Salesapp")
        self.rail.user.set_user(user, position)
        self.setWindowTitle(f"{company} — Salesapp" if company else "Salesapp")

    def show_section(self, section: str) -> None:
        """Show a section."""
        self.navigator.show_section(section)

    def open_record(self, entity: Entity, record_id: int) -> bool:
        """Show a record in its section."""
        return self.navigator.open_record(entity, record_id)

    def run_action(self, action_id: str) -> None:
        """Run an action on what is selected."""
        self.registry.run(action_id)
        self._note_action(action_id)

    # Commands of the frame, named in `ui/actions.py`

    def show_palette(self) -> None:
        """Open the palette."""
        self.palette_box.open()

    def show_create_menu(self) -> None:
        """Open the menu of what can be made."""
        self._open_menu([Menu.CREATE], self.rail.create_place())

    def show_program_menu(self) -> None:
        """Open the menu under the name of the company."""
        kinds = [Menu.DATA, Menu.VIEW, Menu.HELP, Menu.PROGRAM]
        self._open_menu(kinds, self.rail.program_place())

    def show_settings(self) -> None:
        """Show the settings."""
        if any(section.id == "settings" for section in sections()):
            self.show_section("settings")

    def undo(self) -> None:
        """Take the last step back."""
        step = undo_service.next_undo()
        if step and perform(self, undo_service.undo):
            words = step_words(step.action, step.subject)
            notices.tell(self.tr("Undone: {step}").format(step=words))
        self._show_undo()

    def redo(self) -> None:
        """Do the step that was taken back again."""
        step = undo_service.next_redo()
        if step and perform(self, undo_service.redo):
            notices.undoable(step_words(step.action, step.subject))
        self._show_undo()

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

    def switch_theme(self) -> None:
        """Dark after light, light after dark."""
        mode = theme.ThemeMode.LIGHT if theme.state.dark else theme.ThemeMode.DARK
        self._file.put("theme", mode)
        theme.state.set_mode(mode)

    def switch_language(self) -> None:
        """English after Russian, Russian after English."""
        language = "en" if translator.language == "ru" else "ru"
        self._file.put("language", language)
        translator.use(language)

    def show_keys(self) -> None:
        """Show the keys of this screen."""
        from salesapp.ui.shortcut_sheet import ShortcutSheet

        sheet = ShortcutSheet(self, self.navigator.page)
        sheet.help_wanted.connect(self.show_help)
        sheet.open()

    def show_help(self) -> None:
        """Show the help page of this screen."""
        from salesapp.ui.help_window import HelpWindow

        page = self.navigator.page
        HelpWindow.show_topic(self, page.section if page else "")

    def open_log_folder(self) -> None:
        """Open the folder of the log in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))

    def quit(self) -> None:
        """End the program."""
        self.close()

    def show_crash(self, report: Path) -> None:
        """Explain a bug; one dialog at a time."""
        from salesapp.ui.crash_dialog import CrashDialog

        if not self.findChildren(CrashDialog):
            CrashDialog(report, self).open()

    # How it works

    def allows(self, action_id: str) -> bool:
        """Whether a command of the frame makes sense now."""
        conditions = {
            "frame.undo": lambda: undo_service.next_undo() is not None,
            "frame.redo": lambda: undo_service.next_redo() is not None,
            "frame.back": self.navigator.can_go_back,
            "frame.forward": self.navigator.can_go_forward,
        }
        condition = conditions.get(action_id)
        return condition is None or condition()

    def _welcome(self, page: Page) -> None:
        page.title_changed.connect(self._refresh_titles)
        page.hints_changed.connect(self._refresh_titles)
        page.selection_changed.connect(self._selection_changed)
        page.record_wanted.connect(self.open_record)
        page.section_wanted.connect(self.show_section)
        page.page_wanted.connect(self.navigator.show_page)
        page.back_wanted.connect(self._close_sender)
        page.action_wanted.connect(self.run_action)

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
        self._refresh_titles()
        self._show_undo()

    def _selection_changed(self) -> None:
        self.registry.refresh()
        self._refresh_primary()

    def _refresh_titles(self) -> None:
        page = self.navigator.page
        if page is None:
            return
        self.top_bar.show_title(page.title(), page.subtitle())
        self.status.hints.show_hints(page.key_hints())
        self.registry.refresh()
        self._refresh_primary()

    def _refresh_primary(self) -> None:
        page = self.navigator.page
        wanted = page.primary_action() if page else None
        spec = action(wanted) if wanted else None
        enabled = spec is not None and self.registry.actions[spec.id].isEnabled()
        keys = first_keys(spec) if spec else ""
        self.top_bar.show_primary(spec, enabled=enabled, keys=keys)

    def _show_undo(self) -> None:
        step = undo_service.next_undo()
        self.top_bar.show_undo(step_words(step.action, step.subject) if step else "")
        self.registry.refresh()

    def _apply_changes(self, changes: Changes) -> None:
        self.navigator.apply_changes(changes)
        self.toasts.forget_undo()
        self.status.saved.show_saved()
        self._show_undo()
        self._badge_timer.start()

    def refresh_badges(self) -> None:
        """Ask every section for its number."""
        for section in sections():
            self.rail.set_badge(section.id, section.badge())

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
            self.registry.run(action_id, selection)
            self._note_action(action_id)

    def _note_action(self, action_id: str) -> None:
        recent = self._settings.recent_actions
        recent[:] = [action_id, *(old for old in recent if old != action_id)][:RECENT_ACTIONS]

    def _open_menu(self, kinds: list[Menu], place: QPoint) -> None:
        menu_of_kinds(self, kinds, self.registry.actions, self.run_action).popup(place)

    def _step_pane(self, by: int) -> None:
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
        self.navigator.stack.setParent(self)
        self.toasts.stack.deleteLater()
        self.toasts.deleteLater()
        self.palette_box.deleteLater()
        self._build()
        self.registry.renew()
        self.show_company(self._company, *self._user)
        self.navigator.make_anew()
        self.refresh_badges()

    def _restore_place(self) -> None:
        geometry = self._file.bytes_of("geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(*USUAL)
        frame = self.geometry()
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        title = frame.adjusted(0, 0, 0, 40 - frame.height())
        if screens and not any(screen.intersects(title) for screen in screens):
            frame.moveCenter(screens[0].center())
            self.setGeometry(frame)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()
        self.palette_box.follow_window()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.navigator.keep_states()
        jobs.cancel_all()
        self._file.put_bytes("geometry", self.saveGeometry())
        self._file.save()
        super().closeEvent(event)


def _find_nothing(_text: str, _limit: int) -> list[FoundRecord]:
    return []
