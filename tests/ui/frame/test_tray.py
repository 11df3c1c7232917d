"""The icon beside the clock: what closing the window means while it is there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from salesapp.ui import theme
from salesapp.ui.settings import settings_file
from salesapp.ui.tray import Tray

# The offscreen platform has no tray: it says so, and the icon counts as shown all the same.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def icon(window):
    """The icon, shown as on a system that has a place for it."""
    tray = Tray(window, settings_file(), theme.icon("deals", "accent", 20))
    tray.findChild(QSystemTrayIcon).setVisible(True)
    assert tray.active
    return tray


def test_closing_the_window_leaves_the_icon_where_the_user_wants_it_so(window, icon):
    settings_file().put("close_to_tray", True)
    assert not window.close()
    assert window.isHidden()


def test_quitting_ends_the_program_all_the_same(window, icon):
    settings_file().put("close_to_tray", True)
    window.quit()
    assert window.quitting
    assert not window.isVisible()
    assert window.close()


def test_closing_the_window_ends_the_program_otherwise(window, icon):
    settings_file().put("close_to_tray", False)
    assert window.close()
