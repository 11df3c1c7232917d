"""The price list: groups of rows with one or several prices."""

from collections.abc import Callable, Iterator, Mapping

from salesapp.documents import texts
from salesapp.documents.blocks import gap, paragraph
from salesapp.documents.flow import Area, Band, Printed, render
from salesapp.documents.fonts import faces
from salesapp.documents.papers import Language
from salesapp.documents.presentation_papers import PriceListPaper, PriceRow
from salesapp.documents.presentation_words import WORDS
from salesapp.documents.setting import LANGUAGES, Setting, colours_of, laid_out
from salesapp.documents.sheet import MM
from salesapp.documents.sheet_foot import FOOT, sheet_foot
from salesapp.documents.tables import Column, LineTable, Look, Row
from salesapp.domain.paper_parts import Block, PaperColumn, PaperKind, PaperText
from salesapp.domain.paper_templates import built_in
from salesapp.domain.units import unit_in

_AREA = Area(left=15 * MM, top=15 * MM, right=200 * MM, bottom=282 * MM)
_SKU, _UNIT = 28 * MM, 14 * MM
_PRICE = 24 * MM
_LEAST_NAME = 50 * MM


def build_price_list(paper: PriceListPaper) -> bytes:
    """Return the price list as a PDF in the language of the paper; same paper, same bytes."""
    words, setting = WORDS[paper.language], _setting(paper)
    title = setting.text(PaperText.TITLE, paper.title)
    makers = {
        Block.HEADING: lambda: _heading(paper, setting, title),
        Block.LINES: lambda: list(_rows(paper, setting)),
    }
    bands = laid_out(setting, makers)
    if paper.note.strip():
        bands += [gap(4), *paragraph(paper.note, setting.muted(9), _AREA)]
    printed = Printed(title, paper.seller.party.name, LANGUAGES[paper.language], paper.valid_from)
    note = setting.text(PaperText.FOOTER, words.not_an_offer)
    foot = sheet_foot(_AREA, note, words.sheet, setting.muted(7.5), setting.colours.rule)
    return render(bands, _AREA._replace(bottom=_AREA.bottom - FOOT), foot, printed, 0)


def _setting(paper: PriceListPaper) -> Setting:
    template = paper.template or built_in(PaperKind.PRICE_LIST, paper.language)
    party, until = paper.seller.party, paper.valid_until
    values = {
        "company": party.name,
        "company_inn": party.inn,
        "company_phone": party.phone,
        "client": paper.client,
        "date": texts.long_date(paper.valid_from, paper.language),
        "valid_until": texts.long_date(until, paper.language) if until else "",
        "currency": paper.currency,
    }
    return Setting(
        template=template,
        area=_AREA,
        seller=paper.seller,
        currency=paper.currency,
        words=texts.OFFER_WORDS[paper.language],
        values=values,
        faces=faces(),
        colours=colours_of(template),
    )


def facts_of(paper: PriceListPaper) -> str:
    """What stands under the title: the days it holds, its currency, tax, and for whom it is."""
    words = WORDS[paper.language]
    day = words.valid_from.format(day=texts.long_date(paper.valid_from, paper.language))
    if paper.valid_until is not None:
        until = texts.long_date(paper.valid_until, paper.language)
        day = f"{day} {words.valid_until.format(day=until)}"
    facts = [
        day,
        words.prices_in.format(currency=texts.currency_sign(paper.currency)),
        paper.vat_note,
        words.prepared_for.format(client=paper.client) if paper.client else "",
    ]
    return "  ·  ".join(filter(None, facts))


def _heading(paper: PriceListPaper, setting: Setting, title: str) -> list[Band]:
    return [
        *paragraph(title, setting.style(15 if setting.is_plain else 18, bold=True), _AREA),
        gap(0.5),
        *paragraph(facts_of(paper), setting.muted(9.5), _AREA),
        gap(4),
    ]


def _rows(paper: PriceListPaper, setting: Setting) -> Iterator[Band]:
    colours = setting.colours
    look = Look(
        head=setting.style(8.5, bold=True),
        cell=setting.style(9),
        note=setting.muted(8),
        boxed=setting.is_plain,
        head_fill=colours.light,
        head_rule=colours.accent,
        rule=colours.rule,
        pad_x=1.5 * MM,
        pad_y=1.1 * MM,
        row_min=6 * MM,
    )
    table = LineTable(_AREA.left, _columns(paper, setting), look)
    writers = [_WRITERS[column] for column in setting.template.columns]
    for group in paper.groups:
        if group.name:
            yield table.strip(group.name)
        rows = (_row(row, paper, writers) for row in group.rows)
        for place, band in enumerate(table.bands(rows)):
            yield band.kept() if place == 0 and group.name else band


def _columns(paper: PriceListPaper, setting: Setting) -> tuple[Column, ...]:
    words, shown = WORDS[paper.language], setting.template.columns
    fixed = {PaperColumn.SKU: _SKU, PaperColumn.UNIT: _UNIT}
    taken = sum(fixed.get(column, 0) for column in shown)
    price = min(_PRICE, (_AREA.width - taken - _LEAST_NAME) / max(1, len(paper.columns)))
    name = _AREA.width - taken - price * len(paper.columns)
    made = {
        PaperColumn.SKU: Column(words.sku, _SKU, wraps=True),
        PaperColumn.NAME: Column(words.name, name, wraps=True, notes=True),
        PaperColumn.UNIT: Column(words.unit, _UNIT),
    }
    return (
        *(made[column] for column in shown),
        *(Column(title, price, "right") for title in paper.columns),
    )


_Write = Callable[[PriceRow, Language], str]
_WRITERS: Mapping[PaperColumn, _Write] = {
    PaperColumn.SKU: lambda row, _language: row.sku,
    PaperColumn.NAME: lambda row, _language: row.name,
    PaperColumn.UNIT: lambda row, language: unit_in(row.unit, language),
}


def _row(row: PriceRow, paper: PriceListPaper, writers: list[_Write]) -> Row:
    prices = (
        "–" if price is None else texts.money(price, paper.language) for price in row.prices_minor
    )
    told = (write(row, paper.language) for write in writers)
    return Row((*told, *prices), row.note)
