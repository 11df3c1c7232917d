"""Letters from the right, emoji, letters no face has."""

import unicodedata

import invented_papers as invented
import paper_readers as readers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.documents.fonts import Style, faces, unprintable
from salesapp.documents.invoice_pdf import build_invoice
from salesapp.documents.scripts import laid, shaped
from salesapp.documents.wrap import wrap
from salesapp.domain.pricing import PricedLine


@pytest.mark.parametrize(
    ("spoken", "seen"),
    [
        ("Шайба М20", "Шайба М20"),
        ("שלום", "םולש"),
        ("Шайба שלום עולם М20", "Шайба םלוע םולש М20"),
        ("דגם 120×40 שחור", "רוחש 120×40 םגד"),
        ("А (שלום) Б", "А (םולש) Б"),
        ("שלום (עולם) א", "א (םלוע) םולש"),
    ],
)
def test_runs_from_the_right_are_turned_and_numbers_are_not(spoken, seen):
    assert laid(spoken) == seen


def test_arabic_letters_are_joined_and_mean_the_same():
    joined = shaped("سلام لا")
    assert joined != "سلام لا"
    assert unicodedata.normalize("NFKC", joined) == "سلام لا"
    # Seen first to last: initial, medial with alef, final.
    assert [unicodedata.decomposition(one).split()[0] for one in shaped("ببب")] == [
        "<initial>", "<medial>", "<final>",
    ]  # fmt: skip
    assert unicodedata.decomposition(shaped("ب")).startswith("<isolated>")


@given(st.text(max_size=60))
def test_nothing_is_lost_and_nothing_crashes(text):
    assert len(laid(text)) == len(text)
    assert unicodedata.normalize("NFKC", shaped(text)) == unicodedata.normalize("NFKC", text)
    style = Style(faces().regular, 9)
    for line in wrap(text, style, 60):
        assert "".join(piece for _name, piece in style.face.runs(line)) == laid(line)


def test_emoji_and_letters_from_the_right_can_be_copied():
    names = "Болт 😀", "مرحبا שלום"
    positions = [("", name, PricedLine(1000, 100), "шт") for name in names]
    data = build_invoice(invented.invoice(positions=positions))
    text = readers.text_of(data)
    assert "Болт 😀" in text
    for word in ("مرحبا", "שלום"):
        assert word in text or word[::-1] in text


def test_what_cannot_be_printed_is_named():
    assert unprintable(["Болт М20", "螺栓 😀 шт", "栓"]) == "螺栓"
    assert unprintable(["Болт № 5 – «Ёлка» ₽ 漢"]) == "漢"
