"""Money, tax, words and payment codes against the shared vectors."""

import hashlib
import json
from decimal import Decimal
from pathlib import Path

import pytest

from salesapp.domain import money, payment_qr, pricing, vat, words
from salesapp.domain.vat import VatMode

DATA = Path(__file__).parents[1] / "data" / "vectors"


def cases(file, key="cases"):
    items = json.loads((DATA / file).read_text(encoding="utf-8"))[key]
    return [pytest.param(item, id=item.get("id", str(n))) for n, item in enumerate(items)]


def minor(text):
    return money.round_half_up(Decimal(text) * 100)


def bp(rate):
    return None if rate is None else rate * 100


@pytest.mark.parametrize("case", cases("formatting.json", "money"))
def test_money_is_formatted(case):
    assert money.format_money(minor(case["value"])) == case["text"]


@pytest.mark.parametrize("case", cases("formatting.json", "quantity"))
def test_quantity_is_formatted(case):
    milli = money.round_half_up(Decimal(case["value"]) * 1000)
    assert money.format_quantity(milli) == case["text"]


@pytest.mark.parametrize("case", cases("formatting.json", "parse_number"))
def test_number_is_parsed(case):
    expected = case["value"]
    assert money.parse_number(case["text"]) == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize("case", cases("vat.json", "rate_by_date"))
def test_standard_rate_by_date(case):
    from datetime import date

    on = date.fromisoformat(case["shipment_date"])
    assert vat.standard_rate_bp(on) == case["standard_rate"] * 100
    assert vat.rates_at(on)[0] == case["standard_rate"] * 100


@pytest.mark.parametrize("case", cases("vat.json", "extract"))
def test_vat_inside(case):
    gross = minor(case["gross"])
    tax = vat.vat_included(gross, bp(case["rate"]))
    assert (tax, gross - tax) == (minor(case["vat"]), minor(case["net"]))


@pytest.mark.parametrize("case", cases("vat.json", "add"))
def test_vat_on_top(case):
    net = minor(case["net"])
    tax = vat.vat_on_top(net, bp(case["rate"]))
    assert (tax, net + tax) == (minor(case["vat"]), minor(case["gross"]))


def priced(line):
    return pricing.PricedLine(
        quantity_milli=money.round_half_up(Decimal(line["quantity"]) * 1000),
        price_minor=minor(line["price"]),
        discount_bp=money.round_half_up(Decimal(line["discount_percent"]) * 100),
        vat_bp=bp(line["rate"]),
    )


@pytest.mark.parametrize("case", cases("vat.json", "documents"))
def test_document_is_computed(case):
    mode = VatMode.INCLUDED if case["prices_include_vat"] else VatMode.ON_TOP
    lines = [priced(line) for line in case["lines"]]
    for line, expected in zip(lines, case["lines"], strict=True):
        computed = pricing.line_totals(line, mode)
        assert computed.amount_minor == minor(expected["amount"])
        assert computed.vat_minor == minor(expected["vat"] or "0")
        assert computed.total_minor == minor(expected["total"])
    totals = pricing.document_totals(lines, pricing.Counting(mode))
    assert totals.amount_minor == minor(case["subtotal"])
    assert totals.total_minor == minor(case["total"])
    assert totals.has_vat is (case["vat_total"] is not None)
    assert totals.vat_minor == minor(case["vat_total"] or "0")
    by_rate = {
        "none" if share.vat_bp is None else str(share.vat_bp // 100): (
            share.base_minor + share.vat_minor,
            share.vat_minor,
        )
        for share in totals.vat_by_rate
    }
    assert by_rate == {
        rate: (minor(facts["total"]), minor(facts["vat"] or "0"))
        for rate, facts in case["by_rate"].items()
    }
    if totals.has_vat:
        assert money.format_money(totals.vat_minor) == case["vat_value"]
    assert money.format_money(totals.total_minor) in case["count_line"]
    assert words.amount_in_words(totals.total_minor) == case["amount_in_words"]


@pytest.mark.parametrize("case", cases("amounts_in_words.json"))
def test_amount_in_words(case):
    assert words.amount_in_words(minor(case["amount"]), case["currency"]) == case["words"]


@pytest.mark.parametrize("case", cases("amounts_in_words.json", "integers"))
def test_integer_in_words(case):
    assert words.integer_in_words(case["n"], case["gender"]) == case["words"]


@pytest.mark.parametrize("case", cases("amounts_in_words.json", "plurals"))
def test_plural(case):
    assert f"{case['n']} {words.plural(case['n'], *case['forms'])}" == case["result"]


@pytest.mark.parametrize("case", cases("payment_qr.json"))
def test_payment_qr(case):
    if case["error"]:
        with pytest.raises(payment_qr.QrError) as refused:
            payment_qr.payload(case["fields"], case["encoding"])
        assert refused.value.code == case["error"]
        return
    made = payment_qr.payload(case["fields"], case["encoding"])
    assert made.decode(case["encoding"]) == case["payload"]
    assert len(made) == case["byte_length"]
    assert hashlib.sha256(made).hexdigest() == case["sha256"]


@pytest.mark.parametrize("case", cases("payment_qr.json", "sum_in_kopecks"))
def test_sum_of_the_qr_is_in_kopecks(case):
    fields = payment_qr.invoice_fields(
        name="ООО «Вектор»",
        account="40702810024191737684",
        bank_name="Банк",
        bik="044525187",
        corr_account="",
        total_minor=minor(case["amount"]),
        purpose="Оплата",
    )
    assert fields["Sum"] == case["Sum"]
    assert f"|CorrespAcc=0|Sum={case['Sum']}|" in payment_qr.payload(fields).decode()
