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


def _with_photos(paper, template=None):
    photo = invented_goods.photo()
    lines = tuple(
        replace(line, photo=photo if place != 3 else None) for place, line in enumerate(paper.lines)
    )
    return replace(paper, lines=lines, template=template or _template(design=Design.PHOTOS))


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


def _east():
    names = (
        "螺栓 M20×80 高强度，定制",
        "ボルト 六角 M20 亜鉛メッキ",
        "볼트 M20×80 고강도",
        "📦 Доставка 🚚 ✅",
    )
    goods = zip(names, invented.goods(4), strict=True)
    return invented.invoice(
        positions=[("СК-20", name, line, unit) for name, (_, _, line, unit) in goods]
    )


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
    "offer-english-plain": lambda: build_offer(
        invented.offer(
            1, template=_template(language="en", design=Design.PLAIN), **_SIGNED, **invented.ENGLISH
        )
    ),
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
    "invoice-english-branded": lambda: build_invoice(
        invented.invoice(
            1,
            language="en",
            basis="Supply Contract No. 15/26 of 1 Mar 2026",
            attention="Payment of this invoice means that the terms of delivery are accepted.",
            seller=invented.seller(pictures=True),
            template=_template(PaperKind.INVOICE, "en", Design.BRANDED),
            **_SIGNED,
        )
    ),
    "invoice-long": lambda: build_invoice(invented.invoice(40)),
    "invoice-east": lambda: build_invoice(_east()),
    "invoice-hostile": lambda: build_invoice(_hostile()),
    "order": lambda: build_order(invented.order(4, **_SIGNED)),
    "order-english": lambda: build_order(invented.order(4, language="en")),
    "order-plain": lambda: build_order(
        invented.order(4, template=_template(PaperKind.ORDER, design=Design.PLAIN), **_SIGNED)
    ),
    "order-photos": lambda: build_order(
        _with_photos(invented.order(4), _template(PaperKind.ORDER, design=Design.PHOTOS))
    ),
    "credit": lambda: build_credit(invented.credit(2, **_SIGNED)),
    "credit-english": lambda: build_credit(invented.credit(2, language="en")),
    "credit-lowered": lambda: build_credit(invented.lowered()),
    "credit-lowered-english": lambda: build_credit(invented.lowered("en")),
    "credit-branded": lambda: build_credit(
        invented.credit(2, template=_template(PaperKind.CREDIT, design=Design.BRANDED), **_SIGNED)
    ),
    "act": lambda: build_act(invented.act(8, **_SIGNED)),
    "act-english": lambda: build_act(
        invented.act(45, language="en", template=_template(PaperKind.ACT, "en", Design.BRANDED))
    ),
    "price-list": lambda: build_price_list(invented_goods.price_list(60)),
    "price-list-plain": lambda: build_price_list(
        invented_goods.price_list(20, template=_template(PaperKind.PRICE_LIST, design=Design.PLAIN))
    ),
    "price-list-english": lambda: build_price_list(
        invented_goods.price_list(
            12,
            language="en",
            title="Price List",
            template=_template(PaperKind.PRICE_LIST, language="en"),
        )
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
