"""Notes that plan, words of tags, and which files may be looked at."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.activities import ActivityKind
from salesapp.domain.notes import PlannedNote, planned_in
from salesapp.domain.previews import PreviewKind, is_program, preview_kind, read_text
from salesapp.domain.tags import COLOURS, clean_tag, colour_of, tag_key

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "kind", "subject", "day", "time"),
    [
        ("@завтра 10:00 позвонить", "call", "позвонить", date(2026, 11, 24), "10:00"),
        ("Просят скидку. @пт отправить КП", "letter", "отправить КП", date(2026, 11, 27), None),
        ("@27.11 в 9.30 встреча на складе", "meeting", "встреча на складе", date(2026, 11, 27),
         "09:30"),
        ("@через 2 недели узнать про тендер", "task", "узнать про тендер", date(2026, 12, 7), None),
        ("Перезвонить про болты @+3", "call", "Перезвонить про болты", date(2026, 11, 26), None),
        ("@tomorrow call about steel", "call", "call about steel", date(2026, 11, 24), None),
    ],
)  # fmt: skip
def test_a_note_with_a_date_plans(text, kind, subject, day, time):
    assert planned_in(text, TODAY) == [PlannedNote(ActivityKind(kind), subject, day, time)]


@pytest.mark.parametrize(
    "text", ["пишите на buh@zavtra.ru", "@Ольга в курсе", "@", "@завтра", "просто заметка", "a@b"]
)
def test_other_at_signs_plan_nothing(text):
    assert planned_in(text, TODAY) == []


def test_several_lines_plan_several_tasks():
    found = planned_in("@завтра позвонить\nи ещё\n@пт 15:00 встреча @пн счёт", TODAY)
    assert [one.subject for one in found] == ["позвонить", "встреча", "счёт"]


@given(st.text(max_size=200))
def test_any_text_is_read_without_harm(text):
    for one in planned_in(text, TODAY):
        assert one.subject.strip()


@given(st.text(max_size=80))
def test_a_tag_keeps_its_key(text):
    assert tag_key(clean_tag(text)) == tag_key(text)
    assert colour_of(tag_key(text)) in COLOURS[1:]


def test_files_that_run_are_known_and_never_shown():
    for name in ("счёт.pdf.exe", "письмо.JS", "ярлык.lnk", "прайс.xlsm", "скрипт.ps1"):
        assert is_program(name)
        assert preview_kind(name) is PreviewKind.NONE
    for name, kind in (("договор.PDF", "pdf"), ("фото.jpeg", "picture"), ("выписка.txt", "text")):
        assert preview_kind(name) == kind
        assert not is_program(name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_russian_texts_are_read_in_any_encoding(encoding):
    assert read_text("Привет, «Ромашка»".encode(encoding)) == "Привет, «Ромашка»"


def test_a_text_cut_within_a_letter_is_still_utf_8():
    assert read_text("яблоко".encode()[:-1]).startswith("яблок")
