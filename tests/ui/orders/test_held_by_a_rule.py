"""What a rule refuses stays with its editor; after a kill the next start tells of it in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from salesapp.db.queries import orders as queries
from salesapp.domain.changes import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.services import form_drafts
from salesapp.services import orders as service
from salesapp.ui.deals import late_fields
from salesapp.ui.drafts.left import tell_left
from salesapp.ui.posting.not_taken import NotTakenDialog
from salesapp.ui.posting.unsaved import Unsaved
from tests.ui.orders.test_saved_at_the_end import SAID, Paper

WHY = RuleError(Rule.FIELD_REQUIRED, field="goods")


@pytest.fixture
def order(window, desk, offer):
    window.start()
    return Paper(desk, offer, Entity.ORDER).id


def test_words_a_rule_refused_are_told_after_a_kill_and_gone_when_mended(order, window):
    unsaved = Unsaved("order", lambda one: queries.card(one).draft, service.save)
    known = queries.card(order).draft
    typed = replace(known, payment_terms=SAID)
    unsaved.refused(WHY, order, typed, known)
    unsaved.refused(WHY, order, replace(known, payment_terms=f"{SAID}!"), known)
    # As after a kill: only what is on the disk is known.
    strip = tell_left(window)
    assert strip is not None
    strip.open_form(strip.left[0])
    (told,) = window.findChildren(NotTakenDialog)
    assert told.words.toPlainText().count(SAID) == 1
    assert told.text.text()
    told.reject()
    unsaved.forget(order)
    assert form_drafts.left_open() == []


def test_the_field_of_a_deal_that_a_rule_refused_is_told_too(order, window, make_deal, make_client):
    deal = make_deal(make_client("Орионпак"), title="Анкеры")
    late_fields.refused(WHY, deal, "ship_place", "Склад № 7, ворота 3", {})
    (kept,) = form_drafts.left_open()
    assert "ворота 3" in kept.words
    late_fields.forget(deal, "ship_place")
    assert form_drafts.left_open() == []
