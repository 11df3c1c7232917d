"""Personal data of people: consents, and erasure on demand."""

from __future__ import annotations

import contextlib
import getpass
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from salesapp.db import backup, chain, journal
from salesapp.db.fields import moment_text, now
from salesapp.db.models.personal import Consent
from salesapp.db.queries import personal_data as known
from salesapp.db.records import name_of, require
from salesapp.db.search_text import (
    refresh_client,
    refresh_contact,
    refresh_deal,
    refresh_lead,
)
from salesapp.db.store import store_path
from salesapp.db.writes import consents as consent_writes
from salesapp.db.writes import form_drafts, organizations, personal_journal
from salesapp.db.writes import personal_data as writes
from salesapp.db.writes import scripts as talks
from salesapp.db.writes.personal_data import Scope
from salesapp.db.writes.personal_texts import clean_hanging
from salesapp.domain.backups import BackupReason
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import JobControl, Silent
from salesapp.domain.personal_data import (
    Cleaner,
    ConsentDraft,
    name_forms,
    point_forms,
    pseudonym,
)
from salesapp.domain.text import name_key
from salesapp.paths import backup_folder, thumbnails_folder
from salesapp.services import files, undo
from salesapp.whole_files import append_lines

LOG_NAME: Final = "erasures.jsonl"
_STEPS: Final = 5


def give_consent(
    contact_id: int, draft: ConsentDraft, document: tuple[str, bytes] | None = None
) -> Changes:
    """Write down what a person agreed to; `document` is the name and content of the paper.

    Raises:
        RuleError: FIELD_REQUIRED without a source: a consent must be provable.
    """
    if not draft.source.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="source")
    with journal.action("contact.consent", subject=name_of("contact", contact_id)) as rec:
        require("contact", contact_id)
        rec.about(contact_id)
        Consent.create(
            contact=contact_id,
            purpose=draft.purpose.value,
            source=draft.source.strip(),
            given_on=draft.given_on,
            note=draft.note.strip(),
            file=files.store_with(*document) if document is not None else None,
        )
    return rec.result()


def withdraw_consent(consent_id: int, on: date) -> Changes:
    """Write down that a consent was withdrawn."""
    contact_id = consent_writes.person_of(consent_id)
    if contact_id is None:
        raise RuleError(Rule.RECORD_GONE, table="consent", id=consent_id)
    with journal.action("contact.withdraw", subject=name_of("contact", contact_id)) as rec:
        rec.about(contact_id)
        if not consent_writes.withdraw(consent_id, on):
            raise RuleError(Rule.RECORD_CHANGED, table="consent", id=consent_id)
    return rec.result()


def set_warning(*, on: bool) -> Changes:
    """Choose whether a missing consent is told on the card of a client."""
    with journal.action("setting.update", subject="152-ФЗ") as rec:
        organizations.keep_setting(known.WARNING, str(int(on)))
    return rec.result() | Changes.all()


def erase(contact_id: int, reason: str, control: JobControl | None = None) -> Changes:
    """Erase a person: record, ways to reach, notes, index and journal; issued papers stay.

    A verified backup is made before. What tells of the person cannot be undone any more.

    Raises:
        RuleError: RECORD_GONE; FIELD_REQUIRED without a reason.
    """
    if not reason.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="reason")
    watch = control or Silent()
    watch.step(0, _STEPS)
    if known.person_names(contact_id) is None:
        raise RuleError(Rule.RECORD_GONE, table="contact", id=contact_id)
    backup.automatic(store_path(), BackupReason.BEFORE_ERASURE)
    return _erase(contact_id, reason.strip(), watch)


def reapply(log: Path | None = None, control: JobControl | None = None) -> int:
    """Erase anew whom a restored backup has brought back; return how many they were.

    Args:
        log: The log beside the backups; without it that of the open store.
        control: Told how far it is.
    """
    path = log or log_path()
    done = 0
    for entry in _logged(path):
        contact_id = known.contact_of(str(entry["contact"]))
        if contact_id is not None and not known.is_erased(str(entry["contact"])):
            _erase(contact_id, str(entry.get("reason", "")), control or Silent())
            done += 1
    return done


def log_path() -> Path:
    """The log of erasures beside the backups of the open store: no names, only uids."""
    return backup_folder(store_path()) / LOG_NAME


def _erase(contact_id: int, reason: str, watch: JobControl) -> Changes:
    people = known.family(contact_id)
    names = [found for one in people if (found := known.person_names(one)) is not None]
    scope = writes.scope_of(people)
    number = writes.next_number()
    cleaner = Cleaner(
        tuple(form for name, _uid in names for form in name_forms(name)),
        tuple(point_forms(writes.points_of(people))),
        pseudonym(number),
    )
    # The ground itself may name the person.
    reason = cleaner.clean(reason)
    with journal.action("contact.erase", subject=cleaner.instead, undoable=False) as rec:
        rec.about(contact_id)
        watch.step(1, _STEPS)
        writes.secure_index(on=True)
        hashes = _clean_records(people, scope, cleaner)
        watch.step(2, _STEPS)
        for _name, uid in names:
            counts = {"people": len(people), "clients": len(scope.clients)}
            writes.log_erasure(writes.next_number(), uid, _who(), reason, counts)
        chain.adopt("erasure")
        writes.secure_index(on=False)
        writes.forget_words(cleaner)
    # The entry of the erasure itself holds the old values: it is cleaned with the others.
    cleaned = _clean_journal(scope, cleaner, watch)
    undo.forget(cleaned)
    writes.tidy_index(lambda: watch.step(4, _STEPS))
    writes.empty_log()
    for sha256 in hashes:
        files.own_path(sha256).unlink(missing_ok=True)
        (thumbnails_folder() / f"{sha256}.png").unlink(missing_ok=True)
    _log([uid for _name, uid in names], reason)
    watch.step(_STEPS, _STEPS)
    return Changes({Entity.CONTACT: frozenset(people)}, everything=True, subject_id=contact_id)


def _clean_records(people: Sequence[int], scope: Scope, cleaner: Cleaner) -> list[str]:
    """Clean the tables; return the hashes of files to be removed."""
    letters = writes.take_letters(scope)
    hashes = [sha for one in letters if (sha := writes.forget_file(one))]
    for lead_id in (leads := writes.leads_beside(scope)):
        writes.clean_lead_search(lead_id)
    writes.clean_notes(scope)
    writes.clean_texts(scope, cleaner)
    talks.clean_drafts(cleaner.clean)
    clean_hanging(scope.people, scope.clients, cleaner.clean)
    form_drafts.clean(cleaner.clean)
    for one in people:
        loose = writes.delete_parts(one)
        writes.clean_person(one, cleaner.instead, name_key(cleaner.instead))
        hashes += [sha for file_id in loose if (sha := writes.forget_file(file_id))]
    for one in people:
        refresh_contact(one)
    for client_id in scope.clients:
        refresh_client(client_id)
    for deal_id in writes.refresh_ids(scope):
        refresh_deal(deal_id)
    for lead_id in leads:
        refresh_lead(lead_id)
    return hashes


def _clean_journal(scope: Scope, cleaner: Cleaner, watch: JobControl) -> list[int]:
    """Write the entries that tell of the person anew; return which."""
    cleaned = []
    for journal_id, last in list(personal_journal.journal_places(cleaner, scope)):
        watch.step(3, _STEPS, f"{journal_id}/{last}")
        with journal.quiet():
            if personal_journal.clean_entry(journal_id, scope, cleaner):
                chain.append([("journal", journal_id)])
                cleaned.append(journal_id)
    return cleaned


def _log(uids: Sequence[str], reason: str) -> None:
    path = log_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = [{"contact": uid, "at": moment_text(now()), "reason": reason} for uid in uids]
    append_lines(path, "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in entries))


def _logged(path: Path) -> list[dict[str, object]]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    found = []
    for line in lines:
        with contextlib.suppress(ValueError):
            entry = json.loads(line)
            if isinstance(entry, dict) and "contact" in entry:
                found.append(entry)
    return found


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
