"""Optional and alternative lines: what counts, and what the client chooses.

Lines of one `variant` may replace each other: one of them is firm and counts, the others are
shown. An optional line stands by itself until it is taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from salesapp.domain.lines import LineDraft, Standing


def firm(lines: Sequence[LineDraft]) -> tuple[LineDraft, ...]:
    """The lines that count, as the next document takes them: nothing is left to choose."""
    return tuple(replace(line, variant=0) for line in lines if line.is_counted)


def settled(lines: Sequence[LineDraft]) -> tuple[LineDraft, ...]:
    """The lines with sets of variants that make sense: one firm line and at least one other.

    Where the firm line is gone, what would have replaced it becomes optional: totals never grow
    by a deletion. A further firm line of a set (pasted, copied) stands by itself.
    """
    sets: defaultdict[int, list[LineDraft]] = defaultdict(list)
    for line in lines:
        if line.variant:
            sets[line.variant].append(line)
    made: list[LineDraft] = []
    seen: set[int] = set()
    for line in lines:
        members = sets[line.variant] if line.variant else []
        has_firm = any(one.is_counted for one in members)
        has_other = any(one.standing is Standing.ALTERNATIVE for one in members)
        if line.standing is Standing.ALTERNATIVE and not has_firm:
            line = replace(line, standing=Standing.OPTIONAL, variant=0)
        elif line.variant and (
            not has_other
            or line.standing is Standing.OPTIONAL
            or (line.is_counted and line.variant in seen)
        ):
            line = replace(line, variant=0)
        if line.is_counted and line.variant:
            seen.add(line.variant)
        made.append(line)
    return tuple(made)


def as_alternative(lines: Sequence[LineDraft], place: int) -> tuple[LineDraft, ...]:
    """The line at a place (from 0) as an alternative to the nearest firm line above it.

    Without one above it nothing changes.
    """
    target = next((at for at in range(place - 1, -1, -1) if lines[at].is_counted), None)
    if target is None:
        return tuple(lines)
    made = list(lines)
    number = made[target].variant or 1 + max((line.variant for line in lines), default=0)
    made[target] = replace(made[target], variant=number)
    made[place] = replace(made[place], standing=Standing.ALTERNATIVE, variant=number)
    return settled(made)


def as_optional(lines: Sequence[LineDraft], place: int) -> tuple[LineDraft, ...]:
    """The line at a place as one the client may add."""
    made = list(lines)
    made[place] = replace(made[place], standing=Standing.OPTIONAL, variant=0)
    return settled(made)


def as_firm(lines: Sequence[LineDraft], place: int) -> tuple[LineDraft, ...]:
    """The line at a place counts: an optional one is taken, an alternative is chosen."""
    made = list(lines)
    chosen = made[place]
    if chosen.standing is Standing.ALTERNATIVE:
        for at, line in enumerate(made):
            if line.variant == chosen.variant and line.is_counted:
                made[at] = replace(line, standing=Standing.ALTERNATIVE)
    made[place] = replace(chosen, standing=Standing.FIRM)
    return settled(made)


def replaced(lines: Sequence[LineDraft], line: LineDraft) -> int:
    """Number (from 1) of the firm line an alternative may replace; 0 for any other line."""
    if line.standing is not Standing.ALTERNATIVE:
        return 0
    numbered = enumerate(lines, 1)
    return next(
        (number for number, one in numbered if one.is_counted and one.variant == line.variant), 0
    )
