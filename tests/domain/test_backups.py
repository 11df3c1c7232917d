"""Which backups stay: the newest of each hour, day, week and month, and never the last good one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from salesapp.domain.backups import BackupReason, Copy, is_stale, to_keep

NOW = datetime(2026, 11, 25, 12, 30, tzinfo=UTC)  # a Wednesday


def copy(back: timedelta, *, good: bool = True, why: str = "half-hour") -> Copy:
    return Copy(f"{NOW - back:%Y%m%dT%H%M%S}", NOW - back, why, good)


def kept_of(copies: list[Copy]) -> list[Copy]:
    names = to_keep(copies)
    return [one for one in copies if one.name in names]


def test_three_newest_stay_even_from_one_minute():
    copies = [copy(timedelta(seconds=10 * at)) for at in range(6)]
    assert kept_of(copies) == copies[:3]
    assert to_keep(reversed(copies)) == to_keep(copies)
    assert to_keep([]) == set()


def test_a_run_of_bad_copies_never_pushes_the_last_good_ones_out():
    bad = [copy(timedelta(seconds=at), good=False) for at in range(20)]
    good = [copy(timedelta(days=900, seconds=at)) for at in range(5)]
    assert [one for one in kept_of([*good, *bad]) if one.is_verified] == good[:3]


def test_copies_before_the_last_two_upgrades_stay_however_old():
    upgrades = [copy(timedelta(days=1000 + at), why="before-upgrade") for at in range(4)]
    newer = [copy(timedelta(seconds=at)) for at in range(3)]
    assert kept_of([*newer, *upgrades])[3:] == upgrades[:2]
    assert BackupReason.BEFORE_UPGRADE.value == "before-upgrade"


def test_the_newest_of_each_span_stays_and_spans_end_where_they_should():
    newest = [copy(timedelta(seconds=at)) for at in range(3)]

    def stays(*older: Copy) -> list[bool]:
        names = to_keep([*newest, *older])
        return [one.name in names for one in older]

    # Within 24 hours the newest of an hour stays, an earlier one of that hour goes.
    assert stays(copy(timedelta(hours=5)), copy(timedelta(hours=5, minutes=10))) == [True, False]
    # Of yesterday before the 24 hours: two hours of one day leave one copy.
    day = (copy(timedelta(hours=25)), copy(timedelta(hours=26)))
    assert stays(*day) == [True, False]
    # Two days of one week: both stay within 14 days, one of them behind that.
    assert stays(copy(timedelta(days=8)), copy(timedelta(days=9))) == [True, True]
    assert stays(copy(timedelta(days=22)), copy(timedelta(days=23))) == [True, False]
    # Two weeks of one month: both stay within 8 weeks, one of them behind that.
    assert stays(copy(timedelta(days=36)), copy(timedelta(days=44))) == [True, True]
    assert stays(copy(timedelta(days=68)), copy(timedelta(days=75))) == [True, False]
    # Months stay for two years.
    assert stays(copy(timedelta(days=730)), copy(timedelta(days=732))) == [True, False]


def test_a_backup_is_told_of_when_it_is_older_than_three_days_or_missing():
    assert is_stale(None, NOW)
    assert not is_stale(NOW - timedelta(days=3), NOW)
    assert is_stale(NOW - timedelta(days=3, seconds=1), NOW)


def test_a_day_is_over_after_twenty_four_hours_and_the_newest_tells_when():
    alone = copy(timedelta(0))
    assert to_keep([alone]) == {alone.name}
    newest = [copy(timedelta(seconds=at)) for at in range(3)]
    full, less = copy(timedelta(hours=24)), copy(timedelta(hours=23))
    names = to_keep([*newest, less, full])
    assert (less.name in names, full.name in names) == (True, False)
