"""What the user does with clients."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from salesapp.db import journal
from salesapp.db.models.activities import Activity
from salesapp.db.models.clients import BankAccount, Client
from salesapp.db.queries import receivables
from salesapp.db.queries.client_matches import find_matches
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.search_text import refresh_client
from salesapp.db.writes import clients as writes
from salesapp.domain.activities import NewTask
from salesapp.domain.changes import Changes
from salesapp.domain.clients import (
    Category,
    ClientDraft,
    ClientKind,
    ClientStatus,
    ContactDraft,
    inn_flag,
)
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.text import name_key
from salesapp.services.contact_points import save_points
from salesapp.services.contacts import link, write_contact
from salesapp.services.duplicates import not_duplicates
from salesapp.services.groups import join_with
from salesapp.services.own_values import write_own


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user said of those who look alike, while a client was typed.

    Attributes:
        group_with: The client whose group of companies the new one joins.
        unlike: Clients that are not the same one.
        known_people: People known elsewhere who work here too, with their place here.
    """

    group_with: int | None = None
    unlike: tuple[int, ...] = ()
    known_people: tuple[tuple[int, ContactDraft], ...] = ()


def create(
    draft: ClientDraft,
    people: Sequence[ContactDraft] = (),
    first: NewTask | None = None,
    answers: Answers | None = None,
) -> Changes:
    """Add a client, with the people there and the first step to take.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID, DUPLICATE_CLIENT (facts `client_id`, `name`).
    """
    columns = _columns(draft)
    with journal.action("client.create", subject=columns["name"]) as rec:
        _stop_duplicate(draft)
        client_id = int(Client.create(**columns).id)
        rec.about(client_id)
        save_points("client", client_id, draft.points)
        _save_account(client_id, draft)
        write_own(Entity.CLIENT, client_id, dict(draft.own))
        for person in people:
            write_contact(client_id, person)
        if answers is not None:
            _take_answers(client_id, answers)
            rec.about(client_id)
        refresh_client(client_id)
        if first is not None:
            _plan(client_id, first)
    return rec.result()


def _take_answers(client_id: int, answers: Answers) -> None:
    for contact_id, place in answers.known_people:
        link(contact_id, client_id, place.position, place.role)
    if answers.group_with is not None:
        join_with(client_id, answers.group_with)
    for other in answers.unlike:
        not_duplicates(Entity.CLIENT, [client_id, other])


def _plan(client_id: int, first: NewTask) -> None:
    subject = " ".join(first.subject.split())
    if not subject:
        raise RuleError(Rule.FIELD_REQUIRED, field="subject")
    Activity.create(
        kind=first.kind.value,
        subject=subject,
        due_on=first.due_on,
        due_time=first.due_time,
        client=client_id,
    )


def update(client_id: int, draft: ClientDraft, rev: int) -> Changes:
    """Write the form of a client back.

    Raises:
        RuleError: as `create`; RECORD_CHANGED when somebody was faster; RECORD_IN_USE when the
            status says archived and there are open deals, leads or debts.
    """
    columns = _columns(draft)
    with journal.action("client.update", subject=columns["name"]) as rec:
        rec.about(client_id)
        (status,) = require("client", client_id, "status")
        if draft.status is not ClientStatus.ARCHIVED:
            _stop_duplicate(draft, client_id)
        touch("client", client_id, rev, **columns)
        save_points("client", client_id, draft.points)
        _save_account(client_id, draft)
        write_own(Entity.CLIENT, client_id, dict(draft.own))
        refresh_client(client_id)
        if draft.status is ClientStatus.ARCHIVED and status != draft.status:
            _close(client_id)
    return rec.result()


def set_category(client_ids: Sequence[int], category: str) -> Changes:
    """Put clients into a category; an empty text takes them out of any."""
    chosen = Category(category).value if category else ""
    with journal.action("client.category", subject=_subject(client_ids)) as rec:
        for client_id in client_ids:
            touch("client", client_id, category=chosen)
        _about_one(rec, client_ids)
    return rec.result()


def pause(client_id: int, until: date, reason: str, today: date) -> Changes:
    """Leave a client alone until a day: no next step is asked for till then.

    Raises:
        RuleError: FIELD_INVALID when the day is not in the future, FIELD_REQUIRED without a reason.
    """
    if until <= today:
        raise RuleError(Rule.FIELD_INVALID, field="paused_until")
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="pause_reason")
    with journal.action("client.pause", subject=_subject([client_id])) as rec:
        rec.about(client_id)
        touch("client", client_id, paused_until=until, pause_reason=reason.strip())
    return rec.result()


def resume(client_id: int) -> Changes:
    """End a pause."""
    with journal.action("client.resume", subject=_subject([client_id])) as rec:
        rec.about(client_id)
        touch("client", client_id, paused_until=None, pause_reason="")
    return rec.result()


def archive(client_id: int, reason: str = "") -> Changes:
    """Put a client away; what was planned with it is cancelled.

    Raises:
        RuleError: RECORD_IN_USE (facts `deals`, `leads`, `debt_minor`) while any are open.
    """
    with journal.action("client.archive", subject=_subject([client_id])) as rec:
        rec.about(client_id)
        touch("client", client_id, status=ClientStatus.ARCHIVED.value)
        _close(client_id, reason)
    return rec.result()


def require_active(client_id: object) -> None:
    """Refuse an archived client: nothing begins with it before it is brought back.

    Raises:
        RuleError: FIELD_INVALID (field `client`, fact `client_id`), RECORD_GONE.
    """
    if isinstance(client_id, int):
        (status,) = require("client", client_id, "status")
        if status == ClientStatus.ARCHIVED:
            raise RuleError(Rule.FIELD_INVALID, field="client", client_id=client_id)


def restore(client_id: int) -> Changes:
    """Bring an archived client back among the active ones.

    Raises:
        RuleError: DUPLICATE_CLIENT when another one took its ИНН and КПП meanwhile.
    """
    with journal.action("client.restore", subject=_subject([client_id])) as rec:
        rec.about(client_id)
        name, inn, kpp = (str(cell) for cell in require("client", client_id, "name, inn, kpp"))
        _stop_duplicate(ClientDraft(name, inn=inn, kpp=kpp), client_id)
        touch("client", client_id, status=ClientStatus.ACTIVE.value)
    return rec.result()


def delete(client_id: int) -> Changes:
    """Delete a client entered by mistake, with its people and what was planned.

    Raises:
        RuleError: RECORD_IN_USE (facts `documents`, `deals`): such a client can only be archived.
    """
    with journal.action("client.delete", subject=_subject([client_id])) as rec:
        rec.about(client_id)
        require("client", client_id)
        deals = writes.deal_count(client_id)
        documents = writes.document_count(client_id)
        if deals or documents:
            raise RuleError(Rule.RECORD_IN_USE, documents=documents, deals=deals)
        _bury_parts(client_id)
        bury("client", client_id)
    return rec.result()


def _bury_parts(client_id: int) -> None:
    for activity_id in writes.activity_ids(client_id):
        bury("activity", activity_id)
    for contact_id in writes.own_people(client_id):
        bury("contact", contact_id)


def _close(client_id: int, reason: str = "") -> None:
    """Refuse to archive with open business; cancel what was planned."""
    deals = writes.open_deal_count(client_id)
    leads = writes.open_lead_count(client_id)
    debt = receivables.debt_minor(client_id)
    if deals or leads or debt > 0:
        raise RuleError(Rule.RECORD_IN_USE, deals=deals, leads=leads, debt_minor=debt)
    for activity_id in writes.activity_ids(client_id, planned=True):
        touch("activity", activity_id, state="cancelled")
    if reason.strip():
        writes.add_note(client_id, reason.strip())


def _columns(draft: ClientDraft) -> dict[str, Any]:
    """Columns of the form, cleaned; requisites without blanks."""
    name = " ".join(draft.name.split())
    if not name:
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    fields = asdict(draft)
    del fields["points"], fields["account"], fields["own"], fields["price_list_id"]
    columns: dict[str, Any] = {key: str(text).strip() for key, text in fields.items()}
    columns["price_list_id"] = draft.price_list_id
    for key in ("inn", "kpp", "ogrn"):
        columns[key] = "".join(columns[key].split()).upper()
    if draft.kind in (ClientKind.PERSON, ClientKind.SOLE_TRADER):
        columns["kpp"] = ""
    if columns["category"] not in ("", *Category):
        raise RuleError(Rule.FIELD_INVALID, field="category")
    columns["name"], columns["name_key"] = name, name_key(name)
    columns["inn_flag"] = inn_flag(columns["inn"], draft.kind, draft.inn_flag).value
    return columns


def _stop_duplicate(draft: ClientDraft, exclude_id: int | None = None) -> None:
    for match in find_matches(draft, exclude_id):
        if match.is_stop:
            raise RuleError(Rule.DUPLICATE_CLIENT, client_id=match.client_id, name=match.name)


def _save_account(client_id: int, draft: ClientDraft) -> None:
    typed = {key: " ".join(text.split()) for key, text in asdict(draft.account).items()}
    for key in ("bik", "account", "corr_account"):
        typed[key] = typed[key].replace(" ", "")
    known = writes.main_account(client_id)
    if known is None:
        if any(typed.values()):
            BankAccount.create(client=client_id, **typed)
    elif not any(typed.values()):
        bury("bank_account", known.id)
    elif list(known[1:]) != list(typed.values()):
        touch("bank_account", known.id, None, **typed)


def _subject(client_ids: Sequence[int]) -> str:
    """The client's name; of several, their number."""
    if len(client_ids) != 1:
        return str(len(client_ids))
    return name_of("client", client_ids[0])


def _about_one(rec: journal.Recording, client_ids: Sequence[int]) -> None:
    if len(client_ids) == 1:
        rec.about(client_ids[0])
