"""The widgets of the section "Products" and where they stand."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.kit.splitter import Splitter
from salesapp.ui.kit.tab_chain import stand_after
from salesapp.ui.lists.further_segments import FurtherSegments
from salesapp.ui.output.source import ListSource
from salesapp.ui.products.command_page import ProductCommandPage
from salesapp.ui.products.commands import ProductCommands
from salesapp.ui.products.facet_panel import FacetPanel
from salesapp.ui.products.filter_bar import FilterBar
from salesapp.ui.products.group_tree import GroupTree
from salesapp.ui.products.list_columns import product_source
from salesapp.ui.products.product_list import ProductList
from salesapp.ui.products.product_panel import WIDTH, ProductPanel


class TreePane(QWidget):
    """The tree with the filters under it, and a line at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.split = Splitter([380, 420], orientation=Qt.Orientation.Vertical, parent=self)
        self.tree = GroupTree(self.split)
        self.facets = FacetPanel(self.split)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 1, 0)
        box.addWidget(self.split)
        self.split.place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.tokens().border)
        painter.end()


class ProductsView(ProductCommandPage):
    """Looks only; what happens is told by `ProductsPage`."""

    new_wanted = Signal(str)
    """A product, by what was searched for."""
    reset_wanted = Signal()

    def build(self) -> None:
        """Make the widgets."""
        self.commands = ProductCommands(self)
        self.filters = FilterBar()
        across = QWidget(self)
        self.side = SidePanel(width=WIDTH, share=60, least=50, parent=across)
        self.stack = QStackedWidget(self.side.splitter)
        self.panel = ProductPanel(self.side.splitter)
        self.side.fill(self.stack, self.panel)
        self.list = ProductList(self.stack)
        self.stack.addWidget(self.list)
        row = QHBoxLayout(across)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.tree_pane = TreePane(across)
        self.tree, self.facets = self.tree_pane.tree, self.tree_pane.facets
        row.addWidget(self.tree_pane)
        row.addWidget(self.side, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.segments = FurtherSegments(self.filters.further, Entity.PRODUCT, self)
        whole.addWidget(self.segments)
        whole.addWidget(self.filters)
        whole.addWidget(self.filters.further.strip)
        whole.addWidget(across, 1)

    @override
    def list_source(self) -> ListSource:
        row = self.tree.row_of(self.tree.current_id())
        words = [*([row.name] if row is not None else []), *self.filters.words()]
        chosen = self.list.selected_ids()
        return product_source(self.list.paged.ids, chosen, self.title(), words)

    @cached_property
    def nobody(self) -> EmptyState:
        """What stands where there is no product at all."""
        nobody = EmptyState(
            self.tr("No products yet"),
            self.tr("Add what you sell, or take a price list from a file: offers are made of it."),
            icon="goods",
            parent=self.stack,
        )
        self.add_first = nobody.add_button(Button(self.tr("New product"), "primary", icon="plus"))
        self.import_first = nobody.add_button(Button(self.tr("Import from a file"), icon="upload"))
        self.add_first.clicked.connect(lambda: self.new_wanted.emit(""))
        self.import_first.clicked.connect(lambda: self.action_wanted.emit("import.run"))
        self.stack.addWidget(nobody)
        stand_after(self.list, nobody)
        return nobody

    @cached_property
    def not_found(self) -> EmptyState:
        """What stands where the filters hide every product."""
        found = EmptyState(self.tr("Nothing found"), parent=self.stack)
        self.reset_all = found.add_button(Button(self.tr("Reset the filters"), icon="x"))
        self.add_typed = found.add_button(Button(self.tr("Add such a product"), icon="plus"))
        self.reset_all.clicked.connect(self.reset_wanted)
        self.add_typed.clicked.connect(
            lambda: self.new_wanted.emit(self.filters.search.text().strip())
        )
        self.stack.addWidget(found)
        stand_after(self.list, found)
        return found
