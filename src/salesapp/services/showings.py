"""What was shown to whom: written down with the step that follows it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from salesapp.db import journal
from salesapp.db.models.knowledge import Showing
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import knowledge as writes
from salesapp.domain.activities import ActivityDraft
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import activities


@dataclass(frozen=True, slots=True)
class ShowingDraft:
    """Goods shown to a client; ``goods`` are (product, what was said of it) pairs.

    ``kind`` is one of presentation, sample, visit.
    """

    client_id: int
    shown_on: date
    goods: tuple[tuple[int, str], ...]
    contact_id: int | None = None
    deal_id: int | None = None
    kind: str = "presentation"
    title: str = ""
    reaction: str = ""
    file_id: int | None = None


def log_showing(draft: ShowingDraft, follow_up: ActivityDraft | None = None) -> Changes:
    """Write down what was shown, and plan the step that asks what came of it.

    Raises:
        RuleError: FIELD_REQUIRED (goods); what `activities.plan` refuses.
    """
    if not draft.goods:
        raise RuleError(Rule.FIELD_REQUIRED, field="goods")
    with journal.action("showing.create", name_of("client", draft.client_id)) as rec:
        require("client", draft.client_id)
        step = activities.plan(follow_up).subject_id if follow_up is not None else None
        made = Showing.create(
            client=draft.client_id,
            contact=draft.contact_id,
            deal=draft.deal_id,
            activity=step,
            shown_on=draft.shown_on,
            kind=draft.kind,
            title=draft.title.strip(),
            reaction=draft.reaction.strip(),
            file=draft.file_id,
        )
        writes.keep_shown(int(made.id), draft.goods)
        rec.about(draft.client_id)
    return rec.result()


def set_reaction(
    showing_id: int, reaction: str, goods: Sequence[tuple[int, str]], rev: int | None = None
) -> Changes:
    """Write what was said of what was shown; `rev` is the revision the form has shown.

    Raises:
        RuleError: RECORD_GONE, RECORD_CHANGED.
    """
    client_id = int(require("showing", showing_id, "client_id")[0])
    with journal.action("showing.reaction", name_of("client", client_id)) as rec:
        rec.about(client_id)
        touch("showing", showing_id, rev, reaction=reaction.strip())
        if goods:
            told = [(one, said.strip()) for one, said in goods]
            writes.keep_shown(showing_id, told)
    return rec.result()


def delete_showing(showing_id: int) -> Changes:
    """Take a showing out of the log."""
    client_id = int(require("showing", showing_id, "client_id")[0])
    with journal.action("showing.delete", name_of("client", client_id)) as rec:
        rec.about(client_id)
        bury("showing", showing_id)
    return rec.result()
