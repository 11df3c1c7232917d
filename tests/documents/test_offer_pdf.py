from dataclasses import replace

import invented_papers as invented
import paper_readers as readers
import pypdfium2
import pytest

from salesapp.documents.act_pdf import build_act
from salesapp.documents.offer_pdf import build_offer
from salesapp.documents.papers import PartyPaper
from salesapp.documents.preview import page_count
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.paper_templates import built_in
from salesapp.domain.vat import VatMode

LEFT, TOP, RIGHT, BOTTOM = 20, 15, 200, 282


def within_margins(data):
    for page in range(page_count(data)):
        left, top, right, bottom = readers.ink_box(data, page)
        assert left >= LEFT - 0.6
        assert top >= TOP - 0.6
        assert right <= RIGHT + 0.6
        assert bottom <= BOTTOM + 0.6


def test_everything_on_the_offer_can_be_copied_as_text():
    data = build_offer(invented.offer())
    text = readers.text_of(data)
    for expected in (
        "Коммерческое предложение № КП-2026-0241",
        "от 23 ноября 2026 г. · версия 3 · действует до 7 декабря 2026 г.",
        "ООО «Волжмонтаж-7»",
        "Начальнику отдела снабжения Мельникову Игорю Валерьевичу",
        "Уважаемый Игорь Валерьевич!",
        "Цена, ₽",
        "Шпилька резьбовая М16×1000 DIN 975",
        "Без скидки 443 240,00",
        "Скидка −17 608,80",
        "В том числе НДС 22% 76 753,17",
        "425 631,20 ₽",
        "четыреста двадцать пять тысяч шестьсот тридцать один рубль 20 копеек",
        "50 % предоплата, 50 % за 3 дня до отгрузки",
        "98,6 % поставок в срок",
        "Следующий шаг",
        "Анна Воронова",
        "voronova@ryadkrep.example",
        "Предложение не является публичной офертой (ст. 437 ГК РФ).",
    ):
        assert expected in text
    assert page_count(data) == 1
    within_margins(data)


def test_the_english_offer_holds_no_russian_word_of_ours():
    plain = [
        ("", f"Bolt M{number}", line, "pcs")
        for number, (_, _, line, _) in enumerate(invented.goods(4))
    ]
    seller = replace(
        invented.seller(),
        party=replace(invented.PARTY, name="Ryadkrep LLC", address=""),
        tagline="",
    )
    client = replace(invented.BUYER, name="Volzhmontazh-7 LLC")
    given = invented.ENGLISH | {"number": "Q-241", "seller": seller, "client": client}
    text = readers.text_of(build_offer(invented.offer(positions=plain, **given)))
    assert "Commercial Offer No. Q-241" in text
    assert "23 November 2026 · version 3 · valid until 7 December 2026" in text
    assert "€359,431.20" in text
    assert "Including VAT 22% 64,815.46" in text
    assert "three hundred fifty-nine thousand" in text
    assert not [letter for letter in text if "а" <= letter.lower() <= "я"]


@pytest.mark.parametrize(("language", "word"), [("ru", "Черновик"), ("en", "Draft")])
def test_a_draft_carries_the_word_instead_of_a_number(language, word):
    text = readers.text_of(build_offer(invented.offer(number=None, language=language)))
    assert word in text
    assert "КП-2026-0241" not in text
    assert word not in readers.text_of(build_offer(invented.offer(language=language)))


def test_the_first_version_is_not_counted_aloud():
    assert "версия" not in readers.text_of(build_offer(invented.offer(version=1)))


def test_vat_on_top_shows_the_sum_before_it():
    positions = invented.goods(5, discounts=False)
    text = readers.text_of(build_offer(invented.offer(positions=positions, mode=VatMode.ON_TOP)))
    assert "Итого 424 740,00" in text
    assert "Сумма НДС 22% 93 442,80" in text
    assert "518 182,80 ₽" in text


def test_a_currency_without_words_is_printed_by_its_code():
    text = readers.text_of(build_offer(invented.offer(currency="AMD")))
    assert "425 631,20 AMD" in text
    assert "прописью" not in text


@pytest.mark.parametrize(("lines", "pages"), [(1, 1), (20, 2), (40, 3)])
def test_lines_fill_pages(lines, pages):
    data = build_offer(invented.offer(lines))
    assert page_count(data) == pages
    within_margins(data)
    if pages > 1:
        for number, text in enumerate(readers.page_texts(data), start=1):
            assert f"Лист {number} из {pages}" in text


@pytest.mark.parametrize("lines", range(4, 24))
def test_the_total_stays_with_a_line_and_the_manager_with_a_text(lines):
    texts = readers.page_texts(build_offer(invented.offer(lines)))
    total = next(text for text in texts if "Всего к оплате" in text)
    assert "Наименование" in total
    manager = next(text for text in texts if "Анна Воронова" in text)
    assert "Следующий шаг" in manager


def test_a_heading_is_never_the_last_on_a_sheet():
    for lines in range(6, 22):
        for text in readers.page_texts(build_offer(invented.offer(lines)))[:-1]:
            body = text.replace("\r", "").split("\nПредложение не является")[0].strip()
            assert not body.endswith(("Условия", "Почему мы", "Следующий шаг"))


def test_all_thousand_lines_are_printed():
    text = readers.text_of(build_offer(invented.offer(1000)))
    assert all(f"партия {number}" in text for number in range(7, 1001))


def test_same_paper_same_bytes():
    paper = invented.offer(30, with_signature=True)
    assert build_offer(paper) == build_offer(paper)


def test_the_file_says_what_it_is():
    with pypdfium2.PdfDocument(build_offer(invented.offer())) as document:
        facts = document.get_metadata_dict()
    assert facts["Title"].replace("\u00a0", " ") == "Коммерческое предложение № КП-2026-0241"
    assert facts["Author"] == "ООО «Рядкреп»"


def has_colour(image, wanted):
    return any(colour == wanted for _, colour in image.getcolors(image.width * image.height))


def test_the_accent_of_the_company_is_used():
    green = replace(built_in(PaperKind.OFFER), accent=0x0B7A4B)
    seller = invented.seller()
    assert has_colour(readers.image_of(build_offer(invented.offer(template=green))), (11, 122, 75))
    plain = readers.image_of(build_offer(invented.offer(seller=seller)))
    assert not has_colour(plain, (11, 122, 75))


def test_a_logo_of_any_shape_keeps_to_its_place():
    seller = invented.seller(logo=readers.jpeg())
    data = build_offer(invented.offer(seller=seller))
    within_margins(data)
    assert any(
        red > 240 and green < 20
        for _, (red, green, _) in readers.image_of(data).getcolors(1_000_000)
    )


def test_the_director_signs_only_when_wanted():
    assert "Руководитель" not in readers.text_of(build_offer(invented.offer()))
    signed = build_offer(invented.offer(with_signature=True))
    assert "Пахомов И. С." in readers.text_of(signed)
    within_margins(signed)


def test_bare_offers_hold_together():
    data = build_offer(
        invented.offer(
            1,
            addressee="",
            greeting="",
            letter="",
            conditions=(),
            why_us="",
            next_step="",
            valid_until=None,
        )
    )
    text = readers.text_of(data)
    assert "Условия" not in text
    assert "Почему мы" not in text
    assert page_count(data) == 1


def test_hostile_texts_are_printed_as_they_are():
    nasty = "<b>&amp; {0} %s</b> <img src=x>"
    paper = invented.offer(
        2,
        letter=nasty,
        greeting=nasty,
        next_step=nasty,
        why_us=nasty,
        conditions=((nasty, nasty),),
        footer=nasty,
        client=replace(invented.BUYER, name="Щ" * 200),
    )
    data = build_offer(paper)
    assert readers.text_of(data).count("%s</b>") >= 6
    within_margins(data)


def test_long_letters_and_conditions_take_more_sheets():
    paper = invented.offer(
        2,
        letter="Подробное письмо. " * 700,
        next_step="Шаг за шагом. " * 400,
        conditions=tuple((f"Условие {n}", "текст " * 60) for n in range(20)),
    )
    data = build_offer(paper)
    assert page_count(data) > 3
    within_margins(data)


def test_a_sole_trader_signs_as_one_and_has_no_head():
    trader = invented.seller(is_sole_trader=True)
    offer = build_offer(invented.offer(2, seller=trader, with_signature=True))
    assert "Предприниматель" in readers.text_of(offer)
    assert "Руководитель" not in readers.text_of(offer)
    client = PartyPaper("ИП Сидоров Пётр", "520000731612")
    act = readers.text_of(build_act(invented.act(2, seller=trader, client=client)))
    assert (act.count("Предприниматель"), act.count("Руководитель")) == (2, 0)
    assert readers.text_of(build_act(invented.act(2))).count("Руководитель") == 2
