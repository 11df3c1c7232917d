"""What a day of work writes, deed by deed, through the same commands as the window.

Each deed has a token, written into the store where `evidence` finds it again. Before a deed begins
and after it was acknowledged, a line is told to somebody outside the process: that is all an oracle
knows, and what it holds the store against when the process is gone.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from salesapp.db import backup, journal
from salesapp.db.connection import row, rows, value
from salesapp.db.queries import credits as credit_queries
from salesapp.db.queries import invoices as invoice_queries
from salesapp.db.queries import orders as order_queries
from salesapp.db.store import close_store, open_store, store_path, take_as_it_is
from salesapp.domain.activities import ActivityKind, ActivityResult, NewTask
from salesapp.domain.clients import ClientDraft, ContactDraft, PointDraft, PointKind
from salesapp.domain.credits import CreditDraft
from salesapp.domain.entities import Entity
from salesapp.domain.errors import Rule, RuleError
from salesapp.domain.jobs import Silent
from salesapp.domain.lines import LineDraft
from salesapp.domain.orders import Agreement, OrderLine
from salesapp.domain.payments import PaymentDraft
from salesapp.services import (
    activities,
    attachments,
    clients,
    credits,
    deals,
    invoices,
    merging,
    orders,
    organizations,
    payments,
    recycle_bin,
    undo,
)
from salesapp.services.deals import Move, PlannedStep
from tests.services.papers_kit import SELLER

ROWS = 40
"""Rows of an imported table: several transactions when the batches are `short_batches`."""

Facts = dict[str, Any]
Tell = Callable[[Facts], None]


@dataclass(frozen=True, slots=True)
class Deed:
    """One command: its kind, the token it leaves, and what becomes of tokens by it."""

    kind: str
    token: str
    about: int = 0
    effects: tuple[tuple[str, bool], ...] = ()

    def plain(self) -> Facts:
        return {
            "kind": self.kind, "token": self.token, "about": self.about, "effects": self.effects,
        }  # fmt: skip

    @classmethod
    def of(cls, told: Facts) -> Deed:
        effects = tuple((str(token), bool(there)) for token, there in told["effects"])
        return cls(told["kind"], told["token"], told["about"], effects)


def short_batches() -> None:
    """Let an import of a few rows be several transactions, as one of thousands is."""
    from salesapp.exchange import spool
    from salesapp.services.importing.tables import run

    spool.BATCH = 12
    run.BATCH = 12  # type: ignore[attr-defined]
    run._FEWEST = run._MOST = 12  # type: ignore[misc]


def furnish(folder: Path) -> Path:
    """A closed store with a seller, ready for papers: the first is made, the next are copies."""
    path, pattern = folder / "store.salesapp", folder.parent / "pattern.salesapp"
    if not pattern.exists():
        open_store(pattern, create=True)
        organizations.save(SELLER)
        close_store()
    folder.mkdir(exist_ok=True)
    shutil.copyfile(pattern, path)
    take_as_it_is(path)
    return path


def warm_up(folder: Path) -> None:
    """Load what each process would load for itself: fonts, words, the first paper."""
    short_batches()
    folder.mkdir(exist_ok=True)
    open_store(furnish(folder / "warm"))
    desk = Desk(random.Random(1), "warm", lambda told: None)
    for kind in ("client", "bill", "issue", "order", "table", "file"):
        desk.step((kind,))
    close_store()


class Desk:
    """Does deeds in the open store and tells of each: that it begins, that it is done."""

    def __init__(self, luck: random.Random, name: str, tell: Tell) -> None:
        self._luck, self._name, self._tell = luck, name, tell
        self._count = 0
        self._operations: list[str] = []
        self._said: Facts = {}
        self.today = datetime.now(UTC).astimezone().date()
        undo.start()
        journal._LISTENERS[:] = [one for one in journal._LISTENERS if one is undo._remember]
        journal.on_recorded(lambda recording: self._operations.append(recording.operation_id))

    def step(self, kinds: tuple[str, ...] = ()) -> None:
        """One deed by chance."""
        for _try in range(30):
            kind = self._luck.choice(kinds or (*KINDS, *BACK))
            deed = self.planned(kind)
            if deed is not None:
                self.carry_out(deed)
                return

    def planned(self, kind: str) -> Deed | None:
        """A deed of a kind, None when nothing in the store asks for it."""
        self._count += 1
        deed: Deed | None = getattr(self, f"_plan_{kind}")(f"{self._name}-{self._count}")
        return deed

    def carry_out(self, deed: Deed) -> None:
        """Do a deed and tell of it; one that is refused tells that nothing was done."""
        self._operations.clear()
        self._said = {}
        self._tell({"begun": deed.plain()})
        try:
            getattr(self, f"_do_{deed.kind}")(deed)
        except RuleError as refused:
            self._tell({"refused": deed.token, "rule": str(refused.rule)})
            if refused.rule in TROUBLE:
                raise
            return
        self._tell({"done": deed.token, "operations": list(self._operations), **self._said})

    def _one(self, sql: str) -> tuple[Any, ...] | None:
        found = rows(sql)
        return self._luck.choice(found) if found else None

    def _client(self) -> int | None:
        sql = "SELECT id FROM client WHERE deleted_at IS NULL ORDER BY id DESC LIMIT 20"
        found = self._one(sql)
        return int(found[0]) if found else None

    def _about(self, kind: str, token: str, sql: str) -> Deed | None:
        found = self._one(sql)
        return found and Deed(kind, token, int(found[0]), ((f"{kind}:{token}", True),))

    # Clients, deals, steps

    def _plan_client(self, token: str) -> Deed:
        return Deed("client", token, 0, ((f"client:{token}", True),))

    def _do_client(self, deed: Deed) -> None:
        point = PointDraft(PointKind.PHONE, "8 916 123-45-67")
        first = NewTask(ActivityKind.CALL, "Позвонить", self.today + timedelta(days=1))
        draft = ClientDraft(deed.token, city="Тверь", note="н" * 500, points=(point,))
        clients.create(draft, [ContactDraft("Иванов Иван")], first=first)

    def _plan_deal(self, token: str) -> Deed | None:
        client = self._client()
        return client and Deed("deal", token, client, ((f"deal:{token}", True),))

    def _do_deal(self, deed: Deed) -> None:
        step = PlannedStep("call", "Позвонить", self.today)
        deals.create({"title": deed.token, "client_id": deed.about, "need": "болты"}, step=step)

    def _plan_move(self, token: str) -> Deed | None:
        return self._about("move", token, "SELECT id FROM deal ORDER BY id DESC LIMIT 5")

    def _do_move(self, deed: Deed) -> None:
        here = value(
            "SELECT code FROM stage JOIN deal ON stage_id = stage.id WHERE deal.id = ?", deed.about
        )
        target = "selection" if here == "qualification" else "qualification"
        stage = int(value("SELECT id FROM stage WHERE code = ?", target))
        facts = {"need": "болты", "volume": "5 т"} if target == "selection" else {}
        deals.move(Move(deed.about, stage, facts, comment=deed.token))

    def _plan_note(self, token: str) -> Deed | None:
        client = self._client()
        return client and Deed("note", token, client, ((f"note:{token}", True),))

    def _do_note(self, deed: Deed) -> None:
        activities.add_note(deed.about, deed.token, datetime.now(UTC))

    def _plan_call(self, token: str) -> Deed | None:
        sql = "SELECT id FROM activity WHERE state = 'planned' AND deleted_at IS NULL LIMIT 9"
        return self._about("call", token, sql)

    def _do_call(self, deed: Deed) -> None:
        later = NewTask(ActivityKind.CALL, "Ещё раз", self.today + timedelta(days=3))
        moment = datetime.now(UTC)
        activities.complete(deed.about, ActivityResult.AGREED, deed.token, later, moment)

    # Papers and money

    def _plan_bill(self, token: str) -> Deed | None:
        client = self._client()
        return client and Deed("bill", token, client, ((f"bill:{token}", True),))

    def _do_bill(self, deed: Deed) -> None:
        with journal.action("invoice.create", deed.token):
            made = invoices.create(deed.about, None, self.today).subject_id
            line = LineDraft(deed.token, 2_000, 64_20, vat_bp=2200)
            draft = replace(invoice_queries.card(made).draft, lines=(line,))
            invoices.save(made, draft)

    def _plan_issue(self, token: str) -> Deed | None:
        found = self._one(
            "SELECT invoice.id, line.name FROM invoice JOIN invoice_line AS line"
            " ON line.invoice_id = invoice.id WHERE invoice.state = 'draft'"
            " AND invoice.deleted_at IS NULL ORDER BY invoice.id LIMIT 5"
        )
        return found and Deed("issue", token, int(found[0]), ((f"issue:{found[1]}", True),))

    def _do_issue(self, deed: Deed) -> None:
        invoices.issue(deed.about, self.today, operation_id=deed.token)
        self._said = {"number": ["issue", invoice_queries.card(deed.about).number]}

    def _plan_pay(self, token: str) -> Deed | None:
        sql = "SELECT id FROM invoice WHERE state = 'issued' ORDER BY id DESC LIMIT 5"
        return self._about("pay", token, sql)

    def _do_pay(self, deed: Deed) -> None:
        client = int(value("SELECT client_id FROM invoice WHERE id = ?", deed.about))
        draft = PaymentDraft(client, 10_00, self.today, reference=deed.token)
        for _click in range(2):
            payments.register(draft, operation_id=deed.token)

    def _plan_unpay(self, token: str) -> Deed | None:
        sql = (
            "SELECT id FROM payment WHERE reverses_id IS NULL AND id NOT IN"
            " (SELECT reverses_id FROM payment WHERE reverses_id NOT NULL) LIMIT 5"
        )
        return self._about("unpay", token, sql)

    def _do_unpay(self, deed: Deed) -> None:
        payments.reverse(deed.about, deed.token, self.today)

    def _plan_order(self, token: str) -> Deed | None:
        client = self._client()
        return client and Deed("order", token, client, ((f"order:{token}", True),))

    def _do_order(self, deed: Deed) -> None:
        with journal.action("order.create", deed.token, undoable=False):
            made = orders.create(deed.about, None, self.today).subject_id
            line = OrderLine(LineDraft(deed.token, 5_000, 12_00, vat_bp=2200))
            orders.save(made, replace(order_queries.card(made).draft, rows=(line,)))
            orders.confirm(made, Agreement("Кротов"), self.today)
        self._said = {"number": ["order", order_queries.card(made).number]}

    def _plan_credit(self, token: str) -> Deed | None:
        sql = "SELECT id FROM invoice WHERE state = 'issued' ORDER BY id DESC LIMIT 5"
        return self._about("credit", token, sql)

    def _do_credit(self, deed: Deed) -> None:
        line = credit_queries.returnable(deed.about)[0]
        draft = CreditDraft(deed.about, deed.token, {line.line_id: 100})
        made = credits.issue(draft, self.today, operation_id=deed.token).subject_id
        self._said = {"number": ["credit", credit_queries.card(made).number]}

    # Files

    def _plan_file(self, token: str) -> Deed | None:
        client = self._client()
        return client and Deed("file", token, client, ((f"file:{token}", True),))

    def _do_file(self, deed: Deed) -> None:
        source = store_path().with_name("scan.bin")
        source.write_bytes(deed.token.encode() * 3_000)
        kept = attachments.keep(source)._replace(name=deed.token)
        attachments.attach(Entity.CLIENT, deed.about, [kept])

    def _plan_table(self, token: str) -> Deed:
        return Deed("table", token, 0, ((f"table:{token}", True),))

    def _do_table(self, deed: Deed) -> None:
        from salesapp.services.importing.tables import run
        from tests.services.tables_kit import source_of

        lines = [f"{deed.token}/{number};Тверь" for number in range(ROWS)]
        folder = store_path().with_name("table")
        source = source_of(folder, "\n".join(["Наименование;Город", *lines]) + "\n")
        run.run([source], folder, Silent(), deed.token)

    def _plan_backup(self, token: str) -> Deed:
        return Deed("backup", token)

    def _do_backup(self, deed: Deed) -> None:
        self._said = {"backup": backup.automatic(store_path(), "by-hand").name}

    # What takes back

    def _last_client(self) -> str | None:
        sql = (
            "SELECT client.name FROM journal JOIN journal_subject ON journal_id = journal.id"
            " AND entity = 'client' JOIN client ON client.id = record_id WHERE journal.id = ?"
        )
        step = undo.next_undo()
        if step is None or step.action != "client.create":
            return None
        return value(sql, step.journal_id)

    def _plan_undo(self, token: str) -> Deed | None:
        name = self._last_client()
        return name and Deed("undo", token, 0, ((f"client:{name}", False),))

    def _do_undo(self, _deed: Deed) -> None:
        undo.undo()

    def _plan_redo(self, token: str) -> Deed | None:
        step = undo.next_redo()
        if step is None or step.action != "client.create":
            return None
        return Deed("redo", token, 0, ((f"client:{step.subject}", True),))

    def _do_redo(self, _deed: Deed) -> None:
        undo.redo()

    def _lonely(self, *, buried: bool) -> tuple[Any, ...] | None:
        sign = "NOT NULL" if buried else "IS NULL"
        return self._one(
            f"SELECT id, name FROM client WHERE deleted_at {sign} AND instr(name, '/') = 0"
            " AND id NOT IN (SELECT merged_id FROM merge_record)"
            " AND id NOT IN (SELECT client_id FROM invoice WHERE client_id NOT NULL)"
            " AND id NOT IN (SELECT client_id FROM sales_order WHERE client_id NOT NULL)"
            " AND id NOT IN (SELECT client_id FROM deal WHERE client_id NOT NULL) LIMIT 9"
        )

    def _plan_bury(self, token: str) -> Deed | None:
        found = self._lonely(buried=False)
        return found and Deed("bury", token, int(found[0]), ((f"client:{found[1]}", False),))

    def _do_bury(self, deed: Deed) -> None:
        clients.delete(deed.about)

    def _plan_dig(self, token: str) -> Deed | None:
        found = self._lonely(buried=True)
        return found and Deed("dig", token, int(found[0]), ((f"client:{found[1]}", True),))

    def _do_dig(self, deed: Deed) -> None:
        recycle_bin.restore(Entity.CLIENT, deed.about)

    def _plan_merge(self, token: str) -> Deed | None:
        found = self._lonely(buried=False)
        return found and Deed("merge", token, int(found[0]), ((f"client:{found[1]}", False),))

    def _do_merge(self, deed: Deed) -> None:
        other = row(
            "SELECT id FROM client WHERE deleted_at IS NULL AND id <> ? AND instr(name, '/') = 0"
            " ORDER BY id DESC",
            deed.about,
        )
        if other is None:
            raise RuleError(Rule.RECORD_GONE)
        merging.merge(Entity.CLIENT, int(other[0]), [deed.about])


BACK = ("undo", "redo") * 8
"""Seldom possible, so tried the more often."""
KINDS = tuple(name.removeprefix("_do_") for name in vars(Desk) if name.startswith("_do_"))
AGAIN = frozenset({"issue", "pay", "credit"})
"""What is sent again under the same name when nobody heard that it was done."""
TROUBLE = frozenset(
    {Rule.DISK_FULL, Rule.DISK_FAILED, Rule.STORE_READ_ONLY, Rule.STORE_DAMAGED, Rule.STORE_LOCKED}
)

_FOUND = {
    "client": "SELECT name, count(*), min((SELECT count(*) FROM affiliation WHERE client_id ="
    " client.id) > 0 AND (SELECT count(*) FROM contact_point WHERE client_id ="
    " client.id) > 0 AND search_text <> '') FROM client"
    " WHERE deleted_at IS NULL AND instr(name, '/') = 0 GROUP BY name",
    "deal": "SELECT title, count(*), min(EXISTS (SELECT 1 FROM stage_move WHERE deal_id = deal.id)"
    " AND EXISTS (SELECT 1 FROM activity WHERE deal_id = deal.id)) FROM deal GROUP BY title",
    "move": "SELECT comment, count(*), 1 FROM stage_move WHERE comment <> '' GROUP BY comment",
    "note": "SELECT note, count(*), min(state = 'done') FROM activity WHERE result = ''"
    " AND note <> '' GROUP BY note",
    "call": "SELECT note, count(*), min(state = 'done' AND done_at NOT NULL) FROM activity"
    " WHERE result <> '' GROUP BY note",
    "bill": "SELECT line.name, count(*), min(invoice.total_minor = line.total_minor) FROM"
    " invoice_line AS line JOIN invoice ON invoice.id = invoice_id WHERE deleted_at IS NULL"
    " GROUP BY line.name",
    "issue": "SELECT line.name, count(*), min(number NOT NULL AND pdf_id NOT NULL AND"
    " invoice.total_minor = (SELECT sum(amount_minor) FROM instalment WHERE invoice_id ="
    " invoice.id)) FROM invoice_line AS line JOIN invoice ON invoice.id = invoice_id"
    " WHERE state <> 'draft' GROUP BY line.name",
    "pay": "SELECT reference, count(*), min(client_id NOT NULL) FROM payment WHERE reverses_id"
    " IS NULL GROUP BY reference",
    "unpay": "SELECT reason, count(*), 1 FROM payment WHERE reverses_id NOT NULL GROUP BY reason",
    "order": "SELECT line.name, count(*), min(number NOT NULL AND pdf_id NOT NULL) FROM"
    " sales_order_line AS line JOIN sales_order AS own ON own.id = sales_order_id"
    " GROUP BY line.name",
    "credit": "SELECT reason, count(*), min(number NOT NULL AND EXISTS (SELECT 1 FROM"
    " credit_note_line AS line WHERE line.credit_note_id = credit_note.id)) FROM credit_note"
    " GROUP BY reason",
    "file": "SELECT name, count(*), min(file_id NOT NULL) FROM file_link WHERE deleted_at IS NULL"
    " GROUP BY name",
    "table": f"SELECT substr(name, 1, instr(name, '/') - 1), 1, count(*) = {ROWS} FROM client"
    " WHERE instr(name, '/') > 0 GROUP BY substr(name, 1, instr(name, '/') - 1)",
}


def evidence() -> dict[str, tuple[int, bool]]:
    """What the open store tells of deeds, by ``kind:token``: how often, and if whole."""
    return {
        f"{kind}:{token}": (int(copies), bool(whole))
        for kind, sql in _FOUND.items()
        for token, copies, whole in rows(sql)
    }


def numbers() -> dict[str, list[str]]:
    """Numbers of papers in the open store."""
    asked = {
        "issue": "SELECT number FROM invoice WHERE number NOT NULL",
        "order": "SELECT number FROM sales_order WHERE number NOT NULL",
        "credit": "SELECT number FROM credit_note WHERE number NOT NULL",
    }
    return {kind: [str(one) for (one,) in rows(sql)] for kind, sql in asked.items()}
