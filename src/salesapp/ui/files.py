"""Asking for files: every window asks here, the last folder is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from salesapp.ui.settings import settings, settings_file


def ask_save_path(parent: QWidget | None, suggested: str, *, title: str = "") -> Path | None:
    """Ask where to save a file of this name; None when the user thought better of it.

    Existing files are confirmed by the dialog. The ending of `suggested` is kept.
    """
    ending = Path(suggested).suffix
    name, _kind = QFileDialog.getSaveFileName(
        parent,
        title or QCoreApplication.translate("Files", "Save as"),
        str(Path(settings().last_folder or Path.home()) / suggested),
        f"{ending[1:].upper()} (*{ending})" if ending else "",
    )
    if not name:
        return None
    path = Path(name) if not ending or Path(name).suffix else Path(name + ending)
    _remember(path)
    return path


def ask_open_paths(parent: QWidget | None, title: str, endings: Sequence[str] = ()) -> list[Path]:
    """Ask for files to read; `endings` such as ``("pdf", "jpg")`` narrow the choice."""
    kinds = " ".join(f"*.{ending}" for ending in endings)
    shown = QCoreApplication.translate("Files", "Files ({kinds})").format(kinds=kinds)
    every = QCoreApplication.translate("Files", "All files (*)")
    names, _kind = QFileDialog.getOpenFileNames(
        parent, title, settings().last_folder, f"{shown};;{every}" if endings else every
    )
    paths = [Path(name) for name in names]
    if paths:
        _remember(paths[0])
    return paths


def folder_of_papers() -> Path:
    """The folder files were last saved to, while it is there."""
    last = settings().last_folder
    return Path(last) if last and Path(last).is_dir() else Path.home()


def typed_folder(text: str) -> Path | None:
    """The folder that a typed text names; None when there is none, whatever was typed."""
    if not text.strip():
        return None
    try:
        path = Path(text.strip()).expanduser()
        return path if path.is_dir() else None
    except (OSError, RuntimeError):
        # Longer than a name may be, or the home of a user nobody knows.
        return None


def remember_folder(folder: Path) -> None:
    """Propose this folder the next time."""
    settings_file().put("last_folder", str(folder))


def _remember(path: Path) -> None:
    remember_folder(path.parent)
