"""Words of the act of reconciliation, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from salesapp.documents.papers import Language
from salesapp.documents.texts import NBSP
from salesapp.domain.reconciliation import MoveKind


@dataclass(frozen=True, slots=True)
class ActWords:
    """Every printed word which nobody types."""

    title: str
    between: str
    contract: str
    preamble: str
    by_data: str
    number: str
    document: str
    debit: str
    credit: str
    opening: str
    turnover: str
    closing: str
    owed: str
    settled: str
    answer: str
    signed_for: str
    director: str
    stamp: str
    sheet: str
    moves: Mapping[MoveKind, str]


ACT_WORDS: Final[Mapping[Language, ActWords]] = {
    "ru": ActWords(
        title="Акт сверки взаимных расчетов за период {since} – {until}",
        between="между {seller} и {client}",
        contract="по договору {contract}",
        preamble=(
            "Мы, нижеподписавшиеся, {seller}, с одной стороны, и {client}, с другой стороны, "
            "составили настоящий акт сверки в том, что состояние взаимных расчетов по данным "
            "учета следующее:"
        ),
        by_data="По данным {party}, {currency}",
        number="№",
        document="Документ",
        debit="Дебет",
        credit="Кредит",
        opening="Сальдо на {day}",
        turnover="Обороты за период",
        closing="Сальдо на {day}",
        owed="По данным {seller} на {day} задолженность в пользу {party} составляет {sum}{words}.",
        settled="По данным {seller} на {day} задолженность отсутствует.",
        answer=(
            "Подписанный экземпляр просим вернуть в течение 10 рабочих дней; расхождения "
            "просим указать в правой части таблицы."
        ),
        signed_for="От {party}",
        director="Руководитель",
        stamp="М.П.",
        sheet="Лист {page} из {pages}",
        moves={
            MoveKind.INVOICE: f"Продажа (счет №{NBSP}{{number}} от {{day}})",
            MoveKind.SHIPMENT: "Продажа ({number} от {day})",
            MoveKind.PAYMENT: f"Оплата (п/п №{NBSP}{{number}} от {{day}})",
            MoveKind.REVERSAL: f"Возврат оплаты (№{NBSP}{{number}} от {{day}})",
            MoveKind.REFUND: f"Возврат денег (п/п №{NBSP}{{number}} от {{day}})",
            MoveKind.REFUND_BACK: f"Отмена возврата денег (№{NBSP}{{number}} от {{day}})",
            MoveKind.CREDIT: f"Кредит-нота №{NBSP}{{number}} от {{day}}",
        },
    ),
    "en": ActWords(
        title="Statement of Account for {since} – {until}",
        between="between {seller} and {client}",
        contract="under contract {contract}",
        preamble=(
            "The undersigned, {seller} on the one part and {client} on the other part, have drawn "
            "up this statement: by the accounts kept, mutual settlements stand as follows."
        ),
        by_data="By the data of {party}, {currency}",
        number="No.",
        document="Document",
        debit="Debit",
        credit="Credit",
        opening="Balance on {day}",
        turnover="Turnover of the period",
        closing="Balance on {day}",
        owed="By the data of {seller} on {day}, {sum}{words} is owed to {party}.",
        settled="By the data of {seller} on {day}, nothing is owed by either party.",
        answer=(
            "Please return a signed copy within 10 working days; write what differs into the "
            "right half of the table."
        ),
        signed_for="For {party}",
        director="Director",
        stamp="Stamp",
        sheet="Sheet {page} of {pages}",
        moves={
            MoveKind.INVOICE: f"Sale (invoice No.{NBSP}{{number}} of {{day}})",
            MoveKind.SHIPMENT: "Sale ({number} of {day})",
            MoveKind.PAYMENT: f"Payment (No.{NBSP}{{number}} of {{day}})",
            MoveKind.REVERSAL: f"Payment returned (No.{NBSP}{{number}} of {{day}})",
            MoveKind.REFUND: f"Refund (No.{NBSP}{{number}} of {{day}})",
            MoveKind.REFUND_BACK: f"Refund taken back (No.{NBSP}{{number}} of {{day}})",
            MoveKind.CREDIT: f"Credit note No.{NBSP}{{number}} of {{day}}",
        },
    ),
}
"""The words of each language."""
