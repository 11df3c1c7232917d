"""A store made, upgraded or looked through after a crash by a child, before the window opens it.

The child: ``python -m salesapp.services.opening STORE CREATE LANGUAGE``, in a frozen build
``salesapp --job opening …``. It opens the store as the window would and closes it in order; what is
open in the window stays open meanwhile.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

from salesapp.db import cipher, schema
from salesapp.db.store import (
    close_store,
    drop_begun,
    has_log,
    is_open,
    open_store,
    store_path,
)
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobCancelled, JobControl
from salesapp.exchange import child
from salesapp.paths import is_there

OPENER: Final = ("opening", "salesapp.services.opening")
_DAY: Final = 86_400.0
_CREATE: Final = "create"


def takes_long(path: Path, *, create: bool) -> bool:
    """Whether opening this store is more than reading it: it is new, older, or was left open."""
    if is_open() and path == store_path():
        return False
    if not is_there(path):
        return create
    try:
        return schema.inspect_header(path) < schema.newest() or has_log(path)
    except RuleError:
        # Whoever opens it will tell.
        return False


def make_ready(path: Path, *, create: bool, language: str, control: JobControl) -> None:
    """Make a store, or bring one to the version of this program; nothing is opened here.

    Args:
        path: The store.
        create: Make it when nothing is there.
        language: Of the texts a new store begins with.
        control: Told that it goes on; may break it off.

    Raises:
        RuleError: As `open_store`.
        JobCancelled: It was broken off: what was there is as before, or upgraded whole.
    """
    keys = cipher.keys_for(path) if path.exists() else None
    arguments = [str(path), _CREATE if create else "", language]
    try:
        child.converse(
            OPENER,
            arguments,
            path,
            control,
            lambda found: "end" in found,
            _DAY,
            cipher.line_of(keys),
        )
    except JobCancelled:
        if create:
            drop_begun(path)
        raise
    except RuleError as error:
        # A child that broke down says nothing of the store: whoever opens it here will tell.
        if error.rule is not Rule.FILE_NOT_UNDERSTOOD:
            raise


def main(arguments: list[str]) -> int:
    """Open the named store as the window would, and close it."""
    out = child.own_output()
    path, create, language = arguments
    with out:
        try:
            with child.own_input() as told:
                if line := told.readline().strip():
                    cipher.from_parent(line)
            open_store(Path(path), create=create == _CREATE, language=language)
            close_store()
        except RuleError as refused:
            message: dict[str, Any] = {"rule": str(refused.rule), "facts": refused.facts}
        else:
            message = {"end": True}
        out.write(json.dumps(message, default=str).encode("ascii") + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
