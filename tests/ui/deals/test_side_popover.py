"""The panel beside a card goes when its card goes."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from salesapp.ui.deals.side_popover import SidePopover


def test_a_panel_whose_card_is_gone_closes_and_tells_no_error(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    card = QWidget(window)
    card.resize(200, 100)
    window.show()
    panel = SidePopover(card, QRect(0, 0, 200, 100))
    panel.body.addWidget(QPushButton("Move"))
    closed = []
    panel.closed.connect(lambda: closed.append(True))
    panel.open()
    assert panel.isVisible()
    shiboken6.delete(card)
    window.resize(700, 500)
    QApplication.processEvents()
    assert closed == [True]
    assert not shiboken6.isValid(panel) or panel.isHidden()
