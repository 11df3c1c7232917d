"""Every message that a fault shows the user, side by side, for the pictures.

What a rule, a reason of an import, a finding of the check or a dialog of the start can say stands
on one of the sheets: `tests/ui/frame/test_fault_scenes.py` finds a sentence that is on none.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from fault_facts import facts_of
from fault_start import StartScenes
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QWidget

from salesapp.domain.errors import Rule, RuleError
from salesapp.exchange.tables import Reason
from salesapp.paths import log_folder
from salesapp.services import form_drafts
from salesapp.services.checks import Finding, Problem
from salesapp.ui.backups.keeper import BackupKeeper
from salesapp.ui.crash import CrashReport
from salesapp.ui.crash_dialog import CrashDialog
from salesapp.ui.drafts.left import tell_left
from salesapp.ui.drafts.line import DraftLine
from salesapp.ui.explain import EXPLANATIONS, Trouble, explain, explain_machine, show_trouble
from salesapp.ui.frame.banner import Banner
from salesapp.ui.importing.refusals import refusal_words
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.label import Label
from salesapp.ui.letters.words import not_sent_words
from salesapp.ui.main_window import MainWindow
from salesapp.ui.preferences.finding_words import advice, finding_text
from salesapp.ui.store_explanations import STORE_EXPLANATIONS

Scene = tuple[str, Callable[[], QWidget | None]]
OF_FILES = (
    Rule.FILE_UNREADABLE, Rule.FILE_TOO_BIG, Rule.FILE_EMPTY, Rule.FILE_NOT_UNDERSTOOD,
    Rule.FILE_EXISTS, Rule.LETTER_UNFILLED, Rule.LETTER_NOT_SENT, Rule.TEMPLATE_FIELD_UNKNOWN,
    Rule.TEMPLATE_NEWER,
)  # fmt: skip
MEANWHILE = (
    Rule.RECORD_CHANGED, Rule.RECORD_GONE, Rule.RECORD_IN_USE, Rule.UNDO_CONFLICT,
    Rule.NOTHING_TO_UNDO, Rule.UNDO_UNDER_WAY, Rule.NOT_FOUND, Rule.FIELD_REQUIRED,
    Rule.FIELD_INVALID, Rule.DUPLICATE_CLIENT,
)  # fmt: skip
MACHINE = (errno.ENOSPC, errno.ENOENT, errno.EACCES, errno.EIO)
LETTERS = ("connect", "timeout", "tls", "login", "sender", "recipients", "size", "refused")
FINDINGS = {
    Finding.NUMBER_GAP: "invoice 2026: 7–9",
    Finding.FILE_MISSING: "Спецификация.pdf",
    Finding.FILE_CHANGED: "Договор 14.docx",
    Finding.CHAIN_BROKEN: "chain 12: offer 5",
    Finding.CHAIN_REWRITTEN: "sales-2026-11-22.salesapp",
    Finding.DAY_COUNT: "day_count planned 0 2026-11-23",
    Finding.LINE_TOTAL: "invoice_line 1",
}
PART = 14
GAP = 12


class FaultScenes:
    """Each scene is a sheet of messages as they look in the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.told: list[str] = []
        """Every text that was in a picture."""

    def scenes(self) -> Iterator[Scene]:
        """At the start, in the midst of work, of files, beside the work."""
        for name, shots in StartScenes(self.shot).scenes():
            yield name, lambda shots=shots: sheet(list(shots()), 2)
        yield "fault-store", lambda: self.refused(list(STORE_EXPLANATIONS))
        yield "fault-files", lambda: self.refused(OF_FILES)
        yield "fault-work", lambda: self.refused(MEANWHILE)
        trade = [one for one in EXPLANATIONS if one not in self._elsewhere()]
        for number, begin in enumerate(range(0, len(trade), PART), 1):
            part = trade[begin : begin + PART]
            yield f"fault-trade-{number}", lambda part=part: self.refused(part)
        yield "fault-machine", lambda: self.dialogs([_machine(code) for code in MACHINE])
        yield "fault-import", lambda: self.dialogs([_refused(one) for one in Reason])
        yield "fault-letters", lambda: self.texts([_not_sent(one) for one in LETTERS])
        yield "fault-findings", self.findings
        yield "fault-bug", self.bug
        yield "fault-half-typed", self.half_typed
        yield "fault-lines", self.lines

    def _elsewhere(self) -> frozenset[Rule]:
        return frozenset({*STORE_EXPLANATIONS, *OF_FILES, *MEANWHILE})

    def shot(self, widget: QWidget) -> QPixmap:
        """A picture of a widget; what it says is noted."""
        widget.ensurePolished()
        self.note(widget)
        return widget.grab()

    def note(self, widget: QWidget) -> None:
        """Note what can be read in a widget."""
        for one in [widget, *widget.findChildren(QWidget)]:
            if one is not widget and one.isHidden():
                continue
            if isinstance(one, QLabel | QAbstractButton):
                self.told.append(one.text())
            elif isinstance(one, QListWidget):
                self.told += [one.item(row).text() for row in range(one.count())]
            if one.accessibleName():
                self.told.append(one.accessibleName())

    def bug(self) -> QWidget:
        """After a bug: what it means, and the report, also where it could not be written."""
        text = "ZeroDivisionError\n  salesapp/ui/page.py:120 in show\n"
        shots = []
        for path in (log_folder() / "report.txt", None):
            dialog = CrashDialog(CrashReport(text, path), self.window)
            self.told.append(dialog.windowTitle())
            shots.append(self.shot(dialog))
            dialog.deleteLater()
        return sheet(shots, 1)

    def half_typed(self) -> QWidget:
        """What a start tells of the end before it, and what a form offers."""
        shots = []
        lines = [DraftLine(self.window), DraftLine(self.window)]
        lines[0].offer(datetime.now(UTC))
        lines[1].here("")
        for line in lines:
            line.resize(560, line.sizeHint().height())
            shots.append(self.shot(line))
            line.deleteLater()
        for count in (1, 3):
            for number in range(count):
                form_drafts.keep(
                    "a", str(number), "ООО «Ромашка»", "{}", '{"a": "b"}', is_open=True
                )
            strip = tell_left(self.window)
            if strip is not None:
                strip.resize(900, strip.sizeHint().height())
                shots.append(self.shot(strip))
                strip.deleteLater()
        form_drafts.forget_all()
        return sheet(shots, 1)

    def lines(self) -> QWidget:
        """What is told over the pages until it is mended."""
        from salesapp.app.looking import damaged_words
        from salesapp.ui import reading

        keeper = BackupKeeper(self.window.banner, self.window)
        full = explain(error_of(Rule.DISK_FULL)).what
        make = keeper.make_words()
        lines = [
            *((words, make) for words in keeper.late_words(Path("/media/usb/Salesapp"))),
            (keeper.drill_words(), make),
            (keeper.behind_words(full), make),
            (keeper.found_words(2), keeper.tr("Show")),
            (reading.why(), reading.go_on_words()),
            damaged_words(),
        ]
        shots = []
        for words, button in lines:
            banner = Banner(self.window)
            banner.tell(words, button, lambda: None)
            banner.ensurePolished()
            banner.words.ensurePolished()
            banner.resize(1080, banner.heightForWidth(1080))
            shots.append(self.shot(banner))
            banner.deleteLater()
        keeper.deleteLater()
        return sheet(shots, 1)

    def findings(self) -> QWidget:
        """What the check of the base can find, and what is advised."""
        problems = [Problem(one, FINDINGS.get(one, "invoice 1")) for one in Finding]
        groups = [[one] for one in problems] + [problems]
        advised = dict.fromkeys(advice(one) for one in groups)
        return self.texts([finding_text(one) for one in problems], plain=list(advised))

    def texts(self, texts: Sequence[str], *, plain: Sequence[str] = ()) -> QWidget:
        """Sentences that stand in a page, `plain` ones in the usual colour."""
        shots = []
        for text in (*texts, *plain):
            tone = "text" if text in plain else "risk"
            label = Label(text, "base", tone, wrap=True, parent=self.window)
            label.ensurePolished()
            label.setFixedWidth(560)
            label.setFixedHeight(label.heightForWidth(560) + 8)
            shots.append(self.shot(label))
            label.deleteLater()
        return sheet(shots, 2)

    def refused(self, rules: Sequence[Rule]) -> QWidget:
        """Refusals in the dialog that explains them."""
        return self.dialogs([explain(error_of(rule)) for rule in rules])

    def dialogs(self, troubles: Sequence[Trouble]) -> QWidget:
        """Explanations as they lie over the window."""
        shots = []
        for trouble in troubles:
            show_trouble(self.window, trouble)
            dialog = next(
                one for one in reversed(self.window.findChildren(Dialog)) if one.isVisible()
            )
            dialog.layout()
            place = dialog.box_rect().adjusted(-4, -4, 4, 4)
            self.note(dialog)
            shots.append(dialog.grab(place))
            dialog.reject()
        return sheet(shots, 3)


def error_of(rule: Rule) -> RuleError:
    """A refusal with facts as full as it is ever raised with."""
    return RuleError(rule, **facts_of(rule))


def _machine(code: int) -> Trouble:
    return explain_machine(OSError(code, "", "/media/usb/Прайс.xlsx"))


def _refused(reason: Reason) -> Trouble:
    is_size = reason in (Reason.TOO_LARGE, Reason.UNFOLDS)
    limit = 500 * 1024 * 1024 if is_size else 1_000_000
    facts: dict[str, object] = {"limit": limit, "cell": "XFD1048576", "format": "pdf", "line": 7}
    return refusal_words(RuleError(Rule.FILE_NOT_UNDERSTOOD, reason=reason, **facts))


def _not_sent(reason: str) -> str:
    error = RuleError(Rule.LETTER_NOT_SENT, reason=reason, detail="550 5.7.1 rejected")
    return not_sent_words(error)


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
