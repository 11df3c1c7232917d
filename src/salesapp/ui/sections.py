"""The sections of the program, in the order of the rail."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from salesapp.domain.entities import Entity
from salesapp.ui import __path__ as ui_folder
from salesapp.ui.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from salesapp.ui.badge_value import BadgeValue
    from salesapp.ui.page import Page


class Section(NamedTuple):
    """A place of the rail; its package may hold `badge.py` with a function `badge`."""

    id: str
    title: str
    icon: str
    package: str
    class_name: str
    entities: frozenset[Entity] = frozenset()
    """Records whose cards the section shows."""
    group: int = 0
    """A line is drawn between groups."""
    keys: str = ""
    """Fixed keys; empty: Ctrl and the place on the rail."""

    @property
    def module(self) -> str:
        """Where the page is."""
        return f"{self.package}.page"

    def page(self) -> Page:
        """Make the page: its module is imported now, not before."""
        page_class = cast("type[Page]", getattr(import_module(self.module), self.class_name))
        return page_class()

    def badge_function(self) -> Callable[[], BadgeValue | None] | None:
        """What counts the section's badge, if it has one."""
        return _badge(f"{self.package}.badge")

    def badge(self) -> BadgeValue | None:
        """Ask the section's badge, if it has one."""
        function = self.badge_function()
        return function() if function else None


@cache
def _badge(module: str) -> Callable[[], BadgeValue | None] | None:
    if not _exists(module):
        return None
    return cast("Callable[[], BadgeValue | None]", import_module(module).badge)


SECTIONS: Final = (
    Section(
        "today",
        QT_TRANSLATE_NOOP("Sections", "Today"),
        "today",
        "salesapp.ui.today",
        "TodayPage",
        frozenset({Entity.PLAN}),
    ),
    Section(
        "leads",
        QT_TRANSLATE_NOOP("Sections", "Leads"),
        "leads",
        "salesapp.ui.leads",
        "LeadsPage",
        frozenset({Entity.LEAD}),
    ),
    Section(
        "clients",
        QT_TRANSLATE_NOOP("Sections", "Clients"),
        "clients",
        "salesapp.ui.clients",
        "ClientsPage",
        frozenset({Entity.CLIENT, Entity.CONTACT}),
    ),
    Section(
        "deals",
        QT_TRANSLATE_NOOP("Sections", "Deals"),
        "deals",
        "salesapp.ui.deals",
        "DealsPage",
        frozenset({Entity.DEAL, Entity.STAGE}),
    ),
    Section(
        "products",
        QT_TRANSLATE_NOOP("Sections", "Products"),
        "goods",
        "salesapp.ui.products",
        "ProductsPage",
        frozenset({Entity.PRODUCT, Entity.CATEGORY}),
        group=1,
    ),
    Section(
        "documents",
        QT_TRANSLATE_NOOP("Sections", "Documents"),
        "docs",
        "salesapp.ui.offers",
        "DocumentsPage",
        frozenset({Entity.OFFER, Entity.ORDER}),
        group=1,
    ),
    Section(
        "payments",
        QT_TRANSLATE_NOOP("Sections", "Payments"),
        "pay",
        "salesapp.ui.invoices",
        "PaymentsPage",
        frozenset({Entity.INVOICE, Entity.PAYMENT, Entity.CREDIT}),
        group=1,
    ),
    Section(
        "tasks",
        QT_TRANSLATE_NOOP("Sections", "Tasks"),
        "tasks",
        "salesapp.ui.tasks",
        "TasksPage",
        frozenset({Entity.ACTIVITY}),
        group=2,
    ),
    Section(
        "scripts",
        QT_TRANSLATE_NOOP("Sections", "Scripts"),
        "scripts",
        "salesapp.ui.scripts",
        "ScriptsPage",
        frozenset({Entity.SCRIPT}),
        group=2,
        keys="Ctrl+0",
    ),
    Section(
        "reports",
        QT_TRANSLATE_NOOP("Sections", "Reports"),
        "reports",
        "salesapp.ui.reports",
        "ReportsPage",
        frozenset({Entity.CHANNEL}),
        group=3,
        keys="Ctrl+-",
    ),
    Section(
        "settings",
        QT_TRANSLATE_NOOP("Sections", "Settings"),
        "settings",
        "salesapp.ui.preferences",
        "SettingsPage",
        frozenset({Entity.ORGANIZATION, Entity.SETTING}),
        group=3,
        keys="Ctrl+,",
    ),
)


@cache
def sections() -> tuple[Section, ...]:
    """The sections this build has."""
    return tuple(section for section in SECTIONS if _exists(section.module))


def section_of(entity: Entity) -> Section | None:
    """The section that shows records of a kind."""
    return next((section for section in sections() if entity in section.entities), None)


def section_keys() -> dict[str, str]:
    """Keys that lead to each section, by its id."""
    keys: dict[str, str] = {}
    for section in sections():
        place = sum(not key.endswith(",") for key in keys.values()) + 1
        keys[section.id] = section.keys or (f"Ctrl+{place}" if place <= 9 else "")
    return keys


def _exists(module: str) -> bool:
    if module in sys.modules:
        return True
    # Looked up, not imported: the packages of the sections come when they are shown.
    package = PathFinder.find_spec(module.rpartition(".")[0], ui_folder)
    if package is None:
        return False
    return PathFinder.find_spec(module, package.submodule_search_locations) is not None
