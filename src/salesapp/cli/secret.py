"""The password of an encrypted store on the command line: never an argument, others would see it.

It comes from the variable SALESAPP_PASSWORD, from the keyring of the system, or is asked for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from getpass import getpass
from pathlib import Path
from typing import Final

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent

VARIABLE: Final = "SALESAPP_PASSWORD"


def unlock(path: Path, question: str) -> None:
    """Let a store be opened, if it is encrypted.

    Raises:
        RuleError: STORE_NEEDS_PASSWORD when there is nobody to ask; STORE_WRONG_PASSWORD,
            STORE_KEY_MISSING, STORE_DAMAGED.
    """
    from salesapp.services import encryption

    if not encryption.needs_secret(path):
        return
    if given := os.environ.get(VARIABLE):
        encryption.unlock(path, given)
        return
    for secret in _kept(encryption.key_names(path), encryption.PLACE):
        try:
            encryption.unlock(path, secret)
        except RuleError:
            continue
        return
    if not sys.stdin.isatty():
        raise RuleError(Rule.STORE_NEEDS_PASSWORD, path=str(path))
    encryption.unlock(path, getpass(question))


def _kept(names: list[str], place: str) -> Iterator[str]:
    from salesapp.exchange import keyrings

    for name in names:
        try:
            found = keyrings.read(Silent(), place, name)
        except keyrings.NoKeyringError:
            return
        if found:
            yield found
