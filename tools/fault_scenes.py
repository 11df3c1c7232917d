"""Every message that a fault shows the user, side by side, for the pictures."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from salesapp.db.store import store_path
from salesapp.domain.errors import Rule, RuleError
from salesapp.exchange.tables import Reason
from salesapp.paths import log_folder
from salesapp.services import form_drafts
from salesapp.ui.crash_dialog import CrashDialog
from salesapp.ui.drafts.left import tell_left
from salesapp.ui.drafts.line import DraftLine
from salesapp.ui.explain import Trouble, explain, explain_machine, show_trouble
from salesapp.ui.frame.banner import Banner
from salesapp.ui.importing.refusals import refusal_words
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.main_window import MainWindow
from salesapp.ui.start_dialog import StartDialog
from salesapp.ui.store_explanations import STORE_EXPLANATIONS

Scene = tuple[str, Callable[[], QWidget | None]]
AT_START = (
    Rule.STORE_MISSING, Rule.STORE_EMPTY_FILE, Rule.STORE_DAMAGED, Rule.STORE_FOREIGN,
    Rule.STORE_NEWER, Rule.STORE_LOCKED, Rule.STORE_READ_ONLY, Rule.SQLITE_TOO_OLD,
)  # fmt: skip
MEANWHILE = (
    Rule.DISK_FULL, Rule.RECORD_CHANGED, Rule.RECORD_GONE, Rule.UNDO_CONFLICT,
    Rule.FILE_UNREADABLE, Rule.FILE_NOT_UNDERSTOOD, Rule.FILE_EXISTS, Rule.FILE_TOO_BIG,
    Rule.LETTER_NOT_SENT, Rule.DOCUMENT_FROZEN,
)  # fmt: skip
MACHINE = (errno.ENOSPC, errno.ENOENT, errno.EACCES, errno.EIO)
GAP = 12


class FaultScenes:
    """Each scene is a sheet of messages as they look in the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def scenes(self) -> Iterator[Scene]:
        """At the start, in the midst of work, of files, beside the work."""
        yield "fault-start", self.at_start
        yield "fault-store", lambda: self._dialogs([explain(_error(r)) for r in _other_rules()])
        yield "fault-work", lambda: self._dialogs([explain(_error(rule)) for rule in MEANWHILE])
        yield "fault-machine", lambda: self._dialogs([_machine(code) for code in MACHINE])
        yield "fault-import", lambda: self._dialogs([_refused(one) for one in Reason])
        yield "fault-bug", self.bug
        yield "fault-half-typed", self.half_typed

    def at_start(self) -> QWidget:
        """What stands instead of the window when the base does not open."""
        backups = [Path("/home/olga/Salesapp/backups/2026-11-22.salesapp")]
        shots = []
        for rule in AT_START:
            dialog = StartDialog(_error(rule), Path("/home/olga/Salesapp/base.salesapp"), backups)
            dialog.ensurePolished()
            dialog.adjustSize()
            shots.append(dialog.grab())
            dialog.deleteLater()
        return sheet(shots, 3)

    def bug(self) -> QWidget:
        """After a bug: what it means, and the report."""
        report = log_folder() / "report.txt"
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text("ZeroDivisionError\n  salesapp/ui/page.py:120 in show\n", "utf-8")
        dialog = CrashDialog(report, self.window)
        found = sheet([dialog.grab()], 1)
        dialog.deleteLater()
        return found

    def half_typed(self) -> QWidget:
        """What a start tells of the end before it, and what a form offers."""
        shots = []
        lines = [DraftLine(self.window), DraftLine(self.window)]
        lines[0].offer(datetime.now(UTC))
        lines[1].here("")
        for line in lines:
            line.resize(560, line.sizeHint().height())
            shots.append(line.grab())
            line.deleteLater()
        for count in (1, 3):
            for number in range(count):
                form_drafts.keep(
                    "a", str(number), "ООО «Ромашка»", "{}", '{"a": "b"}', is_open=True
                )
            strip = tell_left(self.window)
            if strip is not None:
                strip.resize(900, strip.sizeHint().height())
                shots.append(strip.grab())
                strip.deleteLater()
        form_drafts.forget_all()
        banner = Banner(self.window)
        banner.tell(self._behind(), self.window.tr("OK"), lambda: None)
        banner.resize(900, banner.sizeHint().height())
        shots.append(banner.grab())
        banner.deleteLater()
        return sheet(shots, 1)

    def _behind(self) -> str:
        from salesapp.ui.backups.keeper import BackupKeeper

        keeper = BackupKeeper(self.window.banner, self.window)
        words = keeper.behind_words(explain(_error(Rule.DISK_FULL)).what)
        keeper.deleteLater()
        return words

    def _dialogs(self, troubles: Sequence[Trouble]) -> QWidget:
        shots = []
        for trouble in troubles:
            show_trouble(self.window, trouble)
            dialog = next(
                one for one in reversed(self.window.findChildren(Dialog)) if one.isVisible()
            )
            dialog.layout()
            place = dialog.box_rect().adjusted(-4, -4, 4, 4)
            shots.append(dialog.grab(place))
            dialog.reject()
        return sheet(shots, 3)


def _other_rules() -> list[Rule]:
    return [rule for rule in STORE_EXPLANATIONS if rule not in AT_START]


def _error(rule: Rule) -> RuleError:
    path = str(store_path().with_name("Рядкреп.salesapp"))
    facts: dict[Rule, dict[str, object]] = {
        Rule.STORE_LOCKED: {"holder": "olga, BUH-PC (4312)"},
        Rule.RECORD_CHANGED: {"subject": "ООО «Волжмонтаж-7»"},
        Rule.RECORD_GONE: {"subject": "ООО «Волжмонтаж-7»"},
        Rule.UNDO_CONFLICT: {"title": "ООО «Волжмонтаж-7»"},
        Rule.DOCUMENT_FROZEN: {"number": "318"},
        Rule.LETTER_NOT_SENT: {},
    }
    return RuleError(rule, **facts.get(rule, {"path": Path(path).name}))


def _machine(code: int) -> Trouble:
    return explain_machine(OSError(code, "", "/media/usb/Прайс.xlsx"))


def _refused(reason: Reason) -> Trouble:
    is_size = reason in (Reason.TOO_LARGE, Reason.UNFOLDS)
    limit = 500 * 1024 * 1024 if is_size else 1_000_000
    facts: dict[str, object] = {"limit": limit, "cell": "XFD1048576", "format": "pdf", "line": 7}
    return refusal_words(RuleError(Rule.FILE_NOT_UNDERSTOOD, reason=reason, **facts))


def sheet(shots: Sequence[QPixmap], across: int) -> QWidget:
    """Pictures side by side on one."""
    columns: list[int] = [GAP] * across
    wide = max(one.width() for one in shots)
    places = []
    for one in shots:
        at = columns.index(min(columns))
        places.append(QPoint(GAP + at * (wide + GAP), columns[at]))
        columns[at] += one.height() + GAP
    whole = QPixmap(GAP + across * (wide + GAP), max(columns))
    whole.fill(Qt.GlobalColor.gray)
    painter = QPainter(whole)
    for place, one in zip(places, shots, strict=True):
        painter.drawPixmap(place, one)
    painter.end()
    label = QLabel()
    label.setPixmap(whole)
    label.resize(whole.size())
    return label
