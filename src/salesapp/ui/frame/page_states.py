"""What pages were left with: what is of a base is kept for that base, taste for all of them.

Whatever is not known to be taste is taken for the base: its filters, segments and chosen records
mean nothing in another one, where the same number is another record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from salesapp.ui.settings import Settings

State = dict[str, Any]
BASES: Final = 8
"""The states of so many bases are kept, those left last."""
_TASTE: Final = frozenset(
    {
        "columns", "sort", "order", "side", "sizes", "view", "lanes", "hour", "left_out",
        "funnel_days", "tab", "report", "period", "part",
    }
)  # fmt: skip
_LAYOUT: Final = "by_hand"
"""Only what a table gives of its columns has this."""


def split(state: Mapping[str, Any]) -> tuple[State, State]:
    """What is taste, and what is of the base."""
    taste: State = {}
    own: State = {}
    for name, one in state.items():
        if name in _TASTE or (isinstance(one, dict) and _LAYOUT in one):
            taste[name] = one
        elif isinstance(one, dict):
            for part, found in zip((taste, own), split(one), strict=True):
                if found:
                    part[name] = found
        else:
            own[name] = one
    return taste, own


def joined(taste: Mapping[str, Any], own: Mapping[str, Any]) -> State:
    """A state out of its two parts."""
    state = dict(taste)
    for name, one in own.items():
        known = state.get(name)
        both = isinstance(known, dict) and isinstance(one, dict)
        state[name] = joined(known, one) if both and known is not None else one
    return state


def state_of(settings: Settings, base: str, section: str) -> State:
    """What the page of a section comes back to in a base."""
    own = settings.pages_of_bases.get(base, {}).get(section)
    taste, _of_some_base = split(settings.pages.get(section, {}))
    return joined(taste, own if isinstance(own, dict) else {})


def keep(settings: Settings, base: str, states: Mapping[str, Mapping[str, Any]]) -> None:
    """Keep the states of pages, by section, as they are left in a base."""
    of_base = settings.pages_of_bases.pop(base, {})
    for section, state in states.items():
        settings.pages[section], of_base[section] = split(state)
    if base:
        settings.pages_of_bases[base] = of_base
    for old in list(settings.pages_of_bases)[:-BASES]:
        del settings.pages_of_bases[old]
