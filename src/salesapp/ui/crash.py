"""The one hook for bugs: log them, keep the store safe, offer a report without personal data."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

import salesapp
from salesapp.overriding import override
from salesapp.paths import log_folder

log = logging.getLogger("salesapp")
qt_log = logging.getLogger("qt")

LOG_BYTES = 1_000_000
LOG_FILES = 3

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class SafeFormatter(logging.Formatter):
    """Writes exceptions as types and positions: their messages may hold people's data."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have left its own text of the exception in the record.
        kept, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    @override
    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """The exception without its values."""
        return describe(ei[1]) if ei[1] is not None else ""


class LogFile(logging.FileHandler):
    """A file that is put aside when it is full; only the last ones are kept."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8")
        self._path = path

    @override
    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        # A full disk, or a second program with the file: whoever logs a word must not fail by it.
        with suppress(OSError):
            if self.stream is not None and self.stream.tell() > LOG_BYTES:
                self._put_aside()

    @override
    def close(self) -> None:
        with suppress(OSError):
            super().close()

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: what cannot be written is no fault of whoever logs it."""

    def _put_aside(self) -> None:
        self.close()
        for number in range(LOG_FILES, 0, -1):
            newer = self._path.with_name(f"{self._path.name}.{number - 1}")
            source = newer if number > 1 else self._path
            if source.exists():
                source.replace(self._path.with_name(f"{self._path.name}.{number}"))
        self.stream = self._open()


class CrashReport(NamedTuple):
    """What is told of a bug, and the file it was written to."""

    text: str
    path: Path | None
    """None where the machine refused: the report is to be seen and copied all the same."""


class CrashHook(QObject):
    """Catches what nobody caught, in every thread."""

    crashed = Signal(object)
    """The `CrashReport`; arrives on the GUI thread."""

    def install(self) -> None:
        """Take over the three places where bugs surface."""
        sys.excepthook = self._from_python
        threading.excepthook = self._from_thread
        qInstallMessageHandler(_from_qt)

    def remove(self) -> None:
        """Give the places back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _from_python(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def report(self, error: BaseException) -> CrashReport:
        """Log a bug, write its report and tell the window."""
        log.critical("unexpected error", exc_info=error)
        report = write_report(error)
        self.crashed.emit(report)
        return report


def describe(error: BaseException) -> str:
    """Types and positions of an exception and its causes; no values, no texts."""
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(lines) < 400:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def write_report(error: BaseException) -> CrashReport:
    """Write the report of a crash, if the machine allows it."""
    import platform
    from datetime import UTC, datetime

    from salesapp.whole_files import write_whole

    now = datetime.now(UTC)
    path = log_folder() / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    facts = (
        f"Salesapp {salesapp.__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC",
    )
    told = "\n".join(facts) + "\n\n" + describe(error) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, told.encode("utf-8", "replace"))
    except OSError:
        return CrashReport(told, None)
    return CrashReport(told, path)


def start_log() -> Path:
    """Write the log into a file that rotates, where the machine allows one; return its path."""
    path = log_folder() / "salesapp.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = LogFile(path)
    except OSError:
        # Why the base beside it cannot be written either is told in the window.
        return path
    handler.setFormatter(SafeFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def stop_log() -> None:
    """Close the file of the log."""
    root = logging.getLogger()
    for handler in [h for h in root.handlers if isinstance(h, LogFile)]:
        root.removeHandler(handler)
        handler.close()


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    # Qt's own messages hold names of classes and files of the program, no records.
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, message)


def _place(filename: str) -> str:
    """A file's path from the package on: what lies before it may name the user."""
    parts = Path(filename).parts
    for package in ("salesapp", "site-packages"):
        if package in parts:
            start = len(parts) - 1 - parts[::-1].index(package)
            return "/".join(parts[start:])
    return parts[-1] if parts else filename


hook = CrashHook()
