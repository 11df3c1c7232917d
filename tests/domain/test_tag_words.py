"""Tags: what two of them are compared by, and their colours."""

from __future__ import annotations

from salesapp.domain.tags import COLOURS, LONGEST, clean_tag, colour_of, tag_key


def test_a_tag_is_kept_without_its_sign_and_needless_blanks():
    assert clean_tag("  #важный   клиент ") == "важный клиент"
    assert clean_tag("юг#север") == "юг север"
    assert clean_tag("X#Y") == "X Y"
    assert clean_tag("я" * (LONGEST + 5)) == "я" * LONGEST
    assert clean_tag("я" * (LONGEST - 1) + " я") == "я" * (LONGEST - 1)
    assert tag_key("# Важный-Клиент") == "важный клиент"
    assert tag_key("#") == ""


def test_a_tag_always_gets_the_same_colour_and_all_but_grey_are_given():
    assert [colour_of(key) for key in ("", "a", "b", "c")] == ["blue", "violet", "blue", "teal"]
    given = {colour_of(chr(letter)) for letter in range(97, 123)}
    assert given == set(COLOURS) - {"grey"}
