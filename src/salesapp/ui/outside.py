"""The one door to other programs: files, folders, pages of the web, telephone and mail.

Nothing else of the window opens an address: `tests/house/test_outputs.py` sees to it. An address is
put together of its parts, so that a name or a number adds no recipient and no scheme of its own.
"""

from __future__ import annotations

from pathlib import Path

from salesapp.domain.letters import is_address
from salesapp.domain.previews import is_program
from salesapp.domain.text import sound

SCHEMES = ("http", "https")


def open_file(path: Path) -> bool:
    """Open a file with the program of its kind; one that would run is not opened."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    if refuse_program(path.name):
        return False
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def refuse_program(name: str) -> bool:
    """Tell the user that a file would run; False for one that only opens."""
    if not is_program(name):
        return False
    from PySide6.QtCore import QCoreApplication

    from salesapp.ui.notices import NoticeTone, notices

    text = QCoreApplication.translate(
        "Attachments", "A file of this kind may run as a program. Save it and check it first."
    )
    notices.tell(text, NoticeTone.RISK)
    return True


def open_folder(folder: Path) -> bool:
    """Show a folder; what is none is not opened."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_page(address: str) -> bool:
    """Open a page of the web; any other scheme is refused."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in SCHEMES or not url.host():
        return False
    return QDesktopServices.openUrl(url)


def call(number: str) -> bool:
    """Hand a number to the program that telephones."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    digits = "".join(sign for sign in number if sign in "0123456789")
    plus = "+" if number.strip().startswith("+") else ""
    return bool(digits) and QDesktopServices.openUrl(QUrl(f"tel:{plus}{digits}"))


def write_to(address: str, subject: str = "", body: str = "") -> bool:
    """Begin a letter in the mail program; what is no address is refused."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    if not is_address(address):
        return False
    url = QUrl()
    url.setScheme("mailto")
    # A question mark in the path is written as %3F: it adds no subject and no other recipient.
    url.setPath(address)
    # A line of its own in the subject would be one more header of the letter.
    parts = [("subject", " ".join(subject.split())), ("body", body)]
    told = "&".join(
        f"{name}={QUrl.toPercentEncoding(sound(text)).toStdString()}"
        for name, text in parts
        if text
    )
    if told:
        url.setQuery(told, QUrl.ParsingMode.StrictMode)
    return QDesktopServices.openUrl(url)
