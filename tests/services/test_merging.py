"""Duplicates become one record: nothing that belonged to them is lost, and it can be taken back."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from salesapp.db import relations
from salesapp.db.connection import database, execute, row, rows, value
from salesapp.db.fields import local_today
from salesapp.db.queries import history, timeline
from salesapp.db.queries import prices as price_queries
from salesapp.db.queries import products as product_queries
from salesapp.db.queries import relations as related
from salesapp.db.queries.field_values import own_values as known_own
from salesapp.db.queries.fields import own_fields
from salesapp.db.search import Source, candidates
from salesapp.db.writes import merging as writes
from salesapp.domain.changes import Entity
from salesapp.domain.clients import ClientDraft, PointDraft, PointKind
from salesapp.domain.custom_fields import Entry, FieldDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fields import FieldType, own_id
from salesapp.domain.merging import ALL, MERGEABLE, differing
from salesapp.domain.packings import PackingDraft
from salesapp.domain.price_lists import PriceDraft, PriceListDraft
from salesapp.domain.products import Aspect
from salesapp.domain.relations import RelationKind
from salesapp.services import (
    attachments,
    clients,
    merging,
    own_values,
    packings,
    prices,
    products,
    undo,
)
from salesapp.services import custom_fields as fields
from salesapp.services import relations as kin
from salesapp.services.checks import check_store

KINDS = [kind.value for kind in MERGEABLE]


@pytest.fixture
def make(make_client, make_contact, make_product):
    """Makes a record of a kind."""

    def of(kind: str) -> int:
        if kind == "contact":
            return make_contact(make_client())
        return {"client": make_client, "product": make_product}[kind]()

    return of


def plant(link: relations.Link, record_id: int) -> int:
    """A row as bare as the schema allows that points at a record; its id."""
    parents = {
        name for (name,) in rows('SELECT "from" FROM pragma_foreign_key_list(?)', link.table)
    }
    cells: dict[str, object] = {}
    for name, kind, needed, default in rows(
        'SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)', link.table
    ):
        if name == link.column:
            cells[name] = record_id
        elif name == "entity" and link.kind:
            cells[name] = link.kind
        elif name != "id" and needed and default is None:
            blank = {"TEXT": f"{name} {record_id}", "BLOB": b""}.get(kind, 0)
            cells[name] = 1 if name in parents else blank
    marks = ", ".join("?" * len(cells))
    sql = f"INSERT INTO {link.table} ({', '.join(cells)}) VALUES ({marks})"
    database.execute_sql("PRAGMA foreign_keys = 0").fetchall()
    execute(sql, *cells.values())
    made = int(value("SELECT last_insert_rowid()"))
    database.execute_sql("PRAGMA foreign_keys = 1").fetchall()
    return made


def test_goods_that_stand_for_each_other_become_one_and_are_related_once(make_product, dump):
    bolt, twin, nut = make_product("Болт"), make_product("Болт М20"), make_product("Гайка")
    kin.relate(bolt, [twin, nut], RelationKind.ALTERNATIVE)
    kin.relate(nut, [twin], RelationKind.ALTERNATIVE)
    kin.relate(twin, [bolt], RelationKind.REPLACEMENT)
    before = dump()
    merging.merge(Entity.PRODUCT, bolt, [twin])
    assert [one.product.name for one in related.of_product(bolt)] == ["Гайка"]
    undo.undo()
    assert dump() == before


def test_extensions_behind_one_switchboard_stay_apart_when_clients_become_one(db):
    phone = "+7 (495) 200-14-07 доб.\xa0"
    one, other = (
        clients.create(
            ClientDraft(f"Ромашка {last}", points=(PointDraft(PointKind.PHONE, phone + last),))
        ).subject_id
        for last in ("12", "13")
    )
    merging.merge(Entity.CLIENT, one, [other])
    told = rows("SELECT value FROM contact_point WHERE client_id = ? ORDER BY id", one)
    assert told == [(phone + "12",), (phone + "13",)]


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_table_points_at_a_record_follows_the_merge(db, make, kind):
    links = relations.links(kind)
    assert links
    for link in links:
        stays, goes = make(kind), make(kind)
        row_id = plant(link, goes)
        merging.merge(Entity(kind), stays, [goes])
        found = value(f"SELECT {link.column} FROM {link.table} WHERE id = ?", row_id)
        assert found == stays, f"{link.table}.{link.column} stays with the merged record"


@pytest.mark.parametrize("kind", KINDS)
def test_what_points_at_a_record_is_journalled_so_that_a_merge_can_be_undone(db, kind):
    assert relations.unrecorded(kind) == []


_NO_RECORDS = ("ext_id", "operation_id", "journal_id", "whole_id", "about_id")
"""Names of other programs, of commands, of entries of the journal, and of what one was about."""


def test_no_column_points_at_a_record_without_the_schema_knowing(db):
    """A number of another record is a foreign key, or `record_id` beside `entity`."""
    known = relations.NOT_LINKS | relations.SUMMARIES
    hidden = []
    for table in set(relations.tables()) - known:
        keys = {name for (name,) in rows('SELECT "from" FROM pragma_foreign_key_list(?)', table)}
        if {"entity", "record_id"} <= set(relations.columns(table)):
            keys.add("record_id")
        hidden += [
            f"{table}.{name}"
            for name in relations.columns(table)
            if name.endswith("_id") and name not in keys and name not in _NO_RECORDS
        ]
    assert not hidden


def test_the_triggers_of_posted_papers_know_the_permit_of_a_merge(db):
    """A trigger that forbids to change a paper lets a merged record's link pass (`permit`)."""
    deaf = []
    for kind in KINDS:
        for link in relations.links(kind):
            for name, sql in rows(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
                " AND sql LIKE '%BEFORE UPDATE%' AND sql LIKE '%frozen: %'",
                link.table,
            ):
                speaks = f"NEW.{link.column} IS NOT" in sql or " OF " not in sql.split(" ON ")[0]
                whole = "NEW." not in sql.replace("NEW.state", "")
                if (f"NEW.{link.column} IS NOT" in sql or whole) and "permit" not in sql:
                    deaf.append((name, speaks))
    assert not deaf


@pytest.fixture
def firm(make_client, make_contact, make_deal, make_activity, make_invoice, make_payment, today):
    """A client with a person, a deal, steps, an invoice partly paid, and an advance."""

    def of(name: str, **columns: object) -> int:
        client = make_client(name, **columns)
        make_contact(client, f"Главный {name}")
        make_deal(client)
        make_activity(client, due_on=today + timedelta(days=client))
        invoice = make_invoice(client, 100_00, buyer_snapshot=f'{{"name": "{name}"}}')
        make_payment(client, 40_00, invoice=invoice)
        make_payment(client, 7_00)
        execute("UPDATE invoice SET pdf_id = NULL")
        return client

    return of


def test_everything_of_the_merged_client_belongs_to_the_survivor(db, firm, dump):
    stays, goes = firm("ООО «Ромашка»", city="Тверь"), firm("Ромашка, ООО", phone="+79161234567")
    before = writes.children("client", stays) + writes.children("client", goes)
    whole, faults = dump(), check_store()
    merging.merge(Entity.CLIENT, stays, [goes])
    assert writes.children("client", stays) == before
    assert writes.children("client", goes) == Counter()
    mains = rows("SELECT is_main FROM affiliation WHERE client_id = ? ORDER BY is_main", stays)
    assert mains == [(0,), (1,)]
    assert value("SELECT sum(open_minor) FROM receivable WHERE client_id = ?", stays) == 120_00
    assert value("SELECT sum(open_minor) FROM advance WHERE client_id = ?", stays) == 14_00
    assert row("SELECT next_on FROM client_state WHERE client_id = ?", goes) == (None,)
    assert row("SELECT next_on FROM client_state WHERE client_id = ?", stays) != (None,)
    assert rows("SELECT buyer_snapshot FROM invoice ORDER BY id") == [
        ('{"name": "ООО «Ромашка»"}',),
        ('{"name": "Ромашка, ООО"}',),
    ]
    assert [one.id for one in candidates(Source.CLIENT, "9161234567")] == [stays]
    assert check_store() == faults
    after = dump()
    undo.undo()
    assert dump() == whole
    undo.redo()
    assert dump() == after
    undo.undo()
    assert dump() == whole
    assert value("SELECT count(*) FROM permit") == 0


def test_a_posted_paper_still_refuses_any_other_hand(db, firm):
    stays, goes = firm("Первый"), firm("Второй")
    merging.merge(Entity.CLIENT, stays, [goes])
    for table in ("invoice", "payment"):
        with pytest.raises(Exception, match="frozen"):
            execute(f"UPDATE {table} SET client_id = ?", goes)


def test_a_product_in_a_posted_line_moves_and_the_line_says_the_same(
    db, make_client, make_invoice, make_product
):
    stays, goes = make_product("Болт М12", sku="Б-12"), make_product("Болт М 12", sku="Б12")
    from salesapp.db.models.invoices import InvoiceLine

    invoice = make_invoice(make_client(), 100_00, state="draft")
    line = InvoiceLine.create(
        invoice=invoice,
        product=goes,
        position=1,
        name="Болт М 12",
        unit="шт",
        quantity_milli=1000,
        price_minor=1,
        amount_minor=1,
        vat_minor=0,
        total_minor=1,
    ).id
    execute("UPDATE invoice SET state = 'issued'")
    said = row("SELECT name, sku, price_minor FROM invoice_line WHERE id = ?", line)
    merging.merge(Entity.PRODUCT, stays, [goes])
    assert value("SELECT product_id FROM invoice_line WHERE id = ?", line) == stays
    assert row("SELECT name, sku, price_minor FROM invoice_line WHERE id = ?", line) == said
    with pytest.raises(Exception, match="frozen"):
        execute("UPDATE invoice_line SET product_id = ?", goes)
    undo.undo()
    assert value("SELECT product_id FROM invoice_line WHERE id = ?", line) == goes


def test_the_values_that_stay_are_the_chosen_ones_else_filled_and_newer(db, make_client):
    stays = make_client("Ромашка", note="звонить утром", city="", inn="123", inn_flag="wrong")
    goes = make_client("ООО «Ромашка»", note="платит сама", city="Тверь", inn="7707083893")
    merging.merge(Entity.CLIENT, stays, [goes], {"name": goes})
    columns = "name, name_key, city, inn, inn_flag, note"
    assert row(f"SELECT {columns} FROM client WHERE id = ?", stays) == (
        "ООО «Ромашка»", "ромашка", "Тверь", "7707083893", "", "звонить утром\nплатит сама",
    )  # fmt: skip


def test_lists_are_united_without_doubling(db):
    def draft(name: str, *phones: str) -> ClientDraft:
        points = tuple(PointDraft(PointKind.PHONE, phone) for phone in phones)
        return ClientDraft(name, points=points)

    stays = clients.create(draft("Ромашка", "8 916 123-45-67", "8 495 100-00-01")).subject_id
    goes = clients.create(draft("Ромашка 2", "+7 (916) 123-45-67", "8 495 100-00-02")).subject_id
    merging.merge(Entity.CLIENT, stays, [goes])
    phones = rows("SELECT value_norm FROM contact_point WHERE client_id = ? ORDER BY id", stays)
    assert phones == [("+79161234567",), ("+74951000001",), ("+74951000002",)]


def test_one_person_known_twice_keeps_every_place_and_one_main_role(db, make_client, make_contact):
    one, other = make_client("А"), make_client("Б")
    stays = make_contact(one, "Иванов Иван", is_main=False, position="")
    make_contact(other, "Петров Пётр")
    goes = make_contact(one, "Иванов И. И.", position="директор")
    from salesapp.db.models.clients import Affiliation

    Affiliation.create(contact=goes, client=other, is_main=False, position="совладелец")
    merging.merge(Entity.CONTACT, stays, [goes])
    places = rows(
        "SELECT client_id, position, is_main FROM affiliation WHERE contact_id = ? ORDER BY 1",
        stays,
    )
    assert places == [(one, "директор", 1), (other, "совладелец", 0)]
    assert not rows("SELECT 1 FROM affiliation WHERE contact_id = ?", goes)


def test_the_history_of_the_merged_record_is_read_on_the_survivor(db):
    stays = clients.create(ClientDraft("Ромашка")).subject_id
    goes = clients.create(ClientDraft("Ромашка старая")).subject_id
    rev = value("SELECT rev FROM client WHERE id = ?", goes)
    clients.update(goes, ClientDraft("Ромашка старая", city="Тверь"), rev)
    merging.merge(Entity.CLIENT, stays, [goes])
    told = {(one.action, one.field, one.new) for one in history.changes(Entity.CLIENT, stays)}
    assert ("client.update", "city", "Тверь") in told
    assert ("client.create", "", "Ромашка старая") in told
    assert any(action == "client.merge" for action, _field, _new in told)


def test_what_was_changed_on_a_merged_card_stays_in_what_happened(db):
    first, second, third = (
        clients.create(ClientDraft(name)).subject_id for name in ("Ромашка", "Лютик", "Мак")
    )
    clients.set_category([third], "A")
    merging.merge(Entity.CLIENT, second, [third])
    merging.merge(Entity.CLIENT, first, [second])
    told = [one.code for one in timeline.timeline(first, [timeline.TimelineKind.CHANGE])]
    assert told.count("client.create") == 3
    assert "client.category" in told


def test_a_merge_is_not_taken_back_over_later_work(db, make_client):
    stays, goes = make_client("Ромашка"), make_client("Ромашка 2", city="Тверь")
    merging.merge(Entity.CLIENT, stays, [goes])
    step = undo.next_undo()
    rev = value("SELECT rev FROM client WHERE id = ?", stays)
    clients.update(stays, ClientDraft("Ромашка", city="Рязань"), rev)
    from salesapp.db import journal

    with pytest.raises(RuleError) as refusal:
        journal.reverse(step.journal_id, "undo")
    assert refusal.value.rule is Rule.UNDO_CONFLICT
    assert value("SELECT count(*) FROM permit") == 0


def test_three_become_one_and_a_merged_one_is_merged_on(db, make_client):
    first, second, third, fourth = (make_client(f"Ромашка {n}", note=str(n)) for n in range(4))
    merging.merge(Entity.CLIENT, first, [second, third], {"note": ALL})
    assert value("SELECT note FROM client WHERE id = ?", first) == "0\n1\n2"
    merging.merge(Entity.CLIENT, fourth, [first])
    told = {one.new for one in history.changes(Entity.CLIENT, fourth)}
    assert "0\n1\n2" in told
    with pytest.raises(RuleError) as refusal:
        merging.merge(Entity.CLIENT, fourth, [second])
    assert refusal.value.rule is Rule.RECORD_GONE


def test_a_third_record_with_the_same_requisites_stops_the_merge(db, make_client):
    make_client("Третья", inn="7707083893", kpp="770701001")
    stays = make_client("Ромашка", inn="7707083893")
    goes = make_client("Ромашка 2", kpp="770701001")
    with pytest.raises(RuleError) as refusal:
        merging.merge(Entity.CLIENT, stays, [goes])
    assert refusal.value.rule is Rule.DUPLICATE_CLIENT
    assert value("SELECT deleted_at FROM client WHERE id = ?", goes) is None


@pytest.mark.parametrize("entity", list(MERGEABLE))
def test_the_same_file_on_both_stays_once_though_its_link_has_the_number_of_the_record(
    db, make, tmp_path, entity
):
    stays, goes = make(entity.value), make(entity.value)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"scan")
    for one in (goes, stays):
        attachments.attach(entity, one, [attachments.keep(scan)])
    execute("UPDATE file_link SET id = id + 1000")
    execute("UPDATE file_link SET id = record_id WHERE record_id = ?", stays)
    merging.merge(entity, stays, [goes])
    assert rows("SELECT id, record_id FROM file_link WHERE entity = ?", entity.value) == [
        (stays, stays)
    ]


def _pays(product_id: int, client_id: int | None, quantity: int = 1_000) -> int | None:
    (found,) = price_queries.resolutions([(product_id, quantity)], client_id, local_today())
    return found.amount_minor


def test_clients_go_on_paying_for_merged_goods_what_they_paid(make_product, make_client, dump):
    listed = prices.create_list(PriceListDraft("Опт")).subject_id
    dealer, own = make_client(price_list_id=listed), make_client("ООО «Ромашка»", inn="")
    kept, double = make_product("Болт М20", price_minor=100_00), make_product("Болт M20")
    today = local_today()
    prices.set_price(PriceDraft(kept, 90_00, price_list_id=listed))
    prices.set_price(PriceDraft(kept, 85_00, client_id=own))
    for when in (None, today, today + timedelta(days=5)):
        prices.set_price(PriceDraft(double, 60_00, price_list_id=listed, valid_from=when))
    prices.set_price(PriceDraft(double, 50_00, from_milli=100_000))
    before = dump()
    merging.merge(Entity.PRODUCT, kept, [double])
    assert (_pays(kept, dealer), _pays(kept, own), _pays(kept, None, 100_000)) == (
        90_00, 85_00, 50_00,
    )  # fmt: skip
    (later,) = price_queries.resolutions([(kept, 1_000)], dealer, today + timedelta(days=9))
    assert later.amount_minor == 90_00
    undo.undo()
    assert dump() == before


def test_prices_of_merged_goods_keep_their_tax(make_product, make_client):
    client = make_client()
    kept = make_product("Болт М20", price_minor=122_00)
    double = make_product("Болт M20", price_minor=100_00, price_includes_vat=False)
    prices.set_price(PriceDraft(double, 90_00, client_id=client))
    merging.merge(Entity.PRODUCT, kept, [double])
    assert _pays(kept, client) == 109_80


def test_packs_and_sides_of_merged_goods_stay_and_can_be_changed(make_product, dump):
    kept, double = make_product("Болт М20"), make_product("Болт M20")
    packings.save(kept, (PackingDraft("упак", 50_000),))
    packings.save(double, (PackingDraft("упак", 100_000), PackingDraft("короб", 5_000, "упак")))
    for product, text in ((kept, "Держит 24 кН"), (double, "Оцинкован")):
        products.set_aspect(product, Aspect.FEATURES, text)
    products.set_aspect(double, Aspect.QUALITY, "ГОСТ 7798")
    before = dump()
    merging.merge(Entity.PRODUCT, kept, [double])
    drafts = packings.drafts_of(kept)
    assert [(one.name, one.inner) for one in drafts] == [
        ("упак", ""), ("упак (100)", ""), ("короб", "упак (100)"),
    ]  # fmt: skip
    packings.save(kept, drafts)
    told = product_queries.card(kept).aspects
    assert told[Aspect.FEATURES] == "Держит 24 кН\nОцинкован"
    assert told[Aspect.QUALITY] == "ГОСТ 7798"
    undo.undo()
    assert dump() == before


def test_a_merged_client_goes_on_paying_what_was_agreed_with_the_one_that_stays(
    make_product, make_client
):
    kept, double = make_client("ООО «Ромашка»"), make_client("Ромашка", inn="")
    bolt, nut = make_product("Болт", price_minor=100_00), make_product("Гайка", price_minor=9_00)
    prices.set_price(PriceDraft(bolt, 90_00, client_id=kept))
    prices.set_price(PriceDraft(bolt, 60_00, client_id=double, valid_from=local_today()))
    prices.set_price(PriceDraft(nut, 8_00, client_id=double))
    merging.merge(Entity.CLIENT, kept, [double])
    assert (_pays(bolt, kept), _pays(nut, kept)) == (90_00, 8_00)


def test_the_users_own_fields_are_chosen_from_as_all_others(make_client, dump):
    def own(title, kind):
        made = fields.create(
            Entity.CLIENT, FieldDraft(title, kind, (Entry("труба"), Entry("лист")))
        )
        return own_id(made.subject_id)

    code, talk, sorts, since = (
        own("Код в 1С", FieldType.TEXT), own("О чём", FieldType.LONG_TEXT),
        own("Что берут", FieldType.CHOICES), own("С какого года", FieldType.NUMBER),
    )  # fmt: skip
    stays, goes = make_client("Ромашка"), make_client("Ромашка 2")
    for one, values in (
        (stays, {code: "К-1", talk: "о сроках", sorts: ("труба",)}),
        (goes, {code: "К-2", talk: "о цене", sorts: ("лист",), since: 2019_000}),
    ):
        for name, given in values.items():
            own_values.set_own(Entity.CLIENT, [one], name, given)
    before = dump()
    told = merging.candidates(Entity.CLIENT, [stays, goes])
    assert differing(told) == ["name", code, talk]
    merging.merge(Entity.CLIENT, stays, [goes], {code: goes})
    assert known_own(Entity.CLIENT, stays, own_fields(Entity.CLIENT)) == {
        code: "К-2", talk: "о сроках\nо цене", sorts: ("труба", "лист"), since: 2019_000,
    }  # fmt: skip
    assert [one.id for one in candidates(Source.CLIENT, "цене")] == [stays]
    undo.undo()
    assert dump() == before
