"""What the import of a table is about now. Knows no widgets; its work runs in child processes."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from salesapp.db import backup
from salesapp.db.connection import own_connection
from salesapp.db.store import store_path
from salesapp.domain.backups import BackupReason
from salesapp.domain.errors import RuleError
from salesapp.domain.imports import Outcome
from salesapp.domain.jobs import JobControl
from salesapp.domain.table_imports import TableKind, TableOptions
from salesapp.exchange.grid import GridLook, GridOptions
from salesapp.exchange.grid_child import read_grid
from salesapp.exchange.rows import Severity
from salesapp.services.importing.tables import mappings, worker
from salesapp.services.importing.tables.gone import gone
from salesapp.services.importing.tables.plans import TablePlan
from salesapp.services.importing.tables.run import TableResult, TableSource
from salesapp.ui.jobs import Job, Progress
from salesapp.ui.store import store

_AS_GUESSED = GridOptions()
_LOOKED_AT = 5_000
_USEFUL = {Outcome.NEW, Outcome.UPDATED, Outcome.MERGED}


@dataclass(frozen=True, slots=True)
class TableState:
    """A table as far as it got: read, taken in some way, planned, or refused."""

    paths: tuple[Path, ...]
    grid: GridOptions = _AS_GUESSED
    spool: Path | None = None
    look: GridLook | None = None
    options: TableOptions | None = None
    is_remembered: bool = False
    is_pasted: bool = False
    plan: TablePlan | None = None
    refusal: RuleError | None = None
    faults: Counter[str] | None = None

    @property
    def path(self) -> Path:
        """The first file."""
        return self.paths[0]

    @property
    def source(self) -> TableSource | None:
        """What can be planned and imported."""
        if self.look is None or self.options is None or self.spool is None:
            return None
        return TableSource(
            paths=self.paths,
            spool=self.spool,
            headings=column_titles(self.look, self.options.header),
            total_rows=self.look.total_rows,
            options=self.options,
        )


def column_titles(look: GridLook, header: int) -> tuple[str, ...]:
    """Headings, and letters as in a spreadsheet where there is none."""
    return tuple(name or column_letters(place) for place, name in enumerate(look.headings(header)))


def column_letters(place: int) -> str:
    """A, B, …, Z, AA as a spreadsheet names its columns."""
    text, number = "", place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


class TableSession(QObject):
    """Reads and plans again whenever something about the table changes.

    It belongs to no widget: an import goes on when its page is closed or made anew.
    """

    changed = Signal()
    progressed = Signal(object)
    done = Signal(object)
    """`TableResult`."""
    cancelled = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state: TableState | None = None
        self.waiting: list[tuple[Path, ...]] = []
        self.result: TableResult | None = None
        self.done_plan: TablePlan | None = None
        self.gone: list[int] = []
        """Goods that the whole catalogue imported last holds no more."""
        self._folder: Path | None = None
        self._numbers = count(1)
        self._preparing: Job | None = None
        self._running: Job | None = None
        self.ran: Job | None = None
        """The job of the last import that was done."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of the table."""
        return self.state.paths if self.state is not None else ()

    @property
    def is_preparing(self) -> bool:
        """Whether the table is being read or planned."""
        return self._preparing is not None

    @property
    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._running is not None

    def sources(self) -> list[TableSource]:
        """The table, when it can be imported."""
        source = self.state.source if self.state is not None else None
        return [source] if source is not None else []

    def useful_rows(self) -> int:
        """How many rows would change something."""
        plan = self.state.plan if self.state is not None else None
        if plan is None:
            return 0
        return sum(number for outcome, number in plan.counts().items() if outcome in _USEFUL)

    def is_ready(self) -> bool:
        """Whether an import may begin."""
        planned = self.state is not None and self.state.plan is not None
        return planned and not self.is_preparing and not self.is_running

    # What the user does

    def open(self, groups: Sequence[tuple[Path, ...]]) -> None:
        """Take tables; the files of one exchange are a group. One after the other is imported.

        What could not be read gives its place to them; what waits goes on waiting.
        """
        if self.is_running or not groups:
            return
        if self.state is not None and self.result is None and self.state.refusal is None:
            self.waiting += groups
            self.changed.emit()
            return
        self.waiting += groups[1:]
        self._begin(TableState(groups[0]))

    def paste(self, text: str) -> None:
        """Take a block copied from a spreadsheet."""
        path = self._new_folder() / "paste.tsv"
        path.write_text(text, "utf-8", newline="")
        is_tabbed = "\t" in text
        grid = GridOptions("utf-8", "\t" if is_tabbed else None)
        self._begin(TableState((path,), grid, is_pasted=True))

    def next_table(self) -> None:
        """Go on with the table that waits."""
        if self.waiting and not self.is_running:
            self._begin(TableState(self.waiting.pop(0)))

    def start_over(self) -> None:
        """Forget the table and the result."""
        self.give_up()
        self.state, self.result, self.done_plan, self.gone = None, None, None, []
        self.changed.emit()
        self.next_table()

    def look_again(self) -> None:
        """The import was undone: show what would become of the same rows now."""
        self.result, self.done_plan, self.gone = None, None, []
        self.plan_again()

    def read_again(self) -> None:
        """Read the file anew: it may have been mended meanwhile."""
        if self.state is not None:
            self._begin(TableState(self.state.paths, self.state.grid))

    def set_grid(self, grid: GridOptions) -> None:
        """Read the file in another way."""
        if self.state is not None and grid != self.state.grid:
            # Another sheet may hold something else; another encoding is the same table.
            is_same = grid.sheet == self.state.grid.sheet
            options = self.state.options if is_same else None
            self._begin(TableState(self.state.paths, grid, options=options))

    def set_kind(self, kind: TableKind) -> None:
        """Take the rows for something else."""
        if self.state is not None and self.state.look is not None:
            header = self.state.options.header if self.state.options else None
            self.set_options(mappings.proposed(self.state.look, kind, header))

    def set_header(self, header: int) -> None:
        """The headings stand elsewhere."""
        if self.state is None or self.state.look is None or self.state.options is None:
            return
        if header != self.state.options.header:
            look, kind = self.state.look, self.state.options.kind
            known = mappings.remembered(look, header)
            self.set_options(known or mappings.proposed(look, kind, header))

    def set_options(self, options: TableOptions) -> None:
        """Take the table in another way."""
        if self.state is not None and options != self.state.options:
            self.state = replace(self.state, options=options, plan=None, is_remembered=False)
            self.plan_again()

    def cancel(self) -> None:
        """Stop the import; the base stays as it was."""
        if self._running is not None:
            self._running.cancel()

    def give_up(self) -> None:
        """Stop reading: nobody waits for it any more. An import under way goes on."""
        if self._preparing is not None:
            self._preparing.cancel()
            self._preparing = None

    # The work

    def _begin(self, state: TableState) -> None:
        self.state, self.result, self.done_plan, self.gone = state, None, None, []
        spool = self._new_folder() / "spool"
        options = state.options
        self._prepare(lambda control: _read(state, spool, options, control))

    def plan_again(self) -> None:
        """Plan the table as it is to be taken now."""
        state = self.state
        if state is not None and state.source is not None:
            folder = self._new_folder()
            self._prepare(lambda control: _planned(state, folder, control))

    def _prepare(self, work: Callable[[JobControl], TableState]) -> None:
        self.give_up()
        job = Job(self.tr("Reading files"), work, quiet=True)
        job.succeeded.connect(lambda made: self._prepared(job, made))
        job.failed.connect(lambda error: self._broken(job, error))
        self._preparing = job
        job.start()
        self.changed.emit()

    def _prepared(self, job: Job, made: TableState) -> None:
        if job is self._preparing:
            self._preparing = None
            self.state = made
            if made.source is not None and made.plan is None and made.refusal is None:
                self.plan_again()
            self.changed.emit()

    def _broken(self, job: Job, error: Exception) -> None:
        if job is self._preparing:
            self._preparing = None
            self.failed.emit(error)
            self.changed.emit()

    def run(self) -> None:
        """Import, with a backup made before."""
        if not self.is_ready() or self.state is None or self.state.source is None:
            return
        state, source, folder = self.state, self.state.source, self._new_folder()

        def work(control: JobControl) -> tuple[TableResult, TablePlan, list[int]]:
            with own_connection():
                control.step(0, 0, "")
                backup.automatic(store_path(), BackupReason.BEFORE_IMPORT)
                result = worker.run([source], folder, control)
                if state.look is not None and not state.is_pasted:
                    mappings.remember(state.look, source.options)
                is_whole = state.look is not None and state.look.is_whole
                return result, worker.done(folder), gone(source) if is_whole else []

        job = Job(self.tr("Import"), work)
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(self._succeeded)
        job.cancelled.connect(self._stopped)
        job.failed.connect(self._failed)
        self._running = job
        job.start()
        self.changed.emit()

    def _show_progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _succeeded(self, made: tuple[TableResult, TablePlan, list[int]]) -> None:
        self.ran, self._running = self._running, None
        self.result, self.done_plan, self.gone = made
        store.changed.emit(self.result.changes)
        self.done.emit(self.result)
        self.changed.emit()

    def _stopped(self) -> None:
        self._running = None
        self.cancelled.emit()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._running = None
        self.failed.emit(error)
        self.changed.emit()

    def _new_folder(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="salesapp-import-"))
            # What was read of the files goes with the session, or with the program.
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        folder = self._folder / str(next(self._numbers))
        folder.mkdir()
        return folder


def _read(
    state: TableState, spool: Path, options: TableOptions | None, control: JobControl
) -> TableState:
    """Read the files and propose how to take the table."""
    try:
        look = read_grid(state.paths, spool, control, state.grid)
    except RuleError as refusal:
        return replace(state, refusal=refusal, look=None, plan=None)
    with own_connection():
        known = mappings.remembered(look)
        kind = options.kind if options is not None else None
        chosen = known or mappings.proposed(look, kind)
    return replace(
        state,
        spool=spool,
        look=look,
        options=chosen,
        is_remembered=known is not None,
        refusal=None,
    )


def _faults(plan: TablePlan, source: TableSource) -> Counter[str]:
    """How many values of each column are to be looked at."""
    named = {code: source.headings[at] for at, code in enumerate(source.options.mapping) if code}
    wary = plan.rows(plan.places(wary=True)[:_LOOKED_AT])
    return Counter(
        named.get(note.heading, note.heading)
        for row in wary
        for note in row.notes
        if note.heading and note.severity is not Severity.NOTE
    )


def _planned(state: TableState, folder: Path, control: JobControl) -> TableState:
    if state.source is None:
        return state
    try:
        plan = worker.plan(state.source, folder, control)
        return replace(state, plan=plan, refusal=None, faults=_faults(plan, state.source))
    except RuleError as refusal:
        return replace(state, refusal=refusal, plan=None)
