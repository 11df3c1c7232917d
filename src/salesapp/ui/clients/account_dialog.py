"""The form of a bank account of a client, checked by the code of the bank while typing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesapp.db.queries.client_card import ClientCard
from salesapp.db.queries.client_parts import AccountRow
from salesapp.domain.changes import Changes
from salesapp.domain.clients import AccountDraft, ClientKind
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.requisites import parse_requisites
from salesapp.services import accounts as service
from salesapp.ui.clients import requisites_words as told
from salesapp.ui.clients.block_input import BlockInput
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.perform import perform


class AccountDialog(Dialog):
    """Adds an account, or changes one; a pasted block of requisites fills it."""

    def __init__(
        self, parent: QWidget | None, card: ClientCard, account: AccountRow | None = None
    ) -> None:
        super().__init__(parent, "", card.draft.name, width=560)
        self.drafts_about(card.id, account.id if account else None)
        self.title.setText(self.tr("Bank account") if account else self.tr("New bank account"))
        self._client_id, self._account = card.id, account
        # Accounts and banks abroad have other numbers.
        abroad = card.draft.kind is ClientKind.FOREIGN
        line = BlockInput()
        line.block_pasted.connect(self._take)
        self.account = Field(
            self.tr("Settlement account"),
            line,
            required=True,
            check=lambda one: "" if abroad else told.account_problem(str(one), self._bik()),
        )
        self.bik = Field(
            self.tr("BIC"),
            TextInput(),
            check=lambda one: "" if abroad else told.bik_problem(str(one)),
        )
        self.bank = Field(self.tr("Bank"), TextInput())
        self.corr = Field(
            self.tr("Corr. account"),
            TextInput(),
            check=lambda one: "" if abroad else told.corr_problem(str(one), self._bik()),
        )
        self.main = CheckBox(self.tr("The main account: papers name it"))
        form = FormLayout()
        form.add(self.account, self.bik, self.corr, self.bank)
        form.add_wide(self.main)
        self.body.addLayout(form)
        self.check_fields(self.account, self.bik, self.corr, self.bank)
        self.bik.changed.connect(self._recheck)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        if account is not None:
            self.account.set_value(account.account)
            self.bik.set_value(account.bik)
            self.bank.set_value(account.bank_name)
            self.corr.set_value(account.corr_account)
        first = not card.accounts
        self.main.setChecked(first or (account is not None and account.is_main))
        self.main.setEnabled(not self.main.isChecked())

    def _bik(self) -> str:
        return str(self.bik.value() or "")

    def _recheck(self) -> None:
        for field in (self.account, self.corr):
            if field.value():
                field.validate()

    def _take(self, text: str) -> None:
        found = parse_requisites(text)
        for field, value in (
            (self.bik, found.bik),
            (self.bank, found.bank),
            (self.account, found.account),
            (self.corr, found.corr_account),
        ):
            if value:
                field.set_value(value)
        self._recheck()

    def _save(self) -> bool:
        words = self.tr("Bank account saved")
        return perform(self, self._write, toast=words, refused=self._refused) is not None

    def _write(self) -> Changes:
        draft = AccountDraft(
            str(self.bank.value()),
            self._bik(),
            str(self.account.value()),
            str(self.corr.value()),
        )
        main = self.main.isChecked()
        if self._account is None:
            return service.add(self._client_id, draft, main=main)
        return service.update(self._account.id, draft, main=main)

    def _refused(self, error: RuleError) -> bool:
        if error.rule is Rule.FIELD_INVALID and error.facts.get("same"):
            self.account.set_error(self.tr("The client has this account already"))
            self.account.editor.setFocus()
            return True
        return False
