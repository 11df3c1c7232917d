"""The line over the page after a start: forms that were open when the program ended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.store import is_open, store_path
from salesapp.domain.changes import Changes
from salesapp.overriding import override
from salesapp.services import form_drafts as service
from salesapp.services.form_drafts import DraftRow
from salesapp.ui import format, theme
from salesapp.ui.drafts.settling import settle
from salesapp.ui.drafts.way import go
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paint import fill_rect
from salesapp.ui.store import store

if TYPE_CHECKING:
    from salesapp.ui.main_window import MainWindow

_MOST = 12
NOT_TAKEN: Final = "not_taken."
"""Begins the names of drafts that no form takes up: what documents took no more."""


class LeftForms(QWidget):
    """One form is opened by its button, several are chosen from a menu."""

    def __init__(self, window: MainWindow, left: list[DraftRow]) -> None:
        super().__init__(window)
        self._window, self.left = window, left
        self._store = store_path()
        self.words = Label("", "base", "text", elide=True)
        self.go_on = Button("", small=True)
        self.forget = Button(self.tr("Forget"), "link", small=True)
        self.later = IconButton("x", self.tr("Later: it is offered where it was typed"), small=True)
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6))
        box.setSpacing(theme.px(10))
        box.addWidget(IconLabel("clock", "info", 16))
        box.addWidget(self.words, 1)
        for button in (self.go_on, self.forget, self.later):
            box.addWidget(button)
        self.go_on.clicked.connect(self._go_on)
        self.forget.clicked.connect(self._forget)
        self.later.clicked.connect(self._put_off)
        store.changed.connect(self._follow)
        self._tell()

    def open_form(self, draft: DraftRow) -> None:
        """Go where the form was typed into and open it again, if an action opens it."""
        self.left = [one for one in self.left if one is not draft]
        if not _is_not_taken(draft):
            settle(partial(service.close, draft.form, draft.about))
        self._tell()
        go(self._window, draft.way)
        if _is_not_taken(draft):
            from salesapp.ui.posting.not_taken import show

            show(self._window, draft)

    def add(self, draft: DraftRow) -> None:
        """Tell of one more, in place of what was told of the same before."""
        about = draft.form, draft.about
        others = [one for one in self.left if (one.form, one.about) != about]
        self.left = [draft, *others]
        self._tell()

    def _follow(self, changes: Changes) -> None:
        """In another base nothing of this one can be gone on with: its next start tells it."""
        if changes.everything and is_open() and store_path() != self._store:
            self.left, self._store = [], store_path()
            self._tell()

    def _tell(self) -> None:
        self.setVisible(bool(self.left))
        if not self.left:
            return
        first = self.left[0]
        if len(self.left) == 1:
            told = self.tr("Typed {moment} and not saved: {form}")
            self.words.setText(told.format(moment=format.moment(first.kept_at), form=first.title))
            self.go_on.setText(self.tr("Go on"))
        else:
            self.words.setText(
                self.tr("%n form(s) were typed into and not saved", "", len(self.left))
            )
            self.go_on.setText(self.tr("Show"))

    def _go_on(self) -> None:
        if len(self.left) == 1:
            self.open_form(self.left[0])
            return
        menu = Menu(self)
        for one in self.left[:_MOST]:
            menu.add(f"{one.title}, {format.moment(one.kept_at)}", partial(self.open_form, one))
        menu.popup(self.go_on.mapToGlobal(self.go_on.rect().bottomLeft()))

    def _forget(self) -> None:
        for one in self.left:
            settle(partial(service.forget, one.form, one.about), (one.form, one.about))
        self.left = []
        self._tell()

    def _put_off(self) -> None:
        for one in self.left:
            # What no form takes up is told again at the next start.
            if not _is_not_taken(one):
                settle(partial(service.close, one.form, one.about), (one.form, one.about))
        self.left = []
        self._tell()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, self.rect(), theme.color("info_bg"))
        painter.end()


def _is_not_taken(draft: DraftRow) -> bool:
    return draft.form.startswith(NOT_TAKEN)


def tell_left(window: MainWindow) -> LeftForms | None:
    """Show the line when the last run ended with forms half typed."""
    left = service.left_open() if service.may_keep() else []
    return _strip(window, left) if left else None


def tell_more(window: MainWindow, draft: DraftRow) -> LeftForms:
    """Tell of one more that was not saved, in the line that is there or in a new one."""
    strips = window.findChildren(LeftForms)
    if not strips:
        return _strip(window, [draft])
    strips[0].add(draft)
    return strips[0]


def _strip(window: MainWindow, left: list[DraftRow]) -> LeftForms:
    strip = LeftForms(window, left)
    window.put_over_page(strip)
    strip.show()
    return strip
