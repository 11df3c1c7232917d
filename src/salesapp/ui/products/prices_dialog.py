"""Everything a product costs: which price holds for whom, all prices, how they went, sales."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import prices
from salesapp.db.queries.prices import HistoryPoint, LastSale, StoredPrice
from salesapp.db.queries.products import ProductCard
from salesapp.domain.price_sources import PriceSource
from salesapp.services import prices as service
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.deals.client_picker import ClientPicker
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, first_problem, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import QuantityInput
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.table_column import Column
from salesapp.ui.offers.price_words import price_chain, source_words
from salesapp.ui.perform import perform
from salesapp.ui.products.price_chart import PriceChart
from salesapp.ui.products.price_form import CLIENT, PriceForm
from salesapp.ui.store import store

_SALES = 12


class PriceLine(NamedTuple):
    """A stored price as a row."""

    id: int
    price: StoredPrice


class StoryLine(NamedTuple):
    """A row of the table beside the chart."""

    id: int
    point: HistoryPoint | None
    sale: LastSale | None


class PricesDialog(Dialog):
    """Changes are written at once and can be undone."""

    no_draft = "changes are written at once"

    def __init__(self, parent: QWidget, card: ProductCard, client_id: int | None = None) -> None:
        super().__init__(parent, card.row.name, width=860)
        self._product = card.row
        self._currency = card.currency
        self._prices: dict[int, StoredPrice] = {}
        self._story: dict[int, StoryLine] = {}
        self._make_question(client_id)
        self._make_prices()
        self._make_story()
        self.views = Segmented(
            [("prices", self.tr("Prices"), "list"), ("story", self.tr("History"), "reports")]
        )
        self.stack = QStackedWidget()
        for part in (self.prices_view, self.story_view):
            self.stack.addWidget(part)
        self.body.addLayout(row(self.views, None))
        self.body.addWidget(self.stack)
        done = self.add_button(self.tr("Done"), "primary", keys="Esc")
        done.clicked.connect(self.finish)
        self.views.changed.connect(self._view)
        store.changed.connect(self._reload)
        self._reload()
        self._client_changed()

    def _make_question(self, client_id: int | None) -> None:
        self.client = Field(self.tr("For the client"), ClientPicker(client_id))
        self.quantity = Field(self.tr("Quantity"), QuantityInput(1000, suffix=self._product.unit))
        self.day = Field(self.tr("On the day"), DateInput())
        self.day.set_value(fmt.today())
        self.answer = Label("", "figure")
        self.source = Label("", "base", "text2", wrap=True)
        form = FormLayout(3)
        form.add(self.client, self.quantity, self.day)
        self.body.addLayout(form)
        line = row(self.answer, self.source, gap=12)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        for field in (self.client, self.quantity, self.day):
            field.changed.connect(self.resolve)
        self.client.changed.connect(self._client_changed)

    def _make_prices(self) -> None:
        self.prices_view = QWidget()
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.tr("Prices"))
        self.table.setFixedHeight(theme.px(30 + 36 * 5))
        self.table.removed.connect(lambda _id: self.remove())
        self.form = PriceForm()
        self.save = Button(self.tr("Add the price"), "accent", icon="plus", small=True)
        self.bin = Button(self.tr("Remove"), icon="trash", small=True)
        column = QVBoxLayout(self.prices_view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table)
        column.addWidget(self.form)
        column.addLayout(row(self.bin, None, self.save))
        self.save.clicked.connect(self.write)
        self.bin.clicked.connect(self.remove)

    def _make_story(self) -> None:
        self.story_view = QWidget()
        self.story_stack = QStackedWidget()
        self.chart = PriceChart()
        self.story = PagedTable(self._story_columns(), self._story_rows, parent=self)
        self.story.setAccessibleName(self.tr("Prices by day"))
        self.story_stack.addWidget(self.chart)
        self.story_stack.addWidget(self.story)
        self.turn = Button(self.tr("As a table"), icon="table", small=True, keys="T")
        told = Label(self.tr("Steps: the base price. Dots: sales by invoices."), "small", "text3")
        column = QVBoxLayout(self.story_view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row(told, None, self.turn))
        column.addWidget(self.story_stack, 1)
        self.turn.clicked.connect(self.toggle_story)
        self.chart.table_wanted.connect(self.toggle_story)
        self.story.letter.connect(lambda sign, _id: self.toggle_story() if sign == "T" else None)

    def _columns(self) -> list[Column]:
        def whose(one: PriceLine) -> str:
            if one.price.client_id is not None:
                return fmt.company(one.price.client_name)
            if one.price.price_list_id is not None:
                return self.tr("Price list “{name}”").format(name=one.price.row.name)
            return self.tr("Anyone")

        def least(one: PriceLine) -> str:
            milli = one.price.row.from_milli
            return fmt.quantity(milli, self._product.unit) if milli else ""

        def day(value: object) -> str:
            return fmt.day(value) if hasattr(value, "year") else ""  # type: ignore[arg-type]

        def state(one: PriceLine) -> str:
            held = one.price.row
            if held.valid_to is not None and held.valid_to < fmt.today():
                return self.tr("ended")
            if held.valid_from is not None and held.valid_from > fmt.today():
                return self.tr("to come")
            return self.tr("holds")

        def ink(one: PriceLine) -> str:
            return "text" if state(one) == self.tr("holds") else "text3"

        note = self.tr("Agreement")
        return [
            Column("whose", self.tr("Whose price"), 200, whose, stretch=True, tone=ink),
            Column("least", self.tr("From"), 90, least, align="right", tone=ink),
            Column(
                "price", self.tr("Price"), 100,
                lambda one: fmt.money(one.price.row.amount_minor, one.price.row.currency),
                align="right", role="strong", tone=ink,
            ),
            Column(
                "since", self.tr("Since"), 86, lambda one: day(one.price.row.valid_from), tone=ink
            ),
            Column(
                "until", self.tr("Until"), 86, lambda one: day(one.price.row.valid_to), tone=ink
            ),
            Column("state", self.tr("State"), 80, state, tone=ink),
            Column(
                "note", note, 120,
                lambda one: one.price.row.name if one.price.client_id is not None else "", tone=ink,
            ),
        ]  # fmt: skip

    def _story_columns(self) -> list[Column]:
        def day(one: StoryLine) -> str:
            told = one.sale.on if one.sale is not None else one.point.on if one.point else None
            return fmt.day(told)

        def what(one: StoryLine) -> str:
            if one.sale is None:
                return self.tr("Base price")
            return self.tr("Invoice {number}, {client}").format(
                number=one.sale.number, client=fmt.company(one.sale.client_name)
            )

        def price(one: StoryLine) -> str:
            if one.sale is not None:
                return fmt.money(one.sale.price_minor, one.sale.currency)
            return fmt.money(one.point and one.point.price_minor, self._currency)

        return [
            Column("day", self.tr("Day"), 110, day),
            Column("what", self.tr("What"), 300, what, stretch=True),
            Column(
                "quantity", self.tr("Quantity"), 110,
                lambda one: (
                    fmt.quantity(one.sale.quantity_milli, self._product.unit) if one.sale else ""
                ),
                align="right",
            ),
            Column(
                "discount", self.tr("Discount"), 90,
                lambda one: (
                    fmt.percent(one.sale.discount_bp) if one.sale and one.sale.discount_bp else ""
                ),
                align="right",
            ),
            Column("price", self.tr("Price"), 120, price, align="right", role="strong"),
        ]  # fmt: skip

    def resolve(self) -> None:
        """Say which price holds for the client, the quantity and the day asked."""
        client, quantity = self.client.value(), self.quantity.value()
        day = self.day.editor.day() if isinstance(self.day.editor, DateInput) else None
        asked = (self._product.id, quantity if isinstance(quantity, int) else 1000)
        client_id = client if isinstance(client, int) else None
        (found,) = prices.resolutions([asked], client_id, day or fmt.today(), self._currency)
        none = found.source is PriceSource.NONE
        self.answer.setText(fmt.DASH if none else fmt.money(found.amount_minor, self._currency))
        self.source.setText("\n".join([source_words(found.source, found.row), *price_chain(found)]))

    def finish(self) -> None:
        """Close; a price that is typed is written first."""
        if self.form.price.value() is None or self.write():
            self.reject()

    def write(self) -> bool:
        """Write the price typed; False when it is not right yet."""
        wrong, _first = first_problem(self.form.fields())
        if wrong:
            return False
        draft = self.form.draft(self._product.id)
        listed = draft.price_list_id
        currency = self._currency if listed is None else prices.currency_of(listed)
        price = fmt.money(draft.amount_minor, currency)
        toast = self.tr("Price written: {price}").format(price=price)
        if perform(self, lambda: service.set_price(draft), toast=toast) is None:
            return False
        self.form.price.set_value(None)
        self.form.least.set_value(None)
        return True

    def remove(self) -> None:
        """Forget the current price."""
        current = self.table.current_id()
        if current is not None:
            toast = self.tr("Price removed")
            if (last := self._last_day_before(current)) is not None:
                toast = self.tr("Price removed. The one before it holds until {day} only")
                toast = toast.format(day=fmt.day(last))
            perform(self, lambda: service.delete_price(current), toast=toast)

    def _last_day_before(self, price_id: int) -> date | None:
        """When the price ended that this one took the place of: it does not go on by itself."""
        gone = self._prices[price_id]
        place = gone.price_list_id, gone.client_id, gone.row.from_milli
        if gone.row.valid_from is None:
            return None
        last = gone.row.valid_from - timedelta(days=1)
        ends = (
            one.row.valid_to == last
            for one in self._prices.values()
            if (one.price_list_id, one.client_id, one.row.from_milli) == place
        )
        return last if any(ends) else None

    def toggle_story(self) -> None:
        """The chart or the same as a table."""
        at = 1 - self.story_stack.currentIndex()
        self.story_stack.setCurrentIndex(at)
        self.turn.setText(self.tr("As a chart") if at else self.tr("As a table"))
        self._focus_story()

    def _focus_story(self) -> None:
        shown = self.story if self.story_stack.currentIndex() else self.chart
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _view(self, name: object) -> None:
        self.stack.setCurrentIndex(int(name == "story"))
        if name == "story":
            self._focus_story()

    def _reload(self) -> None:
        self._prices = {one.row.id: one for one in prices.of_product(self._product.id)}
        self.table.set_ids(self._prices)
        self.table.refresh()
        self.resolve()
        self._reload_story()

    def _reload_story(self) -> None:
        client = self.client.value()
        client_id = client if isinstance(client, int) else None
        history = prices.history(self._product.id)
        sales = prices.last_sales(self._product.id, client_id, _SALES)
        self.chart.show_prices(history, sales, self._currency)
        lines = [(one.on, StoryLine(0, one, None)) for one in history]
        lines += [(one.on, StoryLine(0, None, one)) for one in sales]
        lines.sort(key=lambda pair: pair[0], reverse=True)
        self._story = {at: line._replace(id=at) for at, (_day, line) in enumerate(lines, start=1)}
        self.story.set_ids(self._story)
        self.story.refresh()

    def _client_changed(self) -> None:
        """A price agreed with the client asked about is likely to be written."""
        self._reload_story()
        client = self.client.value()
        if isinstance(client, int) and self.form.kind.value() == CLIENT:
            self.form.client.set_value(client)

    def _rows(self, ids: Sequence[int]) -> list[PriceLine]:
        return [PriceLine(one, self._prices[one]) for one in ids if one in self._prices]

    def _story_rows(self, ids: Sequence[int]) -> list[StoryLine]:
        return [self._story[one] for one in ids if one in self._story]
