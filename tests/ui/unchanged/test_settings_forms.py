"""Saved as they are, the forms of channels, fields, stages and other settings change nothing."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import pairwise

import pytest

from salesapp.db.queries import channels as channel_queries
from salesapp.db.queries import fields as field_queries
from salesapp.db.queries import fit as fit_queries
from salesapp.db.queries import gate_conditions, pipelines
from salesapp.domain.channels import (
    CampaignDraft,
    ChannelDraft,
    ChannelKind,
    ChannelState,
    CostDraft,
)
from salesapp.domain.client_notices import NoticeKind
from salesapp.domain.custom_fields import LISTS, Entry, FieldDraft
from salesapp.domain.deals import Severity, TaskDraft
from salesapp.domain.entities import Entity
from salesapp.domain.fields import OWN_TYPES
from salesapp.domain.filters import Condition, Group, Op
from salesapp.domain.fit import CriterionDraft, OptionDraft
from salesapp.domain.fit import Measure as FitMeasure
from salesapp.domain.plans import Measure, PlanDraft, first_of
from salesapp.services import channels, client_notices, custom_fields, fit, lost_reasons, plans
from salesapp.services import pipelines as pipeline_service
from salesapp.ui.fields.field_dialog import FieldDialog
from salesapp.ui.format import today
from salesapp.ui.pipelines.conditions_part import ConditionDialog
from salesapp.ui.pipelines.dialogs import NameDialog, TaskDialog
from salesapp.ui.preferences.criterion_dialog import CriterionDialog
from salesapp.ui.reports.channel_dialogs import CampaignDialog, ChannelDialog, CostDialog
from salesapp.ui.today.notice_dialog import TextsDialog
from salesapp.ui.today.plan_dialog import PlanDialog
from tests.ui.unchanged.texts import LINES, LONG

MONEY = 1_234_567_89
PLAIN = " ".join(LONG.split())


@pytest.fixture
def channel(db) -> int:
    return int(channels.save(ChannelDraft(LONG)).subject_id or 0)


@pytest.fixture
def stage(db) -> int:
    (first, *_others) = pipelines.pipelines()
    return pipelines.stages(first.id)[1].id


def test_a_channel(unchanged, db):
    for kind, state in zip(ChannelKind, list(ChannelState) * 9, strict=False):
        draft = ChannelDraft(f"{kind} {LONG}", kind, state, LONG, LINES, MONEY, LINES)
        made = channels.save(draft).subject_id
        unchanged(partial(ChannelDialog, known=channel_queries.one(made)))


def test_a_campaign_and_a_cost(unchanged, channel):
    days = date(1999, 1, 1), date(2031, 12, 31)
    campaign = channels.save_campaign(channel, CampaignDraft(LONG, *days, LINES)).subject_id
    channels.save_cost(channel, CostDraft(MONEY, *days, campaign, LINES))
    (known,) = channel_queries.campaigns(channel)
    unchanged(lambda window: CampaignDialog(window, channel, known))
    (cost,) = channel_queries.costs(channel)
    unchanged(lambda window: CostDialog(window, channel, cost))


@pytest.mark.parametrize("entity", [Entity.CLIENT, Entity.DEAL])
def test_a_field_of_ones_own(unchanged, entity, stage):
    entries = tuple(Entry(f"{place}. {PLAIN}"[:120]) for place in range(40))
    for kind in OWN_TYPES:
        draft = FieldDraft(f"Поле {kind}", kind, entries if kind in LISTS else (), PLAIN)
        made = custom_fields.create(entity, draft).subject_id
        if entity is Entity.DEAL:
            custom_fields.set_gates(made, {stage: Severity.WARN})
    for field in field_queries.own_fields(entity):
        unchanged(partial(FieldDialog, entity=entity, known=field))


def test_a_criterion(unchanged, db):
    options = tuple(
        OptionDraft(f"{share} {LONG}", share, is_stop)
        for share, is_stop in ((100, False), (73, False), (7, False), (0, False), (0, True))
    )
    for measure in FitMeasure:
        fit.save_criterion(CriterionDraft(f"{measure} {LONG}", measure, 17, options), today())
    for known in fit_queries.sheet():
        unchanged(partial(CriterionDialog, known=known))


def test_a_task_of_a_stage(unchanged, stage):
    pipeline_service.save_task(stage, TaskDraft("meeting", LONG, 97, False))
    for known in pipelines.task_rows(stage):
        unchanged(partial(TaskDialog, stage_id=stage, known=known))


def test_a_condition_of_a_stage(unchanged, stage):
    askable = gate_conditions.askable()
    assert {"title", "amount_minor"} <= set(askable)
    group = Group(
        (
            Condition("title", Op.HAS, (LONG,)),
            Condition("amount_minor", Op.BETWEEN, (1, MONEY)),
        )
    )
    pipeline_service.set_condition(stage, group, Severity.WARN)
    (known,) = gate_conditions.of_stage(stage)
    unchanged(lambda window: ConditionDialog(window, stage, known))


def test_names_of_a_pipeline_and_of_a_reason(unchanged, db):
    (first, *_others) = pipelines.pipelines()
    pipeline_service.rename(first.id, LONG)
    (first, *_others) = pipelines.pipelines()
    unchanged(
        lambda window: NameDialog(
            window, "Имя", first.name, lambda name, _copy: pipeline_service.rename(first.id, name)
        )
    )
    reason = pipelines.reasons()[0]
    lost_reasons.rename(reason.id, LONG)
    name = next(one.name for one in pipelines.reasons() if one.id == reason.id)
    unchanged(
        lambda window: NameDialog(
            window, "Имя", name, lambda text, _copy: lost_reasons.rename(reason.id, text)
        )
    )


def test_a_plan(unchanged, db):
    month = first_of(today())
    plans.set_targets(
        [
            PlanDraft(month, Measure.REVENUE, MONEY, today(), LONG),
            PlanDraft(month, Measure.NEW_CLIENTS, 9_999, today(), LONG),
        ]
    )
    unchanged(lambda window: PlanDialog(window, today()))


def test_texts_of_notices(unchanged, db):
    texts = {kind: LINES.replace("{поле}", "") for kind in NoticeKind}
    client_notices.set_texts("ru", texts)
    for kind, _next in pairwise((*NoticeKind, None)):
        unchanged(partial(TextsDialog, kind=kind))
