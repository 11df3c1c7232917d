"""Calendar files: what goes out comes back, and what others write is read."""

from __future__ import annotations

import time as clock
import zoneinfo
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent
from salesapp.domain.recurrence import Frequency, Repeat
from salesapp.exchange.ics import Event, write_calendar
from salesapp.exchange.ics_child import dump_event, load_event, read_ics
from salesapp.exchange.ics_lines import fold, unfolded
from salesapp.exchange.ics_read import read_calendar

STAMP = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ZONE = "Europe/Moscow"

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=200
)
LINES = TEXTS.map(lambda text: " ".join(text.split()))
NOTES = st.lists(LINES, max_size=3).map(lambda parts: "\n".join(parts).strip())
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
RULES = st.builds(
    Repeat,
    st.sampled_from(Frequency),
    st.integers(1, 12),
    st.just(frozenset()),
    times=st.none() | st.integers(1, 99),
) | st.builds(
    Repeat,
    st.just(Frequency.WEEKLY),
    st.integers(1, 4),
    st.frozensets(st.integers(0, 6), min_size=1),
    until=st.dates(date(2036, 1, 1), date(2040, 1, 1)),
)


@st.composite
def events(draw):
    at = draw(st.none() | st.times().map(lambda one: one.replace(second=0, microsecond=0)))
    return Event(
        uid=draw(st.uuids()).hex,
        summary=draw(LINES.filter(bool)),
        day=draw(DAYS),
        time=at,
        minutes=draw(st.integers(1, 24 * 60)) if at else 0,
        place=draw(LINES),
        note=draw(NOTES),
        kind=draw(st.sampled_from(["call", "meeting", "visit", ""])),
        repeat=draw(st.none() | RULES),
        remind_min=draw(st.none() | st.integers(0, 7 * 24 * 60)),
    )


@pytest.fixture(
    params=["UTC", "Europe/Moscow", "Europe/Berlin", "America/New_York"], scope="module"
)
def zone(request):
    """The clock of this computer stands in several places."""
    patch = pytest.MonkeyPatch()
    patch.setenv("TZ", request.param)
    clock.tzset()
    yield request.param
    patch.undo()
    clock.tzset()


@given(found=st.lists(events(), max_size=5))
def test_what_goes_out_comes_back(zone, found):
    data = write_calendar(found, zone, STAMP)
    text = data.decode("utf-8")
    assert all(len(line.encode("utf-8")) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert read_calendar(text) == found


@given(st.text(max_size=300))
def test_folding_is_undone(text):
    line = "".join(sign for sign in text if sign not in "\r\n") or "x"
    assert "".join(unfolded(fold("X" + line))) == "X" + line


@given(events())
def test_an_event_goes_through_the_pipe_of_the_child(one):
    assert load_event(dump_event(one)) == one


def calendar(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])


def event(*lines: str) -> str:
    return calendar("BEGIN:VEVENT", "UID:1", "SUMMARY:Встреча", *lines, "END:VEVENT")


ROME = (
    "BEGIN:VTIMEZONE", "TZID:Here", "BEGIN:DAYLIGHT", "DTSTART:19810329T020000",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:19961027T030000", "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
)  # fmt: skip


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART:20261123T090000Z", (date(2026, 11, 23), time(12))),
        ("DTSTART;TZID=Here:20261123T090000", (date(2026, 11, 23), time(11))),
        ("DTSTART;TZID=Here:20260723T090000", (date(2026, 7, 23), time(10))),
        ("DTSTART;TZID=Asia/Tokyo:20261123T020000", (date(2026, 11, 22), time(20))),
        ("DTSTART;TZID=Nowhere:20261123T090000", (date(2026, 11, 23), time(9))),
        ("DTSTART:20261123T090000", (date(2026, 11, 23), time(9))),
        ("DTSTART;VALUE=DATE:20261123", (date(2026, 11, 23), None)),
    ],
)
def test_moments_of_any_zone_become_local(monkeypatch, start, expected):
    monkeypatch.setenv("TZ", ZONE)
    clock.tzset()
    try:
        text = event(start).replace("BEGIN:VEVENT", "\r\n".join([*ROME, "BEGIN:VEVENT"]), 1)
        [found] = read_calendar(text)
    finally:
        monkeypatch.undo()
        clock.tzset()
    assert (found.day, found.time) == expected


@pytest.fixture
def no_zones(monkeypatch):
    """A computer that has no data of time zones, as Windows."""
    monkeypatch.setenv("TZ", ZONE)
    clock.tzset()
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()
    yield
    monkeypatch.undo()
    zoneinfo.reset_tzpath()
    zoneinfo.ZoneInfo.clear_cache()
    clock.tzset()


@pytest.mark.parametrize(
    ("zone", "winter", "summer"),
    [
        ("Europe/Moscow", 9, 9), ("Russian Standard Time", 9, 9), ("Asia/Yekaterinburg", 7, 7),
        ("Asia/Vladivostok", 2, 2), ("Europe/Kaliningrad", 10, 10), ("Asia/Shanghai", 4, 4),
        ("Europe/Berlin", 11, 10), ("W. Europe Standard Time", 11, 10), ("Europe/London", 12, 11),
        ("America/New_York", 17, 16), ("UTC", 12, 12), ("Etc/UTC", 12, 12), ("Nowhere", 9, 9),
    ],
)  # fmt: skip
def test_zones_are_known_where_the_computer_knows_none(no_zones, zone, winter, summer):
    for month, expected in ((11, winter), (7, summer)):
        start = f"DTSTART;TZID={zone}:2026{month:02}23T090000"
        text = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "SUMMARY:x", start,
                            "END:VEVENT", "END:VCALENDAR"])  # fmt: skip
        (event,) = read_calendar(text)
        assert (event.day, event.time) == (date(2026, month, 23), time(expected))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("20260329T015900", time(3, 59)), ("20260329T030000", time(4)),
        ("20261025T015900", time(2, 59)), ("20261025T030000", time(5)),
    ],
)  # fmt: skip
def test_the_hour_moves_on_the_day_it_moves(no_zones, moment, expected):
    text = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "SUMMARY:x",
                        f"DTSTART;TZID=Europe/Berlin:{moment}", "END:VEVENT",
                        "END:VCALENDAR"])  # fmt: skip
    (event,) = read_calendar(text)
    assert event.time == expected


def test_a_weekday_of_another_zone_is_the_one_here(monkeypatch):
    monkeypatch.setenv("TZ", ZONE)
    clock.tzset()
    try:
        start = "DTSTART;TZID=Asia/Tokyo:20261123T020000"
        [found] = read_calendar(event(start, "RRULE:FREQ=WEEKLY;BYDAY=MO,TH"))
    finally:
        monkeypatch.undo()
        clock.tzset()
    # Monday and Thursday in Tokyo are Sunday and Wednesday here.
    assert (found.day, found.repeat) == (
        date(2026, 11, 22), Repeat(Frequency.WEEKLY, 1, frozenset({6, 2})),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY", Repeat(Frequency.DAILY)),
        ("FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2", Repeat(Frequency.WEEKLY, 2, frozenset({0, 2}))),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", Repeat(Frequency.WORKING)),
        ("FREQ=MONTHLY;BYMONTHDAY=23;COUNT=5", Repeat(Frequency.MONTHLY, times=5)),
        ("FREQ=MONTHLY;BYDAY=2MO", None),
        ("FREQ=YEARLY", None),
        ("FREQ=DAILY;INTERVAL=0", None),
        ("nonsense", None),
    ],
)
def test_rules_of_others(rule, expected):
    [found] = read_calendar(event("DTSTART:20261123T090000", f"RRULE:{rule}"))
    assert found.repeat == expected
    assert (found.problem == "rule") is (expected is None)


def test_alarms_lengths_people_and_escapes_of_others():
    [found] = read_calendar(
        event(
            "DTSTART:20261123T090000",
            "DTEND:20261123T104500",
            "LOCATION:Склад\\, ворота 2",
            'ATTENDEE;CN="Иванов; Иван":mailto:Ivanov@Client.example',
            "DESCRIPTION:Строка\\nвторая\\; третья",
            "BEGIN:VALARM",
            "TRIGGER:-PT1H30M",
            "END:VALARM",
        )
    )
    assert (found.minutes, found.remind_min, found.place) == (105, 90, "Склад, ворота 2")
    assert found.note == "Строка\nвторая; третья"
    assert found.people == ("ivanov@client.example",)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 no calendar",
        b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 40_000,
        b"<html></html>",
        b"\xff\xfe\x00\x00",
    ],
)
def test_what_is_no_calendar_is_refused_by_the_child(tmp_path, data):
    path = tmp_path / "x.ics"
    path.write_bytes(data)
    with pytest.raises(RuleError) as caught:
        read_ics(path, Silent())
    assert caught.value.rule is Rule.FILE_NOT_UNDERSTOOD


def test_a_file_comes_through_the_child(tmp_path):
    path = tmp_path / "x.ics"
    found = [Event(f"{place}", f"Дело {place}", date(2026, 11, 23)) for place in range(450)]
    path.write_bytes(write_calendar(found, ZONE, STAMP))
    assert read_ics(path, Silent()) == found
