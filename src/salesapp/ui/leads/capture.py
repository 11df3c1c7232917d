"""The capture: a window of its own over everything, where a request is written down at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from salesapp.db.queries import lead_goods, leads
from salesapp.db.queries.lead_requests import LeadMatch
from salesapp.domain.changes import Changes
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.requests import Direction, RequestDraft, RequestKind
from salesapp.exchange.letters import ENDINGS, Letter
from salesapp.overriding import override
from salesapp.services import lead_requests as service
from salesapp.ui import format, theme
from salesapp.ui.clients.match_lines import MatchLine
from salesapp.ui.clients.section_parts import clear
from salesapp.ui.explain import explain
from salesapp.ui.files import ask_open_paths
from salesapp.ui.jobs import Job
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import Chip
from salesapp.ui.kit.form import first_problem, row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.scroll_area import ScrollArea
from salesapp.ui.leads import capture_draft, capture_letter
from salesapp.ui.leads.capture_form import CaptureForm
from salesapp.ui.leads.likeness import LikenessLines, lead_match_words
from salesapp.ui.perform import attempt, perform
from salesapp.ui.records.file_drop import FileDrop, paths_in
from salesapp.ui.records.flow import FlowLayout

_PAUSE_MS: Final = 250
_SIZE: Final = (640, 720)


class CaptureWindow(QWidget):
    """One key writes the request down; what is half typed stays for the next time."""

    saved = Signal(object)
    """Id of the lead."""
    record_wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(self.tr("New request"))
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self._letter: tuple[str, bytes] | None = None
        self._joins: LeadMatch | None = None
        self._others: set[int] = set()
        self._other_clients: set[int] = set()
        self._linked: tuple[int, str] | None = None
        self._queue = capture_letter.Queue()
        self._job: Job | None = None
        """Reads a letter now."""
        self._waits = False
        """The request is written down as soon as its letter is read."""
        self.form = CaptureForm()
        self.matches = LikenessLines()
        self.matches.open_wanted.connect(self.record_wanted)
        self.matches.link_wanted.connect(self._link)
        self.matches.unlink_wanted.connect(self._unlink)
        self.matches.other_wanted.connect(self._is_other_client)
        self._thread = QVBoxLayout()
        self._goods = QWidget()
        self._chips = FlowLayout(self._goods, gap=6)
        self.told = Label("", "small", "text2", wrap=True)
        self.open_button = Button(self.tr("Open a letter…"), icon="attach", keys="Ctrl+O")
        self.open_button.clicked.connect(self.ask_letter)
        self.clear_button = Button(self.tr("Clear"), icon="trash")
        self.clear_button.clicked.connect(self.clear)
        self.cancel = Button(self.tr("Later"), keys="Esc")
        self.cancel.clicked.connect(self.close)
        self.save_button = Button(self.tr("Write down"), "primary", keys="Ctrl+Enter")
        self.save_button.clicked.connect(self.save)
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._settled)
        self.form.changed.connect(self._pause.start)
        FileDrop(self, self.take_files)
        paste = self.form.request.editor
        paste.setAcceptDrops(False)

    def _lay_out(self) -> None:
        area = ScrollArea(gap=12)
        area.body.setContentsMargins(20, 16, 20, 8)
        area.body.addWidget(self.form)
        area.body.addWidget(self.matches)
        area.body.addLayout(self._thread)
        area.body.addWidget(self._goods)
        area.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(row(self.told, margins=(20, 6, 20, 0)))
        foot = (self.open_button, self.clear_button, None, self.cancel, self.save_button)
        whole.addLayout(row(*foot, margins=(20, 8, 20, 14)))
        self.told.setVisible(False)

    # Coming and going

    def bring(self, near: QWidget | None = None) -> None:
        """Show before everything, with what was left in it."""
        if not self.isVisible():
            self.form.restore(capture_draft.load())
            self._place(near)
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        self.form.request.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Begin anew."""
        if self._job is not None:
            # What is read later is of the request before.
            self._job.cancel()
        self._job, self._waits = None, False
        self._say("")
        self._letter, self._joins, self._linked = None, None, None
        self._others, self._other_clients = set(), set()
        self.form.restore({})
        self.form.set_moment(None)
        capture_draft.forget()
        self._look()
        self.form.request.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read_next()

    def keep(self, *, is_open: bool = True) -> None:
        """Keep what is half typed."""
        if self.form.is_empty():
            capture_draft.forget()
        else:
            capture_draft.save(self.form.values(), self.windowTitle(), is_open=is_open)

    def save(self) -> None:
        """Write the request down."""
        wrong, first = first_problem(self.form.fields())
        if wrong:
            if first is not None:
                first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._job is not None:
            self._waits = True
            self._say(self.tr("Written down as soon as the letter is read…"))
            return
        self._look()
        changes = self._write()
        if changes is None:
            return
        made = changes.subject_id
        more = bool(self._queue.waiting)
        self.clear()
        if not more:
            self.close()
        self.saved.emit(made)

    def _write(self) -> Changes | None:
        letter = self._letter
        kept = None if letter is None else attempt(self, partial(capture_letter.store, *letter))
        request = RequestDraft(
            said=self.form.draft(),
            kind=RequestKind(str(self.form.kind.value())),
            direction=Direction(str(self.form.direction.value())),
            received_at=self.form.received_at(),
            file_id=kept,
        )
        joins = self._joins.lead_id if self._joins is not None else None
        toast = self.tr("The request is written down")
        if joins is not None:
            toast = self.tr("The request joined its lead")
        return perform(
            self,
            lambda: service.capture(
                request,
                joins=joins,
                client_id=self._linked[0] if self._linked is not None else None,
                other_clients=tuple(self._other_clients),
                other_leads=tuple(self._others),
            ),
            toast=toast,
            refused=self._refused,
        )

    def _refused(self, error: RuleError) -> bool:
        if self.form.own.refuse(error):
            return True
        if error.rule is not Rule.FIELD_REQUIRED:
            return False
        text = self.tr("Paste the request, or say what is wanted and by whom")
        self.form.request.set_error(text)
        self.form.request.editor.setFocus()
        return True

    # Letters

    def ask_letter(self) -> None:
        """Choose a letter to read."""
        title = self.tr("Open a letter")
        self.take_files(ask_open_paths(self, title, ENDINGS))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read letters, each when the one before it is written down or cleared away."""
        if not paths:
            return
        self._queue.add(list(paths))
        if self._job is None and self._letter is None:
            self._read_next()
        else:
            self._tell(self.told.text().partition("\n")[0])

    def _read_next(self) -> None:
        path = self._queue.next()
        if path is None:
            return
        self._tell(self.tr("Reading {name}…").format(name=path.name))
        job = Job(self.tr("Reading a letter"), partial(capture_letter.read, path), self, quiet=True)
        job.succeeded.connect(lambda found: self._took(job, path, *found))
        job.failed.connect(lambda error: self._failed(job, path, error))
        job.cancelled.connect(lambda: self._let_go(job))
        self._job = job
        job.start()

    def _took(self, job: Job, path: Path, letter: Letter, data: bytes) -> None:
        waits = self._waits
        if not self._let_go(job):
            return
        ours = capture_letter.is_ours(letter.from_email)
        typed = str(self.form.request.value() or "")
        said = capture_letter.beside(capture_letter.said(letter, ours=ours), typed)
        if waits and typed:
            # Nobody sees the words of the letter before they are written down.
            said = replace(said, comment=typed)
        self._letter = (path.name, data)
        self.form.kind.set_value(RequestKind.LETTER)
        self.form.direction.set_value(Direction.OUT if ours else Direction.IN)
        self.form.fill(said)
        self.form.set_moment(letter.sent_at)
        names = ", ".join(letter.attachments)
        told = self.tr("Read out of {name}").format(name=path.name)
        self._tell(self.tr("{told}. Enclosed: {names}").format(told=told, names=names) if names
                   else told)  # fmt: skip
        self._queue.missed.clear()
        if waits:
            self.save()

    def _failed(self, job: Job, path: Path, error: Exception) -> None:
        if not self._let_go(job):
            return
        known = explain(error).sentence() if isinstance(error, RuleError) else ""
        why = known or self.tr("The letter could not be read")
        self._queue.missed.append(f"{path.name}: {why}")
        if self._queue.waiting:
            self._read_next()
        else:
            self._tell("")
            self._queue.missed.clear()

    def _tell(self, told: str) -> None:
        """Say how it is with the letters: those that could not be read, this one, the next ones."""
        wait = self.tr("Letters that wait for this one: {count}")
        self._say(self._queue.told(told, wait), "risk" if self._queue.missed else "text2")

    def _let_go(self, job: Job) -> bool:
        """The reading has ended; False where it is of another request."""
        is_ours = job is self._job
        if is_ours:
            self._job, self._waits = None, False
            self._say("")
        return is_ours

    def _say(self, text: str, tone: str = "text2") -> None:
        self.told.set_tone(tone)
        self.told.setText(text)
        self.told.setVisible(bool(text))

    # What is known already

    def _settled(self) -> None:
        self._look()
        if self.isVisible():
            self.keep()

    def _look(self) -> None:
        """Show who it may be, which thread it joins, which goods it names."""
        self._pause.stop()
        draft = self.form.draft()
        known = (draft.company_name, draft.contact_name, draft.phones, draft.emails, draft.inn)
        found = leads.matches(draft) if any(known) else []
        likely = [one for one in found if one.client_id not in self._other_clients]
        self.matches.show_likeness(likely, linked=self._linked)
        self._joins = None
        if any(known):
            client_id = self._linked[0] if self._linked is not None else None
            self._joins = service.thread_of(draft, client_id, tuple(self._others))
        self._show_thread()
        clear(self._chips)
        goods = lead_goods.proposals([draft.comment]) if draft.comment else []
        for one in goods:
            text = f"{one.sku or one.name}: {format.quantity(one.quantity_milli, one.unit)}"
            chip = Chip(text, "ok" if one.in_stock else "neutral", "goods")
            chip.setToolTip(hint(one.name))
            self._chips.addWidget(chip)
        self._goods.setVisible(bool(goods))

    def _show_thread(self) -> None:
        clear(self._thread)
        joins = self._joins
        if joins is None:
            return
        line = MatchLine(lead_match_words(joins), "info", "merge")
        line.add(self.tr("Open"), partial(self.record_wanted.emit, Entity.LEAD, joins.lead_id))
        line.add(self.tr("It is another one"), partial(self._is_other, joins.lead_id))
        self._thread.addWidget(line)
        told = self.tr("The request joins this lead as one more message.")
        self._thread.addWidget(Label(told, "small", "text3"))

    def _is_other(self, lead_id: int) -> None:
        self._others.add(lead_id)
        self._look()

    def _link(self, _entity: Entity, client_id: int) -> None:
        names = {one.client_id: one.name for one in self.matches.shown}
        self._linked = (client_id, names.get(client_id, ""))
        self._look()

    def _unlink(self) -> None:
        self._linked = None
        self._look()

    def _is_other_client(self, _entity: Entity, client_id: int) -> None:
        self._other_clients.add(client_id)
        self._look()

    def joined(self) -> LeadMatch | None:
        """The lead the request will join."""
        return self._joins

    # How it works

    def _place(self, near: QWidget | None) -> None:
        screen = near.screen() if near is not None else QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        self.resize(min(self.width(), room.width()), min(self.height(), room.height() - 40))
        middle = room.center() - QPoint(self.width() // 2, self.height() // 2)
        self.move(max(room.left(), middle.x()), max(room.top(), middle.y()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        typed = isinstance(QApplication.focusWidget(), QLineEdit)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif enter and (control or typed):
            self.save()
        elif control and event.key() == Qt.Key.Key_O:
            self.ask_letter()
        elif control and event.key() == Qt.Key.Key_V:
            # A letter copied in the folder is pasted like a text.
            self.take_files(paths_in(QGuiApplication.clipboard().mimeData()))
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._pause.stop()
        self._waits = False
        self.keep(is_open=False)
        super().closeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and self.isVisible():
            self.keep()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().surface)
        painter.end()
