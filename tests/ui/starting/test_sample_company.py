"""The sample company: asked for once more after it was given up, and never a base without one."""

from __future__ import annotations

import pytest

from salesapp.app.sample import Planting, show_sample_company
from salesapp.app.window import Wanted, _come_alive, demo_store
from salesapp.db.queries.names import who
from salesapp.db.store import close_store, store_path
from salesapp.domain.filters import Condition, Group, Op
from salesapp.domain.organizations import OrganizationDraft
from salesapp.services import organizations, undo
from salesapp.ui.main_window import MainWindow
from salesapp.ui.settings import forget_settings, settings_file


@pytest.fixture
def window(db, tmp_path, monkeypatch, qtbot):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    forget_settings()
    undo.start()
    organizations.save(OrganizationDraft("ООО «Ромашка»"))
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    window.show()
    yield window
    close_store()
    forget_settings()


def planting_of(window) -> Planting | None:
    return next((one for one in window.findChildren(Planting) if one.isVisible()), None)


def test_a_sample_that_was_given_up_is_made_the_next_time(window, qtbot):
    own = store_path()
    show_sample_company(window)
    begun = planting_of(window)
    assert begun is not None
    with qtbot.waitSignal(begun.given_up, timeout=60_000):
        begun.reject()
    assert store_path() == own
    assert demo_store().exists()
    show_sample_company(window)
    assert store_path() == demo_store()
    again = planting_of(window)
    assert again is not None, "an empty base was shown as the sample company"
    with qtbot.waitSignal(again.job.finished, timeout=120_000):
        pass
    assert who() is not None
    assert who().company == "ООО «Рядкреп»"


def test_no_base_of_the_user_is_filled_with_the_sample(db, tmp_path, monkeypatch, qtbot):
    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    forget_settings()
    close_store()
    filled: list[bool] = []
    monkeypatch.setattr(
        "salesapp.app.later.come_alive", lambda _window, _path, *, plants: filled.append(plants)
    )
    window = MainWindow(settings_file())
    qtbot.addWidget(window)
    for path in (db, demo_store(), tmp_path / "new.salesapp"):
        _come_alive(window, settings_file(), Wanted(path, create=True, demo=True))
        close_store()
    assert filled == [False, True, True]
    forget_settings()


def test_who_looks_at_the_sample_comes_back_to_the_filter_of_his_own_base(window, qtbot):
    window.start()
    window.show_section("clients")
    asked = Group((Condition("name", Op.HAS, ("Ландыш",)),))
    window.navigator.page.filters.set_filter(asked)
    show_sample_company(window)
    begun = planting_of(window)
    window.show_section("clients")
    assert window.navigator.page.filters.words() == []
    with qtbot.waitSignal(begun.given_up, timeout=60_000):
        begun.reject()
    window.show_section("clients")
    assert "Ландыш" in " ".join(window.navigator.page.filters.words())
