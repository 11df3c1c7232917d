"""What is shown while another base is made or upgraded beside the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesapp.overriding import override
from salesapp.services import opening
from salesapp.ui.jobs import Job
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.translate import language


class OpeningDialog(Dialog):
    """It closes by itself when the base is ready; Esc breaks off what goes on."""

    no_draft = "nothing is typed"
    only_reads = True

    def __init__(self, parent: QWidget, path: Path, *, create: bool) -> None:
        super().__init__(parent, "")
        self.title.setText(
            self.tr("The base is being made…")
            if create
            else self.tr("The base is being made ready for this program…")
        )
        self.text.setText(
            self.tr("{name}. The base of now stays open until then.").format(name=path.name)
        )
        self.text.show()
        self.error: Exception | None = None
        self.stop = self.add_cancel()
        tongue = language()
        self._job = Job(
            self.tr("Base {name}").format(name=path.name),
            lambda control: opening.make_ready(
                path, create=create, language=tongue, control=control
            ),
            self,
        )
        self._job.succeeded.connect(lambda _nothing: self.accept())
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(super().reject)

    @override
    def exec(self) -> bool:
        """Begin, and wait for the end; whether the base is ready.

        Raises:
            RuleError: What the base refuses.
        """
        self._job.start()
        is_ready = super().exec()
        if self.error is not None:
            raise self.error
        return is_ready

    @override
    def reject(self) -> None:
        """Break it off: it closes when nothing goes on any more."""
        self.stop.setEnabled(False)
        self._job.cancel()

    def _fail(self, error: Exception) -> None:
        self.error = error
        super().reject()


def made_ready(parent: QWidget | None, path: Path, *, create: bool) -> bool:
    """Make or upgrade a base beside the window if it needs that; False: it was broken off.

    Raises:
        RuleError: What the base refuses; it is not open, the one of now still is.
    """
    if parent is None or not opening.takes_long(path, create=create):
        return True
    return OpeningDialog(parent, path, create=create).exec()
