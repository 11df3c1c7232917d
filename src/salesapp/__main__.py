"""Starts the program: ``python -m salesapp``, and the entry of the frozen build."""

import sys


def main() -> int:
    """A job, a command, or the window."""
    arguments = sys.argv[1:]
    if arguments and (code := _job_or_command(arguments)) is not None:
        return code
    from salesapp.app.main import main as start

    return start(arguments)


def _job_or_command(arguments: list[str]) -> int | None:
    """Do it and return the exit code; None: it is the window that is wanted."""
    if arguments[:2] == ["--job", "parse"]:
        from salesapp.exchange.child import main as run_job

        return run_job(arguments[2:])
    if arguments[:2] == ["--job", "write"]:
        from salesapp.services.exports.child import main as write_list

        return write_list(arguments[2:])
    if arguments[:2] == ["--job", "grid"]:
        from salesapp.exchange.grid_child import main as read_grid

        return read_grid(arguments[2:])
    if arguments[:2] == ["--job", "import"]:
        from salesapp.services.importing.tables.worker import main as import_tables

        return import_tables(arguments[2:])
    if arguments[:2] == ["--job", "pages"]:
        from salesapp.exchange.pages import main as draw_pages

        return draw_pages(arguments[2:])
    if arguments[:2] == ["--job", "letter"]:
        from salesapp.exchange.letters import main as read_letter

        return read_letter(arguments[2:])
    from salesapp.cli.parser import is_command

    if not is_command(arguments):
        return None
    from salesapp.app.translations import ensure_compiled
    from salesapp.cli.main import main as run_command

    ensure_compiled()
    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
