"""What is done with products, each with a way back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import products, relations
from salesapp.db.queries.products import CategoryRow, ProductCard, ProductFilter
from salesapp.domain.attributes import MOST_COMPARED
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.products import Aspect
from salesapp.services import products as service
from salesapp.ui.costs import costs_shown, show_costs
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.messages import confirm
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.perform import perform
from salesapp.ui.products import unwritten
from salesapp.ui.products.attributes_dialog import AttributesDialog
from salesapp.ui.products.bulk_dialog import PriceChangeDialog
from salesapp.ui.products.compare_page import ComparePage
from salesapp.ui.products.offer_dialog import OfferDialog
from salesapp.ui.products.prices_dialog import PricesDialog
from salesapp.ui.products.product_form import ProductForm
from salesapp.ui.products.relations_dialog import RelationsDialog
from salesapp.ui.products.words import ASPECTS, group_choices, group_there, tell

_Write = Callable[[str], Changes]


class ProductCommands(QObject):
    """Runs commands over a page; tells what to show next."""

    made = Signal(object)
    """Id of a product that was added."""
    page_wanted = Signal(object)
    record_wanted = Signal(object, object)
    words_written = Signal(object, str)
    """Product, field of its panel."""
    words_refused = Signal(object, str, str)
    """Product, field of its panel, what was typed into it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: Dialog | None = None

    def new(self, category_id: int | None = None, name: str = "") -> None:
        """Ask for a new product."""
        form = ProductForm(self._page, category_id=category_id, name=name)
        form.when_done(self, lambda yes: self._form_done(form, yes=yes))
        self._open(form)

    def edit(self, product_id: int) -> None:
        """Change a product."""
        card = products.card(product_id)
        if card is not None:
            self._open(ProductForm(self._page, card))

    def offer(self, product_id: int) -> None:
        """Ask for whom, and make an offer with this product."""
        card = products.card(product_id)
        if card is None:
            return
        dialog = OfferDialog(self._page, card.row)
        dialog.when_done(self, lambda yes: self._offer_done(dialog, yes=yes))
        self._open(dialog)

    def set_aspect(self, product_id: int, aspect: Aspect, text: str) -> None:
        """Write what is known of a side."""
        toast = self.tr("Saved: {name}").format(name=tell(ASPECTS[aspect].name))
        work = partial(service.set_aspect, product_id, aspect, text)
        self._write_words(work, toast, (product_id, aspect.value, text))

    def set_pitch(self, product_id: int, text: str) -> None:
        """Write the phrase for the client."""
        toast = self.tr("The phrase for the client is saved")
        work = partial(service.set_pitch, product_id, text)
        self._write_words(work, toast, (product_id, unwritten.PITCH, text))

    def _write_words(
        self, work: Callable[[], Changes], toast: str, words: tuple[int, str, str]
    ) -> None:
        def refused(_error: RuleError) -> bool:
            # Before the message comes: at its end the focus goes back to where they are typed.
            self.words_refused.emit(*words)
            return False

        if perform(self._page, work, toast=toast, refused=refused) is not None:
            self.words_written.emit(*words[:2])

    def copy_pitch(self, product_id: int) -> None:
        """Put the phrase for the client into the clipboard."""
        card = products.card(product_id)
        if card is None:
            return
        if not card.pitch:
            notices.tell(self.tr("This product has no phrase for the client yet"))
            return
        QGuiApplication.clipboard().setText(card.pitch)
        notices.tell(self.tr("The phrase for the client is copied"))

    def archive(self, product_id: int) -> None:
        """Sell a product no more."""
        toast = self.tr("In the archive: {name}").format(name=self._name(product_id))
        perform(self._page, lambda: service.archive(product_id), toast=toast)

    def restore(self, product_id: int) -> None:
        """Sell a product again."""
        toast = self.tr("Returned from the archive: {name}").format(name=self._name(product_id))

        def refused(error: RuleError) -> bool:
            if error.facts.get("field") != "sku":
                return False
            told = self.tr("The article belongs to “{name}” now: change one of them first")
            notices.tell(told.format(name=error.facts.get("name", "")))
            return True

        perform(self._page, lambda: service.restore(product_id), toast=toast, refused=refused)

    def delete(self, product_id: int) -> None:
        """Delete a product; one that papers name can go to the archive instead."""
        name = self._name(product_id)

        def refused(error: RuleError) -> bool:
            if error.rule is not Rule.RECORD_IN_USE:
                return False
            if confirm(
                self._page,
                self.tr("“{name}” cannot be deleted").format(name=name),
                self.tr("Documents or deals name it. It can be put into the archive."),
                action=self.tr("To the archive"),
            ):
                self.archive(product_id)
            return True

        toast = self.tr("Deleted: {name}").format(name=name)
        perform(self._page, lambda: service.delete(product_id), toast=toast, refused=refused)

    def choose_category(self, product_ids: Sequence[int]) -> None:
        """Ask for a group and put products into it."""
        choices: list[tuple[object, str]] = [(None, self.tr("No group"))]
        choices += group_choices(products.categories())
        card = products.card(product_ids[0])
        now = card.row.category_id if card else None
        group = Field(self.tr("Group"), ComboInput(choices, now))
        title = self.tr("Put %n product(s) into a group", "", len(product_ids))
        dialog = Dialog(self._page, title)
        dialog.add_field(group)
        dialog.add_cancel()
        dialog.add_primary(self.tr("Put"))

        def done(yes: bool) -> None:
            chosen = group.value()
            wanted = chosen if isinstance(chosen, int) else None
            if yes:
                toast = self.tr("Put into the group: %n product(s)", "", len(product_ids))
                perform(self._page, lambda: service.set_category(product_ids, wanted), toast=toast)

        dialog.when_done(self, done)
        self._open(dialog)

    # Groups

    def new_category(self, parent_id: int | None) -> None:
        """Ask for the name of a new group."""
        toast = self.tr("Group added: {name}")
        self._ask_name(
            self.tr("New group"), "", toast, lambda name: service.create_category(name, parent_id)
        )

    def change_prices(self, shown: ProductFilter | None, chosen: Sequence[int]) -> None:
        """Change the base prices of the goods shown or chosen."""
        self._open(PriceChangeDialog(self._page, None, shown, chosen))

    def print_prices(self) -> None:
        """Ask which price list, and print or save it."""
        from salesapp.ui.presentation.price_list_dialog import PriceListDialog

        self._open(PriceListDialog(self._page))

    def show_prices(self, product_id: int) -> None:
        """Open everything a product costs."""
        card = products.card(product_id)
        if card is not None:
            self._open(PricesDialog(self._page, card))

    def toggle_costs(self) -> None:
        """Show or hide costs and margins on every screen."""
        show_costs(on=not costs_shown())
        shown = self.tr("Costs and margins are shown again")
        hidden = self.tr("Costs and margins are hidden. Ctrl+Shift+H shows them again")
        notices.tell(shown if costs_shown() else hidden)

    def show_related(self, product_id: int) -> None:
        """Open the goods related to a product."""
        card = products.card(product_id)
        if card is not None:
            dialog = RelationsDialog(self._page, card.row)
            dialog.opened.connect(lambda one: self.record_wanted.emit(Entity.PRODUCT, one))
            dialog.compare_wanted.connect(self.compare)
            self._open(dialog)

    def compare(self, product_ids: Sequence[int]) -> None:
        """Show goods side by side; one alone is compared with what may stand for it."""
        chosen = list(product_ids)
        if len(chosen) == 1:
            chosen += [one.product.id for one in relations.of_product(chosen[0])]
        if len(chosen) < 2:
            notices.tell(self.tr("Choose two to five products to compare them."))
            return
        if len(chosen) > MOST_COMPARED:
            notices.tell(self.tr("The first five are compared."))
        self.page_wanted.emit(ComparePage(chosen))

    def edit_attributes(self, row: CategoryRow | None) -> None:
        """Open the properties of a group, or those of all goods."""
        self._open(AttributesDialog(self._page, row))

    def rename_at_once(self, category_id: int, name: str) -> None:
        """Write the name typed in place."""
        toast = self.tr("The group is called {name} now").format(name=name)
        perform(
            self._page,
            lambda: service.rename_category(category_id, name),
            toast=toast,
            refused=_told_there,
        )

    def move_category(self, category_id: int, parent_id: int | None, before_id: int | None) -> None:
        """Put a group where it was dragged."""
        toast = self.tr("Group moved")

        def refused(error: RuleError) -> bool:
            if error.rule is not Rule.FIELD_INVALID:
                return False
            if _told_there(error):
                return True
            notices.tell(self.tr("A group cannot be put into itself"))
            return True

        perform(
            self._page,
            lambda: service.move_category(category_id, parent_id, before_id),
            toast=toast,
            refused=refused,
        )

    def move_products(self, product_ids: Sequence[int], category_id: int | None) -> None:
        """Put goods into the group they were dragged to."""
        toast = self.tr("Put into the group: %n product(s)", "", len(product_ids))
        perform(self._page, lambda: service.set_category(product_ids, category_id), toast=toast)

    def delete_category(self, row: CategoryRow) -> None:
        """Delete a group; what is in it goes into another one first, in the same step."""
        rows = products.categories()
        inside = {row.id}
        for one in rows:
            if one.parent_id in inside:
                inside.add(one.id)
        toast = self.tr("Deleted: {name}").format(name=row.name)
        if len(inside) == 1 and not row.own:

            def refused(error: RuleError) -> bool:
                # Goods of the archive are in it: they are not counted in the tree.
                if error.rule is Rule.RECORD_IN_USE:
                    self._dissolve(row, rows, inside)
                    return True
                return False

            perform(
                self._page, lambda: service.delete_category(row.id), toast=toast, refused=refused
            )
            return
        self._dissolve(row, rows, inside)

    def _dissolve(
        self, row: CategoryRow, rows: Sequence[CategoryRow], inside: Collection[int]
    ) -> None:
        choices: list[tuple[object, str]] = [(None, self.tr("No group"))]
        choices += [one for one in group_choices(rows) if one[0] not in inside]
        title = self.tr("Delete the group “{name}”?").format(name=row.name)
        told = self.tr("%n product(s) are in it.", "", row.total)
        dialog = Dialog(self._page, title, told)
        above = row.parent_id if row.parent_id in dict(choices) else None
        target = dialog.add_field(
            Field(self.tr("Move what is in it into"), ComboInput(choices, above))
        )
        dialog.add_cancel()
        dialog.add_primary(self.tr("Move and delete"))

        def done(yes: bool) -> None:
            chosen = target.value()
            into = chosen if isinstance(chosen, int) else None
            if yes:
                toast = self.tr("Deleted: {name}").format(name=row.name)
                perform(
                    self._page,
                    lambda: service.dissolve_category(row.id, into),
                    toast=toast,
                    refused=_told_there,
                )

        dialog.when_done(self, done)
        self._open(dialog)

    def _ask_name(self, title: str, name: str, toast: str, write: _Write) -> None:
        dialog = Dialog(self._page, title)
        field = dialog.add_field(Field(self.tr("Name"), TextInput(name), required=True))
        dialog.add_cancel()
        dialog.add_primary(self.tr("Save"))

        def refused(error: RuleError) -> bool:
            field.set_error(group_there(error))
            return bool(group_there(error))

        def save() -> bool:
            typed = str(field.value())
            told = toast.format(name=typed)
            return perform(dialog, lambda: write(typed), toast=told, refused=refused) is not None

        dialog.set_check(save)
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _form_done(self, form: ProductForm, *, yes: bool) -> None:
        if yes and form.made is not None:
            self.made.emit(form.made)

    def _offer_done(self, dialog: OfferDialog, *, yes: bool) -> None:
        if yes and dialog.made is not None:
            self.record_wanted.emit(Entity.OFFER, dialog.made)

    def _name(self, product_id: int) -> str:
        card: ProductCard | None = products.card(product_id)
        return card.row.name if card else ""


def _told_there(error: RuleError) -> bool:
    """Say that another group has the name; False for another refusal."""
    told = group_there(error)
    if told:
        notices.tell(told, NoticeTone.RISK)
    return bool(told)
