"""Marks in a note: where a task ends, and which words belong to its day."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.domain.activities import ActivityKind
from salesapp.domain.notes import PlannedNote, planned_in

TODAY = date(2026, 11, 25)
K = ActivityKind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("@завтра купить X", [(K.TASK, "купить X", 26, None)]),
        ("X: @завтра", [(K.TASK, "X", 26, None)]),
        ("@завтра 9:05 позвонить X.", [(K.CALL, "позвонить X", 26, "09:05")]),
        ("@завтра (а)@26 письмо", [(K.TASK, "(а)", 26, None), (K.LETTER, "письмо", 26, None)]),
        ("@завтра. - позвонить", [(K.CALL, "позвонить", 26, None)]),
        ("@через 2 недели, встреча", None),
        ("@26 ноября 2026 года оплата", [(K.PAYMENT, "оплата", 26, None)]),
        ("@завтраX позвонить", []),
        ("@завтра", []),
        ("ivan@завтра позвонить", []),
    ],
)
def test_what_a_note_plans(text, told):
    found = [
        (
            one.kind,
            one.subject,
            one.due_on.day if one.due_on.month == 11 else one.due_on,
            one.due_time,
        )
        for one in planned_in(text, TODAY)
    ]
    assert found == ([(K.MEETING, "встреча", date(2026, 12, 9), None)] if told is None else told)


def test_a_day_of_four_words_and_no_more():
    # The longest run of words that is a date counts, up to four of them.
    assert planned_in("@26 ноября 2026 г. письмо", TODAY) == [
        PlannedNote(K.LETTER, "письмо", date(2026, 11, 26), None)
    ]
