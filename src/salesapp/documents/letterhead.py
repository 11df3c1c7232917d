"""The head of a branded sheet: logo, name, contacts, a line in the company's colour."""

from typing import NamedTuple

from salesapp.documents.flow import Area, Band
from salesapp.documents.fonts import Faces, Style
from salesapp.documents.papers import PaperColours, SellerPaper
from salesapp.documents.pictures import fit, read_picture
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.wrap import wrap_short
from salesapp.domain.paper_parts import LogoPlace

_LOGO = 50 * MM, 18 * MM
_ACCENT_LINE = 0.9 * MM
_PLAIN_LINE = 0.3 * MM


class HeadLook(NamedTuple):
    """Where the logo stands, and whether the line below is a thin one."""

    logo: LogoPlace = LogoPlace.LEFT
    is_plain: bool = False


def letterhead(
    seller: SellerPaper,
    colours: PaperColours,
    area: Area,
    faces: Faces,
    inn_label: str,
    look: HeadLook = HeadLook(),  # noqa: B008 - it cannot change
) -> Band:
    """The head over the whole width; without a logo the name stands in its place.

    A logo at the right has the contacts beside it at the left, under the name.
    """
    logo = look.logo
    shown = seller.logo if logo is not LogoPlace.NONE else None
    image = read_picture(shown) if shown else None
    size = fit(image, *_LOGO) if image is not None else (0.0, 0.0)
    is_left = logo is LogoPlace.LEFT
    indent = size[0] + 4 * MM if image is not None and is_left else 0
    name_style = Style(faces.bold, 13, colours.ink)
    small = Style(faces.regular, 8.5, colours.muted)
    room = (108 * MM if logo is not LogoPlace.RIGHT else area.width - size[0] - 6 * MM) - indent
    left = [(line, name_style) for line in wrap_short(seller.party.name, name_style, room, 4)]
    left += [(line, small) for line in wrap_short(seller.tagline, small, room, 3)]
    contacts = [
        seller.party.phone,
        seller.party.email,
        seller.site,
        f"{inn_label} {seller.party.inn}" if seller.party.inn else "",
    ]
    if logo is LogoPlace.RIGHT:
        told = "  ·  ".join(filter(None, contacts))
        left += [(line, small) for line in wrap_short(told, small, room, 4)]
        contacts = []
    right = [line for text in contacts for line in wrap_short(text, small, 68 * MM, 3)]
    left_height = sum(style.leading for _, style in left)
    right_height = len(right) * small.leading
    inner = max(size[1], left_height, right_height)
    line = _PLAIN_LINE if look.is_plain else _ACCENT_LINE

    def draw(sheet: Sheet, y: float) -> None:
        if image is not None:
            x = area.left if is_left else area.right - size[0]
            sheet.picture(image, (x, y + (inner - size[1]) / 2, *size))
        top = y + (inner - left_height) / 2
        for text, style in left:
            sheet.text(area.left + indent, top + style.size * 0.95, text, style)
            top += style.leading
        top = y + (inner - right_height) / 2
        for text in right:
            sheet.text(area.right, top + small.size * 0.95, text, small, "right")
            top += small.leading
        bottom = y + inner + 3.5 * MM
        sheet.fill(area.left, bottom, area.width, line, colours.accent)

    return Band(inner + 3.5 * MM + line, draw)
