"""A file is whole or not there: what is written reaches the disk before it takes the name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from salesapp.whole_files import append_lines, beside, copy_whole, write_whole


def test_the_content_reaches_the_disk_before_the_name(tmp_path, monkeypatch):
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        steps.append("fsync")
        fsync(handle)

    def take(self: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", take)
    write_whole(tmp_path / "paper.pdf", b"whole")
    assert steps[:2] == ["fsync", "replace"]
    assert (tmp_path / "paper.pdf").read_bytes() == b"whole"


def test_after_a_fault_the_old_file_stands_and_no_part_is_left(tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"old")

    def write_half() -> None:
        with beside(path) as sibling:
            sibling.write_bytes(b"ha")
            raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        write_half()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_copied_is_whole_and_what_is_missing_takes_nothing(tmp_path):
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"content")
    copy_whole(source, target)
    assert target.read_bytes() == b"content"
    source.unlink()
    with pytest.raises(FileNotFoundError):
        copy_whole(source, target)
    assert target.read_bytes() == b"content"
    assert list(tmp_path.iterdir()) == [target]


def test_lines_are_added_to_a_log(tmp_path):
    path = tmp_path / "log.jsonl"
    append_lines(path, "один\n")
    append_lines(path, "два\nтри\n")
    assert path.read_text("utf-8").splitlines() == ["один", "два", "три"]
