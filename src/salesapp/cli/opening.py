"""Which base a command is about, and how it is opened."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from salesapp.cli.parser import language_of
from salesapp.cli.texts import TEXTS
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import default_store, is_there


def store_of(options: argparse.Namespace) -> Path:
    """The base that is named, else the one the window would open."""
    named = options.store or os.environ.get("SALESAPP_STORE") or _last_opened()
    return Path(named).expanduser() if named else default_store()


def _last_opened() -> str:
    try:
        from salesapp.ui.settings import settings
    except ImportError:
        return ""
    return settings().store


def open_base(
    options: argparse.Namespace, *, read_only: bool = False, create: bool = False
) -> Path:
    """Open the base a command is about.

    Raises:
        RuleError: As `open_store`; STORE_MISSING also where one would be begun in the place of one
            that is gone.
    """
    from salesapp.cli.explain import explained
    from salesapp.cli.secret import unlock
    from salesapp.db import receipt
    from salesapp.db.backup import backups
    from salesapp.db.store import behind, open_store

    path, language = store_of(options), language_of(sys.argv[1:])
    place = path.absolute()
    if create and not is_there(place) and (receipt.knows(place) or any(backups(place))):
        raise RuleError(Rule.STORE_MISSING, path=str(place))
    unlock(path, TEXTS[language]["password"])
    open_store(path, read_only=read_only, create=create, language=language)
    lacking = behind()
    if lacking is not None:
        print(explained(lacking, language), file=sys.stderr)
    return path
