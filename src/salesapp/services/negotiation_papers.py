"""The sheet of a negotiation as a page to take along."""

from __future__ import annotations

from datetime import date
from typing import Final

from salesapp.db.queries import deal_cards, objections, stakeholders
from salesapp.db.queries import negotiation as queries
from salesapp.db.queries.deal_cards import DealCard
from salesapp.db.queries.negotiation import ConcessionRow, Sheet
from salesapp.documents import texts
from salesapp.documents.negotiation_pdf import (
    NegotiationPaper,
    SheetColumn,
    SheetTable,
    build_negotiation_sheet,
    fits,
)
from salesapp.documents.negotiation_words import WORDS, NegotiationWords
from salesapp.documents.papers import Language
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.negotiation import MEASURES, Limits, Measure, Side, Term
from salesapp.domain.objections import Outcome
from salesapp.services.paper_parties import letterhead_now

ROOM: Final = ((6, 10, 8), (4, 7, 5), (3, 5, 3), (2, 3, 2))
"""So many of the last rounds and concessions, and lines of a text, until all stands on a page."""


def negotiation_sheet(deal_id: int, language: Language, today: date) -> bytes:
    """The sheet as a PDF.

    Raises:
        RuleError: RECORD_GONE.
    """
    return build_negotiation_sheet(paper(deal_id, language, today))


def paper(deal_id: int, language: Language, today: date) -> NegotiationPaper:
    """What stands on the sheet: of a long negotiation the last rounds and concessions."""
    papers = (_paper(deal_id, language, today, room) for room in ROOM)
    return next((one for one in papers if fits(one)), _paper(deal_id, language, today, ROOM[-1]))


def _paper(
    deal_id: int, language: Language, today: date, room: tuple[int, int, int]
) -> NegotiationPaper:
    rounds, concessions, lines = room
    deal = deal_cards.card(deal_id)
    if deal is None:
        raise RuleError(Rule.RECORD_GONE, table="deal", id=deal_id)
    seller, _manager = letterhead_now()
    words, sheet = WORDS[language], queries.sheet(deal_id)
    writer = _Writer(words, language, deal, sheet)
    amount = words.amount.format(sum=writer.money(deal.amount_minor))
    sections = (
        (words.arguments, sheet.arguments),
        (words.risks, sheet.risks),
        (words.objections, writer.objections()),
        (words.competitors, writer.competitors()),
    )
    return NegotiationPaper(
        title=words.title.format(name=deal.title),
        about=", ".join(filter(None, (deal.client, amount, texts.long_date(today, language)))),
        author=seller.party.name,
        made_on=today,
        tables=tuple(
            table
            for table in (
                writer.terms(),
                writer.people(),
                writer.rounds(rounds),
                writer.concessions(concessions),
            )
            if table.rows
        ),
        sections=tuple((title, _cut(text, lines)) for title, text in sections if text),
        note=words.own_eyes,
        sheet=words.sheet,
        language=language,
    )


def _cut(text: str, lines: int) -> str:
    """The first lines of a text."""
    told = text.splitlines()
    return text if len(told) <= lines else "\n".join([*told[:lines], "…"])


class _Writer:
    """Cells of the sheet in one language."""

    def __init__(
        self, words: NegotiationWords, language: Language, deal: DealCard, sheet: Sheet
    ) -> None:
        self._words, self._language, self._deal, self._sheet = words, language, deal, sheet

    def money(self, minor: int | None) -> str:
        """A sum with its sign; a dash for none."""
        if minor is None:
            return "—"
        return texts.with_sign(minor, self._deal.currency, self._language)

    def value(self, term: Term, value: int | None) -> str:
        """A value of a term; a dash for none."""
        if value is None:
            return "—"
        match MEASURES[term]:
            case Measure.MONEY:
                return self.money(value)
            case Measure.SHARE:
                return texts.percent(value, self._language)
            case Measure.DAYS:
                return self._words.days.format(count=value)
            case Measure.QUANTITY:
                return f"{texts.quantity(value, self._language)} {self._sheet.unit}".strip()

    def terms(self) -> SheetTable:
        """Terms with limits, the client's word and what is agreed."""
        words, sheet = self._words, self._sheet
        positions, agreed = sheet.positions(), sheet.agreed()
        rows = []
        for term in Term:
            limits = sheet.limits.get(term, Limits())
            cells = (limits.target, limits.limit, limits.walk_away)
            last = (positions.get(term), agreed.get(term))
            if any(cell is not None for cell in (*cells, *last)):
                told = (self.value(term, cell) for cell in (*cells, *last))
                rows.append((words.names[term], *told))
        heads = (words.target, words.limit, words.walk_away, words.wants, words.agreed)
        columns = (
            SheetColumn(words.term, 20),
            *(SheetColumn(head, 16, "right") for head in heads),
        )
        return SheetTable(words.terms, columns, tuple(rows))

    def people(self) -> SheetTable:
        """Who takes part."""
        words = self._words
        rows = tuple(
            (
                ", ".join(filter(None, (one.name, one.position))),
                words.roles.get(one.role, ""),
                words.attitudes.get(one.attitude, ""),
                one.matters,
            )
            for one in stakeholders.of_deal(self._deal.id)
        )
        columns = (
            SheetColumn(words.person, 36),
            SheetColumn(words.role, 14),
            SheetColumn(words.attitude, 14),
            SheetColumn(words.matters, 36),
        )
        return SheetTable(words.people, columns, rows)

    def rounds(self, most: int) -> SheetTable:
        """What the client wanted, talk by talk."""
        words = self._words
        rows = []
        for one in self._sheet.rounds[-most:]:
            told = [
                f"{words.names[term]}: {self.value(term, wanted)}"
                for term, wanted in one.positions.items()
            ]
            wanted_all = "; ".join([*told, *([one.note] if one.note else [])])
            rows.append((str(one.number), self._day(one.held_on), one.contact, wanted_all))
        columns = (
            SheetColumn("№", 6),
            SheetColumn(words.day, 14),
            SheetColumn(words.with_whom, 24),
            SheetColumn(words.wanted, 56),
        )
        return SheetTable(words.rounds, columns, tuple(rows))

    def concessions(self, most: int) -> SheetTable:
        """What was given and got, with the balance."""
        words, told = self._words, self._sheet.balance
        rows = tuple(self._concession(one) for one in self._sheet.concessions[-most:])
        columns = (
            SheetColumn(words.day, 13),
            SheetColumn(words.who, 9),
            SheetColumn(words.what, 36),
            SheetColumn(words.worth, 15, "right"),
            SheetColumn(words.reason, 27),
        )
        foot = words.balance.format(
            gave=self.money(told.gave_minor),
            got=self.money(told.got_minor),
            net=self.money(told.net_minor),
        )
        return SheetTable(words.concessions, columns, rows, foot if rows else "")

    def _concession(self, one: ConcessionRow) -> tuple[str, ...]:
        words = self._words
        what = one.text
        if one.term is not None:
            named = f"{words.names[one.term]}: {self.value(one.term, one.value)}"
            what = f"{named}. {one.text}" if one.text else named
        why = one.reason
        if one.approved_by:
            approved = words.approved.format(name=one.approved_by)
            why = f"{why} ({approved})" if why else approved
        who = words.gave if one.side is Side.GAVE else words.got
        return (self._day(one.given_on), who, what, self.money(one.worth_minor), why)

    def objections(self) -> str:
        """Open objections, each with the reply most likely to help."""
        lines = []
        for one in objections.of_deal(self._deal.id):
            if one.outcome in (Outcome.OPEN, Outcome.POSTPONED):
                best = objections.ranked_replies(one.objection_id)
                lines.append(f"{one.text} → {best[0].text}" if best else one.text)
        return "\n".join(lines)

    def competitors(self) -> str:
        """Competitors with their price, strengths and our answer."""
        lines = []
        for one in stakeholders.competitors(self._deal.id):
            price = self.money(one.price_minor) if one.price_minor is not None else ""
            head = ", ".join(filter(None, (one.name, price, one.strengths)))
            lines.append(f"{head} → {one.answer}" if one.answer else head)
        return "\n".join(lines)

    def _day(self, day: date) -> str:
        return f"{day:%d.%m.%Y}"
