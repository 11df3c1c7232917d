"""Record the hashes of new migrations: from then on a house test keeps them as they are.

What triggers and views a store has after each of them is recorded, too (`db/strangers.py`).

python tools/freeze.py            record migrations that are not recorded yet
python tools/freeze.py --again    record all anew: only while no store in use has run them
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path

from playhouse.migrations import Runner

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from salesapp.db import strangers  # noqa: E402
from salesapp.db.connection import database  # noqa: E402
from salesapp.db.schema import MIGRATIONS  # noqa: E402

OF_FIRST_WORDINGS = (
    "client_money_reversed", "talk_draft_client_gone", "talk_draft_gone", "talk_draft_lead_gone",
)  # fmt: skip
"""Names that only stores have which took a step in its first wording."""
RECORD = ROOT / "tests" / "house" / "migrations.sha256"


def main() -> int:
    """Write the record."""
    kept: dict[str, str] = {}
    if RECORD.exists() and "--again" not in sys.argv:
        lines = RECORD.read_text("utf-8").splitlines()
        kept = {name: digest for digest, name in (line.split() for line in lines)}
    for path in sorted(MIGRATIONS.glob("[0-9]*")):
        text = path.read_bytes().replace(b"\r\n", b"\n")
        kept.setdefault(path.name, hashlib.sha256(text).hexdigest())
    RECORD.write_text("".join(f"{kept[name]}  {name}\n" for name in sorted(kept)), "utf-8")
    strangers.RECORD.write_text(objects_of_steps(), "ascii")
    return 0


def objects_of_steps() -> str:
    """The record of triggers and views, out of a store that takes one step after the other."""
    names: set[str] = set(OF_FIRST_WORDINGS)
    steps = sorted(path.stem for path in MIGRATIONS.glob("[0-9]*.py"))
    with tempfile.TemporaryDirectory() as folder:
        database.init(str(Path(folder) / "store"))
        database.connect()
        try:
            for name in steps:
                Runner(database, str(MIGRATIONS)).up(target=name)
                there = strangers.marks()
                names |= there.keys()
        finally:
            database.close()
    return "".join(f"{there.get(one, strangers.GONE)} {one}\n" for one in sorted(names))


if __name__ == "__main__":
    sys.exit(main())
