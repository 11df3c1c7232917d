"""What goes out for Bitrix24 is taken by its import, and by ours: the same values, no doubles."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from salesapp.db import journal
from salesapp.db.connection import execute, rows, value
from salesapp.db.models.deals import DealLine
from salesapp.db.queries import portal_rows
from salesapp.db.store import close_store, open_store
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.entities import Entity
from salesapp.domain.imports import MatchPolicy, Outcome
from salesapp.exchange.bitrix24 import is_export
from salesapp.services import clients, deals
from salesapp.services.exports.bitrix24 import (
    KINDS,
    StageNames,
    write_everything,
    write_records,
)  # fmt: skip
from salesapp.services.importing import run

DATA = Path(__file__).parents[1] / "data" / "bitrix24"
NAMES = ("companies", "contacts", "products", "deals", "leads")

VALUES = {
    "client": """
SELECT c.name, c.inn, c.kpp, c.ogrn, c.city, c.legal_address, c.actual_address, c.industry,
    c.source, c.note, c.inn_flag, c.kind,
    (SELECT group_concat(account || bik || bank_name || corr_account) FROM bank_account
     WHERE client_id = c.id),
    (SELECT group_concat(one) FROM (SELECT kind || value_norm || purpose AS one FROM contact_point
     WHERE client_id = c.id ORDER BY 1))
FROM client c ORDER BY c.name, c.inn, c.kpp
""",
    "contact": """
SELECT p.name, p.last_name, p.first_name, p.second_name, p.birth_on, p.source, p.note,
    (SELECT group_concat(one) FROM (SELECT c.name || a.position || a.is_main AS one
     FROM affiliation a JOIN client c ON c.id = a.client_id WHERE a.contact_id = p.id)),
    (SELECT group_concat(one) FROM (SELECT kind || value_norm || purpose AS one FROM contact_point
     WHERE contact_id = p.id ORDER BY 1))
FROM contact p ORDER BY p.name, p.note, p.birth_on
""",
    "product": """
SELECT p.name, p.sku, p.unit, p.price_minor, p.price_includes_vat, p.vat_bp, p.currency,
    p.description, p.is_active, g.name, t.name
FROM product p LEFT JOIN category g ON g.id = p.category_id
LEFT JOIN category t ON t.id = g.parent_id ORDER BY p.name, p.sku
""",
    "deal": """
SELECT d.number, d.title, c.name, h.name, s.code, d.amount_minor, d.currency, d.expected_close_on,
    d.closed_on, d.source, d.comment, r.name, d.lost_comment,
    (SELECT group_concat(one) FROM (SELECT name || quantity_milli || '*' || price_minor AS one
     FROM deal_line WHERE deal_id = d.id ORDER BY position))
FROM deal d LEFT JOIN client c ON c.id = d.client_id LEFT JOIN contact h ON h.id = d.contact_id
JOIN stage s ON s.id = d.stage_id LEFT JOIN lost_reason r ON r.id = d.lost_reason_id
ORDER BY d.number
""",
    "lead": """
SELECT title, state, substr(received_at, 1, 19), source, company_name, contact_name, position,
    phones, emails, address, amount_minor, currency, comment, reject_reason FROM lead
ORDER BY title, received_at
""",
}


def values() -> dict[str, list[tuple[object, ...]]]:
    return {name: rows(sql) for name, sql in VALUES.items()}


def written(folder: Path, stages: StageNames = StageNames.OURS) -> list[Path]:
    folder.mkdir()
    paths = []
    for entity, kind in KINDS.items():
        paths.append(folder / f"{kind}.csv")
        write_records(entity, paths[-1], stages=stages)
    return paths


def lines_of(path: Path) -> list[dict[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.fixture
def elsewhere(db, tmp_path) -> Callable[[str], None]:
    """Go on in another, empty base."""

    def go(name: str) -> None:
        close_store()
        open_store(tmp_path / f"{name}.salesapp", create=True)

    return go


@pytest.fixture
def ours(db, make_product, make_deal, make_lead) -> int:
    """What no portal knows: two firms of one name, a person, goods in euros, a deal, a lead."""
    draft = ClientDraft(
        "ООО «Ромашка»", inn="7707083893", kpp="770701001", city="Тверь", industry="Монтаж",
        note="Платит\nпо пятницам; «в срок»",
        points=(
            PointDraft(PointKind.PHONE, "+7 831 200-14-07 доб. 12"),
            PointDraft(PointKind.EMAIL, "info@romashka.example"),
            PointDraft(PointKind.MESSENGER, "@romashka"),
        ),
    )  # fmt: skip
    person = ContactDraft("Орлов Пётр Ильич", position="директор", note="=1+1")
    client = clients.create(draft, [person]).subject_id
    clients.create(ClientDraft("ООО «Ромашка»", inn="7707083893", kpp="780101001"))
    product = make_product("Шкаф", price_minor=1_234_56, currency="EUR", vat_bp=None)
    contact = value("SELECT id FROM contact")
    deal = make_deal(
        client, "Шкафы", contact_id=contact, amount_minor=3_000_00, currency="EUR", source="Сайт"
    )
    DealLine.create(
        deal=deal, product=product, name="Шкаф", quantity_milli=2500, price_minor=123456
    )
    DealLine.create(deal=deal, position=1, name="Доставка", quantity_milli=1000, price_minor=100)
    make_lead(
        "Запрос", company_name="АО «Базис»", contact_name="Юлия Фёдорова", phones="+78310001870"
    )
    return client


def test_a_whole_portal_goes_out_and_comes_back_the_same(db, elsewhere, tmp_path):
    run.run([run.read(DATA / f"{name}.csv") for name in NAMES])
    before, files = values(), written(tmp_path / "out")
    elsewhere("empty")
    first = run.run([run.read(path) for path in files])
    assert not [one for plan in first.plans for one in plan.rows if one.outcome is Outcome.REJECTED]
    for name, found in values().items():
        assert found == before[name], name
    second = run.run([run.read(path) for path in files], MatchPolicy.REPLACE)
    told = {plan.source.parsed.kind: plan.counts() for plan in second.plans}
    assert all(set(counts) == {Outcome.UNCHANGED} for counts in told.values()), told
    assert values() == before


def test_what_no_portal_knows_finds_its_relations_again(ours, elsewhere, tmp_path):
    before, files = values(), written(tmp_path / "out")
    run.run([run.read(path) for path in files])
    assert values() == before, "here its rows are the records they were made of"
    elsewhere("empty")
    for _time in range(2):
        run.run([run.read(path) for path in files])
        found = values()
        for name in ("client", "contact", "product", "lead", "deal"):
            assert [one[:7] for one in found[name]] == [one[:7] for one in before[name]], name
            assert len(found[name]) == len(before[name])
    (deal,) = found["deal"]
    assert deal[-1] == "Шкаф2500*123456,Доставка1000*100"
    (link,) = rows(
        "SELECT c.kpp, a.position FROM affiliation a JOIN client c ON c.id = a.client_id"
    )
    assert link == ("770701001", "директор")
    assert value("SELECT kpp FROM deal JOIN client ON client.id = client_id") == "770701001"
    points = {shown for (shown,) in rows("SELECT kind || ' ' || purpose FROM contact_point")}
    assert points == {"phone work", "email work", "messenger telegram"}


def test_the_files_are_in_the_form_of_the_portal(ours, tmp_path):
    companies, contacts, _products, deals, leads = (
        path.read_bytes() for path in written(tmp_path / "out", StageNames.PORTAL)
    )
    for data in (companies, contacts, deals, leads):
        assert data.startswith(b'\xef\xbb\xbf"ID";')
        assert b"\r" not in data
        assert data.endswith(b'";\n')
    deal, second = lines_of(tmp_path / "out" / "deals.csv")
    assert deal["Стадия сделки"] == "Новая"
    assert (deal["Цена"], deal["Количество"], deal["Валюта"]) == ("1234.56", "2.5", "EUR")
    assert deal["ID"] == second["ID"]
    assert second["Товар"] == "Доставка"
    sums = [int(one["Сумма"].replace(".", "")) for one in (deal, second)]
    assert sum(sums) == 3_000_00, "the portal counts a deal from its goods"
    (person,) = lines_of(tmp_path / "out" / "contacts.csv")
    assert person["Комментарий"] == "'=1+1", "no spreadsheet runs what a client wrote"
    assert (person["Фамилия"], person["Имя"], person["Отчество"]) == ("Орлов", "Пётр", "Ильич")
    assert all(is_export(path) for path in (tmp_path / "out").iterdir())


def test_headings_of_the_samples_are_those_that_go_out(ours, tmp_path):
    for path in written(tmp_path / "out"):
        sample = DATA / path.name
        known = set(sample.read_text("utf-8-sig").splitlines()[0].split(";"))
        ours_only = set(path.read_text("utf-8-sig").splitlines()[0].split(";")) - known
        assert ours_only <= {
            '"Город"', '"Источник"', '"Дополнительно о стадии"', '"Причина отказа"',
            '"Контакт Viber"', '"Контакт ВКонтакте"', '"Другой мессенджер"', '"Другой сайт"',
            '"Другой телефон"', '"Домашний телефон"', '"Частный e-mail"', '"Другой e-mail"',
            '"E-mail для рассылок"', '"Контакт Telegram"', '"Номер факса"', '"Корпоративный сайт"',
        }  # fmt: skip


def test_only_the_chosen_records_go_in_the_order_they_stand(db, make_client, tmp_path):
    ids = [make_client(name) for name in ("А", "Б", "В")]
    count = write_records(Entity.CLIENT, tmp_path / "some.csv", [ids[2], ids[0]])
    assert count == 2
    assert [one["Название компании"] for one in lines_of(tmp_path / "some.csv")] == ["В", "А"]


def test_only_what_changed_since_the_last_time_goes_out_and_comes_back(ours, elsewhere, tmp_path):
    """A deal, a new client and a telephone are told; the rest stays at home."""
    (everything := tmp_path / "all").mkdir()
    (changed := tmp_path / "changed").mkdir()
    (nothing := tmp_path / "nothing").mkdir()
    execute("UPDATE client SET updated_at = '2026-01-01T00:00:00.000000Z'")
    for table in ("contact", "product", "deal", "lead"):
        execute(f"UPDATE {table} SET updated_at = '2026-01-01T00:00:00.000000Z'")
    write_everything(everything, stages=StageNames.OURS)
    last = datetime.now(UTC)
    assert write_everything(nothing, since=last) == []
    assert list(nothing.iterdir()) == []
    deal = value("SELECT id FROM deal")
    deals.update(deal, {"title": "Шкафы и стеллажи"})
    clients.create(ClientDraft("ООО «Новый»"))
    other = value("SELECT max(id) FROM client WHERE name LIKE '%Ромашка%'")
    points = (PointDraft(PointKind.PHONE, "+7 831 200-14-99"),)
    draft = ClientDraft("ООО «Ромашка»", inn="7707083893", kpp="780101001", points=points)
    clients.update(other, draft, value("SELECT rev FROM client WHERE id = ?", other))
    made = write_everything(changed, stages=StageNames.OURS, since=last)
    assert [(path.name, count) for path, count in made] == [
        ("bitrix24-companies.csv", 2), ("bitrix24-deals.csv", 1),
    ]  # fmt: skip
    before = values()
    elsewhere("portal")
    run.run([run.read(path) for path in sorted(everything.iterdir())])
    run.run([run.read(path) for path, _count in made], MatchPolicy.REPLACE)
    after = values()
    for name in ("client", "deal"):
        assert [one[:7] for one in after[name]] == [one[:7] for one in before[name]], name


def test_goods_of_a_deal_that_changed_with_its_offer_are_a_change_of_it(ours):
    deal = value("SELECT id FROM deal")
    execute("UPDATE deal SET updated_at = '2026-01-01T00:00:00.000000Z'")
    last = datetime.now(UTC)
    with journal.action("offer.send", "КП-1") as recording:
        execute("UPDATE deal_line SET quantity_milli = 5000 WHERE deal_id = ?", deal)
        recording.about(deal)
    assert portal_rows.every_id(Entity.DEAL, last) == [deal]
