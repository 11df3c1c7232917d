"""What other programs are handed: pages, numbers, addresses and files, and nothing in disguise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QUrl, QUrlQuery, Slot
from PySide6.QtGui import QDesktopServices

from salesapp.ui import outside

SCHEMES = (
    "http", "https", "mailto", "tel", "file", "javascript", "data", "vbscript", "smb", "ftp",
    "ms-msdt", "ms-officecmd", "search-ms", "sms", "facetime", "view-source", "about", "jar",
)  # fmt: skip
"""Whatever the system might have an opener for; what is opened comes to us instead."""


class Opener(QObject):
    """Stands where the programs of the system would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture(scope="module")
def opener(qapp) -> Iterator[Opener]:
    made = Opener()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, made, "take")
    yield made
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture(autouse=True)
def nothing_yet(opener) -> None:
    opener.opened.clear()


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "file:///etc/passwd", "file://server/share/x.exe", "\\\\server\\share\\x.exe",
        "//server/share", "smb://server/share", "ftp://host/x", "ms-msdt:/id x", "search-ms:q",
        "vbscript:x", "view-source:https://a.example", "about:blank", "tel:+79031112233",
        "mailto:a@b.example", "http:", "https://", "https:/x", "http:a.example", "C:\\x.exe",
        "x", "", " ", "https://[::1", "https://a b.example", "jar:https://a.example!/x",
    ],
)  # fmt: skip
def test_what_is_no_page_of_the_web_is_not_opened(opener, address):
    assert not outside.open_page(address)
    assert opener.opened == []


@pytest.mark.parametrize(
    "address", ["https://a.example/x?y=1#z", "http://кремль.рф", "HTTPS://A.EXAMPLE"]
)
def test_a_page_of_the_web_is_opened(opener, address):
    assert outside.open_page(address)
    (url,) = opener.opened
    assert url.scheme() in {"http", "https"}


@pytest.mark.parametrize(
    ("number", "handed"),
    [
        ("+7 903 111-22-33", "tel:+79031112233"),
        ("8 (903) 111-22-33 доб. 5", "tel:890311122335"),
        ("*21*79031112233#", "tel:2179031112233"),
        ("+7903;phone-context=evil.example", "tel:+7903"),
        ("tel:1?body=x&to=2", "tel:12"),
        ("٣٤٥ 1", "tel:1"),
    ],
)
def test_a_number_is_digits_whatever_else_it_holds(opener, number, handed):
    assert outside.call(number)
    assert [url.toString() for url in opener.opened] == [handed]


@pytest.mark.parametrize("number", ["", "нет", "javascript:x", "+", "#*"])
def test_what_holds_no_digits_is_no_number(opener, number):
    assert not outside.call(number)
    assert opener.opened == []


@pytest.mark.parametrize(
    "address",
    [
        "a@b.example,evil@x.example", "a@b.example;evil@x.example", "a@b.example evil@x.example",
        "a@b.example\r\nBcc: evil@x.example", "a@b.example%0ABcc:evil@x.example,c@d.example",
        "<a@b.example>", "Имя <a@b.example>", "a", "", "a@", "@b.example", "a@b@c.example",
        "javascript:x@b.example/", "a@b.example\x00", "a@b.example\u202e",
    ],
)  # fmt: skip
def test_more_than_one_address_is_none(opener, address):
    asked = outside.write_to(address)
    for url in opener.opened:
        assert url.scheme() == "mailto"
        assert recipients(url) == [address], "one recipient, the one that is seen"
    assert asked == bool(opener.opened)


def recipients(url: QUrl) -> list[str]:
    """As a mail program reads an address (RFC 6068): parted by commas, then decoded."""
    path = url.toString(QUrl.ComponentFormattingOption.FullyEncoded).removeprefix("mailto:")
    return [QUrl.fromPercentEncoding(one.encode()) for one in path.split("?")[0].split(",")]


texts = st.text(max_size=200) | st.sampled_from(
    [
        "&bcc=evil@x.example",
        "?to=evil@x.example",
        "#x",
        "x\r\nBcc: evil@x.example",
        "%0D%0Ax",
        "=&=",
    ]
)


@trying(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(subject=texts, body=texts)
def test_a_subject_and_a_text_add_nothing_to_a_letter(opener, subject, body):
    opener.opened.clear()
    assert outside.write_to("anna@client.example", subject, body)
    (url,) = opener.opened
    assert url.scheme() == "mailto"
    assert recipients(url) == ["anna@client.example"]
    assert not url.hasFragment()
    items = QUrlQuery(url).queryItems(QUrl.ComponentFormattingOption.FullyDecoded)
    wanted = [("subject", subject.strip()), ("body", body)]
    assert [name for name, _text in items] == [name for name, text in wanted if text]
    for name, text in items:
        if name == "subject":
            assert len(text.splitlines()) <= 1, "a line of its own would be a header"


@trying(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(address=st.text(max_size=80))
def test_whatever_is_typed_as_a_page_leads_to_the_web_or_nowhere(opener, address):
    opener.opened.clear()
    outside.open_page(address)
    outside.call(address)
    outside.write_to(address)
    assert {url.scheme() for url in opener.opened} <= {"http", "https", "tel", "mailto"}


@pytest.mark.parametrize(
    "name",
    ["счёт.pdf.exe", "x.LNK", "x.hta", "x.js", "x.url", "x.docm", "x.bat", "x.desktop", "x.exe."],
)
def test_a_file_that_would_run_is_not_opened(opener, tmp_path: Path, name):
    path = tmp_path / name
    path.write_bytes(b"")
    assert not outside.open_file(path)
    assert opener.opened == []


def test_a_paper_is_opened_and_only_a_folder_is_shown(opener, tmp_path: Path):
    path = tmp_path / "счёт № 1 #2 ?.pdf"
    path.write_bytes(b"")
    assert outside.open_file(path)
    assert not outside.open_folder(path)
    assert outside.open_folder(tmp_path)
    assert [url.toLocalFile() for url in opener.opened] == [str(path), str(tmp_path)]
