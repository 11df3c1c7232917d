"""The program without a window: exit code 0 only on success, a clear message otherwise."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, time
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

from salesapp import __version__
from salesapp.cli.opening import open_base
from salesapp.cli.parser import NotUnderstood, build, check, language_of
from salesapp.cli.texts import TEXTS
from salesapp.domain.backups import BackupReason
from salesapp.domain.errors import Rule, RuleError
from salesapp.paths import default_store, is_there

if TYPE_CHECKING:
    from salesapp.db.queries.posted import Kind

FAILED: Final = 1
MISUSED: Final = 2
INTERRUPTED: Final = 130


def main(arguments: Sequence[str]) -> int:
    """Run one command; return the exit code."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; what is left goes nowhere, also at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        from salesapp.cli.explain import machine_explained

        print(machine_explained(error, language_of(arguments)), file=sys.stderr)
        with suppress(OSError):
            # What could not be written is not tried again at the very end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(arguments: Sequence[str]) -> int:
    language = language_of(arguments)
    words = TEXTS[language]
    if isinstance(sys.stdout, TextIOWrapper):
        # A console may lack a sign of a name: the rest of the list is told all the same.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        options = build(language).parse_args(arguments)
        check(options, words)
    except NotUnderstood as error:
        print(words["bad_command"].format(detail=error), file=sys.stderr)
        print(words["see_help"], file=sys.stderr)
        return MISUSED
    if options.command is None:
        build(language).print_help()
        return 0
    try:
        return _COMMANDS[options.command](options, words)
    except RuleError as error:
        print(_explained(error, language), file=sys.stderr)
        return FAILED
    finally:
        _close()


def _close() -> None:
    """Let go of the store, if a command opened one."""
    if "salesapp.db.store" in sys.modules:
        from salesapp.db.store import close_store

        close_store()


def _explained(error: RuleError, language: str) -> str:
    """The same sentence the window would say."""
    from salesapp.cli.explain import explained

    return explained(error, language)


def _demo(options: argparse.Namespace, words: dict[str, str]) -> int:
    from salesapp.services.demo.whole import make

    path = options.store or default_store()
    if is_there(path):
        raise RuleError(Rule.FILE_EXISTS, path=str(path))
    make(path)
    print(words["demo_ready"].format(path=path))
    return 0


def _import(options: argparse.Namespace, words: dict[str, str]) -> int:
    if options.source != "bitrix24":
        from salesapp.cli.tables import import_tables

        return import_tables(options, words)
    from salesapp.cli.explain import speaking, trouble_told
    from salesapp.cli.tables import begun
    from salesapp.db import backup
    from salesapp.domain.imports import MatchPolicy
    from salesapp.exchange.rejects import write_rejects
    from salesapp.services.importing import run

    sources = [run.read(path) for path in options.files]
    policy = MatchPolicy(options.policy or MatchPolicy.MERGE)
    with begun(options) as path:
        if options.dry_run:
            plans = tuple(run.plan(one, policy) for one in run.in_order(sources))
        else:
            if path is not None:
                backup.automatic(path, BackupReason.BEFORE_IMPORT)
            plans = run.run(sources, policy).plans
    for plan in plans:
        counts = ", ".join(f"{words[outcome]} {count}" for outcome, count in plan.counts().items())
        print(words["imported"].format(file=plan.source.path.name, counts=counts))
        if options.rejects is not None and plan.source.parsed.rejected:
            target = options.rejects / f"{plan.source.path.stem}-rejected.csv"
            with speaking(language_of(sys.argv[1:])) as in_words:
                told = partial(trouble_told, in_words=in_words)
                write_rejects(target, plan.source.parsed, words["reason"], told)
            print(words["rejects_written"].format(path=target))
    return 0


def _export(options: argparse.Namespace, words: dict[str, str]) -> int:
    from salesapp.domain.entities import Entity
    from salesapp.services.exports.bitrix24 import StageNames, write_everything

    if not options.output.is_dir():
        raise RuleError(Rule.FILE_UNREADABLE, path=str(options.output), reason="not_writable")
    open_base(options, read_only=True)
    chosen = [Entity(one.removesuffix("s")) for one in options.only]
    since = None if options.since is None else datetime.combine(options.since, time()).astimezone()
    stages = StageNames(options.stages)
    made = write_everything(options.output, chosen, stages=stages, since=since)
    for path, count in made:
        print(words["list_written"].format(count=count, path=path))
    if not made:
        print(words["nothing_changed"])
    return 0


def _list(options: argparse.Namespace, words: dict[str, str]) -> int:
    from salesapp.db.queries.exports import facts

    target = options.csv or options.xlsx
    if target is not None and target.exists():
        raise RuleError(Rule.FILE_EXISTS, path=str(target))
    open_base(options, read_only=True)
    if target is not None:
        from salesapp.services.exports.facts import write_facts

        kind = "csv" if options.csv is not None else "xlsx"
        count = write_facts(options.what, target, kind, options.encoding)
        print(words["list_written"].format(count=count, path=target))
        return 0
    found = list(facts(options.what))
    if options.json:
        is_narrow = not (sys.stdout.encoding or "").lower().startswith("utf")
        print(json.dumps(found, ensure_ascii=is_narrow, indent=1))
        return 0
    if not found:
        print(words["empty_list"])
    for record in found:
        cells = [cell for name, cell in record.items() if name != "fields"]
        cells += record.get("fields", {}).values()
        print("\t".join(_cell(cell) for cell in cells))
    return 0


def _cell(cell: object) -> str:
    if isinstance(cell, list):
        return "; ".join(map(str, cell))
    return "" if cell is None else str(cell)


_KINDS: Final[dict[str, Kind]] = {
    "offer": "offer",
    "order": "sales_order",
    "invoice": "invoice",
    "credit": "credit_note",
}
"""Papers by the name of their command."""


def _paper(options: argparse.Namespace, words: dict[str, str]) -> int:
    from salesapp.db.queries.exports import document_id
    from salesapp.exchange.files import write_safely
    from salesapp.services.papers import stored_pdf

    if options.output.exists():
        raise RuleError(Rule.FILE_EXISTS, path=str(options.output))
    open_base(options, read_only=True)
    found = document_id(options.command, options.number)
    if found is None:
        print(words["not_found"].format(number=options.number), file=sys.stderr)
        return FAILED
    write_safely(options.output, stored_pdf(_KINDS[options.command], found))
    print(words["written"].format(path=options.output))
    return 0


def _check(options: argparse.Namespace, words: dict[str, str]) -> int:
    from salesapp.services.checks import check_store

    open_base(options, read_only=True)
    problems = check_store()
    if problems:
        from salesapp.cli.explain import findings_told

        print(*findings_told(problems, language_of(sys.argv[1:])), sep="\n", file=sys.stderr)
        print(words["problems"].format(count=len(problems)), file=sys.stderr)
        return FAILED
    print(words["checked"])
    return 0


def _backup(options: argparse.Namespace, words: dict[str, str]) -> int:
    from salesapp.db.backup import back_up
    from salesapp.paths import files_folder
    from salesapp.services.files import bring_along

    store = open_base(options, read_only=True)
    made = back_up(options.output)
    print(words["backed_up"].format(path=made))
    # Without them it would be no whole base; on the same disk they take no room of their own.
    bring_along(store, made, made)
    if (folder := files_folder(made)).is_dir():
        print(words["carried"].format(path=folder))
    return 0


def _person(options: argparse.Namespace, words: dict[str, str]) -> int:
    from salesapp.services import person_export, personal_data

    needs = {"export": ("id", "output"), "erase": ("id", "reason"), "reapply": ()}
    missing = [name for name in needs[options.action] if not getattr(options, name)]
    if missing:
        told = ", ".join({"output": "-o", "reason": "--reason"}.get(one, one) for one in missing)
        print(words["bad_command"].format(detail=words["required"].format(told)), file=sys.stderr)
        return MISUSED
    if options.log is not None and not options.log.is_file():
        # Nobody would be erased anew, and that would look like success.
        raise RuleError(Rule.FILE_UNREADABLE, path=str(options.log))
    open_base(options, read_only=options.action == "export")
    if options.action == "export":
        if options.output.exists():
            raise RuleError(Rule.FILE_EXISTS, path=str(options.output))
        person_export.export(options.id, options.output, language_of(sys.argv[1:]))
        print(words["written"].format(path=options.output))
    elif options.action == "erase":
        personal_data.erase(options.id, options.reason)
        print(words["person_erased"])
    else:
        count = personal_data.reapply(options.log)
        print(words["person_reapplied"].format(count=count))
    return 0


def _version(_options: argparse.Namespace, _words: dict[str, str]) -> int:
    print(f"Salesapp {__version__}")
    return 0


_COMMANDS: Final[dict[str, Callable[[argparse.Namespace, dict[str, str]], int]]] = {
    "demo": _demo,
    "import": _import,
    "export": _export,
    "list": _list,
    "offer": _paper,
    "order": _paper,
    "invoice": _paper,
    "credit": _paper,
    "check": _check,
    "backup": _backup,
    "person": _person,
    "version": _version,
}
