"""Letters: templates, how they leave, and what is kept of one that was sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from salesapp.db import journal
from salesapp.db.models.letters import LetterTemplate
from salesapp.db.models.links import FileLink
from salesapp.db.queries import files
from salesapp.db.queries.letters import MAIL
from salesapp.db.records import bury, require, touch
from salesapp.db.writes.activities import is_planned
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.activities import ActivityDraft, ActivityKind, ActivityResult, NextStep
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.file_names import safe_name
from salesapp.domain.letters import (
    Letter,
    MailRules,
    TemplateDraft,
    check_letter,
    check_mail,
    check_template,
    dump_mail,
)
from salesapp.services import activities
from salesapp.services.files import read_file, store_with

EML = "message/rfc822"


@dataclass(frozen=True, slots=True)
class About:
    """Whom a letter is about, and the planned step it does, if there is one."""

    client_id: int | None = None
    deal_id: int | None = None
    lead_id: int | None = None
    contact_id: int | None = None
    activity_id: int | None = None


def save_template(template_id: int | None, draft: TemplateDraft, rev: int = 0) -> Changes:
    """Write a template, a new one without an id.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID for a field that does not exist, RECORD_CHANGED.
    """
    check_template(draft)
    columns = {
        "name": " ".join(draft.name.split()),
        "subject": " ".join(draft.subject.split()),
        "body": draft.body.strip(),
        "stage_id": draft.stage_id,
    }
    with journal.action("letter.template", subject=str(columns["name"])) as rec:
        if template_id is None:
            template_id = int(LetterTemplate.create(**columns, position=1_000).id)
        else:
            touch("letter_template", template_id, rev, **columns)
        rec.about(template_id)
    return rec.result()


def delete_template(template_id: int) -> Changes:
    """Take a template away; letters written from it stay."""
    (name,) = require("letter_template", template_id, "name")
    with journal.action("letter.template_delete", subject=str(name)) as rec:
        rec.about(template_id)
        bury("letter_template", template_id)
    return rec.result()


def set_mail(rules: MailRules) -> Changes:
    """Choose how letters leave.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID.
    """
    check_mail(rules)
    with journal.action("letter.mail") as rec:
        keep_setting(MAIL, dump_mail(rules))
    return rec.result()


def record_sent(
    letter: Letter,
    about: About,
    data: bytes | None,
    next_step: NextStep | None,
    now: datetime,
) -> Changes:
    """Keep a letter that has left: a done activity, and the letter itself among the files.

    Args:
        letter: What was written.
        about: Whom it is about.
        data: The letter as it left; None where only the words are known any more.
        next_step: What comes after it.
        now: When it left.

    Raises:
        RuleError: as `check_letter`; NEXT_STEP_REQUIRED when nothing comes after it.
    """
    check_letter(letter)
    name = safe_name(f"{letter.subject} {now.astimezone():%Y-%m-%d %H.%M}") + ".eml"
    note = f"{', '.join((*letter.to, *letter.copies))}\n\n{letter.body.strip()}"
    with journal.action("letter.sent", subject=letter.subject) as rec:
        activity_id = _done(letter, about, note, next_step, now)
        rec.about(activity_id)
        if data is not None:
            _keep_file(store_with(name, data, EML), name, activity_id, about)
    return rec.result()


def content_of(file_id: int) -> bytes:
    """The content of a stored paper that goes with a letter."""
    return read_file(file_id)


def name_of(file_id: int) -> str:
    """The name a stored file had."""
    found = files.by_id(file_id)
    return found.name if found else ""


def _done(
    letter: Letter, about: About, note: str, next_step: NextStep | None, now: datetime
) -> int:
    """The planned letter is done, or one that was not planned is written down.

    So is one whose step was done or given up while it was written: it has left all the same.
    """
    sent = ActivityResult.LETTER_SENT
    if about.activity_id is not None and is_planned(about.activity_id):
        activities.complete(about.activity_id, sent, note, next_step, now)
        return about.activity_id
    draft = ActivityDraft(
        ActivityKind.LETTER, letter.subject, now.astimezone().date(), None, about.client_id,
        about.deal_id, about.lead_id, about.contact_id, note=note,
    )  # fmt: skip
    changes = activities.log(draft, sent, next_step, now)
    if changes.subject_id is None:
        raise RuntimeError("an activity that was written has an id")
    return changes.subject_id


def _keep_file(file_id: int, name: str, activity_id: int, about: About) -> None:
    owners: Sequence[tuple[Entity, int | None]] = (
        (Entity.ACTIVITY, activity_id),
        (Entity.CLIENT, about.client_id),
        (Entity.DEAL, about.deal_id),
        (Entity.LEAD, about.lead_id if about.client_id is None else None),
    )
    for entity, record_id in owners:
        if record_id is not None:
            FileLink.create(file=file_id, entity=entity.value, record_id=record_id, name=name)
