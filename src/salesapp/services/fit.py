"""What the user does with the sheet of fit: answers it, corrects it by hand, changes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from salesapp.db import journal
from salesapp.db.models.fit import FitCriterion
from salesapp.db.queries import fit as queries
from salesapp.db.records import bury, name_of, require, touch
from salesapp.db.writes import fit as writes
from salesapp.db.writes.organizations import keep_setting
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.fit import (
    CriterionDraft,
    Grade,
    Thresholds,
    check_criterion,
    check_override,
    check_thresholds,
    judge,
)


def answer(client_id: int, chosen: Mapping[int, int | None], today: date) -> Changes:
    """Write answers of a client by criterion; None takes an answer away.

    Raises:
        RuleError: RECORD_GONE for a client, NOT_FOUND for an option that is not on the sheet.
    """
    require("client", client_id)
    sheet = {line.id: line for line in queries.sheet()}
    with journal.action("client.fit", name_of("client", client_id)) as rec:
        rec.about(client_id)
        for criterion_id, option_id in chosen.items():
            line = sheet.get(criterion_id)
            if line is None or (option_id is not None and line.option(option_id) is None):
                raise RuleError(Rule.NOT_FOUND, name=str(criterion_id))
            writes.answer(client_id, criterion_id, option_id, today)
        judge_anew([client_id], today)
    return rec.result()


def set_by_hand(client_id: int, grade: Grade, reason: str, until: date, today: date) -> Changes:
    """Give a client a grade against the sheet, with a reason and a last day.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID, RECORD_GONE.
    """
    given = check_override(grade, reason, until, today)
    require("client", client_id)
    with journal.action("client.fit_hand", name_of("client", client_id)) as rec:
        rec.about(client_id)
        writes.keep_hand(client_id, given, today)
    return rec.result()


def follow_sheet(client_id: int) -> Changes:
    """Take the grade given by hand back: the sheet decides."""
    require("client", client_id)
    with journal.action("client.fit_sheet", name_of("client", client_id)) as rec:
        rec.about(client_id)
        writes.drop_hand(client_id)
    return rec.result()


def save_criterion(draft: CriterionDraft, today: date, criterion_id: int | None = None) -> Changes:
    """Add a criterion or change one; every client judged before is judged anew.

    Raises:
        RuleError: FIELD_REQUIRED, FIELD_INVALID, RECORD_GONE.
    """
    draft = check_criterion(draft)
    columns = {"name": draft.name, "measure": draft.measure.value, "weight": draft.weight}
    with journal.action("fit.criterion", draft.name) as rec:
        if criterion_id is None:
            position = writes.next_position()
            criterion_id = int(FitCriterion.create(position=position, **columns).id)
        else:
            touch("fit_criterion", criterion_id, None, **columns)
        rec.about(criterion_id)
        writes.keep_options(criterion_id, draft.options)
        judge_anew(queries.scored_clients(), today)
    return rec.result()


def delete_criterion(criterion_id: int, today: date) -> Changes:
    """Take a criterion off the sheet; the answers to it are kept for undo."""
    with journal.action("fit.criterion_delete", name_of("fit_criterion", criterion_id)) as rec:
        bury("fit_criterion", criterion_id)
        judge_anew(queries.scored_clients(), today)
    return rec.result()


def move_criterion(criterion_id: int, by: int) -> Changes:
    """Move a criterion up (negative) or down the sheet."""
    order = [line.id for line in queries.sheet()]
    if criterion_id not in order:
        raise RuleError(Rule.RECORD_GONE, table="fit_criterion", id=criterion_id)
    at = order.index(criterion_id)
    order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
    with journal.action("fit.criterion_move", name_of("fit_criterion", criterion_id)) as rec:
        for position, one in enumerate(order):
            writes.place(one, position)
        rec.about(criterion_id)
    return rec.result()


def set_thresholds(limits: Thresholds, today: date) -> Changes:
    """Change the limits of the grades; every client judged before is judged anew.

    Raises:
        RuleError: FIELD_INVALID for limits that do not fall from A to C.
    """
    check_thresholds(limits)
    with journal.action("fit.limits") as rec:
        keep_setting(queries.LIMITS, " ".join(str(one) for one in limits))
        judge_anew(queries.scored_clients(), today)
    return rec.result()


def judge_anew(client_ids: Iterable[int], today: date) -> None:
    """Write what the sheet says of clients, inside an action."""
    sheet, limits = queries.sheet(), queries.thresholds()
    for client_id in client_ids:
        found = judge(sheet, queries.answers(client_id), limits)
        writes.keep_verdict(client_id, found.grade.value, found.score, today)
