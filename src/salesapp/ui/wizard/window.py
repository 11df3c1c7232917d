"""The first run: four steps, each of which may be skipped."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesapp.domain.organizations import OrganizationDraft
from salesapp.overriding import override
from salesapp.services import organizations
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.perform import perform
from salesapp.ui.wizard import drafts
from salesapp.ui.wizard.company_step import CompanyStep
from salesapp.ui.wizard.data_step import DataChoice, DataStep
from salesapp.ui.wizard.done_step import DoneStep
from salesapp.ui.wizard.profile_step import ProfileStep
from salesapp.ui.wizard.step import Step
from salesapp.ui.wizard.step_rail import StepName, StepRail

_KEEP_MS = 1_000


class _Footer(QWidget):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.fillRect(0, 0, self.width(), 1, theme.tokens().border)
        painter.end()


class FirstRun(QDialog):
    """Shown while there is no company in the base; what was typed survives closing."""

    demo_wanted = Signal()
    """Open a base of sample data instead of this one."""
    section_wanted = Signal(str)
    """The first run is over: show this section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("First run"))
        self.setMinimumSize(1000, 640)
        self.resize(1440, 900)
        self._at = 0
        self._reached = 0
        self._over = False
        names = self._names()
        self.rail = StepRail(names)
        self.rail.chosen.connect(self.go_to)
        self._make_steps(names)
        self._lay_out()
        self._bind_keys()
        self._restore()

    def _names(self) -> list[StepName]:
        return [
            StepName(self.tr("Your company"), self.tr("requisites for documents")),
            StepName(self.tr("About you"), self.tr("name and contacts on offers")),
            StepName(self.tr("Data"), self.tr("import or a sample")),
            StepName(self.tr("Done"), self.tr("the first three actions")),
        ]

    def _make_steps(self, names: list[StepName]) -> None:
        self.company = CompanyStep(
            self.tr("Requisites of your company"),
            self.tr("They go into offers, invoices and letters. Settings change them later."),
        )
        self.profile = ProfileStep(
            self.tr("Who works here"),
            self.tr("Clients see it under offers and in letters."),
        )
        self.data = DataStep(
            self.tr("Where the data comes from"),
            self.tr("Nothing gets lost: a backup is made before an import."),
        )
        self.done_step = DoneStep(
            self.tr("All is ready"), self.tr("Begin with any of these; the rest waits.")
        )
        self.done_step.section_chosen.connect(self._finish)
        self.steps: list[Step] = [self.company, self.profile, self.data, self.done_step]
        self._stack = QStackedWidget()
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        for step in self.steps:
            self._stack.addWidget(step)
            step.changed.connect(self._refresh)
            step.changed.connect(self._keeping.start)
        self._titles = [name.title for name in names]

    def _lay_out(self) -> None:
        self.back = Button(self.tr("Back"), icon="left")
        self.back.setToolTip("Alt+←")
        self.back.clicked.connect(self.go_back)
        self.skip = Button(self.tr("Skip and fill in later"), "ghost")
        self.skip.clicked.connect(self.skip_step)
        self.left = Label("", "base", "text2")
        self.next = Button("", "primary", keys="Ctrl+Enter")
        self.next.clicked.connect(self.go_on)
        footer = _Footer()
        footer.setFixedHeight(theme.px(64))
        line = row(self.back, self.skip, None, self.left, self.next, margins=(56, 0, 56, 0))
        footer.setLayout(line)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(footer)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)

    def _bind_keys(self) -> None:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.next.click)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)

    def _restore(self) -> None:
        card = organizations.current()
        found = drafts.kept()
        draft = card.draft if card else OrganizationDraft("")
        step = 0
        if found is not None:
            draft, step = found
        self.company.form.set_draft(draft)
        self.profile.form.set_draft(draft.profile)
        self._reached = self._at = min(max(step, 0), len(self.steps) - 1)
        self._show()

    # What the user does

    @property
    def step(self) -> Step:
        """The step shown now."""
        return self.steps[self._at]

    def go_on(self) -> None:
        """Save what the step holds and go to the next one; a wrong field gets the focus."""
        step = self.step
        if step.is_busy() or not step.may_go_on():
            self._refresh()
            return
        if self._at < 2 and not self.save():
            return
        if step is self.data and self.data.choice() is DataChoice.DEMO:
            self._keep()
            self._over = True
            self.demo_wanted.emit()
            self.accept()
        elif self._at + 1 == len(self.steps):
            self._finish("")
        else:
            self.go_to(self._at + 1)

    def skip_step(self) -> None:
        """Go on whatever the step holds."""
        if not self.step.is_busy():
            self.go_to(self._at + 1)

    def go_back(self) -> None:
        """Return to the step before; what was typed stays."""
        if self._at and not self.data.panel.session.is_running:
            self.go_to(self._at - 1)

    def go_to(self, place: int) -> None:
        """Show a step."""
        if self.data.panel.session.is_running:
            return
        self._at = min(max(place, 0), len(self.steps) - 1)
        self._reached = max(self._reached, self._at)
        self._keep()
        self._show()

    def draft(self) -> OrganizationDraft:
        """The company and the manager as typed."""
        return replace(self.company.form.draft(), profile=self.profile.form.draft())

    def save(self) -> bool:
        """Write the company and the manager into the base."""
        draft = self.draft()
        if not draft.name:
            draft = replace(draft, name=self.tr("My company"))
        card = organizations.current()
        # Ctrl+Z after the first run takes back the import, not a second save of the same.
        if card is not None and card.draft == draft:
            return True
        return perform(self, lambda: organizations.save(draft)) is not None

    # How it works

    def _finish(self, section: str) -> None:
        if self.save():
            self._over = True
            drafts.forget()
            self.accept()
            if section:
                self.section_wanted.emit(section)

    def _show(self) -> None:
        self._stack.setCurrentIndex(self._at)
        self._refresh()
        self.step.shown()

    def _refresh(self) -> None:
        complete = [not one.left_to_do() for one in self.steps]
        self.rail.show_step(self._at, self._reached, complete)
        step = self.step
        last = self._at + 1 == len(self.steps)
        busy = step.is_busy()
        self.back.setVisible(self._at > 0)
        self.back.setEnabled(not self.data.panel.session.is_running)
        self.skip.setVisible(not last)
        self.skip.setEnabled(not busy)
        self.left.setText(step.left_to_do())
        self.next.setEnabled(not busy)
        self.next.setText(step.next_text() or self._next_text(last=last))

    def _next_text(self, *, last: bool) -> str:
        if last:
            return self.tr("Begin to work")
        if self._at + 2 == len(self.steps):
            return self.tr("Next")
        title = self._titles[self._at + 1]
        return self.tr("Next: {step}").format(step=title[:1].lower() + title[1:])

    def _keep(self) -> None:
        if not self._over:
            drafts.keep(self.draft(), self._at)

    @override
    def reject(self) -> None:
        # Esc and the cross of the window both come here.
        self._keep()
        self.data.panel.session.give_up()
        super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a field is no wish to leave; Esc stops an import first.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        if event.key() == Qt.Key.Key_Escape and self.data.panel.session.is_running:
            self.data.panel.cancel()
            return
        super().keyPressEvent(event)
