"""The dialog of a price list: name, VAT, currency, term; a new one may begin as a copy."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import prices
from salesapp.db.queries.prices import PriceListRow
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.price_lists import PriceListDraft
from salesapp.services import prices as service
from salesapp.ui.format import today
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.messages import confirm
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform

CURRENCIES = ("RUB", "CNY", "USD", "EUR")


class PriceListForm(Dialog):
    """`made` holds the id of the list once the dialog is confirmed."""

    def __init__(self, parent: QWidget, known: PriceListRow | None = None) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(known.id if known else None)
        self._known = known
        self.made: int | None = None
        self.title.setText(self.tr("Price list") if known else self.tr("New price list"))
        self.setAccessibleName(self.title.text())
        ways: list[tuple[object, str]] = [
            (True, self.tr("With VAT")),
            (False, self.tr("Without VAT, on top")),
        ]
        nothing: list[tuple[object, str]] = [(None, self.tr("Nothing: the list is empty"))]
        currencies = list(dict.fromkeys((*CURRENCIES, *([known.currency] if known else ()))))
        self.name = Field(self.tr("Name"), TextInput(), required=True)
        self._ways = ways
        self.vat = Field(self.tr("Prices"), ComboInput(ways, value=True))
        self.currency = Field(
            self.tr("Currency"), ComboInput([(one, one) for one in currencies], "RUB")
        )
        self.since = Field(self.tr("Holds from"), DateInput(), hint=self.tr("Empty: always"))
        self.until = Field(self.tr("Holds until"), DateInput(), check=self._not_before)
        self.note = Field(self.tr("Note"), TextInput())
        self.copy = Field(
            self.tr("Begin with the prices of"), ComboInput(nothing + list(prices.names()), None)
        )
        self.copy.set_value(None)
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.vat, self.currency, self.since, self.until)
        form.add_wide(self.note)
        if known is None and prices.names():
            form.add_wide(self.copy)
        else:
            self.copy.hide()
        self.body.addLayout(form)
        fields = (self.name, self.vat, self.currency, self.since, self.until, self.note)
        self.check_fields(*fields)
        if known is not None:
            shown = (
                known.name, known.includes_vat, known.currency, known.valid_from, known.valid_to,
                known.note,
            )  # fmt: skip
            for field, value in zip(fields, shown, strict=True):
                field.set_value(value)
        self.add_cancel()
        self.add_primary(self.tr("Save") if known else self.tr("Create the price list"))
        self.set_check(self._save)

    def _not_before(self, _value: object) -> str:
        since, until = _day(self.since), _day(self.until)
        if since is not None and until is not None and until < since:
            return self.tr("The last day is before the first one")
        return ""

    def _draft(self) -> PriceListDraft:
        return PriceListDraft(
            str(self.name.value() or ""),
            str(self.currency.value() or "RUB"),
            self.vat.value() is not False,
            _day(self.since),
            _day(self.until),
            str(self.note.value() or ""),
        )

    def _save(self) -> bool:
        draft, known = self._draft(), self._known
        source = self.copy.value()
        if known is not None and not self._is_meant(draft, known):
            return False

        def work() -> Changes:
            if known is not None:
                return service.update_list(known.id, draft, known.rev)
            copied = source if isinstance(source, int) else None
            return service.create_list(draft, copied, today())

        toast = self.tr("Price list saved: {name}").format(name=draft.name)
        made = perform(self, work, toast=toast, refused=self._refused)
        if made is None:
            return False
        self.made = made.subject_id
        return True

    def _is_meant(self, draft: PriceListDraft, known: PriceListRow) -> bool:
        """Ask whether prices may mean something else from now on: their figures stay."""
        told = known.currency, known.includes_vat
        if not known.goods or (draft.currency, draft.includes_vat) == told:
            return True
        vat = dict(self._ways)
        before = f"{known.currency}, {vat[known.includes_vat]}"
        after = f"{draft.currency}, {vat[draft.includes_vat]}"
        return confirm(
            self,
            self.tr("Change what the prices of the list mean?"),
            self.tr("Goods with a price: {count}. Their figures stay: {before} becomes {after}.")
            .format(count=known.goods, before=before, after=after),
            action=self.tr("Change the list"),
        )  # fmt: skip

    def _refused(self, error: RuleError) -> bool:
        if error.rule is Rule.FIELD_INVALID and error.facts.get("field") == "name":
            self.name.set_error(self.tr("There is a price list of this name already"))
            return True
        if error.rule is Rule.FIELD_INVALID and error.facts.get("field") == "currency":
            self.copy.set_error(self.tr("Its prices are in another currency"))
            return True
        return False


def _day(field: Field) -> date | None:
    editor = field.editor
    return editor.day() if isinstance(editor, DateInput) else None
