"""Words of the properties of goods."""

from __future__ import annotations

from typing import Final

from salesapp.domain.attributes import YES, Attribute, AttributeKind, Value
from salesapp.ui import format as fmt
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

KINDS: Final[dict[AttributeKind, str]] = {
    AttributeKind.NUMBER: QT_TRANSLATE_NOOP("Attributes", "Number"),
    AttributeKind.LIST: QT_TRANSLATE_NOOP("Attributes", "List"),
    AttributeKind.TEXT: QT_TRANSLATE_NOOP("Attributes", "Text"),
    AttributeKind.FLAG: QT_TRANSLATE_NOOP("Attributes", "Yes or no"),
}
_YES: Final = QT_TRANSLATE_NOOP("Attributes", "yes")
_NO: Final = QT_TRANSLATE_NOOP("Attributes", "no")


def tell(source: str) -> str:
    """A text of this file in the language of now."""
    return translate("Attributes", source)


def value_words(attribute: Attribute, value: Value | None) -> str:
    """A value as the card writes it; a dash for none."""
    if value is None or value == "":
        return fmt.DASH
    if isinstance(value, int):
        return fmt.quantity(value, attribute.unit)
    if attribute.kind is AttributeKind.FLAG:
        return yes_or_no(yes=value == YES)
    return value


def yes_or_no(*, yes: bool) -> str:
    """The value of a flag in words."""
    return tell(_YES if yes else _NO)


def name_with_unit(attribute: Attribute) -> str:
    """The name, and after a comma the unit of a number."""
    return f"{attribute.name}, {attribute.unit}" if attribute.unit else attribute.name
