"""Deals, their board too, are filtered by any field; a filter is saved and chosen again."""

from __future__ import annotations

from salesapp.domain.filters import Condition, Op, every


def test_any_field_narrows_the_board_and_the_list(open_desk, make_client, make_deal):
    client = make_client("Ромашка")
    big = make_deal(client, "Болты", amount_minor=900_000_00, comment="срочно")
    make_deal(client, "Гайки", amount_minor=100_00)
    page = open_desk().page
    page.bar.further.set_filter(every(Condition("amount_minor", Op.MORE, (1_000_00,))))
    assert page._totals.deals == 1
    assert page._has(big)
    assert page.bar.further.words() == ["Сумма: больше 1\u00a0000\u00a0₽"]
    assert page.bar.further.strip.isVisible()
    page.bar.further.set_filter(every(Condition("comment", Op.HAS, ("срочн",))))
    assert page._totals.deals == 1
    kept = page.bar.state()
    page.bar.further.clear()
    page.bar.restore(kept)
    assert page.bar.further.words() == ["Комментарий: «срочн»"]
    page.bar.further.strip.pills[0].setFocus()
    page.bar.further.strip.pills[0].removed.emit()
    assert page._totals.deals == 2
    assert page.bar.further.strip.isHidden()
