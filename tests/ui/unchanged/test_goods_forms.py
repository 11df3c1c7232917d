"""Saved as they are, the forms of goods, of price lists and of what is known of goods change
nothing."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesapp.db.queries import attributes as attribute_queries
from salesapp.db.queries import knowledge as facts
from salesapp.db.queries import objections as library
from salesapp.db.queries import prices as price_queries
from salesapp.db.queries import products as goods
from salesapp.domain.attributes import NO, AttributeDraft, AttributeKind
from salesapp.domain.entities import Entity
from salesapp.domain.knowledge import (
    CertificateDraft,
    CertificateKind,
    CompetitorDraft,
    FactDraft,
    ManufacturerDraft,
)
from salesapp.domain.objections import ObjectionDraft, ObjectionKind, ReplyDraft
from salesapp.domain.packings import PackingDraft
from salesapp.domain.price_lists import PriceListDraft
from salesapp.domain.products import Aspect, ProductDraft, ProductExtras
from salesapp.services import attributes, knowledge, objections, prices, products
from salesapp.services.files import store_file
from salesapp.ui.format import today
from salesapp.ui.knowledge.forms import CertificateForm, CompetitorForm, FactForm, MakerForm
from salesapp.ui.objections.forms import ObjectionForm, ReplyForm
from salesapp.ui.products.attributes_dialog import AttributesDialog
from salesapp.ui.products.list_form import PriceListForm
from salesapp.ui.products.product_form import ProductForm
from tests.ui.unchanged.conftest import changes, store
from tests.ui.unchanged.texts import LINES, LONG, own_fields

MONEY = 1_234_567_89
CHOICES = ("цинк; горячий", "без покрытия, чёрный", "ещё одно покрытие " * 20)


@pytest.fixture
def group(db: Path) -> int:
    return int(products.create_category(LONG).subject_id or 0)


@pytest.fixture
def told(group: int) -> dict[int, int | str]:
    """A property of each kind, and what a product tells of it."""
    made: dict[int, int | str] = {}
    for kind, said in (
        (AttributeKind.NUMBER, -40_125),
        (AttributeKind.TEXT, LONG),
        (AttributeKind.LIST, CHOICES[0]),
        (AttributeKind.FLAG, NO),
    ):
        draft = AttributeDraft(f"{kind} {LONG}", kind, "°C", CHOICES, True, True, False)
        made[int(attributes.create(group, draft).subject_id or 0)] = said
    return made


@pytest.fixture
def product(group: int, told: dict[int, int | str]) -> int:
    draft = ProductDraft(
        LONG, "АРТ-" + "0" * 200, group, "упак. по 12½ м", MONEY, False, 1_000, MONEY - 1,
        MONEY + 1,
        "CNY", 123_456_789, 3_650, LONG, LINES, LINES, "4600000000000" * 5, 1_234_567, 1_500, 2_250,
        own_fields(Entity.PRODUCT),
    )  # fmt: skip
    packs = (
        PackingDraft("пачка " * 40, 12_500, "", 1_234_567, "46000000"),
        PackingDraft("коробка", 24_000, " ".join(("пачка " * 40).split()), None, ""),
        PackingDraft("поддон", 7_000, "коробка", 999_999_999, "4600000000001"),
    )
    return int(products.create(draft, ProductExtras(told, packs)).subject_id or 0)


def card_of(product: int) -> goods.ProductCard:
    card = goods.card(product)
    assert card is not None
    return card


def test_goods_with_a_rate(unchanged, db):
    for vat_bp in (None, 0, 500, 1_000, 1_800):
        draft = ProductDraft(LONG, price_minor=MONEY, vat_bp=vat_bp)
        made = card_of(products.create(draft).subject_id)
        unchanged(partial(ProductForm, card=made))


def test_goods_with_everything(unchanged, product):
    unchanged(lambda window: ProductForm(window, card_of(product)))


def test_goods_that_went_to_another_group(unchanged, product, told):
    products.set_category([product], products.create_category("Другая группа").subject_id)
    unchanged(lambda window: ProductForm(window, card_of(product)))


def test_goods_whose_unit_is_odd_and_price_unknown(unchanged, db):
    made = products.create(ProductDraft("Услуга", unit="чел.‑дн.")).subject_id
    unchanged(lambda window: ProductForm(window, card_of(made)))


def test_properties_of_a_group(hands, group, told):
    before = store()
    row = next(one for one in goods.categories() if one.id == group)
    dialog = AttributesDialog(hands.window, row)
    dialog.open()
    for one in attribute_queries.of_category(group):
        dialog.table.set_current_id(one.id)
        dialog.form.name.editor.setFocus()
        for _field in range(12):
            hands.press(Qt.Key.Key_Tab)
        QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
        assert [field.error() for field in dialog.form.fields()] == [""] * 4
    assert changes(before, store()) == []
    dialog.reject()


@pytest.mark.parametrize("currency", ["RUB", "KZT"])
def test_a_price_list(unchanged, db, currency):
    draft = PriceListDraft(LONG, currency, False, date(1999, 1, 1), date(2031, 12, 31), LINES)
    made = prices.create_list(draft, None, today()).subject_id
    unchanged(lambda window: PriceListForm(window, price_queries.price_list(made)))


def test_a_fact(unchanged, product):
    for aspect in Aspect:
        draft = FactDraft(aspect, LINES, LINES, LINES, LINES, date(2031, 12, 31), False)
        knowledge.add_fact(product, draft)
    for known in facts.facts_of([product]):
        form = partial(FactForm, product_id=product, aspect=known.aspect, known=known)
        unchanged(form)


@pytest.mark.parametrize("of_maker", [True, False])
def test_a_certificate(unchanged, product, of_maker):
    maker = knowledge.save_manufacturer(ManufacturerDraft(" ".join(LONG.split()))).subject_id
    file = store_file("скан.pdf", b"%PDF-1.4 scan")
    dates = date(1999, 1, 1), date(2031, 12, 31)
    owner = {"manufacturer_id": maker} if of_maker else {"product_id": product}
    for kind in CertificateKind:
        draft = CertificateDraft(kind, LONG, LINES, LINES, *dates, file)
        knowledge.save_certificate(draft, **owner)
    for known in facts.knowledge(product, today()).certificates:
        unchanged(partial(CertificateForm, product_id=product, maker_id=maker, known=known))


VALUES = (
    ("Прочность: на разрыв", "10.9: по ГОСТ"),
    ("Цена", "от 64,20 ₽"),
    ("Покрытие", LONG),
    ("В несколько строк", "первая\nвторая: со знаком\n\nчетвёртая"),
)


def test_what_a_competitor_offers(unchanged, product):
    draft = CompetitorDraft(LINES, LINES, MONEY, date(1999, 1, 1), LINES, LINES, VALUES)
    knowledge.save_competitor(product, draft)
    (known,) = facts.knowledge(product, today()).competitors
    unchanged(lambda window: CompetitorForm(window, product, known))


def test_a_line_of_a_competitor_changed_leaves_the_others(hands, product):
    draft = CompetitorDraft("Метизы", values=VALUES[:2])
    knowledge.save_competitor(product, draft)
    (known,) = facts.knowledge(product, today()).competitors
    form = CompetitorForm(hands.window, product, known)
    form.open()
    form.values.editor.appendPlainText("Срок: 3 дня")
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (known,) = facts.knowledge(product, today()).competitors
    assert known.values == (*VALUES[:2], ("Срок", "3 дня"))


def test_a_maker(unchanged, product):
    knowledge.save_manufacturer(ManufacturerDraft(LONG, LINES, LINES, LINES, LINES, LINES, LINES))
    known = facts.knowledge(product, today()).maker
    assert known is not None
    unchanged(lambda window: MakerForm(window, known.draft.name, known))


@pytest.mark.parametrize("put_aside", [False, True])
def test_an_objection_and_a_reply_of_the_library(unchanged, product, put_aside):
    probes = (f"{LONG}?", "Второй вопрос: почему?", " ".join(LINES.split()))
    made = objections.save_objection(
        ObjectionDraft(ObjectionKind.TRUST, LONG, probes, product)
    ).subject_id
    objections.save_reply(made, ReplyDraft(LINES, LINES, product))
    if put_aside:
        products.archive(product)
    unchanged(lambda window: ObjectionForm(window, library.objection(made)))
    (reply,) = library.replies(made)
    unchanged(lambda window: ReplyForm(window, made, reply))
