"""A store as big as they come: a million clients, their people, and 200 000 products together.

Made once and kept in the temporary folder, out of the big store of clients and the big catalogue.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from big_catalogue import fill_catalogue
from big_store import big_store, widest_cache

from salesapp.db import vocabulary
from salesapp.db.connection import database, value
from salesapp.db.store import close_store, open_store

CLIENTS, PRODUCTS = 1_000_000, 200_000


def whole_store(clients: int = CLIENTS, products: int = PRODUCTS) -> Path:
    """Path of a closed store of this version with clients, contacts (three for two) and goods."""
    source = big_store(clients)
    path = source.with_name(f"whole_{clients}_{products}.sqlite3")
    if not path.exists():
        making = path.with_suffix(".making")
        if not making.exists():
            shutil.copyfile(source, making)
        open_store(making)
        widest_cache()
        with database.atomic("IMMEDIATE"):
            if not value("SELECT 1 FROM product LIMIT 1"):
                fill_catalogue(products)
            vocabulary.rebuild()
            database.execute_sql("ANALYZE")
        close_store()
        making.rename(path)
    open_store(path)
    close_store()
    return path


if __name__ == "__main__":
    sys.stdout.write(f"{whole_store(*map(int, sys.argv[1:3]))}\n")
