"""The papers against the same pages drawn by hand: `python tests/bench/bench_invoice_pdf.py`.

The floor replays every text, rule and box of the paper on a plain reportlab canvas, at places
known beforehand: no wrapping, no measuring, no paging, fonts as reportlab itself reads them.
A second floor uses our fonts, whose subsets are cached, to show what the layout alone costs.
Each round prints another paper, so that nothing but fonts is known from the round before.

Where WeasyPrint can be imported (never a dependency of ours: put it into a folder of its own and
that into PYTHONPATH), it prints the same lines as HTML with the same fonts.
"""

import html
import json
import sys
import time
from dataclasses import replace
from importlib.util import find_spec
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


def timed(work, given):
    start = time.process_time()
    work(given)
    return time.process_time() - start


def renamed(paper, turn):
    """The same paper for the same number of sheets, with other lines."""
    lines = tuple(
        replace(line, name=f"{line.name[:-2]}{(turn + place) % 90 + 10}")
        for place, line in enumerate(paper.lines)
    )
    return replace(paper, lines=lines)


def told(name, floor, ours, ok, **more):
    result = {"name": name, "floor_ms": round(floor, 2), "ours_ms": round(ours, 2), **more}
    print(json.dumps({**result, "ok": ok}), flush=True)
    return ok


def compare(name, build, paper, prefix, goal):
    papers = [renamed(paper, turn) for turn in range(ROUNDS)]
    pages = [record(build, one) for one in papers]
    assert len(build(paper)) > 1000
    floor, ours = [], []
    for calls, one in zip(pages, papers, strict=True):
        floor.append(timed(lambda known: by_hand(known, prefix), calls))
        ours.append(timed(build, one))
    ratio = round(middle(ours) / middle(floor), 2)
    return told(name, middle(floor), middle(ours), ratio <= goal, ratio=ratio, most=goal)


STYLE = """
@font-face { font-family: Paper; src: url(%s) }
@font-face { font-family: Paper; font-weight: bold; src: url(%s) }
@page { size: A4; margin: 10mm 10mm 10mm 20mm }
body { font: 9pt Paper } table { width: 100%%; border-collapse: collapse }
td, th { border: 0.25mm solid black; padding: 1mm 1.3mm } .n { text-align: right }
"""


def as_html(paper):
    """What the paper says, as a plain page."""
    seller, buyer = paper.seller.party, getattr(paper, "buyer", None) or paper.client
    rows = "".join(
        f"<tr><td>{number}</td><td>{html.escape(line.sku)}</td><td>{html.escape(line.name)}</td>"
        f"<td class=n>{line.quantity_milli / 1000:n}</td><td>{line.unit}</td>"
        f"<td class=n>{line.price_minor / 100:.2f}</td><td class=n>{line.amount_minor / 100:.2f}"
        "</td></tr>"
        for number, line in enumerate(paper.lines, start=1)
    )
    return (
        f"<h2>{paper.number}</h2><p>{html.escape(seller.name)}, {html.escape(seller.address)}</p>"
        f"<p>{html.escape(buyer.name)}, {html.escape(buyer.address)}</p><table><thead><tr>"
        "<th>№</th><th>Артикул</th><th>Товары</th><th>Кол-во</th><th>Ед.</th><th>Цена</th><th>Сумма</th></tr>"
        f"</thead>{rows}</table><p class=n><b>{paper.totals.total_minor / 100:.2f}</b></p>"
    )


def against_weasyprint(name, build, paper, least, rounds):
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    files = [(ROOT / f"resources/fonts/PTSans-{one}.ttf").as_uri() for one in ("Regular", "Bold")]
    style = CSS(string=STYLE % tuple(files), font_config=fonts)
    page = as_html(paper)

    def print_html(text):
        return HTML(string=text).write_pdf(stylesheets=[style], font_config=fonts)

    print_html(page)
    floor = middle([timed(print_html, page) for _ in range(rounds)])
    ours = middle([timed(build, renamed(paper, turn)) for turn in range(ROUNDS)])
    times = round(floor / ours, 1)
    return told(f"{name} against WeasyPrint", floor, ours, times >= least, times=times, least=least)


def register_plain_fonts():
    """The same files as reportlab reads them, beside ours.

    Reportlab takes a face it knows by name for the font asked for: the name has to differ, or one
    of the two ways would print with the fonts of the other.
    """
    for path in sorted((ROOT / "resources" / "fonts").glob("*.ttf")):
        font = ttfonts.TTFont(f"plain-{path.stem}", str(path))
        font.face.name = b"Plain" + font.face.name
        pdfmetrics.registerFont(font)
        assert pdfmetrics.getFont(font.fontName) is font


def main():
    register_plain_fonts()
    one_page, invoice, offer = invented.invoice(8), invented.invoice(20), invented.offer(1000)
    reached = [
        compare("invoice of one page", build_invoice, one_page, "plain-", 1.3),
        compare("invoice of one page, our fonts by hand", build_invoice, one_page, "", 1.6),
        compare("invoice of 20 lines", build_invoice, invoice, "plain-", 1.3),
        compare("offer of 1000 lines", build_offer, offer, "plain-", 1.6),
    ]
    if find_spec("weasyprint") is None:
        print(json.dumps({"name": "WeasyPrint", "skipped": "cannot be imported"}))
    else:
        reached.append(against_weasyprint("invoice of one page", build_invoice, one_page, 5, 5))
        reached.append(against_weasyprint("offer of 1000 lines", build_offer, offer, 12, 1))
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
