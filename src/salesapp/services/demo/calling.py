"""The calls of the invented company: how they ended, how long they took, by which script."""

from __future__ import annotations

from random import Random
from typing import Any, Final

from salesapp.db import bulk
from salesapp.db.models.scripts import Talk
from salesapp.db.queries import scripts
from salesapp.db.writes import demo as writes
from salesapp.domain.activities import UNHEARD, ActivityResult
from salesapp.domain.scripts import END, Situation, Step, following

_R = ActivityResult
_RESULTS: Final = (
    _R.AGREED, _R.AGREED, _R.THINKING, _R.AGREED, _R.CALL_BACK, _R.REFUSED, _R.NO_ANSWER,
)  # fmt: skip


def talks(random: Random) -> None:
    """Give most calls of the year a result, a length, and a way through a script."""
    known = {one.situation: one.published for one in scripts.shelf() if one.published}
    steps = {version: scripts.steps_of(version) for version in known.values()}
    made: list[dict[str, Any]] = []
    ended: list[tuple[str, int]] = []
    for place, (activity_id, about_deal) in enumerate(writes.done_calls()):
        if place % 5 == 4:
            continue
        situation = Situation.OFFER if about_deal or place % 3 == 1 else Situation.COLD
        if place % 11 == 3:
            situation = Situation.DEBT
        result = random.choice(_RESULTS)
        ended.append((result.value, activity_id))
        heard = result not in UNHEARD
        version = known.get(situation) if place % 4 and heard else None
        path = _way(random, steps[version]) if version is not None else []
        made.append(
            {
                "activity_id": activity_id,
                "seconds": random.randint(35, 540) if heard else random.randint(8, 40),
                "version_id": version,
                "last_step": path[-1] if path else "",
                "path": " ".join(path),
            }
        )
    writes.set_results(ended)
    bulk.insert(Talk, made)


def _way(random: Random, steps: tuple[Step, ...]) -> list[str]:
    """A way from the first step down to where the talk ended."""
    by_code = {one.code: one for one in steps}
    path = [steps[0].code]
    while len(path) < 9:
        step = by_code[path[-1]]
        if len(path) > 2 and random.randint(0, 5) == 0:
            break
        leads = [branch.to for branch in step.branches] or [following(steps, step.code)]
        to = random.choice(leads)
        if to == END or to in path:
            break
        path.append(to)
    return path
