"""What is fuzzed: each target feeds bytes to one reader; only a fault of the reader comes out.

A target swallows the refusals its reader is allowed to make. Whatever else is raised, hangs or eats
the memory is a find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
KEPT = DATA / "fuzz"


@dataclass(frozen=True)
class Target:
    """A reader under fire.

    Attributes:
        take: Feeds it; raises what must not be raised.
        seeds: Good and bad inputs to begin with.
        modules: What is watched while it runs: whole modules of ours and of the library.
        words: Pieces the reader knows, for the mutator.
        longest: Bytes of an input.
    """

    name: str
    take: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    modules: tuple[str, ...]
    words: tuple[str, ...] = ()
    longest: int = 4_096


def all_targets() -> dict[str, Target]:
    """Every target by its name."""
    from tests.fuzz import files, kept_texts, typed

    found = [*files.TARGETS, *typed.TARGETS, *kept_texts.TARGETS]
    return {one.name: one for one in found}


def text(data: bytes) -> str:
    """Bytes as a text that may hold anything a text can, lone surrogates too."""
    return data.decode("utf-8", "surrogateescape")


def kept(name: str) -> list[bytes]:
    """The corpus of a target: a line of Base64 for each input."""
    import base64

    path = KEPT / f"{name}.txt"
    lines = path.read_text("ascii").split() if path.exists() else []
    return [base64.b64decode(line) for line in lines]


def keep(name: str, inputs: list[bytes]) -> None:
    """Write the corpus of a target."""
    import base64

    lines = sorted(
        {base64.b64encode(one).decode("ascii") for one in inputs}, key=lambda s: (len(s), s)
    )
    (KEPT / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines), "ascii")
