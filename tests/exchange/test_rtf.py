"""Letters that Outlook keeps as rich text only: their words come in, hostile ones do no harm."""

from __future__ import annotations

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.jobs import Silent
from salesapp.exchange.letters import MAX_TEXT, read_letter
from salesapp.exchange.msg_files import read_msg
from salesapp.exchange.rtf import BrokenRtfError, is_html, text_of_rtf, unpack
from tests.exchange.ole_writer import letter

SENDER = ("Орлов Пётр", "orlov@monolit.example")
# The two examples of [MS-OXRTFCP], section 4.
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d"
    "0a800fa0"
)
CROSSING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
PLAIN = rb"""{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fswiss\fcharset204 Arial;}
{\f1\fnil\fcharset238 Other;}}{\colortbl;\red0\green0\blue0;}{\*\generator Riched20;}
\pard\f0\fs20 \'c4\'ee\'e1\'f0\'fb\'e9 \'e4\'e5\'ed\'fc!\par
\u1053?\u1091?\u1078?\u1085?\u1086? \{60\} \u-10179?\u-8704? {\b \'f8\'f2}{\f1 \'9a}\par}"""
PAGE = rb"""{\rtf1\ansi\ansicpg1251\fromhtml1 \deff0{\fonttbl{\f0\fcharset204 Arial;}}
{\*\htmltag18 <html>}{\*\htmltag34 <head>}{\*\htmltag241 <style>p {color:red}</style>}
{\*\htmltag41 </head>}{\*\htmltag50 <body>}\htmlrtf \lang1049 \htmlrtf0
{\*\htmltag64 <p class=MsoNormal>}\htmlrtf {\htmlrtf0 \'cd\'f3\'e6\'ed\'ee 60
{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 \'f8\'f2, 5 < 7\htmlrtf\par}\htmlrtf0
{\*\htmltag72 </p>}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 \'d1\'f0\'ee\'f7\'ed\'ee\htmlrtf\par}
\htmlrtf0{\*\htmltag72 </p>}{\*\htmltag58 </body>}}"""


def packed(rtf: bytes) -> bytes:
    """Packed without repetitions, as the simplest of writers does."""
    body = bytearray()
    for start in range(0, len(rtf), 8):
        body += b"\0" + rtf[start : start + 8]
    return struct.pack("<IIII", len(body) + 12, len(rtf), 0x75465A4C, 0) + body


def stored(rtf: bytes) -> bytes:
    return struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf


def test_the_examples_of_the_format_are_unpacked():
    assert unpack(HELLO, 1000) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert unpack(CROSSING, 1000) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    assert unpack(CROSSING, 10) == b"{\\rtf1 WXY"


@pytest.mark.parametrize("pack", [packed, stored])
def test_a_letter_of_rich_text_only_comes_with_its_text(tmp_path, pack):
    path = tmp_path / "letter.msg"
    path.write_bytes(letter("Запрос", "", sender=SENDER, rich=pack(PLAIN)))
    found = read_letter(path, Silent())
    assert found.subject == "Запрос"
    assert found.text == "Добрый день!\nНужно {60} 😀 штš"


def test_a_page_wrapped_in_rich_text_is_read_as_the_page_it_was():
    found = read_msg(letter("Запрос", "", sender=SENDER, rich=packed(PAGE))).text
    assert [line for line in found.split("\n") if line] == ["Нужно 60 шт, 5 < 7", "Срочно"]


def test_plain_text_comes_before_rich_text():
    assert read_msg(letter("Тема", "просто", sender=SENDER, rich=packed(PLAIN))).text == "просто"


@pytest.mark.parametrize("broken", [b"", b"short", b"x" * 40, HELLO[:20], HELLO[:-3], CROSSING])
def test_a_broken_body_leaves_the_rest_of_the_letter(broken):
    found = read_msg(letter("Тема", "", sender=SENDER, rich=broken))
    assert (found.subject, found.from_email) == ("Тема", SENDER[1])


@given(st.binary(max_size=2000))
def test_any_bytes_end_and_give_no_more_than_is_allowed(data):
    head = struct.pack("<IIII", 0, 0xFFFFFFFF, 0x75465A4C, 0)
    assert len(unpack(head + data, 5000)) <= 5000
    with suppress(BrokenRtfError):
        unpack(data, 5000)
    assert len(text_of_rtf(b"{\\rtf1 " + data, 300)) <= 300


WORDS = st.sampled_from([
    b"{", b"}", b"\\*", b"\\htmltag1 <b>", b"\\htmlrtf ", b"\\htmlrtf0 ", b"\\u1078?", b"\\uc9 ",
    b"\\bin5 ", b"\\bin999999999 ", b"\\f7", b"\\fcharset999 ", b"\\ansicpg0 ", b"\\'", b"\\'e6",
    b"\\fonttbl", b"\\u-1 ", b"\\", b"\xff\0", b"\\fromhtml1 ", b"word ",
])  # fmt: skip


@given(st.lists(WORDS, max_size=80))
def test_any_order_of_words_is_read(words):
    data = b"{\\rtf1 " + b"".join(words)
    text = text_of_rtf(data, 1000)
    text.encode("utf-8")
    assert len(text) <= 1000
    assert is_html(data) == (b"\\fromhtml" in data)


@pytest.mark.parametrize("evil", [b"{" * 300_000, b"{\\b" * 200_000 + b"}" * 200_000])
def test_a_deep_letter_does_no_harm(evil):
    assert text_of_rtf(b"{\\rtf1 " + evil + b" end", MAX_TEXT).strip() in ("", "end")
