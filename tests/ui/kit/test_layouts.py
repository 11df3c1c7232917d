"""What lies in a layout is told by its widgets, and nothing of its items stays."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayoutItem, QSpacerItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesapp.ui.kit.layouts import widgets_in


def items_kept() -> int:
    """So many items of layouts PySide knows."""
    gc.collect()
    return sum(
        isinstance(one, QLayoutItem) and not isinstance(one, QHBoxLayout | QVBoxLayout)
        for one in gc.get_objects()
    )


def test_widgets_are_told_in_the_order_of_the_layout(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    outer, inner = QVBoxLayout(host), QHBoxLayout()
    outer.addLayout(inner)
    names = {name: QLabel(name) for name in ("third", "first", "second", "inside", "gone")}
    outer.addStretch(1)
    for place, name in enumerate(("first", "second", "third", "gone")):
        outer.insertWidget(place, names[name])
    inner.addWidget(names["inside"])
    names["second"].hide()
    outer.removeWidget(names["gone"])
    assert widgets_in(outer) == [names["first"], names["second"], names["third"]]
    assert widgets_in(inner) == [names["inside"]]
    assert widgets_in(QVBoxLayout()) == []


def test_no_item_of_a_layout_stays(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    body = QVBoxLayout(host)
    before = items_kept()
    for _ in range(5):
        label = QLabel("Ромашка")
        body.addWidget(label)
        assert widgets_in(body)[-1] is label
        label.deleteLater()
        qtbot.wait(1)
    assert items_kept() == before
    body.addItem(QSpacerItem(1, 1))
    assert widgets_in(body) == []
