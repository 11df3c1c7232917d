"""What leads from the list of goods to what is known of them and shown to clients."""

from __future__ import annotations

from collections.abc import Sequence

from salesapp.domain.products import Aspect
from salesapp.ui.presentation.begin import present
from salesapp.ui.products.product_rows import ProductRows


class ProductShowing(ProductRows):
    """Presentation, price list on paper, facts and what waits for a review."""

    def _asked(self) -> Sequence[int]:
        """The goods an action is asked for; the page knows."""
        return self.list.selected_ids()

    def present_products(self) -> None:
        """Show the chosen products to a client."""
        if chosen := self._asked():
            self.page_wanted.emit(present(sorted(chosen, key=self.list.paged.row_of)))

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
