"""Filters beside the list: stock, price and the properties of the group, with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries.facets import Band, Facets
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.attributes import NO, YES, Attribute, AttributeKind, AttributeWanted
from salesapp.domain.products import Stock
from salesapp.ui import theme
from salesapp.ui.fields.inputs import DecimalInput
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput, NumberInput
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.products.attribute_words import name_with_unit, value_words
from salesapp.ui.products.words import STOCKS, tell

WIDTH = 196
_MOST = 12


class CountBox(QWidget):
    """A check box with how many goods it would show at the right."""

    changed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = CheckBox(text)
        self.box.setToolTip(hint(text))
        self.count = Label("", "small", "text3")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.box, 1)
        line.addWidget(self.count)
        self.box.setMinimumWidth(10)
        self.box.changed.connect(self.changed)

    def show_count(self, count: int) -> None:
        """Tell how many."""
        self.count.setText(str(count) if count else "")
        self.box.setAccessibleDescription(str(count))


class ChoiceFacet(QWidget):
    """Values to choose from; several mean any of them."""

    changed = Signal()

    def __init__(self, title: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._boxes: dict[str, CountBox] = {}
        self._lay = QVBoxLayout(self)
        self._lay.setContentsMargins(0, 0, 0, 0)
        self._lay.setSpacing(6)
        self._lay.addWidget(Label(title, "small", "text2", elide=True))
        for key, text in choices:
            self._add(key, text)

    def chosen(self) -> tuple[str, ...]:
        """Keys checked."""
        return tuple(key for key, one in self._boxes.items() if one.box.value())

    def set_chosen(self, keys: Sequence[str]) -> None:
        """Check exactly these, without telling."""
        for key in keys:
            if key not in self._boxes:
                self._add(key, key)
        for key, one in self._boxes.items():
            one.box.blockSignals(True)
            one.box.set_value(key in keys)
            one.box.blockSignals(False)

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Tell how many goods each choice would show; new texts join the choice."""
        told = dict(counts)
        for key in told:
            if key and key not in self._boxes and len(self._boxes) < _MOST:
                self._add(key, key)
        for key, one in self._boxes.items():
            one.show_count(told.get(key, 0))

    def _add(self, key: str, text: str) -> None:
        made = CountBox(text)
        made.changed.connect(self.changed)
        self._boxes[key] = made
        self._lay.addWidget(made)


class RangeFacet(QWidget):
    """From and to; what the goods have at least and at most stands in the empty fields."""

    changed = Signal()

    def __init__(self, title: str, make: type[NumberInput]) -> None:
        super().__init__()
        self.low, self.high = make(small=True), make(small=True)
        for editor in (self.low, self.high):
            editor.set_suffix("")
            editor.setMinimumWidth(theme.px(40))
            editor.editingFinished.connect(self._told)
        self.low.setAccessibleName(self.tr("{name}: from").format(name=title))
        self.high.setAccessibleName(self.tr("{name}: to").format(name=title))
        self._known: tuple[int | None, int | None] = (None, None)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.low, 1)
        line.addWidget(Label("–", "base", "text3"))
        line.addWidget(self.high, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(Label(title, "small", "text2", elide=True))
        box.addLayout(line)

    def bounds(self) -> tuple[int | None, int | None]:
        """From and to, as typed."""
        return self.low.number(), self.high.number()

    def set_bounds(self, low: int | None, high: int | None) -> None:
        """Show bounds without telling."""
        self._known = (low, high)
        self.low.set_value(low)
        self.high.set_value(high)

    def show_band(self, band: Band) -> None:
        """What the goods have."""
        for editor, bound in ((self.low, band.low), (self.high, band.high)):
            editor.setPlaceholderText("" if bound is None else editor.show_number(bound))

    def _told(self) -> None:
        if self.bounds() != self._known:
            self._known = self.bounds()
            self.changed.emit()


class FacetPanel(ScrollArea):
    """`apply` adds what is chosen here to a filter; `show_counts` takes the answer."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=14, parent=parent)
        self.attributes: list[Attribute] = []
        self.setFixedWidth(theme.px(WIDTH))
        self.setAccessibleName(self.tr("Filters"))
        self.body.setContentsMargins(16, 10, 14, 14)
        self.stock = ChoiceFacet(
            self.tr("Stock"), [(one.value, tell(STOCKS[one])) for one in Stock]
        )
        self.price = RangeFacet(self.tr("Price, ₽"), MoneyInput)
        self._parts: dict[int, ChoiceFacet | RangeFacet] = {}
        self._wanted: dict[int, AttributeWanted] = {}
        self.body.addWidget(self.stock)
        self.body.addWidget(self.price)
        self.body.addStretch(1)
        self.stock.changed.connect(self.changed)
        self.price.changed.connect(self.changed)
        theme.state.changed.connect(self._scaled)

    def _scaled(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))

    def set_attributes(self, known: Sequence[Attribute]) -> None:
        """Offer the properties of a group; conditions on properties it lacks are dropped."""
        asked = [one for one in known if one.is_filter]
        if asked == self.attributes:
            return
        self._wanted = {one.attribute_id: one for one in self._chosen()} | self._wanted
        self.attributes = asked
        for part in self._parts.values():
            self.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = {one.id: self._make(one) for one in asked}
        for place, one in enumerate(asked):
            part = self._parts[one.id]
            self.body.insertWidget(2 + place, part)
            self._show_wanted(part, self._wanted.get(one.id))
            part.changed.connect(self.changed)
        self._wanted = {key: one for key, one in self._wanted.items() if key in self._parts}

    def apply(self, wanted: ProductFilter) -> ProductFilter:
        """The filter with what is chosen here."""
        low, high = self.price.bounds()
        return replace(wanted, price_low=low, price_high=high, attributes=tuple(self._chosen()))

    def stocks(self) -> tuple[Stock, ...]:
        """The kinds of stock checked."""
        return tuple(Stock(one) for one in self.stock.chosen())

    def set_stocks(self, stocks: Sequence[Stock]) -> None:
        """Check kinds of stock without telling."""
        self.stock.set_chosen([one.value for one in stocks])

    def show_counts(self, found: Facets) -> None:
        """Show what each choice would leave."""
        self.stock.show_counts([(one.value, count) for one, count in found.stocks.items()])
        self.price.show_band(found.price)
        for facet in found.attributes:
            part = self._parts.get(facet.attribute.id)
            if isinstance(part, ChoiceFacet):
                part.show_counts(facet.counts)
            elif part is not None:
                part.show_band(facet.band)

    def words(self) -> list[str]:
        """What is chosen, in words."""
        found = [self.tr("Price")] if self.price.bounds() != (None, None) else []
        wanted = {one.attribute_id for one in self._chosen()}
        return found + [one.name for one in self.attributes if one.id in wanted]

    def clear(self) -> None:
        """Choose nothing, without telling."""
        self._wanted = {}
        self.stock.set_chosen(())
        self.price.set_bounds(None, None)
        for part in self._parts.values():
            self._show_wanted(part, None)

    def state(self) -> dict[str, Any]:
        """What is chosen, for the next start."""
        return {
            "price": list(self.price.bounds()),
            "attributes": [
                [one.attribute_id, list(one.texts), one.low, one.high] for one in self._chosen()
            ],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Choose again; properties that are gone are left out."""
        match state.get("price"):
            case [int() | None as low, int() | None as high]:
                self.price.set_bounds(low, high)
            case _:
                pass
        for kept in state.get("attributes", []):
            match kept:
                case [int() as key, list() as texts, int() | None as low, int() | None as high]:
                    self._wanted[key] = AttributeWanted(key, tuple(map(str, texts)), low, high)
                case _:
                    pass
        for key, part in self._parts.items():
            self._show_wanted(part, self._wanted.get(key))

    def _chosen(self) -> list[AttributeWanted]:
        found = []
        for key, part in self._parts.items():
            if isinstance(part, ChoiceFacet):
                wanted = AttributeWanted(key, part.chosen())
            else:
                wanted = AttributeWanted(key, (), *part.bounds())
            if wanted.texts or wanted.low is not None or wanted.high is not None:
                found.append(wanted)
        return found

    def _make(self, one: Attribute) -> ChoiceFacet | RangeFacet:
        title = name_with_unit(one)
        if one.kind is AttributeKind.NUMBER:
            # A temperature may be below zero.
            return RangeFacet(title, DecimalInput)
        choices = [(choice, choice) for choice in one.choices]
        if one.kind is AttributeKind.FLAG:
            choices = [(key, value_words(one, key)) for key in (YES, NO)]
        return ChoiceFacet(title, choices)

    @staticmethod
    def _show_wanted(part: ChoiceFacet | RangeFacet, wanted: AttributeWanted | None) -> None:
        if isinstance(part, ChoiceFacet):
            part.set_chosen(wanted.texts if wanted else ())
        else:
            part.set_bounds(wanted.low if wanted else None, wanted.high if wanted else None)
