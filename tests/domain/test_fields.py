"""Fields: whose they are, and what may be typed into them."""

from __future__ import annotations

import pytest

from salesapp.domain.defaults import LOST_REASONS, STAGES, wording
from salesapp.domain.entities import Entity
from salesapp.domain.fields import BUILT_IN, Field, FieldType, built_in, own_id


def test_a_field_of_the_users_own_and_a_property_are_known_by_their_ids():
    own = Field(Entity.CLIENT, own_id(5), FieldType.TEXT)
    assert (own.id, own.is_custom, own.custom_id, own.is_attribute) == ("custom:5", True, 5, False)
    prop = Field(Entity.PRODUCT, "attribute:7", FieldType.NUMBER)
    assert (prop.is_custom, prop.is_attribute, prop.attribute_id) == (False, True, 7)


def test_words_are_searched_and_numbers_are_summed():
    kinds = {kind: Field(Entity.CLIENT, "x", kind) for kind in FieldType}
    assert [kind for kind, one in kinds.items() if one.is_number] == [
        FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT,
    ]  # fmt: skip
    assert {kind for kind, one in kinds.items() if one.is_text} == {
        FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE, FieldType.CHOICES, FieldType.LINK,
        FieldType.PHONE, FieldType.EMAIL,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entity", "code", "editable", "computed"),
    [
        (Entity.CLIENT, "name", True, False),
        (Entity.CLIENT, "kind", True, False),
        (Entity.CLIENT, "status", False, False),
        (Entity.CLIENT, "debt", False, True),
        (Entity.CLIENT, "abc", False, True),
        (Entity.DEAL, "tags", False, True),
    ],
)
def test_what_follows_from_other_records_is_not_typed(entity, code, editable, computed):
    one = built_in(entity, code)
    assert (one.id, one.entity, one.editable, one.computed) == (code, entity, editable, computed)


def test_ids_are_unique_within_a_kind_of_record_and_unknown_ones_are_none():
    for fields in BUILT_IN.values():
        assert len({one.id for one in fields}) == len(fields)
    with pytest.raises(KeyError):
        built_in(Entity.CLIENT, "colour")


def test_a_new_store_speaks_its_language():
    russian, english = wording("ru"), wording("en")
    assert russian.reasons == LOST_REASONS
    assert russian.stages == {one.code: (one.name, one.guidance) for one in STAGES}
    assert set(english.stages) == set(russian.stages)
    assert english.pipeline != russian.pipeline
    assert len(english) == len(russian)
    assert len(english.new_stages) == len(russian.new_stages)
