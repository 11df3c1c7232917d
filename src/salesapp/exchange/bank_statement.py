"""Bank statements in the text format of 1C (``1CClientBankExchange``)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from salesapp.domain.dates import parse_date
from salesapp.domain.statements import (
    Balance,
    BankDocument,
    Fault,
    Party,
    Statement,
    StatementFault,
    balance_faults,
    doubles,
    flow_of,
    parse_bank_sum,
)
from salesapp.domain.statements import Flow as Way
from salesapp.exchange.encodings import decode, detect
from salesapp.exchange.tables import show_controls

MARK: Final = "1CClientBankExchange"
MOST_DOCUMENTS: Final = 20_000
_MOST_FAULTS: Final = 500
_MOST_NOTES: Final = 40
_LONGEST: Final = 2_000
_ENCODINGS: Final = ("utf-8", "cp1251", "cp866")
_LANDMARKS: Final = ("ВерсияФормата", "Кодировка", "СекцияДокумент", "РасчСчет")
_MARKED: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_DECLARED: Final = {"windows": "cp1251", "win": "cp1251", "dos": "cp866"}
_HEADER: Final = frozenset(
    {
        MARK, "ВерсияФормата", "Кодировка", "Отправитель", "Получатель", "ДатаСоздания",
        "ВремяСоздания", "ДатаНачала", "ДатаКонца", "РасчСчет", "Документ",
    }
)  # fmt: skip
_ACCOUNT: Final = frozenset(
    {
        "ДатаНачала", "ДатаКонца", "РасчСчет", "НачальныйОстаток", "ВсегоПоступило",
        "ВсегоСписано", "КонечныйОстаток",
    }
)  # fmt: skip
_PARTY: Final = (
    "", "Счет", "ИНН", "КПП", "1", "2", "3", "4", "РасчСчет", "Банк1", "Банк2", "БИК", "Корсчет",
)  # fmt: skip
_PURPOSE: Final = "НазначениеПлатежа"
_DOCUMENT: Final = frozenset(
    {
        "Номер", "Дата", "Сумма", "КвитанцияДата", "КвитанцияВремя", "КвитанцияСодержание",
        "ДатаСписано", "ДатаПоступило", "ВидПлатежа", "ВидОплаты", "КодНазПлатежа", "Код",
        "Очередность", "СрокПлатежа", "СтатусСоставителя", "ПоказательКБК", "ОКАТО",
        "ПоказательОснования", "ПоказательПериода", "ПоказательНомера", "ПоказательДаты",
        "ПоказательТипа", "СрокАкцепта", "ВидАккредитива", "УсловиеОплаты1", "УсловиеОплаты2",
        "УсловиеОплаты3", "ПлатежПоПредст", "ДополнУсловия", "НомерСчетаПоставщика",
        "ДатаОтсылкиДок", _PURPOSE, *(f"{_PURPOSE}{n}" for n in range(1, 7)),
        *(f"{side}{part}" for side in ("Плательщик", "Получатель") for part in _PARTY),
    }
)  # fmt: skip
_DECISIVE: Final = frozenset({"Номер", "Дата", "Сумма", "ПлательщикСчет", "ПолучательСчет"})
_BEFORE_NAME = re.compile(r"^\s*ИНН\s*[0-9]*\s*(?:КПП\s*[0-9]*\s*)?", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s+р/с\s.*$", re.IGNORECASE)
_OPENS = re.compile(r"Секция(\w+)(?:\s*=\s*(.*))?")
_CLOSES = re.compile(r"Конец(\w+)")
_EARLIEST, _LATEST = 1990, 2100


class TooManyDocumentsError(ValueError):
    """More than anybody could look at."""


def is_statement(text: str) -> bool:
    """Whether the first line that is not empty is the mark of a statement."""
    return text.lstrip("\ufeff \t\r\n").startswith(MARK)


def encoding_of(data: bytes) -> str:
    """The encoding in which the words of the format can be read; what is declared is a hint."""
    if data.startswith(_MARKED):
        return detect(data)
    for name in _ENCODINGS:
        text = data.decode(name, "replace")
        if any(word in text for word in _LANDMARKS):
            return name
    return detect(data)


def read_statement(data: bytes) -> Statement:
    """A statement; what cannot be taken is a fault, the other documents stand.

    Raises:
        TooManyDocumentsError: There are more than `MOST_DOCUMENTS`.
        ValueError: It is no statement.
    """
    encoding = encoding_of(data)
    text = decode(data, encoding).rstrip("\x1a")
    if not is_statement(text):
        raise ValueError
    reading = _Reading()
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        reading.take(number, show_controls(line).strip())
    return reading.statement(encoding)


@dataclass
class _Section:
    """A section that is open: its kind, where it began, what it holds."""

    name: str
    kind: str
    line: int
    values: dict[str, str] = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)
    repeated: str = ""


class _Reading:
    """One pass over the lines."""

    def __init__(self) -> None:
        self.header = _Section("", "", 1)
        self.open: _Section | None = None
        self.accounts: dict[str, None] = {}
        self.balances: list[Balance] = []
        self.documents: list[BankDocument] = []
        self.faults: list[StatementFault] = []
        self.begun = 0
        self.ended = False
        self.last_line = 0

    def take(self, number: int, line: str) -> None:
        """One line without the blanks around it."""
        if not line or line == MARK:
            return
        self.ended, self.last_line = False, number
        if line == "КонецФайла":
            self._cut_off()
            self.ended = True
        elif found := _OPENS.fullmatch(line):
            self._begin(found[1], (found[2] or "").strip(), number)
        elif (found := _CLOSES.fullmatch(line)) and self._closes(found[1]):
            self._close()
        else:
            self._value(number, line)

    def statement(self, encoding: str) -> Statement:
        """All that was read."""
        self._cut_off()
        values = self.header.values
        declared = values.get("Кодировка", "")
        expected = _DECLARED.get(declared.casefold(), encoding)
        faults = []
        if expected != encoding:
            faults.append(StatementFault(Fault.ENCODING, text=declared, number=encoding))
        faults += self.faults
        if not self.ended:
            faults.append(StatementFault(Fault.NO_END, self.last_line))
        faults += self._judged()
        return Statement(
            encoding,
            declared,
            values.get("ВерсияФормата", ""),
            values.get("Отправитель", ""),
            _day(values.get("ДатаНачала", "")),
            _day(values.get("ДатаКонца", "")),
            tuple(self.accounts),
            tuple(self.balances),
            tuple(self.documents),
            tuple(faults[:_MOST_FAULTS]),
            tuple(self.header.notes),
            self.ended,
        )

    def _judged(self) -> list[StatementFault]:
        """Faults that only the whole statement shows."""
        place = {one.index: one for one in self.documents}
        found = [
            StatementFault(Fault.DOUBLE, place[one].line, place[one].number, str(first))
            for one, first in doubles(self.documents).items()
        ]
        for one in self.documents:
            if self.accounts and flow_of(one, self.accounts) is Way.STRANGE:
                account = one.payee.account
                found.append(StatementFault(Fault.STRANGE, one.line, one.number, account))
        return found + balance_faults(self.balances, self.documents, self.accounts)

    def _begin(self, name: str, kind: str, line: int) -> None:
        self._cut_off()
        self.open = _Section(name, kind, line)
        if name == "Документ":
            self.begun += 1
            if self.begun > MOST_DOCUMENTS:
                raise TooManyDocumentsError
        elif name != "РасчСчет":
            self._fault(Fault.SECTION, line, text=name)

    def _closes(self, name: str) -> bool:
        """Whether a section of this name is open; the word has an ending (``КонецДокумента``)."""
        return self.open is not None and name.startswith(self.open.name)

    def _close(self) -> None:
        one, self.open = self.open, None
        if one is not None:
            self._end(one)

    def _cut_off(self) -> None:
        """A section that nobody ended: a balance is taken as it is, a document is not."""
        one, self.open = self.open, None
        if one is not None and one.name == "Документ":
            # The half line it ends with is a part of the same fault.
            while self.faults and self.faults[-1].line >= one.line:
                self.faults.pop()
            self._fault(Fault.CUT_OFF, one.line, one.values.get("Номер", ""))
        elif one is not None:
            self._end(one)

    def _end(self, one: _Section) -> None:
        if one.name == "Документ":
            self._document(one)
        elif one.name == "РасчСчет":
            self._balance(one)
        else:
            told = "; ".join(f"{key}={value}" for key, value in one.notes)
            self._note(self.header, one.name, told)

    def _value(self, number: int, line: str) -> None:
        key, sign, value = line.partition("=")
        if not sign:
            self._fault(Fault.LINE, number, text=line)
            return
        key, value = key.rstrip(), value.strip()[:_LONGEST]
        section = self.open or self.header
        if section is self.header and key == "РасчСчет":
            self._own(value)
        if key not in _known(section.name, is_header=section is self.header):
            self._note(section, key, value)
        elif (before := section.values.get(key)) is None or not before:
            section.values[key] = value
        elif value and value != before:
            self._note(section, key, value)
            if section.name == "Документ" and key in _DECISIVE:
                section.repeated = key

    def _own(self, account: str) -> None:
        if account:
            self.accounts.setdefault(account)

    def _note(self, section: _Section, key: str, value: str) -> None:
        if len(section.notes) < _MOST_NOTES and value:
            section.notes.append((key[:60], value[:_LONGEST]))

    def _fault(self, fault: Fault, line: int, number: str = "", text: str = "") -> None:
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(StatementFault(fault, line, number[:60], text[:120]))

    def _balance(self, one: _Section) -> None:
        account = one.values.get("РасчСчет", "")
        self._own(account)
        self.balances.append(
            Balance(
                account,
                _day(one.values.get("ДатаНачала", "")),
                _day(one.values.get("ДатаКонца", "")),
                *(
                    parse_bank_sum(one.values.get(key, ""))
                    for key in (
                        "НачальныйОстаток",
                        "ВсегоПоступило",
                        "ВсегоСписано",
                        "КонечныйОстаток",
                    )
                ),
            )
        )

    def _document(self, one: _Section) -> None:
        values = one.values
        number, told = values.get("Номер", ""), values.get("Сумма", "")
        amount, on = parse_bank_sum(told), _day(values.get("Дата", ""))
        if one.repeated:
            self._fault(Fault.REPEATED, one.line, number, one.repeated)
        elif not amount:
            self._fault(Fault.NO_SUM, one.line, number, told)
        elif on is None:
            self._fault(Fault.NO_DATE, one.line, number, values.get("Дата", ""))
        else:
            self.documents.append(
                BankDocument(
                    self.begun,
                    one.line,
                    one.kind[:60],
                    number[:60],
                    on,
                    amount,
                    _party("Плательщик", values),
                    _party("Получатель", values),
                    _purpose(values),
                    _day(values.get("ДатаПоступило", "")),
                    _day(values.get("ДатаСписано", "")),
                    tuple(one.notes),
                )
            )


def _known(name: str, *, is_header: bool) -> frozenset[str]:
    if is_header:
        return _HEADER
    return {"Документ": _DOCUMENT, "РасчСчет": _ACCOUNT}.get(name, frozenset())


def _day(text: str) -> date | None:
    """A date of a bank; the year is always written, so the day of reading plays no part."""
    if not re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})", text):
        return None
    found = parse_date(text, date.min)
    return found if found and _EARLIEST <= found.year <= _LATEST else None


def _party(side: str, values: dict[str, str]) -> Party:
    def told(part: str) -> str:
        return values.get(f"{side}{part}", "")

    def number(part: str) -> str:
        """Banks write zeros where there is none."""
        return told(part) if told(part).strip("0") else ""

    name = told("1") or _AFTER_NAME.sub("", _BEFORE_NAME.sub("", told("")))
    return Party(
        " ".join(name.split()),
        number("ИНН"),
        number("КПП"),
        told("Счет") or told("РасчСчет"),
        told("Банк1"),
        told("БИК"),
        told("Корсчет"),
    )


def _purpose(values: dict[str, str]) -> str:
    parts = (values.get(f"{_PURPOSE}{n}", "") for n in range(1, 7))
    return values.get(_PURPOSE, "") or " ".join(part for part in parts if part)
