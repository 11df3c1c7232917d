"""Starts the program: ``python -m salesapp``, and the entry of the frozen build."""

import sys


def main() -> int:
    """A job, a command, or the window."""
    arguments = sys.argv[1:]
    if arguments[:2] == ["--job", "parse"]:
        from salesapp.exchange.child import main as run_job

        return run_job(arguments[2:])
    from salesapp.cli.parser import is_command

    if is_command(arguments):
        from salesapp.app.translations import ensure_compiled
        from salesapp.cli.main import main as run_command

        ensure_compiled()
        return run_command(arguments)
    from salesapp.app.main import main as start

    return start(arguments)


if __name__ == "__main__":
    sys.exit(main())
