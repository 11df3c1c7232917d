"""Which desk a file belongs to, by its beginning."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from salesapp.exchange.bitrix24 import is_export
from salesapp.exchange.commerceml import is_commerceml
from salesapp.whole_files import read_regular

_START = 64 * 1024


def split_files(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Exports of Bitrix24, and all other files. One export is enough: the rest goes with it."""
    if any(is_export(path) for path in paths):
        return list(paths), []
    return [], list(paths)


def is_exchange(path: Path) -> bool:
    """Whether a file is CommerceML."""
    try:
        return is_commerceml(read_regular(path, _START))
    except (OSError, ValueError):
        return False
