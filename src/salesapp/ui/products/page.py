"""The section "Products": groups, filters, the list, and the card of the current product."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partialmethod
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import products
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.products import Aspect
from salesapp.overriding import override
from salesapp.ui.costs import SETTING
from salesapp.ui.kit.menu import Menu
from salesapp.ui.lists.two_views import TwoViews
from salesapp.ui.output.actions import OUTPUT_MENU
from salesapp.ui.products.command_page import MENU
from salesapp.ui.products.product_rows import ProductRows, single_shot
from salesapp.ui.selection import NO_SELECTION, Selection
from salesapp.ui.settings import settings_file

if TYPE_CHECKING:
    from salesapp.ui.lists.record_table import RecordTable

_WATCHED = (Entity.PRODUCT, Entity.CATEGORY, Entity.INVOICE)


_MOMENT_MS, _PAUSE_MS = 40, 150
"""The panel follows who goes from row to row, and who types once he pauses."""


class ProductsPage(ProductRows, TwoViews):
    """The panel follows the current row a moment later."""

    def __init__(self) -> None:
        super().__init__()
        self.table_state: dict[str, Any] = {}
        self._follow = single_shot(self, _MOMENT_MS, self._show_card)
        self._connect()

    def _connect(self) -> None:
        settings_file().changed.connect(self._setting_changed)
        self.commands.made.connect(lambda one: self.open_record(Entity.PRODUCT, one))
        self.commands.record_wanted.connect(self.record_wanted)
        self.commands.page_wanted.connect(self.page_wanted)
        self.tree.menu_requested.connect(self._tree_menu)
        self.tree.renamed.connect(self.commands.rename_at_once)
        self.tree.moved.connect(self.commands.move_category)
        self.tree.goods_dropped.connect(self.commands.move_products)
        self.tree.delete_wanted.connect(self.commands.delete_category)
        self.filters.search.left_down.connect(self.list.setFocus)
        self.filters.search.returnPressed.connect(self.list.setFocus)
        self.list.current_changed.connect(self._current_changed)
        self.list.selected.connect(self.selection_changed)
        self.list.opened.connect(self._enter)
        self.list.menu_requested.connect(self._list_menu)
        self.filters.view.left.connect(self.turn_view)
        self.filters.lists.clicked.connect(self.show_price_lists)
        self.filters.check.clicked.connect(self.show_self_check)
        self.filters.check_icon.clicked.connect(self.show_self_check)
        self.panel.left.connect(self._leave_panel)
        self.panel.menu_wanted.connect(self._panel_menu)
        self.panel.offer_wanted.connect(self.offer_product)
        self.panel.edit_wanted.connect(self.edit_product)
        self.panel.related_wanted.connect(self.show_related)
        self.panel.copy_wanted.connect(self.copy_pitch)
        self.panel.aspect_written.connect(self.commands.set_aspect)
        self.panel.pitch_written.connect(self.commands.set_pitch)
        self.commands.words_written.connect(self.panel.written)
        self.commands.words_refused.connect(self.panel.refuse)
        self.new_wanted.connect(lambda name: self.commands.new(self._category, name))
        self.reset_wanted.connect(self.reset_filters)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Products")

    @override
    def subtitle(self) -> str:
        return self.tr("%n in the catalogue", "", self._all) if self._all else ""

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("product")),
            ("Ctrl+Enter", self.tr("to an offer")),
            ("Ctrl+C", self.tr("phrase")),
            ("C", self.tr("compare")),
            ("1+8", self.tr("side")),
            ("/", self.tr("search")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "products.new"

    @override
    def in_order(self, ids: Sequence[int]) -> list[int]:
        return sorted(ids, key=self.list.paged.row_of)

    @override
    def selection(self) -> Selection:
        chosen = self.list.selected_ids()
        current = self.list.current_id()
        if len(chosen) > 1:
            return Selection.of(Entity.PRODUCT, *chosen)
        return NO_SELECTION if current is None else Selection.of(Entity.PRODUCT, current)

    @override
    def allows(self, action_id: str) -> bool:
        record = self.list.current_record()
        if record is None:
            return True
        if action_id in ("products.archive", "products.offer"):
            return record.is_active
        return action_id != "products.restore" or not record.is_active

    @override
    def activate(self) -> None:
        if self._stale:
            self.reload()
        self._choose_first()
        nobody = "nobody" in self.__dict__ and self.stack.currentWidget() is self.nobody
        (self.add_first if nobody else self.list).setFocus()

    @override
    def leave(self) -> None:
        self.panel.commit()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if not changes.touches(*_WATCHED):
            return
        if not self.isVisible():
            self._stale = True
            return
        self._ask_again()
        self._sums.start()
        self._follow.start()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        if entity is Entity.CATEGORY:
            self.reload()
            self.tree.choose(record_id)
            self._category_chosen(self.tree.current_id())
            return self._category == record_id
        card = products.card(record_id)
        if card is None:
            return False
        if self._stale or self.list.paged.row_of(record_id) < 0:
            self.reload()
            self._ask_whole()
        if not self.list.set_current_id(record_id):
            self.tree.choose(None)
            self._category = None
            self.filters.clear()
            if not card.row.is_active:
                self.filters.show_archive(on=True)
            self._ask_whole()
            self.list.set_current_id(record_id)
        self.list.setFocus()
        self._follow.start()
        self.side.show_side()
        return True

    @override
    def focus_search(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.filters.search, self.tree, self.facets.stock, self.list, self.panel.head.offer]

    @override
    def state(self) -> dict[str, Any]:
        return {
            "filters": self.filters.state(),
            "facets": self.facets.state(),
            "category": self._category,
            "folded": sorted(self.tree.tree.folded),
            "side": self.side.state(),
            "current": self.list.current_id(),
            "table": self.table_state,
        }

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if isinstance(state.get("filters"), dict):
            self.filters.restore(state["filters"])
        if isinstance(state.get("facets"), dict):
            self.facets.restore(state["facets"])
        if isinstance(state.get("side"), list):
            self.side.restore(state["side"])
        if isinstance(state.get("folded"), list):
            self.tree.tree.folded = {one for one in state["folded"] if isinstance(one, int)}
        self.take_table_state(state.get("table"))
        if isinstance(state.get("category"), int):
            self._category = state["category"]
        self.reload()
        if isinstance(state.get("current"), int):
            self.go_to(state["current"])

    # Commands

    def new_product(self) -> None:
        """Add a product."""
        self.commands.new(self._category)

    def edit_pitch(self) -> None:
        """Write the phrase where it stands."""
        self._each(self._begin_pitch)

    def show_self_check(self) -> None:
        """Ask questions about the chosen goods, the group shown, or all that are sold."""
        from salesapp.ui.knowledge.check_page import SelfCheckPage

        chosen = self.list.selected_ids()
        group = self.tree.row_of(self._category) if self._category is not None else None
        self.page_wanted.emit(
            SelfCheckPage(
                chosen if len(chosen) > 1 else (),
                (group.id, group.name) if group is not None else None,
            )
        )

    def show_price_lists(self) -> None:
        """Show the price lists over this page."""
        from salesapp.ui.products.lists_page import PriceListsPage

        self.page_wanted.emit(PriceListsPage())

    @override
    def make_table(self) -> RecordTable:
        from salesapp.ui.products.table_page import ProductTable

        return ProductTable()

    def bulk_prices(self) -> None:
        """Change the base prices of many products."""
        chosen = self.list.selected_ids()
        filtered = self.filters.words() or self.facets.words() or self._category is not None
        shown = self._wanted() if filtered else None
        self.commands.change_prices(shown, chosen if len(chosen) > 1 else ())

    def edit_aspect(self, aspect: Aspect) -> None:
        """Write a side where it stands."""

        def begin(product_id: int) -> None:
            self._show_now(product_id)
            self.panel.begin(aspect)

        self._each(begin)

    edit_aspect_1 = partialmethod(edit_aspect, Aspect.CONSUMER)
    edit_aspect_2 = partialmethod(edit_aspect, Aspect.FUNCTIONAL)
    edit_aspect_3 = partialmethod(edit_aspect, Aspect.FEATURES)
    edit_aspect_4 = partialmethod(edit_aspect, Aspect.UNIQUENESS)
    edit_aspect_5 = partialmethod(edit_aspect, Aspect.COMPETITIVENESS)
    edit_aspect_6 = partialmethod(edit_aspect, Aspect.QUALITY)
    edit_aspect_7 = partialmethod(edit_aspect, Aspect.MANUFACTURER)
    edit_aspect_8 = partialmethod(edit_aspect, Aspect.COST)

    def _begin_pitch(self, product_id: int) -> None:
        self._show_now(product_id)
        self.panel.begin_pitch()

    def _show_now(self, product_id: int) -> None:
        """Bring the very card into view: a digit may come before the panel has followed."""
        if self.list.current_id() != product_id:
            self.open_record(Entity.PRODUCT, product_id)
        self.side.show_side()
        if self.panel.product_id != product_id:
            self._show_card()

    # The current row and the panel

    def _current_changed(self, _product_id: object) -> None:
        # A card after each letter would hold up the next one.
        self._follow.start(_PAUSE_MS if self.filters.search.hasFocus() else _MOMENT_MS)
        self.selection_changed.emit()

    def _setting_changed(self, name: str) -> None:
        if name == SETTING:
            self._show_card()

    @override
    def card_wanted(self) -> None:
        self._follow.start()

    def _show_card(self) -> None:
        self._follow.stop()
        self._follow.setInterval(_MOMENT_MS)
        current = self.list.current_id()
        self.panel.show_card(products.card(current) if current is not None else None)

    def _enter(self, _product_id: object) -> None:
        """Enter: into the card."""
        self._show_card()
        self.side.show_side()
        self.panel.head.offer.setFocus()

    def _leave_panel(self) -> None:
        self.side.hide_side()
        self.list.setFocus()

    def _panel_menu(self, button: QWidget) -> None:
        self.context_menu(*MENU).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _list_menu(self, at: QPoint) -> None:
        self.context_menu(*MENU, "", *OUTPUT_MENU).popup(at)

    def _tree_menu(self, category_id: int | None, at: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        row = self.tree.row_of(category_id)
        title = self.tr("New group") if row is None else self.tr("New group inside")
        menu.add(title, lambda: self.commands.new_category(category_id), icon="plus")
        menu.add(
            self.tr("Properties of the goods…"),
            lambda: self.commands.edit_attributes(row),
            icon="ruler",
        )
        if row is not None:
            menu.add(self.tr("Rename"), lambda: self.tree.rename(row.id), icon="edit", keys="F2")
            menu.add(
                self.tr("Delete"),
                lambda: self.commands.delete_category(row),
                icon="trash",
                keys="Del",
            )
        menu.popup(at)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.fit(self.window().width())
