"""Write ``resources/fonts/coverage.txt`` anew: which characters each face of the papers has.

python tools/font_cover.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from salesapp.documents import coverage, fonts  # noqa: E402

FONTS = ROOT / "resources" / "fonts"


def record() -> str:
    """What the file holds, out of the faces themselves."""
    files = sorted(path.name for path in FONTS.glob("*.ttf*"))
    return "".join(f"{name}\t{coverage.told(fonts.registered(name))}\n" for name in files)


def main() -> int:
    """Write the file."""
    (FONTS / "coverage.txt").write_text(record(), "ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
