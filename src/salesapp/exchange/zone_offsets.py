"""Time zones that files name and the computer may not know: Windows has no data of zones.

Names of the IANA and those of Windows, as the zones have been since 2024.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple


class _Change(NamedTuple):
    """The local moment at which an hour is added or taken: in a week of a month, on a Sunday."""

    month: int
    week: int
    """The first Sunday is 1, the last one -1."""
    at: timedelta
    """After the midnight of standard time, where `is_utc` after that of Greenwich."""
    is_utc: bool


_HOUR: Final = timedelta(hours=1)
_EUROPE: Final = (_Change(3, -1, _HOUR, True), _Change(10, -1, _HOUR, True))  # noqa: FBT003
_AMERICA: Final = (_Change(3, 2, 2 * _HOUR, False), _Change(11, 1, _HOUR, False))  # noqa: FBT003

_FIXED: Final[Mapping[int, str]] = {
    -3: "America/Sao_Paulo;America/Argentina/Buenos_Aires;E. South America Standard Time",
    0: "UTC;Etc/UTC;Etc/GMT;GMT;Z;Coordinated Universal Time;Africa/Casablanca",
    2: "Europe/Kaliningrad;Kaliningrad Standard Time;Africa/Johannesburg",
    3: "Europe/Moscow;Europe/Simferopol;Europe/Kirov;Europe/Volgograd;Europe/Minsk;"
    "Europe/Istanbul;Asia/Riyadh;Asia/Baghdad;Russian Standard Time;Volgograd Standard Time;"
    "Belarus Standard Time;Turkey Standard Time;Arab Standard Time;Russia Time Zone 2;MSK",
    4: "Europe/Samara;Europe/Saratov;Europe/Astrakhan;Europe/Ulyanovsk;Asia/Tbilisi;Asia/Yerevan;"
    "Asia/Baku;Asia/Dubai;Russia Time Zone 3;Saratov Standard Time;Astrakhan Standard Time;"
    "Georgian Standard Time;Caucasus Standard Time;Azerbaijan Standard Time;Arabian Standard Time",
    5: "Asia/Yekaterinburg;Asia/Almaty;Asia/Qyzylorda;Asia/Aqtobe;Asia/Tashkent;Asia/Samarkand;"
    "Asia/Dushanbe;Asia/Ashgabat;Asia/Karachi;Ekaterinburg Standard Time;West Asia Standard Time;"
    "Qyzylorda Standard Time;Central Asia Standard Time;Pakistan Standard Time",
    6: "Asia/Omsk;Asia/Bishkek;Asia/Dhaka;Omsk Standard Time;Bangladesh Standard Time",
    7: "Asia/Novosibirsk;Asia/Barnaul;Asia/Tomsk;Asia/Novokuznetsk;Asia/Krasnoyarsk;Asia/Bangkok;"
    "Asia/Ho_Chi_Minh;Asia/Jakarta;N. Central Asia Standard Time;Altai Standard Time;"
    "Tomsk Standard Time;North Asia Standard Time;SE Asia Standard Time",
    8: "Asia/Irkutsk;Asia/Shanghai;Asia/Hong_Kong;Asia/Singapore;Asia/Ulaanbaatar;"
    "North Asia East Standard Time;China Standard Time;Singapore Standard Time;"
    "Ulaanbaatar Standard Time",
    9: "Asia/Yakutsk;Asia/Chita;Asia/Tokyo;Asia/Seoul;Yakutsk Standard Time;"
    "Transbaikal Standard Time;Tokyo Standard Time;Korea Standard Time",
    10: "Asia/Vladivostok;Asia/Khandyga;Vladivostok Standard Time",
    11: "Asia/Magadan;Asia/Sakhalin;Asia/Srednekolymsk;Magadan Standard Time;"
    "Sakhalin Standard Time;Russia Time Zone 10",
    12: "Asia/Kamchatka;Asia/Anadyr;Russia Time Zone 11",
}
_OF_EUROPE: Final[Mapping[int, str]] = {
    0: "Europe/London;Europe/Dublin;Europe/Lisbon;GMT Standard Time",
    1: "Europe/Berlin;Europe/Paris;Europe/Rome;Europe/Madrid;Europe/Vienna;Europe/Zurich;"
    "Europe/Brussels;Europe/Amsterdam;Europe/Luxembourg;Europe/Copenhagen;Europe/Oslo;"
    "Europe/Stockholm;Europe/Warsaw;Europe/Prague;Europe/Bratislava;Europe/Budapest;"
    "Europe/Belgrade;Europe/Zagreb;Europe/Ljubljana;Europe/Sarajevo;Europe/Skopje;"
    "W. Europe Standard Time;Romance Standard Time;Central Europe Standard Time;"
    "Central European Standard Time",
    2: "Europe/Helsinki;Europe/Tallinn;Europe/Riga;Europe/Vilnius;Europe/Kiev;Europe/Kyiv;"
    "Europe/Bucharest;Europe/Sofia;Europe/Athens;Europe/Chisinau;Asia/Nicosia;FLE Standard Time;"
    "GTB Standard Time;E. Europe Standard Time",
}
_OF_AMERICA: Final[Mapping[int, str]] = {
    -8: "America/Los_Angeles;Pacific Standard Time",
    -7: "America/Denver;Mountain Standard Time",
    -6: "America/Chicago;Central Standard Time",
    -5: "America/New_York;America/Toronto;Eastern Standard Time",
}


def _hours(told: Mapping[int, str]) -> dict[str, int]:
    return {name: hours for hours, names in told.items() for name in names.split(";")}


_BY_NAME: Final[dict[str, tuple[int, tuple[_Change, _Change] | None]]] = {
    **{name: (hours, None) for name, hours in _hours(_FIXED).items()},
    **{name: (hours, _EUROPE) for name, hours in _hours(_OF_EUROPE).items()},
    **{name: (hours, _AMERICA) for name, hours in _hours(_OF_AMERICA).items()},
}


def offset_of(moment: datetime, zone: str) -> timedelta | None:
    """How far a naive moment of a zone is from Greenwich; None for a zone that is not known."""
    found = _BY_NAME.get(zone.strip())
    if found is None:
        return None
    hours, changes = found
    usual = timedelta(hours=hours)
    if changes is None:
        return usual
    begins, ends = (_local(one, moment.year, usual) for one in changes)
    # In summer the clock shows an hour more than standard time.
    return usual + _HOUR if begins <= moment < ends + _HOUR else usual


def _local(change: _Change, year: int, usual: timedelta) -> datetime:
    """The moment of a change in standard time."""
    first = date(year, change.month, 1)
    sundays = [
        day
        for day in (first + timedelta(days=step) for step in range(31))
        if day.weekday() == 6 and day.month == change.month
    ]
    place = change.week - 1 if change.week > 0 else change.week
    at = datetime.combine(sundays[place], time()) + change.at
    return at + usual if change.is_utc else at
