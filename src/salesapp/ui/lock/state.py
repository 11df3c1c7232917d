"""Whether the screen is locked: asked where words of people could be shown outside the windows."""

from __future__ import annotations


class _State:
    """Held by `locking`."""

    is_locked = False


state = _State()
