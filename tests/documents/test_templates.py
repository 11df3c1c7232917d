"""Papers as templates order them: designs, blocks, columns, texts with fields."""

from dataclasses import replace

import invented_goods
import invented_papers as invented
import paper_readers as readers
import pytest

from salesapp.documents.credit_pdf import build_credit
from salesapp.documents.invoice_pdf import build_invoice
from salesapp.documents.offer_pdf import build_offer
from salesapp.documents.order_pdf import build_order
from salesapp.domain.paper_parts import Block, Design, LogoPlace, PaperColumn, PaperKind, PaperText
from salesapp.domain.paper_templates import built_in
from salesapp.domain.vat import VatMode


def template(kind=PaperKind.OFFER, language="ru", design=None, **changed):
    return replace(built_in(kind, language, design), **changed)


def test_blocks_stand_in_the_order_of_the_template_and_hidden_ones_are_gone():
    blocks = (
        Block.HEADING, Block.NEXT_STEP, Block.CONDITIONS, Block.LINES, Block.TOTALS, Block.SIGNING
    )  # fmt: skip
    text = readers.text_of(build_offer(invented.offer(template=template(blocks=blocks))))
    places = [
        text.index(word) for word in ("Следующий шаг", "Условия", "Артикул", "Всего к оплате")
    ]
    assert places == sorted(places)
    assert "Почему мы" not in text
    assert "sales@ryadkrep.example" not in text


def test_columns_stand_in_the_order_of_the_template():
    codes = ("name", "sku", "quantity", "vat", "vat_sum", "amount", "total")
    columns = tuple(map(PaperColumn, codes))
    paper = invented.offer(mode=VatMode.ON_TOP, template=template(columns=columns))
    text = readers.text_of(build_offer(paper))
    assert "Наименование Артикул Кол-во НДС Сумма НДС Сумма, ₽ Всего с НДС" in text
    assert (
        "Болт высокопрочный М20×80 10.9 ТЦ БТЦ-20-80 3 200 22% 42 936,96 195 168,00 238 104,96"
        in text
    )
    assert "Цена" not in text


def test_texts_of_the_template_hold_the_fields_of_the_paper():
    own = template(
        texts=(
            (PaperText.TITLE, "Предложение {number} для {client}"),
            (PaperText.WHY_US, "Звоните: {manager_phone}\nИтог {total}, {total_words}"),
            (PaperText.OWN_2, "Цены до {valid_until}"),
            (PaperText.FOOTER, "{company}, ИНН {company_inn}"),
        ),
        blocks=(*built_in(PaperKind.OFFER).blocks, Block.OWN_2),
    )
    text = readers.text_of(build_offer(invented.offer(template=own)))
    assert "Предложение КП-2026-0241 для ООО «Волжмонтаж-7»" in text
    assert "Звоните: +7 (831) 200-30-41" in text
    assert "Итог 425 631,20 ₽, Четыреста двадцать пять тысяч" in text
    assert "Цены до 7 декабря 2026 г." in text
    assert "ООО «Рядкреп», ИНН 5200007316" in text
    assert "публичной офертой" not in text
    # Without a number the title has no value for its field: the usual one is printed.
    draft = readers.text_of(build_offer(invented.offer(template=own, number=None)))
    assert "Коммерческое предложение" in draft
    timeless = readers.text_of(build_offer(invented.offer(template=own, valid_until=None)))
    assert "Цены до" not in timeless


def colours(data):
    image = readers.image_of(data)
    return {colour for _, colour in image.getcolors(image.width * image.height)}


def test_a_plain_offer_has_no_colour_but_the_pictures():
    bare = invented.seller()
    plain = template(design=Design.PLAIN)
    found = colours(build_offer(invented.offer(seller=bare, template=plain)))
    assert all(max(colour) - min(colour) < 40 for colour in found)
    found = colours(build_offer(invented.offer(seller=bare)))
    assert any(max(colour) - min(colour) > 100 for colour in found)


def test_photos_stand_in_their_column_only_in_the_design_with_photos():
    paper = invented.offer(6)
    lines = tuple(replace(line, photo=invented_goods.photo()) for line in paper.lines)
    with_photos = replace(paper, lines=lines, template=template(design=Design.PHOTOS))
    assert "Фото" in readers.text_of(build_offer(with_photos))
    assert (0x8B, 0x94, 0xA1) in colours(build_offer(with_photos))
    assert (0x8B, 0x94, 0xA1) not in colours(build_offer(replace(paper, lines=lines)))
    # Without a single photo the column is left out; junk instead of a photo is left out, too.
    assert "Фото" not in readers.text_of(build_offer(replace(with_photos, lines=paper.lines)))
    junk = tuple(replace(line, photo=b"junk") for line in paper.lines)
    assert build_offer(replace(with_photos, lines=junk))


@pytest.mark.parametrize("place", LogoPlace)
def test_the_logo_stands_where_the_template_wants_it(place):
    data = build_offer(invented.offer(template=template(logo=place)))
    image = readers.image_of(data).crop((0, 0, 900, 150))
    found = [
        x
        for x in range(image.width)
        for y in range(60, 130, 4)
        if image.getpixel((x, y))[2] > 150 and image.getpixel((x, y))[0] < 100
    ]
    if place is LogoPlace.NONE:
        assert not found
    else:
        assert (max(found) < image.width / 2) is (place is LogoPlace.LEFT)


@pytest.mark.parametrize("design", Design)
def test_options_and_variants_are_shown_outside_the_total(design):
    paper = replace(invented.with_choices(invented.offer(6)), template=template(design=design))
    text = readers.text_of(build_offer(paper))
    assert "Опция, в итог не входит" in text
    assert "Вариант А, анкер клиновой, всего 47 700,00 ₽" in text
    assert "Вариант Б, анкер химический, всего (в итог не входит) 108 327,20 ₽" in text
    assert "425 631,20 ₽" in text


def test_a_discount_of_the_whole_is_told_by_itself():
    paper = invented.offer(6)
    sums = replace(paper.totals, document_discount="3%")
    text = readers.text_of(build_offer(replace(paper, totals=sums)))
    assert "в том числе на весь документ 3%" in text
    bill = invented.invoice(6)
    bill = replace(bill, totals=replace(bill.totals, document_discount="3%"))
    text = readers.text_of(build_invoice(bill))
    assert "Без скидки: 443 240,00" in text
    assert "Скидка (в том числе на весь документ 3%): −17 608,80" in text


def test_a_rate_is_told_where_the_sum_is_in_another_currency():
    note = "Оплата в рублях по курсу Банка России на дату оплаты."
    assert note in readers.text_of(build_offer(invented.offer(currency="CNY", rate_note=note)))
    text = readers.text_of(build_invoice(invented.invoice(currency="CNY", rate_note=note)))
    assert note in text
    assert "китайских юан" in text
    assert not readers.codes(build_invoice(invented.invoice(currency="CNY")))


def test_an_english_invoice_says_nothing_in_russian_of_its_own():
    party = replace(invented.PARTY, name="Ryadkrep LLC", address="")
    bank = replace(invented.BANK, name="Oksky Bank")
    seller = invented.seller(party=party, bank=bank, director="", accountant="")
    positions = [
        ("", f"Bolt {n}", line, "pcs") for n, (_, _, line, _) in enumerate(invented.goods(3))
    ]
    paper = invented.invoice(
        positions=positions, seller=seller, buyer=replace(party, name="Volzhmontazh-7 LLC"),
        language="en", currency="EUR", attention="", basis="Contract 15/26",
    )  # fmt: skip
    text = readers.text_of(build_invoice(paper))
    assert "Invoice No. 123 of 23 November 2026" in text
    assert "Beneficiary's bank" in text
    assert "Including VAT 22%: 53,942.56" in text
    assert "Lines: 3, total €299,136.00" in text
    assert not [letter for letter in text if "а" <= letter.lower() <= "я"]


def test_an_order_confirms_days_and_tells_what_changed():
    text = readers.text_of(build_order(invented.order()))
    for expected in (
        "Подтверждение заказа № З-2026-0087",
        "версия 2",
        "основание: КП-2026-0241 от 23.11.2026",
        "Что изменилось",
        "Шпилька М16: 300 → 420 шт",
        "08.12.2026",
        "359 431,20 ₽",
        "Анна Воронова",
    ):
        assert expected in text
    english = readers.text_of(build_order(invented.order(language="en", number=None)))
    assert "Order Confirmation Draft" in english


def test_a_credit_note_names_its_invoice_and_its_reason():
    text = readers.text_of(build_credit(invented.credit()))
    for expected in (
        "Кредит-нота № К-7 от 14 декабря 2026 г.",
        "Основание: Счёт № 123 от 23.11.2026",
        "Причина: Возврат товара",
        "Всего к возврату или зачёту: 251 104,00",
        "Двести пятьдесят одна тысяча сто четыре рубля 00 копеек",
        "Возврат: на расчётный счёт покупателя",
    ):
        assert expected in text
    assert not readers.codes(build_credit(invented.credit()))
    assert "Credit Note No. К-7" in readers.text_of(build_credit(invented.credit(language="en")))
