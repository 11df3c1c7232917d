"""Settings: the sheet that judges clients, and the limits of its grades."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import fit as queries
from salesapp.domain.changes import Changes, Entity
from salesapp.domain.fit import WHOLE, Criterion, Thresholds
from salesapp.overriding import override
from salesapp.services import fit as service
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import RecordRow, clear
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform
from salesapp.ui.preferences.class_rules import ClassRules
from salesapp.ui.preferences.criterion_dialog import CriterionDialog
from salesapp.ui.preferences.question_rules import QuestionRules
from salesapp.ui.preferences.score_rules import ScoreRules
from salesapp.ui.preferences.section import WIDEST, SettingsSection

_PAUSE = 700


class CriterionRow(RecordRow):
    """A line of the sheet: Enter changes it, Ctrl and the arrows move it, Delete takes it off."""

    moved = Signal(object)
    removed = Signal()
    menu_wanted = Signal(QPoint)
    stepped = Signal(object)

    def __init__(self, line: Criterion, clients: int, parent: QWidget | None = None) -> None:
        stops = sum(option.is_stop for option in line.options)
        super().__init__("target", line.name, parent=parent)
        note = self.tr("%n answer(s)", "", len(line.options))
        if clients:
            note += ", " + self.tr("%n client(s) judged", "", clients)
        self._note = note
        if stops:
            self._chip = (self.tr("%n stop factor(s)", "", stops), "risk", "stop")
        self._amount = str(line.weight) if line.weight else "—"
        spoken = self.tr("{name}, weight {weight}").format(name=line.name, weight=line.weight)
        self.setAccessibleName(spoken)
        self.setToolTip(hint(spoken))
        self.line = line

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None:
            (self.moved if control else self.stepped).emit(by)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())


class JudgingSection(SettingsSection):
    """Every change judges all clients anew; one step of undo takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self.note.setText(self.tr("How well a client fits, and from which score on"))
        self.sheet = self._card(self.tr("The sheet"), self.tr("order: Ctrl+↑ ↓"))
        self.add = Button(self.tr("Criterion"), icon="plus", small=True)
        self.add.clicked.connect(lambda: self._edit(None))
        self.sheet.add_action(self.add)
        self.rows: list[CriterionRow] = []
        self._limits_card()
        self.questions = QuestionRules()
        self.questions.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(self.questions)
        self.classes = ClassRules()
        self.classes.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(self.classes)
        self.scores = ScoreRules()
        self.scores.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(self.scores)
        self.body.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)

    def _card(self, title: str, note: str = "") -> Card:
        card = Card(title, note)
        card.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(card)
        return card

    def _limits_card(self) -> None:
        card = self._card(self.tr("Grades"))
        names = {
            "a": self.tr("A, from a score of"),
            "b": self.tr("B, from a score of"),
            "c": self.tr("C, from a score of"),
            "answered": self.tr("Share to be answered"),
        }
        self.limits = {
            name: Field(text, WholeInput(most=WHOLE, suffix="%" if name == "answered" else ""))
            for name, text in names.items()
        }
        for field in self.limits.values():
            field.setMaximumWidth(theme.px(160))
            field.changed.connect(self._typed)
        card.body.addLayout(row(*self.limits.values(), None, gap=16))
        self.fault = Label("", "small", "risk", wrap=True)
        self.fault.hide()
        card.body.addWidget(self.fault)
        told = self.tr(
            "Below C a client is not ours. Until so many percent of the weight are answered there"
            " is not enough data. A stop factor decides alone."
        )
        card.body.addWidget(Label(told, "small", "text2", wrap=True))

    @override
    def activate(self) -> None:
        self._load()

    @override
    def leave(self) -> None:
        if self._pause.isActive():
            self.save()
        self.questions.leave()
        self.classes.leave()
        self.scores.leave()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.SETTING, Entity.STAGE) and not self._pause.isActive():
            self._load()

    def save(self) -> None:
        """Write the limits when they are right."""
        self._pause.stop()
        values = [field.value() for field in self.limits.values()]
        whole = [value for value in values if isinstance(value, int)]
        wrong = len(whole) < len(values) or any(not one.validate() for one in self.limits.values())
        if not wrong and not whole[0] > whole[1] > whole[2]:
            wrong = True
        self.fault.setText(self.tr("The scores must fall from A to C, each from 0 to 100"))
        self.fault.setVisible(wrong)
        if not wrong and Thresholds(*whole) != queries.thresholds():
            perform(self, partial(service.set_thresholds, Thresholds(*whole), today()))

    def _typed(self) -> None:
        self._pause.start()

    def _load(self) -> None:
        focused = next((one.line.id for one in self.rows if one.hasFocus()), None)
        clear(self.sheet.body)
        self.rows = []
        lines = queries.sheet()
        total = sum(line.weight for line in lines)
        for line in lines:
            made = CriterionRow(line, queries.clients_answered(line.id))
            made.clicked.connect(partial(self._edit, line))
            made.moved.connect(partial(self._move, line))
            made.removed.connect(partial(self._remove, line))
            made.stepped.connect(partial(self._step, made))
            made.menu_wanted.connect(partial(self._menu, line))
            self.sheet.body.addWidget(made)
            self.rows.append(made)
            if line.id == focused:
                made.show()
                made.setFocus(Qt.FocusReason.OtherFocusReason)
        told = self.tr("Sum of the weights: {total}. The score is the share of it in percent.")
        if not lines:
            told = self.tr("The sheet is empty: add a criterion.")
        self.sheet.body.addWidget(Label(told.format(total=total), "small", "text3", wrap=True))
        for field, value in zip(self.limits.values(), queries.thresholds(), strict=True):
            if field.value() != value:
                with QSignalBlocker(field.editor):
                    field.set_value(value)
        self.fault.hide()
        self.questions.load()
        self.classes.load()
        self.scores.load()

    def _edit(self, line: Criterion | None) -> None:
        dialog = CriterionDialog(self, line)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _move(self, line: Criterion, by: int) -> None:
        perform(self, partial(service.move_criterion, line.id, by))

    def _remove(self, line: Criterion) -> None:
        toast = self.tr("Taken off the sheet: {name}").format(name=line.name)
        perform(self, partial(service.delete_criterion, line.id, today()), toast=toast)

    def _step(self, made: CriterionRow, by: int) -> None:
        at = min(max(self.rows.index(made) + by, 0), len(self.rows) - 1)
        self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _menu(self, line: Criterion, at: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Change"), partial(self._edit, line), icon="edit", keys="Enter")
        menu.add(self.tr("Up"), partial(self._move, line, -1), icon="up", keys="Ctrl+Up")
        menu.add(self.tr("Down"), partial(self._move, line, 1), icon="down", keys="Ctrl+Down")
        menu.addSeparator()
        remove = partial(self._remove, line)
        menu.add(self.tr("Delete"), remove, icon="trash", keys="Delete", danger=True)
        menu.popup(at)
