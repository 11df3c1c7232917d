"""The commercial offer: plain, branded or with photos, its blocks as the template orders them."""

from salesapp.documents import letter_blocks as letters
from salesapp.documents import texts
from salesapp.documents.flow import render
from salesapp.documents.line_bands import letter_lines
from salesapp.documents.papers import ManagerPaper, OfferPaper
from salesapp.documents.setting import Setting, laid_out, setting_of
from salesapp.domain.paper_parts import Block, PaperKind, PaperText


def build_offer(paper: OfferPaper) -> bytes:
    """Return the offer as a PDF in the language of the paper; same paper, same bytes."""
    setting = setting_of(paper, PaperKind.OFFER, letters.AREA, _values(paper))
    title = _title(paper, setting)
    makers = {
        Block.HEADING: lambda: letters.heading(
            setting, title, _facts(paper, setting), is_draft=paper.number is None
        ),
        Block.ADDRESSEE: lambda: letters.addressee(setting, paper.client.name, paper.addressee),
        Block.LETTER: lambda: letters.letter(
            setting,
            setting.text(PaperText.GREETING, paper.greeting),
            paper.letter or setting.text(PaperText.LETTER),
        ),
        Block.LINES: lambda: letter_lines(setting, paper.lines),
        Block.TOTALS: lambda: letters.totals(setting, paper.totals, paper.rate_note),
        Block.CONDITIONS: lambda: letters.conditions(setting, paper.conditions),
        Block.WHY_US: lambda: letters.listed(
            setting, setting.words.why_us, setting.text(PaperText.WHY_US, paper.why_us)
        ),
        Block.NEXT_STEP: lambda: letters.next_step(
            setting, setting.text(PaperText.NEXT_STEP, paper.next_step)
        ),
        Block.SIGNING: lambda: letters.signing(
            setting, paper.manager, with_signature=paper.with_signature
        ),
    }
    note = setting.text(PaperText.FOOTER, paper.footer or setting.words.no_offer)
    return render(
        laid_out(setting, makers),
        letters.AREA._replace(bottom=letters.AREA.bottom - letters.FOOT),
        letters.foot(setting, note, paper.number),
        setting.printed(_file_title(paper, title), paper),
        0,
    )


def manager_values(manager: ManagerPaper) -> dict[str, str]:
    """The fields about who leads the client."""
    return {
        "manager": manager.name,
        "manager_post": manager.position,
        "manager_phone": manager.phone,
        "manager_email": manager.email,
    }


def _values(paper: OfferPaper) -> dict[str, str]:
    until = paper.valid_until
    return manager_values(paper.manager) | {
        "client": paper.client.name,
        "client_inn": paper.client.inn,
        "contact": paper.addressee,
        "valid_until": texts.long_date(until, paper.language) if until else "",
        "version": str(paper.version),
    }


def _title(paper: OfferPaper, setting: Setting) -> str:
    words = setting.words
    usual = words.title
    if paper.number is not None:
        usual = f"{usual} {words.number.format(number=paper.number)}"
    return setting.text(PaperText.TITLE, usual)


def _file_title(paper: OfferPaper, title: str) -> str:
    """Title of the file: the heading, with the word for a draft."""
    if paper.number is None:
        return f"{title} ({texts.OFFER_WORDS[paper.language].draft.lower()})"
    return title


def _facts(paper: OfferPaper, setting: Setting) -> list[str]:
    words = setting.words
    facts = [words.dated.format(day=texts.long_date(paper.issued_on, paper.language))]
    if paper.version > 1:
        facts.append(words.version.format(version=paper.version))
    if paper.valid_until is not None:
        day = texts.long_date(paper.valid_until, paper.language)
        facts.append(words.valid.format(day=day))
    return facts
