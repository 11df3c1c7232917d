"""ABC of clients by the margin they bring: the rule, the count, the reason on the card."""

from __future__ import annotations

from datetime import date

import pytest

from salesapp.db.connection import execute
from salesapp.db.models.invoices import InvoiceLine
from salesapp.db.queries import classes as queries
from salesapp.db.queries.lists import ListQuery, ids
from salesapp.domain.classes import Dimension, Rules, abc_of
from salesapp.domain.entities import Entity
from salesapp.domain.filters import Condition, Op, every
from salesapp.domain.periods import PeriodKind, period_of
from salesapp.services import classes
from salesapp.ui.costs import show_costs
from salesapp.ui.qualifying.class_words import why
from salesapp.ui.translate import translator

TODAY = date(2026, 11, 23)


@pytest.fixture
def sold(make_client, make_invoice, make_payment):
    """Sells for an amount with VAT at a cost (None: not known), paid in part or in full."""

    def do(name: str, total: int, cost: int | None, paid: int | None = None) -> int:
        client = make_client(name)
        invoice = make_invoice(client, total, issued_on=date(2026, 11, 2), state="draft")
        vat = total * 22 // 122
        InvoiceLine.create(
            invoice=invoice, position=0, name="Болт", quantity_milli=1_000, price_minor=total,
            vat_bp=2200, cost_minor=cost, amount_minor=total, vat_minor=vat, total_minor=total,
        )  # fmt: skip
        execute("UPDATE invoice SET state = 'issued' WHERE id = ?", invoice)
        amount = total if paid is None else paid
        make_payment(client, amount, invoice=invoice, paid_on=date(2026, 11, 3))
        return client

    return do


def test_margin_and_not_revenue_parts_the_clients(sold):
    rich = sold("ООО «Оборот»", 1_220_000_00, 990_000_00)
    thrifty = sold("ООО «Маржа»", 610_000_00, 100_000_00)
    classes.recount(TODAY)
    one, two = queries.of_client(rich), queries.of_client(thrifty)
    assert (one.margin_minor, two.margin_minor) == (10_000_00, 400_000_00)
    assert (one.abc, two.abc) == ("A", "A")
    letters = abc_of({rich: 10_000_00, thrifty: 400_000_00}, Rules())
    assert (one.abc_margin, two.abc_margin) == (letters[rich], letters[thrifty]) == ("C", "A")


def test_only_what_was_paid_counts_and_only_where_the_cost_is_known(sold):
    half = sold("ООО «Половина»", 122_000_00, 50_000_00, paid=61_000_00)
    blind = sold("ООО «Без себестоимости»", 122_000_00, None)
    loss = sold("ООО «В убыток»", 122_000_00, 120_000_00)
    classes.recount(TODAY)
    assert queries.of_client(half).margin_minor == 25_000_00
    assert queries.of_client(half).costed_minor == 61_000_00
    assert queries.of_client(blind).margin_minor is None
    assert queries.of_client(blind).abc_margin == ""
    assert queries.of_client(loss).margin_minor == -20_000_00
    assert queries.of_client(loss).abc_margin == ""


def test_the_letter_is_a_filter_an_order_and_a_movement(sold):
    good = sold("ООО «Маржа»", 610_000_00, 100_000_00)
    sold("ООО «Без себестоимости»", 122_000_00, None)
    classes.recount(date(2026, 10, 1))
    classes.recount(TODAY)
    asked = every(Condition("abc_margin", Op.ANY_OF, ("A",)))
    assert list(ids(ListQuery(Entity.CLIENT, TODAY, asked))) == [good]
    november = period_of(PeriodKind.MONTH, TODAY)
    (move,) = queries.moves(Dimension.ABC_MARGIN, november)
    assert (move.source, move.target, move.clients) == ("", "A", 1)


def test_the_card_says_why_and_is_silent_while_costs_are_hidden(sold, qapp, tmp_path, monkeypatch):
    from salesapp.ui import settings

    monkeypatch.setenv("SALESAPP_HOME", str(tmp_path / "home"))
    settings.forget_settings()
    translator.use("en")
    client = sold("ООО «Маржа»", 610_000_00, 100_000_00)
    classes.recount(TODAY)
    told = " ".join(why(queries.of_client(client), Rules(), TODAY))
    assert "A by margin: 400" in told
    show_costs(on=False)
    assert "margin" not in " ".join(why(queries.of_client(client), Rules(), TODAY))
    show_costs(on=True)
    settings.forget_settings()
