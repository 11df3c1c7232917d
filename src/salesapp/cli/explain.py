"""What a refusal says on the command line: the window's own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from salesapp.domain.errors import RuleError

if TYPE_CHECKING:
    from salesapp.domain.table_imports import TableOptions
    from salesapp.exchange.rows import Trouble
    from salesapp.services.checks import Problem
    from salesapp.services.importing.tables.rows import Note


@contextmanager
def speaking(language: str) -> Iterator[bool]:
    """The words of the window in the language; False where Qt is not to be had."""
    try:
        from PySide6.QtCore import QCoreApplication, QTranslator

        from salesapp.paths import resource
    except ImportError:
        yield False
        return
    application = QCoreApplication.instance() or QCoreApplication([])
    translator = QTranslator()
    if translator.load(str(resource(f"i18n/salesapp_{language}.qm"))):
        application.installTranslator(translator)
    try:
        yield True
    finally:
        application.removeTranslator(translator)


def explained(error: RuleError, language: str) -> str:
    """The sentence in the language; the bare rule where Qt is not to be had."""
    with speaking(language) as can:
        if not can:
            return str(error)
        from salesapp.ui.importing.refusals import refusal_words

        told = refusal_words(error)
        path = str(error.facts.get("path", ""))
        if path and path not in told.where:
            told = told._replace(where=" ".join(filter(None, (path, told.where))))
        return told.sentence()


def machine_explained(error: OSError, language: str) -> str:
    """What the machine refused, in the language."""
    with speaking(language) as can:
        if not can:
            return str(error)
        from salesapp.ui.explain import explain_machine

        return explain_machine(error).sentence()


def findings_told(problems: Sequence[Problem], language: str) -> list[str]:
    """What the check of a base found, a line each behind its code, and what to do about it."""
    with speaking(language) as can:
        if not can:
            return [f"{one.finding}: {one.where}" for one in problems]
        from salesapp.ui.preferences.finding_words import advice, finding_text

        return [*(f"{one.finding}: {finding_text(one)}" for one in problems), advice(problems)]


def trouble_told(trouble: Trouble, *, in_words: bool) -> str:
    """What is wrong with a row; in words while the window's are `speaking`."""
    if not in_words:
        return str(trouble)
    from salesapp.ui.importing.words import trouble_name

    return trouble_name(trouble)


def notes_told(notes: Sequence[Note], *, in_words: bool) -> str:
    """All that is wrong with a row of a table; in words while the window's are `speaking`."""
    if not in_words:
        return ", ".join(str(note.trouble) for note in notes)
    from salesapp.ui.importing.table_words import notes_text

    return notes_text(notes)


def fields_told(options: TableOptions, language: str) -> list[tuple[str, str]]:
    """The fields that columns of such a table may be sent to, with their words."""
    from salesapp.domain.table_imports import fields_of

    found = fields_of(options.kind, options.own)
    with speaking(language) as can:
        if not can:
            return [(one.id, one.title) for one in found]
        from salesapp.ui.importing.table_words import field_name

        return [(one.id, field_name(options.kind, one)) for one in found]
