"""A real store for every test that asks for one, and short ways to fill it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings

from salesapp.db import chain
from salesapp.db.connection import execute, value
from salesapp.db.store import close_store, open_store
from salesapp.domain.search_words import search_text
from salesapp.domain.text import fold, name_key
from salesapp.services import undo

# Child processes of tests find the program where pytest finds it.
# Without a screen the windows are painted off it.
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHONPATH"] = str(Path(__file__).parents[1] / "src")

# No test leaves anything in the home of the person at the desk.
_home = TemporaryDirectory(prefix="salesapp-home-")
os.environ["SALESAPP_HOME"] = _home.name

# No test reaches for the keyring of the person at the desk.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# A busy machine is slow, not wrong. The runs that decide try the same examples each time; the runs
# at the desk look for new ones.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)

Make = Callable[..., int]


@pytest.fixture(scope="session")
def blank_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store, closed: made once, for every step of its making is a commit to the disk."""
    path = tmp_path_factory.mktemp("blank") / "store.salesapp"
    open_store(path, create=True)
    close_store()
    return path


@pytest.fixture
def db(tmp_path: Path, blank_store: Path) -> Iterator[Path]:
    """A new store, open; its path."""
    path = tmp_path / "store.salesapp"
    shutil.copyfile(blank_store, path)
    open_store(path)
    undo.start()
    yield path
    close_store()


@pytest.fixture
def now() -> datetime:
    """Monday, 23 November 2026, 09:00 UTC."""
    return NOW


@pytest.fixture
def today() -> date:
    """Monday, 23 November 2026."""
    return TODAY


@pytest.fixture
def make_organization(db: Path) -> Make:
    """Our own legal entity: `make_organization(name=…, **columns)` gives its id."""
    from salesapp.db.models.organizations import Organization

    def make(name: str = "ООО «Рядкреп»", **columns: Any) -> int:
        return int(Organization.create(name=name, **columns).id)

    return make


@pytest.fixture
def make_client(db: Path) -> Make:
    """A client, straight into the table: `make_client("ООО «Ромашка»", inn=…)` gives its id."""
    from salesapp.db.models.clients import Client, ContactPoint

    numbers = count(1)

    def make(name: str = "", *, phone: str = "", email: str = "", **columns: Any) -> int:
        name = name or f"ООО «Клиент {next(numbers)}»"
        texts = [name, columns.get("inn", ""), columns.get("city", ""), email]
        columns.setdefault("search_text", search_text(texts, [phone] if phone else []))
        client = int(Client.create(name=name, name_key=name_key(name), **columns).id)
        for kind, text, norm in (("phone", phone, phone), ("email", email, email.lower())):
            if text:
                ContactPoint.create(client=client, kind=kind, value=text, value_norm=norm)
        return client

    return make


@pytest.fixture
def make_contact(db: Path) -> Make:
    """A person at a client: `make_contact(client, "Иванов Иван")` gives the id of the contact."""
    from salesapp.db.models.clients import Affiliation, Contact

    def make(
        client: int, name: str = "Иванов Иван Иванович", *, is_main: bool = True, **columns: Any
    ) -> int:
        place = {key: columns.pop(key) for key in ("position", "role") if key in columns}
        contact = Contact.create(
            name=name, name_key=name_key(name), search_text=fold(name), **columns
        )
        Affiliation.create(contact=contact, client=client, is_main=is_main, **place)
        return int(contact.id)

    return make


@pytest.fixture
def make_product(db: Path) -> Make:
    """Goods: `make_product("Болт М20×80", sku="БТЦ-20-80", price_minor=64_20)` gives the id."""
    from salesapp.db.models.products import Product

    numbers = count(1)

    def make(name: str = "", *, sku: str = "", **columns: Any) -> int:
        name = name or f"Болт М{next(numbers)}"
        columns.setdefault("price_minor", 100_00)
        columns.setdefault("vat_bp", 2200)
        product = Product.create(
            name=name,
            name_key=fold(name),
            sku=sku,
            search_text=f"{fold(name)} {fold(sku)}".strip(),
            **columns,
        )
        return int(product.id)

    return make


@pytest.fixture
def stage_id(db: Path) -> Callable[[str], int]:
    """Id of a stage of the default pipeline by its code."""

    def find(code: str) -> int:
        return int(value("SELECT id FROM stage WHERE code = ?", code))

    return find


@pytest.fixture
def make_deal(db: Path, stage_id: Callable[[str], int]) -> Make:
    """A deal: `make_deal(client, "Болты", stage="offer", amount_minor=…)` gives its id."""
    from salesapp.db.models.deals import Deal

    numbers = count(1)

    def make(
        client: int | None, title: str = "", *, stage: str = "qualification", **columns: Any
    ) -> int:
        number = next(numbers)
        title = title or f"Сделка {number}"
        columns.setdefault("number", number)
        columns.setdefault("search_text", fold(title))
        deal = Deal.create(title=title, client=client, stage=stage_id(stage), **columns)
        return int(deal.id)

    return make


@pytest.fixture
def make_lead(db: Path) -> Make:
    """A lead: `make_lead("Болты для моста")` gives its id."""
    from salesapp.db.models.leads import Lead

    def make(title: str = "Запрос с сайта", **columns: Any) -> int:
        columns.setdefault("search_text", fold(title))
        return int(Lead.create(title=title, **columns).id)

    return make


@pytest.fixture
def make_activity(db: Path) -> Make:
    """A planned call of today (or any other activity): gives its id."""
    from salesapp.db.models.activities import Activity

    def make(client: int | None = None, **columns: Any) -> int:
        columns.setdefault("due_on", TODAY)
        columns.setdefault("subject", "Позвонить")
        return int(Activity.create(client=client, **columns).id)

    return make


@pytest.fixture
def make_invoice(db: Path, make_organization: Make) -> Make:
    """An issued invoice with one instalment: gives the id of the invoice."""
    from salesapp.db.models.invoices import Instalment, Invoice

    numbers = count(1)
    seller: list[int] = []

    def make(client: int, amount_minor: int, *, due_on: date = TODAY, **columns: Any) -> int:
        if not seller:
            seller.append(make_organization())
        number = next(numbers)
        state = columns.pop("state", "issued")
        columns.setdefault("number", str(number))
        columns.setdefault("organization", seller[0])
        columns.setdefault("issued_on", TODAY)
        invoice = Invoice.create(
            client=client,
            year=2026,
            counter=number,
            due_on=due_on,
            total_minor=amount_minor,
            **columns,
        )
        Instalment.create(invoice=invoice, due_on=due_on, amount_minor=amount_minor)
        execute("UPDATE invoice SET state = ? WHERE id = ?", state, invoice.id)
        chain.append([("invoice", int(invoice.id))])
        return int(invoice.id)

    return make


@pytest.fixture
def make_payment(db: Path) -> Make:
    """Money of a client, set against the first instalment of `invoice` when given: gives its id."""
    from salesapp.db.models.payments import Allocation, Payment

    def make(
        client: int, amount_minor: int, *, invoice: int | None = None, paid_on: date = TODAY
    ) -> int:
        payment = Payment.create(client=client, paid_on=paid_on, amount_minor=amount_minor)
        if invoice is not None:
            Allocation.create(
                payment=payment,
                instalment=value("SELECT min(id) FROM instalment WHERE invoice_id = ?", invoice),
                amount_minor=amount_minor,
                allocated_on=paid_on,
            )
            chain.append([("allocation", int(value("SELECT max(id) FROM allocation")))])
        chain.append([("payment", int(payment.id))])
        return int(payment.id)

    return make
