"""The built program takes its parts from its own folder, and sees when they are not its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtWidgets import QWidget

from salesapp.app import surroundings
from salesapp.app.housekeeping import tell_changed
from salesapp.app.surroundings import changed_files, forget_planted, write_manifest
from salesapp.app.translations import ensure_compiled
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.translate import translator

START = """
import sys
from pathlib import Path
if sys.argv[1] == "built":
    sys.frozen = True
    sys._MEIPASS = str(Path(sys.argv[2]))
from salesapp.app.surroundings import forget_planted
forget_planted()
from PySide6.QtGui import QGuiApplication
QGuiApplication([])
print(Path("/proc/self/maps").read_text())
"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder as the build leaves it."""
    for name in ("salesapp", "_internal/libQt.so", "_internal/PySide6/plugins/libq.so",
                 "_internal/resources/fonts/a.ttf", "_internal/base_library.zip"):  # fmt: skip
        path = tmp_path / "program" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 20)
    folder = tmp_path / "program"
    write_manifest(folder)
    return folder


def test_what_was_built_is_whole(built):
    assert changed_files(built) == []
    (built / "portable.txt").write_text("")
    data = built / "Salesapp-data"
    data.mkdir()
    (data / "salesapp.sqlite3").write_bytes(b"x")
    (data / "script.py").write_bytes(b"x")
    assert changed_files(built) == [], "data of the user beside it is no part of the program"


def test_a_flipped_bit_of_any_file_is_noticed(built):
    for path in [one for one in built.rglob("*") if one.is_file()]:
        whole = path.read_bytes()
        path.write_bytes(whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:])
        assert changed_files(built), path
        path.write_bytes(whole)
    assert changed_files(built) == []


@pytest.mark.parametrize(
    "name",
    ["_internal/PySide6/plugins/evil.so", "_internal/sitecustomize.py", "version.dll", "evil.pth",
     "_internal/x", "platforms/qwindows.dll"],
)  # fmt: skip
def test_a_planted_file_is_noticed(built, name):
    path = built / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    assert changed_files(built) == [name]


def test_a_missing_file_and_a_missing_list_are_noticed(built):
    (built / "_internal/libQt.so").unlink()
    assert changed_files(built) == ["_internal/libQt.so"]
    (built / "_internal" / surroundings.MANIFEST).unlink()
    assert changed_files(built) == [f"_internal/{surroundings.MANIFEST}"]


def test_nothing_leads_the_built_program_elsewhere(tmp_path, monkeypatch):
    own = tmp_path / "own"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(own), raising=False)
    for name in ("PYTHONPATH", "PYTHONHOME", "QT_QPA_PLATFORM_PLUGIN_PATH", "OPENSSL_CONF"):
        monkeypatch.setenv(name, str(tmp_path / "planted"))
    both = os.pathsep.join((str(own / "plugins"), str(tmp_path / "planted")))
    monkeypatch.setenv("QML2_IMPORT_PATH", both)
    monkeypatch.setenv("QT_PLUGIN_PATH", str(own / "plugins"))
    monkeypatch.setenv("QT_QPA_FONTDIR", "../own")
    monkeypatch.setenv("QT_SCALE_FACTOR", "1")
    before = set(os.environ)
    forget_planted()
    gone = before - set(os.environ)
    assert {"PYTHONPATH", "PYTHONHOME", "QT_QPA_PLATFORM_PLUGIN_PATH", "OPENSSL_CONF"} <= gone
    assert {"QML2_IMPORT_PATH", "QT_QPA_FONTDIR"} <= gone
    assert os.environ["QT_PLUGIN_PATH"] == str(own / "plugins"), "its own folder it may name"
    assert os.environ["QT_SCALE_FACTOR"] == "1"


@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_is_said_what_happened_what_is_safe_and_what_to_do(qtbot, language):
    ensure_compiled()
    translator.use(language)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    tell_changed(window, [])
    assert window.findChild(Dialog) is None
    tell_changed(window, [f"_internal/{number}.so" for number in range(9)])
    told = " ".join(one.text() for one in window.findChild(Dialog).findChildren(Label))
    translator.use("ru")
    parts = {
        "ru": ("Файлы программы", "База и резервные копии не тронуты", "_internal/4.so"),
        "en": ("Files of the program", "The base and the backups were not touched", "4.so"),
    }[language]
    assert all(part in told for part in parts), told
    assert "5.so" not in told


def test_a_checkout_is_left_as_it_is(monkeypatch):
    monkeypatch.setenv("QT_PLUGIN_PATH", "/elsewhere")
    before = dict(os.environ)
    forget_planted()
    assert dict(os.environ) == before


@pytest.mark.skipif(sys.platform != "linux", reason="what is loaded is told by /proc")
@pytest.mark.parametrize(("kind", "is_taken"), [("built", False), ("checkout", True)])
def test_qt_loads_no_planted_plug_in(tmp_path, kind, is_taken):
    """The real thing: by that variable Qt runs the code of whoever laid the file there."""
    own = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqoffscreen.so"
    planted = tmp_path / "platforms" / own.name
    planted.parent.mkdir()
    shutil.copyfile(own, planted)
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_PLUGIN_PATH=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", START, kind, sys.prefix],
        env=env, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "libqoffscreen.so" in done.stdout
    assert (str(planted) in done.stdout) == is_taken
