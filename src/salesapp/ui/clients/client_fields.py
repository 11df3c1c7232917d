"""The fields of a client's form, checked while they are typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from salesapp.db.queries import channels, clients, prices
from salesapp.domain.clients import (
    AccountDraft,
    Category,
    ClientDraft,
    ClientKind,
    ClientStatus,
    InnFlag,
    PointDraft,
    PointKind,
    shown_points,
    typed_points,
)
from salesapp.domain.phones import check_email
from salesapp.domain.requisites import Requisites, city_of, parse_requisites
from salesapp.domain.tax_ids import check_inn
from salesapp.ui.clients import requisites_words as told
from salesapp.ui.clients.block_input import BlockInput
from salesapp.ui.clients.requisites_dialog import Recognised
from salesapp.ui.clients.words import STATUSES, kind_name, words
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.phone_input import PhoneInput
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.kit.text_input import TextInput


class NameInput(BlockInput):
    """A name; pasting several lines of requisites here tells about them."""


class ClientFields(QWidget):
    """`draft` gives what is typed; `fill` shows a client; `take` adds what a pasted text holds."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = ClientStatus.PROSPECT
        self._points: tuple[PointDraft, ...] = ()
        self._make_main()
        self._make_bank()
        self._lay_out()
        for field in self.fields():
            field.changed.connect(self.changed)
        self.kind.changed.connect(self._kind_changed)
        self.bik.changed.connect(self._recheck_accounts)
        self._kind_changed()

    def _make_main(self) -> None:
        self.name = Field(self.tr("Name"), NameInput(), required=True, parent=self)
        kinds: list[tuple[object, str]] = [(one, kind_name(one)) for one in ClientKind]
        self.kind = Field(self.tr("What it is"), ComboInput(kinds, ClientKind.COMPANY), parent=self)
        self.inn = Field(self.tr("INN"), TextInput(), check=self._check_inn, parent=self)
        self.kpp = Field(
            self.tr("KPP"), TextInput(), check=lambda one: told.kpp_problem(str(one)), parent=self
        )
        self.ogrn = Field(
            self.tr("OGRN"),
            TextInput(),
            check=lambda one: "" if self._is_abroad() else told.ogrn_problem(str(one)),
            parent=self,
        )
        self.full_name = Field(self.tr("Full name"), TextInput(), parent=self)
        self.phone = Field(self.tr("Phone"), PhoneInput(), parent=self)
        self.email = Field(self.tr("E-mail"), TextInput(), check=self._check_email, parent=self)
        self.site = Field(self.tr("Site"), TextInput(), parent=self)
        letters: list[tuple[object, str]] = [("", self.tr("Not set"))]
        letters += [(one.value, one.value) for one in Category]
        self.category = Field(self.tr("Category"), ComboInput(letters, ""), parent=self)
        statuses: list[tuple[object, str]] = [
            (one, words(STATUSES[one])) for one in (ClientStatus.PROSPECT, ClientStatus.ACTIVE)
        ]
        self.status = Field(
            self.tr("Status"), ComboInput(statuses, ClientStatus.PROSPECT), parent=self
        )
        self.city = Field(self.tr("City"), _suggesting(clients.cities()), parent=self)
        self.industry = Field(self.tr("Industry"), _suggesting(clients.industries()), parent=self)
        self.source = Field(
            self.tr("Source"), _suggesting(list(channels.source_names())), parent=self
        )

    def _make_bank(self) -> None:
        self.legal_address = Field(self.tr("Legal address"), TextInput(), parent=self)
        self.actual_address = Field(self.tr("Actual address"), TextInput(), parent=self)
        self.delivery_address = Field(self.tr("Delivery address"), TextInput(), parent=self)
        self.payment_terms = Field(
            self.tr("Payment terms"),
            TextInput(placeholder=self.tr("Prepayment 100 %")),
            parent=self,
        )
        self.bik = Field(
            self.tr("BIC"),
            TextInput(),
            check=lambda one: "" if self._is_abroad() else told.bik_problem(str(one)),
            parent=self,
        )
        self.bank = Field(self.tr("Bank"), TextInput(), parent=self)
        self.account = Field(
            self.tr("Settlement account"),
            TextInput(),
            check=lambda one: (
                "" if self._is_abroad() else told.account_problem(str(one), self._text(self.bik))
            ),
            parent=self,
        )
        self.corr = Field(
            self.tr("Corr. account"),
            TextInput(),
            check=lambda one: (
                "" if self._is_abroad() else told.corr_problem(str(one), self._text(self.bik))
            ),
            parent=self,
        )
        self.note = Field(self.tr("Note"), TextArea(rows=2), parent=self)
        lists: list[tuple[object, str]] = [(None, self.tr("Base prices"))]
        self.price_list = Field(
            self.tr("Price list"), ComboInput(lists + list(prices.names())), parent=self
        )
        self.price_list.set_value(None)

    def _lay_out(self) -> None:
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.kind, self.inn, self.kpp, self.ogrn)
        form.add(self.phone, self.email, self.city, self.industry)
        form.add(self.category, self.status)
        more = FormLayout()
        more.add_wide(self.full_name)
        more.add_wide(self.legal_address)
        more.add(self.actual_address, self.delivery_address)
        more.add(self.bik, self.bank, self.account, self.corr)
        more.add(self.payment_terms, self.price_list, self.source, self.site)
        more.add_wide(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(form)
        self.more_title = Label(self.tr("Addresses, bank, terms"), "section")
        column.addWidget(self.more_title)
        column.addLayout(more)

    def fields(self) -> list[Field]:
        """All fields in the order of the form."""
        return [
            self.name, self.kind, self.inn, self.kpp, self.ogrn, self.phone, self.email, self.city,
            self.industry, self.category, self.status, self.full_name, self.legal_address,
            self.actual_address, self.delivery_address, self.bik, self.bank, self.account,
            self.corr, self.payment_terms, self.price_list, self.source, self.site, self.note,
        ]  # fmt: skip

    def fill(self, draft: ClientDraft) -> None:
        """Show a client."""
        self._status = draft.status
        for field, text in (
            (self.name, draft.name), (self.kind, draft.kind), (self.inn, draft.inn),
            (self.kpp, draft.kpp), (self.ogrn, draft.ogrn), (self.full_name, draft.full_name),
            (self.category, draft.category), (self.status, draft.status), (self.city, draft.city),
            (self.industry, draft.industry), (self.source, draft.source),
            (self.legal_address, draft.legal_address),
            (self.actual_address, draft.actual_address),
            (self.delivery_address, draft.delivery_address),
            (self.payment_terms, draft.payment_terms), (self.note, draft.note),
            (self.bik, draft.account.bik), (self.bank, draft.account.bank_name),
            (self.account, draft.account.account), (self.corr, draft.account.corr_account),
            (self.price_list, draft.price_list_id),
        ):  # fmt: skip
            field.set_value(text)
        self._points = draft.points
        for kind, field in self._lines().items():
            field.set_value(shown_points(draft.points, kind))
        self.status.setVisible(draft.status is not ClientStatus.ARCHIVED)

    def draft(self) -> ClientDraft:
        """What is typed, as the service takes it."""
        status = self.status.value()
        archived = self._status is ClientStatus.ARCHIVED
        return ClientDraft(
            name=self._text(self.name),
            kind=self._kind(),
            full_name=self._text(self.full_name),
            inn=self._text(self.inn),
            kpp=self._text(self.kpp) if not self.kpp.isHidden() else "",
            ogrn=self._text(self.ogrn),
            inn_flag=InnFlag.NONE,
            category=str(self.category.value() or ""),
            status=self._status if archived else ClientStatus(str(status)),
            city=self._text(self.city),
            legal_address=self._text(self.legal_address),
            actual_address=self._text(self.actual_address),
            delivery_address=self._text(self.delivery_address),
            industry=self._text(self.industry),
            source=self._text(self.source),
            payment_terms=self._text(self.payment_terms),
            note=self._text(self.note),
            points=typed_points(
                self._points, {kind: self._text(field) for kind, field in self._lines().items()}
            ),
            account=AccountDraft(
                self._text(self.bank),
                self._text(self.bik),
                self._text(self.account),
                self._text(self.corr),
            ),
            price_list_id=self._list_id(),
        )

    def _list_id(self) -> int | None:
        chosen = self.price_list.value()
        return chosen if isinstance(chosen, int) else None

    def recognise(self, text: str) -> list[Recognised]:
        """What a pasted card of a company says, beside what is typed."""
        found = parse_requisites(text)
        if found.empty:
            return []
        kind = self._kind_of(found)
        said = (
            ("kind", kind_name(kind), ""),
            ("name", found.name, ""),
            ("full_name", found.full_name, ""),
            ("inn", found.inn, told.inn_problem(found.inn, kind)),
            ("kpp", found.kpp, told.kpp_problem(found.kpp)),
            ("ogrn", found.ogrn, told.ogrn_problem(found.ogrn)),
            ("legal_address", found.address, ""),
            ("actual_address", found.actual_address, ""),
            ("bik", found.bik, "" if found.is_foreign else told.bik_problem(found.bik)),
            ("bank", found.bank, ""),
            ("account", found.account, self._account_problem(found)),
            ("corr", found.corr_account, told.corr_problem(found.corr_account, found.bik)),
            ("phone", found.phone, ""),
            ("email", found.email, self._check_email(found.email)),
            ("site", found.site, ""),
        )
        lines = []
        for name, value, problem in said:
            field: Field = getattr(self, name)
            typed = self._text(field)
            if name == "kind":
                if kind is self._kind():
                    continue
                typed = kind_name(self._kind()) if self._text(self.inn) else ""
            if value:
                lines.append(Recognised(name, field.label(), value, typed, problem))
        return lines

    def put(self, values: Mapping[str, str]) -> None:
        """Fill fields by their names, as `recognise` gave them."""
        kinds = {kind_name(one): one for one in ClientKind}
        if "kind" in values:
            self.kind.set_value(kinds[values["kind"]])
        for name, value in values.items():
            if name != "kind":
                getattr(self, name).set_value(value)
        if not self._text(self.city) and (city := city_of(values.get("legal_address", ""))):
            self.city.set_value(city)
        for field in self.fields():
            if field.value():
                field.validate()
        self.changed.emit()

    def _kind_of(self, found: Requisites) -> ClientKind:
        if found.is_foreign:
            return ClientKind.FOREIGN
        if len(found.inn) == 12 or len(found.ogrn) == 15:
            return ClientKind.SOLE_TRADER
        return ClientKind.COMPANY if found.inn or found.kpp else self._kind()

    def _account_problem(self, found: Requisites) -> str:
        if found.is_foreign or not found.bik:
            return ""
        return told.account_problem(found.account, found.bik)

    def show_inn_state(self) -> None:
        """Say that a complete ИНН is right, as soon as it is."""
        text = self._text(self.inn)
        if text and self._kind() is not ClientKind.FOREIGN and check_inn(text).valid:
            if not self._check_inn(text):
                self.inn.set_ok(self.tr("The check digits agree"))
        elif not self.inn.error():
            self.inn.set_hint("")

    def _lines(self) -> dict[PointKind, Field]:
        """The line of each kind of ways to reach the client."""
        return {
            PointKind.PHONE: self.phone,
            PointKind.EMAIL: self.email,
            PointKind.SITE: self.site,
        }

    def _check_inn(self, value: object) -> str:
        return told.inn_problem(str(value or ""), self._kind())

    def _check_email(self, value: object) -> str:
        parts = [one.strip() for one in str(value or "").replace(";", ",").split(",")]
        if all(check_email(one) for one in parts if one):
            return ""
        return self.tr("An address looks like name@company.example")

    def _recheck_accounts(self) -> None:
        for field in (self.account, self.corr):
            if field.error():
                field.validate()

    def _check_bik(self, value: object) -> str:
        return "" if self._is_abroad() else told.bik_problem(str(value or ""))

    def _check_account(self, value: object) -> str:
        if self._is_abroad():
            return ""
        return told.account_problem(str(value or ""), self._text(self.bik))

    def _is_abroad(self) -> bool:
        """Accounts and banks abroad have other numbers."""
        return self._kind() is ClientKind.FOREIGN

    def _kind(self) -> ClientKind:
        return ClientKind(str(self.kind.value()))

    def _kind_changed(self) -> None:
        kind = self._kind()
        self.kpp.setVisible(kind is ClientKind.COMPANY)
        self.ogrn.set_label(self.tr("OGRN") if kind is ClientKind.COMPANY else self.tr("OGRNIP"))
        if self.inn.error():
            self.inn.validate()

    def _text(self, field: Field) -> str:
        return str(field.value() or "")


def _suggesting(known: list[str]) -> TextInput:
    """A line that offers what was typed before."""
    line = TextInput()
    completer = QCompleter(QStringListModel(known, line), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    line.setCompleter(completer)
    return line
