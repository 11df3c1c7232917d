"""Usual terms: those of ones own, else those the program knows."""

import pytest

from salesapp.domain.terms import USUAL, TermKind, presets, validity_days, with_preset

USUAL_DAYS = tuple(map(int, USUAL[TermKind.VALIDITY]))


@pytest.mark.parametrize(
    ("kept", "days"),
    [
        ("", USUAL_DAYS),
        ("неделя", USUAL_DAYS),
        ("0", USUAL_DAYS),
        ("1\n3650\n3651", (1, 3650)),
        ("10 дней\nскоро\n5", (10, 5)),
        ("-3\n21", (21,)),
    ],
)
def test_days_of_an_offer_are_numbers_within_ten_years(kept, days):
    assert validity_days(kept) == days


def test_lines_are_tidied_and_each_stands_once():
    assert presets(TermKind.PAYMENT, " по  факту \n\nпо факту\nаванс") == ("по факту", "аванс")
    assert presets(TermKind.DELIVERY, "\n \n") == USUAL[TermKind.DELIVERY]


def test_one_more_stands_at_the_end_and_a_known_one_where_it_was():
    assert with_preset(TermKind.PAYMENT, "по факту", " аванс  50 % ") == "по факту\nаванс 50 %"
    assert with_preset(TermKind.PAYMENT, "аванс\nпо факту", "аванс") == "аванс\nпо факту"
    begun = with_preset(TermKind.WARRANTY, "", "год")
    assert begun.split("\n") == [*USUAL[TermKind.WARRANTY], "год"]
