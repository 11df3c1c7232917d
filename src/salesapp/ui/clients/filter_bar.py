"""The bar of marked clients, in the place of the filters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import clients
from salesapp.db.queries.clients import ClientCounts, ClientFilter
from salesapp.domain.clients import Category, Segment
from salesapp.ui import theme
from salesapp.ui.clients.words import segment_name
from salesapp.ui.format import number, today
from salesapp.domain.clients import Category
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.search_input import SearchInput

_ICONS = {
    Segment.WITHOUT_STEP: ("excl", "risk"),
    Segment.STEP_OVERDUE: ("clock", "risk"),
    Segment.IN_DEBT: ("pay", "warn"),
    Segment.ARCHIVED: ("lock", ""),
}
_AGES = (14, 30, 90)


class Bar(QWidget):
    """44 px on the surface with a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 16, 1)
        self.row.setSpacing(8)
        self.setFixedHeight(theme.px(44))
        theme.state.changed.connect(self._scaled)

    def _scaled(self) -> None:
        self.setFixedHeight(theme.px(44))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.tokens().border)
        painter.end()


class SegmentBar(Bar):
    """Ready filters, each with its count."""

    chosen = Signal(object)
    """`Segment`."""
    duplicates_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pills: dict[Segment, FilterPill] = {}
        self._group = QButtonGroup(self)
        for segment in Segment:
            icon, tone = _ICONS.get(segment, ("", ""))
            pill = FilterPill(segment_name(segment), count=0, icon=icon, icon_tone=tone)
            pill.clicked.connect(lambda _on=False, wanted=segment: self.chosen.emit(wanted))
            self._group.addButton(pill)
            self.pills[segment] = pill
            self.row.addWidget(pill)
        self.row.addStretch(1)
        self.duplicates = Button(self.tr("Duplicates"), "ghost", icon="merge", small=True)
        self.duplicates.clicked.connect(self.duplicates_wanted)
        self.row.addWidget(self.duplicates)
        self.pills[Segment.ALL].setChecked(True)

    def show_segment(self, segment: Segment) -> None:
        """Show which one is chosen."""
        self.pills[segment].setChecked(True)

    def show_duplicates(self, count: int) -> None:
        """Say how many suspicions wait for a decision."""
        told = self.tr("Duplicates: {count}").format(count=number(count))
        self.duplicates.setText(told if count else self.tr("Duplicates"))

    def show_counts(self, counts: ClientCounts) -> None:
        """Show the numbers."""
        for segment, count in (
            (Segment.ALL, counts.all),
            (Segment.WITHOUT_STEP, counts.without_step),
            (Segment.STEP_OVERDUE, counts.step_overdue),
            (Segment.CATEGORY_A, counts.category_a),
            (Segment.IN_DEBT, counts.in_debt),
            (Segment.PROSPECTS, counts.prospects),
            (Segment.ARCHIVED, counts.archived),
        ):
            self.pills[segment].set_count(count)


class FilterBar(Bar):
    """Search, and the filters as pills with menus."""

    changed = Signal()
    columns_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._categories: tuple[str, ...] = ()
        self._cities: tuple[str, ...] = ()
        self._industries: tuple[str, ...] = ()
        self._days = 0
        self.search = SearchInput(self.tr("Name, INN, contact, phone"), delay=60)
        self.search.setFixedWidth(theme.px(300))
        self.category = FilterPill("", menu=True)
        self.city = FilterPill("", menu=True)
        self.industry = FilterPill("", menu=True)
        self.age = FilterPill("", menu=True)
        self.reset = Button(self.tr("Reset"), "link", icon="x", small=True)
        self.columns = IconButton("columns", self.tr("Columns"))
        for part in (self.search, self.category, self.city, self.industry, self.age, self.reset):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self.row.addWidget(self.columns)
        self.search.searched.connect(lambda _text: self.changed.emit())
        self.category.clicked.connect(self._choose_category)
        self.city.clicked.connect(self._choose_city)
        self.industry.clicked.connect(self._choose_industry)
        self.age.clicked.connect(self._choose_age)
        self.reset.clicked.connect(self.clear)
        self.columns.clicked.connect(lambda: self.columns_wanted.emit(self.columns))
        self._show()

    def apply(self, wanted: ClientFilter) -> ClientFilter:
        """The filter with what is chosen here."""
        before: date | None = None
        if self._days:
            before = today() - timedelta(days=self._days)
        return replace(
            wanted,
            text=self.search.text().strip(),
            categories=self._categories,
            cities=self._cities,
            industries=self._industries,
            contact_before=before,
        )

    def clear(self) -> None:
        """No search, no filters."""
        self.search.clear()
        self._categories = self._cities = self._industries = ()
        self._days = 0
        self._tell()

    def words(self) -> list[str]:
        """What is filtered by."""
        text = self.search.text().strip()
        pills = (self.category, self.city, self.industry, self.age)
        return [*([f"«{text}»"] if text else []), *(one.text() for one in pills if one.is_active())]

    def state(self) -> dict[str, object]:
        """What is chosen, for the settings."""
        return {
            "categories": list(self._categories),
            "cities": list(self._cities),
            "industries": list(self._industries),
            "days": self._days,
        }

    def restore(self, kept: dict[str, object]) -> None:
        """Come back to a state."""
        self._categories = _texts(kept.get("categories"))
        self._cities = _texts(kept.get("cities"))
        self._industries = _texts(kept.get("industries"))
        days = kept.get("days")
        self._days = days if isinstance(days, int) else 0
        self._show()

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for pill, name, values in (
            (self.category, self.tr("Category"), self._categories),
            (self.city, self.tr("City"), self._cities),
            (self.industry, self.tr("Industry"), self._industries),
        ):
            pill.set_active(bool(values), _pill_text(name, values))
        text = self.tr("Contact was")
        if self._days:
            text = self.tr("No contact for %n day(s)", "", self._days)
        self.age.set_active(bool(self._days), text)
        chosen = self._categories or self._cities or self._industries or self._days
        self.reset.setVisible(bool(chosen))

    def _choose_category(self) -> None:
        self._menu(self.category, [one.value for one in Category], self._categories, "_categories")

    def _choose_city(self) -> None:
        self._menu(self.city, clients.cities(), self._cities, "_cities")

    def _choose_industry(self) -> None:
        self._menu(self.industry, clients.industries(), self._industries, "_industries")

    def _menu(
        self, pill: FilterPill, known: Sequence[str], chosen: tuple[str, ...], name: str
    ) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Any"), partial(self._put, name, ()))
        menu.addSeparator()
        for value in known:
            menu.add_check(value, value in chosen, partial(self._toggle, name, value))
        menu.popup(pill.mapToGlobal(pill.rect().bottomLeft()))

    def _toggle(self, name: str, value: str, on: bool) -> None:
        kept = tuple(one for one in getattr(self, name) if one != value)
        self._put(name, tuple(sorted((*kept, value))) if on else kept)

    def _put(self, name: str, values: tuple[str, ...]) -> None:
        setattr(self, name, values)
        self._tell()

    def _choose_age(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("At any time"), partial(self._put_days, 0))
        menu.addSeparator()
        for days in _AGES:
            text = self.tr("No contact for %n day(s)", "", days)
            menu.add_check(text, days == self._days, self._put_age(days))
        menu.popup(self.age.mapToGlobal(self.age.rect().bottomLeft()))

    def _put_age(self, days: int) -> Callable[[bool], None]:
        return lambda on: self._put_days(days if on else 0)

    def _put_days(self, days: int) -> None:
        self._days = days
        self._tell()
from salesapp.ui.lists.bar import Bar


class MarkBar(Bar):
    """What can be done with several marked clients."""

    step_wanted = Signal(QWidget)
    category_wanted = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Label("", "strong", "accent_text")
        self.step = Button(self.tr("Set the step"), "primary", icon="cal", keys="S")
        self.category = Button(self.tr("Category"), icon="star")
        self.category.set_chevron()
        self.clear = Button(self.tr("Take the marks off"), "ghost", icon="x", keys="Esc")
        for part in (self.count, self.step, self.category, self.clear):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self.step.clicked.connect(lambda: self.step_wanted.emit(self.step))
        self.category.clicked.connect(self._choose)
        self.clear.clicked.connect(self.cleared)

    def show_count(self, count: int) -> None:
        """Say how many are marked."""
        self.count.setText(self.tr("%n marked", "", count))

    def _choose(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for letter in Category:
            menu.add(letter.value, partial(self.category_wanted.emit, letter.value), icon="star")
        menu.add(self.tr("No category"), partial(self.category_wanted.emit, ""))
        menu.popup(self.category.mapToGlobal(self.category.rect().bottomLeft()))
