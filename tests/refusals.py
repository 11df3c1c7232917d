"""A short way to say which rule refuses something, and with which facts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from salesapp.domain.errors import Rule, RuleError


@contextmanager
def refused(rule: Rule, **facts: object) -> Iterator[None]:
    """What stands inside is refused by this rule, with these facts and no others."""
    with pytest.raises(RuleError) as caught:
        yield
    assert (caught.value.rule, caught.value.facts) == (rule, facts)
