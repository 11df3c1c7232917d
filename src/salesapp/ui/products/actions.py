"""The commands of the catalogue."""

from typing import Final

from salesapp.ui.action_spec import ActionSpec, Menu
from salesapp.ui.selection import Needs
from salesapp.ui.translate import QT_TRANSLATE_NOOP


def _side(number: int, title: str) -> ActionSpec:
    return ActionSpec(
        f"products.aspect_{number}",
        title,
        f"edit_aspect_{number}",
        "edit",
        str(number),
        Menu.RECORD,
        Needs.ONE_PRODUCT,
        section="products",
        single_key=True,
    )


ACTIONS: Final = (
    ActionSpec(
        "products.new",
        QT_TRANSLATE_NOOP("Actions", "New product"),
        "new_product",
        "plus",
        "Ctrl+Shift+G",
        Menu.CREATE,
        short=QT_TRANSLATE_NOOP("Actions", "Product"),
    ),
    ActionSpec(
        "products.offer",
        QT_TRANSLATE_NOOP("Actions", "Put the product into an offer…"),
        "offer_product",
        "docs",
        "Ctrl+Return",
        Menu.RECORD,
        Needs.ONE_PRODUCT,
        section="products",
    ),
    ActionSpec(
        "products.copy_pitch",
        QT_TRANSLATE_NOOP("Actions", "Copy the phrase for the client"),
        "copy_pitch",
        "copy",
        "Ctrl+C",
        Menu.RECORD,
        Needs.ONE_PRODUCT,
        section="products",
    ),
    ActionSpec(
        "products.edit",
        QT_TRANSLATE_NOOP("Actions", "Change the product…"),
        "edit_product",
        "edit",
        "F2",
        Menu.RECORD,
        Needs.ONE_PRODUCT,
        section="products",
    ),
    ActionSpec(
        "products.pitch",
        QT_TRANSLATE_NOOP("Actions", "Write the phrase for the client"),
        "edit_pitch",
        "edit",
        "0",
        Menu.RECORD,
        Needs.ONE_PRODUCT,
        section="products",
        single_key=True,
    ),
    _side(1, QT_TRANSLATE_NOOP("Actions", "Write the consumer properties")),
    _side(2, QT_TRANSLATE_NOOP("Actions", "Write the functions")),
    _side(3, QT_TRANSLATE_NOOP("Actions", "Write the features")),
    _side(4, QT_TRANSLATE_NOOP("Actions", "Write the uniqueness")),
    _side(5, QT_TRANSLATE_NOOP("Actions", "Write the competitiveness")),
    _side(6, QT_TRANSLATE_NOOP("Actions", "Write the quality")),
    _side(7, QT_TRANSLATE_NOOP("Actions", "Write about the manufacturer")),
    _side(8, QT_TRANSLATE_NOOP("Actions", "Write about the cost")),
    ActionSpec(
        "products.category",
        QT_TRANSLATE_NOOP("Actions", "Put into a group…"),
        "choose_category",
        "list",
        "",
        Menu.RECORD,
        Needs.SOME_PRODUCTS,
        section="products",
    ),
    ActionSpec(
        "products.archive",
        QT_TRANSLATE_NOOP("Actions", "Put the product into the archive"),
        "archive_product",
        "lock",
        "",
        Menu.RECORD,
        Needs.ONE_PRODUCT,
        section="products",
    ),
    ActionSpec(
        "products.restore",
        QT_TRANSLATE_NOOP("Actions", "Return the product from the archive"),
        "restore_product",
        "undo",
        "",
        Menu.RECORD,
        Needs.ONE_PRODUCT,
        section="products",
    ),
    ActionSpec(
        "products.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete the product"),
        "delete_product",
        "trash",
        "Delete",
        Menu.RECORD,
        Needs.ONE_PRODUCT,
        section="products",
        single_key=True,
    ),
)
