"""Icons drawn at one start are shown again at the next, and never when they are out of date."""

from __future__ import annotations

import pytest

from salesapp.ui import theme
from salesapp.ui.icon_sheet import IconSheet

KEY = "plus 00112233 16 1"


@pytest.fixture
def file(qapp, tmp_path):
    """A sheet with one icon in it."""
    sheet = IconSheet()
    sheet.open(tmp_path / "icons.sheet")
    sheet.add("plus", KEY, theme.pixmap("plus", "text", 16, 1.0))
    sheet.save()
    return tmp_path / "icons.sheet"


def found(path):
    sheet = IconSheet()
    sheet.open(path)
    return sheet.find("plus", KEY, 1.0)


def test_the_next_start_shows_the_very_picture(file):
    drawn = theme.pixmap("plus", "text", 16, 1.0).toImage()
    assert found(file).toImage().convertToFormat(drawn.format()) == drawn


def test_an_icon_that_was_changed_is_drawn_anew(file):
    head, _, pixels = file.read_bytes().partition(b"\n\n")
    key, time, width, offset = head.split(b"\t")
    earlier = str(int(time) - 1).encode()
    file.write_bytes(b"\t".join([key, earlier, width, offset]) + b"\n\n" + pixels)
    assert found(file) is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-5],
        lambda data: b"\xff\xfe\x00" + data,
        lambda data: b"plus 00112233 16 1\t1\t-4\t0\n\n" + data,
        lambda data: b"plus 00112233 16 1\t1\n\n" + data,
        lambda data: b"plus 00112233 16 1\tone\t16\t0\n\n" + data,
    ],
)
def test_a_spoilt_file_is_left_alone(file, spoil):
    file.write_bytes(spoil(file.read_bytes()))
    assert found(file) is None


def test_a_folder_that_cannot_be_written_to_is_no_trouble(qapp, tmp_path):
    sheet = IconSheet()
    sheet.open(tmp_path / "no such folder" / "icons.sheet")
    sheet.add("plus", KEY, theme.pixmap("plus", "text", 16, 1.0))
    sheet.save()
    assert not (tmp_path / "no such folder").exists()
