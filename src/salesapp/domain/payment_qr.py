"""Payment QR of ГОСТ Р 56042-2014: the bytes inside the code."""

from __future__ import annotations

from collections.abc import Mapping

from salesapp.domain.money import Minor

REQUIRED = ("Name", "PersonalAcc", "BankName", "BIC", "CorrespAcc")
REQUIRED_BLOCK_BYTES = 300

_ENCODING_DIGITS = {"cp1251": "1", "utf-8": "2", "koi8-r": "3"}
_SEPARATORS = "|#;:^_~{}!$%&()*+,/@"
_EXACT = {"PersonalAcc": 20, "BIC": 9}
_LONGEST = {
    "Name": 160,
    "PersonalAcc": 20,
    "BankName": 45,
    "BIC": 9,
    "CorrespAcc": 20,
    "Sum": 18,
    "Purpose": 210,
    "PayeeINN": 12,
    "PayerINN": 12,
    "KPP": 9,
    "DrawerStatus": 2,
    "CBC": 20,
    "OKTMO": 11,
    "PaytReason": 2,
    "TaxPeriod": 10,
    "DocNo": 15,
    "DocDate": 10,
    "TaxPaytKind": 2,
}


class QrError(ValueError):
    """Why no code can be made.

    Codes: missing:F, too_long:F, too_short:F (F is the field), no_separator, not_encodable,
    mandatory_block_over_300_bytes.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _cleaned(fields: Mapping[str, str]) -> dict[str, str]:
    values = {
        key: value.translate({10: " ", 13: " ", 9: " "}).strip() for key, value in fields.items()
    }
    for key in REQUIRED:
        if not values.get(key):
            raise QrError(f"missing:{key}")
    for key, value in values.items():
        if key in _LONGEST and len(value) > _LONGEST[key]:
            raise QrError(f"too_long:{key}")
        if key in _EXACT and len(value) < _EXACT[key]:
            raise QrError(f"too_short:{key}")
    rest = {key: value for key, value in values.items() if value and key not in REQUIRED}
    return {key: values[key] for key in REQUIRED} | rest


def _separator(values: Mapping[str, str]) -> str:
    used = set().union(*values.values())
    for candidate in _SEPARATORS:
        if candidate not in used:
            return candidate
    raise QrError("no_separator")


def payload(fields: Mapping[str, str], encoding: str = "utf-8") -> bytes:
    """Bytes of the code; encoding is `utf-8`, `cp1251` or `koi8-r`. Raises `QrError`."""
    values = _cleaned(fields)
    separator = _separator(values)
    pairs = [f"{key}={value}" for key, value in values.items()]
    head = f"ST0001{_ENCODING_DIGITS[encoding]}"
    try:
        required = separator.join(pairs[: len(REQUIRED)]).encode(encoding)
        whole = separator.join([head, *pairs]).encode(encoding)
    except UnicodeEncodeError:
        raise QrError("not_encodable") from None
    if len(required) > REQUIRED_BLOCK_BYTES:
        raise QrError("mandatory_block_over_300_bytes")
    return whole


def invoice_fields(  # noqa: PLR0913 - one argument for each field of the standard
    *,
    name: str,
    account: str,
    bank_name: str,
    bik: str,
    corr_account: str,
    total_minor: Minor,
    purpose: str,
    inn: str = "",
    kpp: str = "",
) -> dict[str, str]:
    """Fields for an invoice; a bank without a correspondent account is written as `0`."""
    return {
        "Name": name,
        "PersonalAcc": account,
        "BankName": bank_name,
        "BIC": bik,
        "CorrespAcc": corr_account or "0",
        "Sum": str(total_minor) if total_minor > 0 else "",
        "Purpose": purpose,
        "PayeeINN": inn,
        "KPP": kpp,
    }
