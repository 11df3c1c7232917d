"""The number beside "Clients" on the rail."""

from __future__ import annotations

from salesapp.db.queries import activities
from salesapp.ui.badge_value import BadgeTone, BadgeValue
from salesapp.ui.format import today
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_REASON = QT_TRANSLATE_NOOP("Clients", "%n client(s) without a next step")


def badge() -> BadgeValue | None:
    """Clients nobody has a next step for."""
    count = activities.counts(today()).without_step_clients
    return BadgeValue(count, BadgeTone.WARN, translate("Clients", _REASON, count))
