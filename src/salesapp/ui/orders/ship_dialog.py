"""Writing down what left of an order."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.orders import OrderCard
from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.domain.orders import NOTHING
from salesapp.services import credit_stops
from salesapp.services import shipments as service
from salesapp.ui import format as fmt
from salesapp.ui.explain import explain
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.orders.quantities import Quantities, QuantityRow
from salesapp.ui.orders.words import order_name
from salesapp.ui.perform import perform
from salesapp.ui.posting.stops_part import StopsPart
from salesapp.ui.translate import translate


class ShipDialog(Dialog):
    """Everything that did not leave yet is proposed."""

    def __init__(self, parent: QWidget, card: OrderCard, toast: str = "") -> None:
        name = order_name(card.number)
        title = translate("ShipDialog", "Shipment of {order}").format(order=name)
        super().__init__(parent, title, card.client_name, width=680)
        self.drafts_about(card.id)
        self._card, self._toast = card, toast
        self.changes: Changes | None = None
        self.table = Quantities(
            [
                QuantityRow(
                    one.key,
                    one.line.name,
                    one.line.unit,
                    one.line.quantity_milli,
                    one.line.quantity_milli - card.done.get(one.key, NOTHING).shipped_milli,
                )
                for one in card.draft.rows
                if one.key is not None
            ],
            whole=self.tr("Ordered"),
            left=self.tr("Not shipped"),
            asked=self.tr("Shipped now"),
        )
        self.table.set_all(whole=True)
        self.day = DateInput(fmt.today())
        self.left_on = Field(self.tr("Left on"), self.day, required=True, check=self._check_day)
        self.document = TextInput(placeholder=self.tr("for example УПД 124"))
        self.note = TextInput(placeholder=self.tr("Carrier, pick-up, anything of note"))
        form = FormLayout()
        form.add(self.left_on, Field(self.tr("Document"), self.document))
        form.add_wide(Field(self.tr("Note"), self.note))
        self.stops = StopsPart(self, ())
        self.table.changed.connect(self._tell_stops)
        self.day.changed.connect(self._tell_stops)
        self.trouble = Label("", "base", "risk", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.table)
        self.body.addLayout(form)
        self.body.addWidget(self.stops)
        self.body.addWidget(self.trouble)
        self.check_fields(self.left_on)
        self.add_cancel()
        self.add_primary(self.tr("Record the shipment"), icon="truck")
        self.set_check(self._ship)
        self._tell_stops()

    def _tell_stops(self) -> None:
        """What is paid for goes: it depends on what is typed."""
        on = self.day.day() or fmt.today()
        self.stops.show_stops(credit_stops.of_shipment(self._card, self.table.quantities(), on))

    def _check_day(self, _value: object) -> str:
        day = self.day.day()
        if day is not None and day > fmt.today():
            return self.tr("The goods cannot have left in the future")
        return ""

    def _ship(self) -> bool:
        if self.changes is None:
            self.changes = perform(
                self,
                lambda: service.ship(
                    self._card.id,
                    self.table.quantities(),
                    self.day.day() or fmt.today(),
                    self.document.text(),
                    self.note.text(),
                    self.stops.why(),
                ),
                toast=self._toast,
                refused=self._refuse,
            )
        return self.changes is not None

    def _refuse(self, error: RuleError) -> bool:
        self.trouble.setText(explain(error).sentence())
        self.trouble.show()
        return True
