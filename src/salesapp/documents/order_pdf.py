"""The confirmation of an order: what was agreed, with the confirmed day of each line."""

from salesapp.documents import letter_blocks as letters
from salesapp.documents import texts
from salesapp.documents.flow import Band, render
from salesapp.documents.line_bands import letter_lines
from salesapp.documents.offer_pdf import manager_values
from salesapp.documents.papers import OrderPaper
from salesapp.documents.setting import Setting, laid_out, setting_of
from salesapp.domain.paper_parts import Block, PaperKind, PaperText


def build_order(paper: OrderPaper) -> bytes:
    """Return the confirmation as a PDF in the language of the paper; same paper, same bytes."""
    setting = setting_of(paper, PaperKind.ORDER, letters.AREA, _values(paper))
    title = _title(paper, setting)
    makers = {
        Block.HEADING: lambda: letters.heading(
            setting, title, _facts(paper, setting), is_draft=paper.number is None
        ),
        Block.ADDRESSEE: lambda: letters.addressee(setting, paper.client.name, paper.addressee),
        Block.LETTER: lambda: _letter(paper, setting),
        Block.LINES: lambda: letter_lines(setting, paper.lines),
        Block.TOTALS: lambda: letters.totals(setting, paper.totals, paper.rate_note),
        Block.CONDITIONS: lambda: letters.conditions(setting, paper.conditions),
        Block.NEXT_STEP: lambda: letters.next_step(
            setting, setting.text(PaperText.NEXT_STEP, paper.next_step)
        ),
        Block.SIGNING: lambda: letters.signing(
            setting, paper.manager, with_signature=paper.with_signature
        ),
    }
    return render(
        laid_out(setting, makers),
        letters.AREA._replace(bottom=letters.AREA.bottom - letters.FOOT),
        letters.foot(setting, setting.text(PaperText.FOOTER, paper.footer), paper.number),
        setting.printed(title, paper),
        0,
    )


def _values(paper: OrderPaper) -> dict[str, str]:
    return manager_values(paper.manager) | {
        "client": paper.client.name,
        "client_inn": paper.client.inn,
        "contact": paper.addressee,
        "version": str(paper.version),
        "basis": paper.basis,
    }


def _title(paper: OrderPaper, setting: Setting) -> str:
    words = setting.words
    usual = words.order_title
    if paper.number is not None:
        usual = f"{usual} {words.number.format(number=paper.number)}"
    return setting.text(PaperText.TITLE, usual)


def _facts(paper: OrderPaper, setting: Setting) -> list[str]:
    words = setting.words
    facts = [words.dated.format(day=texts.long_date(paper.issued_on, paper.language))]
    if paper.version > 1:
        facts.append(words.version.format(version=paper.version))
    if paper.basis:
        facts.append(f"{words.basis.lower()}: {paper.basis}")
    return facts


def _letter(paper: OrderPaper, setting: Setting) -> list[Band]:
    """The letter; a later version tells first what it changed."""
    bands = letters.letter(
        setting,
        setting.text(PaperText.GREETING, paper.greeting),
        paper.letter or setting.text(PaperText.LETTER),
    )
    return [*bands, *letters.listed(setting, setting.words.order_changes, paper.changes)]
