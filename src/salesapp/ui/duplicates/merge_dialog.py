"""Merging: the records side by side, for each field the value that stays, and what moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesapp.domain.backups import BackupReason
from salesapp.domain.entities import Entity
from salesapp.domain.errors import RuleError
from salesapp.domain.merging import (
    FOLLOWERS,
    Candidate,
    default_choice,
    differing,
    is_empty,
    survivor_of,
)
from salesapp.overriding import override
from salesapp.services import merging
from salesapp.services.backups import restore_point
from salesapp.ui import format, theme
from salesapp.ui.duplicates.merge_rows import Cell, ChoiceRow
from salesapp.ui.duplicates.words import cell_words, children_words, column_words
from salesapp.ui.explain import explain, show_trouble
from salesapp.ui.jobs import Job
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.perform import attempt, perform

MOST = 5
"""Records side by side; of larger groups the rest is merged afterwards."""

_WIDTH = {2: 660, 3: 860, 4: 1060, 5: 1140}
_HEIGHT = 360


class MergeDialog(Dialog):
    """Ctrl+Enter merges; arrows and digits choose, Tab goes to the next field."""

    def __init__(
        self, parent: QWidget | None, entity: Entity, records: Sequence[Candidate]
    ) -> None:
        super().__init__(parent, "", width=_WIDTH[len(records)])
        self.drafts_about(entity, *(one.id for one in records))
        self._entity, self._records = entity, list(records)
        self._counts = {one.id: merging.child_counts(entity, one.id) for one in records}
        self.title.setText(self._title())
        self.setAccessibleName(self._title())
        self.survivor = self._survivor_row()
        self.body.addWidget(self.survivor)
        self.fields: dict[str, ChoiceRow] = {}
        self._chosen_by_hand: set[str] = set()
        self.area = ScrollArea(gap=6)
        self.body.addWidget(self.area)
        self._fill()
        self.moves = Label("", "base", "text2", wrap=True)
        self.body.addWidget(self.moves)
        self._tell_what_moves()
        self.survivor.changed.connect(self._survivor_changed)
        self.add_cancel()
        self.add_primary(self.tr("Merge"), icon="merge")
        self.set_check(self._merge)
        self._backing_up: Job | None = None
        self._is_backed_up = self._is_wanted = False

    def back_up(self) -> None:
        """Make the backup of the moment before, beside the window; no merge begins without it."""
        job = Job("", lambda _: restore_point(BackupReason.BEFORE_MERGE), self, quiet=True)
        job.succeeded.connect(self._backed_up)
        job.failed.connect(self._not_backed_up)
        self._backing_up = job.start()

    def _backed_up(self, _made: object) -> None:
        self._backing_up, self._is_backed_up = None, True
        if self._is_wanted:
            self._is_wanted = False
            self.accept()

    def _not_backed_up(self, error: Exception) -> None:
        self._backing_up = None
        if not self._is_wanted:
            return
        self._is_wanted = False
        if not isinstance(error, RuleError):
            raise error
        show_trouble(self, explain(error))

    @override
    def reject(self) -> None:
        # The end of the backup may be on its way: nobody wants the merge any more.
        self._is_wanted = False
        super().reject()

    def tell_of_others(self, count: int) -> None:
        """Say that so many records of the choice do not fit beside these."""
        told = self.tr("%n record(s) of the choice stay: merge them with it afterwards.", "", count)
        self.text.setText(told)
        self.text.setVisible(count > 0)

    def survivor_id(self) -> int:
        """The record that stays."""
        return int(str(self.survivor.value()))

    def _title(self) -> str:
        return self.tr("Merge %n record(s) into one", "", len(self._records))

    def _survivor_row(self) -> ChoiceRow:
        filled = [
            (
                one.id,
                sum(self._counts[one.id].values()),
                sum(not is_empty(value) for value in one.values.values()),
            )
            for one in self._records
        ]
        cells = [(one.id, Cell(str(one.values["name"]), self._about(one))) for one in self._records]
        return ChoiceRow(self.tr("Stays"), cells, survivor_of(filled))

    def _about(self, record: Candidate) -> str:
        return self.tr("changed {moment}").format(moment=format.moment(record.updated_at))

    def _fill(self) -> None:
        chosen = default_choice(self._records, self.survivor_id())
        asked = differing(self._records)
        for column in asked:
            title = column_words(column)
            if title:
                self._add(column, title, chosen[column])
        if not self.fields:
            nothing = self.tr("The filled fields agree: there is nothing to choose.")
            self.area.body.addWidget(Label(nothing, "base", "text2", wrap=True))
        self.area.body.addStretch(1)
        tall = sum(row.sizeHint().height() + 6 for row in self.fields.values()) + 8
        self.area.setFixedHeight(min(theme.px(_HEIGHT), max(theme.px(40), tall)))

    def _add(self, column: str, title: str, chosen: int) -> None:
        cells = []
        for one in self._records:
            value = one.values[column]
            cells.append((one.id, Cell(cell_words(column, value), muted=is_empty(value))))
        extra = Cell(self.tr("all texts")) if column in self._records[0].long_texts else None
        line = ChoiceRow(title, cells, chosen, extra)
        line.changed.connect(lambda _value, name=column: self._chosen_by_hand.add(name))
        self.fields[column] = line
        self.area.body.addWidget(line)

    def _survivor_changed(self, _value: object) -> None:
        """What the user has not chosen follows the record that stays."""
        chosen = default_choice(self._records, self.survivor_id())
        for column, line in self.fields.items():
            if column not in self._chosen_by_hand:
                line.set_value(chosen[column])
        self._tell_what_moves()

    def _tell_what_moves(self) -> None:
        moving: Counter[str] = Counter()
        for one in self._records:
            if one.id != self.survivor_id():
                moving.update(self._counts[one.id])
        told = children_words(self._entity, moving)
        lines = [
            self.tr("Moves to the record that stays: {what}.").format(what=told)
            if told
            else self.tr("Nothing else belongs to the records that go.")
        ]
        if filled := self._filled_in():
            lines.insert(0, self.tr("Filled in from the others: {what}.").format(what=filled))
        self.moves.setText("\n".join(lines))

    def _filled_in(self) -> str:
        """Names of fields that are empty in the record that stays."""
        survivor = next(one for one in self._records if one.id == self.survivor_id())
        names = [
            column_words(column)
            for column, value in survivor.values.items()
            if column not in self.fields
            and is_empty(value)
            and any(not is_empty(one.values[column]) for one in self._records)
        ]
        return ", ".join(name for name in names if name)

    def choices(self) -> dict[str, int]:
        """For each column asked for the record whose value stays."""
        asked = {column: int(str(line.value())) for column, line in self.fields.items()}
        return {column: one for column, one in asked.items() if column not in FOLLOWERS}

    def _merge(self) -> bool:
        if not self._is_backed_up:
            self._is_wanted = True
            if self._backing_up is None:
                self.back_up()
            return False
        survivor, chosen = self.survivor_id(), self.choices()
        others = [one.id for one in self._records if one.id != survivor]
        name = next(str(one.values["name"]) for one in self._records if one.id == survivor)
        done = perform(
            self,
            lambda: merging.merge(self._entity, survivor, others, chosen),
            toast=self.tr("Merged into one: {name}").format(name=name),
        )
        return done is not None


def ask_to_merge(parent: QWidget, entity: Entity, ids: Sequence[int]) -> MergeDialog | None:
    """Open the dialog for these records; None when one of them is gone."""
    records = attempt(parent, lambda: merging.candidates(entity, list(ids)[:MOST]))
    if records is None or len(records) < 2:
        return None
    dialog = MergeDialog(parent, entity, records)
    dialog.tell_of_others(len(ids) - len(records))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.back_up()
    chosen = next(one for one in dialog.survivor.buttons() if one.isChecked())
    chosen.setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog
