"""Акт сверки взаимных расчётов (ru-business.md 3.7): our half filled, the client's to be filled."""

from collections.abc import Iterator

from salesapp.documents import texts
from salesapp.documents.act_papers import ActPaper
from salesapp.documents.act_words import ACT_WORDS, ActWords
from salesapp.documents.blocks import gap, paragraph, shortened, stamp
from salesapp.documents.flow import Area, Band, Printed, render
from salesapp.documents.fonts import Style, faces
from salesapp.documents.form_blocks import foot
from salesapp.documents.form_words import FORM_WORDS
from salesapp.documents.pictures import fit, read_picture
from salesapp.documents.setting import LANGUAGES, Setting, colours_of, laid_out
from salesapp.documents.sheet import MM, Sheet
from salesapp.documents.tables import Column, LineTable, Look, Row
from salesapp.documents.totals import amount_words
from salesapp.documents.wrap import wrap_short
from salesapp.domain.dates import format_date_table
from salesapp.domain.paper_parts import Block, PaperKind, PaperText
from salesapp.domain.paper_templates import built_in
from salesapp.domain.text import short_name
from salesapp.overriding import override

_AREA = Area(left=20 * MM, top=15 * MM, right=200 * MM, bottom=285 * MM)
_FOOT = 6 * MM
_WIDTHS = (8, 42, 20, 20)
_HALF = 90 * MM
_SIGNATURE_PIXELS = 450
_TRADERS = ("ип ", "индивидуальный предприниматель")


class _Halves(LineTable):
    """A table of two halves, each under the name of whose data it holds."""

    def __init__(self, columns: tuple[Column, ...], look: Look, names: tuple[str, str]) -> None:
        self._names = names
        super().__init__(_AREA.left, columns, look)

    @override
    def _make_head(self) -> Band:
        head, style = super()._make_head(), self._look.head
        lines = [wrap_short(name, style, _HALF - 4 * MM, 4) for name in self._names]
        height = max(map(len, lines)) * style.leading + 2 * self._look.pad_y
        left, right = _AREA.left, _AREA.right

        def draw(sheet: Sheet, y: float) -> None:
            if self._look.head_fill is not None:
                sheet.fill(left, y, right - left, height, self._look.head_fill)
            for place, half in enumerate(lines):
                middle = left + (place + 0.5) * _HALF
                base = y + self._look.pad_y + style.size * 0.95
                for line in half:
                    sheet.text(middle, base, line, style, "centre")
                    base += style.leading
            sheet.rule((left, y + height), (right, y + height), 0.25 * MM)
            if head.draw is not None:
                head.draw(sheet, y + height)

        self._names_height = height
        return Band(height + head.height, draw, table=self)

    @override
    def close(self, sheet: Sheet, top: float, bottom: float) -> None:
        middle = _AREA.left + _HALF
        self._verticals(sheet, top + self._names_height, bottom)
        sheet.rule((middle, top), (middle, bottom), 0.5 * MM)
        sheet.frame(_AREA.left, top, _AREA.width, bottom - top, 0.5 * MM)


def build_act(paper: ActPaper) -> bytes:
    """Return the act as a PDF in the language of the paper; same paper, same bytes."""
    words = ACT_WORDS[paper.language]
    setting = _setting(paper)
    title = setting.text(PaperText.TITLE, act_title(paper))
    makers = {
        Block.HEADING: lambda: _heading(paper, setting, title),
        Block.LETTER: lambda: _preamble(paper, setting),
        Block.LINES: lambda: list(_table(paper, setting)),
        Block.SUMMARY: lambda: _summary(paper, setting),
        Block.SIGNING: lambda: [_signing(paper, setting)],
    }
    printed = Printed(
        title, paper.seller.party.name, LANGUAGES[paper.language], paper.balance.until
    )
    footer = foot(title, setting.faces, words.sheet, _AREA)
    return render(laid_out(setting, makers), _AREA, footer, printed, _FOOT)


def act_title(paper: ActPaper) -> str:
    """Heading of the paper, also the title of the file."""
    words, language = ACT_WORDS[paper.language], paper.language
    return words.title.format(
        since=format_date_table(paper.balance.since, language),
        until=format_date_table(paper.balance.until, language),
    )


def _setting(paper: ActPaper) -> Setting:
    template = paper.template or built_in(PaperKind.ACT, paper.language)
    party, until = paper.seller.party, paper.balance.until
    values = {
        "client": paper.client.name,
        "client_inn": paper.client.inn,
        "date": texts.long_date(until, paper.language),
        "company": party.name,
        "company_inn": party.inn,
        "company_phone": party.phone,
        "from": format_date_table(paper.balance.since, paper.language),
        "to": format_date_table(until, paper.language),
        "balance": texts.with_sign(paper.balance.closing_minor, paper.currency, paper.language),
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


def _heading(paper: ActPaper, setting: Setting, title: str) -> list[Band]:
    words = ACT_WORDS[paper.language]
    style = setting.style(13, bold=True) if setting.is_plain else setting.accent(13)
    names = words.between.format(seller=paper.seller.party.name, client=paper.client.name)
    under = [names, words.contract.format(contract=paper.contract) if paper.contract else ""]
    bands = paragraph(title, style, _AREA, align="centre")
    for line in filter(None, under):
        bands += paragraph(line, setting.style(10), _AREA, align="centre")
    return [*bands, gap(4)]


def _preamble(paper: ActPaper, setting: Setting) -> list[Band]:
    words = ACT_WORDS[paper.language]
    text = words.preamble.format(
        seller=_named(paper.seller.party.name, paper.seller.party.inn, setting),
        client=_named(paper.client.name, paper.client.inn, setting),
    )
    return [*paragraph(text, setting.style(9.5), _AREA), gap(3)]


def _named(name: str, inn: str, setting: Setting) -> str:
    return f"{name} ({setting.words.inn} {inn})" if inn else name


def _table(paper: ActPaper, setting: Setting) -> Iterator[Band]:
    words, language, balance = ACT_WORDS[paper.language], paper.language, paper.balance
    half = (
        Column(words.number, _WIDTHS[0] * MM, "centre"),
        Column(words.document, _WIDTHS[1] * MM, wraps=True),
        Column(words.debit, _WIDTHS[2] * MM, "right"),
        Column(words.credit, _WIDTHS[3] * MM, "right"),
    )
    cell = setting.style(8.5, colour=0)
    head = setting.style(8.5, bold=True, colour=0)
    look = Look(head=head, cell=cell, note=cell, boxed=True, head_fill=setting.colours.light)
    currency = texts.currency_word(paper.currency) if language == "ru" else paper.currency
    names = tuple(
        words.by_data.format(party=name, currency=currency)
        for name in (paper.seller.party.name, paper.client.name)
    )
    table = _Halves(half + half, look, (names[0], names[1]))

    def row(number: str, text: str, debit: str, credit: str, *, mirrored: bool = False) -> Row:
        cells = (number, text, debit, credit, "", text if mirrored else "", "", "")
        return Row(cells, is_strong=mirrored)

    def owed(label: str, minor: int) -> Row:
        debit = setting.money(minor) if minor > 0 else ""
        credit = setting.money(-minor) if minor < 0 else ""
        return row("", label, debit, credit, mirrored=True)

    since = format_date_table(balance.since, language)
    until = format_date_table(balance.until, language)
    turnover = setting.money(balance.debit_minor), setting.money(balance.credit_minor)
    yield from table.bands([owed(words.opening.format(day=since), balance.opening_minor)])
    yield from table.bands(
        row(
            str(number),
            _move_text(words, move.kind, move.number, format_date_table(move.on, language)),
            setting.money(move.amount_minor) if move.is_debit else "",
            "" if move.is_debit else setting.money(move.amount_minor),
        )
        for number, move in enumerate(balance.moves, start=1)
    )
    last = (
        row("", words.turnover, *turnover, mirrored=True),
        owed(words.closing.format(day=until), balance.closing_minor),
    )
    for band in table.bands(last):
        yield band.kept()


def _move_text(words: ActWords, kind: object, number: str, day: str) -> str:
    """The words of a document; a number nobody gave is left out with its sign."""
    text = next(text for code, text in words.moves.items() if code == kind)
    if number:
        return text.format(number=number, day=day)
    for sign in (f"№{texts.NBSP}", f"No.{texts.NBSP}"):
        text = text.replace(sign, "")
    return " ".join(text.replace("{number} ", "").format(day=day).split(" "))


def _summary(paper: ActPaper, setting: Setting) -> list[Band]:
    words, closing = ACT_WORDS[paper.language], paper.balance.closing_minor
    day = format_date_table(paper.balance.until, paper.language)
    seller, client = paper.seller.party.name, paper.client.name
    if not closing:
        text = words.settled.format(seller=seller, day=day)
    else:
        total = abs(closing)
        spelled = amount_words(total, paper.currency, paper.language)
        sum_text = texts.with_sign(total, paper.currency, paper.language)
        if paper.language == "ru":
            word = texts.currency_word(paper.currency)
            sum_text = f"{setting.money(total)}{texts.NBSP}{word}"
        text = words.owed.format(
            seller=seller,
            day=day,
            party=seller if closing > 0 else client,
            sum=sum_text,
            words=f" ({spelled})" if spelled else "",
        ).replace("..", ".")
    bold, small = setting.style(9.5, bold=True), setting.muted(8)
    return [
        gap(4, keep=True),
        *paragraph(text, bold, _AREA, keep=True),
        gap(1.5, keep=True),
        *paragraph(words.answer, small, _AREA, keep=True),
        gap(3, keep=True),
    ]


def _signing(paper: ActPaper, setting: Setting) -> Band:
    """Both sides beside each other, each with the place of its stamp."""
    words, seller = ACT_WORDS[paper.language], paper.seller
    style, bold, small = setting.style(9), setting.style(9, bold=True), setting.muted(8)
    alone = FORM_WORDS[paper.language].sole_trader
    ours = alone if seller.is_sole_trader else seller.director_position or words.director
    theirs = alone if paper.client.name.casefold().startswith(_TRADERS) else words.director
    sides = (
        (seller.party.name, ours, short_name(seller.director)),
        (paper.client.name, theirs, short_name(paper.client_director)),
    )
    picture = seller.signature if paper.with_signature else None
    image = read_picture(picture, _SIGNATURE_PIXELS) if picture else None

    def side(sheet: Sheet, x: float, y: float, told: tuple[str, str, str]) -> None:
        party, position, name = told
        _line(sheet, (x, y + 5 * MM), words.signed_for.format(party=party), bold, 86 * MM)
        _line(sheet, (x, y + 11 * MM), position, small, 86 * MM)
        base = y + 21 * MM
        sheet.rule((x, base + 1), (x + 42 * MM, base + 1), 0.25 * MM)
        _line(sheet, (x + 44 * MM, base), name, style, 42 * MM)
        sheet.text(x + 4 * MM, base + 9 * MM, words.stamp, style)

    def draw(sheet: Sheet, y: float) -> None:
        for place, told in enumerate(sides):
            side(sheet, _AREA.left + place * 94 * MM, y, told)
        if image is not None:
            width, height = fit(image, 34 * MM, 13 * MM)
            sheet.picture(image, (_AREA.left + 4 * MM, y + 23.5 * MM - height, width, height))
        if paper.with_signature and seller.stamp:
            stamp(sheet, _AREA.left + 21 * MM, y + 28 * MM, seller.stamp)

    return Band(48 * MM if paper.with_signature else 34 * MM, draw, keep=True)


def _line(sheet: Sheet, place: tuple[float, float], text: str, style: Style, room: float) -> None:
    sheet.text(*place, shortened(text, style.face, style.size, room), style)
