"""Writing a script: steps, answers, fields, publishing, files, figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from salesapp.db.queries import scripts as queries
from salesapp.domain.scripts import END, Situation
from salesapp.services import scripts as service
from salesapp.ui.scripts.page import ScriptsPage


@pytest.fixture
def page(qtbot, db):
    one = ScriptsPage()
    qtbot.addWidget(one)
    one.resize(1300, 800)
    one.show()
    one.activate()
    return one


def test_a_script_is_written_and_published_without_a_mouse(page: ScriptsPage) -> None:
    page.new_script()
    page.editor.name.setText("Рекламация: первый звонок")
    page.editor.situation.set_value(Situation.CLAIM)
    form = page.editor.form
    form.words.insertPlainText("Добрый день, это ")
    form.words.put_field("manager")
    page.editor.new_step()
    form.name.setText("Что случилось")
    form.words.insertPlainText("Расскажите по порядку.")
    form.question.set_value("note")
    page.editor.go_to("s1")
    form.add_branch.click()
    form._lines[0].text.setText("Согласен говорить")
    form._lines[0].to.set_value("s2")
    form.add_branch.click()
    form._lines[1].text.setText("Не сейчас")
    assert page.keep()
    one = next(row for row in queries.shelf() if row.name.startswith("Рекламация"))
    assert one.published is None
    steps = queries.steps_of(one.draft)
    assert steps[0].text == "Добрый день, это {manager}"
    assert [(b.text, b.to) for b in steps[0].branches] == [
        ("Согласен говорить", "s2"), ("Не сейчас", END),
    ]  # fmt: skip
    page.publish_script()
    assert queries.script(one.id).number == 1
    assert one.situation is Situation.CLAIM


def test_an_unknown_field_is_told_at_once_and_keeps_the_draft_from_use(page: ScriptsPage) -> None:
    page.new_script()
    page.editor.form.words.setPlainText("Здравствуйте, {фамилия}!")
    assert "{фамилия}" in page.editor.form.wrong.text()
    one = page._known
    page.publish_script()
    assert queries.script(one.id).published is None
    assert page.wrong.text()


def test_editing_a_published_script_makes_the_next_version(page: ScriptsPage) -> None:
    first = page._known
    page.editor.form.words.setPlainText("Другие слова")
    assert page.keep()
    one = queries.script(first.id)
    assert one.published == first.published
    assert one.draft is not None
    page.publish_script()
    assert queries.script(first.id).number == 2
    assert [row.number for row in queries.versions(first.id)] == [2, 1]
    page.take_up(first.published)
    assert queries.steps_of(queries.script(first.id).draft) == queries.steps_of(first.published)


def test_the_trial_follows_what_is_typed(page: ScriptsPage) -> None:
    page.editor.form.words.setPlainText("Проверка слов")
    assert page.side.trial.words.text() == "Проверка слов"
    page.side.trial.choose(4)
    assert page.side.trial.step().code == "gate"
    assert page.editor._code == "gate"


def test_a_step_taken_away_lets_its_answers_end_the_talk(page: ScriptsPage) -> None:
    page.editor.go_to("reason")
    page.editor.remove_step()
    assert page.keep()
    steps = queries.steps_of(queries.script(page._known.id).draft)
    assert all(branch.to != "reason" for step in steps for branch in step.branches)


def test_a_script_travels_by_file(page: ScriptsPage, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "cold.salesscript"
    monkeypatch.setattr("salesapp.ui.scripts.page.ask_save_path", lambda *_a, **_k: path)
    monkeypatch.setattr("salesapp.ui.scripts.page.ask_open_paths", lambda *_a, **_k: [path])
    page.export_script()
    assert path.stat().st_size > 1_000
    page.import_script()
    assert len(queries.shelf()) == 4
    assert page._known.name.endswith("(2)")
    assert page._known.published is None


def test_the_lines_of_a_step_stay_while_it_stays_as_it_is(page: ScriptsPage) -> None:
    form = page.editor.form
    lines = list(form._lines)
    assert lines
    page.activate()
    assert form._lines == lines
    form.add_branch.click()
    assert form._lines[0] is not lines[0]
    assert len(form._lines) == len(lines) + 1


def test_order_copy_and_deletion(page: ScriptsPage) -> None:
    first = page._known.id
    page.lower_script()
    assert [one.id for one in queries.shelf()][1] == first
    page.copy_script()
    assert len(queries.shelf()) == 4
    page.delete_script()
    assert len(queries.shelf()) == 3


def test_a_page_made_anew_lays_the_script_it_comes_back_to_out_once(page: ScriptsPage, qtbot):
    for name in ("Первый", "Второй"):
        page.new_script()
        page.editor.name.setText(name)
        page.keep()
    page.list.choose(next(one.id for one in queries.shelf() if one.name == "Первый"))
    fresh = ScriptsPage()
    qtbot.addWidget(fresh)
    shown: list[str] = []
    fresh.editor.step_shown.connect(shown.append)
    fresh.restore(page.state())
    fresh.show()
    fresh.activate()
    assert fresh.editor.name.text() == "Первый"
    assert len(shown) == 1


def make_script(page: ScriptsPage, name: str) -> int:
    """Write a script down; its id."""
    page.new_script()
    page.editor.name.setText(name)
    assert page.keep()
    return page._known.id


def test_delete_in_the_list_takes_the_script_that_is_edited(page: ScriptsPage, qtbot) -> None:
    first, second = make_script(page, "Альфа один"), make_script(page, "Альфа два")
    page.search.setText("Альфа")
    qtbot.waitUntil(lambda: len(page.list.lines.choices) == 2)
    page.list.choose(first)
    page.editor.name.setText("Бета")
    qtbot.waitUntil(lambda: queries.script(first).name == "Бета")
    assert page._known.id == page.list.choice().id == first
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert queries.script(first) is None
    assert queries.script(second).name == "Альфа два"


def test_another_search_no_longer_shows_what_it_does_not_find(page: ScriptsPage, qtbot) -> None:
    make_script(page, "Альфа")
    other = make_script(page, "Бета")
    page.editor.name.setText("Гамма")
    page.search.setText("Альфа")
    qtbot.waitUntil(lambda: len(page.list.lines.choices) == 1)
    assert page._known.name == page.list.choice().title == "Альфа"
    assert queries.script(other).name == "Гамма"


def test_a_script_that_is_not_right_yet_is_not_left_by_a_click(page: ScriptsPage, qtbot) -> None:
    first, second = make_script(page, "Первый"), make_script(page, "Второй")
    page.list.choose(first)
    page.editor.form.words.setPlainText("Два часа работы над текстом")
    page.editor.name.setText("")
    place = page.list.visualRect(
        page.list.lines.index([one.id for one in page.list.lines.choices].index(second))
    )
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    page.activate()
    assert page.wrong.text()
    assert page._known.id == page.list.choice().id == first
    qtbot.waitUntil(
        lambda: (
            [one.row() for one in page.list.selectedIndexes()] == [page.list.currentIndex().row()]
        )
    )
    assert page.editor.form.words.toPlainText() == "Два часа работы над текстом"
    page.new_script()
    page.search.setText("Второй")
    qtbot.wait(400)
    assert page.editor.form.words.toPlainText() == "Два часа работы над текстом"
    page.editor.name.setText("Первый")
    page.list.choose(second)
    assert page._known.id == second
    assert queries.steps_of(queries.script(first).draft)[0].text == "Два часа работы над текстом"


def test_a_script_deleted_elsewhere_holds_nobody(page: ScriptsPage) -> None:
    first, second = make_script(page, "Первый"), make_script(page, "Второй")
    page.list.choose(first)
    page.editor.name.setText("Ещё не записан")
    service.delete(first)
    page.list.choose(second)
    assert page._known.id == second
