"""A new base with the sample company: it gets its name when it is whole."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Final

from salesapp.db import receipt
from salesapp.db.lock import is_held
from salesapp.db.store import close_store, open_store
from salesapp.services.demo.fill import fill
from salesapp.services.files import bring_along
from salesapp.whole_files import make_folder, share_whole

_MADE_IN: Final = "-making-"


def make(path: Path) -> None:
    """Make the base beside its name, in a folder that is gone when it is done or broken off.

    Raises:
        RuleError: As `open_store`.
        OSError: What the machine refuses.
    """
    path = path.expanduser().absolute()
    make_folder(path.parent)
    begins = f".{path.name[:80]}{_MADE_IN}"
    _drop_left(path, begins)
    with tempfile.TemporaryDirectory(prefix=begins, dir=path.parent) as name:
        made = Path(name, path.name)
        # Its stages are told in Russian, as its clients are.
        open_store(made, create=True)
        try:
            fill()
        finally:
            close_store()
            receipt.forget(made)
        bring_along(made, path, path)
        receipt.forget(path)
        share_whole(made, path)


def _drop_left(path: Path, begins: str) -> None:
    """Take away what the end of the machine has left of an earlier one."""
    for folder in path.parent.glob(f"{begins}*"):
        if not is_held(folder / path.name):
            shutil.rmtree(folder, ignore_errors=True)
