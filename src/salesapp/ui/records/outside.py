"""Kept files on their way out: opened, dragged, saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesapp.db.queries.links import AttachmentRow
from salesapp.domain.file_names import safe_name
from salesapp.services import attachments as service
from salesapp.ui import outside
from salesapp.ui.files import ask_save_path
from salesapp.ui.notices import notices
from salesapp.ui.own_copies import clip_files, drag_files, kept_copy
from salesapp.ui.perform import attempt


def copy_out(parent: QWidget, file: AttachmentRow) -> Path | None:
    """A copy that has the name of the file; only to be read: changes would not come back."""
    name = safe_name(file.name)

    def write(target: Path) -> None:
        service.copy_to(file.sha256, file.name, target)

    return attempt(parent, lambda: kept_copy(file.sha256, name, file.size, write))


def open_file(parent: QWidget, file: AttachmentRow) -> None:
    """Open a file in the program of its kind; one that would run is only saved."""
    if outside.refuse_program(file.name):
        return
    path = copy_out(parent, file)
    if path is not None:
        outside.open_file(path)


def save_file(parent: QWidget, file: AttachmentRow) -> None:
    """Save a copy where the user wants it."""
    path = ask_save_path(parent, safe_name(file.name))
    if path is None:
        return
    saved = attempt(parent, lambda: service.copy_to(file.sha256, file.name, path))
    if saved is not None:
        text = QCoreApplication.translate("Attachments", "Saved: {path}")
        notices.tell(text.format(path=path))


def copy_file(parent: QWidget, file: AttachmentRow) -> None:
    """Put a file into the clipboard, to be pasted into a folder or a letter."""
    path = copy_out(parent, file)
    if path is not None:
        clip_files([path])
        text = QCoreApplication.translate("Attachments", "Copied: {name}")
        notices.tell(text.format(name=file.name))


def drag_file(source: QWidget, file: AttachmentRow) -> None:
    """Drag a file out of the window."""
    path = copy_out(source, file)
    if path is not None:
        drag_files(source, [path])
