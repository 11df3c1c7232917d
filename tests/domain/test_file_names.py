"""Names of files: any system takes them, none takes the place of another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.file_names import apart, next_free, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Счёт № 5.pdf", "Счёт № 5.pdf"),
        ('a<b>c:d"e/f\\g|h?i*j.pdf', "a_b_c_d_e_f_g_h_i_j.pdf"),
        (" . Счёт.pdf . ", "Счёт.pdf"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("lpt0.tar.gz", "_lpt0.tar.gz"),
        ("nul .pdf", "_nul .pdf"),
        ("console.pdf", "console.pdf"),
        ("com10.pdf", "com10.pdf"),
        ("..", ""),
        ("", ""),
        # What turns the order of letters round is gone: the ending is the one that is read.
        ("Счёт\u202efdp.exe", "Счётfdp.exe"),
        ("a\tb\nc d", "a_b_c d"),
        ("a\x1fb", "ab"),
    ],
)
def test_a_name_any_system_takes(name, safe):
    assert safe_name(name) == safe


def test_a_long_name_keeps_its_ending_and_fits():
    long = safe_name("Я" * 150 + ".pdf")
    assert long == "Я" * 108 + ".pdf"  # two bytes a letter: 216 and 4
    assert len(long.encode()) == 220
    assert safe_name("a" * 300) == "a" * 180
    # What stands behind the last dot of a sentence is no ending.
    assert safe_name("Я" * 120 + ".тринадцать букв") == "Я" * 110
    assert safe_name("Я" * 120 + "." + "я" * 12) == "Я" * 97 + "." + "я" * 12


@given(st.text(max_size=300))
def test_no_name_leads_out_of_its_folder_or_is_too_long(name):
    safe = safe_name(name)
    assert len(safe.encode("utf-8", "surrogatepass")) <= 221
    assert not set(safe) & set('<>:"/\\|?*')
    assert safe == safe.strip(" .")
    assert all(ord(sign) >= 32 for sign in safe)


def test_names_that_are_taken_get_a_number():
    names = ["Счёт.pdf", "СЧЁТ.pdf", "Счёт.pdf", "План"]
    assert apart(names) == ["Счёт.pdf", "СЧЁТ (2).pdf", "Счёт (3).pdf", "План"]
    assert apart(["a.tar.gz", "план"], ["A.TAR.GZ", "План", "план (2)"]) == [
        "a.tar (2).gz",
        "план (3)",
    ]
    assert next_free("a.pdf", {"a.pdf", "a (2).pdf"}) == "a (3).pdf"
    assert next_free("a.pdf", set()) == "a.pdf"


@given(st.lists(st.sampled_from(["a.pdf", "A.pdf", "a (2).pdf", "b", "B"]), max_size=12))
def test_names_set_apart_differ_whatever_the_case(names):
    made = [one.casefold() for one in apart(names, ["b"])]
    assert len(set(made)) == len(made)
    assert "b" not in made


def test_capital_letters_are_kept_and_an_ending_has_twelve_letters():
    assert safe_name("XX.pdf") == "XX.pdf"
    assert safe_name("Альбом X") == "Альбом X"
    assert safe_name("Я" * 120 + "." + "я" * 13) == "Я" * 110
