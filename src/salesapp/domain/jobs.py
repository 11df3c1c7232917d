"""Long work: how it tells its progress and how it is stopped."""

from typing import Protocol


class JobCancelled(Exception):  # noqa: N818 - it ends a job, nothing went wrong
    """The user cancelled; the transaction rolls back, nothing is half done."""


class JobControl(Protocol):
    """What a long service function is given to report to."""

    def step(self, done: int, total: int, note: str = "") -> None:
        """Report progress; raise `JobCancelled` when the user cancelled."""


class Silent:
    """A control that nobody watches."""

    def step(self, done: int, total: int, note: str = "") -> None:
        """Go on."""
