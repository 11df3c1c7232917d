"""Bank statements for the tests, written as banks write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

OURS = "40702810938000012345"
PAYER = "40702810755570413510"


@dataclass(frozen=True)
class Line:
    """A document; texts stand as they go into the file."""

    number: str = "1"
    on: str = "16.11.2026"
    amount: str = "1000.00"
    payer: str = 'ООО "Магнат"'
    inn: str = "6193181810"
    kpp: str = "619301001"
    account: str = PAYER
    ours: str = OURS
    purpose: str = "Оплата по счету № 1"
    kind: str = "Платежное поручение"
    encoding: str = "cp1251"
    posted: str = ""
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Account:
    """A section of balances."""

    number: str = OURS
    received: str = ""


def statement(
    lines: Sequence[Line],
    accounts: Sequence[Account] = (Account(),),
    encoding: str = "",
    *,
    newline: str = "\r\n",
    end: bool = True,
) -> bytes:
    """The bytes of a file; the encoding is that of the first line unless it is given."""
    encoding = encoding or (lines[0].encoding if lines else "cp1251")
    rows = [
        "1CClientBankExchange",
        "ВерсияФормата=1.03",
        f"Кодировка={'DOS' if encoding == 'cp866' else 'Windows'}",
        "Отправитель=Банк",
        "ДатаНачала=16.11.2026",
        "ДатаКонца=20.11.2026",
        *(f"РасчСчет={one.number}" for one in accounts),
    ]
    for one in accounts:
        rows += ["СекцияРасчСчет", f"РасчСчет={one.number}"]
        rows += [f"ВсегоПоступило={one.received}"] if one.received else []
        rows += ["КонецРасчСчет"]
    for line in lines:
        rows += _document(line)
    rows += ["КонецФайла"] if end else []
    return (newline.join(rows) + newline).encode(encoding)


def _document(line: Line) -> list[str]:
    return [
        f"СекцияДокумент={line.kind}",
        f"Номер={line.number}",
        f"Дата={line.on}",
        f"Сумма={line.amount}",
        f"ПлательщикСчет={line.account}",
        f"Плательщик=ИНН {line.inn} {line.payer}",
        f"ПлательщикИНН={line.inn}",
        f"ПлательщикКПП={line.kpp}",
        f"Плательщик1={line.payer}",
        f"ПолучательСчет={line.ours}",
        f"ДатаПоступило={line.posted or line.on}",
        'Получатель1=ООО "Вектор Плюс"',
        f"НазначениеПлатежа={line.purpose}",
        *(f"{key}={value}" for key, value in line.more),
        "КонецДокумента",
    ]
