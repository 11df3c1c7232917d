"""What a version of an order tells its client: everything the client pays for, nothing else."""

from dataclasses import replace

import pytest

from salesapp.documents.conditions import order_changes
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import OrderLine, changed_lines

BOLT = LineDraft("Болт М20", 100_000, 64_20, vat_bp=2200, order_key=1)


def told(language="ru", **changed) -> str:
    pairs = changed_lines([OrderLine(BOLT)], [OrderLine(replace(BOLT, **changed))])
    return order_changes(pairs, language).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("changed", "russian", "english"),
    [
        ({"discount_bp": 1250}, "скидка 0% → 12,5%", "discount 0% → 12.5%"),
        ({"discount_minor": 500_00}, "скидка 0% → 500,00", "discount 0% → 500.00"),
        ({"vat_bp": None}, "НДС 22% → без НДС", "VAT 22% → no VAT"),
        ({"vat_bp": 1000}, "НДС 22% → 10%", "VAT 22% → 10%"),
        ({"name": "Болт М20 ТЦ"}, "уточнено", "made more precise"),
    ],
)
def test_whatever_changes_what_is_paid_is_told(changed, russian, english):
    name = changed.get("name", BOLT.name)
    assert told(**changed) == f"{name}: {russian}"
    assert told("en", **changed) == f"{name}: {english}"


@pytest.mark.parametrize(
    "changed", [{"cost_minor": 41_00}, {"base_price_minor": 70_00}, {"is_price_manual": True}]
)
def test_what_the_client_does_not_see_is_not_told_to_the_client(changed):
    assert told(**changed) == ""
