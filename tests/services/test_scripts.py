"""Scripts: versions that stay as they are, what is chosen for whom, files, figures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from salesapp.db.connection import execute, value
from salesapp.db.queries import scripts as queries
from salesapp.domain.activities import ActivityResult
from salesapp.domain.calls import CallDone, CallItem
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.scripts import (
    END,
    Branch,
    Case,
    Known,
    ScriptDraft,
    Situation,
    Step,
    choose,
    pieces,
    unreachable,
)
from salesapp.services import calls, scripts, undo

TALK = ScriptDraft(
    "Повторная продажа",
    Situation.REPEAT,
    (
        Step(
            "a", "Привет", "{name}, добрый день!", branches=(Branch("Да", "b"), Branch("Нет", END))
        ),
        Step("b", "Объём", "Сколько берём?", question="volume"),
    ),
)


def test_a_new_base_has_three_scripts_ready_for_calls(db):
    found = queries.shelf()
    assert [one.situation for one in found] == [Situation.COLD, Situation.OFFER, Situation.DEBT]
    assert all(one.published and one.draft is None for one in found)
    for one in found:
        steps = queries.steps_of(one.published)
        assert not unreachable(steps), one.name
        assert any(step.objections for step in steps)
    assert {one.uid for one in queries.objections()} >= {
        uid for one in found for step in queries.steps_of(one.published) for uid in step.objections
    }


def test_english_scripts_have_the_same_shape():
    from salesapp.domain import usual_scripts_en, usual_scripts_ru
    from salesapp.domain.scripts import check_draft, check_ready

    for ru, en in zip(usual_scripts_ru.USUAL, usual_scripts_en.USUAL, strict=True):
        assert [s.code for s in ru.steps] == [s.code for s in en.steps]
        assert [[b.to for b in s.branches] for s in ru.steps] == [
            [b.to for b in s.branches] for s in en.steps
        ]
        for draft in (ru, en):
            check_ready(check_draft(draft))


def test_a_published_version_is_frozen_and_an_edit_makes_the_next_one(db):
    made = scripts.save(TALK).subject_id
    first = queries.script(made).draft
    scripts.publish(made)
    assert queries.script(made).published == first
    changed = replace(TALK, steps=(*TALK.steps, Step("c", "Итог", "Договорились?")))
    scripts.save(changed, made, queries.script(made).rev)
    row = queries.script(made)
    assert row.published == first
    assert row.draft is not None
    assert len(queries.steps_of(first)) == 2
    assert len(queries.steps_of(row.draft)) == 3
    with pytest.raises(Exception, match="frozen"):
        execute("UPDATE script_version SET steps = '[]' WHERE id = ?", first)
    scripts.publish(made)
    assert [one.number for one in queries.versions(made)] == [2, 1]
    scripts.take_up(first)
    assert len(queries.steps_of(queries.script(made).draft)) == 2
    scripts.drop_draft(made)
    assert queries.script(made).number == 2


def test_a_script_that_cannot_be_read_out_is_not_published(db):
    made = scripts.save(replace(TALK, steps=(Step("a", "Привет", "{кто}, {nobody}!"),))).subject_id
    with pytest.raises(RuleError) as error:
        scripts.publish(made)
    assert error.value.rule is Rule.FIELD_INVALID
    empty = scripts.save(replace(TALK, name="Пустой", steps=())).subject_id
    with pytest.raises(RuleError):
        scripts.publish(empty)


def test_publishing_is_undone_until_a_call_was_made_by_it(db, make_client, now):
    made = scripts.save(TALK).subject_id
    scripts.publish(made)
    undo.undo()
    assert queries.script(made).published is None
    undo.redo()
    version = queries.script(made).published
    client = make_client(status="archived")
    execute("UPDATE client SET status = 'active' WHERE id = ?", client)
    item = CallItem(client, None, None, None, None, "Клиент", "", "Позвонить")
    from salesapp.domain.activities import ActivityKind, NewTask

    step = NewTask(ActivityKind.CALL, "Ещё раз", now.date())
    calls.finish(
        CallDone(item, ActivityResult.AGREED, "Берут 100", step, 75, version, "b", ("a", "b")), now
    )
    figures = queries.statistics(version)
    assert (figures.calls, figures.reached, figures.seconds) == (1, 1, 75)
    assert figures.steps["a"].came == 1
    assert figures.steps["b"].broke == 0
    with pytest.raises(Exception, match="frozen"):
        execute("UPDATE script_version SET state = 'draft' WHERE id = ?", version)


def test_where_the_talks_break_off_is_counted_by_step(db, make_client, now):
    made = scripts.save(TALK).subject_id
    scripts.publish(made)
    version = queries.script(made).published
    from salesapp.domain.activities import Archive

    for last in ("a", "a", "b"):
        client = make_client()
        item = CallItem(client, None, None, None, None, "Клиент", "", "Позвонить")
        path = ("a", "b") if last == "b" else ("a",)
        done = CallDone(
            item, ActivityResult.REFUSED, "Не надо", Archive("отказ"), 30, version, last, path
        )
        calls.finish(done, now)
    figures = queries.statistics(version)
    assert figures.steps["a"] == ("a", 3, 2)
    assert figures.steps["b"] == ("b", 1, 1)
    assert queries.versions(made)[0].calls == 3


def test_a_script_goes_to_another_base_as_a_file(db, tmp_path: Path):
    cold = queries.shelf()[0]
    path = tmp_path / "cold.salesscript"
    scripts.write_file(cold.id, path)
    taken = scripts.read_file(path).subject_id
    row = queries.script(taken)
    assert row.name == f"{cold.name} (2)"
    assert row.published is None
    assert queries.steps_of(row.draft) == queries.steps_of(cold.published)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"kind":"salesapp-script","format":1,"steps":7}', "\x00\x01", "[" * 9000],
)
def test_a_file_that_is_none_changes_nothing(db, tmp_path: Path, text):
    path = tmp_path / "bad.salesscript"
    path.write_text(text, "utf-8")
    with pytest.raises(RuleError) as error:
        scripts.read_file(path)
    assert error.value.rule is Rule.FILE_NOT_UNDERSTOOD
    assert value("SELECT count(*) FROM script") == 3


def test_the_usual_scripts_come_back_once(db):
    scripts.delete(queries.shelf()[2].id)
    scripts.add_usual("ru")
    assert len(queries.shelf()) == 3
    scripts.add_usual("ru")
    assert len(queries.shelf()) == 3


KNOWN = (
    Known(1, Situation.COLD, None, ""),
    Known(2, Situation.OFFER, None, ""),
    Known(3, Situation.DEBT, None, ""),
    Known(4, Situation.COLD, None, "Монтаж"),
    Known(5, Situation.HARD, 77, ""),
)


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        (Case(), 1),
        (Case(industry="монтаж"), 4),
        (Case(has_overdue=True), 3),
        (Case(stage_code="offer"), 2),
        (Case(about_payment=True, about_offer=True), 3),
        (Case(stage_id=77), 5),
        (Case(is_lead=True), 1),
        (Case(has_bought=True), None),
        (Case(stage_code="offer", has_overdue=True), 3),
    ],
)
def test_the_script_follows_what_the_call_is_about(case, wanted):
    assert choose(case, KNOWN) == wanted


def test_a_field_that_is_not_known_stays_to_be_seen():
    found = pieces("{name}, по счёту {invoice} долг", {"name": "Павел"})
    assert [one.text for one in found] == ["Павел", ", по счёту ", "{invoice}", " долг"]
    assert [one.is_missing for one in found] == [False, False, True, False]
