"""Builds the compiled word files (``.qm``) of a checkout; a frozen build brings them along."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from salesapp.paths import resource

LANGUAGES = ("ru", "en")


def ensure_compiled() -> None:
    """Compile the words whose sources are newer; a frozen build and a fresh checkout do nothing."""
    if getattr(sys, "frozen", False):
        return
    folder = resource("i18n")
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        compile_language(folder, language)
    _copy_qt_words(folder)


def compile_language(folder: Path, language: str) -> bool:
    """Merge every area of a language into one ``.qm``; False when it was fresh already."""
    target = folder / f"salesapp_{language}.qm"
    if _is_fresh(target, folder / language):
        return False
    sources = sorted((folder / language).glob("*.ts"))
    if not sources:
        target.unlink(missing_ok=True)
        return False
    import subprocess
    import tempfile

    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        fresh, whole = Path(scratch, target.name), Path(scratch, f"{language}.ts")
        _unite(sources, whole)
        command = [str(qt_tool("lrelease")), "-silent", str(whole), "-qm", str(fresh)]
        subprocess.run(command, check=True)
        os.replace(fresh, target)  # noqa: PTH105 - atomic beside a running program
    return True


def _unite(sources: list[Path], target: Path) -> None:
    """One file of all areas; what several of them say in one context stands in it once."""
    from xml.etree import ElementTree as ET

    seen: set[tuple[str | None, ...]] = set()
    whole = ET.Element("TS", ET.parse(sources[0]).getroot().attrib)
    for file in sources:
        for context in ET.parse(file).getroot().iter("context"):
            for entry in context.findall("message"):
                key = (
                    context.findtext("name"),
                    entry.findtext("source"),
                    entry.findtext("comment"),
                )
                if key in seen:
                    context.remove(entry)
                seen.add(key)
            whole.append(context)
    ET.ElementTree(whole).write(target, "utf-8", xml_declaration=True)


def _is_fresh(target: Path, area: Path) -> bool:
    """Whether the words are newer than each of their sources; asked at every start."""
    try:
        made = target.stat().st_mtime_ns
        # The folder counts too: an area may have been removed.
        if area.stat().st_mtime_ns >= made:
            return False
        with os.scandir(area) as entries:
            return all(entry.stat().st_mtime_ns < made for entry in entries)
    except OSError:
        return False


def qt_tool(name: str) -> Path:
    """Return the program of that name inside the PySide6 package, without importing it."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return _qt_folder() / (name + suffix)


def _copy_qt_words(folder: Path) -> None:
    """Qt's own words: the buttons of its dialogs."""
    target = folder / "qtbase_ru.qm"
    if target.exists():
        return
    import shutil

    for place in ("Qt/translations", "translations"):
        source = _qt_folder() / place / target.name
        if source.exists():
            shutil.copyfile(source, target)
            return


def _qt_folder() -> Path:
    import importlib.util

    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("PySide6 is not installed")
    return Path(next(iter(spec.submodule_search_locations)))
