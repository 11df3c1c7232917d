"""What a stage demands: a check for each field, and whether it holds the deal or reminds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.deals import Severity
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.pipelines.words import demandable, owner_words, severity_words


class GateLine(QWidget):
    """One field: demanded or not, strictly or not, whose it is."""

    chosen = Signal(str, object)
    """Code, and the severity or None."""

    def __init__(self, code: str, name: str, severity: Severity | None) -> None:
        super().__init__()
        self.code, self._severity = code, severity
        self.check = CheckBox(name, on=severity is not None)
        self.check.toggled.connect(self._toggled)
        self.strict = Button("", "link", small=True)
        self.strict.clicked.connect(self._turn)
        owner = Label(owner_words(code), "small", "text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.check, 1)
        row.addWidget(self.strict)
        row.addWidget(owner)
        self.strict.setVisible(severity is not None)
        if severity is not None:
            self.strict.setText(severity_words(severity))
            holds = self.tr("The deal does not come in without it; press to remind only")
            reminds = self.tr("The deal comes in, but is told to be incomplete; press to hold it")
            told = holds if severity is Severity.BLOCK else reminds
            self.strict.setToolTip(hint(told))
            self.strict.setAccessibleName(f"{name}: {severity_words(severity)}. {told}")

    def _toggled(self, on: bool) -> None:
        self.chosen.emit(self.code, Severity.BLOCK if on else None)

    def _turn(self) -> None:
        strict = self._severity is Severity.BLOCK
        self.chosen.emit(self.code, Severity.WARN if strict else Severity.BLOCK)


class GateLines(QWidget):
    """Demanded fields first; the others are unfolded by a link."""

    chosen = Signal(str, object)
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[GateLine] = []
        self._unfolded = False
        self._demanded: dict[str, str] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        whole.addLayout(self.body)
        self.more = Button("", "link", small=True, icon="down")
        self.more.clicked.connect(self._unfold)
        self.own = Button(self.tr("Own field"), "link", small=True, icon="plus")
        self.own.clicked.connect(self.own_wanted)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for part in (self.more, self.own):
            foot.addWidget(part)
        foot.addStretch(1)
        whole.addLayout(foot)

    def show_gates(self, demanded: dict[str, str]) -> None:
        """Show the demands of a stage; the focus stays on its field."""
        focused = next((one.code for one in self.lines if one.check.hasFocus()), "")
        turned = next((one.code for one in self.lines if one.strict.hasFocus()), "")
        clear(self.body)
        self._demanded = demanded
        known = dict(demandable())
        shown = [code for code in demanded if code in known]
        others = [code for code in known if code not in demanded]
        self.lines = [GateLine(one, known[one], Severity(demanded[one])) for one in shown]
        if self._unfolded:
            self.lines += [GateLine(one, known[one], None) for one in others]
        for line in self.lines:
            line.chosen.connect(self.chosen)
            self.body.addWidget(line)
            if line.code == focused:
                line.show()
                line.check.setFocus(Qt.FocusReason.OtherFocusReason)
            if line.code == turned:
                line.show()
                line.strict.setFocus(Qt.FocusReason.OtherFocusReason)
        self.more.setText(self.tr("%n more field(s) and facts", "", len(others)))
        self.more.setVisible(not self._unfolded and bool(others))

    def _unfold(self) -> None:
        self._unfolded = True
        self.show_gates(self._demanded)
        first = next((one for one in self.lines if not one.check.isChecked()), None)
        if first is not None:
            first.check.setFocus(Qt.FocusReason.OtherFocusReason)
