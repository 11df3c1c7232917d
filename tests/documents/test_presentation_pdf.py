from dataclasses import replace
from itertools import pairwise

import invented_goods as invented
import paper_readers as readers
import pytest

from salesapp.documents.presentation_pdf import build_presentation
from salesapp.documents.preview import page_count
from salesapp.documents.price_list_pdf import build_price_list

LEFT, TOP, RIGHT, BOTTOM = 15, 15, 200, 282
LONG = "Анкер клиновой распорный двухконусный оцинкованный для тяжёлых нагрузок " * 6
NASTY = "<b>Болт</b> & <img src='/etc/passwd'> ﷽ 漢字 🔩 \x00 العربية"


def within_margins(data):
    for page in range(page_count(data)):
        left, top, right, bottom = readers.ink_box(data, page)
        assert left >= LEFT - 0.6
        assert top >= TOP - 0.6
        assert right <= RIGHT + 0.6
        assert bottom <= BOTTOM + 0.6


def test_one_product_fills_one_sheet_with_all_it_can_tell():
    data = build_presentation(invented.presentation([invented.product()]))
    text = readers.text_of(data)
    for expected in (
        "Анкер клиновой М12×120, цинк",
        "Артикул АНК-12-120",
        "на складе 5 800 шт",
        "Держит 24,5 кН",
        "31,80 ₽",
        "с НДС 22 %, за шт",
        "от 5 000 шт: 28,60 ₽",
        "Характеристики",
        "Масса 100 шт",
        "Колонны и фасадные кронштейны",
        "Паспорт на каждую партию",
        "Анна Воронова",
    ):
        assert expected in text
    assert page_count(data) == 1
    within_margins(data)


def test_each_of_several_products_begins_a_sheet_after_the_letter():
    products = [invented.product(f"Анкер {number}") for number in range(3)]
    paper = invented.presentation(products, letter="Подобрали три анкера под ваши колонны.")
    pages = readers.page_texts(build_presentation(paper))
    assert len(pages) == 4
    assert "Подобрали три анкера" in pages[0]
    for number, page in enumerate(pages[1:]):
        assert f"Анкер {number}" in page


def test_cards_stand_under_their_groups_and_are_never_parted():
    products = [
        invented.product(f"Болт {number}", group="Болты" if number < 5 else "Гайки")
        for number in range(10)
    ]
    data = build_presentation(invented.presentation(products), "cards")
    pages = readers.page_texts(data)
    assert 2 <= len(pages) <= 4
    whole = "\n".join(pages)
    assert whole.count("Болты") == whole.count("Гайки") == 1
    for page in pages:
        # A card whose name is on a sheet has its price there, too.
        assert page.count("Болт ") == page.count("31,80")
    within_margins(data)


def test_prices_are_hidden_when_the_paper_has_none():
    product = invented.product(price_minor=None, price_note="", tiers=())
    for design in ("sheets", "cards"):
        text = readers.text_of(build_presentation(invented.presentation([product]), design))
        assert "₽" not in text


def test_what_the_client_needs_is_told():
    product = invented.product(wanted="крепить колонны без сварки")
    text = readers.text_of(build_presentation(invented.presentation([product])))
    assert "Вам нужно: крепить колонны без сварки" in text


@pytest.mark.parametrize("design", ["sheets", "cards"])
def test_hostile_words_are_printed_as_words(design):
    product = invented.product(
        NASTY, pitch=NASTY * 20, facts=((NASTY, LONG),), sections=((LONG, NASTY),), photo=b"junk"
    )
    paper = invented.presentation([product, product], title=NASTY, letter=LONG * 10)
    data = build_presentation(paper, design)
    assert "<b>Болт</b>" in readers.text_of(data)
    within_margins(data)


def test_the_same_paper_gives_the_same_bytes():
    paper = invented.presentation([invented.product()])
    assert build_presentation(paper) == build_presentation(paper)
    prices = invented.price_list()
    assert build_price_list(prices) == build_price_list(prices)


def test_a_price_list_repeats_its_head_and_keeps_groups_with_their_rows():
    data = build_price_list(invented.price_list(120))
    pages = readers.page_texts(data)
    assert len(pages) > 2
    assert all("Наименование" in page and "от 1 000" in page for page in pages)
    assert "действует с 23 ноября 2026 г." in readers.text_of(data)
    assert "НДС 22 % включён" in readers.text_of(data)
    for page, behind in pairwise(pages):
        assert not page.rstrip().endswith("Крепёж / Гайки"), behind
    within_margins(data)


def test_a_price_list_has_room_for_many_prices_and_long_names():
    paper = invented.price_list(10, columns=("Розница", "от 100", "от 500", "от 1 000", "от 5 000"))
    row = replace(paper.groups[0].rows[0], name=LONG, sku="АРТИКУЛ-ДЛИННЫЙ-0001-ТЦ")
    first = replace(paper.groups[0], rows=(row, *paper.groups[0].rows[1:]))
    within_margins(build_price_list(replace(paper, groups=(first, *paper.groups[1:]))))


def test_papers_of_goods_speak_english():
    seller = replace(invented.presentation([]).seller, tagline="Fasteners")
    product = invented.product(
        "Wedge anchor", sku="A-1", group="", stock="", pitch="Holds.", price_note="VAT included",
        tiers=(), facts=(("Size", "M12"),), sections=(("Use", "Columns"),),
    )  # fmt: skip
    paper = invented.presentation(
        [product], language="en", title="Anchors", client=None, seller=seller
    )
    text = readers.text_of(build_presentation(paper))
    assert "Characteristics" in text
    assert "Item A-1" in text
