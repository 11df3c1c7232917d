"""The price lists: which there are, and what goods cost by each of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import prices, products
from salesapp.db.queries.prices import PriceListRow
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.money import parse_money
from salesapp.domain.price_lists import PriceDraft
from salesapp.overriding import override
from salesapp.services import prices as service
from salesapp.ui import format as fmt
from salesapp.ui.actions import action
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.menu import Menu
from salesapp.ui.perform import perform
from salesapp.ui.products.bulk_dialog import PriceChangeDialog
from salesapp.ui.products.list_form import PriceListForm
from salesapp.ui.products.lists_view import ListedRow, PriceListsView
from salesapp.ui.selection import NO_SELECTION, Selection

_WATCHED = (Entity.PRICE_LIST, Entity.PRODUCT, Entity.CATEGORY, Entity.CLIENT)


class PriceListsPage(PriceListsView):
    """Enter or F2 in the column of prices writes a price that holds from today on."""

    section = "products"

    def __init__(self) -> None:
        super().__init__()
        self.dialog: Dialog | None = None
        self._lists: dict[int, PriceListRow] = {}
        self.build()
        self._connect()
        self.load_lists()

    def _connect(self) -> None:
        self.lists.current_changed.connect(lambda _id: self.show_goods())
        self.lists.opened.connect(lambda _id: self.goods.setFocus())
        self.lists.removed.connect(lambda _id: self.delete_list())
        self.lists.menu_requested.connect(lambda _id, at: self._menu(at))
        self.goods.opened.connect(lambda one: self.record_wanted.emit(Entity.PRODUCT, one))
        self.goods.removed.connect(self.forget_price)
        self.new.clicked.connect(self.new_list)
        self.first.clicked.connect(self.new_list)
        self.edit.clicked.connect(self.edit_list)
        self.more.clicked.connect(
            lambda: self._menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self.search.searched.connect(lambda _text: self.show_goods())
        self.priced.clicked.connect(self.show_goods)

    # What the frame asks

    @override
    def title(self) -> str:
        return self.tr("Price lists")

    @override
    def subtitle(self) -> str:
        current = self.current()
        return "" if current is None else self._about(current)

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("row")),
            ("F2", self.tr("price")),
            ("Delete", self.tr("no price")),
            ("F6", self.tr("next pane")),
            ("/", self.tr("search")),
            ("Alt+Left", self.tr("back")),
        ]

    @override
    def primary_action(self) -> str | None:
        return "products.bulk_prices"

    @override
    def selection(self) -> Selection:
        current = self.goods.current_id()
        return NO_SELECTION if current is None else Selection.of(Entity.PRODUCT, current)

    @override
    def allows(self, action_id: str) -> bool:
        # F2 and the letters are about the cells here: those of the goods would lead away.
        return action(action_id).section != self.section

    @override
    def activate(self) -> None:
        self.load_lists()
        (self.goods if self._lists else self.first).setFocus()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(*_WATCHED):
            self.load_lists()

    @override
    def open_record(self, entity: Entity, record_id: int) -> bool:
        return entity is Entity.PRICE_LIST and self.lists.set_current_id(record_id)

    @override
    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @override
    def panes(self) -> list[QWidget]:
        return [self.lists, self.search, self.goods]

    @override
    def state(self) -> dict[str, Any]:
        return {"list": self.lists.current_id()}

    @override
    def restore(self, state: dict[str, Any]) -> None:
        if isinstance(state.get("list"), int):
            self.lists.set_current_id(state["list"])

    # Lists

    def load_lists(self) -> None:
        """Read the lists anew, keeping the current one."""
        self._lists = {one.id: one for one in prices.price_lists()}
        self.lists.set_ids(self._lists)
        self.lists.refresh()
        self.stack.setCurrentIndex(0 if self._lists else 1)
        if self._lists and self.lists.current_id() is None:
            self.lists.set_current_id(next(iter(self._lists)))
        self.show_goods()
        self.title_changed.emit(self.title(), self.subtitle())

    def show_goods(self) -> None:
        """Show the goods of the current list."""
        current = self.current()
        if current is None:
            self.goods.set_ids([])
            return
        self.goods.set_ids(products.ids(self._wanted()))
        self.goods.refresh()
        self.title_changed.emit(self.title(), self.subtitle())

    def current(self) -> PriceListRow | None:
        """The list shown."""
        return self._lists.get(self.lists.current_id() or 0)

    def new_list(self) -> None:
        """Ask for a new list."""
        self._open(PriceListForm(self))

    def edit_list(self) -> None:
        """Change the current list."""
        current = self.current()
        if current is not None:
            self._open(PriceListForm(self, current))

    def change_many(self) -> None:
        """Change many prices of the current list, or the base prices when there is none."""
        current = self.current()
        chosen = self.goods.selected_ids()
        filtered = bool(self.search.text().strip()) or self.priced.isChecked()
        shown = self._wanted() if filtered else None
        target = None if current is None else current.id
        self._open(PriceChangeDialog(self, target, shown, chosen if len(chosen) > 1 else ()))

    bulk_prices = change_many

    def delete_list(self) -> None:
        """Delete the current list."""
        current = self.current()
        if current is None:
            return
        toast = self.tr("Price list deleted: {name}").format(name=current.name)
        if current.clients:
            toast += ". " + self.tr("%n client(s) pay base prices now", "", current.clients)
        perform(self, lambda: service.delete_list(current.id), toast=toast)

    def forget_price(self, product_id: object) -> None:
        """Take goods out of the current list."""
        record = self.goods.current_record()
        current = self.current()
        if not isinstance(record, ListedRow) or record.source is None or product_id != record.id:
            return
        if current is None:
            return
        toast = self.tr("No price by this list any more: {name}").format(name=record.product.name)
        perform(self, lambda: service.take_out(record.id, current.id, fmt.today()), toast=toast)

    def _wanted(self) -> ProductFilter:
        current = self.current()
        only = self.priced.isChecked() and current is not None
        return ProductFilter(
            text=self.search.text().strip(),
            price_list_id=current.id if only and current is not None else None,
        )

    def _about(self, current: PriceListRow) -> str:
        parts = [current.name]
        parts.append(self.tr("with VAT") if current.includes_vat else self.tr("without VAT"))
        parts.append(current.currency)
        if current.valid_from is not None:
            parts.append(self.tr("since {day}").format(day=fmt.day(current.valid_from)))
        if current.valid_to is not None:
            parts.append(self.tr("until {day}").format(day=fmt.day(current.valid_to)))
        parts.append(self.tr("%n client(s)", "", current.clients))
        return ", ".join(parts)

    @override
    def list_rows(self, ids: Sequence[int]) -> list[PriceListRow]:
        return [self._lists[one] for one in ids if one in self._lists]

    @override
    def rows(self, ids: Sequence[int]) -> list[ListedRow]:
        current = self.current()
        if current is None:
            return []
        found = prices.list_resolutions(ids, current.id, fmt.today())
        made = []
        goods = products.rows(ids)
        bases = service.bases_by_list(goods, current, fmt.today())
        for one in goods:
            price = found.get(one.id)
            amount, source = (None, None) if price is None else (price.amount_minor, price.row)
            made.append(ListedRow(one.id, one, amount, source, current.currency, bases[one.id]))
        return made

    @override
    def commit_price(self, record: ListedRow, text: str) -> str:
        current = self.current()
        amount = parse_money(text)
        if current is None:
            return ""
        if amount is None or amount < 0:
            return self.tr("Enter a price, for example 64,20")
        if amount == record.price_minor:
            return ""
        held, first = record.source, max(fmt.today(), current.valid_from or date.min)
        draft = PriceDraft(
            record.id,
            amount,
            price_list_id=current.id,
            from_milli=0 if held is None else held.from_milli,
            valid_from=None if held is None else first,
        )
        perform(self, lambda: service.type_over(draft, first))
        return ""

    def _menu(self, at: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("New price list"), self.new_list, icon="plus")
        if self.current() is not None:
            menu.add(self.tr("Change the list…"), self.edit_list, icon="edit")
            menu.add(self.tr("Change prices…"), self.change_many, icon="percent")
            menu.add(self.tr("Delete"), self.delete_list, icon="trash")
        menu.popup(at)

    def _open(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _done(self, accepted: bool) -> None:
        made = self.dialog.made if isinstance(self.dialog, PriceListForm) else None
        if accepted and made is not None:
            self.load_lists()
            self.lists.set_current_id(made)
            self.goods.setFocus(Qt.FocusReason.OtherFocusReason)
