"""Settings of the pipeline: stages, gates, tasks and reasons, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesapp.app.translations import ensure_compiled
from salesapp.db.connection import rows, value
from salesapp.db.queries import gate_conditions
from salesapp.db.queries import pipelines as queries
from salesapp.domain.deals import Severity, TaskDraft
from salesapp.domain.filters import Condition, Joined, Op, every
from salesapp.services import pipelines as service
from salesapp.services import undo
from salesapp.ui import settings, theme
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.main_window import MainWindow
from salesapp.ui.pipelines.conditions_part import ConditionDialog
from salesapp.ui.pipelines.dialogs import NameDialog, RemoveDialog, TaskDialog
from salesapp.ui.pipelines.funnel_section import FunnelSection
from salesapp.ui.pipelines.reasons_section import ReasonsSection
from salesapp.ui.settings import SettingsFile, settings_file
from salesapp.ui.translate import translator
from tests.meanwhile import hearing, something_newer


@pytest.fixture
def preferences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SettingsFile]:
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    yield settings_file()
    settings.forget_settings()


@pytest.fixture
def section(qtbot: QtBot, qapp: QApplication, db: Path, preferences: SettingsFile) -> Any:
    """Opens a section of the settings in the real window."""
    ensure_compiled()
    theme.state.install(qapp)
    theme.state.reduce_motion = True
    translator.use("ru")

    kept: list[MainWindow] = []

    def make(name: str) -> Any:
        window = MainWindow(preferences)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        window.show_section("settings")
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page = window.navigator.page
        page.show_part(name)
        QApplication.processEvents()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        return page.findChild(FunnelSection if name == "funnel" else ReasonsSection)

    return make


def shown(part: Any, kind: type[Dialog]) -> Any:
    return next(one for one in part.window().findChildren(kind) if one.isVisible())


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def names(pipeline: int = 1) -> list[str]:
    return [one.name for one in queries.stages(pipeline)]


def write(text: str) -> None:
    """Type over what is selected where the focus is; letters of any alphabet."""
    editor = QApplication.focusWidget()
    editor.insert(text)
    editor.textEdited.emit(editor.text())


CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_stage_is_chosen_renamed_and_given_a_probability(section):
    part = section("funnel")
    line = next(one for one in part.lines if one.stage.code == "contract")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    panel = part.panel
    assert panel.name.value() == "Договор"
    panel.name.editor.setFocus()
    panel.name.editor.selectAll()
    QTest.keyClicks(panel.name.editor, "Contract")
    panel.chance.editor.setFocus()
    panel.chance.editor.selectAll()
    QTest.keyClicks(panel.chance.editor, "70")
    panel.save()
    assert rows("SELECT name, probability_bp FROM stage WHERE code = 'contract'") == [
        ("Contract", 7_000)
    ]
    assert "Contract" in [one.text() for one in part.lines]
    undo.undo()
    assert names()[3] == "Договор"


def test_stages_are_ordered_by_keys_and_by_the_mouse(section):
    part = section("funnel")
    before = names()
    part.lines[0].setFocus()
    press(Qt.Key.Key_Down, CONTROL)
    assert names()[:2] == [before[1], before[0]]
    assert part.lines[1].hasFocus()
    QApplication.processEvents()
    line = part.lines[0]
    start, end = QPoint(14, 18), QPoint(14, 22 + 3 * line.height())
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=start)
    for place in (QPoint(14, 40), end):
        QApplication.sendEvent(
            line,
            QMouseEvent(
                QEvent.Type.MouseMove, QPointF(place), QPointF(line.mapToGlobal(place)),
                Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        )  # fmt: skip
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=end)
    assert names()[:4] == [before[0], before[2], before[3], before[1]]
    undo.undo()
    undo.undo()
    assert names() == before


def test_won_and_lost_stages_do_not_move_among_the_open_ones(section):
    part = section("funnel")
    before = names()
    won = next(one for one in part.lines if one.stage.kind == "won")
    won.setFocus()
    press(Qt.Key.Key_Up, CONTROL)
    assert names() == before


def test_a_demand_is_checked_turned_into_a_reminder_and_taken_away(section, stage_id):
    part = section("funnel")
    part.show_stage(stage_id("shipment"))
    gates = part.panel.gates
    gates.more.click()
    line = next(one for one in gates.lines if one.code == "budget")
    line.check.setFocus()
    press(Qt.Key.Key_Space)
    assert queries.gates(stage_id("shipment"))["budget"] == "block"
    line = next(one for one in gates.lines if one.code == "budget")
    QTest.mouseClick(line.strict, Qt.MouseButton.LeftButton)
    assert queries.gates(stage_id("shipment"))["budget"] == "warn"
    line = next(one for one in gates.lines if one.code == "budget")
    line.check.click()
    assert "budget" not in queries.gates(stage_id("shipment"))


def test_tasks_of_a_stage_are_added_changed_and_taken_away(section, stage_id):
    part = section("funnel")
    part.show_stage(stage_id("contract"))
    part.panel.add_task.click()
    dialog = shown(part, TaskDialog)
    dialog.subject.editor.setFocus()
    write("Отправить договор")
    press(Qt.Key.Key_Return, CONTROL)
    assert queries.tasks(stage_id("contract")) == [TaskDraft("task", "Отправить договор", 1)]
    part.panel.tasks[0].click()
    dialog = shown(part, TaskDialog)
    dialog.days.set_value(2)
    dialog.working.setChecked(False)
    press(Qt.Key.Key_Return, CONTROL)
    wanted = TaskDraft("task", "Отправить договор", 2, is_working=False)
    assert queries.tasks(stage_id("contract")) == [wanted]
    undo.undo()
    undo.undo()
    assert queries.tasks(stage_id("contract")) == []


def test_a_new_stage_is_named_where_it_appears_and_removed_by_delete(section):
    part = section("funnel")
    part.add.click()
    assert part.panel.name.editor.hasFocus()
    write("Пробная партия")
    part.panel.save()
    assert names()[6] == "Пробная партия"
    QApplication.processEvents()
    line = next(one for one in part.lines if one.text() == "Пробная партия")
    line.setFocus()
    press(Qt.Key.Key_Delete)
    assert "Пробная партия" not in names()


def test_a_stage_with_deals_asks_where_they_go(section, make_client, make_deal, stage_id, qtbot):
    deal = make_deal(make_client(), stage="selection")
    part = section("funnel")
    line = next(one for one in part.lines if one.stage.code == "selection")
    line.setFocus()
    press(Qt.Key.Key_Delete)
    dialog = shown(part, RemoveDialog)
    assert dialog.into.value() == stage_id("qualification")
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: "Подбор и расчёт" not in names(), timeout=5_000)
    assert value("SELECT stage_id FROM deal WHERE id = ?", deal) == stage_id("qualification")
    qtbot.waitUntil(lambda: len(part.lines) == 7, timeout=5_000)


def test_the_gate_is_tried_on_the_deals_of_its_stage(
    section, make_client, make_deal, qtbot, stage_id
):
    make_deal(make_client(), stage="contract")
    make_deal(make_client(), stage="contract")
    part = section("funnel")
    part.show_stage(stage_id("contract"))
    part.panel.check.click()
    qtbot.waitUntil(part.panel.result.isVisible, timeout=5_000)
    assert part.panel.result.text() == "2 сделки не пройдут проверку"


def test_pipelines_are_made_from_a_pattern_renamed_and_put_aside(section):
    part = section("funnel")
    part.new.click()
    dialog = shown(part, NameDialog)
    dialog.name.editor.setFocus()
    write("Тендеры")
    press(Qt.Key.Key_Return, CONTROL)
    made = queries.names()[1][0]
    assert names(made) == names(1)
    assert part.pills[made].isChecked()
    part.rename_pipeline()
    dialog = shown(part, NameDialog)
    dialog.name.set_value("Торги")
    press(Qt.Key.Key_Return, CONTROL)
    assert queries.names()[1][1] == "Торги"
    part.archive_pipeline()
    assert [name for _id, name in queries.names()] == ["Продажи"]
    assert part.pills[made].isChecked()
    part.open_menu()
    undo.undo()
    assert len(queries.names()) == 2


def test_what_is_typed_is_saved_when_the_section_is_left(section, stage_id):
    part = section("funnel")
    part.show_stage(stage_id("offer"))
    part.panel.guidance.setFocus()
    part.panel.guidance.set_value("Спросить ответ")
    part.window().show_section("deals")
    assert value("SELECT guidance FROM stage WHERE code = 'offer'") == "Спросить ответ"


def test_reasons_of_refusal_are_added_renamed_ordered_and_put_aside_by_keys(section):
    part = section("reasons")
    part.lines[0].setFocus()
    press(Qt.Key.Key_Insert)
    dialog = shown(part, NameDialog)
    dialog.name.editor.setFocus()
    write("нет рассрочки")
    press(Qt.Key.Key_Return, CONTROL)
    QApplication.processEvents()
    parent = value("SELECT parent_id FROM lost_reason WHERE name = 'нет рассрочки'")
    assert parent == part.lines[0].reason.id
    part.lines[0].setFocus()
    press(Qt.Key.Key_Down, CONTROL)
    assert part.lines[0].text() == "Условия"
    QApplication.processEvents()
    line = next(one for one in part.lines if one.text() == "Дубль")
    line.setFocus()
    press(Qt.Key.Key_Delete)
    assert "Дубль" not in [one.text() for one in part.lines]
    QApplication.processEvents()
    part.lines[0].setFocus()
    press(Qt.Key.Key_Return)
    dialog = shown(part, NameDialog)
    dialog.name.set_value("Товар")
    press(Qt.Key.Key_Return, CONTROL)
    assert dialog.name.error()
    dialog.name.set_value("Наши условия")
    press(Qt.Key.Key_Return, CONTROL)
    assert part.lines[0].text() == "Наши условия"


def test_the_section_follows_changes_made_elsewhere(section):
    part = section("funnel")
    from salesapp.ui.store import store

    store.changed.emit(service.rename(1, "Оптовые продажи"))
    assert next(iter(part.pills.values())).text() == "Оптовые продажи"


def test_a_condition_is_made_in_words_turned_mild_changed_and_taken_away(section, stage_id):
    part = section("funnel")
    contract = stage_id("contract")
    part.show_stage(contract)
    lines = part.panel.conditions
    QTest.mouseClick(lines.add, Qt.MouseButton.LeftButton)
    dialog = shown(part, ConditionDialog)
    press(Qt.Key.Key_Return, CONTROL)
    assert dialog.isVisible(), "nothing is asked yet"
    assert dialog.fault.isVisible()
    [row] = dialog.box.rows()
    row.field.set_value("amount_minor")
    row.op.set_value(Op.AT_LEAST)
    row.value.set_values((500_000_00,))
    press(Qt.Key.Key_Return, CONTROL)
    assert not dialog.isVisible()
    [known] = gate_conditions.of_stage(contract)
    assert known.group == every(Condition("amount_minor", Op.AT_LEAST, (500_000_00,)))
    assert known.severity is Severity.BLOCK
    assert lines.links[0].text().replace("\u00a0", " ") == "Сумма: от 500 000 ₽"
    QTest.mouseClick(lines.stricts[0], Qt.MouseButton.LeftButton)
    assert gate_conditions.of_stage(contract)[0].severity is Severity.WARN
    QTest.mouseClick(lines.links[0], Qt.MouseButton.LeftButton)
    dialog = shown(part, ConditionDialog)
    row = dialog.box.begin_condition()
    row.field.set_value("people")
    row.op.set_value(Op.AT_LEAST)
    row.value.set_values((2_000,))
    dialog.box.joined.set_value(Joined.ANY)
    dialog.accept()
    assert len(gate_conditions.of_stage(contract)[0].group.parts) == 2
    assert " или " in lines.links[0].text()
    QTest.mouseClick(lines.crosses[0], Qt.MouseButton.LeftButton)
    assert gate_conditions.of_stage(contract) == []
    assert lines.links == []
    undo.undo()
    assert len(gate_conditions.of_stage(contract)) == 1


def test_what_a_trial_finds_is_not_told_of_the_stage_shown_meanwhile(
    section: Any, qtbot: QtBot, make_client: Any, make_deal: Any
) -> None:
    make_deal(make_client("Ромашка"))
    part = section("funnel")
    first, second = part.lines[0].stage, part.lines[1].stage
    part.show_stage(first.id)
    part.panel.look()
    part.show_stage(second.id)
    assert part.panel.check.isEnabled()
    qtbot.waitUntil(lambda: not jobs.running)
    qtbot.wait(50)
    assert part.panel.result.isHidden()
    assert part.panel.found == []
    part.panel.look()
    qtbot.waitUntil(part.panel.result.isVisible)
    assert part.panel.check.isEnabled()


def test_the_toast_of_a_removed_stage_is_of_its_own_step(section, make_client, make_deal, qtbot):
    make_deal(make_client(), stage="selection")
    part = section("funnel")
    next(one for one in part.lines if one.stage.code == "selection").setFocus()
    press(Qt.Key.Key_Delete)
    with hearing() as heard:
        shown(part, RemoveDialog).accept()
        step = something_newer("stage.remove")
        qtbot.waitUntil(lambda: not jobs.running)
    assert [(one.text, one.step) for one in heard] == [("Этап убран: Подбор и расчёт", step)]
