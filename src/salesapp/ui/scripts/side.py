"""Beside the editor: a trial of the talk, figures by version and step, the versions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesapp.db.queries import scripts as queries
from salesapp.db.queries.scripts import VersionRow
from salesapp.domain.calls import length_text
from salesapp.domain.scripts import FIELDS, Step, VersionState
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.calls.script_view import ScriptView
from salesapp.ui.calls.words import field_name, tile
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.segmented import Segmented

WIDTH = 332
_TRY, _FIGURES, _VERSIONS = range(3)


class ScriptSide(QWidget):
    """Three views of the script that is edited."""

    take_up_wanted = Signal(object)
    """Id of a version."""
    step_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme.px(WIDTH))
        self.views = Segmented(
            [
                (_TRY, self.tr("Trial"), "play"),
                (_FIGURES, self.tr("Figures"), "reports"),
                (_VERSIONS, self.tr("Versions"), "hist"),
            ],
            self,
        )
        self.views.setAccessibleName(self.tr("Beside the editor"))
        self._stack = QStackedWidget(self)
        first = QWidget(self._stack)
        self.trial = ScriptView(columns=1, parent=first)
        self.trial.scripts.hide()
        self.trial.edit.hide()
        self.trial.moved.connect(self._tell_step)
        self.trial.ended.connect(lambda: self.trial.show_script(self._steps, self._facts(), ()))
        again = Button(self.tr("From the beginning"), icon="refresh", small=True)
        again.clicked.connect(lambda: self.trial.show_script(self._steps, self._facts(), ()))
        self._steps: tuple[Step, ...] = ()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.trial)
        column.addLayout(row(again, None))
        column.addStretch(1)
        self.figures, self.versions = ScrollArea(gap=6), ScrollArea(gap=8)
        for part in (first, self.figures, self.versions):
            self._stack.addWidget(part)
        self.views.changed.connect(lambda value: self._stack.setCurrentIndex(int(str(value))))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(12)
        whole.addLayout(row(self.views, None))
        whole.addWidget(self._stack, 1)

    def show_view(self, place: int) -> None:
        """Show the trial, the figures or the versions."""
        self.views.set_value(place)
        self._stack.setCurrentIndex(place)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Let the trial follow what is typed; it stays at its step."""
        self._steps = steps
        self.trial.show_script(steps, self._facts(), tuple(self.trial.path))

    def begin(self, steps: tuple[Step, ...]) -> None:
        """Another script: the trial begins anew."""
        self._steps = steps
        self.trial.show_script(steps, self._facts(), ())

    def show_script(self, script_id: int) -> None:
        """Show figures and versions of a script."""
        found = queries.versions(script_id)
        self._show_versions(found)
        self._show_figures(found)

    def _facts(self) -> dict[str, str]:
        return {field: field_name(field) for field in FIELDS}

    def _tell_step(self) -> None:
        step = self.trial.step()
        if step is not None:
            self.step_wanted.emit(step.code)

    def _show_figures(self, found: list[VersionRow]) -> None:
        body = self.figures.body
        clear(body)
        talked = [one for one in found if one.calls]
        if not talked:
            text = self.tr("No calls by this script yet: figures come with the first one.")
            body.addWidget(Label(text, "base", "text2", wrap=True))
        for one in talked:
            share = one.reached * 100 // one.calls
            told = self.tr("%n call(s)", "", one.calls)
            head = self.tr("Version {number}").format(number=one.number)
            body.addLayout(row(Label(head, "strong"), None, Label(told, "base", "text2")))
            mean = length_text(one.seconds // one.calls)
            line = self.tr("reached {share}, on average {time}").format(
                share=format.percent(share * 100), time=mean
            )
            body.addWidget(Label(line, "small", "text2"))
            self._show_version(one)
        body.addStretch(1)

    def _show_version(self, one: VersionRow) -> None:
        body, figures = self.figures.body, queries.statistics(one.id)
        for result, count in figures.results:
            body.addLayout(_bar(tile(result)[0], count, figures.calls, str(count), "accent"))
        steps = [step for step in queries.steps_of(one.id) if step.code in figures.steps]
        if steps:
            head = self.tr("Where the talks break off: without an agreement, of those who came")
            body.addWidget(Label(head, "small_strong", "text2", wrap=True))
        for step in steps:
            told = figures.steps[step.code]
            text = self.tr("{broke} of {came}").format(broke=told.broke, came=told.came)
            body.addLayout(_bar(step.title, told.broke, told.came, text, "warn_fill"))

    def _show_versions(self, found: list[VersionRow]) -> None:
        body = self.versions.body
        clear(body)
        for one in found:
            is_draft = one.state is VersionState.DRAFT
            head = self.tr("Version {number}").format(number=one.number)
            when = format.moment(one.published_at or one.made_at)
            state = self.tr("draft") if is_draft else self.tr("published")
            told = ", ".join(part for part in (state, when, one.author) if part)
            line = row(Label(head, "strong"), None)
            if not is_draft:
                take = Button(self.tr("Make a draft of it"), icon="undo", small=True)
                take.clicked.connect(partial(self.take_up_wanted.emit, one.id))
                line.addWidget(take)
            body.addLayout(line)
            body.addWidget(Label(told, "small", "text2", wrap=True))
            body.addWidget(Label(self.tr("%n call(s)", "", one.calls), "small", "text3"))
        body.addStretch(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.page)
        painter.fillRect(0, 0, 1, self.height(), tokens.border)
        painter.end()


def _bar(words: str, count: int, whole: int, told: str, fill: str) -> QVBoxLayout:
    box = QVBoxLayout()
    name = Label(words, "small", elide=True)
    name.setFixedWidth(theme.px(132))
    bar = ProgressBar(6, fill=fill)
    bar.setRange(0, max(1, whole))
    bar.setValue(count)
    box.addLayout(row(name, bar, Label(told, "small_strong")))
    return box
