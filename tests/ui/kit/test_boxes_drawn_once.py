"""Boxes of chips and badges are drawn once and copied: nobody sees a difference."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from salesapp.ui import theme
from salesapp.ui.kit.paint import draw_box

_FELT = 2
"""Of 255: rounding of half-covered pixels at the edges."""


def picture(
    rect: QRect | QRectF, ratio: float, back: str, *, turned: bool = False, **box
) -> QImage:
    """A box on a ground."""
    tokens = theme.tokens()
    image = QImage(round(170 * ratio), round(60 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(tokens.color(back))
    painter = QPainter(image)
    if turned:
        painter.translate(60, 0)
        painter.rotate(20)
    inks = [None if box[ink] is None else tokens.color(box[ink]) for ink in ("fill", "line")]
    draw_box(painter, rect, *inks, box["radius"], dashed=box["dashed"])
    painter.end()
    return image


def unlike(one: QImage, other: QImage) -> int:
    """By how much the pixels differ most."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(here - there) for here, there in pairs)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("back", ["surface", "selected"])
@pytest.mark.parametrize(
    "box",
    [
        {"fill": "accent_soft", "line": None, "radius": 4, "dashed": False},
        {"fill": None, "line": "risk", "radius": 4, "dashed": True},
        {"fill": "surface", "line": "accent_line", "radius": 4, "dashed": False},
        {"fill": "scrim", "line": None, "radius": 10.0, "dashed": False},
    ],
)
def test_a_copied_box_looks_like_a_drawn_one(qapp, ratio, back, box):
    for place in (QRect(7, 9, 120, 20), QRect(3, 5, 20, 20)):
        copied = picture(place, ratio, back, **box)
        assert unlike(copied, picture(QRectF(place), ratio, back, **box)) <= _FELT
        assert unlike(copied, picture(place, ratio, back, **box)) == 0
        turned = picture(place, ratio, back, turned=True, **box)
        assert unlike(turned, picture(QRectF(place), ratio, back, turned=True, **box)) == 0


def test_boxes_of_other_sizes_colours_and_corners_are_others(qapp):
    plain = {"fill": "risk", "line": None, "radius": 4, "dashed": False}
    seen = [
        picture(QRect(7, 9, width, height), 1.0, "surface", **{**plain, **other})
        for width, height in ((60, 20), (61, 20), (60, 21))
        for other in ({}, {"fill": "ok"}, {"line": "accent"}, {"radius": 9})
    ]
    assert len({bytes(one.constBits()) for one in seen}) == len(seen)
    assert seen[0].pixelColor(40, 15) == QColor(theme.tokens().risk)
