"""What the calendar says: to screen readers, in tooltips, over the days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from salesapp.db.queries.activities import ActivityRow
from salesapp.domain.cadence import clock
from salesapp.ui import format
from salesapp.ui.activities.words import kind_label, minutes_words, result_label
from salesapp.ui.agenda.cursor import Place
from salesapp.ui.agenda.scene import Scene
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_CLASH: Final = QT_TRANSLATE_NOOP("Agenda", "At the same time: {what}")
_FREE: Final = QT_TRANSLATE_NOOP("Agenda", "free")
_NO_TIME: Final = QT_TRANSLATE_NOOP("Agenda", "without a time")


def span_words(days: Sequence[date]) -> str:
    """``пн, 23 ноября 2026 г.`` or ``23–29 ноя``."""
    if len(days) == 1:
        text = f"{format.weekday(days[0])}, {format.day_long(days[0])}"
        return text[:1].upper() + text[1:]
    return format.day_range(days[0], days[-1])


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
