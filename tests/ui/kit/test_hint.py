"""A hint shows a name as it is; an address leads where it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, Qt, QTextDocument

from salesapp.domain.file_names import safe_name
from salesapp.ui import outside
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label


@pytest.mark.parametrize(
    "name",
    [
        "<b>ООО</b>",
        "<img src='/etc/passwd'>",
        "a < b & c",
        "<script>x</script>",
        "Ромашка & Ко",
        "1\n<2",
    ],
)
def test_a_hint_shows_the_name_as_it_stands(name):
    """As the label of Qt's hints does it: it guesses what a text is."""
    told = hint(name)
    shown = QTextDocument()
    if Qt.mightBeRichText(told):
        shown.setHtml(told)
    else:
        shown.setPlainText(told)
    assert shown.toPlainText() == name


def test_a_label_never_takes_a_name_for_markup(qtbot):
    label = Label("<b>ООО</b>")
    qtbot.addWidget(label)
    assert label.textFormat().name == "PlainText"


@pytest.fixture
def opened(monkeypatch):
    found: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url) or True)
    return found


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "ftp://x.example", "x", "",
     "http://", "data:text/html,x", "ms-word:x", "//x.example"],
)  # fmt: skip
def test_what_is_no_page_of_the_web_is_not_opened(address, opened):
    assert not outside.open_page(address)
    assert not opened


def test_a_page_a_number_and_an_address_are_opened_as_they_are(opened):
    assert outside.open_page("https://x.example/a?b=c")
    assert outside.call("+7 (495) 123-45-67 ext;post=1")
    assert outside.call("8 800 ٥٥٥")
    assert outside.write_to("a?bcc=e@x.example", "Тема & body=x", "Текст")
    assert not outside.write_to("a@x.example,b@x.example")
    told = [one.toString(QUrl.ComponentFormattingOption.FullyEncoded) for one in opened]
    assert told[:3] == ["https://x.example/a?b=c", "tel:+749512345671", "tel:8800"]
    assert told[3].startswith("mailto:a%3Fbcc=e@x.example?subject=")
    assert "&body=%D0%A2" in told[3]
    assert told[3].count("&") == 1


def test_a_file_that_would_run_is_not_opened(opened, tmp_path):
    for name in ("счёт.exe", "a.lnk", "b.hta", "c.DESKTOP"):
        assert not outside.open_file(tmp_path / name)
    assert not outside.open_folder(tmp_path / "nothing")
    assert not opened
    assert outside.open_file(tmp_path / "счёт.pdf")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("CON.txt", "_CON.txt"),
        ("lpt1", "_lpt1"),
        ("счёт\u202efdp.exe", "счётfdp.exe"),
        ("a\0b\n", "ab_"),
        ("C:\\x|y", "C__x_y"),
        (" .счёт. ", "счёт"),
    ],
)
def test_a_name_of_a_file_is_one_any_system_takes(name, wanted):
    assert safe_name(name) == wanted


def test_a_long_name_keeps_its_ending_and_fits_on_the_disk(tmp_path):
    name = safe_name("Я" * 400 + ".pdf") or ""
    long = safe_name("Я" * 150 + ".pdf")
    assert long.endswith(".pdf")
    assert len(long.encode()) <= 220
    (tmp_path / long).write_bytes(b"x")
    (tmp_path / name).write_bytes(b"x")
