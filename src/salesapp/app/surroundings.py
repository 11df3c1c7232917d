"""What the built program finds around it: it takes its parts from its own folder only.

Whoever can write a variable of the environment, or a file beside the program, must not be able to
put a library of his own into it. The way in which the system itself loads libraries is not ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from salesapp.paths import PORTABLE_DATA
from salesapp.whole_files import write_whole

MANIFEST: Final = "own-files.json"
"""Names and hashes of all files of the built program, among its libraries."""
_INSIDE: Final = "_internal"
_CODE: Final = frozenset((".so", ".dll", ".pyd", ".dylib", ".exe", ".py", ".pyc", ".pth"))
_BLOCK: Final = 1 << 20
_LEADING: Final = (
    "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_GENERIC_PLUGINS", "QT_QPA_FONTDIR",
    "QML_IMPORT_PATH", "QML2_IMPORT_PATH", "QT_CONF", "OPENSSL_CONF", "OPENSSL_MODULES",
    "OPENSSL_ENGINES", "GIO_EXTRA_MODULES", "GTK_MODULES", "GTK_PATH",
)  # fmt: skip
"""Variables by which Qt and what it stands on look for libraries elsewhere.

So do all of Python (``PYTHON…``), and those of the library of papers (``RL_…``).
"""


def is_built() -> bool:
    """Whether this is the built program, not a checkout."""
    return bool(getattr(sys, "frozen", False))


def forget_planted() -> None:
    """Let no variable lead the built program, or a child of it, to libraries of somebody else."""
    if not is_built():
        return
    own = Path(getattr(sys, "_MEIPASS", ".")).resolve()
    for name in [one for one in os.environ if one.startswith(("PYTHON", "RL_")) or one in _LEADING]:
        if not _is_within(os.environ[name], own):
            del os.environ[name]


def _is_within(told: str, folder: Path) -> bool:
    """Whether all places a variable tells lie in the folder."""
    return all(
        Path(one).is_absolute() and Path(one).resolve().is_relative_to(folder)
        for one in told.split(os.pathsep)
    )


def program_folder() -> Path:
    """The folder of the built program."""
    return Path(sys.executable).resolve().parent


def write_manifest(folder: Path) -> None:
    """Write down the files of a program that was just built."""
    import json

    told = {name: _hash(path) for name, path in _files(folder)}
    data = json.dumps(told, indent=0, sort_keys=True).encode("utf-8")
    write_whole(folder / _INSIDE / MANIFEST, data)


def changed_files(folder: Path) -> list[str]:
    """Files that are not what was built: changed, missing, or come in since.

    Whoever changes this very check can hide: only a signature the system looks at tells that.
    """
    import json

    try:
        built = json.loads((folder / _INSIDE / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return [f"{_INSIDE}/{MANIFEST}"]
    found = dict(_files(folder))
    wrong = {name for name in built if name not in found or _hash(found[name]) != built[name]}
    return sorted(wrong | {name for name in found if name not in built})


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """What counts: everything among the libraries, and code beside the program."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or name == f"{_INSIDE}/{MANIFEST}":
            continue
        top = name.partition("/")[0]
        is_code = path.suffix in _CODE or (top == name and not path.suffix)
        if top == _INSIDE or (top != PORTABLE_DATA and is_code):
            yield name, path


def _hash(path: Path) -> str:
    import hashlib

    made = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                made.update(block)
    except OSError:
        return ""
    return made.hexdigest()
