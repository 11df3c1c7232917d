"""What the user does with objections: the library, and those that clients make."""

from __future__ import annotations

from datetime import date

from salesapp.db import journal
from salesapp.db.defaults import objection_texts, write_objection
from salesapp.db.fields import now
from salesapp.db.models.objections import HeardObjection, Objection, ObjectionReply
from salesapp.db.records import bury, require, touch
from salesapp.db.writes import objections as writes
from salesapp.domain.changes import Changes
from salesapp.domain.objections import (
    Answer,
    HeardDraft,
    ObjectionDraft,
    Outcome,
    ReplyDraft,
    check_heard,
    check_objection,
    check_reply,
    helped,
)
from salesapp.domain.text import fold


def save_objection(
    draft: ObjectionDraft, objection_id: int | None = None, rev: int | None = None
) -> Changes:
    """Keep an objection of the library; with an id, write it anew.

    Raises:
        RuleError: FIELD_REQUIRED (objection), RECORD_CHANGED.
    """
    check_objection(draft)
    columns = {
        "kind": draft.kind.value,
        "text": draft.text.strip(),
        "product_id": draft.product_id,
    }
    with journal.action("objection.save", draft.text.strip()) as rec:
        if objection_id is None:
            place = writes.next_place()
            made = Objection.create(
                kind=columns["kind"],
                text=columns["text"],
                product=draft.product_id,
                position=place,
            )
            objection_id = int(made.id)
        else:
            touch("objection", objection_id, rev, **columns)
        probes = [probe.strip() for probe in draft.probes]
        writes.keep_probes(objection_id, [probe for probe in probes if probe])
        _refresh(objection_id)
        rec.about(objection_id)
    return rec.result()


def delete_objection(objection_id: int) -> Changes:
    """Take an objection out of the library; where it was heard, it stays written down."""
    (text,) = require("objection", objection_id, "text")
    with journal.action("objection.delete", str(text)) as rec:
        bury("objection", objection_id)
        rec.about(objection_id)
    return rec.result()


def save_reply(
    objection_id: int, draft: ReplyDraft, reply_id: int | None = None, rev: int | None = None
) -> Changes:
    """Keep a reply to an objection; with an id, write it anew.

    Raises:
        RuleError: FIELD_REQUIRED (reply), RECORD_CHANGED.
    """
    check_reply(draft)
    (text,) = require("objection", objection_id, "text")
    columns = {
        "text": draft.text.strip(),
        "proof": draft.proof.strip(),
        "product_id": draft.product_id,
    }
    with journal.action("objection.reply", str(text)) as rec:
        if reply_id is None:
            place = writes.next_reply_place(objection_id)
            ObjectionReply.create(
                objection=objection_id,
                text=columns["text"],
                proof=columns["proof"],
                product=draft.product_id,
                position=place,
            )
        else:
            touch("objection_reply", reply_id, rev, **columns)
        _refresh(objection_id)
        rec.about(objection_id)
    return rec.result()


def delete_reply(reply_id: int) -> Changes:
    """Take a reply away; what was measured of it stays."""
    (objection_id,) = require("objection_reply", reply_id, "objection_id")
    (text,) = require("objection", int(objection_id), "text")
    with journal.action("objection.reply_delete", str(text)) as rec:
        bury("objection_reply", reply_id)
        _refresh(int(objection_id))
        rec.about(int(objection_id))
    return rec.result()


def move_reply(reply_id: int, by: int) -> Changes:
    """Move a reply up (negative) or down among those to the same objection."""
    (objection_id,) = require("objection_reply", reply_id, "objection_id")
    (text,) = require("objection", int(objection_id), "text")
    order = writes.replies_in_order(int(objection_id))
    at = order.index(reply_id)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    with journal.action("objection.reply_move", str(text)) as rec:
        writes.place_replies(order)
        rec.about(int(objection_id))
    return rec.result()


def add_usual(language: str) -> Changes:
    """Add the usual objections of those kinds that the library does not have yet."""
    known = writes.known_kinds()
    with journal.action("objection.usual") as rec:
        for kind, usual in objection_texts(language):
            if kind not in known:
                write_objection(kind, usual, writes.next_place())
    return rec.result()


def hear(draft: HeardDraft) -> Changes:
    """Write down an objection that was made, with the reply and what came of it.

    Raises:
        RuleError: FIELD_REQUIRED (client) when nobody made it.
    """
    check_heard(draft)
    (text,) = require("objection", draft.objection_id, "text")
    answer = draft.answer
    with journal.action("objection.hear", str(text)) as rec:
        made = HeardObjection.create(
            objection=draft.objection_id,
            deal=draft.deal_id,
            client=draft.client_id or writes.client_of(draft.deal_id),
            lead=draft.lead_id,
            activity=draft.activity_id,
            product=draft.product_id,
            reason=answer.reason.strip(),
            note=answer.note.strip(),
            outcome=answer.outcome.value,
            decided_at=None if answer.outcome is Outcome.OPEN else now(),
            return_on=answer.until if answer.outcome is Outcome.POSTPONED else None,
        )
        if answer.reply_id is not None:
            writes.use_reply(int(made.id), answer.reply_id, helped=helped(answer.outcome))
        rec.about(int(made.id))
    return rec.result()


def answer(heard_id: int, given: Answer, rev: int | None = None) -> Changes:
    """Write what was replied to a heard objection, and what came of it.

    Raises:
        RuleError: RECORD_GONE, RECORD_CHANGED.
    """
    with journal.action("objection.answer", _heard_text(heard_id)) as rec:
        until = given.until if given.outcome is Outcome.POSTPONED else None
        touch(
            "heard_objection",
            heard_id,
            rev,
            reason=given.reason.strip(),
            note=given.note.strip(),
            outcome=given.outcome.value,
            decided_at=_decided(heard_id, given.outcome, until),
            return_on=until,
        )
        writes.forget_other_replies(heard_id, given.reply_id)
        if given.reply_id is not None:
            writes.use_reply(heard_id, given.reply_id, helped=helped(given.outcome))
        rec.about(heard_id)
    return rec.result()


def _decided(heard_id: int, outcome: Outcome, until: date | None) -> object:
    """When it was decided: what stays as it was, was decided before."""
    if outcome is Outcome.OPEN:
        return None
    known = require("heard_objection", heard_id, "outcome, return_on, decided_at")
    same = known[:2] == (outcome.value, until and until.isoformat())
    return known[2] if same and known[2] else now()


def measure_reply(heard_id: int, reply_id: int, *, did_help: bool) -> Changes:
    """Write whether a reply helped; one that did lifts the objection, others may be tried.

    What was lifted by this reply alone is not, once it did not help after all.
    """
    with journal.action("objection.measure", _heard_text(heard_id)) as rec:
        writes.use_reply(heard_id, reply_id, helped=did_help)
        (outcome,) = require("heard_objection", heard_id, "outcome")
        if did_help:
            touch("heard_objection", heard_id, outcome=Outcome.LIFTED.value, decided_at=now())
        elif outcome == Outcome.LIFTED and not writes.was_helped(heard_id):
            touch("heard_objection", heard_id, outcome=Outcome.LOST.value, decided_at=now())
        else:
            touch("heard_objection", heard_id)
        rec.about(heard_id)
    return rec.result()


def forget_heard(heard_id: int) -> Changes:
    """Take back that an objection was heard: it was written down by mistake."""
    with journal.action("objection.forget", _heard_text(heard_id)) as rec:
        bury("heard_objection", heard_id)
        rec.about(heard_id)
    return rec.result()


def _heard_text(heard_id: int) -> str:
    (objection_id,) = require("heard_objection", heard_id, "objection_id")
    from salesapp.db.queries.objections import text_of

    return text_of(int(objection_id))


def _refresh(objection_id: int) -> None:
    words = dict.fromkeys(fold(" ".join(writes.texts_of(objection_id))).split())
    writes.set_search_text(objection_id, " ".join(words))
