"""What the calendar says: to screen readers, in tooltips, over the days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from salesapp.db.queries.activities import ActivityRow
from salesapp.db.queries.agenda import Due
from salesapp.domain.cadence import clock
from salesapp.domain.dates import format_month
from salesapp.domain.money import Minor
from salesapp.ui import format
from salesapp.ui.activities.words import kind_label, minutes_words, result_label
from salesapp.ui.agenda.cursor import Place
from salesapp.ui.agenda.month_scene import MonthScene
from salesapp.ui.agenda.scene import Scene
from salesapp.ui.translate import QT_TRANSLATE_NOOP, language, translate

_NAMED: Final = 6
_LISTED: Final = 12
_CLASH: Final = QT_TRANSLATE_NOOP("Agenda", "At the same time: {what}")
_FREE: Final = QT_TRANSLATE_NOOP("Agenda", "free")
_SHIPMENTS: Final = QT_TRANSLATE_NOOP("Agenda", "Shipments: {count}")
_PAYS: Final = QT_TRANSLATE_NOOP("Agenda", "To be paid: {sum}")
_SHIPS: Final = QT_TRANSLATE_NOOP("Agenda", "To be shipped: {names}")
_OPEN: Final = QT_TRANSLATE_NOOP("Agenda", "to do: {count}")
_NO_TIME: Final = QT_TRANSLATE_NOOP("Agenda", "without a time")


def span_words(days: Sequence[date]) -> str:
    """``пн, 23 ноября 2026 г.`` or ``23–29 ноя``."""
    if len(days) == 1:
        text = f"{format.weekday(days[0])}, {format.day_long(days[0])}"
        return text[:1].upper() + text[1:]
    return format.day_range(days[0], days[-1])


def month_words(day: date) -> str:
    """``Ноябрь 2026``."""
    text = format_month(day, language())
    return text[:1].upper() + text[1:]


def payment_words(payments: Sequence[tuple[str, Minor]]) -> str:
    """What is to be paid on a day, in few words."""
    return format.rubles(sum(minor for _name, minor in payments))


def shipment_words(names: Sequence[str]) -> str:
    """What goes on a day, in few words."""
    if len(names) == 1:
        return format.company(names[0])
    return translate("Agenda", _SHIPMENTS).format(count=len(names))


def due_tip(due: Due) -> str:
    """Who pays and whom goods go to on a day."""
    lines = []
    if due.payments:
        lines.append(translate("Agenda", _PAYS).format(sum=payment_words(due.payments)))
        lines += [f"{name}: {format.rubles(minor)}" for name, minor in due.payments[:_NAMED]]
    if due.shipments:
        names = ", ".join(due.shipments[:_NAMED])
        lines.append(translate("Agenda", _SHIPS).format(names=names))
    return "\n".join(lines)


def more_tip(scene: MonthScene, place: int, more: int) -> str:
    """The activities of a day that have no room there."""
    rows = [one.row for one in scene.lines(place)[-more:] if one.row is not None]
    told = [
        " ".join(filter(None, (one.due_time, one.client_name or one.subject)))
        for one in rows[:_LISTED]
    ]
    return "\n".join([*told, "…"] if len(rows) > _LISTED else told)


def spoken_day(scene: MonthScene, place: int, current: ActivityRow | None) -> str:
    """The day the keys stand on, or its activity, in one line."""
    day = scene.scene.days[place]
    when = format.day_with_weekday(day.day)
    if current is not None:
        parts = (when, current.due_time, kind_label(current.kind), current.client_name,
                 current.subject)  # fmt: skip
        return ", ".join(part for part in parts if part)
    told = translate("Agenda", _OPEN).format(count=day.open) if day.open else ""
    due = due_tip(scene.due(day.day)).replace("\n", ", ")
    return ", ".join(part for part in (when, told or translate("Agenda", _FREE), due) if part)


def tip_of(scene: Scene, row: ActivityRow) -> str:
    """Everything that may have been cut off."""
    item = scene.item(row.id)
    lines = [", ".join(part for part in (kind_label(row.kind), row.client_name) if part)]
    if row.subject:
        lines.append(row.subject)
    if item is not None:
        end = clock(item.block.end % (24 * 60))
        length = minutes_words(item.block.end - item.block.start)
        lines.append(f"{row.due_time}–{end}, {length}")
    if row.place:
        lines.append(row.place)
    if row.result:
        lines.append(result_label(row.result))
    place = scene.place_of(row.id)
    others = scene.days[place].clashing.get(row.id, []) if place is not None else []
    found = [other for one in others if (other := scene.row(one)) is not None]
    if found:
        names = ", ".join(f"{one.due_time} {one.client_name or one.subject}" for one in found[:3])
        lines.append(translate("Agenda", _CLASH).format(what=names))
    return "\n".join(lines)


def spoken(scene: Scene, place: Place) -> str:
    """Where the keys stand, in one line."""
    day = format.day_with_weekday(scene.days[place.column].day)
    row = scene.row(place.activity_id)
    when = clock(place.minute) if place.minute is not None else translate("Agenda", _NO_TIME)
    if row is None:
        return f"{day}, {when}, {translate('Agenda', _FREE)}"
    return ", ".join(
        part for part in (day, when, kind_label(row.kind), row.client_name, row.subject) if part
    )
