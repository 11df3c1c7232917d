"""The bytes of a payment QR: fields of the standard, their lengths, the sign between them."""

from __future__ import annotations

import pytest

from salesapp.domain.payment_qr import QrError, invoice_fields, payload

FIELDS = {
    "Name": "ООО Мост", "PersonalAcc": "4" * 20, "BankName": "Банк", "BIC": "044525225",
    "CorrespAcc": "0",
}  # fmt: skip
BODY = f"Name=ООО Мост|PersonalAcc={'4' * 20}|BankName=Банк|BIC=044525225|CorrespAcc=0"


@pytest.mark.parametrize(("encoding", "digit"), [("cp1251", 1), ("utf-8", 2), ("koi8-r", 3)])
def test_the_head_tells_the_encoding(encoding, digit):
    assert payload(FIELDS, encoding) == f"ST0001{digit}|{BODY}".encode(encoding)


def test_required_fields_stand_first_and_empty_ones_are_left_out():
    told = {
        "Sum": "5",
        "KPP": " ",
        **dict(reversed(FIELDS.items())),
        "Purpose": " за\tболты\r\nи гайки ",
    }
    assert payload(told) == f"ST00012|{BODY}|Sum=5|Purpose=за болты  и гайки".encode()


@pytest.mark.parametrize("field", list(FIELDS))
def test_a_required_field_is_told(field):
    for none in ({**FIELDS, field: " "}, {key: one for key, one in FIELDS.items() if key != field}):
        with pytest.raises(QrError, match=rf"^missing:{field}$") as caught:
            payload(none)
        assert caught.value.code == f"missing:{field}"


@pytest.mark.parametrize(
    ("field", "most"), [("Name", 160), ("BankName", 45), ("Sum", 18), ("Purpose", 210), ("KPP", 9)]
)
def test_a_field_is_no_longer_than_the_standard_says(field, most):
    long = {**FIELDS, field: "1" * most}
    assert payload(long)
    with pytest.raises(QrError, match=rf"^too_long:{field}$"):
        payload({**long, field: "1" * (most + 1)})
    assert payload({**FIELDS, "Own": "1" * 500})


@pytest.mark.parametrize(("field", "length"), [("PersonalAcc", 20), ("BIC", 9)])
def test_an_account_and_a_bik_have_their_length(field, length):
    for wrong, code in ((length - 1, "too_short"), (length + 1, "too_long")):
        with pytest.raises(QrError, match=rf"^{code}:{field}$"):
            payload({**FIELDS, field: "1" * wrong})


def test_the_sign_between_fields_stands_in_none_of_them():
    assert payload({**FIELDS, "Purpose": "a|b"}).startswith(b"ST00012#Name=")
    assert payload({**FIELDS, "Purpose": "a|#b"}).startswith(b"ST00012;Name=")
    with pytest.raises(QrError, match=r"^no_separator$"):
        payload({**FIELDS, "Purpose": "|#;:^_~{}!$%&()*+,/@"})


def test_what_the_encoding_lacks_is_told():
    with pytest.raises(QrError, match=r"^not_encodable$"):
        payload({**FIELDS, "Purpose": "日本"}, "cp1251")


def test_the_required_block_has_three_hundred_bytes_at_most():
    fixed = len(BODY.encode()) - len("ООО МостБанк".encode())
    bank = {**FIELDS, "Name": "Я" * ((300 - fixed) // 2 - 10)}
    room = 300 - fixed - len(bank["Name"].encode())
    assert 20 <= room <= 21
    assert payload({**bank, "BankName": "1" * room})
    with pytest.raises(QrError, match=r"^mandatory_block_over_300_bytes$"):
        payload({**bank, "BankName": "1" * (room + 1)})
    # What may be left out is not counted.
    assert payload({**bank, "BankName": "1" * room, "Purpose": "Я" * 210})


def test_fields_of_an_invoice():
    given = {
        "name": "ООО Мост", "account": "4" * 20, "bank_name": "Банк", "bik": "044525225",
        "corr_account": "3" * 20, "total_minor": 12345, "purpose": "Счёт 5",
    }  # fmt: skip
    assert invoice_fields(**given, inn="77", kpp="78") == {
        "Name": "ООО Мост", "PersonalAcc": "4" * 20, "BankName": "Банк", "BIC": "044525225",
        "CorrespAcc": "3" * 20, "Sum": "12345", "Purpose": "Счёт 5", "PayeeINN": "77", "KPP": "78",
    }  # fmt: skip
    plain = invoice_fields(**{**given, "corr_account": "", "total_minor": 0})
    assert (plain["CorrespAcc"], plain["Sum"], plain["PayeeINN"], plain["KPP"]) == ("0", "", "", "")
    assert invoice_fields(**{**given, "total_minor": 1})["Sum"] == "1"
    assert invoice_fields(**{**given, "total_minor": -1})["Sum"] == ""


def test_a_refusal_reads_as_its_code():
    assert str(QrError("missing:BIC")) == "missing:BIC"
