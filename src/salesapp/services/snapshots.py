"""Parties of a posted paper, copied so that later changes do not alter it."""

from __future__ import annotations

import json
from dataclasses import asdict

from salesapp.db.queries.buyers import Buyer
from salesapp.domain.organizations import (
    AccountDraft,
    OrganizationDraft,
    ProfileDraft,
    TaxMode,
)
from salesapp.domain.vat import VatMode


def freeze_seller(seller: OrganizationDraft) -> str:
    """Text of our requisites as they are now."""
    return json.dumps(asdict(seller), ensure_ascii=False, sort_keys=True)


def thaw_seller(text: str) -> OrganizationDraft:
    """Our requisites as they were."""
    facts = json.loads(text)
    return OrganizationDraft(
        **facts
        | {
            "account": AccountDraft(**facts["account"]),
            "profile": ProfileDraft(**facts["profile"]),
            "tax_mode": TaxMode(facts["tax_mode"]),
            "vat_mode": VatMode(facts["vat_mode"]),
        }
    )


def freeze_buyer(buyer: Buyer) -> str:
    """Text of a client's requisites as they are now."""
    return json.dumps(buyer._asdict(), ensure_ascii=False, sort_keys=True)


def thaw_buyer(text: str) -> Buyer:
    """A client's requisites as they were."""
    return Buyer(**json.loads(text))
