"""The stores that were kept for the tests of upgrades, in ``tests/data/stores``.

Four large ones hold a year of the sample company, each made by the program of its day. A small one
is there of every schema the main line ever had, made by `tools/old_stores.py`; they lie in one
archive, and ``every.txt`` names them, the oldest first.
"""

from __future__ import annotations

import lzma
import shutil
import tarfile
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "stores"
LARGE = tuple(path.name.split(".")[0] for path in sorted(FOLDER.glob("*.sqlite3.xz")))
EVERY = tuple(
    line.split()[0] for line in (FOLDER / "every.txt").read_text("utf-8").splitlines() if line
)


def lay_large(name: str, path: Path) -> Path:
    """Lay one of the large stores at a path."""
    with lzma.open(FOLDER / f"{name}.sqlite3.xz") as packed, path.open("wb") as plain:
        shutil.copyfileobj(packed, plain)
    return path


def lay_every(folder: Path) -> dict[str, Path]:
    """Lay the small stores of every schema in a folder; where each is."""
    places = {name: folder / f"{name}.sqlite3" for name in EVERY}
    with tarfile.open(FOLDER / "every.tar.xz", "r|xz") as archive:
        for told in archive:
            name = told.name.removesuffix(".sqlite3")
            if name in places and (packed := archive.extractfile(told)):
                with places[name].open("wb") as plain:
                    shutil.copyfileobj(packed, plain)
    return places


def lay_small(name: str, path: Path) -> Path:
    """Lay the small store of one schema at a path."""
    with tarfile.open(FOLDER / "every.tar.xz", "r|xz") as archive:
        for told in archive:
            if told.name == f"{name}.sqlite3" and (packed := archive.extractfile(told)):
                with path.open("wb") as plain:
                    shutil.copyfileobj(packed, plain)
                return path
    raise LookupError(name)
