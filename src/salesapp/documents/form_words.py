"""Words of papers in the customary form: invoices and credit notes, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from salesapp.documents.papers import Language
from salesapp.documents.texts import NBSP


@dataclass(frozen=True, slots=True)
class FormWords:
    """Every printed word which nobody types; keys of `qr_problems` are codes of `payment_qr`."""

    invoice: str
    invoice_draft: str
    credit: str
    credit_draft: str
    valid: str
    bik: str
    account: str
    bank: str
    payee: str
    inn: str
    kpp: str
    phone: str
    seller: str
    buyer: str
    consignor: str
    consignee: str
    basis: str
    reason: str
    subtotal: str
    total: str
    total_back: str
    count: str
    qr: tuple[str, str]
    no_qr: str
    director: str
    accountant: str
    sole_trader: str
    stamp: str
    sheet: str
    qr_problems: Mapping[str, str]


FORM_WORDS: Final[Mapping[Language, FormWords]] = {
    "ru": FormWords(
        invoice=f"Счет на оплату №{NBSP}{{number}} от {{day}}",
        invoice_draft="Черновик счета на оплату от {day}",
        credit=f"Кредит-нота №{NBSP}{{number}} от {{day}}",
        credit_draft="Черновик кредит-ноты от {day}",
        valid="Счёт действителен до {day}",
        bik="БИК",
        account=f"Сч.{NBSP}№",
        bank="Банк получателя",
        payee="Получатель",
        inn="ИНН",
        kpp="КПП",
        phone="тел.:",
        seller="Поставщик (Исполнитель):",
        buyer="Покупатель (Заказчик):",
        consignor="Грузоотправитель:",
        consignee="Грузополучатель:",
        basis="Основание:",
        reason="Причина:",
        subtotal="Итого:",
        total="Всего к оплате:",
        total_back="Всего к возврату или зачёту:",
        count="Всего наименований {count}, на сумму {total}",
        qr=("Оплата по QR-коду", "в приложении банка"),
        no_qr="QR-код для оплаты не напечатан: {reason}.",
        director="Руководитель",
        accountant="Бухгалтер",
        sole_trader="Предприниматель",
        stamp="М.П.",
        sheet="Лист {page} из {pages}",
        qr_problems={
            "missing": "не заполнены реквизиты получателя",
            "too_long": "слишком длинные реквизиты",
            "too_long:Name": "слишком длинное название получателя",
            "too_long:BankName": "слишком длинное название банка",
            "too_long:Purpose": "слишком длинное назначение платежа",
            "too_short": "счёт или БИК указаны не полностью",
            "no_separator": "недопустимые знаки в реквизитах",
            "not_encodable": "недопустимые знаки в реквизитах",
            "mandatory_block_over_300_bytes": "слишком длинное название получателя или банка",
        },
    ),
    "en": FormWords(
        invoice=f"Invoice No.{NBSP}{{number}} of {{day}}",
        invoice_draft="Draft invoice of {day}",
        credit=f"Credit Note No.{NBSP}{{number}} of {{day}}",
        credit_draft="Draft credit note of {day}",
        valid="The invoice is valid until {day}",
        bik="BIC",
        account=f"Acc.{NBSP}No.",
        bank="Beneficiary's bank",
        payee="Beneficiary",
        inn="INN",
        kpp="KPP",
        phone="tel.:",
        seller="Seller:",
        buyer="Buyer:",
        consignor="Consignor:",
        consignee="Consignee:",
        basis="Based on:",
        reason="Reason:",
        subtotal="Subtotal:",
        total="Total to pay:",
        total_back="Total to return or set off:",
        count="Lines: {count}, total {total}",
        qr=("Payment by QR code", "in the bank's application"),
        no_qr="The payment QR code is not printed: {reason}.",
        director="Director",
        accountant="Accountant",
        sole_trader="Sole trader",
        stamp="Stamp",
        sheet="Sheet {page} of {pages}",
        qr_problems={
            "missing": "requisites of the beneficiary are not filled",
            "too_long": "the requisites are too long",
            "too_long:Name": "the name of the beneficiary is too long",
            "too_long:BankName": "the name of the bank is too long",
            "too_long:Purpose": "the purpose of payment is too long",
            "too_short": "the account or the BIC is not complete",
            "no_separator": "the requisites hold characters that are not allowed",
            "not_encodable": "the requisites hold characters that are not allowed",
            "mandatory_block_over_300_bytes": (
                "the name of the beneficiary or of the bank is too long"
            ),
        },
    ),
}
"""The words of each language."""
