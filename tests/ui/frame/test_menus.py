"""The menus of the frame are read over whatever they lie on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu

from salesapp.ui import theme


@pytest.fixture
def menu(window, qtbot) -> QMenu:
    window.show_create_menu()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    return shown


def test_a_menu_lets_nothing_of_the_window_through(menu) -> None:
    picture = menu.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    for place in (picture.rect().center(), menu.actionGeometry(menu.actions()[0]).topRight()):
        assert picture.pixelColor(place).alpha() == 255


def test_the_entry_under_the_arrow_keys_is_marked(menu) -> None:
    first = menu.actions()[0]
    place = menu.actionGeometry(first).center()
    place.setX(menu.actionGeometry(first).right() - 3)
    menu.setActiveAction(first)
    assert menu.grab().toImage().pixelColor(place) == theme.tokens().hover


def test_a_menu_shows_icons_inside_its_edge_and_keys_as_caps(menu) -> None:
    """The picture beside the words starts ten pixels in, as everywhere in the program."""
    first = menu.actions()[0]
    row = menu.actionGeometry(first)
    picture = menu.grab().toImage()
    ground = theme.tokens().surface

    def inked(left: int, right: int) -> bool:
        return any(
            picture.pixelColor(x, y) != ground
            for x in range(row.left() + left, row.left() + right)
            for y in range(row.top() + 4, row.bottom() - 4)
        )

    assert not inked(0, 9)
    assert inked(10, 26)
    caps = first.property("keys")
    assert caps
    assert caps in first.text()
