"""A step that cannot be undone asks why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from salesapp.domain.changes import Changes
from salesapp.domain.errors import RuleError
from salesapp.ui.explain import explain
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.text_area import TextArea
from salesapp.ui.perform import perform


class ReasonDialog(Dialog):
    """Runs `work` with the reason; a refusal is told inside and keeps the dialog."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        action: str,
        work: Callable[[str], Changes],
        usual: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, title, text)
        self.drafts_about(title, text)
        self._work = work
        self.toast = ""
        """Says what was done, with an offer to undo the step of `work`."""
        self.changes: Changes | None = None
        self.area = TextArea(rows=2)
        self.reason = self.add_field(Field(self.tr("Reason"), self.area, required=True))
        pills = [Button(one, small=True) for one in usual]
        for pill in pills:
            pill.clicked.connect(partial(self._take, pill.text()))
        if pills:
            self.body.addLayout(row(*pills, None, gap=6))
        self.trouble = Label("", "small", "risk", wrap=True)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.add_cancel()
        self.add_primary(action, danger=True)
        self.set_check(self._run)

    def _take(self, text: str) -> None:
        self.reason.set_value(text)
        self.area.setFocus()

    def _run(self) -> bool:
        reason = str(self.reason.value())
        if self.changes is None:
            self.changes = perform(
                self, lambda: self._work(reason), toast=self.toast, refused=self._refuse
            )
        return self.changes is not None

    def _refuse(self, error: RuleError) -> bool:
        self.trouble.setText(explain(error).sentence())
        self.trouble.show()
        return True
