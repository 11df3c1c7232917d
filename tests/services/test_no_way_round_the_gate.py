"""Whatever way a deal is moved, its stage changes by a recorded move through a satisfied gate.

A few runs here; ``SALESAPP_SOAK=500 pytest tests/services/test_no_way_round_the_gate.py`` makes
many longer ones.
"""

from __future__ import annotations

import csv
import os
import shutil
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import peewee as pw
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from salesapp.db.connection import execute, rows, value
from salesapp.db.queries import deal_cards
from salesapp.db.store import close_store, open_store
from salesapp.domain.clients import ClientDraft
from salesapp.domain.deals import DealField, LostDetails, Severity, StageKind, TaskDraft, missing
from salesapp.domain.edits import Edit, Op
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.fields import Field, FieldType
from salesapp.domain.imports import MatchPolicy
from salesapp.domain.leads import LeadDraft
from salesapp.services import clients, deals, lead_conversion, leads, pipelines, undo
from salesapp.services.checks import check_store
from salesapp.services.deals import Move
from salesapp.services.editing import many, run
from salesapp.services.importing import run as importing

SOAK = int(os.environ.get("SALESAPP_SOAK", "0"))
PICK = st.integers(0, 40)
VALUES = st.dictionaries(
    st.sampled_from(
        [
            (DealField.NEED, "болты"), (DealField.VOLUME, "2 т"), (DealField.BUDGET, "100"),
            (DealField.CLIENT_INN, "7707083893"), (DealField.PAYMENT_TERMS, "50 / 50"),
            (DealField.CONTRACT_BASIS, "договор 5"), (DealField.PAY_ON, date(2026, 12, 1)),
            (DealField.SHIP_ON, date(2026, 12, 9)), (DealField.SHIP_PLACE, "Тверь"),
            (DealField.SHIP_TERMS, "самовывоз"), (DealField.CLOSING_DOCUMENTS, "УПД 7"),
            (DealField.OFFER_SENT, True), (DealField.INVOICE_ISSUED, True),
        ]
    ),
    st.none(),
    max_size=9,
)  # fmt: skip
WORDS = st.sampled_from(["", "так решил клиент"])
LOST = st.sampled_from([None, LostDetails(1, "дорого"), LostDetails(2, "Купили у соседей")])
FILE_STAGES = st.sampled_from(
    ["Новая", "В работе", "Счёт и оплата", "Договор", "Сделка успешна", "Сделка провалена"]
)


def state() -> dict[int, int]:
    return {int(one): int(stage) for one, stage in rows("SELECT id, stage_id FROM deal")}


class Moves(RuleBasedStateMachine):
    """Every rule is a way in; the invariant looks at what became of every deal."""

    template: Path | None = None

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "store.salesapp"
        if Moves.template is None or not Moves.template.exists():
            Moves.template = Path(tempfile.mkdtemp()) / "template.salesapp"
            open_store(Moves.template, create=True)
            pipelines.create("Тендеры", 1)
            for name in ("Ромашка", "Лютик"):
                clients.create(ClientDraft(name))
            close_store()
        shutil.copyfile(Moves.template, path)
        open_store(path)
        undo.start()
        self.before: dict[int, int] = {}
        self.moves: set[int] = set()
        self.reverted = False
        self.files = 0

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            assert check_store() == []
            close_store()
            shutil.rmtree(self.folder)

    def deal(self, number: int) -> int | None:
        found = [one for (one,) in rows("SELECT id FROM deal WHERE deleted_at IS NULL")]
        return int(found[number % len(found)]) if found else None

    def stage(self, number: int) -> int:
        found = [one for (one,) in rows("SELECT id FROM stage WHERE deleted_at IS NULL")]
        return int(found[number % len(found)])

    def act(self, work) -> None:
        with suppress(RuleError):
            work()

    @rule(amount=st.integers(0, 3), pipeline=st.integers(1, 2), stage=st.none() | PICK)
    def create(self, amount, pipeline, stage):
        fields = {"title": "Болты", "client_id": 1 + amount % 2, "amount_minor": amount * 1_000_00}
        at = None if stage is None else self.stage(stage)
        self.act(lambda: deals.create(fields, at, pipeline_id=pipeline))

    @rule(number=PICK, stage=PICK, values=VALUES, comment=WORDS, lost=LOST, won=WORDS)
    def move(self, number, stage, values, comment, lost, won):
        """Drag, key, menu, list and the panel all come to this call."""
        deal = self.deal(number)
        if deal is not None:
            given = dict(values.keys())
            step = Move(deal, self.stage(stage), given, comment, lost, won)
            self.act(lambda: deals.move(step))

    @rule(stage=PICK, comment=WORDS, values=VALUES)
    def bulk_move(self, stage, comment, values):
        ids = [one for (one,) in rows("SELECT id FROM deal WHERE deleted_at IS NULL")]
        work = many.move_deal(self.stage(stage), comment, dict(values.keys()))
        self.act(lambda: many.each(many.Batch("list.state", Entity.DEAL, ids, work)))

    @rule(number=PICK, stage=PICK)
    def type_into_the_list(self, number, stage):
        deal = self.deal(number)
        field = Field(Entity.DEAL, "stage", FieldType.RECORD, target=Entity.STAGE)
        if deal is None:
            return
        at = self.stage(stage)
        before = state()
        for work in (
            lambda: run.set_cell(Entity.DEAL, deal, field, at),
            lambda: run.apply_edits(Entity.DEAL, [deal], [Edit(field, Op.SET, at)]),
            lambda: deals.update(deal, {"stage_id": at}),
        ):
            with suppress(RuleError, KeyError):
                work()
        assert state() == before

    @rule(number=PICK, stage=PICK)
    def reach_for_the_table(self, number, stage):
        deal, at = self.deal(number), self.stage(stage)
        if deal is not None and state()[deal] != at:
            with pytest.raises(pw.IntegrityError, match="guarded"):
                execute("UPDATE deal SET stage_id = ? WHERE id = ?", at, deal)

    @rule(stages=st.lists(FILE_STAGES, min_size=1, max_size=4), replace=st.booleans())
    def import_file(self, stages, replace):
        self.files += 1
        path = self.folder / f"deals-{self.files}.csv"
        heads = ["ID", "Название сделки", "Стадия сделки", "Сумма", "Валюта", "Компания"]
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(heads)
            for place, name in enumerate(stages):
                writer.writerow([place + 1, f"Гайки {place}", name, "1000", "RUB", "Ромашка"])
        policy = MatchPolicy.REPLACE if replace else MatchPolicy.MERGE
        importing.run([importing.read(path)], policy)

    @rule()
    def convert_a_lead(self):
        lead = leads.create(LeadDraft("Запрос", source="Сайт", company_name="Ромашка")).subject_id
        self.act(lambda: lead_conversion.convert(lead, deal_title="Запрос", step=None))

    @rule(stage=PICK, into=PICK)
    def remove_a_stage(self, stage, into):
        self.act(lambda: pipelines.remove_stage(self.stage(stage), self.stage(into)))

    @rule(stage=PICK, strict=st.booleans())
    def change_a_gate(self, stage, strict):
        severity = Severity.BLOCK if strict else None
        pipelines.set_gate(self.stage(stage), DealField.BUDGET, severity)
        pipelines.save_task(self.stage(stage), TaskDraft("call", "Позвонить", 1))

    @rule(redo=st.booleans())
    def go_back(self, redo):
        self.reverted = True
        self.act(undo.redo if redo else undo.undo)

    @invariant()
    def every_change_is_a_move(self):
        if not hasattr(self, "before"):
            return
        now, reverted = state(), self.reverted
        known = {int(one) for (one,) in rows("SELECT id FROM stage_move")}
        for deal, stage in now.items():
            last = rows(
                "SELECT id, from_stage_id, to_stage_id, comment FROM stage_move"
                " WHERE deal_id = ? ORDER BY id DESC LIMIT 1", deal,
            )  # fmt: skip
            assert last, "a deal is born with a move"
            assert last[0][2] == stage, "the last move tells where the deal is"
            if self.before.get(deal, stage) != stage and not reverted:
                fresh = last[0][0] not in self.moves
                assert fresh, "the change has its own move"
                assert last[0][1] is not None
                self.passed(deal, last[0][1], stage, last[0][3])
        self.before, self.moves, self.reverted = now, known, False

    def passed(self, deal: int, source: int, target: int, comment: str) -> None:
        """The deal satisfies what it had to satisfy on this way."""
        card, there = deal_cards.card(deal), deal_cards.stage_info(target)
        here = deal_cards.stage_info(source)
        if card is None:
            return
        lacking = missing(there.gates, deal_cards.gate_values(card), Severity.BLOCK)
        back = here.pipeline_id == there.pipeline_id and there.position <= here.position
        if here.kind is not StageKind.OPEN and there.kind is StageKind.OPEN:
            assert comment, "a reopening tells why"
            return
        if here.kind is there.kind is not StageKind.OPEN:
            # A closed stage was taken out of the pipeline; the closing itself stays.
            assert "убран" in comment or not lacking
            return
        if back and there.kind is StageKind.OPEN:
            assert comment, "a way back tells why"
            return
        assert not lacking
        if there.kind is StageKind.WON:
            assert card.closed_on
            assert deal_cards.facts(deal).proves_win or (card.won_reason and card.amount_minor)
        if there.kind is StageKind.LOST:
            reason = value("SELECT lost_reason_id FROM deal WHERE id = ?", deal)
            assert reason
            assert len(card.lost_comment) >= 10


Moves.TestCase.settings = settings(
    max_examples=SOAK or 8,
    stateful_step_count=60 if SOAK else 25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestMoves = Moves.TestCase
