"""What is half typed into the capture, kept on the disk: it survives Esc, a crash, the night."""

from __future__ import annotations

import hashlib
import json
import logging
from pathlib import Path
from typing import Any

from salesapp.db.store import store_path
from salesapp.paths import data_home
from salesapp.whole_files import write_whole

log = logging.getLogger(__name__)


def _path() -> Path:
    name = hashlib.sha256(str(store_path().resolve()).encode()).hexdigest()[:16]
    return data_home() / "drafts" / f"capture-{name}.json"


def load() -> dict[str, Any]:
    """What was left in the open store's capture; empty when nothing was."""
    try:
        found = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def save(values: dict[str, Any]) -> None:
    """Keep what is typed; a machine that refuses is told in the log only."""
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(values, ensure_ascii=False).encode("utf-8"))
    except OSError as error:
        log.warning("the draft was not kept: errno %s", error.errno)


def forget() -> None:
    """It was written down, or thrown away."""
    try:
        _path().unlink(missing_ok=True)
    except OSError as error:
        log.warning("the draft was not removed: errno %s", error.errno)
