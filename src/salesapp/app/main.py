"""Start-up in order: arguments, log, crash hook, settings, store, window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """What the window was asked to do."""

    file: str | None = None
    store: str | None = None
    demo: bool = False
    play: str | None = None
    self_test: bool = False
    capture: bool = False


def main(argv: Sequence[str] | None = None) -> int:
    """Start the window, or do what the arguments ask instead."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = parse(arguments)
    if options.self_test:
        from salesapp.app.self_test import self_test

        return self_test()
    if options.play:
        from salesapp.app.play import play

        return play(Path(options.play))
    # Nothing made before the first paint is garbage; `app.collecting` looks for it from then on.
    gc.disable()
    from salesapp.app.support_code import support_code
    from salesapp.paths import support_code_file

    with support_code.kept_in(support_code_file()):
        from salesapp.app.window import run_window

    return run_window(store_of(options), demo=options.demo, capture=options.capture)


def parse(arguments: list[str]) -> Options:
    """Read the arguments of the window."""
    if not arguments:
        return Options()
    import argparse

    parser = argparse.ArgumentParser(prog="salesapp", description=__doc__)
    parser.add_argument("file", nargs="?", help="the store to open")
    parser.add_argument("--store", metavar="FILE", help="the store to open, made when it is new")
    parser.add_argument("--demo", action="store_true", help="a company full of sample data")
    parser.add_argument(
        "--capture", action="store_true", help="write a request down, in the window that runs"
    )
    parser.add_argument("--play", metavar="FOLDER", help="play the main job, leave papers there")
    parser.add_argument("--self-test", action="store_true", help="see that the program is whole")
    return Options(**vars(parser.parse_args(arguments)))


def store_of(options: Options) -> Path | None:
    """The store named on the command line, or None for the usual one."""
    named = options.store or options.file or os.environ.get("SALESAPP_STORE")
    return Path(named).expanduser().absolute() if named else None
