"""Settings: pipelines with their stages at the left, the stage chosen at the right."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.db.queries import pipelines as queries
from salesapp.db.queries.pipelines import PipelineRow, StageSetup
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.pipelines import StageDraft
from salesapp.overriding import override
from salesapp.services import pipelines as service
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.filter_pill import FilterPill
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.perform import perform
from salesapp.ui.pipelines.dialogs import NameDialog, RemoveDialog
from salesapp.ui.pipelines.stage_line import Heads, StageLine
from salesapp.ui.pipelines.stage_panel import StagePanel
from salesapp.ui.preferences.fields_section import DropLine
from salesapp.ui.preferences.section import SettingsSection
from salesapp.ui.reading_state import writes


class FunnelSection(SettingsSection):
    """Changes are in force at once, and each is one step of undo."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText("")
        self.note.setText("")
        self._pipeline = 0
        self._stage = 0
        self._known: list[PipelineRow] = []
        self.lines: list[StageLine] = []
        self.pills: dict[int, FilterPill] = {}
        self.panel = writes(StagePanel())
        self.panel.deal_wanted.connect(lambda deal: self.record_wanted.emit(Entity.DEAL, deal))
        self._lay_beside()
        self._pipelines_row()
        self.card = Card(
            self.tr("Stages of the pipeline"), self.tr("order: by mouse or Ctrl+↑ ↓"), padded=False
        )
        self.card.body.setSpacing(0)
        self.add = Button(self.tr("Stage"), icon="plus", small=True)
        self.add.clicked.connect(self.new_stage)
        self.card.add_action(self.add)
        self.body.addWidget(self.card)
        self.body.addWidget(self._told())
        self.body.addStretch(1)
        self._line = DropLine(self.card)
        self._line.hide()

    def _lay_beside(self) -> None:
        """Put the panel beside everything the section has of its own."""
        left = QWidget()
        own = self.layout()
        if own is not None:
            left.setLayout(own)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(left, 1)
        whole.addWidget(self.panel)

    def _pipelines_row(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self._pills = QHBoxLayout()
        self._pills.setSpacing(6)
        self.new = Button(self.tr("Pipeline"), icon="plus", small=True)
        self.new.clicked.connect(self.new_pipeline)
        self.more = IconButton("dots", self.tr("What to do with the pipeline"), small=True)
        self.more.clicked.connect(self.open_menu)
        self._row.addLayout(self._pills)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self._row.addWidget(self.new)
        self.body.addLayout(self._row)

    def _told(self) -> QWidget:
        holder = Card()
        line = QHBoxLayout()
        line.setSpacing(8)
        text = self.tr(
            "New demands do not stop deals that stand on the stage already: they are told to be"
            " incomplete. A new deal begins on the first stage without being asked."
        )
        line.addWidget(IconLabel("info", "info"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(text, "base", "text2", wrap=True), 1)
        holder.body.addLayout(line)
        return holder

    # What the page asks

    @override
    def activate(self) -> None:
        self._load()

    @override
    def leave(self) -> None:
        self.panel.save()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.STAGE, Entity.DEAL, Entity.CUSTOM_FIELD) and self.isVisible():
            self._load()

    @override
    def key_hints(self) -> list[tuple[str, str]]:
        return [
            ("Up+Down", self.tr("stage")),
            ("Ctrl+Up", self.tr("further up")),
            ("Delete", self.tr("remove")),
            ("Ctrl+Z", self.tr("undo")),
        ]

    @override
    def state(self) -> dict[str, Any]:
        return {"pipeline": self._pipeline, "stage": self._stage}

    # What is shown

    def _load(self) -> None:
        self._known = queries.pipelines()
        live = [one for one in self._known if not one.is_archived]
        if self._pipeline not in {one.id for one in self._known}:
            self._pipeline = live[0].id
        self._show_pills()
        self._show_lines()

    def _show_pills(self) -> None:
        focused = next((one for one, pill in self.pills.items() if pill.hasFocus()), None)
        clear(self._pills)
        self.pills = {}
        for one in self._known:
            if one.is_archived and one.id != self._pipeline:
                continue
            pill = FilterPill(one.name, count=one.deals, icon="lock" if one.is_archived else "")
            pill.setChecked(one.id == self._pipeline)
            pill.clicked.connect(partial(self.show_pipeline, one.id))
            self._pills.addWidget(pill)
            self.pills[one.id] = pill
            if one.id == focused:
                pill.show()
                pill.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self) -> None:
        focused = next((one.stage.id for one in self.lines if one.hasFocus()), None)
        clear(self.card.body)
        self.card.body.addWidget(Heads())
        stages = queries.stages(self._pipeline)
        if self._stage not in {one.id for one in stages}:
            self._stage = stages[0].id
        self.lines = [self._make(stage) for stage in stages]
        for line in self.lines:
            line.setChecked(line.stage.id == self._stage)
            if line.stage.id == focused:
                line.show()
                line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel.show_stage(next(one for one in stages if one.id == self._stage))

    def _make(self, stage: StageSetup) -> StageLine:
        made = StageLine(stage)
        made.clicked.connect(partial(self.show_stage, stage.id))
        made.moved.connect(partial(self._move_by, made))
        made.stepped.connect(partial(self._step, made))
        made.removed.connect(partial(self.remove, stage))
        made.menu_wanted.connect(partial(self._menu, made))
        made.dragged.connect(self._show_drop)
        made.dropped.connect(partial(self._drop, made))
        self.card.body.addWidget(made)
        return made

    def show_pipeline(self, pipeline_id: int) -> None:
        """Show the stages of a pipeline."""
        self.panel.save()
        self._pipeline = pipeline_id
        self._load()

    def show_stage(self, stage_id: int) -> None:
        """Show a stage at the right."""
        self._stage = stage_id
        for line in self.lines:
            line.setChecked(line.stage.id == stage_id)
            if line.stage.id == stage_id:
                self.panel.show_stage(line.stage)

    # Stages

    def new_stage(self) -> None:
        """Add a stage after the last open one, and type its name."""
        made = perform(
            self, partial(service.add_stage, self._pipeline, StageDraft(self.tr("New stage")))
        )
        if made is not None and made.subject_id is not None:
            self._stage = made.subject_id
            self._show_lines()
            self.panel.name.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.panel.name.editor.selectAll()  # type: ignore[attr-defined]  # a line of text

    def remove(self, stage: StageSetup) -> None:
        """Take a stage out; where its deals go is asked first."""
        others = [one.stage for one in self.lines if one.stage.id != stage.id]
        if stage.kind != "open":
            others = [one for one in others if one.kind == stage.kind]
        if (stage.deals or queries.binned_on(stage.id)) and others:
            dialog = RemoveDialog(self, stage, [one for one in others if one.kind == stage.kind])
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
            return
        toast = self.tr("Stage removed: {name}").format(name=stage.name)
        perform(self, partial(service.remove_stage, stage.id), toast=toast)

    def _menu(self, line: StageLine, at: QPoint) -> None:
        self.show_stage(line.stage.id)
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if line.is_open:
            up, down = partial(self._move_by, line, -1), partial(self._move_by, line, 1)
            menu.add(self.tr("Up"), up, icon="up", keys="Ctrl+Up")
            menu.add(self.tr("Down"), down, icon="down", keys="Ctrl+Down")
            menu.addSeparator()
        gone = partial(self.remove, line.stage)
        menu.add(self.tr("Remove the stage…"), gone, icon="trash", keys="Delete", danger=True)
        menu.popup(at)

    def _move_by(self, line: StageLine, by: int) -> None:
        movable = [one for one in self.lines if one.is_open]
        if line in movable:
            place = min(max(movable.index(line) + by, 0), len(movable) - 1)
            self._move(line, place)

    def _move(self, line: StageLine, place: int) -> None:
        if place != self.lines.index(line):
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            perform(self, partial(service.move_stage, line.stage.id, place))

    def _step(self, line: StageLine, by: int) -> None:
        at = min(max(self.lines.index(line) + by, 0), len(self.lines) - 1)
        self.lines[at].setFocus(Qt.FocusReason.TabFocusReason)
        self.show_stage(self.lines[at].stage.id)

    def _place(self, y: int) -> int:
        movable = [one for one in self.lines if one.is_open]
        return sum(1 for one in movable if one.geometry().center().y() < y)

    def _show_drop(self, y: int) -> None:
        movable = [one for one in self.lines if one.is_open]
        place = self._place(y)
        last = movable[-1].geometry().bottom() + 1
        top = movable[place].geometry().top() if place < len(movable) else last
        self._line.setParent(self.lines[0].parentWidget())
        self._line.setGeometry(0, top - 1, self.lines[0].width(), 2)
        self._line.show()
        self._line.raise_()

    def _drop(self, line: StageLine, y: int) -> None:
        self._line.hide()
        before, now = self._place(y), self.lines.index(line)
        self._move(line, before - 1 if before > now else before)

    # Pipelines

    def new_pipeline(self) -> None:
        """Make a pipeline."""
        copies = [(one.id, one.name) for one in self._known]
        dialog = NameDialog(self, self.tr("New pipeline"), "", service.create, copies=copies)
        dialog.when_done(self, lambda done: self._made(dialog) if done else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _made(self, dialog: NameDialog) -> None:
        if dialog.made is not None and dialog.made.subject_id is not None:
            self.show_pipeline(dialog.made.subject_id)

    def rename_pipeline(self) -> None:
        """Give the pipeline shown another name."""
        number = self._pipeline
        title = self.tr("Name of the pipeline")
        dialog = NameDialog(
            self, title, self._current().name, lambda name, _copy: service.rename(number, name)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_menu(self) -> None:
        """What can be done with the pipeline shown, and the ones put aside."""
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        current = self._current()
        menu.add(self.tr("Rename…"), self.rename_pipeline, icon="edit")
        if current.is_archived:
            menu.add(self.tr("Use again"), self._restore, icon="undo")
        else:
            menu.add(self.tr("Further left"), partial(self._order, -1), icon="left")
            menu.add(self.tr("Further right"), partial(self._order, 1), icon="right")
            menu.add(self.tr("Put it aside"), self.archive_pipeline, icon="pause")
        aside = [one for one in self._known if one.is_archived and one.id != current.id]
        if aside:
            menu.addSeparator()
        for one in aside:
            told = self.tr("Put aside: {name}").format(name=one.name)
            menu.add(told, partial(self.show_pipeline, one.id), icon="lock")
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _current(self) -> PipelineRow:
        return next(one for one in self._known if one.id == self._pipeline)

    def archive_pipeline(self) -> None:
        """Put the pipeline shown aside."""
        toast = self.tr("Put aside: {name}").format(name=self._current().name)
        perform(self, partial(service.archive, self._pipeline), toast=toast)

    def _restore(self) -> None:
        toast = self.tr("In use again: {name}").format(name=self._current().name)
        perform(self, partial(service.restore, self._pipeline), toast=toast)

    def _order(self, by: int) -> None:
        live = [one.id for one in self._known if not one.is_archived]
        place = min(max(live.index(self._pipeline) + by, 0), len(live) - 1)
        perform(self, partial(service.reorder, self._pipeline, place))
