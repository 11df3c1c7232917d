from dataclasses import replace

import invented_papers as invented
import paper_readers as readers
import pypdfium2
import pytest

from salesapp.documents.invoice_pdf import build_invoice, payment_payload
from salesapp.documents.papers import PartyPaper
from salesapp.documents.preview import page_count
from salesapp.domain.pricing import PricedLine
from salesapp.domain.vat import VatMode

LEFT, TOP, RIGHT, BOTTOM = 20, 10, 200, 287


def one(name, price=100_00, quantity=1000, vat_bp=2200, unit="шт", sku=""):
    return sku, name, PricedLine(quantity, price, 0, vat_bp), unit


def within_margins(data):
    for page in range(page_count(data)):
        left, top, right, bottom = readers.ink_box(data, page)
        assert left >= LEFT - 0.6
        assert top >= TOP - 0.6
        assert right <= RIGHT + 0.6
        assert bottom <= BOTTOM + 0.6


def test_everything_on_the_invoice_can_be_copied_as_text():
    text = readers.text_of(build_invoice(invented.invoice(3)))
    for expected in (
        "Счет на оплату № 123 от 23 ноября 2026 г.",
        "Счёт действителен до 30 ноября 2026 г.",
        "БИК 042200600",
        "40702810400000000418",
        "30101810400000000600",
        "Банк получателя",
        "ИНН 5200007316",
        "КПП 520001001",
        "ООО «Рядкреп», ИНН 5200007316, КПП 520001001, 603000, г. Нижний Новгород",
        "ООО «Волжмонтаж-7»",
        "Договор поставки № 15/26 от 01.03.2026",
        "Болт высокопрочный М20×80 10.9 ТЦ",
        "195 168,00",
        "Всего наименований 3, на сумму 299 136,00 руб.",
        "Двести девяносто девять тысяч сто тридцать шесть рублей 00 копеек",
        "Пахомов И. С.",
        "Грачёва О. Н.",
        "М.П.",
        "Оплата по QR-коду",
    ):
        assert expected in text


def test_words_of_vat_follow_the_table():
    def text(**given):
        return readers.text_of(build_invoice(invented.invoice(3, **given)))

    inside = text()
    assert "В том числе НДС 22%: 53 942,56" in inside
    assert "Всего к оплате: 299 136,00" in inside
    on_top = text(mode=VatMode.ON_TOP)
    assert "Сумма НДС 22%: 65 809,92" in on_top
    assert "Всего к оплате: 364 945,92" in on_top
    several = text(positions=invented.goods(3, vat_bp=(2200, 1000)))
    assert "В том числе НДС: 48 940,83" in several
    assert "в т. ч. НДС 10%: 5 085,09" in several
    assert "Без налога (НДС): –" in text(positions=invented.goods(3, vat_bp=(None,)))
    assert "В том числе НДС 0%: 0,00" in text(positions=invented.goods(3, vat_bp=(0,)))


def test_columns_of_article_and_discount_appear_only_when_needed():
    plain = readers.text_of(
        build_invoice(invented.invoice(positions=invented.goods(3, discounts=False, sku=False)))
    )
    assert "Артикул" not in plain
    assert "Скидка" not in plain
    full = readers.text_of(build_invoice(invented.invoice(3)))
    assert "Артикул" in full
    assert "Скидка" in full


def test_a_sole_trader_signs_alone_and_has_no_kpp():
    party = PartyPaper("ИП Иванов Иван Иванович", "547295248126", address="г. Новосибирск")
    seller = invented.seller(party=party, is_sole_trader=True, director="Иванов Иван Иванович")
    text = readers.text_of(build_invoice(invented.invoice(seller=seller)))
    assert "Предприниматель" in text
    assert "Бухгалтер" not in text
    assert "ИП Иванов Иван Иванович, ИНН 547295248126, г. Новосибирск" in text


def test_the_printed_code_pays_exactly_this_invoice():
    paper = invented.invoice(3)
    (code,) = readers.codes(build_invoice(paper))
    assert code.bytes == payment_payload(paper)
    assert code.ec_level == "M"
    assert "|Sum=29913600|" in code.bytes.decode()


def test_a_dense_code_is_still_read():
    bank = replace(invented.BANK, name="Ж" * 45)
    party = replace(invented.PARTY, name="ООО «" + "Щ" * 40 + "»")
    paper = invented.invoice(seller=invented.seller(bank=bank, party=party), purpose="Ю" * 210)
    (code,) = readers.codes(build_invoice(paper))
    assert code.bytes == payment_payload(paper)


def test_an_invoice_without_a_possible_code_says_why():
    bank = replace(invented.BANK, name="Б" * 60)
    data = build_invoice(invented.invoice(seller=invented.seller(bank=bank)))
    assert not readers.codes(data)
    why = "QR-код для оплаты не напечатан: слишком длинное название банка."
    assert why in readers.text_of(data)


def test_every_reason_against_a_code_has_its_words():
    changes = (
        ({"name": ""}, {}, "не заполнены реквизиты получателя"),
        ({"bik": "04420"}, {}, "счёт или БИК указаны не полностью"),
        ({}, {"name": "ООО «" + "Щ" * 130 + "»"}, "слишком длинное название получателя или банка"),
    )
    for bank, party, why in changes:
        seller = invented.seller(
            bank=replace(invented.BANK, **bank), party=replace(invented.PARTY, **party)
        )
        text = readers.text_of(build_invoice(invented.invoice(seller=seller)))
        assert f"QR-код для оплаты не напечатан: {why}." in text


def test_a_draft_has_neither_number_nor_code():
    data = build_invoice(invented.invoice(number=None))
    text = readers.text_of(data)
    assert "Черновик счета на оплату от 23 ноября 2026 г." in text
    assert "№ 123 от" not in text
    assert not readers.codes(data)


@pytest.mark.parametrize(("lines", "pages"), [(1, 1), (10, 1), (20, 2), (60, 3)])
def test_lines_fill_pages(lines, pages):
    data = build_invoice(invented.invoice(lines))
    assert page_count(data) == pages
    within_margins(data)


def test_every_page_of_a_long_invoice_repeats_the_head_and_counts_sheets():
    data = build_invoice(invented.invoice(60))
    texts = readers.page_texts(data)
    for number, text in enumerate(texts, start=1):
        assert "Товары (работы, услуги)" in text
        assert f"Лист {number} из {len(texts)}" in text
    assert "Лист 1 из" not in readers.text_of(build_invoice(invented.invoice(3)))


@pytest.mark.parametrize("lines", range(6, 30))
def test_totals_words_and_signatures_never_stand_without_a_line(lines):
    texts = readers.page_texts(build_invoice(invented.invoice(lines)))
    last = texts[-1].replace("\u00a0", " ")
    assert "Всего к оплате:" in last
    assert "Всего наименований" in last
    assert "Руководитель" in last
    assert f"\n{lines} " in last.replace("\r", "")


def test_all_thousand_lines_are_printed():
    data = build_invoice(invented.invoice(1000))
    text = readers.text_of(data)
    assert all(f"партия {number}" in text for number in range(7, 1001))
    assert page_count(data) > 20


def test_same_paper_same_bytes():
    paper = invented.invoice(7, seller=invented.seller(pictures=True), with_signature=True)
    assert build_invoice(paper) == build_invoice(paper)
    other = replace(paper, number="124")
    assert build_invoice(other) != build_invoice(paper)


def test_the_file_says_what_it_is():
    with pypdfium2.PdfDocument(build_invoice(invented.invoice())) as document:
        facts = document.get_metadata_dict()
    assert facts["Title"].replace("\u00a0", " ") == "Счет на оплату № 123 от 23 ноября 2026 г."
    assert facts["Author"] == "ООО «Рядкреп»"
    assert facts["CreationDate"].startswith("D:20261123")


def test_rare_characters_printed_before_do_not_change_the_bytes():
    first = build_invoice(invented.invoice(2))
    build_invoice(invented.invoice(positions=[one("Ωmega ⅓ ✓ →")]))
    assert build_invoice(invented.invoice(2)) == first


@pytest.mark.parametrize(
    "name",
    [
        "<b>Болт</b> & <img src=\"x.png\"/> <font color='red'>",
        "100% {гайка} \\n (скобки) ) ( ]",
        "Ящик №5 – «Ёлочка» „лапки“ ½ ₽ ²",
        "Ωmega ⅓ ✓ → ≤",
    ],
)
def test_hostile_names_are_printed_letter_by_letter(name):
    data = build_invoice(invented.invoice(positions=[one(name)]))
    assert name in readers.text_of(data)
    within_margins(data)


def test_characters_of_no_face_become_signs_of_the_unknown_and_the_rest_stays():
    data = build_invoice(invented.invoice(positions=[one("Болт กข 螺栓 😀 М20")]))
    assert "Болт \ufffd\ufffd 螺栓 😀 М20" in readers.text_of(data)


def test_a_long_run_of_unknown_characters_is_a_few_signs():
    data = build_invoice(invented.invoice(positions=[one("Болт " + "กข " * 400 + "М20")]))
    text = readers.text_of(data)
    assert "Болт \ufffd\ufffd\ufffd… М20" in text
    assert text.count("\ufffd") == 3


def test_controls_and_marks_of_direction_are_dropped():
    name = "Га\u202eйка\x00 М20\u200b, \u0438\u0306од"
    data = build_invoice(invented.invoice(positions=[one(name)]))
    assert "Гайка М20, йод" in readers.text_of(data)


@pytest.mark.parametrize(
    "name", ["Ж" * 300, "слово " * 400, "АБВ-123/" * 60, "строка\n" * 200, "", "   "]
)
def test_a_long_or_empty_name_stays_inside_its_cell(name):
    within_margins(build_invoice(invented.invoice(positions=[one(name, sku="Щ" * 60)] * 3)))


def test_nine_digit_sums_keep_to_their_columns():
    positions = [one("Турбина", price=999_999_999_99, quantity=999_999, unit="комплект")]
    data = build_invoice(invented.invoice(positions=positions))
    assert "999 999 999,99" in readers.text_of(data)
    within_margins(data)


def test_a_free_position_is_zero_everywhere():
    text = readers.text_of(build_invoice(invented.invoice(positions=[one("Образец", price=0)])))
    assert "Всего к оплате: 0,00" in text
    assert "Ноль рублей 00 копеек" in text


def test_long_parties_and_terms_flow_on():
    party = PartyPaper("ООО «" + "Очень длинное название " * 20 + "»", "1", "2", "адрес, " * 60)
    terms = (("Оплата", "предоплата " * 100), ("Поставка", "сроки " * 400))
    data = build_invoice(
        invented.invoice(
            30, buyer=party, seller=invented.seller(party=party), terms=terms, consignee=party
        )
    )
    within_margins(data)
    assert "Грузополучатель:" in readers.text_of(data)


def blue(image):
    return sum(
        count
        for count, (red, _, other) in image.getcolors(image.width * image.height)
        if other > red + 40
    )


def test_signature_and_stamp_are_printed_only_when_wanted():
    seller = invented.seller(pictures=True)
    bare = readers.image_of(build_invoice(invented.invoice(seller=seller)))
    signed = readers.image_of(build_invoice(invented.invoice(seller=seller, with_signature=True)))
    assert blue(bare) == 0
    assert blue(signed) > 2000


def test_a_stamp_leaves_the_code_readable():
    seller = invented.seller(pictures=True)
    paper = invented.invoice(seller=seller, with_signature=True)
    code = readers.codes(build_invoice(paper))
    assert code[0].bytes == payment_payload(paper)
    within_margins(build_invoice(paper))


def test_an_unreadable_picture_is_left_out():
    seller = invented.seller(stamp=b"not a picture", signature=b"", accountant_signature=b"\x89PNG")
    data = build_invoice(invented.invoice(seller=seller, with_signature=True))
    assert "Руководитель" in readers.text_of(data)
