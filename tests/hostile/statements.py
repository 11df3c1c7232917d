"""Hostile bank statements; the catalogue has them at the door of statements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from salesapp.domain.errors import Rule
from salesapp.exchange.tables import Reason
from tests.exchange.statement_writer import Account, Line, statement
from tests.hostile.catalogue import READ, SIGNATURES, Case

NOT, EMPTY = Rule.FILE_NOT_UNDERSTOOD, Rule.FILE_EMPTY
MARK: Final = "1CClientBankExchange\r\n"
HEAD: Final = f"{MARK}ВерсияФормата=1.03\r\nКодировка=Windows\r\n"
OPEN: Final = "СекцияДокумент=Платежное поручение\r\n"


def _text(text: str) -> Callable[[], bytes]:
    return lambda: text.encode("cp1251")


def _good(**changed: str) -> Callable[[], bytes]:
    return lambda: statement([Line(**changed)])


def every() -> list[Case]:
    """Name, bytes, what must become of them."""
    rows: tuple[tuple[object, ...], ...] = (
        *(
            (f"{name} called a statement", lambda start=start: start + bytes(range(256)), NOT,
             Reason.NO_STATEMENT)
            for name, start in SIGNATURES.items()
        ),
        ("nothing", lambda: b"", EMPTY),
        ("only zeros", lambda: bytes(5000), NOT, Reason.NO_STATEMENT),
        ("a table", _text("Дата;Сумма\n01.02.2026;100\n"), NOT, Reason.NO_STATEMENT),
        ("only the mark", MARK.encode, READ),
        ("the mark in UTF-16", lambda: HEAD.encode("utf-16"), READ),
        ("the mark twice", lambda: statement([Line()]) * 2, READ),
        ("20 001 documents", _text(HEAD + OPEN * 20_001), NOT, Reason.TOO_MANY_ROWS),
        ("100 000 sections nobody knows", _text(HEAD + "СекцияНовое\r\n" * 100_000), READ),
        ("a key of a million signs", _text(f"{HEAD}{OPEN}{'К' * 1_000_000}=1\r\n"), READ),
        ("a purpose of a million signs", _good(purpose="по счету № 1, " * 70_000), READ),
        ("100 000 keys of one document", _text(HEAD + OPEN + "Ключ=1\r\n" * 100_000), READ),
        ("100 000 lines without a sign", _text(HEAD + "строка\r\n" * 100_000), READ),
        ("100 000 accounts", _text(
            HEAD + "".join(f"РасчСчет={n:020}\r\n" for n in range(100_000))), READ),
        ("a sum of 400 digits", _good(amount="9" * 400), READ),
        ("a sum below zero", _good(amount="-100.00"), READ),
        ("a sum that is a formula", _good(amount="=1+1"), READ),
        ("a day of the year 9999", _good(on="31.12.9999"), READ),
        ("a day that is none", _good(on="31.02.2026"), READ),
        ("controls and turned text", _good(payer="a\0b\x07\u202ec", encoding="utf-8"), READ),
        ("bytes no encoding has", lambda: statement([Line()]) + b"\xff\x98\xff" * 1000, READ),
        ("a document inside another", _text(HEAD + OPEN + "Номер=1\r\n" + OPEN), READ),
        ("an end without a beginning", _text(f"{HEAD}КонецДокумента\r\nКонецФайла\r\n"), READ),
        ("an account with a formula", lambda: statement(
            [Line()], [Account('=HYPERLINK("http://x")')]), READ),
    )  # fmt: skip
    return [Case("statement", name, make, *wanted, ending=".txt") for name, make, *wanted in rows]
