"""The reports on the funnel and on refusals, with numbers counted by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from salesapp.db.connection import execute, rows, value
from salesapp.db.models.deals import StageMove
from salesapp.db.queries import sales_funnel, sales_lost
from salesapp.domain.periods import Period, PeriodKind, period_of
from salesapp.domain.sales_reports import TOTAL, Asked, most_frequent

TODAY = date(2026, 11, 23)
NOVEMBER = period_of(PeriodKind.MONTH, TODAY)
RATE = 90_000_000


@pytest.fixture
def pipeline(db) -> int:
    return int(value("SELECT id FROM pipeline ORDER BY id LIMIT 1"))


@pytest.fixture
def walk(make_client, make_deal, stage_id):
    """A deal that came to stages on days of November, or of other months with a tuple."""
    client = make_client("ООО «Луг»")

    def go(*steps, amount=100_00, **columns) -> int:
        last = steps[-1][0]
        deal = make_deal(client, stage=last, amount_minor=amount, **columns)
        source, before = None, None
        for code, day in steps:
            at = datetime(2026, *(day if isinstance(day, tuple) else (11, day)), 12, tzinfo=UTC)
            StageMove.create(
                deal=deal,
                from_stage=source,
                to_stage=stage_id(code),
                moved_at=at,
                seconds_before=int((at - before).total_seconds()) if before else 0,
            )
            source, before = stage_id(code), at
        return deal

    return go


@pytest.fixture
def deals(walk) -> list[int]:
    """Four deals came in November: one won, one lost on the offer, one stands, one gone back.

    A fifth came in October and went on in November; a sixth lies in the recycle bin.
    """
    made = [
        walk(("qualification", 2), ("offer", 4), ("won", 10), amount=1_000_00),
        walk(("qualification", 3), ("offer", 9), ("lost", 12), amount=2_000_00),
        walk(("qualification", 5), amount=4_000_00),
        walk(("qualification", 6), ("offer", 8), ("qualification", 9), amount=8_000_00),
        walk(("qualification", (10, 20)), ("offer", 1), amount=16_000_00),
        walk(("qualification", 2), ("offer", 3)),
    ]
    execute("UPDATE deal SET deleted_at = created_at WHERE id = ?", made[-1])
    return made


def told(asked) -> dict[str, sales_funnel.FunnelLine]:
    return {line.name: line for line in sales_funnel.lines(asked)}


def test_every_stage_tells_who_came_and_what_became_of_them(pipeline, deals):
    found = told(Asked(NOVEMBER, TODAY, pipeline))
    first, offer = found["Квалификация"], found["КП отправлено"]
    assert first[3:9] == (4, 3, 0, 7_500, 10_000, 4 * 86_400), "stays of 2, 2, 6 and 12 days"
    assert first.amount_minor == 15_000_00
    assert offer[3:9] == (4, 1, 1, 2_500, 7_500, 3 * 86_400)
    assert offer.amount_minor == 27_000_00
    assert found["Успешно"][3:9] == (1, None, None, None, 2_500, None)
    assert found["Договор"].first_bp == 2_500, "who won has passed every stage"
    total = found[""]
    assert (total.id, total.entered, total.lost) == (TOTAL, 5, 1)
    assert (total.first_bp, total.amount_minor) == (2_500, 31_000_00)


def test_a_deal_in_dollars_counts_in_roubles(pipeline, walk, make_invoice, deals):
    deal = walk(("qualification", 7), amount=100_00, currency="USD")
    make_invoice(1, 1, deal=deal, currency="USD", rate_micro=RATE)
    found = told(Asked(NOVEMBER, TODAY, pipeline))
    assert found["Квалификация"].amount_minor == 15_000_00 + 9_000_00


@pytest.mark.parametrize("figure", ["entered", "passed", "lost", "first_bp", "median_seconds"])
def test_the_deals_behind_a_number_are_as_many_as_it_says(pipeline, deals, figure):
    asked = Asked(NOVEMBER, TODAY, pipeline)
    for line in sales_funnel.lines(asked):
        number = getattr(line, figure)
        if number is None or figure in ("first_bp", "median_seconds"):
            continue
        assert len(sales_funnel.behind(asked, line, figure)) == number, (line.name, figure)
    won = next(line for line in sales_funnel.lines(asked) if line.kind == "won")
    assert [one.record_id for one in sales_funnel.behind(asked, won, "first_bp")] == [deals[0]]
    first = sales_funnel.lines(asked)[0]
    stayed = {one.record_id for one in sales_funnel.behind(asked, first, "median_seconds")}
    assert stayed == {deals[0], deals[1], deals[3], deals[4]}


def test_days_without_moves_and_a_pipeline_without_deals_have_nothing(pipeline, deals):
    assert sales_funnel.lines(Asked(NOVEMBER.moved(1), TODAY, pipeline)) == []
    assert sales_funnel.lines(Asked(NOVEMBER, TODAY, 999)) == []


def test_moves_are_found_by_indices(pipeline):
    for sql in (sales_funnel._MOVES, sales_funnel._STAYS):
        plan = rows("EXPLAIN QUERY PLAN " + sql, "[1]", "2026-11-01", "2026-12-01")
        assert not [one[3] for one in plan if "SCAN" in one[3] and "json_each" not in one[3]]
    plan = rows("EXPLAIN QUERY PLAN " + sales_lost._LOST, "2026-11-01", "2026-12-01", 0)
    assert not [one[3] for one in plan if "SCAN" in one[3]]


# Refusals


@pytest.fixture
def refuse(make_client, make_deal, stage_id):
    client = make_client("ООО «Луг»")

    def lose(reason, day, amount, **columns) -> int:
        columns.setdefault("lost_stage", stage_id("offer"))
        return make_deal(
            client, stage="lost", lost_reason=reason, closed_on=day, amount_minor=amount, **columns
        )

    return lose


@pytest.fixture
def reasons(db) -> dict[str, int]:
    return {name: found for found, name in rows("SELECT id, name FROM lost_reason")}


def test_reasons_on_both_levels_with_sums_and_shares(refuse, reasons, make_invoice, stage_id):
    price = value("SELECT id FROM lost_reason WHERE parent_id IS NULL ORDER BY position LIMIT 1")
    dear, poor = (
        found
        for (found,) in rows(
            "SELECT id FROM lost_reason WHERE parent_id = ? ORDER BY position LIMIT 2", price
        )
    )
    early, late = NOVEMBER.first, NOVEMBER.last
    refuse(dear, early, 1_000_00, competitor="Крепёж-Юг")
    refuse(dear, late, 2_000_00, competitor="Крепёж-Юг", lost_stage=stage_id("contract"))
    dollars = refuse(poor, TODAY, 100_00, currency="USD", competitor="Альфа")
    make_invoice(1, 1, deal=dollars, currency="USD", rate_micro=RATE)
    refuse(price, TODAY, 500_00)
    refuse(None, TODAY, 50_00, lost_stage=None)
    refuse(dear, late + timedelta(days=1), 7_000_00)
    execute("UPDATE deal SET deleted_at = created_at WHERE id = ?", refuse(dear, TODAY, 9_000_00))
    asked = Asked(NOVEMBER, TODAY)
    found = sales_lost.lines(asked)
    assert [(one.id, one.level, one.deals, one.amount_minor, one.share_bp) for one in found] == [
        (price, 0, 4, 12_500_00, 8_000),
        (dear, 1, 2, 3_000_00, 4_000),
        (poor, 1, 1, 9_000_00, 2_000),
        (sales_lost.UNTOLD, 0, 1, 50_00, 2_000),
        (TOTAL, 0, 5, 12_550_00, 10_000),
    ]
    assert (found[0].stage, found[0].competitor) == ("КП отправлено", "Крепёж-Юг")
    assert found[3].stage == ""
    for line in found:
        opened = sales_lost.behind(asked, line, "deals")
        assert len(opened) == line.deals
        assert sum(one.amount_minor or 0 for one in opened) == line.amount_minor


def test_days_without_refusals_have_nothing(refuse, reasons):
    refuse(None, TODAY, 1)
    assert sales_lost.lines(Asked(Period(date(2027, 1, 1), date(2027, 1, 31)), TODAY)) == []


def test_of_equally_frequent_texts_the_first_by_the_alphabet_is_told():
    assert most_frequent(["Юг", "Альфа", "", "", ""]) == "Альфа"
    assert most_frequent([]) == ""
