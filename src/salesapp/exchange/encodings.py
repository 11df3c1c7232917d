"""Which encoding a foreign text is in; what cannot be decoded is shown, never dropped."""

from __future__ import annotations

import codecs
import re

ENCODINGS = (
    "utf-8-sig",
    "utf-8",
    "cp1251",
    "cp866",
    "koi8-r",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
)
"""What a user may choose from."""

_EIGHT_BIT = ("cp1251", "cp866", "koi8-r")
_FREQUENT = frozenset("оеаинтсрв")
_SAMPLE = 1 << 18
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RUSSIAN = re.compile("[А-яЁё]")
_USUAL = re.compile("[А-яЁё«»„“”‘’–—…№§©®°±²³€\u00a0×·•]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_BROKEN_CASE = re.compile("[а-яё][А-ЯЁ]")


def _show_bytes(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: a broken byte becomes U+FFFD and its two hexadecimal digits."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    shown = "".join(f"\ufffd{byte:02X}" for byte in error.object[error.start : error.end])
    return shown, error.end


codecs.register_error("salesapp.show", _show_bytes)


def decode(data: bytes, encoding: str) -> str:
    """Decode everything; each broken byte is shown as U+FFFD and its hexadecimal digits."""
    return data.decode(encoding, "salesapp.show")


def detect(data: bytes) -> str:
    """Guess the encoding: byte order mark, UTF-16 by its zeros, UTF-8, then one of eight bits."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if wide := _wide(data[:_SAMPLE]):
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    sample = data[:_SAMPLE]
    text = sample.decode("utf-8", "replace")
    if len(_RUSSIAN.findall(text)) > 20 * text.count("\ufffd"):
        return "utf-8"
    return max(_EIGHT_BIT, key=lambda name: _likeness(sample.decode(name, "replace")))


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: one byte of each pair is almost always 00 or 04."""
    pairs = len(sample) // 2
    if pairs < 4 or b"\0" not in sample:
        return None
    high = [sum(part.count(byte) for byte in (0, 4)) for part in (sample[0::2], sample[1::2])]
    if high[1] > 0.9 * pairs and high[0] < 0.5 * pairs:
        return "utf-16-le"
    if high[0] > 0.9 * pairs and high[1] < 0.5 * pairs:
        return "utf-16-be"
    return None


def _likeness(text: str) -> int:
    """How much a text looks like Russian."""
    foreign = len(_FOREIGN.findall(text))
    odd = foreign - len(_USUAL.findall(text))
    # cp1251 and koi8-r put letters on the same places: the frequent ones tell them apart.
    frequent = sum(letter in _FREQUENT for letter in text.casefold()) if foreign else 0
    broken = len(_BROKEN_CASE.findall(text))
    return len(_RUSSIAN.findall(text)) - 2 * odd - 2 * broken + 2 * frequent
