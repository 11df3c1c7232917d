"""The form of our own company: in the first run and in the settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from salesapp.domain import tax_ids
from salesapp.domain.organizations import AccountDraft, OrganizationDraft
from salesapp.domain.phones import check_email
from salesapp.domain.requisites import Requisites, parse_requisites
from salesapp.domain.vat import VatMode
from salesapp.overriding import override
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Check, Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.phone_input import PhoneInput
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.preferences.paste_strip import PasteStrip
from salesapp.ui.preferences.picture_slot import PictureSlot
from salesapp.ui.preferences.requisite_words import Verdict, usual_corr_account, verdicts
from salesapp.ui.preferences.tax_choice import Regime, TaxChoice, regime_of, tax_mode_of

_OURS = {
    "name": "name", "inn": "inn", "kpp": "kpp", "ogrn": "ogrn", "bik": "bik", "bank": "bank_name",
    "account": "account", "corr_account": "corr_account", "address": "address",
    "director": "director_name", "phone": "phone", "email": "email",
}  # fmt: skip
"""Fields of the form by the name of what is found in a pasted card."""


class CorrInput(TextInput):
    """Offers the usual account of the bank: Enter or the tick in the field takes it."""

    def __init__(self) -> None:
        super().__init__()
        self._offer = ""
        self.button_clicked.connect(self._take)

    def offer(self, text: str) -> None:
        """Offer a number while the field is empty."""
        self._offer = text
        self.setPlaceholderText(text)
        self.set_button("check" if text and not self.text() else "")

    def _take(self) -> None:
        if self._offer and not self.text():
            self.setText(self._offer)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._take()
            return
        super().keyPressEvent(event)


class CompanyForm(QWidget):
    """Checks while typing; what is wrong is told under the field, nothing is greyed out."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = OrganizationDraft("")
        self._filling = False
        self.fields: dict[str, Field] = {}
        self._make_fields()
        self._make_choices()
        self.paste = PasteStrip()
        self.paste.wanted.connect(self.paste_card)
        self._lay_out()
        self._refresh()

    def _make_fields(self) -> None:
        labels = {
            "name": self.tr("Name"),
            "inn": self.tr("INN"),
            "kpp": self.tr("KPP"),
            "address": self.tr("Legal address"),
            "bank_name": self.tr("Bank"),
            "bik": self.tr("Bank code (BIK)"),
            "account": self.tr("Settlement account"),
            "corr_account": self.tr("Correspondent account"),
            "director_name": self.tr("Director"),
            "accountant_name": self.tr("Chief accountant"),
            "ogrn": self.tr("OGRN"),
            "phone": self.tr("Phone"),
            "email": self.tr("E-mail"),
            "site": self.tr("Site"),
        }
        required = {
            "name", "inn", "kpp", "address", "bank_name", "bik", "account", "director_name",
        }  # fmt: skip
        editors = {"phone": PhoneInput(), "corr_account": CorrInput()}
        for name, label in labels.items():
            field = Field(label, editors.get(name) or TextInput(), required=name in required)
            field.changed.connect(self._changed)
            self.fields[name] = field
        for name in ("inn", "kpp", "bik", "account", "corr_account", "ogrn"):
            self.fields[name].set_check(self._check_of(name))
        self.fields["email"].set_check(self._email_fault)
        accountant = self.fields["accountant_name"].editor
        if isinstance(accountant, TextInput):
            accountant.setPlaceholderText(self.tr("Not given"))

    def _make_choices(self) -> None:
        self.tax = TaxChoice()
        self.tax.changed.connect(self._changed)
        regimes = [
            (Regime.COMMON, self.tr("General (OSNO)")),
            (Regime.SIMPLE, self.tr("Simplified (USN)")),
        ]
        self.regime = ComboInput(regimes, Regime.COMMON)
        self.regime.changed.connect(self._regime_chosen)
        self.tax.regime_changed.connect(self._show_regime)
        self.vat_mode = Segmented(
            [
                (VatMode.INCLUDED, self.tr("VAT inside"), ""),
                (VatMode.ON_TOP, self.tr("VAT on top"), ""),
            ]
        )
        self.vat_mode.changed.connect(self._changed)
        self.pictures = {
            "logo": PictureSlot(self.tr("Logo")),
            "stamp": PictureSlot(self.tr("Stamp")),
            "signature": PictureSlot(self.tr("Signature of the director")),
        }
        labels = {
            "logo": self.tr("Logo"),
            "stamp": self.tr("Stamp"),
            "signature": self.tr("Signature of the director"),
        }
        self.slots = {name: Field(labels[name], slot) for name, slot in self.pictures.items()}
        for slot in self.slots.values():
            slot.changed.connect(lambda slot=slot: self._picture_changed(slot))

    def _lay_out(self) -> None:
        fields = self.fields
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        first = row(fields["name"], fields["inn"], fields["kpp"], gap=12)
        for place, stretch in enumerate((22, 14, 14)):
            first.setStretch(place, stretch)
        for name in ("name", "inn", "kpp"):
            first.setAlignment(fields[name], top)
        grid.addLayout(first, 0, 0, 1, 2)
        grid.addWidget(fields["address"], 1, 0, 1, 2)
        tax = Field(self.tr("VAT by default"), self.tax)
        regime = Field(self.tr("Tax regime"), self.regime)
        pairs = (
            (fields["bank_name"], fields["bik"]),
            (fields["account"], fields["corr_account"]),
            (fields["director_name"], fields["accountant_name"]),
            (tax, regime),
        )
        for place, (left, right) in enumerate(pairs, start=2):
            grid.addWidget(left, place, 0, top)
            grid.addWidget(right, place, 1, top)
        slots = row(*self.slots.values(), gap=12)
        for slot in self.slots.values():
            slots.setAlignment(slot, top)
        grid.addLayout(slots, 6, 0, 1, 2)
        grid.addWidget(self.paste, 7, 0, 1, 2)
        more = (
            (fields["ogrn"], Field(self.tr("Prices in documents"), self.vat_mode)),
            (fields["phone"], fields["email"]),
        )
        for place, (left, right) in enumerate(more, start=8):
            grid.addWidget(left, place, 0, top)
            grid.addWidget(right, place, 1, top)
        grid.addWidget(fields["site"], 10, 0, top)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    # What the form holds

    def draft(self) -> OrganizationDraft:
        """What is typed; what the form does not show stays as it was set."""
        account = AccountDraft(
            *(self._text(name) for name in ("bank_name", "bik", "account", "corr_account"))
        )
        inn = tax_ids.check_inn(self._text("inn"))
        mode = self.vat_mode.value()
        return replace(
            self._kept,
            name=self._text("name"),
            inn=self._text("inn"),
            kpp=self._text("kpp"),
            ogrn=self._text("ogrn"),
            address=self._text("address"),
            phone=self._text("phone"),
            email=self._text("email"),
            site=self._text("site"),
            director_name=self._text("director_name"),
            accountant_name=self._text("accountant_name"),
            is_sole_trader=inn.valid and inn.kind == "individual",
            tax_mode=tax_mode_of(self.tax.rate(), self._regime()),
            vat_mode=mode if isinstance(mode, VatMode) else VatMode.INCLUDED,
            account=account,
            logo_id=self.pictures["logo"].picture_id(),
            stamp_id=self.pictures["stamp"].picture_id(),
            signature_id=self.pictures["signature"].picture_id(),
        )

    def set_draft(self, draft: OrganizationDraft) -> None:
        """Show a draft."""
        self._kept = draft
        self._filling = True
        account = draft.account
        for name, field in self.fields.items():
            owner = account if hasattr(account, name) else draft
            field.set_value(getattr(owner, name))
        regime = regime_of(draft.tax_mode)
        self.regime.set_value(regime)
        self.tax.set_mode(draft.tax_mode)
        self.vat_mode.set_value(draft.vat_mode)
        self.pictures["logo"].set_value(draft.logo_id)
        self.pictures["stamp"].set_value(draft.stamp_id)
        self.pictures["signature"].set_value(draft.signature_id)
        self._filling = False
        self._refresh()

    def pictures_data(self) -> dict[str, bytes | None]:
        """The pictures themselves, for the preview."""
        return {name: slot.data for name, slot in self.pictures.items()}

    def paste_card(self) -> None:
        """Fill the fields from the text in the clipboard."""
        found = parse_requisites(QGuiApplication.clipboard().text())
        self.paste.show_result(0 if found.empty else self.fill(found))

    def fill(self, found: Requisites) -> int:
        """Fill the fields with what was found; return how many."""
        given = {ours: getattr(found, name) for name, ours in _OURS.items()}
        self._filling = True
        for name, text in given.items():
            if text:
                self.fields[name].set_value(text)
        self._filling = False
        self._changed()
        return sum(bool(text) for text in given.values())

    # What is wrong

    def faults(self) -> list[str]:
        """Names of the fields that are empty though needed, or wrong."""
        found = verdicts(self.draft())
        return [
            name
            for name, field in self.fields.items()
            if (field.required and not self._text(name))
            or (name in found and found[name].weight in ("short", "wrong"))
            or (name == "email" and self._email_fault(self._text(name)))
        ]

    def only_empty(self) -> bool:
        """Whether all that is left is to fill empty fields."""
        return not any(self._text(name) for name in self.faults())

    def focus_first_fault(self) -> bool:
        """Mark what is wrong and go to the first of it; False when all is well."""
        faults = self.faults()
        for name in faults:
            self.fields[name].validate()
        if faults:
            self.fields[faults[0]].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(faults)

    def _fault(self, name: str) -> str:
        verdict = verdicts(self.draft())[name]
        return verdict.text if verdict.weight in ("short", "wrong") else ""

    def _check_of(self, name: str) -> Check:
        return lambda _value: self._fault(name)

    def _email_fault(self, value: object) -> str:
        text = str(value or "")
        if not text or check_email(text):
            return ""
        return self.tr("Write the address as name@domain")

    # Following the typing

    def _changed(self) -> None:
        if not self._filling:
            self._refresh()
            self.changed.emit()

    def _refresh(self) -> None:
        draft = self.draft()
        trader = draft.is_sole_trader
        self.fields["kpp"].set_required(not trader)
        self.fields["ogrn"].set_label(self.tr("OGRNIP") if trader else self.tr("OGRN"))
        found = verdicts(draft)
        for name, verdict in found.items():
            self._show(self.fields[name], verdict)
        corr = self.fields["corr_account"]
        if isinstance(corr.editor, CorrInput):
            usual = usual_corr_account(draft.account.bik)
            corr.editor.offer(usual)
            if not draft.account.corr_account:
                corr.set_hint(
                    self.tr("The usual one of this bank: Enter takes it") if usual else ""
                )

    def _show(self, field: Field, verdict: Verdict) -> None:
        if verdict.weight == "ok":
            field.set_ok(verdict.text)
        elif verdict.weight == "wrong" or (verdict.weight == "short" and field.error()):
            field.set_error(verdict.text)
        elif not field.error() or verdict.weight == "wait":
            field.set_error("")
            field.set_hint(verdict.text if verdict.weight == "wait" else "")

    def _picture_changed(self, slot: Field) -> None:
        slot.validate()
        self._changed()

    def _regime(self) -> Regime:
        value = self.regime.value()
        return value if isinstance(value, Regime) else Regime.COMMON

    def _regime_chosen(self) -> None:
        self.tax.set_regime(self._regime())
        self._changed()

    def _show_regime(self, regime: Regime) -> None:
        self.regime.blockSignals(True)
        self.regime.set_value(regime)
        self.regime.blockSignals(False)
        self.regime.update()

    def _text(self, name: str) -> str:
        return str(self.fields[name].value() or "")
