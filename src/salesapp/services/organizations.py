"""What the user does with our own organisation."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any, Final

from salesapp.db import journal
from salesapp.db.fields import local_today, now
from salesapp.db.models.clients import BankAccount
from salesapp.db.models.organizations import Organization, Profile
from salesapp.db.queries import organizations
from salesapp.db.queries.organizations import OrganizationCard
from salesapp.db.writes import organizations as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.guards import Guard
from salesapp.domain.numbering import GAPLESS, counts_by_year, format_number, template_valid
from salesapp.domain.organizations import OrganizationDraft, default_vat_bp
from salesapp.domain.terms import TermKind, with_preset

WHOLE_BP: Final = 10_000
PAPER_TEXTS: Final = (
    "invoice.attention",
    "offer.why_us",
    "offer.footer",
    "invoice.attention.en",
    "offer.why_us.en",
    "offer.footer.en",
    organizations.END_DAYS,
    organizations.LATE_DAYS,
    *TermKind,
)
"""Settings printed on papers; `db.queries.organizations.setting` reads them."""


def current() -> OrganizationCard | None:
    """Our organisation, or None before it was entered."""
    return organizations.current()


def required() -> OrganizationCard:
    """Our organisation.

    Raises:
        RuleError: REQUISITES_MISSING before it was entered.
    """
    card = organizations.current()
    if card is None:
        raise RuleError(Rule.REQUISITES_MISSING, fields=("name",))
    return card


def save(draft: OrganizationDraft) -> Changes:
    """Write the form; wrong requisites are kept, they only stop financial documents."""
    draft = _tidy(draft)
    if not draft.name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    with journal.action("organization.save", draft.name) as rec:
        card = organizations.current()
        organization_id = _save_organization(draft, card)
        _save_account(draft, card, organization_id)
        _save_profile(draft, card)
        rec.about(organization_id)
    return rec.result()


def set_series(kind: str, year: int, next_number: int, template: str) -> Changes:
    """Choose the template of a series and its next number (no paper of the year may have one).

    Raises:
        RuleError: FIELD_INVALID for a template without a counter or a number already given;
            DOCUMENT_FROZEN when a jump would leave a gap.
    """
    organization_id = required().id
    year = series_year(kind, year, template)
    known = organizations.series(organization_id, kind, year)
    if not template_valid(template):
        raise RuleError(Rule.FIELD_INVALID, field="template", value=template)
    if next_number < known.next:
        raise RuleError(Rule.FIELD_INVALID, field="number", value=next_number)
    jumps = kind in GAPLESS and next_number > known.next
    if jumps and writes.has_counted(kind, organization_id, year):
        raise RuleError(Rule.DOCUMENT_FROZEN, number=next_number)
    with journal.action("series.set", template, undoable=False) as rec:
        writes.keep_series(organization_id, kind, year, next_number - 1, template)
        rec.about(organization_id)
    return rec.result()


def set_text(key: str, text: str) -> Changes:
    """Write one of `PAPER_TEXTS`: words that all our papers carry."""
    if key not in PAPER_TEXTS:
        raise RuleError(Rule.NOT_FOUND, name=key)
    with journal.action("organization.text", key) as rec:
        writes.keep_setting(key, text.strip())
    return rec.result()


def add_preset(kind: TermKind, text: str) -> Changes:
    """Keep a text as one more of the usual terms.

    Raises:
        RuleError: FIELD_REQUIRED for an empty text.
    """
    if not text.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field=kind.removeprefix("terms."))
    return set_text(kind, with_preset(kind, organizations.setting(kind), text))


def set_margin_limit(limit_bp: int) -> Changes:
    """Choose the margin below which an offer is to be agreed.

    Raises:
        RuleError: FIELD_INVALID for a limit no margin can reach.
    """
    if not 0 <= limit_bp < WHOLE_BP:
        raise RuleError(Rule.FIELD_INVALID, field="margin_limit", value=limit_bp)
    with journal.action("organization.margin_limit", str(limit_bp)) as rec:
        writes.keep_setting(organizations.MARGIN_LIMIT, str(limit_bp))
    return rec.result()


def set_guard(guard: Guard) -> Changes:
    """Choose whether a document below a limit needs a reason to be posted."""
    with journal.action("organization.guard", str(guard)) as rec:
        writes.keep_setting(organizations.GUARD, str(guard))
    return rec.result()


def series_year(kind: str, year: int, template: str) -> int:
    """The year a series counts by: 0 for numbers that would repeat if they began again."""
    return year if kind in GAPLESS or counts_by_year(template) else 0


def take_number(organization_id: int, kind: str, year: int) -> tuple[str, int]:
    """The next number and its counter; only inside the transaction that posts the paper."""
    template = organizations.series(organization_id, kind, year).template
    counted = series_year(kind, year, template)
    counter = writes.take_counter(organization_id, kind, counted, template)
    return format_number(template, counter, year=year), counter


def _tidy(draft: OrganizationDraft) -> OrganizationDraft:
    account = draft.account
    return replace(
        draft,
        name=" ".join(draft.name.split()),
        inn="".join(draft.inn.split()),
        kpp="".join(draft.kpp.split()),
        ogrn="".join(draft.ogrn.split()),
        account=replace(
            account,
            bik="".join(account.bik.split()),
            account="".join(account.account.split()),
            corr_account="".join(account.corr_account.split()),
        ),
    )


def _save_organization(draft: OrganizationDraft, card: OrganizationCard | None) -> int:
    facts: dict[str, Any] = asdict(draft)
    del facts["account"], facts["profile"]
    for picture in ("logo", "signature", "stamp"):
        facts[picture] = facts.pop(f"{picture}_id")
    facts["vat_bp"] = default_vat_bp(draft.tax_mode, local_today())
    if card is None:
        return int(Organization.create(**facts).id)
    _update(Organization, card.id, facts)
    return card.id


def _save_account(
    draft: OrganizationDraft, card: OrganizationCard | None, organization_id: int
) -> None:
    facts = asdict(draft.account)
    if card is not None and card.bank_account_id is not None:
        _update(BankAccount, card.bank_account_id, facts)
    elif any(facts.values()):
        BankAccount.create(organization=organization_id, **facts)


def _save_profile(draft: OrganizationDraft, card: OrganizationCard | None) -> None:
    facts = asdict(draft.profile)
    known = card.profile_id if card is not None else writes.only_profile()
    if known is not None:
        _update(Profile, known, facts)
    elif any(facts.values()):
        Profile.create(**facts)


def _update(
    table: type[Organization | BankAccount | Profile], record_id: int, facts: dict[str, Any]
) -> None:
    revised = table.rev + 1
    table.update(**facts, updated_at=now(), rev=revised).where(table.id == record_id).execute()
