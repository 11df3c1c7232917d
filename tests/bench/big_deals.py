"""A store with very many open deals, made once and kept in the temporary folder."""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))

from salesapp.db import bulk, schema  # noqa: E402
from salesapp.db.connection import database, rows  # noqa: E402
from salesapp.db.models.activities import Activity  # noqa: E402
from salesapp.db.models.clients import Client  # noqa: E402
from salesapp.db.models.deals import Deal, StageMove  # noqa: E402
from salesapp.db.store import close_store, open_store  # noqa: E402
from salesapp.domain.search_words import search_text  # noqa: E402
from salesapp.domain.text import fold, name_key  # noqa: E402
from salesapp.services.demo import words  # noqa: E402

CLIENTS = 20_000
BLOCK = 10_000


def big_deals(count: int = 100_000) -> Path:
    """Path of a closed store with `count` open deals, two thirds of them with a next step."""
    stamp = len(list(schema.MIGRATIONS.glob("[0-9]*.py")))
    folder = Path(tempfile.gettempdir()) / "salesapp-bench"
    path = folder / f"deals-{count}-{stamp}.sqlite3"
    if path.exists():
        return path
    folder.mkdir(exist_ok=True)
    open_store(path, create=True)
    random = Random(1)
    with database.atomic("IMMEDIATE"):
        _clients(random)
        stages = [int(one) for (one,) in rows("SELECT id FROM stage WHERE kind = 'open'")]
        for start in range(0, count, BLOCK):
            _deals(random, start, min(BLOCK, count - start), stages)
        database.execute_sql("ANALYZE")
    close_store()
    return path


def _clients(random: Random) -> None:
    made = []
    for place in range(1, CLIENTS + 1):
        trade, industry = random.choice(words.TRADES)
        name = f"ООО «{random.choice(words.ROOTS)}{trade}-{place}»"
        made.append(
            {
                "id": place,
                "name": name,
                "name_key": name_key(name),
                "category": random.choice(("A", "B", "C", "")),
                "industry": industry,
                "search_text": search_text([name], []),
            }
        )
    bulk.insert(Client, made)


def _deals(random: Random, start: int, count: int, stages: list[int]) -> None:
    today = datetime.now(UTC)
    deals, moves, steps = [], [], []
    for place in range(start + 1, start + count + 1):
        title = random.choice(words.SUBJECTS)
        client = random.randint(1, CLIENTS)
        stage = random.choice(stages)
        since = today - timedelta(days=random.randint(0, 20))
        deals.append(
            {
                "id": place,
                "number": place,
                "title": title,
                "client_id": client,
                "stage_id": stage,
                "stage_since_at": since,
                "amount_minor": random.randint(10, 9_000) * 1_000_00,
                "expected_close_on": (today + timedelta(days=random.randint(-5, 60))).date(),
                "source": random.choice(("Сайт", "Почта", "Выставка", "Рекомендация")),
                "search_text": fold(f"{title} {place}"),
            }
        )
        for at, one in enumerate(stages[: stages.index(stage) + 1]):
            moves.append(
                {
                    "deal_id": place,
                    "from_stage_id": stages[at - 1] if at else None,
                    "to_stage_id": one,
                    "moved_at": since - timedelta(days=3 * (stages.index(stage) - at)),
                    "seconds_before": random.randint(1, 9) * 86_400 if at else 0,
                }
            )
        if place % 3:
            due_on = (today + timedelta(days=random.randint(-4, 30))).date()
            steps.append(
                {"client_id": client, "deal_id": place, "subject": "Позвонить", "due_on": due_on}
            )
    bulk.insert(Deal, deals)
    bulk.insert(StageMove, moves)
    bulk.insert(Activity, steps)


if __name__ == "__main__":
    print(big_deals(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
