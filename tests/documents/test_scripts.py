"""Letters from the right, emoji, letters no face has."""

import unicodedata

import invented_papers as invented
import paper_readers as readers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops

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


def invoice_of(*names):
    positions = [("", name, PricedLine(1000, 100), "шт") for name in names]
    return build_invoice(invented.invoice(positions=positions))


EAST = ("螺栓 M20 高强度，定制", "國際標準螺絲", "ボルト 六角 亜鉛メッキ", "볼트 고강도 아연도금")
PICTURES = ("📦 Доставка 🚚", "✅ 🔥 ⚡ 👍", "🔩🏭💡")


@pytest.mark.parametrize("name", [*EAST, *PICTURES])
def test_letters_of_the_east_and_pictures_are_drawn_and_can_be_copied(name):
    data = invoice_of(name)
    assert name in readers.text_of(data)
    assert unprintable([name]) == ""
    # What stands on the paper is not the sign of the unknown, and not nothing.
    lost = invoice_of("".join("\ufffd" if ord(one) > 0x1FFF else one for one in name))
    shown, unknown = readers.image_of(data), readers.image_of(lost)
    assert ImageChops.difference(shown, unknown).getbbox()
    gone = invoice_of("".join(" " if ord(one) > 0x1FFF else one for one in name) + ".")
    assert ImageChops.difference(shown, readers.image_of(gone)).getbbox()


def test_faces_for_rare_letters_are_embedded_only_where_they_are_needed():
    plain, east = invoice_of("Болт М20"), invoice_of("Болт 螺栓")
    assert b"DroidSansFallback" not in plain
    assert b"DroidSansFallback" in east
    assert b"NotoEmoji" not in east
    assert len(east) - len(plain) < 20_000, "only the letters that are used"
    assert east == invoice_of("Болт 螺栓")


def test_colours_of_skin_and_joiners_leave_the_picture_itself():
    text = readers.text_of(invoice_of("👍🏽 ❤️ 👨‍👩‍👧"))
    assert "👍 ❤ 👨👩👧" in text


def test_what_no_face_has_is_printed_as_unknown_and_named():
    assert "���…" in readers.text_of(invoice_of("ภาษาไทย"))
    assert "Болт � шт" in readers.text_of(invoice_of("Болт ₿ шт"))
    assert unprintable(["Болт М20", "螺栓 😀 шт", "ก ข ก"]) == "กข"
    assert unprintable(["Болт № 5 – «Ёлка» ₽ 漢"]) == ""
