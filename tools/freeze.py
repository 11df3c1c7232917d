"""Record the hashes of new migrations: from then on a house test keeps them as they are.

python tools/freeze.py            record migrations that are not recorded yet
python tools/freeze.py --again    record all anew: only while no store in use has run them
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "tests" / "house" / "migrations.sha256"


def main() -> int:
    """Write the record."""
    kept: dict[str, str] = {}
    if RECORD.exists() and "--again" not in sys.argv:
        lines = RECORD.read_text("utf-8").splitlines()
        kept = {name: digest for digest, name in (line.split() for line in lines)}
    for path in sorted((ROOT / "src" / "salesapp" / "db" / "migrations").glob("[0-9]*")):
        text = path.read_bytes().replace(b"\r\n", b"\n")
        kept.setdefault(path.name, hashlib.sha256(text).hexdigest())
    RECORD.write_text("".join(f"{kept[name]}  {name}\n" for name in sorted(kept)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
