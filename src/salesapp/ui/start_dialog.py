"""What is asked when the store does not open: every choice leaves the file as it is."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from salesapp.domain.errors import Rule, RuleError
from salesapp.ui import theme
from salesapp.ui.explain import explain
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.fitting import fit_height
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

FILES = "*.salesapp *.sqlite3"
_RESTORES: Final = frozenset(
    {Rule.STORE_DAMAGED, Rule.STORE_EMPTY_FILE, Rule.STORE_MISSING, Rule.STORE_BEHIND}
)
"""Refusals that a backup mends."""
_MAY_BE_READ: Final = frozenset(
    {Rule.STORE_LOCKED, Rule.STORE_MEDDLED, Rule.DISK_FULL, Rule.DISK_FAILED}
)
"""Refusals of writing only."""
_NOT_BY_TRYING: Final = frozenset(
    {Rule.STORE_NEWER, Rule.STORE_FOREIGN, Rule.STORE_MEDDLED, Rule.ENCRYPTION_MISSING}
)
"""Refusals that stay the same however often it is tried."""


class StartChoice(Enum):
    """What the user decided."""

    AGAIN = "again"
    OPEN = "open"
    RESTORE = "restore"
    LOOK = "look"
    READ = "read"
    NEW = "new"
    ACCEPT = "accept"
    PUT_BACK = "put_back"
    QUIT = "quit"


class StartDialog(QDialog):
    """Says why the store did not open, and offers the ways on."""

    def __init__(
        self, error: RuleError, path: Path, backups: list[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Salesapp")
        self.choice = StartChoice.QUIT
        self.path: Path | None = None
        self._store = path
        self._backups = backups
        trouble = explain(error)
        box = QVBoxLayout(self)
        side = theme.px(24)
        box.setContentsMargins(side, side, side, side)
        box.setSpacing(theme.px(8))
        box.addWidget(IconLabel("stop", "risk", 20))
        box.addWidget(Label(trouble.what, "name", wrap=True))
        where = self.tr("File: {path}").format(path=path)
        if str(path) in trouble.where:
            where = trouble.where
        elif trouble.where and path.name not in trouble.where:
            where = f"{where}\n{trouble.where}"
        box.addWidget(Label(where, "base", "text2", wrap=True))
        box.addWidget(Label(trouble.mend, wrap=True))
        box.addSpacing(theme.px(8))
        for button in self._buttons(error.rule):
            box.addWidget(button)
        self.setFixedWidth(theme.px(560))
        fit_height(self)

    def _buttons(self, rule: Rule) -> list[Button]:
        """The ways on; the one that most likely mends it stands out."""
        leave = Button(self.tr("Quit"), "ghost")
        leave.clicked.connect(self.reject)
        if rule is Rule.SQLITE_TOO_OLD:
            # No base opens with this copy of the program.
            leave.set_kind("primary")
            return [leave]
        buttons = []
        if self._backups and rule is not Rule.STORE_LOCKED:
            # A second base beside one that somebody works in would only divide the work.
            restore = Button(self.tr("Restore a backup into a new file…"))
            restore.clicked.connect(self._restore)
            buttons.append(restore)
        if rule not in _NOT_BY_TRYING:
            again = Button(self.tr("Try again"))
            again.clicked.connect(self._again)
            again.set_kind("secondary" if rule in _RESTORES and buttons else "primary")
            buttons.append(again)
        if rule is Rule.STORE_BEHIND:
            accept = Button(words_as_it_is())
            accept.clicked.connect(lambda: self._end(StartChoice.ACCEPT, self._store))
            buttons.append(accept)
        if rule is Rule.STORE_MEDDLED:
            guards = Button(words_put_back())
            guards.clicked.connect(lambda: self._end(StartChoice.PUT_BACK, self._store))
            guards.set_kind("primary")
            buttons.insert(0, guards)
        if rule in _MAY_BE_READ:
            read = Button(self.tr("Open for reading only"))
            read.clicked.connect(lambda: self._end(StartChoice.READ, self._store))
            buttons.append(read)
        other = Button(self.tr("Open another base…"))
        other.clicked.connect(self._open)
        fresh = Button(self.tr("Make a new base…"))
        fresh.clicked.connect(self._new)
        if rule in _RESTORES and self._backups:
            buttons[0].set_kind("primary")
        elif rule in _NOT_BY_TRYING - {Rule.STORE_MEDDLED}:
            other.set_kind("primary")
        return [*buttons, other, fresh, leave]

    def _again(self) -> None:
        self._end(StartChoice.AGAIN, self._store)

    def _open(self) -> None:
        if (chosen := ask_for_base(self, self._store)) is not None:
            self._end(StartChoice.OPEN, chosen)

    def _restore(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), str(self._backups[0]), _kinds()
        )
        if name:
            self._end(StartChoice.RESTORE, Path(name))

    def _new(self) -> None:
        if (chosen := ask_for_new_base(self, self._store)) is not None:
            self._end(StartChoice.NEW, chosen)

    def _end(self, choice: StartChoice, path: Path) -> None:
        self.choice, self.path = choice, path
        self.accept()


def words_as_it_is() -> str:
    """On the button that takes a base though it lacks what was saved last."""
    words = QT_TRANSLATE_NOOP("StartDialog", "Work with this base as it is")
    return translate("StartDialog", words)


def words_put_back() -> str:
    """On the button that gives a base its own guards back."""
    words = QT_TRANSLATE_NOOP("StartDialog", "Put the guards of the program back")
    return translate("StartDialog", words)


def ask_for_base(parent: QWidget, store: Path) -> Path | None:
    """Ask for another base that is there; None when none was chosen."""
    title = translate("StartDialog", QT_TRANSLATE_NOOP("StartDialog", "Open another base"))
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(store.parent), _kinds())
    return Path(name) if name else None


def ask_for_new_base(parent: QWidget, store: Path) -> Path | None:
    """Ask where a new base is to be made; None when no place was chosen."""
    title = translate("StartDialog", QT_TRANSLATE_NOOP("StartDialog", "Make a new base"))
    name, _kind = QFileDialog.getSaveFileName(
        parent,
        title,
        str(store.parent / "sales.salesapp"),
        _kinds(),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not name:
        return None
    # Without an ending no dialog that asks for a base would show it again.
    path = Path(name)
    return path if path.suffix else path.with_suffix(".salesapp")


def _kinds() -> str:
    words = QT_TRANSLATE_NOOP("StartDialog", "Bases of Salesapp ({patterns})")
    return translate("StartDialog", words).format(patterns=FILES)


def ask_what_to_do(
    error: RuleError, path: Path, backups: list[Path]
) -> tuple[StartChoice, Path | None]:
    """Show the dialog and return what was decided."""
    dialog = StartDialog(error, path, backups)
    dialog.exec()
    return dialog.choice, dialog.path
