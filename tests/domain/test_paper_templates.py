import json
from dataclasses import replace

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.paper_parts import PARTS, Block, Design, LogoPlace, PaperKind, PaperText
from salesapp.domain.paper_templates import (
    built_in,
    check_template,
    dump_template,
    filled,
    load_template,
)

OWN = replace(
    built_in(PaperKind.OFFER, "ru", Design.PHOTOS),
    accent=0x0B7A4B,
    logo=LogoPlace.RIGHT,
    blocks=(Block.HEADING, Block.OWN_1, Block.LINES, Block.TOTALS, Block.SIGNING),
    texts=((PaperText.OWN_1, "Для {client}\nДействует до {valid_until}"),),
)


def refusal(call, *given):
    with pytest.raises(RuleError) as caught:
        call(*given)
    return caught.value


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_built_in_templates_are_sound_in_every_design(kind, language):
    for design in PARTS[kind].designs:
        template = built_in(kind, language, design)
        check_template("Built in", template)
        assert template.design is design
        assert load_template(dump_template("Т", template).encode()) == ("Т", template)


def test_a_template_goes_out_and_comes_back_as_it_was():
    text = dump_template("Зелёный", OWN)
    assert load_template(text.encode()) == ("Зелёный", OWN)
    assert load_template(b"\xef\xbb\xbf" + text.encode()) == ("Зелёный", OWN)
    assert "Для {client}" in text


def test_an_unknown_field_is_refused_with_the_ones_there_are():
    wrong = replace(OWN, texts=((PaperText.WHY_US, "Скидка {discount} для {client}"),))
    error = refusal(check_template, "Т", wrong)
    assert error.rule is Rule.TEMPLATE_FIELD_UNKNOWN
    assert error.facts["field"] == "why_us"
    assert error.facts["value"] == "{discount}"
    assert "{valid_until}" in error.facts["choices"]


def test_what_makes_the_paper_cannot_be_hidden():
    error = refusal(check_template, "Т", replace(OWN, blocks=(Block.HEADING, Block.LINES)))
    assert error.rule is Rule.FIELD_REQUIRED
    assert error.facts["value"] == "totals"
    assert refusal(check_template, "Т", replace(OWN, columns=())).rule is Rule.FIELD_REQUIRED
    assert refusal(check_template, "  ", OWN).facts["field"] == "name"
    twice = replace(OWN, blocks=(*OWN.blocks, Block.LINES))
    assert refusal(check_template, "Т", twice).rule is Rule.FIELD_INVALID
    foreign = replace(OWN, blocks=(*OWN.blocks, Block.BANK))
    assert refusal(check_template, "Т", foreign).rule is Rule.FIELD_INVALID


def test_a_line_whose_field_has_no_value_is_left_out():
    text = "Для {client}\nДействует до {valid_until}\nЦена 5 } и {"
    told = filled(text, {"client": "ООО «{total}»", "valid_until": ""})
    # A value is never read again: braces in the name of a client stay what they are.
    assert told == "Для ООО «{total}»\nЦена 5 } и {"
    assert filled("{CLIENT}!", {"client": "Да"}) == "Да!"


def changed(**given):
    return json.dumps(json.loads(dump_template("Т", OWN)) | given).encode()


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", Rule.FILE_NOT_UNDERSTOOD),
        (b"\xff\xfe\x00", Rule.FILE_NOT_UNDERSTOOD),
        (b"[" * 60_000, Rule.FILE_NOT_UNDERSTOOD),
        (b"{" + b" " * 70_000 + b"}", Rule.FILE_NOT_UNDERSTOOD),
        (b"[]", Rule.FILE_NOT_UNDERSTOOD),
        (b'{"format": "other"}', Rule.FILE_NOT_UNDERSTOOD),
        (changed(version=2), Rule.TEMPLATE_NEWER),
        (changed(version="1"), Rule.FILE_NOT_UNDERSTOOD),
        (changed(version=True), Rule.FILE_NOT_UNDERSTOOD),
        (changed(kind="exe"), Rule.FILE_NOT_UNDERSTOOD),
        (changed(kind=["offer"]), Rule.FILE_NOT_UNDERSTOOD),
        (changed(language="de"), Rule.FILE_NOT_UNDERSTOOD),
        (changed(accent="red"), Rule.FILE_NOT_UNDERSTOOD),
        (changed(accent="#12345G"), Rule.FILE_NOT_UNDERSTOOD),
        (changed(blocks=["lines"] * 40), Rule.FILE_NOT_UNDERSTOOD),
        (changed(blocks=["lines", "heading", "totals", "bank"]), Rule.FIELD_INVALID),
        (changed(blocks="lines"), Rule.FILE_NOT_UNDERSTOOD),
        (changed(columns=[1, 2]), Rule.FILE_NOT_UNDERSTOOD),
        (changed(texts={"own_1": 5}), Rule.FILE_NOT_UNDERSTOOD),
        (changed(texts={"own_1": "x" * 5_000}), Rule.FIELD_INVALID),
        (changed(texts={"own_1": "{nobody}"}), Rule.TEMPLATE_FIELD_UNKNOWN),
        (changed(texts={"own_1": "{клиент}"}), Rule.TEMPLATE_FIELD_UNKNOWN),
        (changed(texts={"own_1": "{}"}), Rule.TEMPLATE_FIELD_UNKNOWN),
        (changed(texts={"own_1": "a\x00b"}), Rule.FIELD_INVALID),
        (changed(name=None), Rule.FILE_NOT_UNDERSTOOD),
        (changed(name="\x00\n"), Rule.FIELD_REQUIRED),
        (changed(name="я" * 300), Rule.FIELD_INVALID),
    ],
)
def test_a_hostile_file_is_refused_by_name(data, rule):
    assert refusal(load_template, data).rule is rule
