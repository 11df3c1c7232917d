"""The widgets of the section "Products" and where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.domain.entities import Entity
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.empty_state import EmptyState
from salesapp.ui.kit.side_panel import SidePanel
from salesapp.ui.kit.splitter import Splitter
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
        self._make_empty_states()
        for part in (self.list, self.nobody, self.not_found):
            self.stack.addWidget(part)
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

    def _make_empty_states(self) -> None:
        self.nobody = EmptyState(
            self.tr("No products yet"),
            self.tr("Add what you sell, or take a price list from a file: offers are made of it."),
            icon="goods",
        )
        self.add_first = self.nobody.add_button(
            Button(self.tr("New product"), "primary", icon="plus")
        )
        self.import_first = self.nobody.add_button(
            Button(self.tr("Import from a file"), icon="upload")
        )
        self.not_found = EmptyState(self.tr("Nothing found"))
        self.reset_all = self.not_found.add_button(Button(self.tr("Reset the filters"), icon="x"))
        self.add_typed = self.not_found.add_button(
            Button(self.tr("Add such a product"), icon="plus")
        )
