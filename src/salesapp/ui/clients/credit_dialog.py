"""How much a client may owe, and whether its shipments are stopped."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import credit
from salesapp.domain.changes import Changes
from salesapp.domain.money import MAX_MINOR
from salesapp.services import credit_stops as service
from salesapp.ui import format as fmt
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.perform import perform


class ClientCreditDialog(Dialog):
    """An empty limit is none; the reason of a stop is asked at once."""

    def __init__(self, parent: QWidget | None, client_id: int, name: str) -> None:
        super().__init__(parent, "", name, width=460)
        self.drafts_about(client_id)
        self.title.setText(self.tr("Credit and shipments"))
        self.setAccessibleName(self.title.text())
        self._client_id = client_id
        known = credit.credit_of(client_id)
        debts = service.debts_of(client_id, fmt.today())
        owed = self.tr("Owed now, with what its orders promise: {money}")
        self.owed = Label(owed.format(money=fmt.money(debts.exposure_minor)), "base", "text2")
        self.limit = MoneyInput(known.limit_minor)
        self.limit_field = Field(
            self.tr("May owe at most"),
            self.limit,
            hint=self.tr("Empty: no limit. It does not hold goods paid for before."),
            check=self._limit_fault,
        )
        self.stop = CheckBox(self.tr("Stop all shipments to the client"))
        self.stop.setChecked(known.stopped_on is not None)
        self.reason = TextArea(rows=2)
        self.reason.set_value(known.stop_reason)
        self.reason_field = Field(self.tr("Why"), self.reason, required=True)
        self.reason_field.setVisible(self.stop.isChecked())
        self.stop.changed.connect(self._stop_changed)
        self.body.addWidget(self.owed)
        self.add_field(self.limit_field)
        self.body.addWidget(self.stop)
        self.add_field(self.reason_field)
        self.add_cancel()
        self.add_primary(self.tr("Save"), icon="check")
        self.set_check(self._save)

    def _stop_changed(self) -> None:
        self.reason_field.setVisible(self.stop.isChecked())
        if self.stop.isChecked():
            self.reason.setFocus()

    def _limit_fault(self, value: object) -> str:
        if isinstance(value, int) and not 0 <= value <= MAX_MINOR:
            return self.tr("Enter a sum of nothing or more")
        return ""

    def _save(self) -> bool:
        toast = self.tr("The terms of credit are saved")
        return perform(self, self._write, toast=toast) is not None

    def _write(self) -> Changes:
        reason = str(self.reason.value()) if self.stop.isChecked() else ""
        return service.set_credit(self._client_id, self.limit.value_minor(), reason, fmt.today())
