"""Where files lie: resources of the program, and the places of the user's data."""

import os
import sys
from pathlib import Path
from types import ModuleType

# The library of papers would run two files of these names out of the user's home. Every floor
# comes by here before it prints, and finds them empty.
for _name in ("reportlab_mods", "reportlab_settings"):
    sys.modules.setdefault(_name, ModuleType(_name))

_RESOURCES = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]), "resources")


def resource(name: str) -> Path:
    """Return the path of a file under ``resources/``, in a checkout and in a frozen build."""
    return _RESOURCES / name


PORTABLE_MARK = "portable.txt"
"""Beside the program: all of its data lies there, too, and goes along on a stick."""
PORTABLE_DATA = "Salesapp-data"


def is_portable() -> bool:
    """Whether the program keeps its data beside itself."""
    return bool(getattr(sys, "frozen", False)) and (_program_folder() / PORTABLE_MARK).is_file()


def _program_folder() -> Path:
    """The folder of the frozen program; on macOS the one its bundle lies in."""
    program = Path(sys.executable).resolve()
    bundle = next((one for one in program.parents if one.suffix == ".app"), None)
    return (bundle or program).parent


def data_home() -> Path:
    """Folder of the user's data; ``SALESAPP_HOME`` moves it (tests, portable mode)."""
    if home := os.environ.get("SALESAPP_HOME"):
        return Path(home)
    if is_portable():
        return _program_folder() / PORTABLE_DATA
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Salesapp"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Salesapp"
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "salesapp"


def default_store() -> Path:
    """The store opened when none is named."""
    return data_home() / "salesapp.sqlite3"


def log_folder() -> Path:
    """Where the log and crash reports are written."""
    return data_home() / "log"


def icon_sheet_file() -> Path:
    """Icons drawn at earlier starts; they can be drawn anew at any time."""
    return data_home() / "icons.sheet"


def support_code_file() -> Path:
    """Compiled code of the window's library; it can be compiled anew at any time."""
    return data_home() / "support.code"


def thumbnails_folder() -> Path:
    """Small pictures by the hash of the large ones; they can be made anew at any time."""
    return data_home() / "thumbnails"


def backup_folder(store: Path) -> Path:
    """Backups lie beside their store, in a folder of their own."""
    return store.with_name(store.stem + "-backups")


FILES = "-files"
"""Ends the name of the folder of the files that belong to a store."""


def files_folder(store: Path) -> Path:
    """Files stored by content hash lie beside their store."""
    return store.with_name(store.stem + FILES)


def key_file(store: Path) -> Path:
    """What the password of an encrypted store opens: its key, wrapped, beside it."""
    return store.with_name(store.name + ".key")


def is_there(path: Path) -> bool:
    """Whether something is at the path; not, as far as we see, in a folder that is closed to us."""
    try:
        return path.exists()
    except OSError:
        return False
