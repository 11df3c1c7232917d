"""Dates, phones, names, terms and purposes against the shared vectors."""

import json
from datetime import date
from pathlib import Path

import pytest

from salesapp.domain import dates, payment_purpose, phones, text
from salesapp.domain.calendar import WorkCalendar
from salesapp.domain.money import parse_money

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data" / "vectors"
TODAY = date(2026, 11, 23)
CALENDAR = WorkCalendar(
    json.loads((ROOT / "resources" / "calendar" / "ru.json").read_text(encoding="utf-8"))
)


def whole(file):
    return json.loads((DATA / file).read_text(encoding="utf-8"))


def cases(file, key="cases"):
    return [
        pytest.param(item, id=item.get("id", str(n))) for n, item in enumerate(whole(file)[key])
    ]


def day(iso):
    return date.fromisoformat(iso) if iso else None


@pytest.mark.parametrize("case", cases("formatting.json", "date_long"))
def test_long_date(case):
    assert dates.format_date_long(day(case["date"])) == case["text"]


@pytest.mark.parametrize("case", cases("formatting.json", "parse_date"))
def test_date_is_parsed(case):
    assert dates.parse_date(case["text"], TODAY) == day(case["date"])


@pytest.mark.parametrize("case", cases("formatting.json", "phone"))
def test_phone(case):
    [phone] = phones.parse_phones(case["text"])
    assert phone.e164 == case["e164"]
    assert phone.extension == case["extension"]
    assert phone.valid is (case["e164"] is not None)
    assert phone.display == (case["display"] or case["text"])


@pytest.mark.parametrize("case", cases("formatting.json", "short_name"))
def test_short_name(case):
    assert text.short_name(case["full"]) == case["short"]


@pytest.mark.parametrize("case", cases("payment_purpose.json"))
def test_purpose_is_read(case):
    facts = payment_purpose.parse_purpose(case["purpose"])
    assert [(ref.number, ref.on) for ref in facts.invoice_refs] == [
        (ref["number"], day(ref["date"])) for ref in case["invoice_refs"]
    ]
    vat = case["vat"]
    if vat is None:
        assert facts.vat is None
        return
    rate, amount = vat["rate"], vat["amount"]
    assert facts.vat == payment_purpose.StatedVat(
        rate_bp=None if rate is None else rate * 100,
        amount_minor=None if amount is None else parse_money(amount),
        exempt=rate is None,
    )


def test_calendar_of_the_program_is_that_of_the_vectors():
    shipped = json.loads((ROOT / "resources/calendar/ru.json").read_text(encoding="utf-8"))
    assert shipped["years"] == whole("business_days.json")["calendar"]


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_working_days_of_a_year(year):
    expected = whole("business_days.json")["calendar"][str(year)]["working_days"]
    assert CALENDAR.count_working_days(date(year - 1, 12, 31), date(year, 12, 31)) == expected


@pytest.mark.parametrize("case", cases("business_days.json", "is_working_day"))
def test_day_is_working(case):
    assert CALENDAR.is_working(day(case["date"])) is case["working"]


@pytest.mark.parametrize("case", cases("business_days.json", "add_working_days"))
def test_term_in_working_days(case):
    result = CALENDAR.add_working_days(day(case["start"]), case["working_days"])
    assert result == day(case["result"])


@pytest.mark.parametrize("case", cases("business_days.json", "add_calendar_days"))
def test_term_in_calendar_days(case):
    result = CALENDAR.add_calendar_days(day(case["start"]), case["calendar_days"])
    assert result == day(case["result"])


@pytest.mark.parametrize("case", cases("business_days.json", "count"))
def test_working_days_are_counted(case):
    counted = CALENDAR.count_working_days(day(case["after"]), day(case["until"]))
    assert counted == case["working_days"]


def test_unknown_years_are_told_and_still_counted():
    assert CALENDAR.covers(date(2027, 12, 30))
    assert not CALENDAR.covers(date(2027, 12, 30), date(2028, 1, 12))
    assert CALENDAR.years == (2025, 2026, 2027)
    assert not CALENDAR.is_working(date(2028, 1, 5))
    assert not CALENDAR.is_working(date(2028, 1, 9))
    assert CALENDAR.is_working(date(2028, 1, 10))


def test_short_days_are_working():
    assert CALENDAR.is_short(date(2026, 11, 3))
    assert CALENDAR.is_working(date(2026, 11, 3))


def test_negative_term_is_refused():
    with pytest.raises(ValueError, match="negative"):
        CALENDAR.add_working_days(TODAY, -1)


def test_term_of_no_days_moves_off_a_day_off():
    assert CALENDAR.add_working_days(date(2026, 11, 28), 0) == date(2026, 11, 30)
