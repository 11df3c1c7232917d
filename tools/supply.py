"""Whose work the program stands on: licences, a bill of materials, advisories.

licences [--check]    collect the licences of the locked libraries into resources/licences
sbom FILE             write what the program is made of (CycloneDX, JSON)
audit                 ask the database of open-source advisories about every locked library

The lock file says which libraries there are; their own metadata say under which terms. `audit`
needs the network: what could not be asked counts as a failure, never as a clean answer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import sys
import tomllib
import urllib.error
import urllib.request
import uuid
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {kind: ROOT / "requirements" / f"{kind}.txt" for kind in ("run", "dev")}
FOLDER = ROOT / "resources" / "licences"
KNOWN = ROOT / "requirements" / "advisories.toml"
OSV = "https://api.osv.dev/v1/querybatch"
SECONDS = 30
_LINE = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)\s*(?:;\s*([^\\]+?))?\s*\\?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)

# What the metadata of a wheel tell in words of their own, or not at all.
TERMS = {
    "apsw-sqlite3mc": "OSI-approved (any), MIT",
    "backports-tarfile": "MIT",
    "charset-normalizer": "MIT",
    "jaraco-classes": "MIT",
    "num2words": "LGPL-2.1-or-later",
    "peewee": "MIT",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "pywin32-ctypes": "BSD-3-Clause",
    "reportlab": "BSD-3-Clause",
    "rl-accel": "BSD-3-Clause",
}
# Texts no wheel brings along; they lie in the folder and are kept.
GIVEN = {"pyside6-essentials": "LGPL-3.0.txt", "shiboken6": "LGPL-3.0.txt"}
OTHER_SYSTEMS = {"pywin32-ctypes"}
"""Not installed where the licences are collected: the text stays as it was taken from the wheel."""


class Locked(NamedTuple):
    """A library as the lock file has it."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Its name among all packages."""
        return f"pkg:pypi/{self.name}@{self.version}"


def locked(kind: str = "run") -> list[Locked]:
    """The libraries of a lock file."""
    found: list[Locked] = []
    hashes: list[str] = []
    head: re.Match[str] | None = None
    for line in [*LOCKS[kind].read_text("utf-8").splitlines(), "end==0"]:
        made = _LINE.match(line.strip())
        if made is not None and not line.startswith(" "):
            if head is not None:
                found.append(Locked(head[1].lower(), head[2], head[3] or "", tuple(hashes)))
            head, hashes = made, []
        hashes += _HASH.findall(line)
    return found


# --- licences ------------------------------------------------------------------------------------


def terms_of(name: str) -> str:
    """Under which terms a library comes."""
    if name in TERMS:
        return TERMS[name]
    return str(metadata.metadata(name).get("License-Expression") or "")


def text_of(name: str) -> str:
    """The texts of the licence that came with a library, one after another."""
    parts = []
    for one in sorted(metadata.files(name) or [], key=str):
        if _TEXT.search(str(one)) or "/licenses/" in str(one):
            if one.suffix in (".py", ".pyc") or "fonts/" in str(one):
                continue
            text = Path(str(one.locate())).read_text("utf-8", errors="replace")
            text = "\n".join(line.rstrip() for line in text.splitlines()).strip()
            if text not in parts:
                parts.append(text)
    return "\n\n\n".join(parts) + "\n"


def licences() -> dict[str, str]:
    """The files of the folder by name: an index, and a text for each library."""
    index, files = [], {}
    for one in locked():
        text = GIVEN.get(one.name, f"{one.name}.txt")
        if one.name not in GIVEN and one.name not in OTHER_SYSTEMS:
            files[text] = text_of(one.name)
        index.append(
            {"name": one.name, "version": one.version, "licence": terms_of(one.name), "text": text}
        )
    files["index.json"] = json.dumps(index, indent=1, ensure_ascii=False) + "\n"
    return files


def write_licences(*, check: bool) -> int:
    """Write the folder, or tell what of it is not of today."""
    wanted = licences()
    kept = {"LGPL-3.0.txt", "GPL-3.0.txt", *(f"{name}.txt" for name in OTHER_SYSTEMS)}
    stale = [
        name
        for name, text in wanted.items()
        if not (FOLDER / name).is_file() or (FOLDER / name).read_text("utf-8") != text
    ]
    stale += sorted(p.name for p in FOLDER.glob("*") if p.name not in {*wanted, *kept})
    stale += [name for name in kept if not (FOLDER / name).is_file()]
    if check:
        for name in stale:
            print(f"not of today: resources/licences/{name}")
        return int(bool(stale))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], "utf-8")
        elif name not in kept:
            (FOLDER / name).unlink()
    print(f"{len(wanted) - 1} texts of licences")
    return 0


def take_from_wheel(wheel: Path, name: str) -> None:
    """Take the licence out of the wheel of another system."""
    with zipfile.ZipFile(wheel) as pack:
        inside = next(one for one in pack.namelist() if _TEXT.search(one))
        text = pack.read(inside).decode("utf-8")
    (FOLDER / f"{name}.txt").write_text(text.strip() + "\n", "utf-8")


# --- bill of materials ---------------------------------------------------------------------------


def needs_of(name: str, names: set[str]) -> list[str]:
    """Which locked libraries a library asks for."""
    try:
        told = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    asked = {
        re.split(r"[ ;<>=!~\[(]", one, maxsplit=1)[0].lower().replace("_", "-") for one in told
    }
    return sorted((asked | {one.replace(".", "-") for one in asked}) & names)


def sbom(version: str) -> dict[str, Any]:
    """What the program is made of; the same lock gives the same bytes."""
    found = locked()
    names = {one.name for one in found}
    own = f"pkg:generic/salesapp@{version}"
    components = [
        {
            "type": "library",
            "bom-ref": one.purl,
            "name": one.name,
            "version": one.version,
            "purl": one.purl,
            "licenses": [{"license": {"name": terms_of(one.name)}}],
            "hashes": [{"alg": "SHA-256", "content": digest} for digest in one.hashes],
            **({"properties": [{"name": "marker", "value": one.marker}]} if one.marker else {}),
        }
        for one in found
    ]
    purls = {one.name: one.purl for one in found}
    direct = [purls[name] for name in _direct() if name in purls]
    links = [{"ref": own, "dependsOn": direct}]
    links += [
        {"ref": one.purl, "dependsOn": [purls[need] for need in needs_of(one.name, names)]}
        for one in found
    ]
    digest = hashlib.sha256(LOCKS["run"].read_bytes()).hexdigest()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, own + digest)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "salesapp",
                "version": version,
                "purl": own,
            }
        },
        "components": components,
        "dependencies": links,
    }


def _direct() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = (re.split(r"[ ;<>=!~\[]", one, maxsplit=1)[0] for one in project["dependencies"])
    return sorted(name.lower().replace("_", "-").replace(".", "-") for name in names)


def write_sbom(path: Path) -> int:
    """Write the bill of materials."""
    scope: dict[str, Any] = {}
    exec((ROOT / "src" / "salesapp" / "__init__.py").read_text("utf-8"), scope)
    made = sbom(str(scope["__version__"]))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    print(f"{path}: {len(made['components'])} libraries")
    return 0


# --- advisories ----------------------------------------------------------------------------------


class NotAskedError(Exception):
    """The database gave no answer about every library."""


def ask(found: list[Locked], url: str) -> dict[str, list[str]]:
    """Advisories by library; NotAskedError unless each one was answered."""
    queries = [
        {"package": {"ecosystem": "PyPI", "name": one.name}, "version": one.version}
        for one in found
    ]
    body = json.dumps({"queries": queries}).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            results = json.load(answer)["results"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NotAskedError(f"{type(error).__name__}: {error}") from error
    if not isinstance(results, list) or len(results) != len(found):
        raise NotAskedError(f"{len(found)} libraries were asked about, not all were answered")
    if any(one.get("next_page_token") for one in results):
        raise NotAskedError("the answer goes on, on further pages")
    return {
        f"{one.name} {one.version}": [str(each["id"]) for each in result.get("vulns", [])]
        for one, result in zip(found, results, strict=True)
    }


def accepted(today: date) -> dict[str, str]:
    """Advisories that were looked at and do not touch us, with the reason, while it holds."""
    raw = tomllib.loads(KNOWN.read_text("utf-8"))
    return {
        str(one["id"]): str(one["why"])
        for one in raw.get("accepted", [])
        if date.fromisoformat(str(one["until"])) >= today
    }


def audit(url: str, today: date) -> int:
    """0: asked about everything, nothing found; 1: advisories; 2: not everything was asked."""
    found = list({(one.name, one.version): one for kind in LOCKS for one in locked(kind)}.values())
    try:
        told = ask(found, url)
    except NotAskedError as error:
        print(f"FAILED: the advisories could not be asked for ({error}).")
        print("Nothing is known about the libraries: run this again where there is a network.")
        return 2
    known = accepted(today)
    count = 0
    for name, ids in told.items():
        for one in ids:
            count += one not in known
            print(f"{name}: {one}" + (f" (accepted: {known[one]})" if one in known else ""))
    print(f"{len(found)} libraries asked about, {count} advisories.")
    return int(count > 0)


def commands() -> Iterator[tuple[str, list[tuple[str, dict[str, Any]]]]]:
    """The commands and their arguments."""
    yield "licences", [("--check", {"action": "store_true"})]
    yield "sbom", [("file", {"type": Path})]
    yield "audit", [("--url", {"default": os.environ.get("SALESAPP_OSV", OSV)})]


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    kinds = parser.add_subparsers(dest="command", required=True)
    for name, arguments in commands():
        command = kinds.add_parser(name)
        for argument, how in arguments:
            command.add_argument(argument, **how)
    options = parser.parse_args()
    if options.command == "licences":
        return write_licences(check=options.check)
    if options.command == "sbom":
        return write_sbom(options.file)
    return audit(options.url, datetime.now(UTC).date())


if __name__ == "__main__":
    sys.exit(main())
