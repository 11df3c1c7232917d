"""A page: one screen inside the frame. It knows nothing of the frame, it only tells."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.ui.selection import NO_SELECTION, Selection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from salesapp.domain.changes import Changes
    from salesapp.domain.entities import Entity
    from salesapp.ui.kit.menu import Menu


@contextmanager
def born_in(home: QWidget | None) -> Iterator[None]:
    """Pages made in the block are children of a widget from the first.

    A widget that moves to another parent is dressed anew with all that lies in it.
    """
    before, Page.home = Page.home, home
    try:
        yield
    finally:
        Page.home = before


class Page(QWidget):
    """What the frame asks of a screen, and what a screen tells the frame.

    A page is created when it is first shown. Pages with arguments override `reborn`.
    """

    section: ClassVar[str] = ""
    """Id of the section the page belongs to (`ui/sections.py`)."""
    collapse_rail: ClassVar[bool] = False

    title_changed = Signal(str, str)
    """Title and subtitle."""
    hints_changed = Signal()
    """The key hints or the primary action changed."""
    selection_changed = Signal()
    record_wanted = Signal(object, object)
    """Entity and id of a record to show, whichever section shows it."""
    section_wanted = Signal(str)
    page_wanted = Signal(object)
    """A page to show in place of this one; Alt+Left comes back."""
    back_wanted = Signal()
    """The page is done with: show what was before it, and forget it."""
    action_wanted = Signal(str)
    """Id of an action that the page does not run itself."""
    action_about_wanted = Signal(str, object)
    """Id of an action, and what it is about where that is not what is selected."""

    home: ClassVar[QWidget | None] = None
    """Where a page is born, see `born_in`."""

    def __init__(self) -> None:
        super().__init__(Page.home)

    asked_for: Selection = NO_SELECTION
    """What was selected where the action that runs now was called, maybe on another page."""
    asked_by_name: bool = False
    """Whether those records were named (in the palette), not selected: what is marked stays out."""

    @contextmanager
    def asked_of(self, selection: Selection, *, by_name: bool = False) -> Iterator[None]:
        """An action runs in the block; what is clicked afterwards is about something else."""
        before = self.asked_for, self.asked_by_name
        self.asked_for, self.asked_by_name = selection, by_name
        try:
            yield
        finally:
            self.asked_for, self.asked_by_name = before

    def title(self) -> str:
        """Name of the screen, in the top bar."""
        return ""

    def subtitle(self) -> str:
        """What is shown, in a few words beside the title."""
        return ""

    def key_hints(self) -> list[tuple[str, str]]:
        """The keys that matter now, at most six: keys as in QKeySequence, and what they do."""
        return []

    def selection(self) -> Selection:
        """What the actions work on."""
        return NO_SELECTION

    def to_call(self) -> Selection:
        """Whom call mode is to call; nothing means what is due."""
        return self.selection()

    def allows(self, action_id: str) -> bool:  # noqa: ARG002 - for pages to override
        """Whether an action whose needs are met may run on this very selection."""
        return True

    def primary_action(self) -> str | None:
        """Id of the action on the button of the top bar."""
        return None

    def activate(self) -> None:
        """The page came into view: load what is stale and take the focus."""

    def leave(self) -> None:
        """The page goes out of view or the program ends: save what is being typed."""

    def apply_changes(self, changes: Changes) -> None:
        """Records changed; called for hidden pages too."""

    def open_record(self, entity: Entity, record_id: int) -> bool:  # noqa: ARG002 - as above
        """Show a record; False when the page does not know it."""
        return False

    def opens_over(self, entity: Entity) -> bool:  # noqa: ARG002 - as above
        """Whether such records open on a page over whatever is in view: this one stays hidden."""
        return False

    def focus_search(self) -> None:
        """Put the cursor into the search field of the page."""

    def panes(self) -> list[QWidget]:
        """The parts of the page in the order in which F6 gives them the focus."""
        return []

    def state(self) -> dict[str, Any]:
        """What brings the page back as it is: plain values that JSON can hold."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Come back to a state; unknown or missing keys are no trouble."""

    def reborn(self) -> Page:
        """A fresh page like this one, in the language of now."""
        page = type(self)()
        page.restore(self.state())
        return page

    def context_menu(self, *action_ids: str, about: Selection | None = None) -> Menu:
        """A menu of actions about the selection, or about other records; "" is a separator."""
        from salesapp.ui.action_registry import menu_of

        return menu_of(self, action_ids, about)
