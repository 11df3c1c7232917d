"""The fields of a product's form."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from salesapp.db.queries import organizations, products
from salesapp.db.queries.products import ProductCard
from salesapp.domain.defaults import UNITS
from salesapp.domain.organizations import TaxMode, default_vat_bp
from salesapp.domain.products import ProductDraft, ProductExtras
from salesapp.domain.units import USUAL
from salesapp.domain.vat import rates_at
from salesapp.overriding import override
from salesapp.services import packings
from salesapp.ui.costs import costs_shown
from salesapp.ui.format import today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.number_input import MoneyInput, NumberInput, QuantityInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.products.attribute_fields import AttributeFields
from salesapp.ui.products.packing_rows import PackingRows
from salesapp.ui.products.words import group_choices, rate_name

NEW_GROUP = "new"
_LONGEST = 3650


class DaysInput(NumberInput):
    """A whole number of days."""

    @override
    def parse(self, text: str) -> int | None:
        return int(text) if text.isascii() and text.isdigit() and int(text) <= _LONGEST else None

    @override
    def show_number(self, value: int) -> str:
        return str(value)

    @override
    def problem(self) -> str:
        if self.text().strip() and self.number() is None:
            return self.tr("Enter a whole number of days, for example 14")
        return ""


class ProductFields(QWidget):
    """`draft` gives what is typed; `fill` shows a product."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ProductDraft("")
        self._make()
        self._lay_out()
        self.group.changed.connect(self._group_changed)
        self.min_price.changed.connect(self._compare)
        self.price.changed.connect(self._compare)
        self.unit.changed.connect(self._unit_changed)
        self._group_changed()
        self._unit_changed()
        self.cost.setVisible(costs_shown())

    def _make(self) -> None:
        self.name = Field(self.tr("Name"), TextInput(), required=True, parent=self)
        self.sku = Field(self.tr("Article"), TextInput(), parent=self)
        self.group = Field(self.tr("Group"), ComboInput(), parent=self)
        self.load_groups()
        self.group.set_value(None)
        self.new_group = Field(
            self.tr("Name of the new group"), TextInput(), required=True, parent=self
        )
        self.unit = Field(
            self.tr("Unit"),
            _suggesting([name for name, _code in UNITS], USUAL),
            required=True,
            parent=self,
        )
        self.price = Field(self.tr("Price"), MoneyInput(), check=self._not_negative, parent=self)
        card = organizations.current()
        mode = TaxMode.OSNO if card is None else card.draft.tax_mode
        self.rate = Field(self.tr("VAT rate"), ComboInput(), parent=self)
        self._load_rates(default_vat_bp(mode, today()))
        ways: list[tuple[object, str]] = [
            (True, self.tr("Within the price")),
            (False, self.tr("On top of the price")),
        ]
        self.includes = Field(self.tr("VAT"), ComboInput(ways, value=True), parent=self)
        self.min_price = Field(
            self.tr("Lowest price"), MoneyInput(), check=self._not_negative, parent=self
        )
        self.cost = Field(
            self.tr("Cost without VAT"), MoneyInput(), check=self._not_negative, parent=self
        )
        self.stock = Field(
            self.tr("In stock"),
            QuantityInput(),
            hint=self.tr("Empty: not kept count of"),
            parent=self,
        )
        self.days = Field(self.tr("Days to deliver"), DaysInput(), parent=self)
        self.maker = Field(
            self.tr("Manufacturer"), _suggesting(products.manufacturers()), parent=self
        )
        self.description = Field(self.tr("Description"), TextArea(rows=3), parent=self)
        self.barcode = Field(self.tr("Bar code"), TextInput(), parent=self)
        self.weight = Field(
            self.tr("Weight of a unit"),
            QuantityInput(suffix=self.tr("g")),
            check=self._not_negative,
            parent=self,
        )
        self.min_lot = Field(
            self.tr("Least lot"), QuantityInput(), check=self._not_negative, parent=self
        )
        self.multiple = Field(
            self.tr("Sold in multiples of"), QuantityInput(), check=self._not_negative, parent=self
        )
        self.attributes = AttributeFields()
        self.packings = PackingRows()

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.sku, self.unit, self.group, self.new_group)
        prices = FormLayout(3)
        prices.add(self.price, self.rate, self.includes)
        prices.add(self.min_price, self.cost)
        rest = FormLayout(3)
        rest.add(self.stock, self.days, self.maker)
        rest.add(self.min_lot, self.multiple, self.weight, self.barcode)
        rest.add_wide(self.description)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.attributes)
        column.addLayout(prices)
        column.addLayout(rest)
        column.addWidget(self.packings)
        self._group_changed()

    def fields(self) -> list[Field]:
        """All fields in the order of the form."""
        return [
            self.name, self.sku, self.unit, self.group, self.new_group, self.price, self.rate,
            self.includes, self.min_price, self.cost, self.stock, self.days, self.maker,
            self.description, self.min_lot, self.multiple, self.weight, self.barcode,
            *self.attributes.fields.values(),
        ]  # fmt: skip

    def by_name(self, name: str) -> Field | None:
        """The field a refusal speaks of."""
        places = {
            "name": self.name, "sku": self.sku, "unit": self.unit, "price_minor": self.price,
            "cost_minor": self.cost, "min_price_minor": self.min_price, "lead_days": self.days,
            "weight_mg": self.weight,
        }  # fmt: skip
        return places.get(name)

    def load_groups(self) -> None:
        """Read the groups anew, keeping the choice."""
        choices: list[tuple[object, str]] = [(None, self.tr("No group"))]
        choices += group_choices(products.categories())
        choices.append((NEW_GROUP, self.tr("New group…")))
        editor = self.group.editor
        if isinstance(editor, ComboInput):
            editor.set_choices(choices)

    def _load_rates(self, rate: int | None) -> None:
        rates = list(rates_at(today()))
        if rate not in rates:
            rates.append(rate)
        editor = self.rate.editor
        if isinstance(editor, ComboInput):
            editor.set_choices([(one, rate_name(one)) for one in rates])
            editor.set_value(rate)

    def fill(self, card: ProductCard) -> None:
        """Show a product."""
        one = card.row
        self._known = ProductDraft(one.name, currency=card.currency, pitch=card.pitch)
        self._load_rates(one.vat_bp)
        for field, value in (
            (self.name, one.name), (self.sku, one.sku), (self.group, one.category_id),
            (self.unit, one.unit), (self.price, one.price_minor),
            (self.includes, one.price_includes_vat), (self.min_price, one.min_price_minor),
            (self.cost, one.cost_minor), (self.stock, one.stock_milli), (self.days, one.lead_days),
            (self.maker, one.manufacturer), (self.description, card.description),
            (self.barcode, card.barcode), (self.weight, card.weight_mg),
            (self.min_lot, card.min_lot_milli), (self.multiple, card.multiple_milli),
        ):  # fmt: skip
            field.set_value(value)
        self._group_changed()
        self.attributes.show_product(one.id)
        self.packings.set_drafts(packings.drafts_of(one.id))

    def draft(self, category_id: int | None) -> ProductDraft:
        """What is typed, as the service takes it."""
        return ProductDraft(
            name=_text(self.name),
            sku=_text(self.sku),
            category_id=category_id,
            unit=_text(self.unit),
            price_minor=_number(self.price),
            price_includes_vat=self.includes.value() is not False,
            vat_bp=_number(self.rate),
            cost_minor=_number(self.cost),
            min_price_minor=_number(self.min_price),
            currency=self._known.currency,
            stock_milli=_number(self.stock),
            lead_days=_number(self.days),
            manufacturer=_text(self.maker),
            description=_text(self.description),
            pitch=self._known.pitch,
            barcode=_text(self.barcode),
            weight_mg=_number(self.weight),
            min_lot_milli=_number(self.min_lot),
            multiple_milli=_number(self.multiple),
        )

    def extras(self) -> ProductExtras:
        """Properties and packs typed."""
        return ProductExtras(self.attributes.values(), self.packings.drafts())

    def _unit_changed(self) -> None:
        self.packings.set_unit(_text(self.unit))

    def _group_changed(self) -> None:
        group = self.group.value()
        self.attributes.set_category(group if isinstance(group, int) else None)
        self.new_group.setVisible(self.group.value() == NEW_GROUP)
        if self.group.value() == NEW_GROUP and self.group.editor.hasFocus():
            self.new_group.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_negative(self, value: object) -> str:
        if isinstance(value, int) and value < 0:
            return self.tr("Enter zero or more")
        return ""

    def _compare(self) -> None:
        price, lowest = _number(self.price), _number(self.min_price)
        if price is not None and lowest is not None and lowest > price:
            self.min_price.set_warning(self.tr("The lowest price is above the price"))
        elif not self.min_price.error():
            self.min_price.set_hint("")


def _text(field: Field) -> str:
    return str(field.value() or "")


def _number(field: Field) -> int | None:
    value = field.value()
    return value if isinstance(value, int) else None


def _suggesting(known: list[str], text: str = "") -> TextInput:
    """A line that offers what is usual."""
    line = TextInput(text)
    completer = QCompleter(QStringListModel(known, line), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    line.setCompleter(completer)
    return line
