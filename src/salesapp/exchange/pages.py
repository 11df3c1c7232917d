"""Pages of a foreign PDF as pixels, drawn in a child process: no file can take the program along.

The child: ``python -m salesapp.exchange.pages FILE WIDTH MOST``, in a frozen build
``salesapp --job pages FILE WIDTH MOST``. It writes the number of pages, then for each page drawn a
line with its width and height and its BGRA pixels.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

from salesapp.domain.errors import Rule, RuleError
from salesapp.exchange.child import limit_resources
from salesapp.exchange.spawn import NO_WINDOW, child_environment, job_command

MOST: Final = 12
"""Pages drawn at most: who wants to read all of them opens the file."""
_TIMEOUT: Final = 40.0
_TALLEST: Final = 6_000
_BGRA: Final = 4


class PagePicture(NamedTuple):
    """A page as rows of BGRA pixels without padding."""

    width: int
    height: int
    bgra: bytes


class DrawnPages(NamedTuple):
    """The first pages, and how many there are."""

    total: int
    pages: list[PagePicture]


def draw_pages(path: Path, width: int, most: int = MOST) -> DrawnPages:
    """Draw the first pages of a PDF so many pixels wide.

    Raises:
        RuleError: FILE_NOT_UNDERSTOOD when it is no PDF, has a password, or the child gave up.
    """
    command = [*job_command("pages", "salesapp.exchange.pages"), str(path), str(width), str(most)]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=child_environment(),
            timeout=_TIMEOUT,
            check=False,
            creationflags=NO_WINDOW,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _broken(path) from error
    if done.returncode or not done.stdout:
        raise _broken(path)
    return _read(done.stdout)


def main(arguments: list[str]) -> int:
    """Draw pages in this process and write them to standard output."""
    limit_resources()
    from pypdfium2 import PdfDocument, PdfiumError

    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    path, width, most = Path(arguments[0]), int(arguments[1]), int(arguments[2])
    with out:
        try:
            document = PdfDocument(path)
            out.write(b"%d\n" % len(document))
            for place in range(min(len(document), most)):
                page = document[place]
                wide, tall = page.get_size()
                scale = min(width / max(wide, 1), _TALLEST / max(tall, 1))
                bitmap = page.render(
                    scale=scale, force_bitmap_format=_BGRA, fill_color=(255, 255, 255, 255)
                )
                data, stride, row = bytes(bitmap.buffer), bitmap.stride, bitmap.width * 4
                if stride != row:
                    starts = range(0, bitmap.height * stride, stride)
                    data = b"".join(data[start : start + row] for start in starts)
                out.write(b"%d %d\n" % (bitmap.width, bitmap.height))
                out.write(data)
                bitmap.close()
        except (PdfiumError, OSError, MemoryError):
            return 1
    return 0


def _read(answer: bytes) -> DrawnPages:
    head, _, rest = answer.partition(b"\n")
    pages = []
    while rest:
        line, _, rest = rest.partition(b"\n")
        width, height = (int(part) for part in line.split())
        size = width * height * 4
        pages.append(PagePicture(width, height, rest[:size]))
        rest = rest[size:]
    return DrawnPages(int(head), pages)


def _broken(path: Path) -> RuleError:
    return RuleError(Rule.FILE_NOT_UNDERSTOOD, path=str(path), name=path.name, reason="crashed")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
