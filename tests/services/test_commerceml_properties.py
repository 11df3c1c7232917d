"""Properties of a CommerceML exchange: typed, of the group of each product, once and for all."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesapp.db.connection import rows, value
from salesapp.db.queries import attributes, products
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.attributes import AttributeDraft, AttributeKind
from salesapp.services import attributes as service
from salesapp.services import products as goods
from salesapp.services import undo
from tests.services.tables_kit import imported, outcomes, planned, source_of

PROPERTIES = """
<Свойство><Ид>p1</Ид><Наименование>Диаметр, мм</Наименование>
<ТипЗначений>Число</ТипЗначений></Свойство>
<Свойство><Ид>p2</Ид><Наименование>Покрытие</Наименование><ТипЗначений>Справочник</ТипЗначений>
<ВариантыЗначений>
<Справочник><ИдЗначения>v1</ИдЗначения><Значение>цинк</Значение></Справочник>
<Справочник><ИдЗначения>v2</ИдЗначения><Значение>термодиффузия</Значение></Справочник>
</ВариантыЗначений></Свойство>
<Свойство><Ид>p3</Ид><Наименование>Стандарт</Наименование>
<ТипЗначений>Строка</ТипЗначений></Свойство>
<Свойство><Ид>p4</Ид><Наименование>Для наружных работ</Наименование>
<ТипЗначений>Булево</ТипЗначений>
</Свойство>
<Свойство><Ид>p5</Ид><Наименование>Производитель</Наименование>
<ТипЗначений>Строка</ТипЗначений>
</Свойство>
"""


def exchange(*products_xml: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><КоммерческаяИнформация ВерсияСхемы="2.08">'
        "<Классификатор><Группы><Группа><Ид>g1</Ид><Наименование>Крепёж</Наименование><Группы>"
        "<Группа><Ид>g2</Ид><Наименование>Анкеры</Наименование></Группа></Группы></Группа></Группы>"
        f"<Свойства>{PROPERTIES}</Свойства></Классификатор>"
        f"<Каталог><Товары>{''.join(products_xml)}</Товары></Каталог></КоммерческаяИнформация>"
    )


def product(number: int, group: str = "g2", **told: str) -> str:
    values = "".join(
        f"<ЗначенияСвойства><Ид>{key}</Ид><Значение>{text}</Значение></ЗначенияСвойства>"
        for key, text in told.items()
    )
    where = f"<Группы><Ид>{group}</Ид></Группы>" if group else ""
    return (
        f"<Товар><Ид>id-{number}</Ид><Артикул>А-{number}</Артикул>"
        f"<Наименование>Анкер {number}</Наименование>{where}"
        f"<ЗначенияСвойств>{values}</ЗначенияСвойств></Товар>"
    )


GOODS = (
    product(12, p1="12", p2="v1", p3="ГОСТ Р 57787", p4="true", p5="Окский метиз"),
    product(16, p1="16,5", p2="v2", p4="false"),
)


@pytest.fixture
def take(db, tmp_path: Path):
    count = iter(range(99))

    def do(*products_xml: str):
        path = tmp_path / f"import{next(count)}.xml"
        path.write_text(exchange(*products_xml), "utf-8")
        return source_of(tmp_path / path.stem, path)

    return do


def told() -> list[tuple]:
    return rows(
        "SELECT product.sku, attribute.name, attribute.kind, attribute.unit, held.number_milli,"
        " held.text FROM attribute_value AS held JOIN product ON product.id = held.product_id"
        " JOIN attribute ON attribute.id = held.attribute_id"
        " WHERE attribute.deleted_at IS NULL ORDER BY product.sku, attribute.name"
    )


def test_properties_become_typed_ones_of_the_group(take):
    assert outcomes(imported(take(*GOODS))) == ["new", "new"]
    assert told() == [
        ("А-12", "Диаметр", "number", "мм", 12_000, ""),
        ("А-12", "Для наружных работ", "flag", "", None, "yes"),
        ("А-12", "Покрытие", "list", "", None, "цинк"),
        ("А-12", "Стандарт", "text", "", None, "ГОСТ Р 57787"),
        ("А-16", "Диаметр", "number", "мм", 16_500, ""),
        ("А-16", "Для наружных работ", "flag", "", None, "no"),
        ("А-16", "Покрытие", "list", "", None, "термодиффузия"),
    ]
    assert set(rows("SELECT DISTINCT category.name FROM attribute JOIN category"
                    " ON category.id = attribute.category_id")) == {("Анкеры",)}  # fmt: skip
    assert value("SELECT count(*) FROM custom_field") == 0
    assert value("SELECT manufacturer FROM product WHERE sku = 'А-12'") == "Окский метиз"


def test_the_same_exchange_again_changes_nothing(take):
    imported(take(*GOODS))
    before = told()
    assert outcomes(imported(take(*GOODS))) == ["unchanged", "unchanged"]
    assert told() == before
    assert value("SELECT count(*) FROM attribute") == 4


@pytest.mark.parametrize("parts", [(0, 1), (1, 0), (0, 1, 0), (1, 0, 1)])
def test_an_exchange_in_parts_comes_to_the_same_as_a_whole_one(take, parts):
    imported(take(*GOODS))
    whole, kept = told(), goods_told()
    assert len(kept) == 2
    undo.undo()
    assert goods_told() == []
    for part in parts:
        imported(take(GOODS[part]))
    assert told() == whole
    assert goods_told() == kept
    assert outcomes(imported(take(*GOODS))) == ["unchanged", "unchanged"]


def goods_told() -> list[tuple]:
    return rows(
        "SELECT sku, product.name, category.name, manufacturer, is_active FROM product"
        " LEFT JOIN category ON category.id = category_id"
        " WHERE product.deleted_at IS NULL ORDER BY sku"
    )


def test_what_is_deleted_there_is_only_hidden_here(take):
    imported(take(*GOODS))
    before = told()
    gone = GOODS[0].replace("<Товар>", '<Товар Статус="Удален">')
    imported(take(gone, GOODS[1]))
    assert told() == before
    assert [(sku, active) for sku, *_rest, active in goods_told()] == [("А-12", 0), ("А-16", 1)]
    undo.undo()
    assert [one[-1] for one in goods_told()] == [1, 1]


def test_one_undo_takes_values_properties_and_goods_back(take):
    imported(take(*GOODS))
    undo.undo()
    assert told() == []
    assert value("SELECT count(*) FROM attribute WHERE deleted_at IS NULL") == 0
    assert value("SELECT count(*) FROM product WHERE deleted_at IS NULL") == 0
    undo.redo()
    assert len(told()) == 7


def test_a_changed_value_is_foreseen_and_written_alone(take):
    imported(take(*GOODS))
    fresh = take(product(12, p1="14", p2="v1"), GOODS[1])
    (first, second) = planned(fresh)
    assert [(one.old, one.new) for one in first.changes] == [(12_000, 14_000)]
    assert not second.changes
    assert outcomes(imported(fresh)) == ["updated", "unchanged"]
    assert told()[0][4] == 14_000


def test_the_property_of_a_group_above_is_taken_and_its_list_grows(take):
    above = goods.create_category("Крепёж").subject_id
    draft = AttributeDraft("Покрытие", AttributeKind.LIST, choices=("цинк",))
    known = service.create(above, draft).subject_id
    imported(take(*GOODS))
    found = attributes.attribute(known)
    assert found.choices == ("цинк", "термодиффузия")
    assert value("SELECT count(*) FROM attribute WHERE name = 'Покрытие'") == 1


def test_what_is_no_number_is_a_warning_and_costs_no_row(take):
    imported(take(*GOODS))
    (plan,) = imported(take(product(12, p1="12", p2="v2")))
    assert (plan.outcome, len(plan.changes)) == ("updated", 1)


def test_goods_of_no_group_keep_their_properties(take):
    imported(take(*GOODS))
    before = value("SELECT count(*) FROM attribute")
    (lonely,) = imported(take(product(99, group="", p1="14", p2="v1")))
    assert (lonely.outcome, lonely.notes) == ("new", [])
    made = attributes.of_category(None)
    assert [(one.name, one.unit, one.kind) for one in made] == [
        ("Диаметр", "мм", AttributeKind.NUMBER), ("Покрытие", "", AttributeKind.LIST),
    ]  # fmt: skip
    product_id = value("SELECT id FROM product WHERE sku = 'А-99'")
    told = attributes.values([product_id])[product_id]
    assert [told[one.id] for one in made] == [14_000, "цинк"]
    (again,) = imported(take(product(99, group="", p1="14", p2="v1")))
    assert again.outcome == "unchanged"
    undo.undo()
    assert value("SELECT count(*) FROM attribute") == before


def test_goods_are_found_by_what_the_exchange_told(take):
    imported(take(*GOODS))
    assert len(products.ids(ProductFilter(text="термодиффузия"))) == 1
    assert len(products.ids(ProductFilter(text="57787"))) == 1


def test_a_column_of_any_table_goes_into_a_property_of_that_name(db, tmp_path):
    group = goods.create_category("Анкеры").subject_id
    number = service.create(group, AttributeDraft("Диаметр", unit="мм")).subject_id
    table = (
        "Артикул;Наименование;Группа;Цена;Диаметр, мм\n"
        "А-1;Анкер М12;Анкеры;31,80;12\nЛ-1;Лента;Ленты;5;3\n"
    )
    source = source_of(tmp_path / "one", table)
    assert source.options.mapping[4] == f"attribute:{number}"
    plans = imported(source)
    assert outcomes(plans) == ["new", "new"]
    assert [str(note.trouble) for note in plans[1].notes] == ["no_property"]
    assert [one[4] for one in told()] == [12_000]
