"""Letters as files: .eml with their habits, .msg of Outlook, and hostile ones."""

from __future__ import annotations

import struct
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain import letters
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent
from salesapp.exchange import eml as out
from salesapp.exchange.eml_files import read_eml
from salesapp.exchange.letters import (
    MAX_BYTES,
    MAX_TEXT,
    Letter,
    read_here,
    read_letter,
    text_of_html,
)
from salesapp.exchange.msg_files import BrokenMsgError, read_msg
from tests.exchange.ole_writer import compound_file, letter

SENT = datetime(2026, 11, 23, 7, 20, tzinfo=UTC)
BODY = "Добрый день! Нужны химанкеры, 60 шт.\nС уважением, Кораблёв Денис\n+7 831 200-14-07"
SENDER = ("Денис Кораблёв", "d.korablev@monolit.example")


def eml(**parts: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = f"{SENDER[0]} <{SENDER[1]}>"
    mail["To"] = "Анна <anna@ryadkrep.example>"
    mail["Subject"] = "Химанкеры на объект"
    mail["Date"] = "Mon, 23 Nov 2026 10:20:00 +0300"
    mail.set_content(parts.get("text", BODY))
    if "html" in parts:
        mail.add_alternative(parts["html"], subtype="html")
    return mail


def kept(tmp_path: Path, data: bytes, name: str = "letter.eml") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_a_letter_is_read_in_the_child(tmp_path):
    mail = eml()
    mail.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Заявка.pdf")
    found = read_letter(kept(tmp_path, mail.as_bytes()), Silent())
    assert found == Letter(
        "Химанкеры на объект", *SENDER, "Анна", "anna@ryadkrep.example", SENT, BODY, ("Заявка.pdf",)
    )  # fmt: skip


@pytest.mark.parametrize("wide", [True, False], ids=["unicode", "cp1251"])
def test_a_letter_of_outlook_is_read_in_the_child(tmp_path, wide):
    data = letter(
        "Химанкеры на объект", BODY, sender=SENDER, to=("Анна", "anna@ryadkrep.example"),
        sent_at=SENT, attachments=("Заявка.pdf", "План.dwg"), wide=wide,
    )  # fmt: skip
    found = read_letter(kept(tmp_path, data, "letter.msg"), Silent())
    assert found == Letter(
        "Химанкеры на объект", *SENDER, "Анна", "anna@ryadkrep.example", SENT, BODY,
        ("Заявка.pdf", "План.dwg"),
    )  # fmt: skip


def test_a_long_letter_of_outlook_lies_in_large_sectors():
    body = "Очень длинное письмо. " * 3000
    assert read_msg(letter("Тема", body, sender=SENDER)).text == body


def test_a_letter_without_plain_text_is_read_out_of_its_page(tmp_path):
    page = "<html><head><style>p{}</style></head><p>Нужны&nbsp;болты</p><div>60 шт</div></html>"
    mail = eml(text=" ", html=page)
    assert read_here(kept(tmp_path, mail.as_bytes())).text == "Нужны болты\n\n60 шт"
    data = letter("Тема", "", sender=SENDER, html=page)
    assert read_here(kept(tmp_path, data)).text == "Нужны болты\n\n60 шт"


def test_a_letter_cut_by_a_picture_is_read_to_its_end():
    mail = MIMEMultipart("mixed")
    mail["From"], mail["Subject"] = SENDER[1], "Заявка с телефона"
    mail.attach(MIMEText("Добрый день, вот фото:", "plain", "utf-8"))
    picture = MIMEImage(b"GIF89a", "gif")
    picture.add_header("Content-Disposition", "inline", filename="IMG_1.gif")
    mail.attach(picture)
    mail.attach(MIMEText("Нужно 60 шт.\n+7 831 200-14-07", "plain", "utf-8"))
    notes = MIMEText("log", "plain", "utf-8")
    notes.add_header("Content-Disposition", "inline", filename="notes.txt")
    mail.attach(notes)
    found = read_eml(mail.as_bytes())
    assert found.text == "Добрый день, вот фото:\nНужно 60 шт.\n+7 831 200-14-07"


def test_a_letter_that_lies_about_its_letters_is_read_all_the_same(tmp_path):
    head = b"From: a@b.example\r\nSubject: =?koi8-x?B?8A==?=\r\nDate: yesterday\r\n"
    head += b"Content-Type: text/plain; charset=nonsense\r\n\r\n"
    found = read_here(kept(tmp_path, head + "Нужны болты М16, десять штук".encode("cp1251")))
    assert (found.text, found.sent_at) == ("Нужны болты М16, десять штук", None)
    assert found.from_email == "a@b.example"


def test_a_text_is_a_letter_without_a_head(tmp_path):
    found = read_here(kept(tmp_path, "Нужны болты".encode("cp1251"), "a.txt"))
    assert found == Letter(text="Нужны болты")


def test_a_giant_text_is_cut(tmp_path):
    found = read_here(kept(tmp_path, eml(text="болты " * 100_000).as_bytes()))
    assert len(found.text) <= MAX_TEXT


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", Rule.FILE_EMPTY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Rule.FILE_NOT_UNDERSTOOD),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), Rule.FILE_NOT_UNDERSTOOD),
    ],
    ids=["empty", "a picture", "an empty compound file"],
)
def test_what_is_no_letter_is_refused(tmp_path, data, rule):
    with pytest.raises(RuleError) as caught:
        read_letter(kept(tmp_path, data), Silent())
    assert caught.value.rule is rule


def test_a_folder_and_a_giant_are_refused_without_a_child(tmp_path):
    with pytest.raises(RuleError) as caught:
        read_letter(tmp_path, Silent())
    assert caught.value.rule is Rule.FILE_UNREADABLE
    giant = tmp_path / "giant.eml"
    with giant.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(RuleError) as caught:
        read_letter(giant, Silent())
    assert caught.value.facts["reason"] == "too_large"


def test_a_compound_file_that_is_no_letter_is_refused():
    with pytest.raises(BrokenMsgError):
        read_msg(compound_file({"Workbook": b"x" * 5000}))


def test_a_chain_in_circles_ends():
    data = bytearray(letter("Тема", "т" * 9000, sender=SENDER))
    tables = struct.unpack_from("<109I", data, 76)
    at = (tables[0] + 1) * 512
    # Every sector says that it is followed by itself.
    data[at : at + 512] = struct.pack("<128I", *range(128))
    with pytest.raises(BrokenMsgError):
        read_msg(bytes(data))


WHOLE = letter("Тема", BODY, sender=SENDER, attachments=("a.pdf",), sent_at=SENT)


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=30))
def test_a_damaged_letter_is_read_or_refused_and_nothing_else(changes):
    data = bytearray(WHOLE)
    for place, byte in changes:
        data[place] = byte
    with suppress(BrokenMsgError):
        read_msg(bytes(data))


@given(st.integers(0, len(WHOLE)))
def test_half_a_letter_is_refused_or_read(length):
    with suppress(BrokenMsgError):
        read_msg(WHOLE[:length])


@given(st.binary(max_size=3000))
def test_any_bytes_after_a_head_are_a_letter(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any") / "any.eml"
    path.write_bytes(b"From: a@b.example\nSubject: x\n" + data)
    assert isinstance(read_here(path), Letter)


def test_a_letter_to_a_russian_domain_with_half_a_sign_in_it_is_written():
    """A lone surrogate comes by the clipboard; nothing on the wire can hold it."""
    one = letters.Letter(("anna@почта.рф",), "Болты \ud83d", "Нужны\ud83d болты")
    file = out.Attachment("счёт\ud83d.pdf", "application/pdf", b"%PDF")
    data = out.build(one, out.From("Иван\ud83d", "i@x.example"), [file], SENT, is_draft=True)
    read = read_eml(data)
    assert read.to_email == "anna@xn--80a1acny.xn--p1ai"
    assert read.subject == "Болты \ufffd"
    assert read.text.strip() == "Нужны\ufffd болты"
    assert read.attachments == ("счёт\ufffd.pdf",)


def test_a_letter_to_a_russian_name_is_written_as_it_is():
    one = letters.Letter(("иван@почта.рф",), "Болты", "Нужны болты")
    data = out.build(one, out.From("", "i@x.example"), [], SENT, is_draft=False)
    assert "To: иван@xn--80a1acny.xn--p1ai\r\n".encode() in data


def test_a_page_with_a_declaration_nobody_knows_keeps_its_words():
    # What follows is lost with some versions of Python's parser, and read by others.
    found = text_of_html("<p>Нужны болты</p><![x y[ <p>ещё")
    assert found in ("Нужны болты", "Нужны болты\nещё")
