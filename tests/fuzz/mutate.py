"""Changes to an input, by a seed: for the short run, which watches nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.fuzz.targets import Target, kept

_ODD = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n" * 9, b"'", b'"', b"9" * 30, b"-1",
    "\u202e".encode(), "\ud800".encode("utf-8", "surrogatepass"), "😀".encode(), b"\x1a", b"<",
    b"&",
    b"%s", b"{}", b"(" * 60, b"0" * 60,
    b"\xf4\x8f\xbf\xbf",
)  # fmt: skip


def inputs(target: Target, count: int, seed: int) -> Iterator[bytes]:
    """The corpus of a target, then `count` inputs made of it."""
    known = [*target.seeds(), *kept(target.name)]
    yield from known
    chance = random.Random(f"{target.name} {seed}")
    words = [*(word.encode("utf-8") for word in target.words), *_ODD]
    for _ in range(count):
        yield _changed(chance, known, words, target.longest)


def _changed(
    chance: random.Random, known: Sequence[bytes], words: Sequence[bytes], longest: int
) -> bytes:
    data = bytearray(chance.choice(known)[:longest])
    for _ in range(1 << chance.randrange(4)):
        at = chance.randrange(len(data) + 1)
        size = chance.choice((1, 1, 2, 4, 16, 64))
        match chance.randrange(7):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + size]
            case 2:
                data[at:at] = chance.choice(words)
            case 3:
                data[at:at] = data[at : at + size] * chance.randrange(1, 9)
            case 4:
                other = chance.choice(known)
                start = chance.randrange(len(other) + 1)
                data[at : at + size] = other[start : start + size * 4]
            case 5:
                data[at : at + size] = chance.choice(words)
            case _:
                del data[at:]
    return bytes(data[:longest])
