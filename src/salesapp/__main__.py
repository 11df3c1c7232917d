"""Starts the program: ``python -m salesapp``, and the entry of the frozen build."""

import sys

JOBS = {
    "parse": "salesapp.exchange.child",
    "write": "salesapp.services.exports.child",
    "grid": "salesapp.exchange.grid_child",
    "import": "salesapp.services.importing.tables.worker",
    "steps": "salesapp.services.long_steps",
    "opening": "salesapp.services.opening",
    "pages": "salesapp.exchange.pages",
    "letter": "salesapp.exchange.letters",
    "calendar": "salesapp.exchange.ics_child",
    "statement": "salesapp.exchange.statement_child",
    "papers": "salesapp.services.paper_batch",
    "paper": "salesapp.services.paper_child",
}
"""Parts of the program that run as processes of their own."""


def main() -> int:
    """A job, a command, or the window."""
    if getattr(sys, "frozen", False):
        from salesapp.app.surroundings import forget_planted

        forget_planted()
    arguments = sys.argv[1:]
    if arguments and (code := _job_or_command(arguments)) is not None:
        return code
    from salesapp.app.main import main as start

    return start(arguments)


def _job_or_command(arguments: list[str]) -> int | None:
    """Do it and return the exit code; None: it is the window that is wanted."""
    if arguments[0] == "--job" and arguments[1:2] and arguments[1] in JOBS:
        from importlib import import_module

        return int(import_module(JOBS[arguments[1]]).main(arguments[2:]))
    from salesapp.cli.parser import is_command

    if not is_command(arguments):
        return None
    from salesapp.app.translations import ensure_compiled
    from salesapp.cli.main import main as run_command

    ensure_compiled()
    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
