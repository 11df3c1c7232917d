"""What of a file is shown inside the program, and in which letters."""

from __future__ import annotations

import pytest

from salesapp.domain.previews import PreviewKind, ending_of, is_program, preview_kind, read_text

K = PreviewKind


@pytest.mark.parametrize(
    ("name", "ending", "kind", "program"),
    [
        ("Фото.JPG", "jpg", K.PICTURE, False),
        ("план.pdf", "pdf", K.PDF, False),
        ("a.b.csv", "csv", K.TEXT, False),
        ("Счёт.pdf.exe", "exe", K.NONE, True),
        ("ярлык.lnk ", "lnk", K.NONE, True),
        ("txt", "", K.NONE, False),
        ("без точки", "", K.NONE, False),
    ],
)
def test_a_file_is_judged_by_its_last_ending(name, ending, kind, program):
    assert (ending_of(name), preview_kind(name), is_program(name)) == (ending, kind, program)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Болт".encode(), "Болт"),
        (b"\xef\xbb\xbf" + "Болт".encode(), "Болт"),
        ("Болт".encode("utf-16"), "Болт"),
        (b"\xfe\xff" + "Болт".encode("utf-16-be"), "Болт"),
        ("Болт".encode("utf-16") + b"x", "Болт\ufffd"),
        ("Болт".encode("cp1251"), "Болт"),
        # A byte that Russian Windows has no letter for is seen.
        (b"\xc1\x98\xee\xeb\xf2!!!!", "Б\ufffdолт!!!!"),
        # The end of a cut text lies within a letter of one, two or three bytes left.
        ("Болт".encode()[:-1], "Бол"),
        ("Цена 5 €".encode()[:-1], "Цена 5 "),
        ("Шуруп 🔩".encode()[:-1], "Шуруп "),
        ("aШ".encode()[:-1], "a"),
        # A wrong byte farther from the end is no cut.
        (b"abc\xffdefg", "abcяdefg"),
        (b"abc\xffde", "abc"),
        (b"abc\xffdef", "abcяdef"),
        (b"\xff", "я"),
        (b"\xd0", "Р"),
        (b"", ""),
    ],
)
def test_a_text_of_unknown_letters(data, text):
    assert read_text(data) == text
