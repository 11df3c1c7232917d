"""A paper under work: its template, words, faces, colours, and the values of its fields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from salesapp.documents import texts
from salesapp.documents.blocks import paragraph
from salesapp.documents.flow import Area, Band, Printed
from salesapp.documents.fonts import Faces, Style, faces
from salesapp.documents.letterhead import HeadLook, letterhead
from salesapp.documents.papers import Language, PaperColours, PricedPaper, SellerPaper
from salesapp.documents.texts import OfferWords
from salesapp.documents.totals import amount_words
from salesapp.domain.paper_parts import Block, Design, PaperKind, PaperText
from salesapp.domain.paper_templates import ACCENT, PaperTemplate, built_in, filled

LANGUAGES: Mapping[Language, str] = {"ru": "ru-RU", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the blocks of one paper share; `values` are the fields of its texts."""

    template: PaperTemplate
    area: Area
    seller: SellerPaper
    currency: str
    words: OfferWords
    values: Mapping[str, str]
    faces: Faces
    colours: PaperColours

    @property
    def language(self) -> Language:
        """The language of the paper."""
        return self.template.language

    @property
    def is_plain(self) -> bool:
        """Whether the paper is black on white, its table in boxes."""
        return self.template.design is Design.PLAIN

    def style(self, size: float, *, bold: bool = False, colour: int | None = None) -> Style:
        """Text of the paper, in points."""
        face = self.faces.bold if bold else self.faces.regular
        return Style(face, size, self.colours.ink if colour is None else colour)

    def muted(self, size: float) -> Style:
        """Text that stands back."""
        return self.style(size, colour=self.colours.muted)

    def accent(self, size: float) -> Style:
        """A heading in the colour of the company."""
        return self.style(size, bold=True, colour=self.colours.accent)

    def text(self, which: PaperText, usual: str = "") -> str:
        """A text of the template with its fields; the usual one where it says nothing."""
        own = self.template.text(which)
        return (filled(own, self.values) if own.strip() else "") or usual

    def money(self, minor: int) -> str:
        """An amount without the currency."""
        return texts.money(minor, self.language)

    def printed(self, title: str, paper: PricedPaper) -> Printed:
        """What the file says about itself."""
        return Printed(title, self.seller.party.name, LANGUAGES[self.language], paper.issued_on)


def setting_of(
    paper: PricedPaper, kind: PaperKind, area: Area, values: Mapping[str, str]
) -> Setting:
    """What the blocks of a priced paper share; `values` are the fields only its kind has."""
    template = paper.template or built_in(kind, paper.language)
    return Setting(
        template=template,
        area=area,
        seller=paper.seller,
        currency=paper.currency,
        words=texts.OFFER_WORDS[template.language],
        values=common_values(paper) | dict(values),
        faces=faces(),
        colours=colours_of(template),
    )


def common_values(paper: PricedPaper) -> dict[str, str]:
    """The fields every paper with priced lines has."""
    party, total = paper.seller.party, paper.totals.total_minor
    return {
        "number": paper.number or "",
        "date": texts.long_date(paper.issued_on, paper.language),
        "company": party.name,
        "company_inn": party.inn,
        "company_phone": party.phone,
        "total": texts.with_sign(total, paper.currency, paper.language),
        "total_words": amount_words(total, paper.currency, paper.language),
        "count": str(len(paper.lines)),
        "currency": paper.currency,
    }


def colours_of(template: PaperTemplate) -> PaperColours:
    """The colours of a paper; the light one is the accent laid thinly on white."""
    if template.design is Design.PLAIN:
        return PaperColours(template.ink, template.ink, light=0xF1F2F4, rule=0xC4C9D1)
    if template.accent == ACCENT:
        return PaperColours(ink=template.ink)
    parts = (template.accent >> shift & 255 for shift in (16, 8, 0))
    red, green, blue = (255 - (255 - part) // 12 for part in parts)
    return PaperColours(template.accent, template.ink, light=red << 16 | green << 8 | blue)


Maker = Callable[[], list[Band]]


def laid_out(setting: Setting, makers: Mapping[Block, Maker]) -> list[Band]:
    """The blocks the template shows, in its order."""
    bands: list[Band] = []
    for block in setting.template.blocks:
        bands += makers[block]() if block in makers else _shared(setting, block)
    return bands


def _shared(setting: Setting, block: Block) -> list[Band]:
    if block is Block.LETTERHEAD:
        return [head_of(setting), Band(18)]
    if block in (Block.OWN_1, Block.OWN_2):
        return own_text(setting, PaperText(block.value))
    return []


def head_of(setting: Setting) -> Band:
    """The letterhead as the template wants it."""
    return letterhead(
        setting.seller,
        setting.colours,
        setting.area,
        setting.faces,
        setting.words.inn,
        HeadLook(setting.template.logo, setting.is_plain),
    )


def own_text(setting: Setting, which: PaperText) -> list[Band]:
    """A text of the user's own, paragraph by paragraph."""
    bands: list[Band] = []
    style = setting.style(9.5)
    for part in filter(str.strip, setting.text(which).split("\n")):
        bands += [*paragraph(part.strip(), style, setting.area), Band(3)]
    return [*bands, Band(8)] if bands else []
