"""Many deals to a stage: how many go, which are held and why, and what they lack in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesapp.db.queries import deal_cards, deals, pipelines
from salesapp.db.queries.deals import DealCardRow
from salesapp.domain.deals import DealField, FieldKind, LostDetails, StageKind
from salesapp.domain.edits import Outcome, Refused
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule
from salesapp.domain.jobs import JobControl
from salesapp.overriding import override
from salesapp.services.editing import many
from salesapp.services.editing.many import Batch
from salesapp.services.editing.run import Done
from salesapp.ui.deals.gate_fields import GateRow
from salesapp.ui.deals.words import field_label, short_client
from salesapp.ui.editing.write_dialog import Work, WriteDialog
from salesapp.ui.explain import explain
from salesapp.ui.format import number
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.text_input import TextInput

_PAUSE: Final = 350
MOST: Final = 200
"""So many of those held are told by their clients."""
_KINDS: Final = frozenset(
    {FieldKind.TEXT, FieldKind.CHOICE, FieldKind.DATE, FieldKind.MONEY, FieldKind.OWN}
)
"""Fields that may be the same for many deals: people and facts are each deal's own."""


class BulkMoveDialog(WriteDialog):
    """Every deal goes through the gate; one step of undo brings all of them back."""

    def __init__(self, parent: QWidget, ids: Sequence[int]) -> None:
        super().__init__(parent, Entity.DEAL, "", width=600)
        self.drafts_about(*ids[:20])
        told = self.tr("Move %n deal(s) to a stage", "", len(ids))
        self.title.setText(told)
        self.setAccessibleName(told)
        self.ids = ids
        self.rows: dict[str, GateRow] = {}
        self._from = 0
        lines = pipelines.names()
        first = deal_cards.card(ids[0])
        own = first.pipeline_id if first is not None else lines[0][0]
        chosen = own if own in dict(lines) else lines[0][0]
        if first is not None:
            self._from = first.stage_id
        self.pipeline = ComboInput(lines, chosen)
        self.stage = ComboInput([])
        self.comment = TextInput(placeholder=self.tr("Asked for on the way back and at a refusal"))
        self.reason = ComboInput(_reasons(), placeholder=self.tr("Choose…"))
        self.asked = {
            "pipeline": Field(self.tr("Pipeline"), self.pipeline),
            "stage": Field(self.tr("Stage"), self.stage),
            "reason": Field(self.tr("Reason of the refusal"), self.reason),
            "comment": Field(self.tr("Comment"), self.comment),
        }
        self._lay_out(several=len(lines) > 1)
        self.add_end(self.tr("Move"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        self.pipeline.changed.connect(self._show_stages)
        self.stage.changed.connect(self._stage_chosen)
        for editor in (self.reason, self.comment):
            editor.changed.connect(self._pause.start)
        self._show_stages()

    def _lay_out(self, *, several: bool) -> None:
        form = FormLayout()
        if several:
            form.add(self.asked["pipeline"], self.asked["stage"])
        else:
            form.add_wide(self.asked["stage"])
            # Without a place it would be a window of its own.
            self.asked["pipeline"].setParent(self)
            self.asked["pipeline"].hide()
        form.add_wide(self.asked["reason"])
        form.add_wide(self.asked["comment"])
        self.body.addLayout(form)
        self.common = Label(self.tr("What they lack in common, to be filled for all"), "strong")
        self.body.addWidget(self.common)
        self._area = ScrollArea(gap=0)
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._area.body.addWidget(self._holder)
        self._area.setMaximumHeight(220)
        self.body.addWidget(self._area)
        for part in (self.common, self._area):
            part.hide()

    def _show_stages(self) -> None:
        line = deals.stage_list(int(str(self.pipeline.value())))
        self.stage.set_choices([(one.id, one.name) for one in line])
        self._kinds = {one.id: one.kind for one in line}
        here = next((at for at, one in enumerate(line) if one.id == self._from), -1)
        self.stage.set_value(line[min(here + 1, len(line) - 1)].id)
        self._stage_chosen()

    def _stage_chosen(self) -> None:
        for made in self.rows.values():
            made.hide()
            made.deleteLater()
        self.rows = {}
        for part in (self.common, self._area):
            part.hide()
        self.asked["reason"].setVisible(self.kind() == StageKind.LOST)
        self._pause.start()

    def stage_id(self) -> int:
        """The stage chosen."""
        return int(str(self.stage.value()))

    def kind(self) -> str:
        """What the stage chosen means."""
        return self._kinds.get(self.stage_id(), StageKind.OPEN)

    def look(self) -> None:
        """Find out who would be let through."""
        self._pause.stop()
        given: dict[str, object] = {
            code: made.value() for code, made in self.rows.items() if made.value() is not None
        }
        won = str(given.pop(DealField.PAID_IN_FULL, "") or given.pop(DealField.WON_REASON, ""))
        comment = self.comment.text().strip()
        reason = self.reason.value()
        lost = None
        if self.kind() == StageKind.LOST:
            lost = LostDetails(reason if isinstance(reason, int) else None, comment)
        step = many.move_deal(self.stage_id(), comment, given, lost, won)
        self.find_out(self._work_of(step))

    def _work_of(self, step: many.Work) -> Work:
        batch = Batch("deal.move_many", Entity.DEAL, self.ids, step)

        def work(control: JobControl, preview: bool) -> Done:
            return many.each(batch, control, preview=preview)

        return work

    @override
    def show_found(self, outcome: Outcome) -> None:
        lacking: defaultdict[str, list[int]] = defaultdict(list)
        for one in outcome.refused:
            for code in _lacking(one):
                lacking[code].append(one.record_id)
        for code, held in sorted(lacking.items(), key=lambda one: -len(one[1])):
            if code not in self.rows:
                self._add_row(code, held)
        shown = bool(self.rows)
        self.common.setVisible(shown)
        self._area.setVisible(shown)
        self._area.setFixedHeight(min(220, self._holder.sizeHint().height() + 8) if shown else 0)

    def _add_row(self, code: str, held: Sequence[int]) -> None:
        field = deal_cards.blank(code)
        shared = field is not None and field.kind in _KINDS
        if field is None or not (shared or code == DealField.PAID_IN_FULL):
            return
        if field.kind is FieldKind.MONEY:
            currencies = deal_cards.currencies_of(held)
            if len(currencies) > 1:
                # One figure would be roubles in one deal and dollars in another.
                return
            field = field._replace(currency=currencies.pop() if currencies else field.currency)
        made = GateRow(field, self.stage.currentText())
        made.setToolTip(self.tr("Lacking in %n deal(s)", "", len(held)))
        made.changed.connect(self._pause.start)
        self.rows[code] = made
        self._list.addWidget(made)

    @override
    def _lines(self, outcome: Outcome) -> Sequence[str]:
        known = {
            one.id: one for one in deals.cards([one.record_id for one in outcome.refused][:MOST])
        }
        lines = [_line(one, known.get(one.record_id)) for one in outcome.refused]
        missing = self.tr("{name}: lacks {fields}")
        return [
            missing.format(name=name, fields=fields) if fields else told
            for (name, fields, told) in lines
        ]

    @override
    def accept(self) -> None:
        if self._pause.isActive():
            self.look()
        super().accept()

    @override
    def toast(self, outcome: Outcome) -> str:
        text = self.tr("%n deal(s) moved to “{stage}”", "", outcome.changed)
        return text.format(stage=self.stage.currentText())


def _lacking(refused: Refused) -> tuple[str, ...]:
    facts: Mapping[str, object] = refused.error.facts
    found = facts.get("fields")
    gate = refused.error.rule in (Rule.STAGE_FIELDS_MISSING, Rule.WON_NEEDS_FACTS)
    return tuple(str(one) for one in found) if gate and isinstance(found, tuple) else ()


def _line(refused: Refused, card: DealCardRow | None) -> tuple[str, str, str]:
    """The deal, what it lacks, and the whole sentence where it is something else."""
    name = refused.name or number(refused.record_id)
    if card is not None:
        name = f"{short_client(card)}, {name}"
    fields = ", ".join(field_label(code) for code in _lacking(refused))
    trouble = explain(refused.error)
    return name, fields, f"{name}: {trouble.what} {trouble.mend}"


def _reasons() -> list[tuple[object, str]]:
    """Reasons of refusal in one list, the finer ones with their own."""
    every = deals.lost_reasons()
    names = {one.id: one.name for one in every}
    parents = {one.parent_id for one in every}
    listed: list[tuple[object, str]] = []
    for one in every:
        if one.parent_id is None:
            fine = [(two.id, f"{one.name}: {two.name}") for two in every if two.parent_id == one.id]
            listed += fine if one.id in parents else [(one.id, names[one.id])]
    return listed
