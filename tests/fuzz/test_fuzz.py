"""Every reader under fire, in short: the kept corpus, and inputs made of it by a fixed seed.

`dev.py fuzz` does the same for as long as it is given, and watches what each input reaches.
"""

from __future__ import annotations

import sys

import pytest

from tests.fuzz import mutate, targets

SHORT = {"csv": 60, "pasted": 40, "bitrix24": 60, "book": 40, "old_book": 40}
USUAL = 150
READERS = targets.all_targets()


def fire(reader: targets.Target, count: int) -> None:
    for data in mutate.inputs(reader, count, seed=1):
        try:
            reader.take(data)
        except Exception as error:
            error.add_note(f"{reader.name} breaks on {data!r}")
            raise


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", READERS)
def test_no_input_breaks_a_reader(name):
    fire(READERS[name], SHORT.get(name, USUAL))


def test_every_reader_has_a_corpus_and_none_is_left_over():
    assert {path.stem for path in targets.KEPT.glob("*.txt")} <= set(READERS)
    assert len(READERS) >= 25
    for reader in READERS.values():
        assert list(reader.seeds()), reader.name
        assert reader.modules, reader.name


def test_the_fire_would_show_a_reader_that_breaks(monkeypatch):
    """The same inputs against a reader made worse: a sum of five digits is too much for it."""
    from salesapp.domain import money

    sound = money.parse_money

    def worse(text: str) -> int | None:
        found = sound(text)
        if found is not None and found > 10_000_000:
            raise OverflowError(text)
        return found

    monkeypatch.setattr(money, "parse_money", worse)
    with pytest.raises(OverflowError):
        fire(READERS["money"], USUAL)


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_reader_that_dies_is_counted_and_one_that_raises_is_told():
    import os

    from tests.fuzz.apart import Deaths, apart

    before = Deaths.count
    apart(os.abort)
    assert Deaths.count == before + 1
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        apart(lambda: 1 // 0)
