"""Pictures of every document. Look at them, then keep them:

python tests/documents/golden.py           write all pictures anew into tests/data/papers
python tests/documents/golden.py NAME…     only these
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

if __name__ == "__main__":
    ROOT = Path(__file__).resolve().parents[2]
    sys.path[:0] = [str(ROOT / "src"), str(ROOT), str(Path(__file__).parent)]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import invented_goods
import invented_papers as invented
import paper_readers as readers
from PIL import Image, ImageChops, ImageFilter

from salesapp.documents.act_pdf import build_act
from salesapp.documents.credit_pdf import build_credit
from salesapp.documents.invoice_pdf import build_invoice
from salesapp.documents.offer_pdf import build_offer
from salesapp.documents.order_pdf import build_order
from salesapp.documents.presentation_pdf import build_presentation
from salesapp.documents.preview import page_count
from salesapp.documents.price_list_pdf import build_price_list
from salesapp.domain.paper_parts import Block, Design, LogoPlace, PaperColumn, PaperKind, PaperText
from salesapp.domain.paper_templates import built_in

FOLDER = Path(__file__).parents[1] / "data" / "papers"
SCALE = 0.9
_SHARE = 0.004
"""How much of a page may differ: another reader of fonts draws edges a little otherwise."""


def _template(kind=PaperKind.OFFER, language="ru", design=None, **changed):
    return replace(built_in(kind, language, design), **changed)


def _with_photos(paper):
    photo = invented_goods.photo()
    lines = tuple(
        replace(line, photo=photo if place != 3 else None) for place, line in enumerate(paper.lines)
    )
    return replace(paper, lines=lines, template=_template(design=Design.PHOTOS))


def _own_template():
    return _template(
        accent=0x0B7A4B,
        logo=LogoPlace.RIGHT,
        blocks=(
            Block.LETTERHEAD, Block.HEADING, Block.ADDRESSEE, Block.OWN_1, Block.LINES,
            Block.TOTALS, Block.SIGNING,
        ),
        columns=(
            PaperColumn.NUMBER, PaperColumn.NAME, PaperColumn.QUANTITY, PaperColumn.VAT,
            PaperColumn.VAT_SUM, PaperColumn.AMOUNT,
        ),
        texts=(
            (PaperText.TITLE, "Предложение для {client}"),
            (PaperText.OWN_1, "Звоните: {manager_phone}. Действует до {valid_until}"),
        ),
    )  # fmt: skip


def _hostile():
    name = "<b>Болт</b> & <img src=x> 😀 漢字漢字漢字 مرحبا שלום " + "Ж" * 70
    return invented.invoice(
        positions=[("АРТ-" * 9, name, line, "шт") for _, _, line, _ in invented.goods(2)]
    )


_SIGNED = {"with_signature": True}
PAPERS = {
    "offer-branded": lambda: build_offer(invented.offer(6, **_SIGNED)),
    "offer-plain": lambda: build_offer(
        invented.offer(6, template=_template(design=Design.PLAIN), **_SIGNED)
    ),
    "offer-photos": lambda: build_offer(_with_photos(invented.offer(6))),
    "offer-choices": lambda: build_offer(invented.with_choices(invented.offer(6))),
    "offer-own-template": lambda: build_offer(invented.offer(6, template=_own_template())),
    "offer-english": lambda: build_offer(invented.offer(6, **invented.ENGLISH)),
    "offer-draft": lambda: build_offer(invented.offer(3, number=None)),
    "offer-long": lambda: build_offer(invented.offer(24)),
    "invoice": lambda: build_invoice(
        invented.invoice(6, seller=invented.seller(pictures=True), **_SIGNED)
    ),
    "invoice-branded": lambda: build_invoice(
        invented.invoice(
            6,
            seller=invented.seller(pictures=True),
            template=_template(PaperKind.INVOICE, design=Design.BRANDED, accent=0x0B7A4B),
        )
    ),
    "invoice-english": lambda: build_invoice(
        invented.invoice(6, language="en", currency="EUR", basis="Contract 15/26", attention="")
    ),
    "invoice-hostile": lambda: build_invoice(_hostile()),
    "order": lambda: build_order(invented.order(4, **_SIGNED)),
    "order-english": lambda: build_order(invented.order(4, language="en")),
    "credit": lambda: build_credit(invented.credit(2, **_SIGNED)),
    "credit-english": lambda: build_credit(invented.credit(2, language="en")),
    "act": lambda: build_act(invented.act(8, **_SIGNED)),
    "act-english": lambda: build_act(
        invented.act(45, language="en", template=_template(PaperKind.ACT, "en", Design.BRANDED))
    ),
    "price-list": lambda: build_price_list(invented_goods.price_list(60)),
    "price-list-plain": lambda: build_price_list(
        invented_goods.price_list(20, template=_template(PaperKind.PRICE_LIST, design=Design.PLAIN))
    ),
    "presentation": lambda: build_presentation(
        invented_goods.presentation([invented_goods.product()])
    ),
}
"""Every document in its designs and languages."""


def pictures(name: str) -> list[Image.Image]:
    """The pages of a document, in few colours: small files, and still every line of text."""
    data = PAPERS[name]()
    pages = [readers.image_of(data, page, SCALE) for page in range(min(page_count(data), 3))]
    return [page.quantize(24, dither=Image.Dither.NONE) for page in pages]


def path_of(name: str, page: int) -> Path:
    """Where the picture of a page is kept."""
    return FOLDER / f"{name}-{page + 1}.png"


def difference(kept: Image.Image, drawn: Image.Image) -> float:
    """The share of a page that looks different to somebody who does not use a glass."""
    if kept.size != drawn.size:
        return 1.0
    soft = (one.convert("L").filter(ImageFilter.BoxBlur(1)) for one in (kept, drawn))
    apart = ImageChops.difference(*soft).point(lambda level: 255 * (level > 48))
    return sum(apart.histogram()[255:]) / (apart.width * apart.height)


def is_alike(kept: Image.Image, drawn: Image.Image) -> bool:
    """Whether two pages look the same."""
    return difference(kept, drawn) <= _SHARE


def main() -> int:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    names = sys.argv[1:] or list(PAPERS)
    for name in names:
        for old in FOLDER.glob(f"{name}-[0-9].png"):
            old.unlink()
        for page, picture in enumerate(pictures(name)):
            picture.save(path_of(name, page), optimize=True)
    sys.stdout.write(f"{len(names)} documents in {FOLDER}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
