"""What a write touched."""

from __future__ import annotations

from salesapp.domain.changes import Changes, Entity, merge

CLIENT, DEAL = Entity.CLIENT, Entity.DEAL


def test_changes_of_one_kind_have_their_first_record_for_a_subject():
    told = Changes.of(CLIENT, 5, 7)
    assert (told.ids, told.subject_id, told.everything) == ({CLIENT: {5, 7}}, 5, False)
    assert Changes.of(CLIENT).subject_id is None
    assert told.ids_of(CLIENT) == {5, 7}
    assert told.ids_of(DEAL) == frozenset()


def test_whether_a_kind_was_touched():
    told = Changes.of(CLIENT, 5)
    assert told.touches(DEAL, CLIENT)
    assert not told.touches(DEAL)
    assert Changes.all().touches(DEAL)
    assert Changes.all().ids_of(DEAL) == frozenset()
    assert not Changes().touches(CLIENT, DEAL)


def test_changes_are_joined_the_first_subject_stays():
    both = Changes.of(CLIENT, 5) | Changes.of(CLIENT, 6) | Changes.of(DEAL, 7)
    assert (both.ids, both.subject_id, both.everything) == ({CLIENT: {5, 6}, DEAL: {7}}, 5, False)
    assert (Changes() | Changes.of(DEAL, 7)).subject_id == 7
    assert (Changes.of(DEAL, 0) | Changes.of(DEAL, 7)).subject_id == 0
    assert (Changes.of(DEAL, 7) | Changes.all()).everything
    assert (Changes.all() | Changes.of(DEAL, 7)).everything
    assert merge([Changes.of(CLIENT, 5), Changes.of(DEAL, 7)]) == Changes(
        {CLIENT: frozenset({5}), DEAL: frozenset({7})}, subject_id=5
    )
    assert merge([]) == Changes()
