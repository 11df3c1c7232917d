"""A step of very many records is taken back beside the window, which lives on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer

from salesapp.db import journal
from salesapp.db.connection import executemany, rows, value
from salesapp.domain.clients import ClientDraft
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import clients, undo
from salesapp.services.checks import check_store
from salesapp.ui import actions, sections, settings, theme
from salesapp.ui.jobs import jobs
from salesapp.ui.kit.button import Button
from salesapp.ui.main_window import MainWindow
from salesapp.ui.notices import notices
from salesapp.ui.settings import settings_file
from salesapp.ui.translate import translator
from tests.meanwhile import something_newer

MANY = 6_000


def _forget() -> None:
    for function in (
        sections.sections,
        sections._badge,
        actions.all_actions,
        actions._by_id,
        actions._homes,
    ):
        function.cache_clear()


@pytest.fixture
def window(qtbot, qapp, db, tmp_path, monkeypatch) -> Iterator[MainWindow]:
    """The window with the real section of clients, on a base of many."""
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    kept = tuple(one for one in sections.SECTIONS if one.id == "clients")
    monkeypatch.setattr(sections, "SECTIONS", kept)
    monkeypatch.setattr(actions, "PACKAGES", ("salesapp.ui.clients",))
    _forget()
    settings.forget_settings()
    theme.state.reduce_motion = True
    theme.state.install(qapp)
    translator.use("ru")
    clients.create(ClientDraft(name="ООО «Первый»", inn=""))
    change_many()
    made = MainWindow(settings_file())
    made.resize(1440, 900)
    made.start()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.navigator.page.activate()
    made.show_undo()
    yield made
    _forget()


def change_many() -> None:
    """One step that makes very many clients."""
    with journal.action("list.bulk", str(MANY)):
        executemany(
            "INSERT INTO client SELECT ?1, printf('%032x', ?1), created_at, updated_at, deleted_at,"
            " rev, kind, 'Клиент ' || ?1, 'клиент ' || ?1, full_name, inn, kpp, ogrn, inn_flag,"
            " category, status, city, legal_address, actual_address, delivery_address, industry,"
            " source, payment_terms, note, paused_until, pause_reason, 'клиент ' || ?1, group_id,"
            " price_list_id FROM client WHERE id = 1",
            [(number,) for number in range(10, MANY + 10)],
        )


@pytest.fixture
def told() -> Iterator[list[str]]:
    heard: list[str] = []

    def hear(notice: object) -> None:
        heard.append(notice.text)  # type: ignore[attr-defined]

    notices.told.connect(hear)
    yield heard
    notices.told.disconnect(hear)


def press(window: MainWindow, qtbot, key: Qt.Key = Qt.Key.Key_Z) -> None:
    qtbot.keyClick(window.navigator.page, key, Qt.KeyboardModifier.ControlModifier)


def test_a_long_step_goes_back_beside_the_window_and_the_window_says_so(window, qtbot, told):
    late = ticking(window)
    press(window, qtbot)
    job = window._taking
    assert job in jobs.running
    assert job.title.startswith("Откат: ")
    assert not window.top_bar.undo.isEnabled()
    assert not window.registry.actions["frame.undo"].isEnabled()
    assert not window.registry.actions["frame.redo"].isEnabled()
    press(window, qtbot)
    assert jobs.running.count(job) == 1, "a second press begins nothing"
    with pytest.raises(RuleError) as refused:
        clients.create(ClientDraft(name="Второй", inn=""))
    assert refused.value.rule is Rule.UNDO_UNDER_WAY
    qtbot.waitUntil(lambda: window._taking is None, timeout=60_000)
    assert rows("SELECT id FROM client") == [(1,)]
    assert told[-1].startswith("Отменено: ")
    gaps = late()
    assert len(gaps) > 20, "the window went on while the step was taken back"
    assert sorted(gaps)[len(gaps) // 2] < 50
    assert window.top_bar.undo.isEnabled(), "the step before is offered now"
    assert window.registry.actions["frame.redo"].isEnabled()
    clients.create(ClientDraft(name="Второй", inn=""))
    assert check_store() == []


def test_a_long_step_is_done_again_and_a_short_one_at_once(window, qtbot, told):
    press(window, qtbot)
    qtbot.waitUntil(lambda: window._taking is None, timeout=60_000)
    press(window, qtbot, Qt.Key.Key_Y)
    assert window._taking is not None
    qtbot.waitUntil(lambda: window._taking is None, timeout=60_000)
    assert value("SELECT count(*) FROM client") == MANY + 1
    clients.create(ClientDraft(name="Второй", inn=""))
    press(window, qtbot)
    assert window._taking is None
    assert value("SELECT count(*) FROM client") == MANY + 1


def test_cancel_leaves_the_step_where_it_was(window, qtbot, told):
    step = undo.next_undo()
    press(window, qtbot)
    window._taking.cancel()
    qtbot.waitUntil(lambda: window._taking is None, timeout=60_000)
    assert value("SELECT count(*) FROM client") == MANY + 1
    assert undo.next_undo() == step
    assert not any(text.startswith("Отменено") for text in told)
    assert window.top_bar.undo.isEnabled()


def ticking(window: MainWindow) -> Callable[[], list[float]]:
    """A clock in the window's thread: milliseconds between its ticks."""
    timer = QTimer(window)
    moments: list[float] = []
    timer.timeout.connect(lambda: moments.append(perf_counter()))
    timer.start(5)

    def gaps() -> list[float]:
        timer.stop()
        return [1_000 * (b - a) for a, b in pairwise(moments)]

    return gaps


def test_the_toast_of_a_long_step_done_again_takes_nothing_newer_back(window, qtbot, told):
    press(window, qtbot)
    qtbot.waitUntil(lambda: window._taking is None, timeout=60_000)
    press(window, qtbot, Qt.Key.Key_Y)
    something_newer("list.bulk")
    qtbot.waitUntil(lambda: window._taking is None, timeout=60_000)
    assert len(told) == 2
    assert window.toasts.stack.toasts()[-1].findChild(Button) is None
