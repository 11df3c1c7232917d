"""The commands of goods as methods of a page: for the list with the card and for the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from salesapp.domain.changes import Entity
from salesapp.domain.products import Aspect
from salesapp.ui.editing.list_editing import EditingPage
from salesapp.ui.presentation.begin import present
from salesapp.ui.products.commands import ProductCommands
from salesapp.ui.selection import NO_SELECTION

MENU = (
    "products.offer", "products.copy_pitch", "", "products.edit", "products.prices",
    "products.knowledge", "products.related", "products.compare", "products.present",
    "products.pitch",
    "products.category", "products.price_paper", "list.bulk", "list.state", "products.merge", "",
    "products.archive", "products.restore", "products.delete",
)  # fmt: skip


class ProductCommandPage(EditingPage):
    """Names of the methods are those of `actions.py`."""

    section = "products"
    commands: ProductCommands

    def in_order(self, ids: Sequence[int]) -> list[int]:
        """The goods as the list shows them, from above."""
        return list(ids)

    def edit_product(self) -> None:
        """Change the fields."""
        self._each(self.commands.edit)

    def offer_product(self) -> None:
        """Put the product into a new offer."""
        self._each(self.commands.offer)

    def copy_pitch(self) -> None:
        """Copy the phrase for the client."""
        self._each(self.commands.copy_pitch)

    def merge_products(self) -> None:
        """Make one product of the marked ones."""
        from salesapp.ui.duplicates.merge_dialog import ask_to_merge

        if len(asked := self._asked()) > 1:
            ask_to_merge(self, Entity.PRODUCT, asked)

    def archive_product(self) -> None:
        """Put into the archive."""
        self._each(self.commands.archive)

    def restore_product(self) -> None:
        """Return from the archive."""
        self._each(self.commands.restore)

    def delete_product(self) -> None:
        """Delete."""
        self._each(self.commands.delete)

    def toggle_costs(self) -> None:
        """Show or hide what goods cost us, on every screen."""
        self.commands.toggle_costs()

    def show_related(self) -> None:
        """Goods in place of the product, and those that go with it."""
        self._each(self.commands.show_related)

    def compare_products(self) -> None:
        """The chosen products side by side."""
        if chosen := self._asked():
            self.commands.compare(chosen)

    def show_prices(self) -> None:
        """Everything the product costs."""
        self._each(self.commands.show_prices)

    def choose_category(self) -> None:
        """Put into another group."""
        if chosen := self._asked():
            self.commands.choose_category(chosen)

    def present_products(self) -> None:
        """Show the chosen products to a client."""
        if chosen := self._asked():
            self.page_wanted.emit(present(self.in_order(chosen)))

    def print_prices(self) -> None:
        """Print or save a price list."""
        self.commands.print_prices()

    def show_knowledge(self) -> None:
        """Facts, papers and competitors of the product."""
        for product_id in self._asked()[:1]:
            self.open_knowledge(product_id, Aspect.CONSUMER)

    def open_knowledge(self, product_id: int, aspect: Aspect) -> None:
        """Show what is known of one side of a product."""
        from salesapp.ui.knowledge.page import KnowledgePage

        self.page_wanted.emit(KnowledgePage(product_id, aspect))

    def show_due_knowledge(self) -> None:
        """What must be looked at again."""
        from salesapp.ui.knowledge.due_dialog import DueDialog

        dialog = DueDialog(self)
        dialog.chosen.connect(self.open_knowledge)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _asked(self) -> tuple[int, ...]:
        """The goods the action was called for: here, or on the page before."""
        asked, self.asked_for = self.asked_for, NO_SELECTION
        return (asked if asked.entity is Entity.PRODUCT else self.selection()).ids

    def _each(self, command: Callable[[int], None]) -> None:
        """Run a command on one product."""
        for product_id in self._asked()[:1]:
            command(product_id)
