"""The long run: libFuzzer drives one target and watches which edges of its readers it reaches.

``python -m tests.fuzz.guided NAME FOLDER [libFuzzer's own arguments]``; ``dev.py fuzz`` calls it.
A find lies in FOLDER as a file ``crash-…`` (or ``timeout-…``, ``oom-…``).
"""

from __future__ import annotations

import atexit
import sys
import time
from pathlib import Path

import atheris

SLOW_SECONDS = 10
"""Of the processor, for one input: a busy machine is no fault of the reader."""
HANG_SECONDS = 120
MEMORY_MB = 2_048


def main(arguments: list[str]) -> None:
    """Run one target until its time is over or it breaks."""
    name, folder, *more = arguments
    from tests.fuzz import targets
    from tests.fuzz.apart import Deaths

    target = targets.all_targets()[name]
    corpus = Path(folder) / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    _write_words(Path(folder) / "words", target.words)
    for number, data in enumerate([*target.seeds(), *targets.kept(name)]):
        (corpus / f"seed-{number:03}").write_bytes(data[: target.longest])
    # What was imported to make the seeds is read anew, watched this time.
    for module in [one for one in sys.modules if one.startswith(target.modules)]:
        del sys.modules[module]
    with atheris.instrument_imports(include=list(target.modules)):
        for module in target.modules:
            __import__(module)
    own = [
        f"-timeout={HANG_SECONDS}", f"-rss_limit_mb={MEMORY_MB}", f"-max_len={target.longest}",
        f"-artifact_prefix={folder}/", "-print_final_stats=1",
    ]  # fmt: skip
    if target.words:
        own.append(f"-dict={folder}/words")

    def take(data: bytes) -> None:
        begun = time.process_time()
        target.take(data)
        assert time.process_time() - begun < SLOW_SECONDS, "it takes too long"

    atexit.register(lambda: sys.stderr.write(f"readers gone: {Deaths.count}\n"))
    atheris.Setup([sys.argv[0], *own, *more, *([] if "-merge=1" in more else [str(corpus)])], take)
    atheris.Fuzz()


def _write_words(path: Path, words: tuple[str, ...]) -> None:
    lines = []
    for word in words:
        quoted = "".join(f"\\x{byte:02X}" for byte in word.encode("utf-8"))
        lines.append(f'"{quoted}"\n')
    path.write_text("".join(lines), "ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
