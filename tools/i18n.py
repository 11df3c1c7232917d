"""Words of the screens: collect them from the code, compile them, check them.

update [AREA ...]   collect the strings of areas (all by default) into resources/i18n
compile             build resources/i18n/salesapp_<language>.qm where sources are newer
check               fail on unfinished, missing, stale or misspelt entries and on f-strings

An area is a folder under src/salesapp/ui; the area "frame" also holds the files lying directly
in ui and those of app. English files hold plural forms only.
"""

from __future__ import annotations

import argparse
import ast
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from salesapp.app.translations import LANGUAGES, compile_language, ensure_compiled, qt_tool  # noqa: E402

UI = ROOT / "src" / "salesapp" / "ui"
APP = ROOT / "src" / "salesapp" / "app"
WORDS = ROOT / "resources" / "i18n"
FRAME = "frame"
COUNT = "%n"
REGION = {"ru": "ru_RU", "en": "en_US"}
FORMS = {"ru": 3, "en": 2}
MARKERS = ("tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP")

Key = tuple[str, str, str]


def areas() -> list[str]:
    """Folders of ui, and the frame around them."""
    folders = {path.name for path in UI.iterdir() if path.is_dir() and any(path.glob("**/*.py"))}
    return [FRAME, *sorted(folders - {FRAME})]


def sources(area: str) -> list[Path]:
    """Python files of an area."""
    found = list((UI / area).rglob("*.py"))
    if area == FRAME:
        found += [*UI.glob("*.py"), *APP.rglob("*.py")]
    return sorted(found)


def word_file(language: str, area: str) -> Path:
    """Where the words of an area lie."""
    return WORDS / language / f"{area}.ts"


def update(area: str, language: str, target: Path) -> None:
    """Collect the strings of an area into `target`, keeping its words; no strings, no file."""
    kept = messages(target) if target.exists() else {}
    found = collected(area).items()
    contexts: dict[str, list[str]] = {}
    for key, entry in found:
        if language == "ru" or COUNT in key[1]:
            contexts.setdefault(key[0], []).append(written(key, entry, kept.get(key), language))
    if not contexts:
        target.unlink(missing_ok=True)
        return
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{REGION[language]}" sourcelanguage="en_US">')
    for name in sorted(contexts):
        lines += ["<context>", f"    <name>{escaped(name)}</name>", *contexts[name], "</context>"]
    text = "\n".join([*lines, "</TS>", ""])
    if not target.exists() or target.read_text("utf-8") != text:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8", newline="\n")


@cache
def collected(area: str) -> dict[Key, ET.Element]:
    """What lupdate finds in an area."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch, f"{area}.ts")
        listing = Path(scratch, "sources.lst")
        listing.write_text("\n".join(path.as_posix() for path in sources(area)), "utf-8")
        command = [str(qt_tool("lupdate")), "-silent", "-locations", "none", f"@{listing}"]
        subprocess.run([*command, "-ts", str(fresh)], check=True)
        return messages(fresh) if fresh.exists() else {}


def written(key: Key, entry: ET.Element, kept: ET.Element | None, language: str) -> str:
    """One entry as it stands in the file; every text with %n has plural forms."""
    plural = COUNT in key[1]
    if kept is not None and (kept.get("numerus") == "yes") != plural:
        kept = None
    old = kept.find("translation") if kept is not None else None
    done = old is not None and old.get("type") != "unfinished"
    lines = ['    <message numerus="yes">' if plural else "    <message>"]
    lines += [
        f"        <{tag}>{escaped(text)}</{tag}>"
        for tag in ("source", "comment", "extracomment")
        if (text := entry.findtext(tag))
    ]
    start = "        <translation>" if done else '        <translation type="unfinished">'
    words = forms(kept) if kept is not None else []
    if plural:
        words = (words + [""] * FORMS[language])[: FORMS[language]]
        lines += [
            start,
            *(f"            <numerusform>{escaped(word)}</numerusform>" for word in words),
        ]
        lines.append("        </translation>")
    else:
        lines.append(f"{start}{escaped(words[0]) if words else ''}</translation>")
    return "\n".join([*lines, "    </message>"])


def escaped(text: str) -> str:
    """Text as lupdate writes it."""
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def messages(file: Path) -> dict[Key, ET.Element]:
    """Entries of a word file by context, source and comment."""
    found: dict[Key, ET.Element] = {}
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for entry in context.iter("message"):
            found[name, entry.findtext("source", ""), entry.findtext("comment", "")] = entry
    return found


def forms(entry: ET.Element) -> list[str]:
    """The translation, or its plural forms."""
    translation = entry.find("translation")
    if translation is None:
        return [""]
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def faults_of_area(area: str, language: str) -> list[str]:
    """What is wrong with the words of one area in one language."""
    kept = word_file(language, area)
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch, f"{area}.ts")
        if kept.exists():
            shutil.copyfile(kept, fresh)
        update(area, language, fresh)
        wanted = messages(fresh) if fresh.exists() else {}
    present = messages(kept) if kept.exists() else {}
    name = f"{language}/{area}.ts"
    faults = [f"{name}: missing: {show(key)}" for key in wanted if key not in present]
    faults += [
        f"{name}: no longer in the code: {show(key)}" for key in present if key not in wanted
    ]
    for key, entry in present.items():
        faults += [f"{name}: {fault}: {show(key)}" for fault in faults_of_entry(key[1], entry)]
    return faults


def faults_of_entry(source: str, entry: ET.Element) -> list[str]:
    """What is wrong with one entry: unfinished, empty, or with other placeholders."""
    translation = entry.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return ["unfinished"]
    if (entry.get("numerus") == "yes") != (COUNT in source):
        return ["plural forms belong to a text with %n, and only to it"]
    if not all(forms(entry)):
        return ["empty"]
    if any(placeholders(form) != placeholders(source) for form in forms(entry)):
        return ["other placeholders than the source"]
    return []


def placeholders(text: str) -> set[str]:
    """Names in braces; a format specification does not matter."""
    return set(re.findall(r"\{(\w*)[^{}]*\}", text))


def show(key: Key) -> str:
    """One entry in a list of faults."""
    context, source, _comment = key
    return f"{context}: {source!r}"


def faults_of_code() -> list[str]:
    """Calls whose text never reaches the translators: f-strings, glued strings, odd arguments."""
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}: {fault} in tr()"
        for area in areas()
        for path in sources(area)
        for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path)))
        if isinstance(node, ast.Call) and _marks_text(node.func)
        if (fault := _fault_of_call(node, {source for _, source, _ in collected(area)}))
    ]


def _fault_of_call(call: ast.Call, known: set[str]) -> str | None:
    place = 0 if getattr(call.func, "attr", "") == "tr" else 1
    text = call.args[place] if len(call.args) > place else None
    if fault := _foreign(call.func) or next(filter(None, map(_unseen, call.args)), None):
        return fault
    if isinstance(text, ast.Constant) and text.value not in known:
        return f"{text.value!r} is not collected (mark it with QT_TRANSLATE_NOOP)"
    return None


def _marks_text(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name == "translate" and isinstance(function, ast.Attribute):
        # QPainter, str and transforms have a translate of their own.
        return getattr(function.value, "id", "") in {"QCoreApplication", "QApplication"}
    return name in MARKERS


def _foreign(function: ast.expr) -> str | None:
    """Name the receiver that lupdate would take for the context: `box.tr("…")` is never found."""
    if not isinstance(function, ast.Attribute) or function.attr != "tr":
        return None
    return None if getattr(function.value, "id", "") == "self" else "a receiver other than self"


def _unseen(argument: ast.expr) -> str | None:
    if isinstance(argument, ast.JoinedStr):
        return "f-string"
    if isinstance(argument, ast.BinOp) and any(
        isinstance(part, ast.Constant) and isinstance(part.value, str)
        for part in ast.walk(argument)
    ):
        return "glued string"
    if (
        isinstance(argument, ast.Call)
        and isinstance(argument.func, ast.Attribute)
        and argument.func.attr == "format"
        and isinstance(argument.func.value, ast.Constant)
    ):
        return ".format()"
    return None


def faults_between_areas(language: str) -> list[str]:
    """Texts that two areas word differently in one context: the program can show one of them."""
    seen: dict[Key, tuple[str, list[str]]] = {}
    faults = []
    for file in sorted((WORDS / language).glob("*.ts")):
        for key, entry in messages(file).items():
            place, words = seen.setdefault(key, (file.name, forms(entry)))
            if words != forms(entry):
                faults.append(f"{language}: {place} and {file.name} differ: {show(key)}")
    return faults


def check() -> list[str]:
    """Everything wrong with the words; empty when they may ship."""
    faults = faults_of_code()
    for language in LANGUAGES:
        known = areas()
        faults += faults_between_areas(language)
        for area in known:
            faults += faults_of_area(area, language)
        for file in sorted((WORDS / language).glob("*.ts")):
            if file.stem not in known:
                faults.append(f"{language}/{file.name}: belongs to no area")
    return faults


def main() -> int:
    """Run one of the three commands."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update").add_argument("area", nargs="*", help="default: all")
    commands.add_parser("compile")
    commands.add_parser("check")
    # Formatters and linters spell it as an option: both are taken.
    arguments = parser.parse_args(["check" if one == "--check" else one for one in sys.argv[1:]])
    if arguments.command == "update":
        if unknown := set(arguments.area) - set(areas()):
            parser.error(f"no such area: {', '.join(sorted(unknown))}; there are {areas()}")
        for area in arguments.area or areas():
            for language in LANGUAGES:
                update(area, language, word_file(language, area))
    elif arguments.command == "compile":
        for language in LANGUAGES:
            if compile_language(WORDS, language):
                print(f"salesapp_{language}.qm built")
        ensure_compiled()
    else:
        faults = check()
        print("\n".join(faults) or "All words are translated.")
        return 1 if faults else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
