"""The papers against the same pages drawn by hand: `python tests/bench/bench_invoice_pdf.py`.

The floor replays every text, rule and box of the paper on a plain reportlab canvas, at places
known beforehand: no wrapping, no measuring, no paging, fonts as reportlab itself reads them.
A second floor uses our fonts, whose subsets are cached, to show what the layout alone costs.
"""

import json
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import ClassVar

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests" / "documents")]

import invented_papers as invented  # noqa: E402
from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

from salesapp.documents import flow, sheet  # noqa: E402
from salesapp.documents.invoice_pdf import build_invoice  # noqa: E402
from salesapp.documents.offer_pdf import build_offer  # noqa: E402
from salesapp.documents.sheet import PAGE_HEIGHT, PAGE_WIDTH  # noqa: E402

ROUNDS = 15


class Recorder(sheet.Sheet):
    """Writes down what is drawn, as calls of a plain canvas."""

    calls: ClassVar[list] = []

    def text(self, x, y, text, style, align="left"):
        width = style.width(text)
        x -= {"left": 0, "right": width, "centre": width / 2}[align]
        for name, piece in style.face.runs(text):
            self.calls.append(("text", name, style.size, style.colour, x, PAGE_HEIGHT - y, piece))

    def fill(self, x, y, width, height, colour):
        self.calls.append(("fill", x, PAGE_HEIGHT - y - height, width, height, colour))

    def rule(self, start, end, width, colour=0):
        places = (start[0], PAGE_HEIGHT - start[1], end[0], PAGE_HEIGHT - end[1])
        self.calls.append(("rule", places, width, colour))

    def frame(self, x, y, width, height, line):
        self.calls.append(("frame", x, PAGE_HEIGHT - y - height, width, height, line))

    def cells(self, x, y, side, boxes):
        self.calls.append(("cells", x, PAGE_HEIGHT - y, side, boxes))

    def picture(self, image, place, opacity=1):
        x, y, width, height = place
        self.calls.append(("picture", image, (x, PAGE_HEIGHT - y - height, width, height)))

    def finish(self):
        self.calls.append(("turn",))
        super().finish()


def record(build, paper):
    Recorder.calls = []
    plain = flow.__dict__.get("Sheet")
    assert plain is None, "render imports the sheet when called"
    original, sheet.Sheet = sheet.Sheet, Recorder
    try:
        build(paper)
    finally:
        sheet.Sheet = original
    return Recorder.calls


def rgb(colour):
    return (colour >> 16 & 255) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255


def by_hand(calls, prefix):
    canvas = Canvas(BytesIO(), pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1)
    for kind, *given in calls:
        DRAW[kind](canvas, prefix, *given)
    return canvas.getpdfdata()


def draw_text(canvas, prefix, name, size, colour, x, y, text):
    canvas.setFont(prefix + name, size)
    canvas.setFillColorRGB(*rgb(colour))
    canvas.drawString(x, y, text)


def draw_fill(canvas, prefix, x, y, width, height, colour):
    canvas.setFillColorRGB(*rgb(colour))
    canvas.rect(x, y, width, height, stroke=0, fill=1)


def draw_rule(canvas, prefix, places, width, colour):
    canvas.setLineWidth(width)
    canvas.setStrokeColorRGB(*rgb(colour))
    canvas.line(*places)


def draw_frame(canvas, prefix, x, y, width, height, line):
    canvas.setLineWidth(line)
    canvas.setStrokeColorRGB(0, 0, 0)
    canvas.rect(x, y, width, height)


def draw_cells(canvas, prefix, x, y, side, boxes):
    canvas.addLiteral(f"q 0 0 0 rg {side:.5f} 0 0 {side:.5f} {x:.3f} {y:.3f} cm {boxes} f Q")


def draw_picture(canvas, prefix, image, place):
    canvas.drawImage(image, *place, mask="auto")


DRAW = {
    "text": draw_text,
    "fill": draw_fill,
    "rule": draw_rule,
    "frame": draw_frame,
    "cells": draw_cells,
    "picture": draw_picture,
    "turn": lambda canvas, prefix: canvas.showPage(),
}


def middle(runs):
    return sorted(runs)[len(runs) // 2] * 1000


def compare(name, build, paper, prefix, goal):
    calls = record(build, paper)
    assert len(build(paper)) > 1000
    floor, ours = [], []
    for _ in range(ROUNDS):
        for spent, work in (
            (floor, lambda: by_hand(calls, prefix)),
            (ours, lambda: build(paper)),
        ):
            start = time.process_time()
            work()
            spent.append(time.process_time() - start)
    result = {
        "name": name,
        "floor_ms": round(middle(floor), 2),
        "ours_ms": round(middle(ours), 2),
        "ratio": round(middle(ours) / middle(floor), 2),
        "goal": goal,
    }
    print(json.dumps(result))
    return result["ratio"] <= goal


def main():
    for path in sorted((ROOT / "resources" / "fonts").glob("*.ttf")):
        pdfmetrics.registerFont(ttfonts.TTFont(f"plain-{path.stem}", str(path)))
    invoice, offer = invented.invoice(20), invented.offer(1000)
    reached = [
        compare("invoice_20_lines", build_invoice, invoice, "plain-", 1.5),
        compare("invoice_20_lines_same_font_cache", build_invoice, invoice, "", 1.5),
        compare("offer_1000_lines", build_offer, offer, "plain-", 2),
    ]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
