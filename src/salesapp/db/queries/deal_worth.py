"""What deals in other currencies are worth in roubles beyond the bare figures of the board.

The board keeps the figure of a deal in its own currency. So few deals are in another one that what
they lack is added to its sums: they are found by an index of their own, whatever the size of the
base. A deal in a currency that no paper tells a rate of counts for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final

from salesapp.db.connection import rows
from salesapp.db.queries.money_sql import DEAL_WORTH

_FOREIGN: Final = f"""
SELECT deal.id, {DEAL_WORTH} - deal.amount_minor
FROM deal INDEXED BY deal_foreign WHERE deal.currency <> 'RUB' AND deal.deleted_at IS NULL
"""  # noqa: S608 - constants


def lacking() -> dict[int, int]:
    """Of each deal in another currency what its figure lacks in roubles."""
    return {int(deal_id): int(more) for deal_id, more in rows(_FOREIGN)}


def as_json(lacks: Mapping[int, int]) -> str:
    """The deals as a list that statements take."""
    return json.dumps(list(lacks))


def more_of(lacks: Mapping[int, int], deal_ids: Iterable[int]) -> int:
    """What the sum of some deals lacks."""
    return sum(lacks.get(one, 0) for one in deal_ids)
