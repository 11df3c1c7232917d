"""Leads: states and allowed moves, the draft of the form, what a pasted request tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from salesapp.domain.clients import ClientDraft, ClientKind, PointDraft, PointKind
from salesapp.domain.own import Own
from salesapp.domain.phones import EMAIL_IN_TEXT, check_email, parse_phones


class LeadState(StrEnum):
    """Where the judging of a lead stands."""

    NEW = "new"
    CONTACTED = "contacted"
    QUALIFYING = "qualifying"
    QUALIFIED = "qualified"
    CONVERTED = "converted"
    REJECTED = "rejected"
    POSTPONED = "postponed"


_S = LeadState
_OUT: Final = frozenset({_S.CONVERTED, _S.REJECTED, _S.POSTPONED})

MOVES: Final[dict[LeadState, frozenset[LeadState]]] = {
    _S.NEW: frozenset({_S.CONTACTED, _S.QUALIFYING, _S.QUALIFIED}) | _OUT,
    _S.CONTACTED: frozenset({_S.QUALIFYING, _S.QUALIFIED}) | _OUT,
    _S.QUALIFYING: frozenset({_S.CONTACTED, _S.QUALIFIED}) | _OUT,
    _S.QUALIFIED: frozenset({_S.CONTACTED, _S.QUALIFYING}) | _OUT,
    _S.POSTPONED: frozenset({_S.NEW, _S.CONTACTED, _S.QUALIFYING, _S.QUALIFIED}) | _OUT,
    _S.REJECTED: frozenset({_S.CONTACTED}),
    _S.CONVERTED: frozenset(),
}
"""Which states may follow which: a refused lead may come back to work, a deal stays one."""

IN_WORK: Final = (_S.CONTACTED, _S.QUALIFYING, _S.QUALIFIED)
CLOSED: Final = (_S.CONVERTED, _S.REJECTED)


def may_move(source: LeadState, target: LeadState) -> bool:
    """Whether a lead may go from one state to another."""
    return target in MOVES[source]


@dataclass(frozen=True, slots=True)
class LeadDraft:
    """Everything the form of a lead holds; phones and addresses parted by commas.

    The ИНН has no column: it lives in the text of the request, as `with_inn` writes it.
    """

    title: str = ""
    source: str = ""
    company_name: str = ""
    contact_name: str = ""
    position: str = ""
    phones: str = ""
    emails: str = ""
    inn: str = ""
    comment: str = ""
    own: Own = ()


def inn_of(comment: str) -> str:
    """The ИНН the text of a request names, or an empty text."""
    from salesapp.domain.requisites import parse_requisites

    return parse_requisites(comment).inn


def with_inn(comment: str, inn: str) -> str:
    """The text of a request that names the ИНН; its first line does when nothing else did."""
    inn = "".join(inn.split())
    if not inn or inn_of(comment) == inn:
        return comment
    return f"ИНН {inn}\n{comment}".strip()


def points_of(phones: str, emails: str) -> tuple[PointDraft, ...]:
    """The ways to reach whoever asked."""
    parts = [part.strip() for part in re.split(r"[,;\s]+", emails) if part.strip()]
    return (
        *((PointDraft(PointKind.PHONE, phones),) if phones.strip() else ()),
        *(PointDraft(PointKind.EMAIL, part) for part in parts),
    )


def joined_points(known: str, more: str) -> str:
    """Telephones or addresses parted by commas, each once, the known ones first."""
    parts = [part.strip() for text in (known, more) for part in re.split(r"[,;]", text)]
    seen = {part.casefold(): part for part in reversed(parts) if part}
    return ", ".join(dict.fromkeys(seen[part.casefold()] for part in parts if part))


def client_of(draft: LeadDraft) -> ClientDraft:
    """The client a lead would become: a company, else the person who asked."""
    company, person = draft.company_name.strip(), draft.contact_name.strip()
    first_reach = next((point.value for point in points_of(draft.phones, draft.emails)), "")
    inn = draft.inn or inn_of(draft.comment)
    return ClientDraft(
        company or person or first_reach or draft.title.strip(),
        kind=ClientKind.COMPANY if company or inn else ClientKind.PERSON,
        inn=inn,
        source=draft.source,
        points=points_of(draft.phones, draft.emails),
    )


_PHONE: Final = re.compile(
    r"(?<![\d+])(?:\+\s?\d|[78])[\s(-]*\d{3,5}[\s)-]*\d[\d\s-]{4,9}\d(?!\d)(?:[\s,]*доб\.?\s*\d{1,6})?"
)
_NAME: Final = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_PERSON: Final = re.compile(
    r"(?:[Сс]\s+уважением|[Мм]еня\s+зовут|[Кк]онтактное\s+лицо|ФИО|Имя)[\s,.:!—-]+"
    rf"({_NAME}(?:[ \t]+{_NAME}){{0,2}})"
)
_GREETING: Final = re.compile(
    r"^(?:здравствуйте|добрый\s+(?:день|вечер)|доброе\s+утро|hello|hi|dear \w+)[\s,.!]*",
    re.IGNORECASE,
)
_LONGEST_TITLE: Final = 80


def title_of(text: str) -> str:
    """What is wanted, in one line: the first sentence after the greeting."""
    plain = _GREETING.sub("", text.strip()).strip()
    line = next((one.strip() for one in plain.splitlines() if one.strip()), "")
    sentence = re.split(r"(?<=[.!?])\s", line, maxsplit=1)[0].rstrip(".! ")
    if len(sentence) <= _LONGEST_TITLE:
        return sentence
    return sentence[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"


def read_request(text: str) -> LeadDraft:
    """A lead out of a pasted letter or message: what can be told by its shape, nothing guessed."""
    from salesapp.domain.requisites import parse_requisites

    found = parse_requisites(text)
    phones: dict[str, None] = {}
    for match in _PHONE.finditer(text):
        for phone in parse_phones(match[0]):
            if phone.valid:
                phones.setdefault(phone.full)
    emails = dict.fromkeys(one for one in EMAIL_IN_TEXT.findall(text) if check_email(one))
    person = _PERSON.search(text)
    return LeadDraft(
        title=title_of(text),
        company_name=found.name,
        contact_name=" ".join(person[1].split()) if person else "",
        phones=", ".join(phones),
        emails=", ".join(emails),
        inn=found.inn,
        comment=text.strip(),
    )
