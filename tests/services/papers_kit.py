"""A seller, a buyer and goods that make sound papers."""

from __future__ import annotations

from datetime import date, timedelta

from salesapp.db.queries import invoices
from salesapp.domain.invoices import InstalmentDraft, InvoiceDraft
from salesapp.domain.lines import LineDraft
from salesapp.domain.organizations import AccountDraft, OrganizationDraft, ProfileDraft
from salesapp.services import invoices as invoice_service

TODAY = date(2026, 11, 23)

SELLER = OrganizationDraft(
    name="ООО «Вектор Плюс»",
    inn="7733898638",
    kpp="770101001",
    address="119019, г. Москва, ул. Примерная, д. 7",
    phone="+7 495 123-45-67",
    director_name="Иванов Иван Иванович",
    director_post="Генеральный директор",
    accountant_name="Петрова Анна Андреевна",
    account=AccountDraft(
        "Банк ВТБ (ПАО)", "044525187", "40702810024191737684", "30101810700000000187"
    ),
    profile=ProfileDraft("Анна Воронова", "менеджер по продажам", "+7 495 123-45-68"),
)

BOLT = LineDraft("Болт М20×80", 3_200_000, 64_20, sku="БТЦ-20-80", discount_bp=500, vat_bp=2200)
NUT = LineDraft("Гайка М20", 420_000, 18_40, vat_bp=2200)


def bill(client: int, *lines: LineDraft, parts: tuple[tuple[int, int], ...] = ()) -> int:
    """A draft of an invoice; `parts` are (days until due, amount)."""
    made = invoice_service.create(client, None, TODAY).subject_id
    assert made is not None
    draft = invoices.card(made).draft
    schedule = tuple(InstalmentDraft(TODAY + timedelta(days=days), due) for days, due in parts)
    edited = InvoiceDraft(
        client_id=client, due_on=draft.due_on, lines=lines or (BOLT,), instalments=schedule
    )
    invoice_service.save(made, edited)
    return made


def issued(client: int, amount_minor: int, *, due: int = 5) -> int:
    """An issued invoice of one line, due in so many days."""
    made = bill(client, LineDraft("Услуга", 1_000, amount_minor, vat_bp=2200))
    card = invoices.card(made)
    from dataclasses import replace

    invoice_service.save(made, replace(card.draft, due_on=TODAY + timedelta(days=due)))
    invoice_service.issue(made, TODAY)
    return made
