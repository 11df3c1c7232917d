"""Starts the program: ``python -m salesapp``, and the entry of the frozen build."""

import sys


def main() -> int:
    """Hand over to the application."""
    from salesapp.app.main import main as start

    return start()


if __name__ == "__main__":
    sys.exit(main())
