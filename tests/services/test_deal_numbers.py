"""A deal of a portal never takes the number of another deal, and finds the one that it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesapp.db.connection import rows, value
from salesapp.domain.imports import MatchPolicy, Outcome
from salesapp.exchange.rows import Trouble
from salesapp.services.importing import run

HEAD = '"ID";"Название сделки";"Воронка";"Стадия сделки";"Сумма";"Валюта";"Компания";'


@pytest.fixture
def taken(tmp_path: Path):
    """Import deals as (ID, title, amount, client)."""

    def take(*deals: tuple[str, str, str, str], policy: MatchPolicy = MatchPolicy.MERGE):
        lines = [HEAD]
        for key, title, amount, client in deals:
            cells = (key, title, "", "Новая", amount, "RUB", client)
            lines.append(";".join(f'"{one}"' for one in cells) + ";")
        path = tmp_path / "deals.csv"
        path.write_text("\ufeff" + "\n".join(lines) + "\n", "utf-8")
        return run.run([run.read(path)], policy).plans[0].rows

    return take


def test_a_number_that_another_deal_has_is_not_given_twice(db, make_client, make_deal, taken):
    make_deal(make_client("ООО «Ромашка»"), title="Шкафы")
    ours = value("SELECT number FROM deal")
    (row,) = taken((str(ours), "Тендер", "500", ""))
    assert row.outcome is Outcome.NEW
    assert [one.code for one in row.problems] == [Trouble.NUMBER_TAKEN]
    numbers = [number for (number,) in rows("SELECT number FROM deal ORDER BY id")]
    assert numbers == [ours, ours + 1]
    again = taken((str(ours), "Тендер", "500", ""), policy=MatchPolicy.REPLACE)
    assert again[0].outcome is Outcome.UNCHANGED, "its key is known by now"
    assert [number for (number,) in rows("SELECT number FROM deal ORDER BY id")] == numbers


def test_the_same_deal_of_that_number_is_found(db, make_client, make_deal, taken):
    deal = make_deal(make_client("ООО «Ромашка»"), title="Шкафы")
    number = value("SELECT number FROM deal")
    (row,) = taken((str(number), "Шкафы", "500", "Ромашка, ООО"))
    assert (row.outcome, row.record_id) == (Outcome.MERGED, deal)
    assert value("SELECT count(*) FROM deal") == 1


def test_a_file_of_deals_gives_each_its_number(db, taken):
    taken(("7", "Первая", "1", ""), ("3", "Вторая", "1", ""))
    assert rows("SELECT number, title FROM deal ORDER BY id") == [(7, "Первая"), (3, "Вторая")]
