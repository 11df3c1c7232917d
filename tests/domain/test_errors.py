"""A refusal tells its rule and the facts."""

from __future__ import annotations

from salesapp.domain.errors import Rule, RuleError


def test_a_refusal_reads_as_its_rule_and_facts():
    assert str(RuleError(Rule.NOT_FOUND)) == "not_found"
    error = RuleError(Rule.FIELD_INVALID, field="inn", value=5)
    assert str(error) == "field_invalid: field=inn, value=5"
    assert (error.rule, error.facts) == (Rule.FIELD_INVALID, {"field": "inn", "value": 5})
    assert error.args == (Rule.FIELD_INVALID, {"field": "inn", "value": 5})
