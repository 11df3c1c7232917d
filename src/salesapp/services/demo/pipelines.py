"""Two pipelines, tasks that stages plan by themselves, and the tenders under way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from salesapp.db.queries import pipelines as queries
from salesapp.domain.deals import DealField, Severity, StageKind, TaskDraft
from salesapp.domain.pipelines import StageDraft
from salesapp.services import deals, pipelines
from salesapp.services.deals import Move, PlannedStep
from salesapp.services.demo.base import Buyer

TASKS: Final = {
    "offer": TaskDraft("call", "Получить ответ на КП", 3),
    "contract": TaskDraft("letter", "Отправить договор", 1),
    "invoice": TaskDraft("payment", "Проверить оплату", 3),
}
STAGES: Final = (
    ("Изучаем закупку", 1_500, 5, "Прочитать документацию, посчитать себестоимость и сроки."),
    ("Заявка подана", 3_000, 14, "Обеспечение внесено, ждём рассмотрения."),
    ("Допущены", 5_000, 10, "Готовим цену: шаг и предел согласованы с руководителем."),
    ("Победили, договор", 9_000, 10, "Подписать договор в срок закупки."),
)
TENDERS: Final = (
    ("Крепёж для моста, лот 3", 4_180_000_00, 0, 6),
    ("Метизы на год, закупка 44-ФЗ", 2_650_000_00, 1, 9),
    ("Анкеры для тоннеля", 1_240_000_00, 1, 3),
    ("Высокопрочные болты, аукцион", 3_360_000_00, 2, 4),
    ("Такелаж для порта", 980_000_00, 3, 2),
)
"""What is bought, for how much, the stage, and in how many days something is to be done."""


def two_pipelines(today: date, buyers: Sequence[Buyer]) -> None:
    """Let stages plan tasks, and add a pipeline of tenders with its deals."""
    for one in queries.stages(queries.names()[0][0]):
        if one.code in TASKS:
            pipelines.save_task(one.id, TASKS[one.code])
    made = pipelines.create("Тендеры").subject_id
    if made is None:
        return
    _stages(made)
    line = [one for one in queries.stages(made) if one.kind == "open"]
    for place, (title, amount, stage, days) in enumerate(TENDERS):
        buyer = buyers[40 + place * 3]
        due_on = today + timedelta(days=days)
        fields = {
            "title": title,
            "client_id": buyer.id,
            "contact_id": buyer.people[0].id,
            "amount_minor": amount,
            "is_amount_manual": True,
            "expected_close_on": today + timedelta(days=40 + days),
            "source": "Тендерная площадка",
        }
        step = PlannedStep("task", "Проверить ход закупки", due_on)
        deal_id = deals.create(fields, step=step, pipeline_id=made).subject_id
        if deal_id is not None and stage:
            deals.move(Move(deal_id, line[stage].id))


def _stages(pipeline_id: int) -> None:
    """The stages of a tender instead of the usual ones."""
    first, second, *_closed = queries.stages(pipeline_id)
    for one, (name, chance, days, guidance) in zip((first, second), STAGES, strict=False):
        draft = StageDraft(name, StageKind.OPEN, chance, days, guidance)
        pipelines.update_stage(one.id, draft)
    for name, chance, days, guidance in STAGES[2:]:
        pipelines.add_stage(pipeline_id, StageDraft(name, StageKind.OPEN, chance, days, guidance))
    pipelines.set_gate(second.id, DealField.AMOUNT, Severity.BLOCK)
    pipelines.set_gate(second.id, DealField.CLIENT_INN, Severity.WARN)
