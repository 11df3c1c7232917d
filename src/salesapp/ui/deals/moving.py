"""Every move of a deal asked for on the screen: drag, key, menu, list come through here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from salesapp.db.queries import activities, deal_cards, deals, pipelines
from salesapp.db.queries.deals import StageRow
from salesapp.domain.deals import LostDetails, goes_back
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.services import deals as service
from salesapp.services.deals import Move
from salesapp.ui.deals.gate import Gate, GateAnswer, GateQuestion, blocking
from salesapp.ui.deals.lost_dialog import LostDialog
from salesapp.ui.perform import perform
from salesapp.ui.selection import Selection

Anchor = Callable[[int], tuple[QWidget, QRect]]


class Mover(QObject):
    """Asks what a stage demands and then calls the one service; nothing is written before."""

    asking = Signal(object, object)
    """Deal and stage whose gate is open."""
    settled = Signal(object)
    """Deal: moved, or its gate or dialog is closed, whatever the answer."""
    action_wanted = Signal(str, object)
    """Id of an action that brings what a gate demands, and the deal it is about."""

    def __init__(self, page: QWidget, anchor: Anchor) -> None:
        super().__init__(page)
        self._page, self._anchor = page, anchor
        self.gate: Gate | None = None
        self.lost: LostDialog | None = None

    def lacking(self, deal_id: int, stage_id: int) -> tuple[int, bool]:
        """How many fields the stage would ask for, and whether the way goes back."""
        deal, target = deal_cards.card(deal_id), deal_cards.stage_info(stage_id)
        source = deal_cards.stage_info(deal.stage_id) if deal is not None else None
        if source is None or target is None:
            return 0, False
        if goes_back(source, target):
            return 0, True
        return len(service.open_gate(deal_id, stage_id)), False

    def shift(self, deal_id: int, way: int) -> None:
        """Move a deal to the next or the previous stage of its pipeline."""
        deal = deal_cards.card(deal_id)
        if deal is None:
            return
        line = [one.id for one in deals.stage_list(deal.pipeline_id) if one.kind != "lost"]
        at = line.index(deal.stage_id) + way if deal.stage_id in line else -1
        if 0 <= at < len(line):
            self.move(deal_id, line[at])

    def move(self, deal_id: int, stage_id: int) -> None:
        """Move a deal, asking first what the stage demands."""
        deal, target = deal_cards.card(deal_id), _stage(stage_id)
        if deal is None or target is None or deal.stage_id == stage_id or self._is_asking():
            return
        if target.kind == "lost":
            self.close_lost(deal_id, target)
            return
        source, info = deal_cards.stage_info(deal.stage_id), deal_cards.stage_info(stage_id)
        if source is None or info is None:
            return
        back = goes_back(source, info)
        fields = [] if back else deal_cards.gate(deal_id, stage_id)
        if back or blocking(fields):
            has_step = _has_step(deal_id)
            asked = [*fields, *deal_cards.beside(fields)]
            self._ask(GateQuestion(deal, target, asked, back, has_step))
        else:
            self._write(Move(deal_id, stage_id), self._moved(target))
            self.settled.emit(deal_id)

    def close_won(self, deal_id: int) -> None:
        """Close a deal as won, asking for the papers and the payment."""
        won = _closing(deal_id, "won")
        if won is not None:
            self.move(deal_id, won.id)

    def close_lost(self, deal_id: int, stage: StageRow | None = None) -> None:
        """Close a deal as lost: the reason and the comment are asked."""
        deal = deal_cards.card(deal_id)
        lost = stage or _closing(deal_id, "lost")
        if deal is None or lost is None or deal.stage_kind != "open" or self._is_asking():
            return
        dialog = LostDialog(self._page, deal)

        def write(details: LostDetails) -> bool:
            toast = self.tr("The deal is closed as lost")
            if activities.open_of_deal(deal_id):
                toast = self.tr("The deal is closed as lost, what was planned in it is given up")
            return self._write(Move(deal_id, lost.id, lost=details), toast)

        dialog.write = write
        dialog.when_done(self, lambda _done: self._lost_closed(deal_id))
        self.lost = dialog
        dialog.open()

    def reopen(self, deal_id: int) -> None:
        """Return a closed deal to work, asking where to and why."""
        deal = deal_cards.card(deal_id)
        if deal is None or deal.stage_kind == "open" or self._is_asking():
            return
        line = deals.stage_list(deal.pipeline_id)
        choices = [stage for stage in line if stage.kind == "open"]
        before = deal_cards.reached(deal_id)
        known = before.id if before is not None else 0
        stage = next((one for one in choices if one.id == known), choices[0])
        question = GateQuestion(deal, stage, (), back=True, has_step=False, choices=choices)
        self._ask(question)

    def _is_asking(self) -> bool:
        return self.gate is not None or self.lost is not None

    def _ask(self, question: GateQuestion) -> None:
        self.asking.emit(question.deal.id, question.stage.id)
        anchor, rect = self._anchor(question.deal.id)
        gate = Gate(anchor, rect, question)
        gate.answered.connect(self._answered)
        gate.fact_wanted.connect(
            lambda wanted: self.action_wanted.emit(
                wanted, Selection.of(Entity.DEAL, question.deal.id)
            )
        )
        gate.closed.connect(lambda: self._gate_closed(question.deal.id))
        self.gate = gate
        self._asked = question
        gate.ask()

    def _answered(self, answer: GateAnswer) -> None:
        gate, question = self.gate, self._asked
        if gate is None:
            return
        move = Move(
            question.deal.id,
            answer.stage_id,
            answer.values,
            comment=answer.comment,
            won_reason=answer.won_reason,
            step=answer.step,
            won_on=answer.won_on,
        )
        names = {stage.id: stage for stage in (question.stage, *question.choices)}
        target = names[answer.stage_id]
        if self._write(move, self._moved(target), gate.refuse):
            gate.is_done = True
            gate.dismiss()

    def _moved(self, stage: StageRow) -> str:
        if stage.kind == "won":
            return self.tr("The deal is closed as won")
        return self.tr("The deal is moved to “{stage}”").format(stage=stage.name)

    def _write(
        self, move: Move, toast: str, refused: Callable[[RuleError], bool] | None = None
    ) -> bool:
        made = perform(self._page, lambda: service.move(move), toast=toast, refused=refused)
        return made is not None

    def _gate_closed(self, deal_id: int) -> None:
        self.gate = None
        self._settle(deal_id)

    def _lost_closed(self, deal_id: int) -> None:
        dialog, self.lost = self.lost, None
        if dialog is not None:
            dialog.deleteLater()
        self._settle(deal_id)

    def _settle(self, deal_id: int) -> None:
        # The page may go with the dialog still open over it.
        if isValid(self):
            self.settled.emit(deal_id)


def _stage(stage_id: int) -> StageRow | None:
    """A stage on which deals may stand."""
    pipeline = pipelines.pipeline_of(stage_id)
    line = deals.stage_list(pipeline) if pipeline is not None else []
    return next((one for one in line if one.id == stage_id), None)


def _closing(deal_id: int, kind: str) -> StageRow | None:
    """Where deals of the pipeline are closed."""
    deal = deal_cards.card(deal_id)
    line = deals.stage_list(deal.pipeline_id) if deal is not None else []
    return next((one for one in line if one.kind == kind), None)


def _has_step(deal_id: int) -> bool:
    found = deals.cards([deal_id])
    return bool(found) and found[0].next_on is not None
