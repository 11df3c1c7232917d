import invented_papers as invented
import paper_readers as readers

from salesapp.documents.fonts import Style, faces
from salesapp.documents.invoice_pdf import build_invoice
from salesapp.documents.preview import page_count, read_text, render_page
from salesapp.documents.wrap import wrap


def test_a_page_is_drawn_in_the_asked_scale():
    data = build_invoice(invented.invoice(30))
    assert page_count(data) == 2
    small, large = render_page(data, 1, 1), render_page(data, 1, 2.5)
    assert abs(large.width - small.width * 2.5) <= 3
    assert len(large.bgra) == large.width * large.height * 4
    assert large.bgra[:4] == b"\xff\xff\xff\xff"


def test_text_comes_page_after_page():
    text = read_text(build_invoice(invented.invoice(30)))
    assert text.index("Лист 1 из 2") < text.index("Лист 2 из 2")


def test_wrapped_lines_are_never_wider_than_asked():
    style = Style(faces().regular, 9)
    text = "Шпилька резьбовая М16×1000 " + "Ж" * 90 + " DIN-975/А2-70 " + "слово " * 30
    widest = max(map(style.width, text))
    for width in (5, 12, 40, 180, 500):
        lines = wrap(text, style, width)
        assert all(style.width(line) <= max(width, widest) + 0.001 for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_each_outline_is_embedded_and_no_face_is_whole():
    data = build_invoice(invented.invoice(3))
    assert len(data) < 60_000
    assert data.count(b"/FontFile2") == 2
    assert readers.text_of(data)
