"""Invented papers, counted by the same rules as real ones."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from salesapp.documents.act_papers import ActPaper
from salesapp.documents.conditions import price_lowered
from salesapp.documents.papers import (
    BankPaper,
    CreditPaper,
    InvoicePaper,
    ManagerPaper,
    OfferPaper,
    OrderPaper,
    PaperLine,
    PaperTotals,
    PartyPaper,
    SellerPaper,
)
from salesapp.domain.pricing import Counting, PricedLine, VatShare, document_totals
from salesapp.domain.reconciliation import Balance, Move, MoveKind
from salesapp.domain.vat import VatMode

PICTURES = Path(__file__).parents[1] / "data" / "pictures"

GOODS = [
    ("БТЦ-20-80", "Болт высокопрочный М20×80 10.9 ТЦ", 3_200_000, "шт", 64_20, 500),
    ("ГТЦ-20", "Гайка высокопрочная М20 кл. 10 ТЦ", 3_200_000, "шт", 18_40, 500),
    ("ШТЦ-20", "Шайба высокопрочная 20 ТЦ", 6_400_000, "шт", 7_90, 500),
    ("ШП-16-1000", "Шпилька резьбовая М16×1000 DIN 975", 420_000, "шт", 148_00, 300),
    ("АНК-12-120", "Анкер клиновой М12×120, цинк", 1_500_000, "шт", 31_80, 0),
    ("ДСТ-2", "Доставка, 2 рейса, г. Нижний Новгород", 2_000, "усл. ед.", 9_250_00, 0),
]

PARTY = PartyPaper(
    name="ООО «Рядкреп»",
    inn="5200007316",
    kpp="520001001",
    address="603000, г. Нижний Новгород, ул. Причальная, д. 12, оф. 4",
    phone="+7 (831) 200-30-40",
    email="sales@ryadkrep.example",
)
BANK = BankPaper(
    name="Банк «Окский», г. Нижний Новгород",
    bik="042200600",
    account="40702810400000000418",
    corr_account="30101810400000000600",
)
BUYER = PartyPaper(
    name="ООО «Волжмонтаж-7»",
    inn="5200012345",
    kpp="520001001",
    address="603057, г. Нижний Новгород, пр. Монтажников, д. 7",
    phone="+7 (831) 212-00-77",
)
MANAGER = ManagerPaper(
    name="Анна Воронова",
    position="менеджер по продажам",
    phone="+7 (831) 200-30-41",
    email="voronova@ryadkrep.example",
)


def picture(name):
    return (PICTURES / name).read_bytes()


def seller(pictures=False, **changed):
    given = {
        "party": PARTY,
        "bank": BANK,
        "director": "Пахомов Илья Сергеевич",
        "accountant": "Грачёва Ольга Николаевна",
        "site": "ryadkrep.example",
        "tagline": "Крепёж, такелаж и упаковка для производства",
    }
    if pictures:
        given |= {
            "logo": picture("logo.png"),
            "signature": picture("signature.png"),
            "accountant_signature": picture("signature-2.png"),
            "stamp": picture("stamp.png"),
        }
    return SellerPaper(**(given | changed))


def goods(count, vat_bp=(2200,), discounts=True, sku=True):
    """`count` invented positions; rates are taken in turn."""
    found = []
    for index in range(count):
        article, name, quantity, unit, price, discount = GOODS[index % len(GOODS)]
        if index >= len(GOODS):
            name = f"{name}, партия {index + 1}"
        found.append(
            (
                article if sku else "",
                name,
                PricedLine(
                    quantity_milli=quantity,
                    price_minor=price,
                    discount_bp=discount if discounts else 0,
                    vat_bp=vat_bp[index % len(vat_bp)],
                ),
                unit,
            )
        )
    return found


def priced(positions, mode=VatMode.INCLUDED):
    """Lines and totals out of positions (article, name, priced line, unit)."""
    computed = document_totals([line for _, _, line, _ in positions], Counting(mode))
    lines = tuple(
        PaperLine(
            sku=article,
            name=name,
            quantity_milli=line.quantity_milli,
            unit=unit,
            price_minor=line.price_minor,
            discount_bp=line.discount_bp,
            vat_bp=line.vat_bp,
            amount_minor=one.amount_minor,
            vat_minor=one.vat_minor,
            total_minor=one.total_minor,
        )
        for (article, name, line, unit), one in zip(positions, computed.lines, strict=True)
    )
    totals = PaperTotals(
        subtotal_minor=computed.subtotal_minor,
        discount_minor=computed.discount_minor,
        amount_minor=computed.amount_minor,
        vat_minor=computed.vat_minor,
        total_minor=computed.total_minor,
        vat_mode=mode,
        vat_by_rate=computed.vat_by_rate,
    )
    return lines, totals


def invoice(count=3, *, mode=VatMode.INCLUDED, positions=None, **changed):
    lines, totals = priced(goods(count) if positions is None else positions, mode)
    given = {
        "number": "123",
        "issued_on": date(2026, 11, 23),
        "seller": seller(),
        "buyer": BUYER,
        "lines": lines,
        "totals": totals,
        "basis": "Договор поставки № 15/26 от 01.03.2026",
        "attention": (
            "Внимание! Оплата данного счёта означает согласие с условиями поставки товара. "
            "Уведомление об оплате обязательно, в противном случае не гарантируется наличие "
            "товара на складе."
        ),
        "valid_until": date(2026, 11, 30),
        "purpose": "Оплата по счету № 123 от 23.11.2026. В том числе НДС 22%.",
    }
    return InvoicePaper(**(given | changed))


def offer(count=6, *, mode=VatMode.INCLUDED, positions=None, **changed):
    lines, totals = priced(goods(count) if positions is None else positions, mode)
    given = {
        "number": "КП-2026-0241",
        "version": 3,
        "issued_on": date(2026, 11, 23),
        "seller": seller(pictures=True),
        "client": BUYER,
        "lines": lines,
        "totals": totals,
        "manager": MANAGER,
        "addressee": "Начальнику отдела снабжения Мельникову Игорю Валерьевичу",
        "greeting": "Уважаемый Игорь Валерьевич!",
        "letter": (
            "Вам нужен крепёж для корпуса 3 до 8 декабря, с паспортами качества и доставкой "
            "на объект. Учли ваши пожелания: скидка 5 % на комплекты М20 и доставка двумя "
            "рейсами. Резерв держим до 7 декабря."
        ),
        "valid_until": date(2026, 12, 7),
        "conditions": (
            ("Оплата", "50 % предоплата, 50 % за 3 дня до отгрузки"),
            ("Поставка", "до 8 декабря 2026 г., до объекта двумя рейсами"),
            ("Качество", "паспорта качества и сертификаты на каждую партию"),
            ("Гарантия", "замена партии в течение 5 рабочих дней, если есть отклонения"),
        ),
        "why_us": (
            "38 000 позиций на складе в Нижнем Новгороде, отгрузка в день оплаты\n"
            "98,6 % поставок в срок за последние 12 месяцев\n"
            "Входной контроль каждой партии в своей лаборатории"
        ),
        "next_step": "Подтвердите заказ до 30 ноября: закрепим цену и резерв на складе.",
    }
    return OfferPaper(**(given | changed))


def order(count=4, *, mode=VatMode.INCLUDED, **changed):
    lines, totals = priced(goods(count), mode)
    terms = ("08.12.2026", "10.12.2026", "15.12.2026")
    given = {
        "number": "З-2026-0087",
        "version": 2,
        "issued_on": date(2026, 11, 25),
        "seller": seller(pictures=True),
        "client": BUYER,
        "lines": tuple(
            replace(line, term=terms[place % len(terms)]) for place, line in enumerate(lines)
        ),
        "totals": totals,
        "manager": MANAGER,
        "addressee": "Мельников Игорь Валерьевич, начальник отдела снабжения",
        "letter": "Подтверждаем заказ. Товар зарезервирован, даты отгрузки указаны у позиций.",
        "basis": "КП-2026-0241 от 23.11.2026",
        "changes": "Шпилька М16: 300 → 420 шт\nДоставка двумя рейсами вместо одного",
        "conditions": (
            ("Оплата", "50 % предоплата, 50 % за 3 дня до отгрузки"),
            ("Поставка", "до объекта, пр. Монтажников, д. 7, приёмка с 8:00 до 16:00"),
            ("Согласовано", "25.11.2026, письмо Мельникова И. В."),
        ),
        "next_step": "Оплатите счёт до 30 ноября, и мы отгрузим первую партию 8 декабря.",
        "footer": "Заказ исполняется на условиях договора поставки № 15/26 от 01.03.2026.",
    }
    return OrderPaper(**(given | changed))


def credit(count=2, *, mode=VatMode.INCLUDED, **changed):
    lines, totals = priced(goods(count), mode)
    given = {
        "number": "К-7",
        "issued_on": date(2026, 12, 14),
        "seller": seller(pictures=True),
        "buyer": BUYER,
        "lines": lines,
        "totals": totals,
        "basis": "Счёт № 123 от 23.11.2026",
        "reason": "Возврат товара: повреждена упаковка, акт от 12.12.2026",
        "terms": (("Возврат", "на расчётный счёт покупателя в течение 5 рабочих дней"),),
    }
    return CreditPaper(**(given | changed))


def lowered(language="ru"):
    """A credit note that lowers two prices while the goods stay with the client."""
    whole = credit(2)
    sums = (12_200_00, 2_200_00), (6_100_00, 1_100_00)
    lines = tuple(
        replace(
            line,
            quantity_milli=0,
            discount_bp=0,
            amount_minor=off,
            vat_minor=vat,
            total_minor=off,
            note=price_lowered(line.total_minor, line.total_minor - off, language, taxed=True),
            is_sum_only=True,
        )
        for line, (off, vat) in zip(whole.lines, sums, strict=True)
    )
    totals = PaperTotals(
        18_300_00,
        0,
        18_300_00,
        3_300_00,
        18_300_00,
        VatMode.INCLUDED,
        (VatShare(2200, 15_000_00, 3_300_00),),
    )
    words = {
        "ru": ("Счёт № 123 от 23.11.2026", "Скидка за объём по итогам квартала"),
        "en": ("Invoice No. 123 of 23 Nov 2026", "Volume discount for the quarter"),
    }
    basis, reason = words[language]
    return replace(
        whole, lines=lines, totals=totals, basis=basis, reason=reason, terms=(), language=language
    )


def act(count=6, *, opening=1_250_00, **changed):
    def one(number):
        on = date(2026, 10, 2 + number * 28 // max(count, 1))
        if number % 3 == 2:
            return Move(on, MoveKind.PAYMENT, str(400 + number), 250_000_00 + number * 10_37)
        return Move(on, MoveKind.INVOICE, str(100 + number), 120_500_40 + number * 1_000_00)

    until = date(2026, 10, 31)
    given = {
        "seller": seller(pictures=True),
        "client": BUYER,
        "balance": Balance(date(2026, 10, 1), until, opening, tuple(map(one, range(count)))),
        "contract": "поставки № 15/26 от 01.03.2026",
        "client_director": "Ковалёва Анна Петровна",
    }
    return ActPaper(**(given | changed))


def with_choices(paper):
    """The offer with an option and two variants of anchors, the second one not counted."""
    lines = list(paper.lines)
    more = [replace(line, is_counted=False) for line in lines[:1]]
    first = [replace(lines[4], variant="Вариант А, анкер клиновой")]
    second = [
        replace(line, variant="Вариант Б, анкер химический", is_counted=False)
        for line in lines[2:4]
    ]
    return replace(paper, lines=(*lines[:4], lines[5], *first, *second, *more))


ENGLISH = {
    "language": "en",
    "addressee": "Mr Igor Melnikov, Head of Purchasing",
    "greeting": "Dear Mr Melnikov,",
    "letter": "You need fasteners for building 3 by 8 December, delivered to the site.",
    "conditions": (
        ("Payment", "50 % in advance, 50 % three days before shipment"),
        ("Delivery", "by 8 December 2026, two trips to the site"),
    ),
    "why_us": "38,000 items in stock\n98.6 % of deliveries on time in the last 12 months",
    "next_step": "Confirm by 30 November and we hold the price and the stock.",
    "manager": ManagerPaper("Anna Voronova", "Sales manager", "+7 831 200-30-41"),
    "currency": "EUR",
}
