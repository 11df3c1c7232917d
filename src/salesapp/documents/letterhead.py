"""The head of a branded sheet: logo, name, contacts, a line in the company's colour."""

from salesapp.documents.flow import Area, Band
from salesapp.documents.fonts import Faces, Style
from salesapp.documents.papers import PaperColours, SellerPaper
from salesapp.documents.pictures import fit, read_picture
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.wrap import wrap

_LOGO = 50 * MM, 18 * MM
_ACCENT_LINE = 0.9 * MM


def letterhead(
    seller: SellerPaper, colours: PaperColours, area: Area, faces: Faces, inn_label: str
) -> Band:
    """The head over the whole width; without a logo the name stands in its place."""
    image = read_picture(seller.logo) if seller.logo else None
    logo = fit(image, *_LOGO) if image is not None else (0.0, 0.0)
    indent = logo[0] + 4 * MM if image is not None else 0
    name_style = Style(faces.bold, 13, colours.ink)
    small = Style(faces.regular, 8.5, colours.muted)
    room = 108 * MM - indent
    left = [(line, name_style) for line in wrap(seller.party.name, name_style, room)]
    left += [(line, small) for line in wrap(seller.tagline, small, room)]
    contacts = [
        seller.party.phone,
        seller.party.email,
        seller.site,
        f"{inn_label} {seller.party.inn}" if seller.party.inn else "",
    ]
    right = [line for text in contacts for line in wrap(text, small, 68 * MM)]
    left_height = sum(style.leading for _, style in left)
    right_height = len(right) * small.leading
    inner = max(logo[1], left_height, right_height)

    def draw(sheet: Sheet, y: float) -> None:
        if image is not None:
            sheet.picture(image, (area.left, y + (inner - logo[1]) / 2, *logo))
        top = y + (inner - left_height) / 2
        for text, style in left:
            sheet.text(area.left + indent, top + style.size * 0.95, text, style)
            top += style.leading
        top = y + (inner - right_height) / 2
        for text in right:
            sheet.text(area.right, top + small.size * 0.95, text, small, "right")
            top += small.leading
        bottom = y + inner + 3.5 * MM
        sheet.fill(area.left, bottom, area.width, _ACCENT_LINE, colours.accent)

    return Band(inner + 3.5 * MM + _ACCENT_LINE, draw)
