"""The table of priced lines as the template wants it: columns, variants, options, photos."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from salesapp.documents import column_words, texts
from salesapp.documents.flow import Band
from salesapp.documents.papers import Language, PaperLine
from salesapp.documents.setting import Setting
from salesapp.documents.sheet import MM, Align
from salesapp.documents.tables import Column, LineTable, Look, Row
from salesapp.domain.paper_parts import PaperColumn
from salesapp.domain.units import unit_in

_C = PaperColumn
_Write = Callable[[PaperLine, Language], str]

_HELD: Mapping[PaperColumn, Callable[[PaperLine], object]] = {
    _C.SKU: lambda line: line.sku,
    _C.PHOTO: lambda line: line.photo,
    _C.DISCOUNT: lambda line: line.discount_bp or line.discount_minor,
    _C.TERM: lambda line: line.term,
}
"""Columns left out when no line holds anything for them."""


def _vat(line: PaperLine, language: Language) -> str:
    if line.vat_bp is None:
        return "Без НДС" if language == "ru" else "none"
    return texts.rate(line.vat_bp, language).strip()


_WRITERS: Mapping[PaperColumn, _Write] = {
    _C.SKU: lambda line, _language: line.sku,
    _C.PHOTO: lambda _line, _language: "",
    _C.NAME: lambda line, _language: line.name,
    _C.QUANTITY: lambda line, language: (
        "–" if line.is_sum_only else texts.quantity(line.quantity_milli, language)
    ),
    _C.UNIT: lambda line, language: "–" if line.is_sum_only else unit_in(line.unit, language),
    _C.PRICE: lambda line, language: (
        "–" if line.is_sum_only else texts.money(line.price_minor, language)
    ),
    _C.DISCOUNT: texts.discount,
    _C.VAT: _vat,
    _C.VAT_SUM: lambda line, language: (
        "–" if line.vat_bp is None else texts.money(line.vat_minor, language)
    ),
    _C.AMOUNT: lambda line, language: texts.money(line.amount_minor, language),
    _C.TOTAL: lambda line, language: texts.money(line.total_minor, language),
    _C.TERM: lambda line, _language: line.term,
}


def shown_columns(setting: Setting, lines: Sequence[PaperLine]) -> list[PaperColumn]:
    """Columns of the template that hold something."""
    return [
        column
        for column in setting.template.columns
        if column not in _HELD or any(map(_HELD[column], lines))
    ]


def letter_lines(setting: Setting, lines: Sequence[PaperLine]) -> list[Band]:
    """The table of an offer or of the confirmation of an order."""
    shown = shown_columns(setting, lines)
    sign = texts.currency_sign(setting.currency)
    titles = {
        column: title.format(currency=sign)
        for column, title in column_words.LETTER_TITLES[setting.language].items()
    }
    widths = column_words.LETTER_WIDTHS
    if any(line.discount_minor for line in lines):
        widths = {**widths, _C.DISCOUNT: column_words.SUM_OFF_WIDTH}
    columns = _columns(setting, shown, titles, widths, "left")
    return list(
        _bands(setting, lines, shown, LineTable(setting.area.left, columns, _look(setting)))
    )


def form_lines(setting: Setting, lines: Sequence[PaperLine]) -> list[Band]:
    """The table of an invoice or of a credit note."""
    shown = shown_columns(setting, lines)
    widths = column_words.FORM_WIDTHS
    if _C.DISCOUNT in shown:
        widths = column_words.NARROW_FORM_WIDTHS
    titles = column_words.FORM_TITLES[setting.language]
    columns = _columns(setting, shown, titles, widths, "centre")
    cell = setting.style(8.5, colour=0)
    look = Look(
        head=setting.style(9, bold=True, colour=0),
        cell=cell,
        note=cell._replace(size=7.5),
        boxed=True,
        head_fill=None if setting.is_plain else setting.colours.light,
    )
    return list(_bands(setting, lines, shown, LineTable(setting.area.left, columns, look)))


def _columns(
    setting: Setting,
    shown: Sequence[PaperColumn],
    titles: Mapping[PaperColumn, str],
    widths: Mapping[PaperColumn, float],
    number: Align,
) -> tuple[Column, ...]:
    fixed = sum(widths[column] for column in shown if column is not _C.NAME)
    room = setting.area.width / MM
    # Many columns stand closer so that the name keeps its room.
    squeezed = min(1.0, (room - column_words.LEAST_NAME) / fixed) if fixed else 1.0
    name = room - fixed * squeezed
    aligns: dict[PaperColumn, Align] = dict.fromkeys(column_words.RIGHT, "right")
    aligns[_C.NUMBER] = number
    return tuple(
        Column(
            titles[column],
            (name if column is _C.NAME else widths[column] * squeezed) * MM,
            aligns.get(column, "left"),
            wraps=column in column_words.WRAPPING,
            notes=column is _C.NAME,
            pictures=column is _C.PHOTO,
        )
        for column in shown
    )


def _look(setting: Setting) -> Look:
    colours = setting.colours
    return Look(
        head=setting.style(8.5, bold=True),
        cell=setting.style(9),
        note=setting.muted(8),
        boxed=setting.is_plain,
        head_fill=colours.light,
        head_rule=colours.accent,
        rule=colours.rule,
        pad_x=1.5 * MM,
        pad_y=1.4 * MM,
        row_min=6.6 * MM,
    )


def _bands(
    setting: Setting,
    lines: Sequence[PaperLine],
    shown: Sequence[PaperColumn],
    table: LineTable,
) -> Iterator[Band]:
    numbered = list(enumerate(lines, start=1))
    for variant, group in groupby(numbered, key=lambda pair: pair[1].variant):
        rows = list(group)
        bands = table.bands(_row(setting, number, line, shown) for number, line in rows)
        if not variant:
            yield from bands
            continue
        yield table.strip(variant)
        for place, band in enumerate(bands):
            yield band if place else band.kept()
        total = sum(line.total_minor for _number, line in rows)
        label = setting.words.variant_total.format(variant=variant)
        if not all(line.is_counted for _number, line in rows):
            label = f"{label} ({setting.words.not_counted})"
        amount = texts.with_sign(total, setting.currency, setting.language)
        yield table.strip(label, amount).kept()


def _row(setting: Setting, number: int, line: PaperLine, shown: Sequence[PaperColumn]) -> Row:
    language = setting.language
    cells = tuple(
        str(number) if column is _C.NUMBER else _WRITERS[column](line, language) for column in shown
    )
    note = line.note
    if not line.is_counted and not line.variant:
        told = setting.words.option
        if line.instead_of:
            told = setting.words.instead.format(number=line.instead_of)
        note = f"{told}\n{note}".strip()
    photo = line.photo if _C.PHOTO in shown else None
    return Row(cells, note, photo, is_faint=not line.is_counted)
