"""Telling a client of an event: what was said is a done activity and stays with the deal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from salesapp.db import journal
from salesapp.db.models.activities import Activity
from salesapp.db.models.client_notices import ClientNotice
from salesapp.db.queries import client_notices as queries
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.activities import ActivityKind, ActivityResult, ActivityState
from salesapp.domain.changes import Changes
from salesapp.domain.client_notices import (
    Event,
    Means,
    NoticeKind,
    check_template,
    unresolved,
)
from salesapp.domain.errors import Rule, RuleError

_DONE: dict[Means, tuple[ActivityKind, ActivityResult]] = {
    Means.LETTER: (ActivityKind.LETTER, ActivityResult.LETTER_SENT),
    Means.MESSAGE: (ActivityKind.MESSAGE, ActivityResult.MESSAGE_SENT),
    Means.CALL: (ActivityKind.CALL, ActivityResult.AGREED),
}


def tell(event: Event, means: Means, subject: str, text: str, now: datetime) -> Changes:
    """Note that a client was told of an event, by a letter, a message or a call.

    Raises:
        RuleError: FIELD_REQUIRED for an empty text, FIELD_INVALID (`value` names the field) while
            something in it is not filled; neither when the client knew already.
    """
    told = text.strip()
    if means is not Means.KNOWN:
        if not told:
            raise RuleError(Rule.FIELD_REQUIRED, field="text")
        if left := unresolved(told):
            raise RuleError(Rule.FIELD_INVALID, field="text", value=left[0])
    with journal.action("notice.tell", subject=event.client) as rec:
        activity_id = _log(event, means, subject, told, now)
        made = ClientNotice.create(
            client=event.client_id,
            deal=event.deal_id,
            activity=activity_id,
            kind=event.kind.value,
            key=event.key,
            means=means.value,
            told_at=now,
            text=told if means is not Means.KNOWN else "",
        )
        rec.about(int(made.id))
    return rec.result()


def set_texts(language: str, texts: Mapping[NoticeKind, str]) -> Changes:
    """Keep the user's own texts.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID (`value` names a field nothing fills).
    """
    checked = {kind.value: check_template(kind, text) for kind, text in texts.items()}
    with journal.action("notice.texts") as rec:
        keep_setting(f"{queries.TEXTS}.{language}", json.dumps(checked, ensure_ascii=False))
    return rec.result()


def _log(event: Event, means: Means, subject: str, text: str, now: datetime) -> int | None:
    if means is Means.KNOWN:
        return None
    kind, result = _DONE[means]
    made = Activity.create(
        kind=kind.value,
        subject=subject,
        state=ActivityState.DONE.value,
        client=event.client_id,
        deal=event.deal_id,
        due_on=now.astimezone().date(),
        done_at=now,
        result=result.value,
        note=text,
    )
    return int(made.id)
