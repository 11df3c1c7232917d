"""Blocks shared by the papers: text, label and value, totals, signatures with stamp, QR."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple, cast

from salesapp.documents.flow import Area, Band, Draw
from salesapp.documents.fonts import Face, Style
from salesapp.documents.papers import PartyPaper
from salesapp.documents.pictures import fit, read_picture
from salesapp.documents.sheet import MM, Align, Sheet
from salesapp.documents.wrap import wrap

_STAMP = 38 * MM
_STAMP_OPACITY = 0.85
# 38 mm at 300 dpi.
_STAMP_PIXELS = 450
_QUIET_ZONE = 4
# Side of version 15: more modules need the larger print.
_MODULES_OF_SMALL_PRINT = 77


def gap(millimetres: float, *, keep: bool = False) -> Band:
    """An empty strip."""
    return Band(millimetres * MM, keep=keep)


def paragraph(
    text: str,
    style: Style,
    area: Area,
    *,
    align: Align = "left",
    keep: bool = False,
) -> list[Band]:
    """A text over the width of an area, one band a line."""
    x = {"left": area.left, "right": area.right, "centre": (area.left + area.right) / 2}[align]
    return [
        Band(style.leading, _line(x, line, style, align), keep=keep)
        for line in wrap(text, style, area.width)
    ]


def _line(x: float, text: str, style: Style, align: Align) -> Draw:
    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(x, y + style.size * 0.95, text, style, align)

    return draw


class Labelled(NamedTuple):
    """How a label and its value stand side by side; ``split`` is the width of the label."""

    label: Style
    value: Style
    split: float
    after: float = 0


def labelled(
    label: str, value: str, look: Labelled, area: Area, *, keep: bool = False
) -> list[Band]:
    """A label with its value, one band a line; the first line is kept with the second."""
    labels = wrap(label, look.label, look.split - 2 * MM)
    values = wrap(value, look.value, area.width - look.split)
    count = max(len(labels), len(values))
    bands: list[Band] = []
    for index in range(count):
        left = labels[index] if index < len(labels) else ""
        right = values[index] if index < len(values) else ""

        def draw(sheet: Sheet, y: float, left: str = left, right: str = right) -> None:
            base = y + look.value.size * 0.95
            if left:
                sheet.text(area.left, base, left, look.label)
            if right:
                sheet.text(area.left + look.split, base, right, look.value)

        bands.append(Band(look.value.leading, draw, keep=keep or index == 1))
    if look.after:
        bands.append(Band(look.after, keep=keep))
    return bands


def rule(width: float, area: Area, colour: int = 0, *, keep: bool = False) -> Band:
    """A line over the whole width."""

    def draw(sheet: Sheet, y: float) -> None:
        sheet.rule((area.left, y + width / 2), (area.right, y + width / 2), width, colour)

    return Band(width, draw, keep=keep)


class TotalLine(NamedTuple):
    """A row under the table; ``strong`` rows are the sums to pay."""

    label: str
    value: str
    strong: bool = False


def full_party(party: PartyPaper, inn: str = "ИНН", kpp: str = "КПП", phone: str = "тел.:") -> str:
    """`ООО «Вектор», ИНН …, КПП …, address, тел.: …`; empty parts are left out."""
    parts = [
        party.name,
        f"{inn} {party.inn}" if party.inn else "",
        f"{kpp} {party.kpp}" if party.kpp else "",
        party.address,
        "\u00a0".join([phone, *party.phone.split()]) if party.phone else "",
    ]
    return ", ".join(part for part in parts if part)


class Signer(NamedTuple):
    """Who signs: the words before the line, the name behind it, the picture upon it."""

    position: str
    name: str
    picture: bytes | None = None


class SignatureLook(NamedTuple):
    """Where the signatures stand, in points from the left of the sheet."""

    style: Style
    left: float
    label: float = 27 * MM
    line: float = 40 * MM
    step: float = 13 * MM
    right: float = 200 * MM


def signatures(sheet: Sheet, y: float, signers: Sequence[Signer], look: SignatureLook) -> None:
    """Draw signature lines under each other; pictures of signatures lie on the lines."""
    style = look.style
    clean = style.face.clean
    start = look.left + look.label
    for index, signer in enumerate(signers):
        base = y + 9 * MM + index * look.step
        position = clean(signer.position)
        sheet.text(look.left, base, position, style.fitted(position, look.label - 2 * MM))
        sheet.rule((start, base + 1), (start + look.line, base + 1), 0.25 * MM)
        name = clean(signer.name)
        x = start + look.line + 2 * MM
        sheet.text(x, base, name, style.fitted(name, look.right - x))
        image = read_picture(signer.picture, _STAMP_PIXELS) if signer.picture else None
        if image is not None:
            width, height = fit(image, 34 * MM, 13 * MM)
            left = start + (look.line - width) / 2
            sheet.picture(image, (left, base + 2.5 * MM - height, width, height))


def stamp(sheet: Sheet, x: float, y: float, picture: bytes) -> None:
    """Lay a stamp 38 mm wide, its centre given, so that the text under it stays readable."""
    image = read_picture(picture, _STAMP_PIXELS)
    if image is None:
        return
    width, height = fit(image, _STAMP, _STAMP)
    sheet.picture(image, (x - width / 2, y - height / 2, width, height), _STAMP_OPACITY)


class QrCode(NamedTuple):
    """Dark modules as boxes in operators of PDF, and the modules on a side."""

    boxes: str
    modules: int

    @property
    def side(self) -> float:
        """Printed side with the quiet zone: 36 mm, 42 mm when the code is dense."""
        return (36 if self.modules <= _MODULES_OF_SMALL_PRINT else 42) * MM

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the code; x and y are the upper left corner of the quiet zone."""
        module = self.side / (self.modules + 2 * _QUIET_ZONE)
        lowest = y + module * (_QUIET_ZONE + self.modules)
        sheet.cells(x + module * _QUIET_ZONE, lowest, module, self.boxes)


@lru_cache(maxsize=4)
def qr_code(payload: bytes) -> QrCode:
    """Return the QR of a payload with error level M."""
    import zxingcpp

    barcode = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = memoryview(cast("Any", barcode.to_image(scale=1, add_quiet_zones=False)))
    height, width = image.shape or (0, 0)
    pixels = image.tobytes()
    boxes: list[str] = []
    for row in range(height):
        column = 0
        line = pixels[row * width : (row + 1) * width]
        for value, group in groupby(line):
            length = len(list(group))
            if not value:
                boxes.append(f"{column} {height - 1 - row} {length} 1 re")
            column += length
    return QrCode(" ".join(boxes), width)


def bullet_list(text: str, style: Style, area: Area, bullet: Style) -> list[Band]:
    """Each line of a text behind a bullet."""
    indent = 5 * MM
    inner = area._replace(left=area.left + indent)
    bands: list[Band] = []
    for item in filter(None, (line.strip(" •–—-\t") for line in text.splitlines())):
        for index, band in enumerate(paragraph(item, style, inner)):
            if index:
                bands.append(band)
                continue

            def draw(sheet: Sheet, y: float, under: Band = band) -> None:
                sheet.text(area.left + 1 * MM, y + style.size * 0.95, "•", bullet)
                if under.draw is not None:
                    under.draw(sheet, y)

            bands.append(Band(band.height, draw))
        bands.append(gap(0.8))
    return bands


def shortened(text: str, face: Face, size: float, width: float) -> str:
    """Return the text, its end replaced by an ellipsis when it does not fit."""
    text = face.clean(text).replace("\n", " ")
    if face.width(text) * size <= width:
        return text
    while text and face.width(text + "…") * size > width:
        text = text[:-1]
    return text.rstrip() + "…"
