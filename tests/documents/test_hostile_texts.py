"""Whatever somebody typed or imported into any field of any document: it is printed as it is,
within the sheet, the same bytes each time, and nothing crashes."""

import os
from dataclasses import fields, is_dataclass, replace

import invented_goods
import invented_papers as invented
import paper_readers as readers
import pytest

from salesapp.documents.act_pdf import build_act
from salesapp.documents.credit_pdf import build_credit
from salesapp.documents.invoice_pdf import build_invoice
from salesapp.documents.offer_pdf import build_offer
from salesapp.documents.order_pdf import build_order
from salesapp.documents.preview import page_count
from salesapp.documents.price_list_pdf import build_price_list
from salesapp.domain.paper_parts import PARTS, Design, PaperKind
from salesapp.domain.paper_templates import PaperTemplate, built_in


def _offer(**changed):
    return invented.with_choices(invented.offer(6, with_signature=True, **changed))


DOCUMENTS = {
    "offer": (build_offer, _offer, PaperKind.OFFER),
    "invoice": (build_invoice, lambda **changed: invented.invoice(2, **changed), PaperKind.INVOICE),
    "order": (build_order, lambda **changed: invented.order(2, **changed), PaperKind.ORDER),
    "credit": (build_credit, lambda **changed: invented.credit(2, **changed), PaperKind.CREDIT),
    "act": (build_act, lambda **changed: invented.act(3, **changed), PaperKind.ACT),
    "price_list": (
        build_price_list,
        lambda **changed: invented_goods.price_list(4, **changed),
        PaperKind.PRICE_LIST,
    ),
}
TEXTS = {
    "tags": "<b>x</b> & <img src=/etc/passwd> <para> %s {0} {client} \\n ) ( ]",
    "emoji": "😀👩‍👩‍👧🔩🇷🇺☎️ М20",
    "cjk": "漢字仮名交じり文 한국어 中文 М20",
    "right_to_left": "مرحبا بالعالم (120) שלום \u202eМ20\u202c",
    "controls": "a\x00b\x07\x1b[31m\ufffe\u2028\u2029\r\n\tМ20",
    "halves": "М20 \ud83d",
    "one_word": "Щ" * 400,
    "empty": "",
    "blank": " \u00a0\u3000\n ",
    "lines": "строка\n" * 40,
}
_NEVER_TYPED = {"language", "currency", "inn", "kpp", "bik", "account", "corr_account"}


def spoiled(value, text, path="", only=None):
    """The value with every text in it (or only the one at a path) replaced."""
    if isinstance(value, PaperTemplate):
        return value
    if is_dataclass(value):
        changed = {
            one.name: spoiled(getattr(value, one.name), text, f"{path}.{one.name}", only)
            for one in fields(value)
            if one.name not in _NEVER_TYPED
        }
        return replace(value, **changed)
    if isinstance(value, tuple):
        made = [spoiled(one, text, f"{path}.{place}", only) for place, one in enumerate(value)]
        return value._make(made) if hasattr(value, "_make") else tuple(made)
    if type(value) is str and (only is None or path == only):
        return text
    return value


def paths(value, path=""):
    """Where the texts of a paper stand; of many lines the first one is enough."""
    if isinstance(value, PaperTemplate):
        return
    if is_dataclass(value):
        for one in fields(value):
            if one.name not in _NEVER_TYPED:
                yield from paths(getattr(value, one.name), f"{path}.{one.name}")
    elif isinstance(value, tuple):
        for place, one in enumerate(value[:1] if len(value) > 1 else value):
            yield from paths(one, f"{path}.{place}")
    elif type(value) is str:
        yield path


SOAK = bool(os.environ.get("SALESAPP_SOAK"))
"""Every field; else a third of them."""


def within_the_sheet(data, pages=3):
    for page in range(min(page_count(data), pages)):
        left, top, right, bottom = readers.ink_box(data, page, 1)
        assert left >= 9
        assert top >= 9
        assert right <= 201
        assert bottom <= 288


@pytest.mark.parametrize("text", TEXTS, ids=str)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_hostile_texts_in_every_field(name, text):
    build, make, _kind = DOCUMENTS[name]
    paper = spoiled(make(), TEXTS[text])
    data = build(paper)
    assert build(paper) == data
    within_the_sheet(data)
    read = readers.text_of(data)
    if text == "tags":
        assert "<b>x</b> & <img" in read
        assert "{client}" in read
    if "М20" in TEXTS[text]:
        assert "М20" in read
    assert "□□□□" not in read


@pytest.mark.parametrize("name", DOCUMENTS)
def test_ten_thousand_characters_in_any_field(name):
    build, make, _kind = DOCUMENTS[name]
    paper = make()
    long = "Очень длинный текст " * 500
    for path in list(paths(paper))[:: 1 if SOAK else 3]:
        data = build(spoiled(paper, long, only=path))
        assert 1 <= page_count(data) <= 40, path
        within_the_sheet(data, 2)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_hostile_texts_in_every_text_of_a_template(name):
    build, make, kind = DOCUMENTS[name]
    for text in TEXTS.values():
        template = replace(
            built_in(kind),
            blocks=PARTS[kind].blocks,
            columns=PARTS[kind].columns,
            texts=tuple((which, text.replace("{", "(")) for which in PARTS[kind].texts),
        )
        within_the_sheet(build(make(template=template)), 1)


@pytest.mark.parametrize("design", Design)
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_design_and_language_keeps_within_the_sheet(name, language, design):
    build, make, kind = DOCUMENTS[name]
    template = built_in(kind, language, design)
    data = build(make(template=template, language=language))
    within_the_sheet(data)
    assert data == build(make(template=template, language=language))
