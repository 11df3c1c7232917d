"""Commands of the window that are about the program itself: looks, language, help, the end."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from salesapp.paths import log_folder
from salesapp.ui import theme
from salesapp.ui.frame.navigator import Navigator
from salesapp.ui.selection import NO_SELECTION
from salesapp.ui.settings import SettingsFile
from salesapp.ui.translate import translator

if TYPE_CHECKING:
    from salesapp.services.form_drafts import DraftRow
    from salesapp.ui.crash import CrashReport
    from salesapp.ui.frame.banner import Banner
    from salesapp.ui.main_window import MainWindow
    from salesapp.ui.reminders.watch import ReminderWatch


class FrameCommands(QMainWindow):
    """What `ui/actions.py` names and the main window is the one to do."""

    navigator: Navigator
    _file: SettingsFile
    _over_page: QVBoxLayout
    quitting = False
    """Closing the window is meant to end the program."""

    @cached_property
    def banner(self) -> Banner:
        """The line over the page, made when something is to be told there."""
        from salesapp.ui.frame.banner import Banner

        banner = Banner(self)
        self.put_over_page(banner)
        return banner

    def put_over_page(self, strip: QWidget) -> None:
        """Show a line over the page."""
        self._over_page.insertWidget(1, strip)

    def tell_not_taken(self, left: DraftRow) -> None:
        """Tell over the page of words that a document took no more."""
        from salesapp.ui.drafts.left import tell_more

        tell_more(cast("MainWindow", self), left)

    @cached_property
    def reminders(self) -> ReminderWatch:
        """What rings; made when the start is over."""
        from salesapp.ui.reminders.watch import ReminderWatch

        watch = ReminderWatch(self)
        watch.record_wanted.connect(self.navigator.open_record)
        return watch

    def lock_screen(self) -> None:
        """Cover every window until the password is typed; without one, show where to set it."""
        from salesapp.ui.lock.locking import lock

        lock.follow(self)
        if lock.now():
            return
        from salesapp.ui.notices import notices

        self.navigator.show_section("settings")
        show_part = getattr(self.navigator.page, "show_part", None)
        if show_part is not None:
            show_part("protection")
        notices.tell(self.tr("Set a password first: it opens the lock again"))

    def show_reminders(self) -> None:
        """Go to the reminders that ring."""
        self.reminders.look()
        self.reminders.take_keys()

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

    def show_history(self) -> None:
        """Show who changed what in the selected record."""
        from salesapp.ui.frame.history_dialog import HistoryDialog

        page = self.navigator.page
        chosen = page.selection() if page else NO_SELECTION
        if chosen.entity is None or not chosen.ids:
            return
        dialog = HistoryDialog(self, chosen.entity, chosen.one or chosen.ids[0])
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_duplicates(self) -> None:
        """Show the desk of duplicates."""
        from salesapp.ui.duplicates.page import DuplicatesPage

        self.navigator.show_page(DuplicatesPage())

    def show_bin(self) -> None:
        """Show the recycle bin."""
        from salesapp.ui.recycle_bin.page import BinPage

        self.navigator.show_page(BinPage())

    def show_objection_library(self) -> None:
        """Show the library of objections."""
        from salesapp.ui.objections.page import LibraryPage

        self.navigator.show_page(LibraryPage())

    def start_calls(self) -> None:
        """Call one after another: what the page shows or has chosen, else what is due."""
        from salesapp.ui.calls.page import CallPage

        page = self.navigator.page
        chosen = page.to_call() if page else NO_SELECTION
        self.navigator.show_page(CallPage(chosen.entity, chosen.ids))

    def show_personal(self) -> None:
        """Show people by their consent."""
        from salesapp.ui.personal.page import PersonalPage

        self.navigator.show_page(PersonalPage())

    def capture_request(self) -> None:
        """Write a request down, whatever is on the screen."""
        from salesapp.ui.leads.capture_door import open_capture

        open_capture(self)

    def show_about(self) -> None:
        """Show the version, the places of the files and whose work the program stands on."""
        from salesapp.ui.preferences.page import SettingsPage

        page = self.navigator.show_section("settings")
        if isinstance(page, SettingsPage):
            page.show_part("about")

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
        from salesapp.ui.outside import open_folder

        open_folder(log_folder())

    def quit(self) -> None:
        """End the program, also where closing the window leaves the icon."""
        self.quitting = True
        self.close()

    def show_crash(self, report: CrashReport) -> None:
        """Explain a bug; one dialog at a time."""
        from salesapp.ui.crash_dialog import CrashDialog

        if not self.findChildren(CrashDialog):
            CrashDialog(report, self).open()
