"""Bank statements: the samples as expected, any one read back as written, faults told."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent
from salesapp.domain.payment_purpose import parse_purpose
from salesapp.domain.statements import Fault, Flow, Party, flow_of, parse_bank_sum
from salesapp.exchange.bank_statement import read_statement
from salesapp.exchange.statement_child import read_bank_file, read_here
from salesapp.exchange.tables import Reason
from tests.exchange.statement_writer import OURS, PAYER, Account, Line, statement

DATA = Path(__file__).parents[1] / "data" / "statements"
SAMPLES = sorted(path.stem for path in DATA.glob("*.txt"))


def minor(text):
    return int(text.replace(".", ""))


def told(document, flow):
    refs = parse_purpose(document.purpose).invoice_refs if flow is Flow.IN else ()
    whole, part = divmod(document.amount_minor, 100)
    return {
        "index": document.index,
        "type": document.kind,
        "number": document.number,
        "date": str(document.on),
        "amount": f"{whole}.{part:02}",
        "direction": str(flow),
        "posted": str(document.posted_on(flow)),
        "payer": document.payer._asdict(),
        "payee": document.payee._asdict(),
        "purpose": document.purpose,
        "invoice_refs": [{"number": ref.number, "date": ref.on and str(ref.on)} for ref in refs],
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_as_expected(name):
    found = read_here(DATA / f"{name}.txt")
    expected = json.loads((DATA / f"{name}.expected.json").read_text("utf-8"))
    assert found.encoding == expected["encoding"]
    assert found.declared == expected["declared_encoding"]
    assert found.version == expected["format_version"]
    assert found.sender == expected["sender"]
    assert (str(found.since), str(found.until)) == (expected["period_from"], expected["period_to"])
    assert found.complete is expected["complete"]
    assert [str(one.fault) for one in found.faults] == [one["code"] for one in expected["warnings"]]
    balances = [
        (one.account, str(one.since), one.opening_minor, one.received_minor, one.closing_minor)
        for one in found.balances
    ]
    assert [(one[0], one[1]) for one in balances] == [
        (one["account"], one["from"]) for one in expected["accounts"]
    ]
    assert [one[2:] for one in balances] == [
        tuple(minor(one[key]) for key in ("opening", "received", "closing"))
        for one in expected["accounts"]
    ]
    documents = [told(one, flow_of(one, found.accounts)) for one in found.documents]
    assert documents == expected["documents"]


def test_the_child_tells_what_was_read():
    path = DATA / "03-two-accounts-split-purpose-v102.txt"
    assert read_bank_file(path, Silent()) == read_here(path)


LETTERS = st.characters(codec="cp1251", exclude_categories=["Cc", "Zs", "Zl", "Zp"])
WORD = st.text(LETTERS, min_size=1, max_size=12).filter(
    lambda word: word == word.strip() and word != "0"
)
DIGITS = st.text("0123456789", min_size=10, max_size=20)
LINES = st.lists(
    st.builds(
        Line,
        number=WORD,
        on=st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(lambda day: f"{day:%d.%m.%Y}"),
        amount=st.integers(1, 10**12).map(lambda kopecks: f"{kopecks // 100}.{kopecks % 100:02}"),
        payer=st.lists(WORD, min_size=1, max_size=4).map(" ".join),
        inn=DIGITS,
        kpp=st.just("770101001"),
        account=DIGITS.filter(lambda account: account != OURS),
        purpose=st.lists(WORD, max_size=8).map(" ".join),
        more=st.lists(st.tuples(st.sampled_from(["УИП", "Новое", "X"]), WORD), max_size=3).map(
            lambda pairs: tuple(dict(pairs).items())
        ),
    ),
    max_size=8,
)


@settings(max_examples=120, deadline=None)
@given(
    lines=LINES,
    encoding=st.sampled_from(["cp1251", "utf-8", "utf-8-sig"]),
    newline=st.sampled_from(["\r\n", "\n", "\r"]),
    end=st.booleans(),
)
def test_any_statement_is_read_as_it_was_written(lines, encoding, newline, end):
    found = read_statement(statement(lines, encoding=encoding, newline=newline, end=end))
    assert found.encoding == encoding
    assert found.complete is end
    written = [(one.number, one.on, minor(one.amount), one.purpose, one.more) for one in lines]
    read = [
        (one.number, f"{one.on:%d.%m.%Y}", one.amount_minor, one.purpose, one.notes)
        for one in found.documents
    ]
    assert read == written
    assert [one.payer for one in found.documents] == [
        Party(one.payer, one.inn if one.inn.strip("0") else "", one.kpp, one.account)
        for one in lines
    ]
    assert all(flow_of(one, found.accounts) is Flow.IN for one in found.documents)


@pytest.mark.parametrize(
    ("text", "sum_minor"),
    [
        ("12500", 1250000),
        ("12500,5", 1250050),
        ("12500.50", 1250050),
        ("1 012 500.00", 101250000),
        ("1\u00a0012\u202f500,00", 101250000),
        ("300-00", 30000),
        ("300=05", 30005),
        ("1.012.500,00", 101250000),
        ("1,012,500.00", 101250000),
        ("1.012.500", 101250000),
        ("1,012", None),
        ("1.012", None),
        ("12.50.00", None),
        ("1 2 500", None),
        ("-5", None),
        ("٣", None),
        ("9" * 20, None),
        ("", None),
    ],
)
def test_a_sum_is_read_in_one_way_or_not_at_all(text, sum_minor):
    assert parse_bank_sum(text) == sum_minor


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "utf-8", "utf-8-sig", "utf-16"])
def test_the_encoding_is_told_by_the_words_of_the_format(encoding):
    found = read_statement(statement([Line()], encoding=encoding))
    assert found.encoding == encoding
    assert found.documents[0].payer.name == 'ООО "Магнат"'
    faults = [one.fault for one in found.faults]
    assert faults == ([] if encoding in ("cp1251", "cp866") else [Fault.ENCODING])


def test_bad_documents_are_told_with_their_line_and_the_good_ones_are_taken():
    lines = [
        Line("1"),
        Line("2", amount="1,012"),
        Line("3", on="31.02.2026"),
        Line("4", more=(("Сумма", "2000.00"),)),
        Line("5"),
    ]
    found = read_statement(statement(lines))
    assert [one.number for one in found.documents] == ["1", "5"]
    assert [(one.fault, one.number, one.text) for one in found.faults] == [
        (Fault.NO_SUM, "2", "1,012"),
        (Fault.NO_DATE, "3", "31.02.2026"),
        (Fault.REPEATED, "4", "Сумма"),
    ]
    rows = statement(lines).decode("cp1251").splitlines()
    for fault in found.faults:
        assert rows[fault.line - 1] == "СекцияДокумент=Платежное поручение"
        assert rows[fault.line] == f"Номер={fault.number}"


def test_a_file_cut_anywhere_gives_its_whole_documents_and_says_so():
    lines = [Line(str(n), purpose=f"счет {n}") for n in range(1, 6)]
    whole = statement(lines)
    known = read_statement(whole).documents
    for cut in range(40, len(whole) - 14, 37):
        found = read_statement(whole[:cut])
        assert found.documents == known[: len(found.documents)]
        assert not found.complete
        assert Fault.NO_END in {one.fault for one in found.faults}
        begun = whole[:cut].decode("cp1251").count("СекцияДокумент=")
        assert begun - len(found.documents) <= 1


def test_what_nobody_knows_is_kept_as_notes():
    data = statement([Line(more=(("УИП", "0445"), ("НовыйКлюч", "слово")))]).decode("cp1251")
    extra = "СекцияЛимиты\r\nЛимит=100\r\nКонецЛимиты\r\nПодпись=abc\r\nКонецФайла"
    found = read_statement(data.replace("КонецФайла", extra).encode("cp1251"))
    assert found.documents[0].notes == (("УИП", "0445"), ("НовыйКлюч", "слово"))
    assert found.notes == (("Лимиты", "Лимит=100"), ("Подпись", "abc"))
    assert [(one.fault, one.text) for one in found.faults] == [(Fault.SECTION, "Лимиты")]


def test_the_turnover_is_held_against_what_the_bank_states():
    lines = [Line("1", amount="100.00"), Line("2", amount="50.00")]
    assert not read_statement(statement(lines, [Account(received="150.00")])).faults
    (fault,) = read_statement(statement(lines, [Account(received="151.00")])).faults
    assert fault.fault is Fault.BALANCE
    assert (fault.text, fault.stated_minor, fault.found_minor) == (OURS, 15100, 15000)


def test_money_between_strangers_and_between_own_accounts_is_told_apart():
    other = "40702810610000654321"
    lines = [
        Line("1"),
        Line("2", account=other),
        Line("3", account=OURS, ours=PAYER),
        Line("4", ours="40702810000000000001"),
    ]
    found = read_statement(statement(lines, [Account(), Account(other)]))
    flows = [flow_of(one, found.accounts) for one in found.documents]
    assert flows == [Flow.IN, Flow.OWN, Flow.OUT, Flow.STRANGE]
    assert [(one.fault, one.number) for one in found.faults] == [(Fault.STRANGE, "4")]
    without = replace(found.documents[0], payer=Party(), payee=Party())
    assert flow_of(without, found.accounts) is Flow.IN


def test_what_is_no_statement_is_refused(tmp_path):
    path = tmp_path / "выписка.txt"
    path.write_bytes("Дата;Сумма\n".encode("cp1251"))
    with pytest.raises(RuleError) as refused:
        read_bank_file(path, Silent())
    assert refused.value.rule is Rule.FILE_NOT_UNDERSTOOD
    assert refused.value.facts["reason"] == Reason.NO_STATEMENT
