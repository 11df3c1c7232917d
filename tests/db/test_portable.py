"""A program carried on a stick keeps its data beside itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from salesapp import paths


@pytest.fixture
def frozen(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "stick" / "Salesapp"
    folder.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "salesapp"))
    monkeypatch.delenv("SALESAPP_HOME", raising=False)
    return folder


def test_a_file_beside_the_program_makes_it_portable(frozen):
    assert not paths.data_home().is_relative_to(frozen)
    (frozen / paths.PORTABLE_MARK).write_text("")
    assert paths.default_store().parent == frozen / paths.PORTABLE_DATA
    assert paths.log_folder().is_relative_to(frozen)
    assert paths.thumbnails_folder().is_relative_to(frozen)


def test_on_macos_it_lies_beside_the_bundle(frozen, monkeypatch):
    inside = frozen / "Salesapp.app" / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(inside / "salesapp"))
    (frozen / paths.PORTABLE_MARK).write_text("")
    assert paths.data_home() == frozen / paths.PORTABLE_DATA


def test_a_checkout_is_never_portable(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / paths.PORTABLE_MARK).write_text("")
    assert not paths.is_portable()


def test_the_last_base_is_found_when_the_stick_has_another_letter(frozen, monkeypatch, qapp):
    from salesapp.app.window import _usual_store
    from salesapp.ui.settings import SettingsFile

    (frozen / paths.PORTABLE_MARK).write_text("")
    paths.data_home().mkdir()
    here = paths.data_home() / "sales.salesapp"
    here.write_bytes(b"x")
    preferences = SettingsFile(paths.data_home() / "settings.ini")
    preferences.values.store = str(frozen.parent.parent / "before" / "sales.salesapp")
    assert _usual_store(preferences) == here
