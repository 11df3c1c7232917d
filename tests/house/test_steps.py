"""Every step of the journal has words for "Undo" and for the history."""

from __future__ import annotations

import ast

import sources

from salesapp.domain.offers import OfferState
from salesapp.ui.steps import STEPS

ANSWERS = {f"offer.{state}" for state in (OfferState.ACCEPTED, OfferState.DECLINED)}


def test_every_action_of_the_journal_has_words():
    nameless = [
        f"{sources.name(path)}: {code}"
        for path, tree in sources.files().items()
        for code in sorted(_codes(tree))
        if code not in STEPS
    ]
    assert not nameless


def test_the_answers_to_an_offer_have_words():
    assert set(STEPS) >= ANSWERS


def _codes(tree: ast.AST) -> set[str]:
    """The first words given to `journal.action`, where they stand in the code."""
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "action"
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "journal"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }
