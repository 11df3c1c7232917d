"""A pipeline is made in the settings and a deal goes along it: once by keys, once by the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.db.connection import rows, value
from salesapp.db.queries import deals, pipelines
from salesapp.domain.clients import ClientDraft
from salesapp.services import clients, undo
from salesapp.ui.deals.deal_form import DealForm
from salesapp.ui.pipelines.dialogs import NameDialog
from salesapp.ui.pipelines.funnel_section import FunnelSection
from tests.ui.deals.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def write(text: str) -> None:
    editor = focused()
    editor.insert(text)  # type: ignore[attr-defined]
    editor.textEdited.emit(editor.text())  # type: ignore[attr-defined]


def settings_of(desk: Desk) -> FunnelSection:
    desk.window.show_section("settings")
    page = desk.window.navigator.page
    page.show_part("funnel")
    QApplication.processEvents()
    part = page.findChild(FunnelSection)
    assert part is not None
    return part


def make_pipeline(desk: Desk, part: FunnelSection) -> int:
    part.new.click()
    dialog = next(one for one in desk.window.findChildren(NameDialog) if one.isVisible())
    dialog.name.editor.setFocus()
    write("Тендеры")
    dialog.copy.set_value(0)
    press(Qt.Key.Key_Return, CONTROL)
    QApplication.processEvents()
    return pipelines.names()[1][0]


def test_by_keys(open_desk):
    clients.create(ClientDraft("ООО «Волжмонтаж»", inn="7707083893"))
    desk = open_desk()
    part = settings_of(desk)
    made = make_pipeline(desk, part)
    part.lines[1].setFocus()
    press(Qt.Key.Key_Return)
    part.panel.gates.more.click()
    budget = next(one for one in part.panel.gates.lines if one.code == "budget")
    budget.check.setFocus()
    press(Qt.Key.Key_Space)
    desk.window.show_section("deals")
    desk.page.bar.choose_pipeline(made)
    desk.page.focus_view()
    desk.window.run_action("deals.new")
    form = next(one for one in desk.window.findChildren(DealForm) if one.isVisible())
    form.client.editor.setFocus()
    write("волжм")
    form.client.editor.suggest()
    press(Qt.Key.Key_Return)
    form.subject.editor.setFocus()
    write("Лот 7")
    press(Qt.Key.Key_Return, CONTROL)
    deal = int(value("SELECT id FROM deal"))
    assert desk.board.current_id() == deal
    press(Qt.Key.Key_Right, CONTROL)
    assert desk.page.mover.gate is not None
    write("три миллиона")
    press(Qt.Key.Key_Return, CONTROL)
    assert [move.to_stage for move in deals.moves(deal)] == ["В работе", "Новая"]
    press(Qt.Key.Key_Left, CONTROL)
    focused().insertPlainText("Ошиблись этапом")
    press(Qt.Key.Key_Return, CONTROL)
    assert deals.moves(deal)[0].is_back
    undo.undo()
    undo.undo()
    assert [move.to_stage for move in deals.moves(deal)] == ["Новая"]


def test_by_the_mouse(open_desk, make_client):
    client = make_client("ООО «Волжмонтаж»", inn="7707083893")
    desk = open_desk()
    part = settings_of(desk)
    made = make_pipeline(desk, part)
    from salesapp.services import deals as service

    deal = service.create({"title": "Лот 7", "client_id": client}, pipeline_id=made).subject_id
    desk.window.show_section("deals")
    desk.page.bar.choose_pipeline(made)
    desk.page._ask()
    QApplication.processEvents()
    first, second = desk.board.columns
    view = first.list.viewport()
    start = first.list.card_place(deal).topLeft() + QPoint(50, 40)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    target = second.list.mapToGlobal(QPoint(60, 200))
    for where in (view.mapToGlobal(start + QPoint(14, 14)), target):
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(view.mapFromGlobal(where)), QPointF(where),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.mapFromGlobal(target))
    assert rows("SELECT stage_id FROM deal WHERE id = ?", deal) == [(second.stage.id,)]
    funnel = desk.page.bar.view.buttons()[2]
    QTest.mouseClick(funnel, Qt.MouseButton.LeftButton)
    assert desk.page.on_funnel()
    table = desk.page.funnel.table
    assert [table.paged.index(row, 2).data() for row in (0, 1)] == ["—", "1"]
