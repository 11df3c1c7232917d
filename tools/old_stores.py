"""Make a small store of every schema that was ever on the main line, out of the history alone.

python tools/old_stores.py                 those that lack in tests/data/stores/every.tar.xz
python tools/old_stores.py --again         all of them, anew
python tools/old_stores.py --keep FOLDER   leave the stores in a folder, too

Each commit that changed a step of `db/migrations` began a schema. Its own program makes the store
(`old_world.py`); where that program cannot, the next one with the same steps does. The first
programs had no services to fill a store with: theirs is new and empty, and the rows of the first
filled one are poured into it, column by column. `every.txt` tells which is which.
"""

from __future__ import annotations

import argparse
import io
import lzma
import os
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STEPS = "src/salesapp/db/migrations"
TARGET = ROOT / "tests" / "data" / "stores"
EMPTY = "empty"
"""Told by `old_world.py` of a program that had no sample company yet."""
NOT_POURED = ("schema_migration", "journal", "journal_subject")


@dataclass
class Schema:
    """A schema: how it is called, and the commits whose programs have it."""

    name: str
    commits: list[str]
    told: str = ""
    path: Path = Path()


def git(*words: str) -> str:
    """What git says."""
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, check=True)
    return done.stdout.decode().strip()


def schemas() -> list[Schema]:
    """Every schema of the main line, the oldest first."""
    line = git("log", "--first-parent", "--reverse", "--format=%H").split()
    found: list[Schema] = []
    before = ""
    for commit in line:
        steps = _steps_of(commit)
        if steps and steps != before:
            # What is new, or was written anew, gives the name.
            fresh = sorted({row.split("\t")[1] for row in steps.splitlines()
                            if row not in before.splitlines()})  # fmt: skip
            found.append(Schema(f"{len(found) + 1:02}_{Path(fresh[-1]).stem}", []))
        before = steps or before
        if found:
            found[-1].commits.append(commit)
    return found


def _steps_of(commit: str) -> str:
    """The steps a commit has, with what tells their texts apart."""
    listed = git("ls-tree", commit, f"{STEPS}/").splitlines()
    return "\n".join(row for row in listed if Path(row.split("\t")[1]).name[0].isdigit())


def make(schema: Schema, folder: Path) -> None:
    """Let the first program that can make a store of this schema."""
    for commit in schema.commits:
        schema.path = folder / f"{schema.name}.sqlite3"
        for left in folder.glob(f"{schema.path.name}*"):
            left.unlink()
        done = _made(commit, schema.path)
        if not done.returncode:
            later = schema.commits.index(commit)
            schema.told = f"{commit[:10]} {f'({later} later) ' if later else ''}" + "; ".join(
                done.stdout.splitlines()
            )
            return
        sys.stderr.write(f"{schema.name} {commit[:10]}: {done.stderr.splitlines()[-1:]}\n")
    raise SystemExit(f"no program makes {schema.name}")


def _made(commit: str, path: Path) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as place:
        packed = subprocess.run(
            ["git", "archive", commit, "src", "resources"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
            archive.extractall(place, filter="data")
        settings = {"PYTHONPATH": f"{place}/src", "SALESAPP_HOME": f"{place}/home"}
        settings |= {"PYTHONHASHSEED": "0", "QT_QPA_PLATFORM": "offscreen", "TZ": "Europe/Moscow"}
        return subprocess.run(
            [sys.executable, str(Path(__file__).with_name("old_world.py")), str(path)],
            env=os.environ | settings, capture_output=True, text=True, check=False,
        )  # fmt: skip


def pour(source: Path, into: Path) -> None:
    """Give an empty store of an older shape the rows of a filled one."""
    with closing(sqlite3.connect(into, isolation_level=None)) as store:
        store.execute("ATTACH ? AS filled", (str(source),))
        store.execute("BEGIN")
        made = "SELECT name, sql FROM {}.sqlite_schema WHERE type = ? AND sql IS NOT NULL"
        triggers = store.execute(made.format("main"), ("trigger",)).fetchall()
        tables = dict(store.execute(made.format("main"), ("table",)).fetchall())
        filled = dict(store.execute(made.format("filled"), ("table",)).fetchall())
        for name, _sql in triggers:
            store.execute(f"DROP TRIGGER {name}")
        for name, sql in tables.items():
            if name in filled and name not in NOT_POURED and "VIRTUAL" not in sql:
                _pour_table(store, name)
        columns = store.execute("SELECT name FROM pragma_table_info('client')").fetchall()
        if ("ext_source",) in columns:
            store.execute(
                "UPDATE client SET ext_source = 'bitrix24', ext_id = 700 + id WHERE id < 4"
            )
        for _name, sql in triggers:
            store.execute(sql)
        store.execute("COMMIT")


def _pour_table(store: sqlite3.Connection, name: str) -> None:
    there, here = (
        [one[1] for one in store.execute(f"PRAGMA {schema}.table_info({name})")]
        for schema in ("filled", "main")
    )
    both = ", ".join(f'"{one}"' for one in here if one in there)
    store.execute(f"DELETE FROM main.{name}")  # noqa: S608 - names are the store's own
    store.execute(f"INSERT INTO main.{name} ({both}) SELECT {both} FROM filled.{name}")  # noqa: S608


def pack(made: list[Schema], target: Path) -> None:
    """All stores as one archive: they are nearly the same, and packed as one they cost little."""
    plain = target / "every.tar"
    with tarfile.open(plain, "w", format=tarfile.USTAR_FORMAT) as archive:
        for schema in made:
            told = tarfile.TarInfo(schema.path.name)
            told.size = schema.path.stat().st_size
            with schema.path.open("rb") as store:
                archive.addfile(told, store)
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 2**26}]
    with lzma.open(target / "every.tar.xz", "wb", filters=filters) as packed:
        packed.write(plain.read_bytes())
    plain.unlink()
    lines = [f"{one.name}  {one.told}".rstrip() for one in made]
    (target / "every.txt").write_text("\n".join(lines) + "\n", "utf-8")


def kept(folder: Path) -> dict[str, str]:
    """Lay the stores that are there in a folder; what is told of each."""
    with tarfile.open(TARGET / "every.tar.xz") as archive:
        archive.extractall(folder, filter="data")
    lines = (TARGET / "every.txt").read_text("utf-8").splitlines()
    return dict(line.split("  ", 1) for line in lines)


def fill(made: list[Schema], folder: Path, known: dict[str, str]) -> None:
    """Make what is not known yet; give rows to what is empty."""
    for schema in made:
        if schema.name in known:
            schema.path, schema.told = folder / f"{schema.name}.sqlite3", known[schema.name]
        else:
            make(schema, folder)
            print(schema.name, schema.told, flush=True)
    full = next(one for one in made if EMPTY not in one.told and "rows of" not in one.told)
    for schema in made:
        if EMPTY in schema.told:
            pour(full.path, schema.path)
            schema.told = f"{schema.told.split()[0]} rows of {full.name}"


def main() -> int:
    """Make them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--again", action="store_true")
    asked.add_argument("--keep", type=Path)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = (options.keep or Path(place)).absolute()
        folder.mkdir(exist_ok=True)
        made = schemas()
        fill(made, folder, {} if options.again else kept(folder))
        pack(made, TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
