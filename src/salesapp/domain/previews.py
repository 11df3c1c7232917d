"""What of a file can be shown inside the program, and what must never be started from it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class PreviewKind(StrEnum):
    """How a file is shown."""

    PICTURE = "picture"
    PDF = "pdf"
    TEXT = "text"
    NONE = "none"


_KINDS: Final = {
    PreviewKind.PICTURE: "png jpg jpeg gif bmp webp",
    PreviewKind.PDF: "pdf",
    PreviewKind.TEXT: "txt csv log md ini json xml eml html htm yaml yml tsv",
}
_BY_ENDING: Final = {ending: kind for kind, endings in _KINDS.items() for ending in endings.split()}
_PROGRAM_ENDINGS: Final = (
    "exe com bat cmd msi msp scr pif cpl hta js jse vbs vbe wsf wsh ps1 psm1 lnk url reg jar"
    " sh bash run app command desktop appimage dll inf gadget application scf docm xlsm pptm"
)
_PROGRAMS: Final = frozenset(_PROGRAM_ENDINGS.split())


def ending_of(name: str) -> str:
    """The ending of a file's name, small, without its point; Windows cuts points after it off."""
    name = name.rstrip(". ")
    return name.rpartition(".")[2].casefold().strip() if "." in name else ""


def preview_kind(name: str) -> PreviewKind:
    """How a file of this name is shown."""
    return _BY_ENDING.get(ending_of(name), PreviewKind.NONE)


def is_program(name: str) -> bool:
    """Whether opening the file would run it: such a file is only saved elsewhere."""
    return ending_of(name) in _PROGRAMS


def read_text(data: bytes) -> str:
    """A text of unknown encoding: UTF-8, UTF-16 by its mark, else that of Russian Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The end of a cut text may lie within a letter.
        if error.start >= len(data) - 3 and error.start > 0:
            return data[: error.start].decode("utf-8-sig", "replace")
        return data.decode("cp1251", "replace")
