"""What is asked when a base lies where bases are damaged: on a network disk, in a cloud folder."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from salesapp.domain.errors import RuleError
from salesapp.overriding import override
from salesapp.services import places
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.fitting import fit_height
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.start_dialog import FILES


class PlaceChoice(Enum):
    """What the user decided."""

    HOME = "home"
    """The base was brought to this computer."""
    HERE = "here"
    """It is used where it is, all the same."""
    READ = "read"
    OTHER = "other"
    QUIT = "quit"


class PlaceDialog(QDialog):
    """Says what is wrong with the place, and offers to bring the base to this computer."""

    def __init__(self, path: Path, service: str = "", parent: QWidget | None = None) -> None:
        """`service`: of the cloud folder; without one the base lies on a network disk."""
        super().__init__(parent)
        self.setWindowTitle("Salesapp")
        self.choice = PlaceChoice.QUIT
        self.path: Path | None = None
        self._store, self._service = path, service
        box = QVBoxLayout(self)
        side = theme.px(24)
        box.setContentsMargins(side, side, side, side)
        box.setSpacing(theme.px(8))
        box.addWidget(IconLabel("warn", "warn", 20))
        what, why = self._words()
        box.addWidget(Label(what, "name", wrap=True))
        where = self.tr("File: {path}").format(path=path)
        box.addWidget(Label(where, "base", "text2", wrap=True))
        box.addWidget(Label(why, wrap=True))
        self.wrong = Label("", "base", "risk", wrap=True)
        self.wrong.hide()
        box.addWidget(self.wrong)
        self.progress = Label("", "small", "text2", wrap=True)
        self.progress.hide()
        box.addWidget(self.progress)
        box.addSpacing(theme.px(8))
        self._job: Job | None = None
        self._choices = self._buttons()
        for button in self._choices:
            box.addWidget(button)
        self.setFixedWidth(theme.px(560))
        fit_height(self)

    def _words(self) -> tuple[str, str]:
        if not self._service:
            return (
                self.tr("The base lies on a network disk"),
                self.tr(
                    "Network disks do not keep two programs apart, and a break of the connection"
                    " damages a base for good. It is not written there. A copy on this computer"
                    " works as usual; backups may go to the network disk."
                ),
            )
        return (
            self.tr("The base lies in a folder of {service}").format(service=self._service),
            self.tr(
                "The service copies files while they are being written, and may put an older copy"
                " in place of a newer one: documents are lost then. Backups may lie in such a"
                " folder, the base had better not."
            ),
        )

    def _buttons(self) -> list[Button]:
        is_there = self._store.exists()
        moves = bool(self._service)
        self.home = Button(
            self.tr("Move the base to this computer")
            if moves
            else self.tr("Copy the base to this computer and open the copy"),
            "primary",
        )
        self.home.clicked.connect(self._bring_home)
        self.home.setVisible(is_there)
        self.here = Button(self.tr("Use it here all the same"))
        self.here.clicked.connect(lambda: self._end(PlaceChoice.HERE, self._store))
        self.here.setVisible(moves)
        self.read = Button(self.tr("Open for reading only"))
        self.read.clicked.connect(lambda: self._end(PlaceChoice.READ, self._store))
        self.read.setVisible(is_there and not moves)
        self.other = Button(self.tr("Open another base…"))
        self.other.clicked.connect(self._open)
        leave = Button(self.tr("Quit"), "ghost")
        leave.clicked.connect(self.reject)
        return [self.home, self.here, self.read, self.other, leave]

    def _bring_home(self) -> None:
        """Copy and check beside the window: a base of a gigabyte takes its time."""
        from salesapp.ui.protection.unlock_dialog import unlocked

        if self._job is not None or not unlocked(self, self._store):
            return
        self.wrong.hide()
        self.tell_copying()
        moves = bool(self._service)
        job = Job(
            self.tr("Copying the base"),
            lambda control: places.bring_home(self._store, moves=moves, control=control),
            self,
            quiet=True,
        )
        job.succeeded.connect(lambda home: self._end(PlaceChoice.HOME, home))
        job.failed.connect(self._fail)
        job.cancelled.connect(self._broken_off)
        self._job = job.start()

    def _broken_off(self) -> None:
        super().reject()

    def tell_copying(self) -> None:
        """Say what goes on while the base is brought home."""
        self._busy(self.tr("The base is copied and checked…"))

    def _busy(self, words: str) -> None:
        """Nothing can be chosen while the base is copied; Esc breaks it off."""
        self.progress.setText(words)
        self.progress.setVisible(bool(words))
        for button in self._choices:
            button.setEnabled(not words)
        self._choices[-1].setEnabled(True)
        self._fit()

    def _fit(self) -> None:
        box = self.layout()
        if box is not None:
            box.activate()
            self.setFixedHeight(box.totalHeightForWidth(self.width()))

    def _fail(self, error: Exception) -> None:
        self._job = None
        self._busy("")
        if not isinstance(error, RuleError):
            raise error
        self.wrong.setText(explain(error).sentence())
        self.wrong.show()
        self._fit()

    @override
    def reject(self) -> None:
        """Break off what is being copied; what was copied goes away first."""
        if self._job is not None and not self._job.is_cancelled():
            self._job.cancel()
        elif self._job is None:
            super().reject()

    def _open(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Open another base"),
            str(self._store.parent),
            self.tr("Bases of Salesapp ({patterns})").format(patterns=FILES),
        )
        if name:
            self._end(PlaceChoice.OTHER, Path(name))

    def _end(self, choice: PlaceChoice, path: Path) -> None:
        self._job = None
        self.choice, self.path = choice, path
        self.accept()


def ask_about_place(path: Path, service: str = "") -> tuple[PlaceChoice, Path | None]:
    """Show the dialog and return what was decided."""
    dialog = PlaceDialog(path, service)
    dialog.exec()
    return dialog.choice, dialog.path
