"""Templates of papers: bounds of each part, and the name of what is wrong with a file."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from salesapp.domain.errors import Rule
from salesapp.domain.paper_parts import PARTS, Block, Design, PaperColumn, PaperKind, PaperText
from salesapp.domain.paper_templates import (
    MOST_BYTES,
    MOST_NAME,
    MOST_TEXT,
    built_in,
    check_template,
    check_text,
    dump_template,
    filled,
    load_template,
)
from tests.refusals import refused

OFFER = replace(built_in(PaperKind.OFFER), texts=((PaperText.OWN_1, "Для {client}"),))


def test_a_text_is_said_as_usual_until_the_template_has_one():
    assert OFFER.text(PaperText.OWN_1) == "Для {client}"
    assert OFFER.text(PaperText.WHY_US) == ""
    two = replace(OFFER, texts=((PaperText.OWN_1, "a"), (PaperText.WHY_US, "b")))
    assert two.text(PaperText.WHY_US) == "b"


@pytest.mark.parametrize("kind", PaperKind)
def test_designs_differ_in_photos_and_in_the_place_of_the_letterhead(kind):
    parts = PARTS[kind]
    for design in parts.designs:
        one = built_in(kind, "ru", design)
        spare = set(parts.spare)
        assert set(one.blocks) == {each for each in parts.blocks if each not in spare} | (
            {Block.LETTERHEAD}
            if design is Design.BRANDED and Block.LETTERHEAD in parts.blocks
            else set()
        )
        usual = [each for each in parts.blocks if each in one.blocks]
        if design is Design.BRANDED and Block.LETTERHEAD in parts.blocks:
            assert one.blocks[0] is Block.LETTERHEAD
            usual.remove(Block.LETTERHEAD)
            assert list(one.blocks[1:]) == usual
        else:
            assert list(one.blocks) == usual
        if design is Design.PHOTOS:
            photo = one.columns.index(PaperColumn.PHOTO)
            assert one.columns[photo + 1] is PaperColumn.NAME
        else:
            assert list(one.columns) == [each for each in parts.columns if each not in spare]


@pytest.mark.parametrize(
    ("rule", "facts", "changed"),
    [
        (Rule.FIELD_INVALID, {"field": "colour"}, {"accent": -1}),
        (Rule.FIELD_INVALID, {"field": "colour"}, {"ink": 0x1000000}),
        (
            Rule.FIELD_INVALID,
            {"field": "texts"},
            {"texts": ((PaperText.OWN_1, "a"), (PaperText.OWN_1, "b"))},
        ),
        (
            Rule.FIELD_REQUIRED,
            {"field": "blocks", "value": "lines, totals"},
            {"blocks": (Block.HEADING,)},
        ),
        (Rule.FIELD_INVALID, {"field": "columns"}, {"columns": (*OFFER.columns, OFFER.columns[0])}),
    ],
)
def test_a_template_no_paper_can_be_made_by(rule, facts, changed):
    with refused(rule, **facts):
        check_template("Т", replace(OFFER, **changed))


def test_parts_of_another_paper_are_refused():
    kinds = [kind for kind in PaperKind if set(Design) - set(PARTS[kind].designs)]
    kind = kinds[0]
    foreign = next(one for one in Design if one not in PARTS[kind].designs)
    with refused(Rule.FIELD_INVALID, field="design", value=foreign):
        check_template("Т", replace(built_in(kind), design=foreign))
    poor = next(kind for kind in PaperKind if set(PaperText) - set(PARTS[kind].texts))
    text = next(one for one in PaperText if one not in PARTS[poor].texts)
    with refused(Rule.FIELD_INVALID, field="texts"):
        check_template("Т", replace(built_in(poor), texts=((text, "a"),)))


def test_a_template_up_to_its_bounds_is_taken():
    check_template("я" * MOST_NAME, replace(OFFER, accent=0, ink=0xFFFFFF))
    every = tuple((which, "a") for which in PARTS[PaperKind.OFFER].texts)
    check_template("Т", replace(OFFER, texts=every, blocks=PARTS[PaperKind.OFFER].blocks))
    with refused(Rule.FIELD_INVALID, field="name"):
        check_template("я" * (MOST_NAME + 1), OFFER)


def test_texts_have_their_length_and_their_fields():
    check_text(PaperKind.OFFER, PaperText.OWN_1, "я" * MOST_TEXT)
    for wrong in ("я" * (MOST_TEXT + 1), "a\x00"):
        with refused(Rule.FIELD_INVALID, field="own_1"):
            check_text(PaperKind.OFFER, PaperText.OWN_1, wrong)
    known = ", ".join("{" + one + "}" for one in PARTS[PaperKind.OFFER].fields)
    with refused(Rule.TEMPLATE_FIELD_UNKNOWN, field="own_1", value="{Mood}", choices=known):
        check_text(PaperKind.OFFER, PaperText.OWN_1, "{CLIENT} {Mood}")


def test_empty_lines_at_the_ends_of_a_text_go_letters_stay():
    assert filled("\n\nX {client} X\n", {"client": "5"}) == "X 5 X"


def test_a_file_is_read_by_people_too():
    lines = dump_template("Зелёный", OFFER).splitlines()
    assert lines[0] == "{"
    assert lines[1].startswith(' "format": ')
    assert ' "name": "Зелёный",' in lines


def changed(**given) -> bytes:
    return json.dumps(json.loads(dump_template("Т", OFFER)) | given).encode()


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (b"", "JSON"),
        (b"\xff", "JSON"),
        (b" " * (MOST_BYTES + 1), "size"),
        (b"5", "format"),
        (changed(format="x"), "format"),
        (changed(version="1"), "version"),
        (changed(version=0), "version"),
        (changed(language="de"), "language"),
        (changed(texts=[]), "texts"),
        (changed(texts={"own_1": "a", "why_us": 5}), "texts"),
        (changed(texts={"mood": "a"}), "texts"),
        (changed(kind="x"), "kind"),
        (changed(design="x"), "design"),
        (changed(accent="#12345"), "accent"),
        (changed(ink=5), "ink"),
        (changed(logo="x"), "logo"),
        (changed(blocks=5), "blocks"),
        (changed(blocks=["x"]), "blocks"),
        (changed(columns={}), "columns"),
        (changed(name=5), "name"),
    ],
)
def test_a_file_that_is_no_template_is_told_by_what_is_wrong(data, detail):
    with refused(Rule.FILE_NOT_UNDERSTOOD, detail=detail):
        load_template(data)


def test_a_file_of_the_largest_size_and_a_newer_one():
    plain = dump_template("Т", OFFER).encode()
    assert load_template(plain + b" " * (MOST_BYTES - len(plain))).name == "Т"
    with refused(Rule.TEMPLATE_NEWER, version=9, known=json.loads(plain)["version"]):
        load_template(changed(version=9))
    assert load_template(changed(name=" Мой \n шаблон\x07 ")).name == "Мой шаблон"
    every = [str(one) for one in Block if one in PARTS[PaperKind.OFFER].blocks]
    assert len(load_template(changed(blocks=every)).template.blocks) == len(every)
