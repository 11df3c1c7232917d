"""Kept files on their way out: opened, dragged, saved. Copies lie in a folder of this run."""

from __future__ import annotations

import atexit
import shutil
import stat
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.links import AttachmentRow
from salesapp.domain.previews import is_program
from salesapp.services import attachments as service
from salesapp.ui import theme
from salesapp.ui.files import ask_save_path
from salesapp.ui.notices import NoticeTone, notices
from salesapp.ui.perform import attempt


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="salesapp-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def copy_out(parent: QWidget, file: AttachmentRow) -> Path | None:
    """A copy that has the name of the file; only to be read: changes would not come back."""
    folder = _folder() / file.sha256[:16]
    target = folder / (service.safe_name(file.name) or "file")

    def work() -> Path:
        folder.mkdir(exist_ok=True)
        if not target.is_file() or target.stat().st_size != file.size:
            if target.exists():
                target.chmod(stat.S_IWRITE | stat.S_IREAD)
            service.copy_to(file.sha256, file.name, target)
            target.chmod(stat.S_IREAD)
        return target

    return attempt(parent, work)


def open_file(parent: QWidget, file: AttachmentRow) -> None:
    """Open a file in the program of its kind; one that would run is only saved."""
    if is_program(file.name):
        text = QCoreApplication.translate(
            "Attachments", "A file of this kind may run as a program. Save it and check it first."
        )
        notices.tell(text, NoticeTone.RISK)
        return
    path = copy_out(parent, file)
    if path is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def save_file(parent: QWidget, file: AttachmentRow) -> None:
    """Save a copy where the user wants it."""
    path = ask_save_path(parent, service.safe_name(file.name))
    if path is None:
        return
    saved = attempt(parent, lambda: service.copy_to(file.sha256, file.name, path))
    if saved is not None:
        text = QCoreApplication.translate("Attachments", "Saved: {path}")
        notices.tell(text.format(path=path))


def copy_file(parent: QWidget, file: AttachmentRow) -> None:
    """Put a file into the clipboard, to be pasted into a folder or a letter."""
    mime = _mime(parent, file)
    if mime is not None:
        QGuiApplication.clipboard().setMimeData(mime)
        text = QCoreApplication.translate("Attachments", "Copied: {name}")
        notices.tell(text.format(name=file.name))


def drag_file(source: QWidget, file: AttachmentRow) -> None:
    """Drag a file out of the window."""
    mime = _mime(source, file)
    if mime is None:
        return
    drag = QDrag(source)
    drag.setMimeData(mime)
    drag.setPixmap(theme.pixmap("docs", "accent_text", 20))
    drag.exec(Qt.DropAction.CopyAction)


def _mime(parent: QWidget, file: AttachmentRow) -> QMimeData | None:
    path = copy_out(parent, file)
    if path is None:
        return None
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def is_own_copy(path: Path) -> bool:
    """Whether a path is a copy this program dragged out itself."""
    return _folder() in path.parents
