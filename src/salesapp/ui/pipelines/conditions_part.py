"""Conditions of a stage: filters of deals in words, made and changed as in the lists."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.db.queries import gate_conditions
from salesapp.db.queries.gate_conditions import StageCondition
from salesapp.domain.deals import Severity
from salesapp.domain.filters import EVERYTHING, cleaned, conditions
from salesapp.services import pipelines as service
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.deals.condition_words import condition_label
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.lists.group_box import GroupBox
from salesapp.ui.perform import perform
from salesapp.ui.pipelines.words import severity_words

_WIDTH = 720
_TALLEST = 420


class ConditionDialog(Dialog):
    """What a deal must be like, and whether the stage holds or reminds."""

    def __init__(
        self, parent: QWidget | None, stage_id: int, known: StageCondition | None = None
    ) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.drafts_about(stage_id, known.code if known else None)
        self.title.setText(self.tr("Condition of the stage"))
        self._stage_id, self._known = stage_id, known
        self._asked = gate_conditions.askable()
        self.body.addWidget(
            Label(
                self.tr("The deal enters the stage when all of this, or any of it, is so."),
                "small",
                "text2",
                wrap=True,
            )
        )
        self.box = GroupBox(self._asked, known.group if known is not None else EVERYTHING)
        self.box.grown.connect(self._fit)
        self.area = ScrollArea()
        self.area.body.addWidget(self.box)
        self.area.body.addStretch(1)
        self.body.addWidget(self.area)
        choices = [(one, severity_words(one), "") for one in Severity]
        self.severity = Segmented(choices)
        self.severity.set_value(known.severity if known is not None else Severity.BLOCK)
        self.severity.setAccessibleName(self.tr("What an unmet condition does"))
        line = QHBoxLayout()
        line.addWidget(self.severity)
        line.addStretch(1)
        self.body.addLayout(line)
        self.fault = Label("", "small", "risk", wrap=True)
        self.fault.hide()
        self.body.addWidget(self.fault)
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)
        if known is None:
            self.box.begin_condition()
        self._fit()

    def _fit(self) -> None:
        self.box.adjustSize()
        wanted = self.box.sizeHint().height() + theme.px(8)
        self.area.setFixedHeight(min(max(wanted, theme.px(76)), theme.px(_TALLEST)))
        if self.isVisible():
            self._place()

    def _save(self) -> bool:
        group = cleaned(self.box.group(), self._asked)
        whole = len(list(conditions(group))) == len(self.box.rows())
        self.fault.setText(self.tr("Choose a field and what it is compared with"))
        self.fault.setVisible(not group or not whole)
        if not group or not whole:
            return False
        code = self._known.code if self._known is not None else None
        severity = Severity(str(self.severity.value()))
        work = partial(service.set_condition, self._stage_id, group, severity, code)
        return perform(self, work) is not None


class ConditionLines(QWidget):
    """A line for each condition: words, what it does, a cross; a press changes it."""

    severity_chosen = Signal(str, object)
    """Code, and the severity or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage_id = 0
        self.links: list[TextLink] = []
        self.stricts: list[Button] = []
        self.crosses: list[IconButton] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        whole.addLayout(self.body)
        self.add = Button(self.tr("Condition"), "link", small=True, icon="plus")
        self.add.clicked.connect(lambda: self.edit(None))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        whole.addLayout(foot)

    def show_stage(self, stage_id: int) -> None:
        """Show the conditions of a stage."""
        self._stage_id = stage_id
        had_focus = any(one.hasFocus() for one in (*self.links, *self.stricts, *self.crosses))
        clear(self.body)
        self.links, self.stricts, self.crosses = [], [], []
        for one in gate_conditions.of_stage(stage_id):
            self.body.addWidget(self._line(one))
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, one: StageCondition) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = condition_label(one.group)
        link = TextLink(words, icon="filter")
        link.clicked.connect(lambda: self.edit(one))
        strict = Button(severity_words(one.severity), "link", small=True)
        other = Severity.WARN if one.severity is Severity.BLOCK else Severity.BLOCK
        strict.setAccessibleName(f"{words}: {severity_words(one.severity)}")
        strict.clicked.connect(lambda: self.severity_chosen.emit(one.code, other))
        cross = IconButton("x", self.tr("Take the condition away"), small=True)
        cross.clicked.connect(lambda: self.severity_chosen.emit(one.code, None))
        row.addWidget(link, 1)
        row.addWidget(strict)
        row.addWidget(cross)
        self.links.append(link)
        self.stricts.append(strict)
        self.crosses.append(cross)
        return line

    def edit(self, known: StageCondition | None) -> None:
        """Open the dialog of a condition, or of a new one."""
        dialog = ConditionDialog(self, self._stage_id, known)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
