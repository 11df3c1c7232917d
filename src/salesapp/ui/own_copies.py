"""Copies of our own files for other programs: in a folder of this run, to be read only.

Other programs take a file by its place: what is dragged, copied or opened gets one, named as the
file is named, and goes with the program.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.exchange.files import write_safely
from salesapp.services import files
from salesapp.ui import theme
from salesapp.ui.kit.mime import clipboard_mime

_PREFIX = "salesapp-"


def sweep() -> None:
    """Remove the copies of runs that were broken off: they may tell of people."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
        number = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if number.isdecimal() and folder.is_dir() and not _is_running(int(number)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, 0, process)
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def kept_copy(mark: str, name: str, size: int | None, write: Callable[[Path], object]) -> Path:
    """The copy of a content known by `mark`; written when it is not there whole.

    Args:
        mark: What tells one content from another: a part of its hash.
        name: The name other programs see.
        size: Its size in bytes when that is known.
        write: Writes the content to the place given.
    """
    folder = _folder() / mark[:16]
    target = folder / (name or "file")
    folder.mkdir(exist_ok=True)
    if not target.is_file() or (size is not None and target.stat().st_size != size):
        if target.exists():
            target.chmod(stat.S_IWRITE | stat.S_IREAD)
        write(target)
        target.chmod(stat.S_IREAD)
    return target


def copy_of(name: str, data: bytes) -> Path:
    """The copy of a content."""
    mark = hashlib.sha256(data).hexdigest()
    return kept_copy(mark, name, len(data), lambda path: write_safely(path, data))


def readable(sha256: str, name: str = "") -> Path:
    """Where a stored content can be read: its own place, or a copy when it is encrypted.

    Raises:
        OSError: It is not there.
        RuleError: FILE_UNREADABLE when it is damaged.
    """
    place = files.file_path(sha256)
    if not place.is_file() or not files.is_sealed(sha256):
        return place
    return kept_copy(sha256, name, None, lambda path: write_safely(path, files.content(sha256)))


def is_own_copy(path: Path) -> bool:
    """Whether a path is a copy this program gave away itself."""
    return _folder() in path.parents


def files_mime(paths: Sequence[Path]) -> QMimeData:
    """Files for the clipboard or a drag."""
    mime = clipboard_mime()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def clip_files(paths: Sequence[Path]) -> None:
    """Put files into the clipboard, to be pasted into a folder or a letter."""
    QGuiApplication.clipboard().setMimeData(files_mime(paths))


def drag_files(source: QWidget, paths: Sequence[Path]) -> None:
    """Drag files out of the window; returns when they are dropped."""
    drag = QDrag(source)
    drag.setMimeData(files_mime(paths))
    drag.setPixmap(theme.pixmap("docs", "accent_text", 20))
    drag.exec(Qt.DropAction.CopyAction)
