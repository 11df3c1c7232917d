"""What the command line understands."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Final, NoReturn

from salesapp.cli.texts import TEXTS
from salesapp.overriding import override
from salesapp.paths import is_there

COMMANDS: Final = (
    "demo",
    "import",
    "export",
    "list",
    "offer",
    "order",
    "invoice",
    "credit",
    "check",
    "backup",
    "person",
    "version",
)
LISTS: Final = (
    "clients", "contacts", "products", "leads", "deals", "offers", "orders", "invoices", "credits",
    "payments",
)  # fmt: skip
EXPORTED: Final = ("clients", "contacts", "products", "deals", "leads")
_COMPLAINTS: Final = (
    (r"the following arguments are required: (.+)", "required"),
    (r"argument : invalid choice: (.+) \(choose from (.+)\)", "no_command"),
    (r"argument (.*): invalid choice: (.+) \(choose from (.+)\)", "no_choice"),
    (r"unrecognized arguments: (.+)", "unrecognized"),
    (r"argument (.+): expected .+", "no_value"),
    (r"argument (.+): invalid _day value: (.+)", "no_day"),
    (r"argument (.+): invalid int value: (.+)", "no_number"),
    (r"argument (.+): not allowed with argument (.+)", "not_both"),
    (r"argument (.+): ignored explicit argument (.+)", "value_unwanted"),
    (r"ambiguous option: (.+) could match (.+)", "ambiguous"),
)
_WITH_VALUE: Final = ("--store", "--language", "--play")
_OF_WINDOW: Final = ("--store", "--demo", "--capture", "--play", "--self-test")


class NotUnderstood(Exception):  # noqa: N818 - it is an answer, not a failure
    """The arguments make no command; the text says why."""


def is_command(arguments: Sequence[str]) -> bool:
    """Whether the arguments ask for a command rather than for the window (or a store in it)."""
    if {"-h", "--help"} & set(arguments):
        return True
    word = _first_word(arguments)
    is_store = (
        word is not None and word not in COMMANDS and is_there(Path(word)) and Path(word).is_file()
    )
    if word is not None:
        return not is_store
    return any(_is_misspelt(one) for one in arguments if one.startswith("-")) or (
        bool(arguments) and arguments[-1] in _WITH_VALUE
    )


def _is_misspelt(option: str) -> bool:
    """Whether the window knows no such option."""
    return option.partition("=")[0] not in _OF_WINDOW


def _first_word(arguments: Sequence[str]) -> str | None:
    """The first argument that is neither an option nor an option's value."""
    takes_value = False
    for argument in arguments:
        if takes_value:
            takes_value = False
        elif argument in _WITH_VALUE:
            takes_value = True
        elif not argument.startswith("-"):
            return argument
    return None


def language_of(arguments: Sequence[str]) -> str:
    """The language asked for, else that of the environment, else Russian."""
    for place, argument in enumerate(arguments):
        if argument == "--language" and place + 1 < len(arguments):
            return "en" if arguments[place + 1] == "en" else "ru"
        if argument.startswith("--language="):
            return "en" if argument.endswith("=en") else "ru"
    named = os.environ.get("SALESAPP_LANGUAGE") or os.environ.get("LANG", "")
    return "en" if named.lower().startswith("en") else "ru"


class _Parser(argparse.ArgumentParser):
    """A parser in the user's language that answers instead of leaving."""

    words: ClassVar[Mapping[str, str]]
    is_command: ClassVar[bool] = False

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, **options)
        self.add_argument("-h", "--help", action="help", help=self.words["help"])
        if self.is_command:
            unsaid = argparse.SUPPRESS
            self.add_argument("--store", type=Path, default=unsaid, help=unsaid)
            self.add_argument("--language", choices=("ru", "en"), default=unsaid, help=unsaid)

    @override
    def error(self, message: str) -> NoReturn:
        raise NotUnderstood(_in_words(message, self.words))

    @override
    def format_usage(self) -> str:
        return self._worded(super().format_usage())

    @override
    def format_help(self) -> str:
        return self._worded(super().format_help())

    def _worded(self, text: str) -> str:
        named = {
            "usage: ": self.words["usage"],
            "\npositional arguments:": f"\n{self.words['arguments']}:",
            "\noptions:": f"\n{self.words['options']}:",
        }
        for english, ours in named.items():
            text = text.replace(english, ours, 1)
        return text


_OF_TABLES: Final = (
    "--as", "--map", "--key", "--mode", "--header", "--sheet", "--encoding", "--separator",
    "--decimal", "--days",
)  # fmt: skip
_IMPORT_ONLY: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(_OF_TABLES, ("table", "commerceml")),
    "--policy": ("bitrix24",),
    "--off-sale": ("commerceml",),
}
"""Options of an import that mean something for these sources only."""


def check(options: argparse.Namespace, words: Mapping[str, str]) -> None:
    """Refuse what would be left unheard.

    Raises:
        NotUnderstood: An option is of another kind of import.
    """
    if options.command != "import":
        return
    for option, sources in _IMPORT_ONLY.items():
        name = "kind" if option == "--as" else option[2:].replace("-", "_")
        value = getattr(options, name)
        if value not in (None, False) and options.source not in sources:
            raise NotUnderstood(words["only_for"].format(option, ", ".join(sources)))


def _in_words(message: str, words: Mapping[str, str]) -> str:
    """argparse's English complaint in the user's words."""
    for pattern, key in _COMPLAINTS:
        if found := re.fullmatch(pattern, message):
            return words[key].format(*found.groups())
    return message


def build(language: str) -> argparse.ArgumentParser:
    """The parser with its words in the language."""
    words = TEXTS[language]

    class Worded(_Parser):
        """Every command's parser speaks this language."""

    Worded.words = words
    parser = Worded(prog="salesapp", description=words["about"], epilog=words["window"])
    parser.add_argument("--store", type=Path, metavar="FILE", help=words["store"])
    parser.add_argument("--language", choices=("ru", "en"), help=words["language"])
    # They may also stand behind the command.
    Worded.is_command = True
    commands = parser.add_subparsers(
        dest="command", metavar="", title=words["commands"], parser_class=Worded
    )
    commands.add_parser("demo", help=words["demo"], description=words["demo"])
    _add_import(commands, words)
    _add_export(commands, words)
    listing = commands.add_parser("list", help=words["list"], description=words["list"])
    listing.add_argument(
        "what",
        choices=LISTS,
        help=words["list_what"],
    )
    form = listing.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=words["json"])
    form.add_argument("--csv", type=Path, metavar="FILE", help=words["csv"])
    form.add_argument("--xlsx", type=Path, metavar="FILE", help=words["xlsx"])
    listing.add_argument(
        "--encoding", choices=("utf-8", "cp1251"), default="utf-8", help=words["encoding"]
    )
    for kind in ("offer", "order", "invoice", "credit"):
        paper = commands.add_parser(kind, help=words[kind], description=words[kind])
        paper.add_argument("action", choices=("pdf",), help=words["pdf"])
        paper.add_argument("number", help=words["number"])
        paper.add_argument("-o", dest="output", type=Path, required=True, help=words["output"])
    commands.add_parser("check", help=words["check"], description=words["check"])
    backup = commands.add_parser("backup", help=words["backup"], description=words["backup"])
    backup.add_argument("-o", dest="output", type=Path, required=True, help=words["output"])
    _add_person(commands, words)
    commands.add_parser("version", help=words["version"], description=words["version"])
    return parser


def _add_person(commands: Any, words: dict[str, str]) -> None:
    person = commands.add_parser("person", help=words["person"], description=words["person"])
    person.add_argument(
        "action", choices=("export", "erase", "reapply"), help=words["person_action"]
    )
    person.add_argument("id", nargs="?", type=int, help=words["person_id"])
    person.add_argument("-o", dest="output", type=Path, help=words["output"])
    person.add_argument("--reason", default="", help=words["person_reason"])
    person.add_argument("--log", type=Path, help=words["person_log"])


def _add_export(commands: Any, words: dict[str, str]) -> None:
    export = commands.add_parser("export", help=words["export"], description=words["export"])
    export.add_argument("target", choices=("bitrix24",), help=words["export_target"])
    export.add_argument("-o", dest="output", type=Path, required=True, help=words["export_folder"])
    export.add_argument(
        "--only", nargs="+", choices=EXPORTED, default=EXPORTED, help=words["export_only"]
    )
    export.add_argument(
        "--stages", choices=("portal", "ours"), default="portal", help=words["export_stages"]
    )
    export.add_argument("--since", type=_day, metavar="DAY", help=words["export_since"])


def _day(text: str) -> date:
    """A day as people or programs write it."""
    if found := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text):
        day, month, year = map(int, found.groups())
        return date(year, month, day)
    return date.fromisoformat(text)


def _add_import(commands: Any, words: dict[str, str]) -> None:
    importing = commands.add_parser("import", help=words["import"], description=words["import"])
    importing.add_argument(
        "source", choices=("bitrix24", "table", "commerceml"), help=words["import_source"]
    )
    importing.add_argument("files", nargs="+", type=Path, help=words["import_files"])
    importing.add_argument(
        "--policy",
        choices=("merge", "replace", "skip", "allow"),
        help=words["policy"],
    )
    importing.add_argument("--rejects", type=Path, help=words["rejects"])
    importing.add_argument("--dry-run", action="store_true", help=words["dry"])
    table = importing.add_argument_group(words["table"])
    kinds = ("clients", "contacts", "products", "prices", "stock", "leads")
    table.add_argument("--as", dest="kind", choices=kinds, help=words["table_as"])
    table.add_argument("--map", action="append", metavar="COLUMN=FIELD", help=words["table_map"])
    keys = ("inn", "phone", "email", "name", "sku", "external_id", "id")
    table.add_argument("--key", choices=keys, help=words["table_key"])
    modes = ("both", "create", "update", "fill")
    table.add_argument("--mode", choices=modes, help=words["table_mode"])
    table.add_argument("--header", type=int, metavar="N", help=words["table_header"])
    table.add_argument("--sheet", help=words["table_sheet"])
    table.add_argument("--encoding", help=words["table_encoding"])
    table.add_argument("--separator", help=words["table_separator"])
    table.add_argument("--decimal", choices=(",", "."), help=words["table_decimal"])
    table.add_argument("--days", choices=("dmy", "mdy", "ymd"), help=words["table_days"])
    table.add_argument("--off-sale", action="store_true", help=words["off_sale"])
