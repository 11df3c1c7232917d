"""Which page is shown: sections, pages over them, and the way back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget
from shiboken6 import isValid

from salesapp.db.queries.bases import identity
from salesapp.ui import reading_state, theme
from salesapp.ui.frame import page_states
from salesapp.ui.frame.history import History
from salesapp.ui.page import Page, born_in
from salesapp.ui.sections import Section, section_of
from salesapp.ui.settings import Settings
from salesapp.ui.soon import soon
from salesapp.ui.store import store
from salesapp.ui.translate import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from salesapp.domain.changes import Changes
    from salesapp.domain.entities import Entity


COVERED_MS = 300
"""So often is looked whether the dialog over a page has ended."""


class Visit(NamedTuple):
    """A page that was shown, and the record it was shown for."""

    page: Page
    record: tuple[Entity, int] | None = None


class Navigator(QObject):
    """Makes pages when they are first wanted, shows them, and remembers the way."""

    shown = Signal(object)
    """`Page`: another page is in view."""
    settled = Signal()
    """What was done with the page is done: see `settling`."""
    page_made = Signal(object)
    """`Page`: to be connected, before it is shown."""

    def __init__(self, sections: tuple[Section, ...], settings: Settings) -> None:
        super().__init__()
        self.stack = QStackedWidget()
        self._settling = 0
        self._sections = {section.id: section for section in sections}
        self._settings = settings
        self._pages: dict[str, Page] = {}
        self._history: History[Visit] = History()
        self._made_for: dict[Page, tuple[str, bool]] = {}
        """What each page was made in: out of sight it may speak another language than now."""
        self._base = ""
        store.leaving.connect(self._leave_base)

    @property
    def page(self) -> Page | None:
        """The page in view."""
        visit = self._history.current
        return visit.page if visit else None

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page that lives."""
        over = [visit.page for visit in self._history.visits]
        return tuple(dict.fromkeys([*self._pages.values(), *over]))

    @property
    def is_settling(self) -> bool:
        """Whether the page is still being brought to where it shall be."""
        return self._settling > 0

    @contextmanager
    def settling(self) -> Iterator[None]:
        """Titles and commands change many times in the block: they are looked at once, after it."""
        self._settling += 1
        try:
            yield
        finally:
            self._settling -= 1
            if not self._settling and isValid(self):
                self.settled.emit()

    def can_go_back(self) -> bool:
        """Whether there is a way back."""
        return self._history.can_go_back()

    def can_go_forward(self) -> bool:
        """Whether there is a way forward."""
        return self._history.can_go_forward()

    def show_section(self, section: str) -> Page:
        """Show the page of a section."""
        page = self._page_of(section)
        self._visit(Visit(page))
        return page

    def show_page(self, page: Page) -> None:
        """Show a page over the current one."""
        self._take_in(page)
        self._visit(Visit(page))

    def open_record(self, entity: Entity, record_id: int) -> bool:
        """Show a record where records of its kind live."""
        section = section_of(entity)
        if section is None or section.id not in self._sections:
            return False
        page = self._page_of(section.id)
        if page.opens_over(entity):
            with self.settling(), born_in(self.stack):
                return page.open_record(entity, record_id)
        before = self.page
        visit = Visit(page, (entity, record_id))
        with self.settling(), born_in(self.stack):
            self._visit(visit)
            opened = page.open_record(entity, record_id)
        if opened and self.page is not page and before is not None:
            # A page was put over this one: going back from it does not open it again.
            self._history.forget(visit)
        if not opened and before is not None and before is not page:
            self.go_back()
        return opened

    def go_back(self) -> None:
        """Show what was before."""
        self._come_to(self._history.back())

    def go_forward(self) -> None:
        """Show what was left by going back."""
        self._come_to(self._history.forward())

    def close_page(self, page: Page) -> None:
        """Forget a page that is done with and show what was before it."""
        page.leave()
        was_shown = page is self.page
        for visit in [visit for visit in self._history.visits if visit.page is page]:
            self._history.forget(visit)
        self._drop(page)
        if was_shown:
            current = self._history.current
            if current is None:
                self.show_section(next(iter(self._sections)))
            else:
                self._show(current.page)

    def apply_changes(self, changes: Changes) -> None:
        """Tell every living page what changed; of another base none of them knows anything."""
        if changes.everything and self._pages and identity() not in ("", self._base):
            self._begin_anew()
            return
        for page in self.pages:
            page.apply_changes(changes)

    def keep_states(self) -> None:
        """Let the pages save what is being typed, and keep how they look."""
        for page in self.pages:
            page.leave()
        states = {section: page.state() for section, page in self._pages.items()}
        page_states.keep(self._settings, self._base, states)

    def make_anew(self) -> None:
        """The language changed, or whether the base is only read: the page in view is made anew.

        Each other one is when it is shown. A dialog over the page ends first: it works for it.
        """
        from salesapp.ui.kit.dialog import lies_over

        if lies_over(self.stack.window()):
            soon(self, self.make_anew, after_ms=COVERED_MS)
        elif self.page is not None:
            self._show(self.page)

    def _page_of(self, section: str) -> Page:
        page = self._pages.get(section)
        if page is None:
            with born_in(self.stack):
                page = self._sections[section].page()
            self._pages[section] = page
            self._take_in(page)
            self._base = identity()
            if state := page_states.state_of(self._settings, self._base, section):
                page.restore(state)
        return self._in_this_language(page)

    def _leave_base(self) -> None:
        if isValid(self.stack):  # the window is still there
            self.keep_states()

    def _begin_anew(self) -> None:
        """Another base is open: its pages are those it was left with, and no way leads back.

        The pages of the base before were left while it was open: what is left now would be
        written into this one.
        """
        gone, shown = self.pages, self.page
        known = shown is not None and shown.section in self._sections
        section = shown.section if shown and known else next(iter(self._sections))
        self._pages, self._history = {}, History()
        self.stack.setCurrentWidget(self._page_of(section))
        for page in gone:
            self._drop(page)
        self.show_section(section)

    def _take_in(self, page: Page) -> None:
        self._made_for[page] = _now()
        self.page_made.emit(page)
        self.stack.addWidget(page)

    def _in_this_language(self, page: Page) -> Page:
        """The page, or the one that takes its place if it was made in another language.

        So it is with a page whose controls were made for a base that is only read, or is not.
        """
        if self._made_for.get(page, _now()) == _now():
            return page
        with born_in(self.stack):
            renewed = page.reborn()
        self._take_in(renewed)
        for section in [section for section, old in self._pages.items() if old is page]:
            self._pages[section] = renewed
        self._history.change(
            lambda visit: Visit(renewed, visit.record) if visit.page is page else visit
        )
        if self.stack.currentWidget() is page:
            # Else the stack would show whatever lies beside it.
            self.stack.setCurrentWidget(renewed)
        self._drop(page)
        return renewed

    def _visit(self, visit: Visit) -> None:
        self._leave_for(visit.page)
        living = set(self._pages.values())
        kept: set[Page] = set()
        forgotten = self._history.visit(visit)
        kept.update(kept_visit.page for kept_visit in self._history.visits)
        for old in {old.page for old in forgotten} - living - kept:
            old.leave()
            self._drop(old)
        self._show(visit.page)

    def _come_to(self, visit: Visit | None) -> None:
        if visit is None:
            return
        page = self._show(visit.page)
        if visit.record is not None:
            page.open_record(*visit.record)

    def _leave_for(self, page: Page) -> None:
        current = self.stack.currentWidget()
        if isinstance(current, Page) and current is not page:
            current.leave()

    def _show(self, wanted: Page) -> Page:
        page = self._in_this_language(wanted)
        self._leave_for(page)
        theme.state.dress_before_shown(page)
        self.stack.setCurrentWidget(page)
        with self.settling():
            self.shown.emit(page)
            page.activate()
        return page

    def _drop(self, page: Page) -> None:
        self._made_for.pop(page, None)
        if isValid(page):
            self.stack.removeWidget(page)
            page.deleteLater()


def _now() -> tuple[str, bool]:
    """What a page is made for: the language, and whether the base is only read."""
    return language(), reading_state.state.is_on
