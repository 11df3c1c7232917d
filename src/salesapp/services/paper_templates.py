"""Templates of papers: made, chosen, carried between programs, and kept with what was posted."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from salesapp.db import journal
from salesapp.db.models.paper_templates import PaperTemplate as Stored
from salesapp.db.queries import paper_templates as queries
from salesapp.db.queries.paper_templates import TemplateRow
from salesapp.db.records import bury, require, touch
from salesapp.db.writes import paper_templates as writes
from salesapp.domain.changes import Changes
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.paper_parts import CUSTOMARY, PARTS, Design, PaperKind
from salesapp.domain.paper_templates import (
    MOST_BYTES,
    MOST_NAME,
    Language,
    NamedTemplate,
    PaperTemplate,
    built_in,
    check_template,
    dump_template,
    load_template,
)
from salesapp.exchange.files import not_written, write_safely
from salesapp.services.organizations import required
from salesapp.whole_files import read_regular

SUFFIX: Final = ".salesapp-template.json"
"""How files of templates are named."""


class Ref(NamedTuple):
    """Which template: one of the user's own by its id, else the built-in one of a design.

    `language` is told where the paper itself has none (an invoice).
    """

    template_id: int | None = None
    design: Design = Design.BRANDED
    language: Language | None = None


class OwnTemplate(NamedTuple):
    """A template of the user's own; `rev` is needed to write it back."""

    id: int
    rev: int
    name: str
    template: PaperTemplate


class Look(NamedTuple):
    """What a paper looks like: which template, its name (empty for a built-in one), itself."""

    ref: Ref
    name: str
    template: PaperTemplate


def own_templates() -> list[OwnTemplate]:
    """All templates of the user's own that can be read."""
    return [one for row in queries.templates() if (one := _own(row)) is not None]


def own_of_kind(kind: PaperKind, language: Language) -> list[OwnTemplate]:
    """Templates of the user's own for a kind and a language, by name."""
    rows = queries.of_kind(kind, language)
    return [one for row in rows if (one := _own(row)) is not None]


def save_template(
    template_id: int | None, name: str, template: PaperTemplate, rev: int = 0
) -> Changes:
    """Write a template, a new one without an id.

    Raises:
        RuleError: those of `check_template`; RECORD_GONE, RECORD_CHANGED.
    """
    name = " ".join(name.split())
    check_template(name, template)
    columns = {
        "kind": str(template.kind),
        "language": template.language,
        "name": name,
        "body": dump_template(name, template),
    }
    with journal.action("paper.template", subject=name) as rec:
        if template_id is None:
            made = Stored.create(organization=required().id, **columns)
            template_id = int(made.id)
        else:
            touch("paper_template", template_id, rev, **columns)
        rec.about(template_id)
    return rec.result()


def delete_template(template_id: int) -> Changes:
    """Take a template away: drafts follow the built-in one, posted papers keep their copy."""
    (name,) = require("paper_template", template_id, "name")
    with journal.action("paper.template_delete", subject=str(name)) as rec:
        rec.about(template_id)
        bury("paper_template", template_id)
    return rec.result()


def import_template(path: Path) -> Changes:
    """Take a template in from a file nobody vouches for; a name that is taken gets a number.

    Raises:
        RuleError: FILE_UNREADABLE; those of `load_template`.
    """
    try:
        data = read_regular(path, MOST_BYTES)
    except (OSError, ValueError) as error:
        raise RuleError(Rule.FILE_UNREADABLE, path=str(path), detail=str(error)) from error
    try:
        named = load_template(data)
    except RuleError as error:
        raise RuleError(error.rule, **(error.facts | {"path": str(path)})) from error
    return save_template(None, free_name(named), named.template)


def export_template(name: str, template: PaperTemplate, path: Path) -> None:
    """Write a template to a file.

    Raises:
        RuleError: FILE_UNREADABLE when it cannot be written.
    """
    check_template(name, template)
    try:
        write_safely(path, dump_template(name, template).encode())
    except OSError as error:
        raise not_written(path, error) from error


def free_name(named: NamedTemplate) -> str:
    """The name, with a number behind it when a template of the kind has it already."""
    taken = {one.name for one in queries.of_kind(named.template.kind, named.template.language)}
    name, number = named.name, 2
    while name in taken:
        ending = f" {number}"
        name = named.name[: MOST_NAME - len(ending)] + ending
        number += 1
    return name


def default_look(kind: PaperKind, language: Language) -> Look:
    """What papers of a kind and language begin with."""
    found = queries.chosen(kind, language)
    if found is None:
        return _built_in(kind, language, CUSTOMARY[kind])
    return _look(kind, language, Ref(found.template_id, _design(kind, found.design)))


def set_default(kind: PaperKind, language: Language, ref: Ref) -> Changes:
    """Choose what papers of a kind and language begin with.

    Raises:
        RuleError: RECORD_GONE when the template was deleted.
    """
    name = _required_name(ref)
    with journal.action("paper.default", subject=name) as rec:
        writes.choose(required().id, kind, language, ref.template_id, ref.design)
    return rec.result()


def look_of(kind: PaperKind, record_id: int | None, language: Language) -> Look:
    """What a paper looks like: as it was posted, as it was chosen for it, or the default."""
    found = None if record_id is None else queries.look(kind, record_id)
    if found is None:
        return default_look(kind, language)
    told = _language(found.language)
    ref = Ref(found.template_id, _design(kind, found.design), told)
    if found.body:
        return Look(ref, found.name, load_template(found.body.encode()).template)
    language = told or language
    look = _look(kind, language, ref)
    return look if look.template.language == language else default_look(kind, language)


def choose_look(kind: PaperKind, record_id: int, ref: Ref) -> Changes:
    """Choose what a draft looks like.

    Raises:
        RuleError: RECORD_GONE when the template was deleted; DOCUMENT_FROZEN for a posted paper.
    """
    name = _required_name(ref)
    with journal.action("paper.look", subject=name) as rec:
        writes.keep_look(kind, record_id, ref.template_id, ref.design, ("", "", ref.language or ""))
    return rec.result()


def inherit_look(kind: PaperKind, record_id: int, source: tuple[PaperKind, int]) -> None:
    """Give a paper, inside the action that makes it, the language of the one it is made of.

    A paper of the same kind (a later version) keeps the template, too; another kind begins with the
    default of that language.
    """
    found = queries.look(*source)
    if found is None:
        return
    if source[0] is kind:
        copy = "", "", found.language
        writes.keep_look(kind, record_id, found.template_id, found.design, copy)
    elif (language := _language(found.language)) == "en":
        ref = default_look(kind, language).ref
        writes.keep_look(kind, record_id, ref.template_id, ref.design, ("", "", language))


def freeze_look(kind: PaperKind, record_id: int, look: Look) -> None:
    """Keep with a paper that is posted, inside its transaction, what it was printed by."""
    body = dump_template(look.name or str(look.ref.design), look.template)
    copy = look.name, body, look.template.language
    writes.keep_look(kind, record_id, look.ref.template_id, look.ref.design, copy)


def _required_name(ref: Ref) -> str:
    if ref.template_id is None:
        return str(ref.design)
    (name,) = require("paper_template", ref.template_id, "name")
    return str(name)


def _look(kind: PaperKind, language: Language, ref: Ref) -> Look:
    stored = None if ref.template_id is None else queries.template(ref.template_id)
    own = None if stored is None else _own(stored)
    if own is None or own.template.kind is not kind:
        return _built_in(kind, language, ref.design)
    return Look(ref, own.name, own.template)


def _built_in(kind: PaperKind, language: Language, design: Design) -> Look:
    return Look(Ref(None, design, None), "", built_in(kind, language, design))


def _language(code: str) -> Language | None:
    return "en" if code == "en" else "ru" if code == "ru" else None


def _design(kind: PaperKind, code: str) -> Design:
    known = [one for one in PARTS[kind].designs if one == code]
    return known[0] if known else CUSTOMARY[kind]


def _own(row: TemplateRow) -> OwnTemplate | None:
    """A stored template; None for one a newer program wrote into a store that went back."""
    try:
        named = load_template(row.body.encode())
    except RuleError:
        return None
    return OwnTemplate(row.id, row.rev, row.name, named.template)
