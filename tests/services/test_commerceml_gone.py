"""Goods that a whole catalogue of 1C holds no more are offered to be taken off sale."""

from __future__ import annotations

import pytest

from salesapp.db.connection import rows, value
from salesapp.domain.jobs import Silent
from salesapp.exchange.grid import GridOptions
from salesapp.exchange.grid_child import read_grid, read_here
from salesapp.services import undo
from salesapp.services.importing.tables.gone import gone, take_off_sale
from tests.services.tables_kit import imported, source_of


def catalogue(*ids: str, attribute: str = ' СодержитТолькоИзменения="false"') -> str:
    goods = "".join(
        f"<Товар><Ид>{one}</Ид><Артикул>А-{one}</Артикул><Наименование>Анкер {one}</Наименование>"
        "</Товар>"
        for one in ids
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><КоммерческаяИнформация ВерсияСхемы="2.08">'
        f"<Каталог{attribute}><Товары>{goods}</Товары></Каталог></КоммерческаяИнформация>"
    )


@pytest.fixture
def source(tmp_path):
    numbers = iter(range(100))

    def make(text: str):
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        path = folder / "import.xml"
        path.write_text(text, "utf-8")
        return source_of(folder, path)

    return make


def test_what_is_no_longer_there_is_found_and_taken_off_sale_as_one_step(db, source, make_product):
    make_product("Свой товар")
    imported(source(catalogue("1", "2", "3")))
    fresh = source(catalogue("2"))
    imported(fresh)
    found = gone(fresh)
    assert [name for (name,) in rows(
        "SELECT name FROM product WHERE id IN (SELECT value FROM json_each(?))", str(found)
    )] == ["Анкер 1", "Анкер 3"]  # fmt: skip
    take_off_sale(found)
    assert value("SELECT count(*) FROM product WHERE is_active = 1") == 2, "our own one stays"
    assert gone(fresh) == []
    undo.undo()
    assert gone(fresh) == found


def test_a_row_with_a_fault_is_there_all_the_same(db, source):
    imported(source(catalogue("1", "2")))
    spoiled = catalogue("1", "2").replace("<Наименование>Анкер 2</Наименование>", "")
    fresh = source(spoiled)
    imported(fresh)
    assert gone(fresh) == []


@pytest.mark.parametrize(
    ("attribute", "is_whole"),
    [
        (' СодержитТолькоИзменения="false"', True),
        (' СодержитТолькоИзменения="true"', False),
        ("", False),
    ],
)
def test_only_a_catalogue_that_says_so_is_whole(db, tmp_path, attribute, is_whole):
    path = tmp_path / "import.xml"
    path.write_text(catalogue("1", attribute=attribute), "utf-8")
    here = read_here([path], tmp_path / "spool", Silent(), GridOptions())
    assert here.is_whole is is_whole
    in_child = read_grid((path,), tmp_path / "other", Silent(), GridOptions())
    assert in_child == here
