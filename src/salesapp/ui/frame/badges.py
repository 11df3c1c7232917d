"""The numbers at the rail, counted beside the window where the store is big."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from salesapp.domain.entities import Entity
from salesapp.ui.badge_value import BadgeValue, Share
from salesapp.ui.sections import sections

Numbers = dict[str, BadgeValue | None]


class Badges(QObject):
    """Asks every section for its number, and for the plan; tells both, now or when known."""

    def __init__(
        self,
        show: Callable[[str, BadgeValue | None], object],
        show_plan: Callable[[Share | None], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._show, self._show_plan = show, show_plan
        self._asking: QObject | None = None

    def refresh(self) -> None:
        """Count anew; a newer question stops an older one."""
        # The store is no part of the first painted window.
        from salesapp.db.store import is_open
        from salesapp.ui.lists.asking import Asking, is_quick

        here = not is_open() or is_quick(Entity.CLIENT)
        if not isinstance(self._asking, Asking):
            self._asking = Asking(self)
        # Modules are imported here: the thread only counts.
        counting = {one.id: one.badge_function() for one in sections()}

        share = _share()

        def work() -> tuple[Numbers, Share | None]:
            numbers = {name: count() if count else None for name, count in counting.items()}
            return numbers, share() if share else None

        self._asking.ask(work, self._show_all, here=here)

    def _show_all(self, found: tuple[Numbers, Share | None]) -> None:
        numbers, share = found
        for name, number in numbers.items():
            self._show(name, number)
        self._show_plan(share)


def _share() -> Callable[[], Share | None] | None:
    """What counts the plan, where this build has the section of the day."""
    if not any(section.id == "today" for section in sections()):
        return None
    from salesapp.ui.today.badge import share

    return share
