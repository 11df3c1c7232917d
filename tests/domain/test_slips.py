"""Words as they were meant: everything one slip of the finger away, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesapp.domain.slips import LONGEST, SHORTEST, meant

LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("блот", "болт"),  # swapped
        ("болтт", "болт"),  # one too many
        ("болп", "болт"),  # another one
        ("шйба", "шайба"),  # one too few
        ("айба", "шайба"),
        ("wahser", "washer"),
        ("ashers", "washers"),
        ("boltz", "bolts"),
        ("zink", "zinc"),
        # The first letter tells the alphabet.
        ("cтол", "xтол"),
    ],
)
def test_what_was_meant_is_among_the_guesses(typed, right):
    assert right in meant(typed)


@pytest.mark.parametrize("word", ["", "бол", "м20х", "болт8", "два слова", "б" * (LONGEST + 1)])
def test_short_words_and_figures_are_not_guessed_at(word):
    assert meant(word) == []


def test_words_of_the_shortest_and_the_longest_length_are():
    assert SHORTEST == 4
    assert meant("болт")
    assert meant("б" * LONGEST)


def test_the_guesses_that_change_the_end_stand_first():
    guesses = meant("болт")
    assert guesses[0] == "бол"
    assert guesses.index("болы") < guesses.index("балт") < guesses.index("толт")
    assert "болта" not in guesses  # a longer word is found by its beginning anyway


@given(st.text(LETTERS, min_size=4, max_size=9))
def test_every_guess_is_one_slip_away_and_told_once(word):
    guesses = meant(word)
    assert len(set(guesses)) == len(guesses)
    assert word not in guesses
    for guess in guesses:
        assert abs(len(guess) - len(word)) <= 1
        if len(guess) == len(word):
            differ = [at for at in range(len(word)) if word[at] != guess[at]]
            swapped = sorted(guess) == sorted(word) and len(differ) == 2
            assert len(differ) == 1 or (swapped and differ[1] == differ[0] + 1)
        else:
            short, long = sorted((word, guess), key=len)
            assert any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    for at in range(len(word)):
        for letter in LETTERS:
            assert word[:at] + letter + word[at + 1 :] in {*guesses, word}
            assert word[:at] + letter + word[at:] in {*guesses, word}
