"""The rail: the company, the button "Create", the sections with their badges, the user."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.frame.rail_parts import Brand, PlanBlock, RailItem, UserBlock
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.paint import fill_rect
from salesapp.ui.translate import translate

if TYPE_CHECKING:
    from salesapp.ui.badge_value import BadgeValue, Share
    from salesapp.ui.sections import Section

WIDE = 200
NARROW = 56


class RailLine(QWidget):
    """A line between groups of sections."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(20), theme.px(15))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = theme.px(10)
        line = QRect(side, theme.px(7), self.width() - 2 * side, 1)
        fill_rect(painter, line, theme.color("border"))
        painter.end()


class Rail(QWidget):
    """The left edge of the window, wide or narrow."""

    section_wanted = Signal(str)
    create_wanted = Signal()
    program_menu_wanted = Signal()
    user_wanted = Signal()
    toggle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collapsed = False
        self.items: dict[str, RailItem] = {}
        self.brand = Brand(self)
        self.create_button = Button(self.tr("Create"), icon="plus", keys="Ctrl+N", parent=self)
        self.plan: PlanBlock | None = None
        """Made when there is a plan to show."""
        self.user = UserBlock(self)
        self.user.hide()
        self._create_box = QVBoxLayout()
        self._create_box.addWidget(self.create_button)
        self._sections = QVBoxLayout()
        self._sections.setSpacing(1)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(0)
        self._box.addWidget(self.brand)
        self._box.addLayout(self._create_box)
        self._box.addLayout(self._sections)
        self._box.addStretch(1)
        self._box.addWidget(self.user)
        self.brand.clicked.connect(self.program_menu_wanted)
        self.brand.switch.clicked.connect(self.toggle_wanted)
        self.create_button.clicked.connect(self.create_wanted)
        self.user.clicked.connect(self.user_wanted)
        theme.state.changed.connect(self._fit)
        self._fit()

    @property
    def collapsed(self) -> bool:
        """Whether only icons are shown."""
        return self._collapsed

    def set_collapsed(self, collapsed: bool) -> None:
        """Narrow or widen the rail."""
        if collapsed != self._collapsed:
            self._collapsed = collapsed
            self._fit()

    def show_sections(self, sections: Sequence[Section], keys: dict[str, str]) -> None:
        """Make an item for each section, with a line between groups."""
        group: int | None = None
        for section in sections:
            if group is not None and section.group != group:
                self._sections.addWidget(RailLine(self))
            group = section.group
            title = translate("Sections", section.title)
            item = RailItem(section.id, title, section.icon, keys.get(section.id, ""), self)
            item.set_collapsed(self._collapsed)
            item.wanted.connect(self.section_wanted)
            self.items[section.id] = item
            self._sections.addWidget(item)

    def set_current(self, section: str) -> None:
        """Mark the section that is shown."""
        for item in self.items.values():
            item.setChecked(item.section == section)

    def set_badge(self, section: str, badge: BadgeValue | None) -> None:
        """Show a number on a section; a late one for a section that is gone is dropped."""
        if item := self.items.get(section):
            item.set_badge(badge)

    def show_plan(self, share: Share | None) -> None:
        """Show how much of the plan is done above the user; None for no plan."""
        if self.plan is None:
            if share is None:
                return
            self.plan = PlanBlock(self)
            self.plan.set_collapsed(self._collapsed)
            self.plan.clicked.connect(lambda: self.section_wanted.emit("today"))
            self._box.insertWidget(self._box.indexOf(self.user), self.plan)
        self.plan.set_share(share)

    def create_place(self) -> QPoint:
        """Where the menu of "Create" opens."""
        if self._collapsed:
            return self.create_button.mapToGlobal(
                QPoint(self.create_button.width() + theme.px(8), 0)
            )
        return self.create_button.mapToGlobal(QPoint(0, self.create_button.height() + 4))

    def program_place(self) -> QPoint:
        """Where the menu of the program opens."""
        return self.brand.mapToGlobal(QPoint(0, self.brand.height() - theme.px(4)))

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(NARROW if self._collapsed else WIDE))
        side = theme.px(8)
        self._box.setContentsMargins(side, 0, side + 1, side)
        self._create_box.setContentsMargins(0, theme.px(4), 0, theme.px(12))
        self.create_button.set_align_left(on=not self._collapsed)
        self.create_button.setText("" if self._collapsed else self.tr("Create"))
        self.create_button.set_keys("" if self._collapsed else "Ctrl+N")
        self.create_button.setToolTip(self.tr("Create  Ctrl+N") if self._collapsed else "")
        self.create_button.setAccessibleName(self.tr("Create"))
        plan = () if self.plan is None else (self.plan,)
        for part in (self.brand, self.user, *plan, *self.items.values()):
            part.set_collapsed(self._collapsed)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, self.rect(), theme.color("window"))
        edge = QRect(self.width() - 1, 0, 1, self.height())
        fill_rect(painter, edge, theme.color("border"))
        painter.end()
