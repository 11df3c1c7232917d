"""A product found by typing, where two are called alike."""

from __future__ import annotations

import pytest

from salesapp.ui.objections.product_input import ProductInput


@pytest.fixture
def field(make_window) -> ProductInput:
    return ProductInput(parent=make_window())


def _type(field: ProductInput, text: str) -> list[str]:
    """What is offered."""
    field.setText(text)
    field.textEdited.emit(text)
    return field._names.stringList()


def test_of_two_products_of_one_name_the_one_chosen_is_meant(field, make_product):
    ours = make_product("Болт М20×80", sku="БТЦ-20")
    other = make_product("Болт М20×80", sku="ИМП-20")
    for article, product_id in (("БТЦ-20", ours), ("ИМП-20", other)):
        (chosen,) = (one for one in _type(field, "Болт") if article in one)
        field.setText(chosen)
        assert field.value() == product_id
    # What is left as it is shown is what it was.
    for product_id in (other, ours):
        field.set_value(product_id)
        _type(field, "Болт М20×80 ")
        assert field.value() == product_id
        assert field.problem() == ""


def test_one_product_of_a_name_is_called_by_it(field, make_product):
    bolt = make_product("Болт М20×80", sku="БТЦ-20")
    assert _type(field, "Болт") == ["Болт М20×80"]
    field.setText("Болт М20×80")
    assert field.value() == bolt


def test_products_that_differ_in_nothing_are_told_apart_too(field, make_product):
    made = {make_product("Болт М20×80") for _one in range(3)}
    assert {field._ids[name] for name in _type(field, "Болт")} == made
