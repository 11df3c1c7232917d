"""The soft shadow of a box is kept and stretched; it looks as if it were drawn anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from salesapp.ui.kit.paint import draw_shadow

AT, BLUR, DOWN = 40, 12, 4
SMALL = 36
"""A box too small for stretching: its shadow is drawn as it is."""


def shadow_of(width: int, height: int, ratio: float) -> QImage:
    picture = QImage(int(600 * ratio), int(400 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_shadow(painter, QRect(AT, AT, width, height), 8, BLUR, DOWN)
    painter.end()
    return picture


def grey(picture: QImage, x: int, y: int) -> int:
    return picture.pixelColor(x, y).lightness()


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_stretched_shadow_is_that_of_a_box_drawn_as_it_is(qapp, ratio):
    small, large = shadow_of(SMALL, SMALL, ratio), shadow_of(430, 210, ratio)
    edge, middle = int((AT - BLUR) * ratio), int((AT + SMALL // 2) * ratio)
    for y in range(edge, middle):
        for x in range(edge, middle):
            if x < AT * ratio or y < AT * ratio:
                assert abs(grey(small, x, y) - grey(large, x, y)) <= 2, (x, y)
    assert grey(large, int((AT + 200) * ratio), int((AT + 211) * ratio)) < 245


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_edge_has_no_seams(qapp, ratio):
    picture = shadow_of(430, 210, ratio)
    below = int((AT + 210 + 5) * ratio)
    line = {grey(picture, x, below) for x in range(int(90 * ratio), int(420 * ratio))}
    assert max(line) - min(line) <= 2
    assert max(line) < 250
