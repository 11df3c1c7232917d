"""What tables draw again and again is drawn once and copied: nobody sees a difference."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from salesapp.ui import theme
from salesapp.ui.kit.style import draw_check

_STATES = (Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked)


@pytest.fixture(autouse=True)
def light(qapp):
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.install(qapp)
    yield
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.install(qapp)


def picture(
    state: Qt.CheckState, back: QColor, ratio: float = 1.0, *, enabled: bool = True
) -> QImage:
    """A check box on a ground of a colour."""
    image = QImage(round(32 * ratio), round(32 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(back)
    painter = QPainter(image)
    draw_check(painter, QRect(0, 0, 32, 32), state, enabled=enabled)
    painter.end()
    return image


def test_check_boxes_of_each_state_look_different_and_stay_as_they_are():
    back = theme.tokens().surface
    first = [picture(one, back) for one in _STATES]
    assert len({bytes(one.constBits()) for one in first}) == 3
    assert [picture(one, back) for one in _STATES] == first
    assert picture(Qt.CheckState.Checked, back, enabled=False) != first[2]


def test_a_check_box_follows_the_theme(qapp):
    back = QColor("#808080")
    bright = picture(Qt.CheckState.Unchecked, back)
    theme.state.mode = theme.ThemeMode.DARK
    theme.state.install(qapp)
    assert picture(Qt.CheckState.Unchecked, back) != bright
    theme.state.mode = theme.ThemeMode.LIGHT
    theme.state.install(qapp)
    assert picture(Qt.CheckState.Unchecked, back) == bright


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.3, 2.0])
def test_the_ground_is_seen_around_the_box_on_every_screen(ratio):
    back = QColor("#345678")
    drawn = picture(Qt.CheckState.Checked, back, ratio)
    assert drawn.pixelColor(1, 1) == back
    middle = drawn.width() // 2
    assert drawn.pixelColor(middle, middle) != back
    # The rounded corners let the ground through.
    corner = round(8 * ratio)
    assert drawn.pixelColor(corner, corner) != theme.tokens().accent
