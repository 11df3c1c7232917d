"""What the user does with the bank accounts of a client."""

from __future__ import annotations

from salesapp.db import journal
from salesapp.db.models.clients import BankAccount
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import cards as writes
from salesapp.domain.changes import Changes
from salesapp.domain.clients import AccountDraft
from salesapp.domain.errors import Rule, RuleError


def add(client_id: int, draft: AccountDraft, *, main: bool = False) -> Changes:
    """Add an account; the first one becomes the main one.

    Raises:
        RuleError: FIELD_REQUIRED (field `account`), FIELD_INVALID when the client has it already.
    """
    typed = _columns(draft)
    with journal.action("account.add", subject=name_of("client", client_id)) as rec:
        require("client", client_id)
        rec.about(client_id)
        _refuse_same(client_id, typed["account"], 0)
        first = not writes.accounts_of(client_id)
        account_id = int(BankAccount.create(client=client_id, is_main=first, **typed).id)
        if main and not first:
            writes.one_main_account(client_id, account_id)
    return rec.result()


def update(account_id: int, draft: AccountDraft, *, main: bool = False) -> Changes:
    """Write the form of an account back."""
    typed = _columns(draft)
    (client_id,) = require("bank_account", account_id, "client_id")
    with journal.action("account.update", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        _refuse_same(client_id, typed["account"], account_id)
        touch("bank_account", account_id, None, **typed)
        if main:
            writes.one_main_account(client_id, account_id)
    return rec.result()


def make_main(account_id: int) -> Changes:
    """Make an account the main one of its client: papers name it."""
    (client_id,) = require("bank_account", account_id, "client_id")
    with journal.action("account.main", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        writes.one_main_account(client_id, account_id)
    return rec.result()


def delete(account_id: int) -> Changes:
    """Delete an account; another one becomes the main one."""
    (client_id,) = require("bank_account", account_id, "client_id")
    with journal.action("account.delete", subject=name_of("client", client_id)) as rec:
        rec.about(client_id)
        bury("bank_account", account_id)
        left = writes.accounts_of(client_id)
        if left:
            writes.one_main_account(client_id, left[0])
    return rec.result()


def _columns(draft: AccountDraft) -> dict[str, str]:
    typed = {
        "bank_name": " ".join(draft.bank_name.split()),
        "bik": "".join(draft.bik.split()),
        "account": "".join(draft.account.split()),
        "corr_account": "".join(draft.corr_account.split()),
    }
    if not typed["account"]:
        raise RuleError(Rule.FIELD_REQUIRED, field="account")
    return typed


def _refuse_same(client_id: int, account: str, except_id: int) -> None:
    if writes.same_account(client_id, account, except_id) is not None:
        raise RuleError(Rule.FIELD_INVALID, field="account", same=True)
