"""Templates of papers: how a kind of paper looks in a language, and files of templates."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple, TypeVar

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.paper_parts import (
    CUSTOMARY,
    PARTS,
    Block,
    Design,
    LogoPlace,
    PaperColumn,
    PaperKind,
    PaperText,
)

Language = Literal["ru", "en"]
ACCENT: Final = 0x2256D9
INK: Final = 0x16181D
MOST_TEXT: Final = 4_000
MOST_NAME: Final = 100
MOST_BYTES: Final = 64 * 1024
"""A file of a template is smaller than this."""
FORMAT: Final = "salesapp-paper-template"
FORMAT_VERSION: Final = 1
_FIELD: Final = re.compile(r"\{([^{}\n]*)\}")
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class PaperTemplate:
    """How one kind of paper looks; blocks and columns are the shown ones, in their order.

    Colours are 0xRRGGBB; `texts` are the ones said otherwise than usual.
    """

    kind: PaperKind
    language: Language
    design: Design
    accent: int = ACCENT
    ink: int = INK
    logo: LogoPlace = LogoPlace.LEFT
    blocks: tuple[Block, ...] = ()
    columns: tuple[PaperColumn, ...] = ()
    texts: tuple[tuple[PaperText, str], ...] = ()

    def text(self, which: PaperText) -> str:
        """A text of the template; empty when it is said as usual."""
        return next((text for name, text in self.texts if name is which), "")


class NamedTemplate(NamedTuple):
    """A template with the name it is chosen by."""

    name: str
    template: PaperTemplate


@lru_cache
def built_in(
    kind: PaperKind, language: Language = "ru", design: Design | None = None
) -> PaperTemplate:
    """The template that is always there."""
    parts = PARTS[kind]
    chosen = design if design in parts.designs else CUSTOMARY[kind]
    shown = [one for one in parts.columns if one not in parts.spare]
    blocks = [one for one in parts.blocks if one not in parts.spare]
    if chosen is Design.PHOTOS:
        shown.insert(shown.index(PaperColumn.NAME), PaperColumn.PHOTO)
    if chosen is Design.BRANDED and Block.LETTERHEAD in parts.blocks:
        blocks = [Block.LETTERHEAD, *(one for one in blocks if one is not Block.LETTERHEAD)]
    return PaperTemplate(kind, language, chosen, blocks=tuple(blocks), columns=tuple(shown))


def check_template(name: str, template: PaperTemplate) -> None:
    """Refuse a template no paper can be made by.

    Raises:
        RuleError: FIELD_REQUIRED (`name`, or a block or column that must be shown),
            TEMPLATE_FIELD_UNKNOWN with `field`, `value` and the `choices`; FIELD_INVALID.
    """
    if not name.strip():
        raise RuleError(Rule.FIELD_REQUIRED, field="name")
    if len(name) > MOST_NAME:
        raise RuleError(Rule.FIELD_INVALID, field="name")
    parts = PARTS[template.kind]
    if template.design not in parts.designs:
        raise RuleError(Rule.FIELD_INVALID, field="design", value=template.design)
    _check_shown(template.blocks, parts.blocks, parts.kept, "blocks")
    _check_shown(template.columns, parts.columns, parts.kept_columns, "columns")
    for colour in (template.accent, template.ink):
        if not 0 <= colour <= 0xFFFFFF:
            raise RuleError(Rule.FIELD_INVALID, field="colour")
    told = [which for which, _text in template.texts]
    if len(set(told)) != len(told) or not set(told) <= set(parts.texts):
        raise RuleError(Rule.FIELD_INVALID, field="texts")
    for which, text in template.texts:
        check_text(template.kind, which, text)


def check_text(kind: PaperKind, which: PaperText, text: str) -> None:
    """Refuse a text with a field the kind of paper does not have, or one that is too long.

    Raises:
        RuleError: TEMPLATE_FIELD_UNKNOWN with `field`, `value` and `choices`; FIELD_INVALID.
    """
    known = PARTS[kind].fields
    for one in _FIELD.findall(text):
        if one.lower() not in known:
            raise RuleError(
                Rule.TEMPLATE_FIELD_UNKNOWN,
                field=str(which),
                value=f"{{{one}}}",
                choices=", ".join(f"{{{field}}}" for field in known),
            )
    if len(text) > MOST_TEXT or _CONTROLS.search(text):
        raise RuleError(Rule.FIELD_INVALID, field=str(which))


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its fields; a line that names a field without a value is left out."""
    lines = (
        _FIELD.sub(lambda found: values[found[1].lower()], line)
        for line in text.splitlines()
        if all(values.get(field.lower()) for field in _FIELD.findall(line))
    )
    return "\n".join(lines).strip("\n")


def dump_template(name: str, template: PaperTemplate) -> str:
    """The template as the text of a file; `load_template` reads it."""
    body: dict[str, Any] = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "name": name,
        "kind": template.kind,
        "language": template.language,
        "design": template.design,
        "accent": f"#{template.accent:06X}",
        "ink": f"#{template.ink:06X}",
        "logo": template.logo,
        "blocks": list(template.blocks),
        "columns": list(template.columns),
        "texts": {str(which): text for which, text in template.texts if text},
    }
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def load_template(data: bytes) -> NamedTemplate:
    """Read a template out of the bytes of a file nobody vouches for.

    Raises:
        RuleError: TEMPLATE_NEWER for a file of a newer program;
            FILE_NOT_UNDERSTOOD with `detail`, the name of what is wrong; those of
            `check_template`.
    """
    if len(data) > MOST_BYTES:
        # No template is so large: it is some other file.
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail="size")
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail="JSON") from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail="format")
    version = told.get("version")
    if type(version) is not int or version < 1:
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail="version")
    if version > FORMAT_VERSION:
        raise RuleError(Rule.TEMPLATE_NEWER, version=version, known=FORMAT_VERSION)
    language = told.get("language")
    if language not in ("ru", "en"):
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail="language")
    texts = told.get("texts")
    if not isinstance(texts, dict) or not all(isinstance(one, str) for one in texts.values()):
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail="texts")
    template = PaperTemplate(
        kind=_code(PaperKind, told, "kind"),
        language="en" if language == "en" else "ru",
        design=_code(Design, told, "design"),
        accent=_colour(told, "accent"),
        ink=_colour(told, "ink"),
        logo=_code(LogoPlace, told, "logo"),
        blocks=_codes(Block, told.get("blocks"), "blocks"),
        columns=_codes(PaperColumn, told.get("columns"), "columns"),
        texts=tuple(
            zip(_codes(PaperText, list(texts), "texts"), map(str, texts.values()), strict=True)
        ),
    )
    name = told.get("name")
    if not isinstance(name, str):
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail="name")
    name = " ".join(_CONTROLS.sub(" ", name).split())
    check_template(name, template)
    return NamedTemplate(name, template)


def _check_shown(
    shown: tuple[Any, ...], possible: tuple[Any, ...], kept: frozenset[Any], field: str
) -> None:
    if len(set(shown)) != len(shown) or not set(shown) <= set(possible):
        raise RuleError(Rule.FIELD_INVALID, field=field)
    if missing := kept - set(shown):
        raise RuleError(Rule.FIELD_REQUIRED, field=field, value=", ".join(sorted(missing)))


_Code = TypeVar("_Code", PaperKind, Design, LogoPlace, Block, PaperColumn, PaperText)


def _code(kind: type[_Code], told: Mapping[str, Any], field: str) -> _Code:
    try:
        return kind(told[field])
    except (KeyError, ValueError, TypeError) as error:
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail=field) from error


def _codes(kind: type[_Code], told: object, field: str) -> tuple[_Code, ...]:
    if not isinstance(told, list) or len(told) > len(kind):
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail=field)
    return tuple(_code(kind, {field: one}, field) for one in told)


def _colour(told: Mapping[str, Any], field: str) -> int:
    text = told.get(field)
    if not isinstance(text, str) or not _COLOUR.fullmatch(text):
        raise RuleError(Rule.FILE_NOT_UNDERSTOOD, detail=field)
    return int(text[1:], 16)
