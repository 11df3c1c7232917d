"""One criterion of the sheet of fit: its name, weight and answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.fit import WHOLE, Criterion, CriterionDraft, Measure, OptionDraft
from salesapp.services import fit as service
from salesapp.ui import theme
from salesapp.ui.format import today
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_input import TextInput
from salesapp.ui.kit.whole_input import WholeInput
from salesapp.ui.perform import perform
from salesapp.ui.qualifying.words import measure_name

_MOST = 9
"""As many answers as there are digits to press."""


class OptionLine(QWidget):
    """An answer: its words, its share of the weight, whether it is a stop factor."""

    def __init__(self, draft: OptionDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = draft.id
        self.text = TextInput(draft.text, placeholder=self.tr("Answer"))
        self.text.setAccessibleName(self.tr("Answer"))
        self.share = WholeInput(draft.share, most=WHOLE, suffix="%")
        self.share.setAccessibleName(self.tr("Share of the weight"))
        self.share.setFixedWidth(theme.px(76))
        self.stop = CheckBox(self.tr("stop"))
        self.stop.setChecked(draft.is_stop)
        self.stop.setToolTip(self.tr("This answer alone makes the client no target"))
        self.remove = IconButton("x", self.tr("Take the answer off"), small=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        for part in (self.share, self.stop, self.remove):
            line.addWidget(part)
        self.stop.toggled.connect(self.share.setDisabled)
        self.share.setDisabled(draft.is_stop)

    def draft(self) -> OptionDraft:
        """What stands in the line."""
        is_stop = self.stop.isChecked()
        share = self.share.number() or 0
        return OptionDraft(str(self.text.value() or ""), 0 if is_stop else share, is_stop, self._id)


class CriterionDialog(Dialog):
    """New or known; saving judges every client anew."""

    def __init__(self, parent: QWidget | None, known: Criterion | None) -> None:
        super().__init__(parent, "", width=560)
        self.drafts_about(known.id if known else None)
        self._known = known
        title = self.tr("New criterion") if known is None else self.tr("Criterion")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.name = Field(
            self.tr("What is asked"), TextInput(known.name if known else ""), required=True
        )
        measures = [(one, measure_name(one)) for one in Measure]
        self.measure = Field(
            self.tr("What it is about"),
            ComboInput(measures, known.measure if known else Measure.OWN),
            hint=self.tr("Industry, region and payment are answered by the card"),
        )
        self.weight = Field(
            self.tr("Weight"),
            WholeInput(known.weight if known else 10, most=WHOLE),
            required=True,
            hint=self.tr("0: only its stop factors count"),
        )
        form = FormLayout()
        form.add_wide(self.name)
        form.add(self.measure, self.weight)
        self.body.addLayout(form)
        self.check_fields(self.name, self.measure, self.weight)
        self.body.addWidget(Label(self.tr("Answers, the best first"), "small", "text2"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)
        self.lines: list[OptionLine] = []
        self.more = Button(self.tr("One more answer"), "link", small=True, icon="plus")
        self.more.clicked.connect(self._add_empty)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.few = Label("", "small", "risk", wrap=True)
        self.few.hide()
        self.body.addWidget(self.few)
        given = known.options if known else ()
        for one in given:
            self._add(OptionDraft(one.text, one.share, one.is_stop, one.id))
        for share in () if known else (WHOLE, 0):
            self._add(OptionDraft("", share))
        self.add_cancel()
        self.add_primary(self.tr("Save"))
        self.set_check(self._save)

    def _add(self, draft: OptionDraft) -> OptionLine:
        line = OptionLine(draft)
        line.remove.clicked.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._lines.addWidget(line)
        self.more.setVisible(len(self.lines) < _MOST)
        return line

    def draft_more(self) -> list[list[object]]:
        """The answers with the known ones they are: an answer is not its place."""
        return [list(line.draft()) for line in self.lines]

    def take_draft_more(self, kept: object) -> None:
        """Show the answers as they were left."""
        for line in list(self.lines):
            self._remove(line)
        for text, share, is_stop, known in kept if isinstance(kept, list) else []:
            self._add(OptionDraft(str(text), int(share), bool(is_stop), int(known)))

    def _add_empty(self) -> None:
        self._add(OptionDraft("")).text.setFocus()

    def _remove(self, line: OptionLine) -> None:
        self.lines.remove(line)
        line.hide()
        line.setParent(None)
        line.deleteLater()
        self.more.setVisible(True)
        (self.lines[-1].text if self.lines else self.more).setFocus()

    def _save(self) -> bool:
        options = tuple(line.draft() for line in self.lines)
        few = sum(bool(one.text.strip()) for one in options) < 2
        wrong = next((line for line in self.lines if line.share.problem()), None)
        if wrong is not None:
            self.few.setText(wrong.share.problem())
            wrong.share.setFocus()
        elif few:
            self.few.setText(self.tr("A question needs two answers at least"))
        self.few.setVisible(few or wrong is not None)
        if few or wrong is not None:
            return False
        weight = self.weight.value()
        draft = CriterionDraft(
            str(self.name.value()),
            Measure(str(self.measure.value())),
            weight if isinstance(weight, int) else 0,
            options,
        )
        known = self._known.id if self._known else None
        return perform(self, partial(service.save_criterion, draft, today(), known)) is not None
