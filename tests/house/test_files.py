"""The rules of the house over everything that is not source."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import re
import sys
from types import ModuleType

import pytest
import sources

from salesapp.app.window import program_icon

RESOURCES = sources.ROOT / "resources"
MIGRATIONS = sources.PACKAGE / "db" / "migrations"


@pytest.fixture(scope="module")
def i18n() -> ModuleType:
    spec = importlib.util.spec_from_file_location("i18n", sources.ROOT / "tools" / "i18n.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_font_has_its_licence():
    lacking = [
        font.name
        for font in (RESOURCES / "fonts").glob("*.ttf")
        if not (font.parent / f"LICENSE-{font.stem.split('-')[0]}.txt").exists()
    ]
    assert not lacking


def test_the_icons_have_a_licence():
    assert "MIT" in (RESOURCES / "icons" / "LICENSE").read_text("utf-8")


def test_the_picture_of_the_program_is_there_in_every_size(qapp):
    icon = program_icon()
    sizes = {size.width() for size in icon.availableSizes()}
    assert sizes >= {16, 24, 32, 48, 256}
    picture = icon.pixmap(32, 32).toImage()
    assert picture.pixelColor(16, 2).blue() > picture.pixelColor(16, 2).red()
    assert picture.pixelColor(0, 0).alpha() == 0


def test_locks_hold_hashes_and_no_addresses():
    for lock in (sources.ROOT / "requirements").glob("*.txt"):
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert "index-url" not in text
    for kind in ("run", "dev"):
        lines = (sources.ROOT / "requirements" / f"{kind}.txt").read_text("utf-8").splitlines()
        pinned = [line for line in lines if re.match(r"[a-zA-Z]", line)]
        assert pinned
        assert all("==" in line and line.endswith("\\") for line in pinned)


def test_everything_a_run_needs_is_in_the_development_lock():
    """dev.py installs one of the two, never both."""
    run, dev = (
        set(
            re.findall(
                r"^([\w.-]+==\S+)",
                (sources.ROOT / f"requirements/{kind}.txt").read_text("utf-8"),
                re.M,
            )
        )
        for kind in ("run", "dev")
    )
    assert run <= dev


def test_the_readme_shows_the_two_commands():
    text = (sources.ROOT / "README.md").read_text("utf-8")
    assert "python3 dev.py run" in text
    assert "python3 dev.py test" in text


def test_a_migration_once_written_never_changes():
    """Stores in use have run it: a new step is a new file (tools/freeze.py records it)."""
    lines = (sources.ROOT / "tests/house/migrations.sha256").read_text("utf-8").splitlines()
    recorded = {name: digest for digest, name in (line.split() for line in lines)}
    present = {
        path.name: hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        for path in MIGRATIONS.glob("[0-9]*")
    }
    assert present == recorded


def test_no_text_on_screen_hides_from_the_translators(i18n):
    assert i18n.faults_of_code() == []


def test_every_translation_is_finished(i18n):
    faults = [
        f"{language}/{file.name}: {fault}: {i18n.show(key)}"
        for language in i18n.LANGUAGES
        for file in sorted((i18n.WORDS / language).glob("*.ts"))
        for key, entry in i18n.messages(file).items()
        for fault in i18n.faults_of_entry(key[1], entry)
    ]
    assert not faults


def test_no_two_areas_word_one_text_differently(i18n):
    assert [fault for one in i18n.LANGUAGES for fault in i18n.faults_between_areas(one)] == []


def test_the_check_of_words_notices_an_unfinished_one(i18n, tmp_path):
    file = tmp_path / "clients.ts"
    file.write_text(
        "<TS><context><name>Page</name>"
        "<message><source>Save</source><translation type='unfinished'></translation></message>"
        "<message><source>Hello, {name}</source><translation>Привет, {nam}</translation></message>"
        "<message><source>Close</source><translation>Закрыть</translation></message>"
        "</context></TS>",
        "utf-8",
    )
    found = {
        key[1]: i18n.faults_of_entry(key[1], item) for key, item in i18n.messages(file).items()
    }
    assert found == {
        "Save": ["unfinished"],
        "Hello, {name}": ["other placeholders than the source"],
        "Close": [],
    }


def test_dev_py_needs_nothing_but_python():
    tree = ast.parse((sources.ROOT / "dev.py").read_text("utf-8"))
    named = {module.split(".")[0] for module in sources.imports(tree)} - {"__future__"}
    assert named
    assert named <= sys.stdlib_module_names


def test_ci_runs_what_a_person_runs():
    text = (sources.ROOT / ".ci" / "run").read_text("utf-8")
    assert text.splitlines()[-1] == "exec python3 dev.py test"
