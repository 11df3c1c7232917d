"""Words of the classes of clients, and why a client is in them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from salesapp.db.queries.classes import ClientClasses
from salesapp.domain.classes import Dimension, Life, Rules, quiet_days
from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN
from salesapp.domain.fit import Grade
from salesapp.domain.rfm import Scale, Score, scores_of
from salesapp.ui import format as fmt
from salesapp.ui.costs import costs_shown
from salesapp.ui.fields.words import choice_name
from salesapp.ui.kit.tones import Tone
from salesapp.ui.qualifying.words import grade_name
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

LIVES: Final[dict[Life, tuple[str, Tone, str]]] = {
    Life.PROSPECT: (QT_TRANSLATE_NOOP("Classes", "prospect"), "neutral", "user"),
    Life.NEW: (QT_TRANSLATE_NOOP("Classes", "new client"), "info", "star"),
    Life.ACTIVE: (QT_TRANSLATE_NOOP("Classes", "active"), "ok", "check"),
    Life.SLEEPING: (QT_TRANSLATE_NOOP("Classes", "sleeping"), "warn", "moon"),
    Life.LOST: (QT_TRANSLATE_NOOP("Classes", "lost"), "risk", "x"),
}
DIMENSIONS: Final[dict[Dimension, str]] = {
    Dimension.LIFE: QT_TRANSLATE_NOOP("Classes", "Life cycle"),
    Dimension.ABC: QT_TRANSLATE_NOOP("Classes", "ABC by revenue"),
    Dimension.ABC_MARGIN: QT_TRANSLATE_NOOP("Classes", "ABC by margin"),
    Dimension.XYZ: QT_TRANSLATE_NOOP("Classes", "XYZ by rhythm"),
    Dimension.FIT: QT_TRANSLATE_NOOP("Classes", "Fit"),
}
_EMPTY: Final[dict[Dimension, str]] = {
    Dimension.ABC: QT_TRANSLATE_NOOP("Classes", "without revenue"),
    Dimension.ABC_MARGIN: QT_TRANSLATE_NOOP("Classes", "without a known margin"),
    Dimension.XYZ: QT_TRANSLATE_NOOP("Classes", "not enough data"),
    Dimension.FIT: QT_TRANSLATE_NOOP("Classes", "not judged"),
}
_ORDER: Final = {
    Dimension.LIFE: ("lost", "sleeping", "prospect", "new", "active"),
    Dimension.ABC: ("", "C", "B", "A"),
    Dimension.ABC_MARGIN: ("", "C", "B", "A"),
    Dimension.XYZ: ("", "Z", "Y", "X"),
    Dimension.FIT: ("none", "", "C", "B", "A"),
}


_SCORED: Final = {
    one: next(field for field in BUILT_IN[Entity.CLIENT] if field.id == one.value) for one in Score
}


def _tr(source: str) -> str:
    return translate("Classes", source)


def life_chip(life: Life) -> tuple[str, Tone, str]:
    """Text, tone and icon of a place in life."""
    text, tone, icon = LIVES[life]
    return _tr(text), tone, icon


def dimension_name(dimension: Dimension) -> str:
    """What clients are parted by."""
    return _tr(DIMENSIONS[dimension])


def class_name(dimension: Dimension, code: str) -> str:
    """A class in words."""
    if dimension is Dimension.LIFE:
        return life_chip(Life(code))[0]
    if not code:
        return _tr(_EMPTY[dimension])
    return grade_name(Grade(code)) if dimension is Dimension.FIT else code


def is_better(dimension: Dimension, source: str, target: str) -> bool:
    """Whether a move goes up."""
    order = _ORDER[dimension]
    return order.index(target) > order.index(source)


def why(found: ClientClasses, rules: Rules, today: date) -> list[str]:
    """Why the client is in its classes, a sentence for each."""
    margin = [_why_margin(found, rules)] if costs_shown() else []
    return [
        _why_life(found, rules, today), _why_abc(found, rules), *margin, _why_xyz(found, rules)
    ]  # fmt: skip


def _why_life(found: ClientClasses, rules: Rules, today: date) -> str:
    if found.last_on is None or found.first_on is None:
        return _tr(QT_TRANSLATE_NOOP("Classes", "No paid invoice yet."))
    sleeps, _lost = quiet_days(found.gap_days, rules)
    if found.gap_days is None:
        text = QT_TRANSLATE_NOOP(
            "Classes", "Last purchase {last}; no rhythm yet, {usual} days are usual."
        )
    else:
        text = QT_TRANSLATE_NOOP("Classes", "Last purchase {last}, buys every {usual} days.")
    told = _tr(text).format(last=fmt.day(found.last_on), usual=found.gap_days or rules.usual_gap)
    end = found.last_on + timedelta(days=sleeps)
    if end < today:
        after = QT_TRANSLATE_NOOP("Classes", "Silent too long since {day}.")
    else:
        after = QT_TRANSLATE_NOOP("Classes", "Should order by {day}.")
    return f"{told} {_tr(after).format(day=fmt.day(end))}"


def _why_abc(found: ClientClasses, rules: Rules) -> str:
    if not found.abc:
        return _tr(QT_TRANSLATE_NOOP("Classes", "ABC: nothing was paid in twelve months."))
    texts = {
        "A": QT_TRANSLATE_NOOP(
            "Classes", "A: {sum} in twelve months, among those who bring the first {a} %."
        ),
        "B": QT_TRANSLATE_NOOP(
            "Classes", "B: {sum} in twelve months, among those who bring {a} to {b} %."
        ),
        "C": QT_TRANSLATE_NOOP(
            "Classes", "C: {sum} in twelve months, among those who bring the last part."
        ),
    }
    told = _tr(texts[found.abc])
    return told.format(sum=fmt.rubles(found.revenue_minor), a=rules.a, b=rules.b)


def _why_margin(found: ClientClasses, rules: Rules) -> str:
    if found.margin_minor is None:
        return _tr(
            QT_TRANSLATE_NOOP("Classes", "ABC by margin: the cost of nothing paid for is known.")
        )
    texts = {
        "A": QT_TRANSLATE_NOOP(
            "Classes",
            "A by margin: {sum} on {paid} with a known cost, among the first {a} % of the margin.",
        ),
        "B": QT_TRANSLATE_NOOP(
            "Classes",
            "B by margin: {sum} on {paid} with a known cost, between {a} and {b} % of the margin.",
        ),
        "C": QT_TRANSLATE_NOOP(
            "Classes",
            "C by margin: {sum} on {paid} with a known cost, the last part of the margin.",
        ),
        "": QT_TRANSLATE_NOOP(
            "Classes", "ABC by margin: {paid} with a known cost brought no margin ({sum})."
        ),
    }
    return _tr(texts[found.abc_margin]).format(
        sum=fmt.rubles(found.margin_minor), paid=fmt.rubles(found.costed_minor), a=rules.a,
        b=rules.b,
    )  # fmt: skip


def _why_xyz(found: ClientClasses, rules: Rules) -> str:
    if not found.xyz or found.spread_percent is None:
        text = QT_TRANSLATE_NOOP(
            "Classes", "XYZ: not enough data, days with purchases: {orders} of {needed}."
        )
        return _tr(text).format(orders=found.orders, needed=rules.fewest_gaps + 1)
    text = QT_TRANSLATE_NOOP(
        "Classes",
        "{letter}: the gaps between {orders} purchases differ by {spread} % of their mean.",
    )
    return _tr(text).format(letter=found.xyz, orders=found.orders, spread=found.spread_percent)


def why_scores(found: ClientClasses, scale: Scale, today: date) -> list[str]:
    """The scores of a client who bought, with the figures behind them."""
    scores = scores_of(found.orders, found.last_on, found.revenue_minor, today, scale)
    if scores is None:
        return []
    words = [
        choice_name(_SCORED[score], str(points))
        for score, points in zip(Score, scores, strict=True)
    ]
    text = QT_TRANSLATE_NOOP(
        "Classes",
        "RFM: {recency} ({day}); {frequency} (days with purchases: {orders}); {money} ({sum} in"
        " twelve months).",
    )
    told = _tr(text).format(
        recency=words[0],
        frequency=words[1],
        money=words[2],
        day=fmt.day(found.last_on),
        orders=found.orders,
        sum=fmt.rubles(found.revenue_minor),
    )
    return [told]
