"""Invoices: numbers without gaps, papers that stay, facts that make the state."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from salesapp.db import journal
from salesapp.db.connection import execute, row, rows, value
from salesapp.db.queries import invoices as queries
from salesapp.db.queries import numbers
from salesapp.db.queries import offers as offer_queries
from salesapp.db.queries.invoices import InvoiceFilter, InvoiceGroup, InvoiceSort
from salesapp.documents.preview import read_text
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.invoices import Gap, InstalmentDraft, InvoiceState, InvoiceStatus, gaps
from salesapp.domain.invoices import schedule_of_terms as schedule
from salesapp.domain.lines import LineDraft
from salesapp.domain.organizations import OrganizationDraft, TaxMode
from salesapp.domain.payments import PaymentDraft
from salesapp.domain.vat import VatMode
from salesapp.services import (
    checks,
    files,
    invoices,
    offers,
    organizations,
    papers,
    payments,
    undo,
)
from tests.services.papers_kit import BOLT, NUT, SELLER, TODAY, bill, issued


@pytest.fixture
def client(db, make_client) -> int:
    organizations.save(SELLER)
    return make_client("ООО «Кровля-Мастер»", inn="7707083893", kpp="770701001")


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def test_the_number_is_given_at_issue_and_printed(client):
    draft = bill(client)
    assert queries.card(draft).number is None
    changes = invoices.issue(draft, TODAY)
    card = queries.card(changes.subject_id)
    assert (card.number, card.state, card.issued_on) == ("1", InvoiceState.ISSUED, TODAY)
    assert (card.total_minor, card.vat_minor) == (195_168_00, 35_194_23)
    text = " ".join(read_text(papers.stored_pdf("invoice", draft)).split())
    for told in (
        "Счет на оплату № 1 от 23 ноября 2026 г.",
        "40702810024191737684",
        "Кровля-Мастер",
        "Болт М20×80",
        "195 168,00",
        "35 194,23",
        "Сто девяносто пять тысяч сто шестьдесят восемь рублей 00 копеек",
    ):
        assert told in text
    assert papers.file_name("invoice", draft, TODAY) == (
        "Счёт № 1 от 23.11.2026 – ООО Кровля-Мастер.pdf"
    )


def test_the_stored_paper_survives_every_change_of_requisites(client):
    made = bill(client)
    invoices.issue(made, TODAY)
    before = papers.stored_pdf("invoice", made)
    organizations.save(replace(SELLER, name="ООО «Новое»", address="Тверь"))
    execute("UPDATE client SET name = 'Иное', legal_address = 'Иной адрес'")
    assert papers.stored_pdf("invoice", made) == before
    assert papers.invoice_pdf(made, TODAY) == before, "the same paper from the copies"


def test_fifty_attempts_with_failures_leave_no_gap(client):
    luck = random.Random(7)
    place = files.file_path("00").parent.parent
    aside = place.with_name("aside")
    issued_count = 0
    for attempt in range(50):
        made = bill(client, replace(BOLT, quantity_milli=1_000 * (attempt + 1)))
        kind = luck.choice(("sound", "disk", "rolled back", "refused"))
        if kind == "sound":
            invoices.issue(made, TODAY)
            issued_count += 1
        elif kind == "disk":
            if place.exists():
                place.rename(aside)
            place.write_text("in the way")
            with pytest.raises(OSError, match=r"exists|directory"):
                invoices.issue(made, TODAY)
            place.unlink()
            if aside.exists():
                aside.rename(place)
        elif kind == "rolled back":
            with pytest.raises(KeyboardInterrupt):
                _issue_and_break(made)
        else:
            invoices.save(made, replace(queries.card(made).draft, lines=()))
            with pytest.raises(RuleError):
                invoices.issue(made, TODAY)
    assert 5 < issued_count < 45
    given = {number for (number,) in rows("SELECT number FROM invoice WHERE number NOT NULL")}
    assert given == {str(number) for number in range(1, issued_count + 1)}
    assert value("SELECT last FROM number_series") == issued_count
    assert numbers.gap_report() == []
    assert checks.check_store() == []


def _issue_and_break(made):
    with journal.action("outer"):
        invoices.issue(made, TODAY)
        raise KeyboardInterrupt


def test_a_gap_is_reported(client):
    for _ in range(3):
        invoices.issue(bill(client), TODAY)
    execute("UPDATE number_series SET last = 5")
    assert [missing.gap for missing in numbers.gap_report()] == [Gap(4, 5)]
    assert gaps([3, 4, 7], 7) == [Gap(5, 6)]
    assert gaps([], 287) == []


def test_each_year_counts_anew(client):
    invoices.issue(bill(client), TODAY)
    old = bill(client)
    invoices.save(old, replace(queries.card(old).draft, due_on=date(2027, 1, 20)))
    invoices.issue(old, date(2027, 1, 11))
    assert queries.card(old).number == "1"
    assert value("SELECT year FROM invoice WHERE id = ?", old) == 2027
    assert checks.check_store() == []


def test_the_series_goes_on_where_the_former_program_stopped(client):
    organizations.set_series("invoice", 2026, 288, "УТ-{n}")
    made = bill(client)
    invoices.issue(made, TODAY)
    assert queries.card(made).number == "УТ-288"
    assert numbers.gap_report() == []
    with pytest.raises(RuleError) as refused:
        organizations.set_series("invoice", 2026, 300, "УТ-{n}")
    assert refused.value.rule is Rule.DOCUMENT_FROZEN
    with pytest.raises(RuleError):
        organizations.set_series("invoice", 2026, 100, "УТ-{n}")
    with pytest.raises(RuleError):
        organizations.set_series("invoice", 2026, 289, "УТ")
    organizations.set_series("invoice", 2026, 289, "{n}/{yy}")
    again = bill(client)
    invoices.issue(again, TODAY)
    assert queries.card(again).number == "289/26"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"inn": "7733898639"}, "inn"),
        ({"kpp": ""}, "kpp"),
        ({"account": replace(SELLER.account, account="40702810024191737685")}, "account"),
        ({"account": replace(SELLER.account, bik="04452518")}, "bik"),
    ],
)
def test_wrong_requisites_are_saved_but_stop_an_invoice(client, wrong, field):
    organizations.save(replace(SELLER, **wrong))
    made = bill(client)
    with pytest.raises(RuleError) as refused:
        invoices.issue(made, TODAY)
    assert refused.value.rule is Rule.REQUISITES_MISSING
    assert field in refused.value.facts["fields"]
    assert queries.card(made).number is None


def test_the_buyers_wrong_number_stops_an_invoice_unless_it_is_known_to_be_foreign(client):
    made = bill(client)
    execute("UPDATE client SET inn = '7707083894' WHERE id = ?", client)
    with pytest.raises(RuleError) as refused:
        invoices.issue(made, TODAY)
    assert refused.value.rule is Rule.REQUISITES_MISSING
    execute("UPDATE client SET inn_flag = 'foreign' WHERE id = ?", client)
    invoices.issue(made, TODAY)


def test_the_rate_must_be_valid_on_the_day_of_shipment(client):
    made = bill(client, replace(BOLT, vat_bp=2000))
    draft = queries.card(made).draft
    with pytest.raises(RuleError) as refused:
        invoices.issue(made, TODAY)
    assert (refused.value.facts["field"], refused.value.facts["line"]) == ("vat_bp", 1)
    invoices.save(made, replace(draft, ship_on=date(2025, 12, 30)))
    invoices.issue(made, TODAY)


def test_parts_of_the_schedule_make_up_the_total(client):
    made = bill(client, parts=((2, 100_000_00), (20, 95_168_01)))
    with pytest.raises(RuleError) as refused:
        invoices.issue(made, TODAY)
    assert refused.value.facts["field"] == "instalments"
    draft = queries.card(made).draft
    parts = (InstalmentDraft(days(2), 100_000_00), InstalmentDraft(days(20), 95_168_00))
    invoices.save(made, replace(draft, instalments=parts))
    invoices.issue(made, TODAY)
    card = queries.card(made)
    assert [part.open_minor for part in card.instalments] == [100_000_00, 95_168_00]
    assert value("SELECT due_on FROM invoice WHERE id = ?", made) == days(20).isoformat()


def test_an_issued_invoice_is_frozen_for_services_and_for_sql(client):
    made = bill(client)
    invoices.issue(made, TODAY)
    before = queries.card(made)
    for act in (
        lambda: invoices.save(made, before.draft),
        lambda: invoices.delete(made),
        lambda: invoices.issue(made, TODAY),
    ):
        with pytest.raises(RuleError) as refused:
            act()
        assert refused.value.rule is Rule.DOCUMENT_FROZEN
    for sql in (
        "UPDATE invoice SET number = '2'",
        "UPDATE invoice SET total_minor = 1",
        "UPDATE invoice SET state = 'draft'",
        "UPDATE invoice SET pdf_id = NULL",
        "UPDATE invoice SET replaces_id = id",
        "DELETE FROM invoice",
        "UPDATE invoice_line SET price_minor = 1",
        "DELETE FROM invoice_line",
        "UPDATE instalment SET amount_minor = 1",
        "DELETE FROM instalment",
        "UPDATE number_series SET last = 0",
        "DELETE FROM number_series",
    ):
        with pytest.raises(Exception, match="frozen: "):
            execute(sql)
    assert queries.card(made) == before


def test_issuing_cannot_be_undone(client):
    made = bill(client)
    invoices.issue(made, TODAY)
    step = undo.next_undo()
    assert step is None or step.action != "invoice.issue"
    with pytest.raises(RuleError):
        undo.undo()
    assert queries.card(made).state is InvoiceState.ISSUED


def test_issuing_twice_by_one_command_issues_once(client):
    made = bill(client)
    first = invoices.issue(made, TODAY, operation_id="press")
    again = invoices.issue(made, TODAY, operation_id="press")
    assert (first.subject_id, again.subject_id) == (made, made)
    assert value("SELECT last FROM number_series") == 1


def test_a_cancelled_invoice_keeps_its_number(client):
    made, paid = issued(client, 100_00), issued(client, 50_00)
    with pytest.raises(RuleError) as refused:
        invoices.void(made, "")
    assert refused.value.rule is Rule.FIELD_REQUIRED
    invoices.void(made, "Ошибка в количестве")
    card = queries.card(made)
    assert (card.number, card.state, card.open_minor) == ("1", InvoiceState.VOID, 0)
    payments.register(PaymentDraft(client, 10_00, TODAY, invoice_id=paid))
    with pytest.raises(RuleError) as refused:
        invoices.void(paid, "Передумали")
    assert refused.value.rule is Rule.INVOICE_HAS_PAYMENTS
    assert checks.check_store() == []


def test_reissue_cancels_and_begins_a_linked_draft(client):
    made = issued(client, 100_00)
    draft = invoices.reissue(made, "Новая ставка", TODAY).subject_id
    old, new = queries.card(made), queries.card(draft)
    assert (old.state, old.replaced_by_id) == (InvoiceState.VOID, draft)
    assert (new.state, new.replaces_id) == (InvoiceState.DRAFT, made)
    assert new.draft.lines == old.draft.lines
    invoices.issue(draft, TODAY)
    assert queries.card(draft).number == "2"


def test_an_invoice_follows_an_offer(client):
    made = offers.create(client, None, TODAY).subject_id
    draft = replace(
        offer_queries.card(made).draft,
        lines=(BOLT, NUT),
        payment_terms="50 % предоплата, 50 % за 3 дня до отгрузки",
        ship_on=days(15),
        discount_bp=300,
    )
    offers.save(made, draft)
    offers.send(made, TODAY)
    bill_id = invoices.from_offer(made, TODAY).subject_id
    card = queries.card(bill_id)
    assert card.total_minor == offer_queries.card(made).total_minor
    assert [part.due_on for part in card.instalments] == [days(5), days(12)]
    assert card.draft.basis == "Коммерческое предложение № КП-0001 от 23.11.2026"
    invoices.issue(bill_id, TODAY)
    text = " ".join(read_text(papers.stored_pdf("invoice", bill_id)).split())
    assert "Коммерческое предложение № КП-0001" in text
    assert "50 % предоплата" in text
    assert "График оплаты: 98 404,56 руб. до 28.11.2026" in text
    assert checks.check_store() == []


def test_words_about_payment_become_a_schedule():
    def told(terms):
        return [
            ((part.due_on - TODAY).days, part.amount_minor)
            for part in schedule(terms, 100_01, TODAY, days(10))
        ]

    assert told("Предоплата 100 %") == [(5, 100_01)]
    assert told("Отсрочка 14 дней") == [(24, 100_01)]
    assert told("По факту отгрузки") == [(10, 100_01)]
    assert told("30 % предоплата, 70 % отсрочка 30 дней") == [(5, 30_00), (40, 70_01)]
    assert told("30 % предоплата, остальное потом") == [(5, 100_01)]


def test_without_vat_is_printed_as_such(client):
    organizations.save(replace(SELLER, tax_mode=TaxMode.USN))
    made = bill(client, LineDraft("Консультация", 1_000, 500_00, vat_bp=None))
    invoices.issue(made, TODAY)
    text = " ".join(read_text(papers.stored_pdf("invoice", made)).split())
    assert "Без налога (НДС)" in text
    assert "в связи с применением УСН" in text


def test_vat_on_top_is_added(client):
    made = bill(client, LineDraft("Труба", 1_000, 100_00, vat_bp=2200))
    draft = replace(queries.card(made).draft, vat_mode=VatMode.ON_TOP)
    invoices.save(made, draft)
    invoices.issue(made, TODAY)
    assert queries.card(made).total_minor == 122_00
    assert checks.check_store() == []


def test_a_draft_prints_as_a_draft_without_a_number(client):
    made = bill(client)
    text = read_text(papers.invoice_pdf(made, TODAY))
    assert "Черновик" in text
    with pytest.raises(RuleError) as refused:
        papers.stored_pdf("invoice", made)
    assert refused.value.rule is Rule.DOCUMENT_NOT_ISSUED
    assert papers.printable("invoice", made, TODAY) == papers.invoice_pdf(made, TODAY)


def test_the_list_is_ordered_by_urgency(client, make_client):
    other = make_client("ООО «Техноопора»")
    late, soon, paid, dropped = (
        issued(client, 100_00, due=1),
        issued(other, 200_00, due=9),
        issued(client, 300_00),
        issued(client, 400_00),
    )
    part = issued(other, 500_00, due=5)
    draft = bill(client)
    payments.register(PaymentDraft(client, 300_00, TODAY, invoice_id=paid))
    payments.register(PaymentDraft(other, 125_00, TODAY, invoice_id=part))
    invoices.void(dropped, "Дубль")
    today = days(5)
    order = [late, part, soon, draft, paid, dropped]
    assert list(queries.ids(InvoiceFilter(), today)) == order
    assert queries.first_ids(InvoiceFilter(), today, limit=4) == order[:4]
    shown = queries.rows_of(order, today)
    assert [line.status for line in shown] == [
        InvoiceStatus.OVERDUE,
        InvoiceStatus.DUE_TODAY,
        InvoiceStatus.WAITING,
        InvoiceStatus.DRAFT,
        InvoiceStatus.PAID,
        InvoiceStatus.VOID,
    ]
    assert [line.overdue_days for line in shown][:2] == [4, 0]
    assert [(line.paid_minor, line.open_minor) for line in shown][:2] == [
        (0, 100_00),
        (125_00, 375_00),
    ]
    assert queries.card(part).status(TODAY) is InvoiceStatus.PART_PAID
    for group, found in (
        (InvoiceGroup.OPEN, [late, part, soon]),
        (InvoiceGroup.OVERDUE, [late]),
        (InvoiceGroup.DRAFT, [draft]),
        (InvoiceGroup.PAID, [paid]),
        (InvoiceGroup.VOID, [dropped]),
    ):
        assert list(queries.ids(InvoiceFilter(group), today)) == found
        assert queries.counts(today)[group] == len(found)
    assert queries.first_ids(InvoiceFilter(client_id=other), today) == [part, soon]
    assert queries.first_ids(InvoiceFilter(text="техно"), today) == [part, soon]
    assert queries.first_ids(InvoiceFilter(text="500,00"), today) == [part]
    biggest = queries.first_ids(InvoiceFilter(), today, InvoiceSort.TOTAL, limit=1)
    assert biggest == [draft]
    assert queries.first_ids(InvoiceFilter(), today, InvoiceSort.CLIENT, limit=1) == [draft]


def test_words_of_ours_are_printed_on_every_paper(client):
    changes = organizations.set_text("invoice.attention", "Оплата означает согласие с условиями.")
    assert changes.touches(Entity.SETTING)
    made = bill(client)
    invoices.issue(made, TODAY)
    text = " ".join(read_text(papers.stored_pdf("invoice", made)).split())
    assert "Оплата означает согласие с условиями." in text
    organizations.set_text("invoice.attention", "")
    assert papers.invoice_paper(made, TODAY).attention == ""
    with pytest.raises(RuleError):
        organizations.set_text("anything", "else")


def test_requisites_are_tidied_and_kept(client):
    card = organizations.current()
    assert card.draft == SELLER
    organizations.save(replace(SELLER, inn="77 3389 8638", name="  ООО   «Вектор Плюс» "))
    assert organizations.current().draft == SELLER
    assert value("SELECT count(*) FROM organization") == 1
    undo.undo()
    with pytest.raises(RuleError):
        organizations.save(OrganizationDraft(name=" "))


def test_a_signature_and_a_stamp_are_copied_with_the_paper(client, db):
    png = (Path(__file__).parents[1] / "data/pictures").glob("*.png")
    picture = next(iter(png)).read_bytes()
    stamp = files.store_file("stamp.png", picture, "image/png")
    organizations.save(replace(SELLER, stamp_id=stamp))
    made = bill(client)
    invoices.issue(made, TODAY)
    assert papers.invoice_paper(made, TODAY).seller.stamp == picture


def test_stored_files_are_checked_by_their_hash(client):
    made = bill(client)
    invoices.issue(made, TODAY)
    file_id, sha256 = row("SELECT id, sha256 FROM stored_file")
    assert files.store_file("again", files.read_file(file_id)) == file_id
    files.file_path(sha256).write_bytes(b"%PDF forged")
    with pytest.raises(RuleError) as refused:
        papers.stored_pdf("invoice", made)
    assert refused.value.rule is Rule.FILE_UNREADABLE
    assert [problem.finding for problem in checks.check_store()] == [checks.Finding.FILE_CHANGED]
    files.file_path(sha256).unlink()
    assert [problem.finding for problem in checks.check_store()] == [checks.Finding.FILE_MISSING]
