"""Papers with invented goods and an invented client, to show what a template looks like."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from io import BytesIO

from salesapp.documents.act_papers import ActPaper
from salesapp.documents.papers import (
    CreditPaper,
    InvoicePaper,
    Language,
    ManagerPaper,
    OfferPaper,
    OrderPaper,
    Pairs,
    PaperLine,
    PaperTotals,
    PartyPaper,
    SellerPaper,
)
from salesapp.documents.presentation_papers import PriceGroup, PriceListPaper, PriceRow
from salesapp.domain.paper_parts import PaperKind
from salesapp.domain.paper_templates import PaperTemplate
from salesapp.domain.pricing import Counting, PricedLine, document_totals
from salesapp.domain.reconciliation import Balance, Move, MoveKind

_AT_22 = 2200


@dataclass(frozen=True, slots=True)
class _Words:
    """What the invented papers say."""

    client: str
    address: str
    contact: str
    greeting: str
    goods: tuple[str, ...]
    unit: str
    letter: str
    why_us: str
    next_step: str
    conditions: Pairs
    attention: str
    basis: str
    reason: str
    price_list: str
    group: str
    retail: str
    wholesale: str


_WORDS: dict[Language, _Words] = {
    "ru": _Words(
        client="ООО «Образец-Строй»",
        address="101000, г. Москва, ул. Примерная, д. 1",
        contact="Иванову Петру Сергеевичу, начальнику отдела снабжения",
        greeting="Уважаемый Пётр Сергеевич!",
        goods=("Болт М20×80 10.9", "Гайка М20 кл. 10", "Анкер клиновой М12×120, оцинкованный"),
        unit="шт",
        letter="Предлагаем крепёж для вашего объекта с паспортами качества и доставкой.",
        why_us="Отгрузка в день оплаты\nСвоя лаборатория входного контроля",
        next_step="Подтвердите заказ, и мы закрепим цену и резерв на складе.",
        conditions=(("Оплата", "50 % предоплата"), ("Поставка", "до объекта, 5 рабочих дней")),
        attention="Оплата данного счёта означает согласие с условиями поставки товара.",
        basis="Договор поставки № 15/26 от 01.03.2026",
        reason="Возврат товара: повреждена упаковка",
        price_list="Прайс-лист",
        group="Крепёж",
        retail="Розница",
        wholesale="от 1 000",
    ),
    "en": _Words(
        client="Sample Build LLC",
        address="1 Example Street, Moscow 101000",
        contact="Mr Peter Ivanov, Head of Purchasing",
        greeting="Dear Mr Ivanov,",
        goods=("Bolt M20×80 10.9", "Nut M20 cl. 10", "Wedge anchor M12×120, zinc plated"),
        unit="pcs",
        letter="We offer fasteners for your site, with certificates and delivery.",
        why_us="Shipment on the day of payment\nOur own incoming inspection laboratory",
        next_step="Confirm the order, and we hold the price and the stock.",
        conditions=(("Payment", "50 % in advance"), ("Delivery", "to the site, 5 working days")),
        attention="Payment of this invoice means that the terms of delivery are accepted.",
        basis="Supply contract No. 15/26 of 1 March 2026",
        reason="Goods returned: damaged packing",
        price_list="Price List",
        group="Fasteners",
        retail="Retail",
        wholesale="from 1,000",
    ),
}
_NUMBERS = (("БТЦ-20-80", 320_000, 64_20), ("ГТЦ-20", 320_000, 18_40), ("АНК-12", 150_000, 31_80))


def sample_pdf(
    template: PaperTemplate, seller: SellerPaper, manager: ManagerPaper, on: date
) -> bytes:
    """An invented paper of the template's kind and language, with our own letterhead."""
    kind = template.kind
    if kind is PaperKind.PRICE_LIST:
        return _price_list(template, seller, on)
    if kind is PaperKind.ACT:
        return _act(template, seller, on)
    if kind in (PaperKind.OFFER, PaperKind.ORDER):
        return _letter(template, seller, manager, on)
    return _form(template, seller, on)


def _party(words: _Words) -> PartyPaper:
    return PartyPaper(words.client, "7700000000", "770001001", words.address)


def _body(words: _Words) -> tuple[tuple[PaperLine, ...], PaperTotals]:
    priced = [
        PricedLine(quantity, price, 500 if place == 0 else 0, _AT_22)
        for place, (_sku, quantity, price) in enumerate(_NUMBERS)
    ]
    how = Counting()
    counted = document_totals(priced, how)
    lines = tuple(
        PaperLine(
            sku=sku,
            name=name,
            quantity_milli=line.quantity_milli,
            unit=words.unit,
            price_minor=line.price_minor,
            discount_bp=line.discount_bp,
            vat_bp=line.vat_bp,
            amount_minor=one.amount_minor,
            vat_minor=one.vat_minor,
            total_minor=one.total_minor,
            photo=_photo(),
        )
        for name, (sku, _quantity, _price), line, one in zip(
            words.goods, _NUMBERS, priced, counted.lines, strict=True
        )
    )
    sums = PaperTotals(
        subtotal_minor=counted.subtotal_minor,
        discount_minor=counted.discount_minor,
        amount_minor=counted.amount_minor,
        vat_minor=counted.vat_minor,
        total_minor=counted.total_minor,
        vat_mode=how.mode,
        vat_by_rate=counted.vat_by_rate,
    )
    return lines, sums


def _letter(template: PaperTemplate, seller: SellerPaper, manager: ManagerPaper, on: date) -> bytes:
    from salesapp.documents.offer_pdf import build_offer
    from salesapp.documents.order_pdf import build_order

    words = _WORDS[template.language]
    lines, sums = _body(words)
    if template.kind is PaperKind.ORDER:
        return build_order(
            OrderPaper(
                "87", 1, on, seller, _party(words), lines, sums, manager, words.contact,
                words.greeting, words.letter, words.basis, conditions=words.conditions,
                next_step=words.next_step, language=template.language, with_signature=True,
                template=template,
            )
        )  # fmt: skip
    until = on + timedelta(days=14)
    return build_offer(
        OfferPaper(
            "241", 1, on, seller, _party(words), lines, sums, manager, words.contact,
            words.greeting, words.letter, until, words.conditions, words.why_us,
            words.next_step, language=template.language, with_signature=True, template=template,
        )
    )  # fmt: skip


def _form(template: PaperTemplate, seller: SellerPaper, on: date) -> bytes:
    from salesapp.documents.credit_pdf import build_credit
    from salesapp.documents.invoice_pdf import build_invoice

    words = _WORDS[template.language]
    lines, sums = _body(words)
    if template.kind is PaperKind.CREDIT:
        return build_credit(
            CreditPaper(
                "7", on, seller, _party(words), lines, sums, words.basis, words.reason,
                with_signature=True, language=template.language, template=template,
            )
        )  # fmt: skip
    return build_invoice(
        InvoicePaper(
            "123", on, seller, _party(words), lines, sums, words.basis,
            attention=words.attention, valid_until=on + timedelta(days=7), terms=words.conditions,
            with_signature=True, language=template.language, template=template,
        )
    )  # fmt: skip


def _act(template: PaperTemplate, seller: SellerPaper, on: date) -> bytes:
    from salesapp.documents.act_pdf import build_act

    words = _WORDS[template.language]
    first = on.replace(day=1)
    moves = (
        Move(first, MoveKind.INVOICE, "118", 120_500_00),
        Move(on, MoveKind.PAYMENT, "412", 100_000_00),
    )
    balance = Balance(first, on, 15_000_00, moves)
    return build_act(
        ActPaper(
            seller, _party(words), balance, language=template.language, with_signature=True,
            template=template,
        )
    )  # fmt: skip


def _price_list(template: PaperTemplate, seller: SellerPaper, on: date) -> bytes:
    from salesapp.documents.price_list_pdf import build_price_list

    words = _WORDS[template.language]
    rows = tuple(
        PriceRow(sku, name, words.unit, (price, price * 95 // 100))
        for name, (sku, _quantity, price) in zip(words.goods, _NUMBERS, strict=True)
    )
    columns = (words.retail, words.wholesale)
    groups = (PriceGroup(words.group, rows),)
    return build_price_list(
        PriceListPaper(
            words.price_list, on, seller, columns, groups, client=words.client,
            language=template.language, template=template,
        )
    )  # fmt: skip


@lru_cache(maxsize=1)
def _photo() -> bytes:
    """A drawn bolt where a photo of goods would stand."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (220, 220), (242, 243, 246))
    pen = ImageDraw.Draw(image)
    pen.rectangle((77, 22, 143, 55), fill=(91, 100, 114))
    pen.rectangle((95, 55, 125, 198), fill=(139, 148, 161))
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
