"""A payment offers to close its deal as won: that deal, or none when it is gone by then."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesapp.domain.errors import Rule, RuleError
from salesapp.services import deals as deal_service
from salesapp.ui import actions, sections
from salesapp.ui.deals.gate import Gate
from salesapp.ui.explain import explain
from salesapp.ui.format import today
from salesapp.ui.main_window import MainWindow
from salesapp.ui.sections import SECTIONS
from salesapp.ui.store import store
from tests.ui.invoices.conftest import _forget


@pytest.fixture
def window(alone, two, preferences, qtbot, monkeypatch):
    """The window with the sections of payments and of deals."""
    kept = [one for one in SECTIONS if one.id in {"payments", "deals"}]
    monkeypatch.setattr(sections, "SECTIONS", tuple(kept))
    packages = ("salesapp.ui.invoices", "salesapp.ui.deals", "salesapp.ui.dealcard")
    monkeypatch.setattr(actions, "PACKAGES", packages)
    _forget()
    made = MainWindow(preferences, None)
    made.resize(1440, 900)
    made.start()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    monkeypatch.undo()
    _forget()


@pytest.fixture
def two(make_client, make_deal, make_activity) -> tuple[int, int]:
    """The deal that was paid, and one that is current on the board."""
    client = make_client("Альфа")
    made = make_deal(client, "Оплачена"), make_deal(client, "Чужая")
    for deal in made:
        make_activity(client, deal=deal, due_on=today() + timedelta(days=1))
    return made


@pytest.fixture
def payments(window, two):
    """The page of payments, after another deal was chosen on the board."""
    window.show_section("deals")
    board = window.navigator.page
    board._go_to(two[1])
    assert board.current_deal() == two[1]
    window.show_section("payments")
    return window.navigator.page


def gates(window) -> list[str]:
    return [one._asked.deal.title for one in window.findChildren(Gate) if one.isVisible()]


def test_the_deal_that_was_paid_is_asked_about(window, payments, two):
    payments._win(two[0])
    assert gates(window) == ["Оплачена"]


def test_a_deal_deleted_while_the_message_stood_closes_no_other(window, payments, two):
    store.changed.emit(deal_service.delete(two[0]))
    payments._win(two[0])
    assert gates(window) == []
    assert window.navigator.page is payments
    gone = explain(RuleError(Rule.RECORD_GONE)).sentence()
    assert gone in window.toasts.stack.toasts()[-1].text()
