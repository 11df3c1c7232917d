"""Many prices at once: by how much, how rounded, for which goods; every one is seen before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salesapp.db.queries import prices, products
from salesapp.db.queries.products import ProductFilter
from salesapp.domain.backups import MANY_ROWS, BackupReason
from salesapp.domain.errors import RuleError
from salesapp.domain.jobs import JobControl
from salesapp.domain.price_lists import BulkChange, PriceMove
from salesapp.domain.prices import ROUND_STEPS, PriceChange, RoundWay
from salesapp.domain.pricing import FULL_BP
from salesapp.services import prices as service
from salesapp.services.backups import restore_point
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.costs import costs_shown
from salesapp.ui.explain import explain
from salesapp.ui.jobs import Job
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.date_input import DateInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout, first_problem
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.number_input import MoneyInput, PercentInput
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.notices import notices
from salesapp.ui.products.words import group_choices

BASE = "base"
SHOWN = "shown"
ALL = "all"


class MoveRow(NamedTuple):
    """A row of the preview."""

    id: int
    move: PriceMove


class PriceChangeDialog(Dialog):
    """What the preview shows is what is written, as one step of undo."""

    def __init__(
        self,
        parent: QWidget,
        target_id: int | None,
        shown: ProductFilter | None = None,
        chosen: Sequence[int] = (),
    ) -> None:
        super().__init__(parent, "", width=820)
        self.drafts_about(target_id)
        self.title.setText(self.tr("Change prices"))
        self.setAccessibleName(self.title.text())
        self._shown, self._chosen = shown, list(chosen)
        self._moves: dict[int, PriceMove] = {}
        self._job: Job | None = None
        self._ready = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(150)
        self._later.timeout.connect(self.look)
        self._make(target_id)
        self._lay_out()
        self.finished.connect(self._stop)
        self.look()

    def _make(self, target_id: int | None) -> None:
        lists: list[tuple[object, str]] = [(BASE, self.tr("Base prices"))]
        lists += [(one, name) for one, name in prices.names()]
        steps: list[tuple[object, str]] = [
            (step, self.tr("to a kopeck") if step == 1 else fmt.money(step)) for step in ROUND_STEPS
        ]
        ways: list[tuple[object, str]] = [
            (RoundWay.NEAREST, self.tr("to the nearest")),
            (RoundWay.UP, self.tr("up")),
            (RoundWay.DOWN, self.tr("down")),
        ]
        scopes: list[tuple[object, str]] = []
        if self._chosen:
            scopes.append((SHOWN, self.tr("Chosen: %n", "", len(self._chosen))))
        elif self._shown is not None:
            scopes.append((SHOWN, self.tr("Goods shown in the list")))
        scopes.append((ALL, self.tr("The whole catalogue")))
        scopes += group_choices(products.categories())
        target = BASE if target_id is None else target_id
        self.target = Field(self.tr("What is changed"), ComboInput(lists, target))
        self.origin = Field(self.tr("Computed from"), ComboInput(lists, target))
        self.scope = Field(self.tr("For which goods"), ComboInput(scopes, scopes[0][0]))
        self.percent = Field(
            self.tr("By, %"), PercentInput(0), hint=self.tr("minus makes it cheaper")
        )
        self.add = Field(self.tr("And by a sum"), MoneyInput(0))
        self.step = Field(self.tr("Rounded"), ComboInput(steps, 1))
        self.way = Field(self.tr("Where to"), ComboInput(ways, RoundWay.NEAREST))
        self.since = Field(self.tr("Holds from"), DateInput())
        self.since.set_value(fmt.today())
        if target_id is not None and not prices.price_list(target_id).goods:  # type: ignore[union-attr]
            self.origin.set_value(BASE)

    def _lay_out(self) -> None:
        first, second = FormLayout(3), FormLayout(5)
        first.add(self.target, self.origin, self.scope)
        second.add(self.percent, self.add, self.step, self.way, self.since)
        self.told = Label("", "strong", wrap=True)
        self.warned = Label("", "small", "warn", wrap=True)
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.tr("Preview"))
        self.table.setFixedHeight(theme.px(30 + 36 * 7))
        for part in (first, second):
            self.body.addLayout(part)
        for widget in (self.told, self.warned, self.table):
            self.body.addWidget(widget)
        self.add_cancel()
        self.confirm = self.add_primary(self.tr("Change the prices"))
        self.set_check(self._write)
        for field in (
            self.target, self.origin, self.scope, self.percent, self.add, self.step, self.way,
            self.since,
        ):  # fmt: skip
            field.changed.connect(self._typed)
        self._show_since()

    def _columns(self) -> list[Column]:
        def change(row: MoveRow) -> str:
            old = row.move.old_minor
            if not old:
                return fmt.DASH
            share = (row.move.new_minor - old) * FULL_BP // old
            return ("+" if share > 0 else "") + fmt.tenths(share)

        def warning(row: MoveRow) -> str:
            if row.move.below_cost and costs_shown():
                return self.tr("below the cost")
            return self.tr("below the lowest") if row.move.below_lowest else ""

        def least(row: MoveRow) -> str:
            return fmt.quantity(row.move.from_milli) if row.move.from_milli else ""

        return [
            Column("sku", self.tr("Article"), 110, lambda row: row.move.sku, tone=_soft),
            Column("name", self.tr("Name"), 200, lambda row: row.move.name, stretch=True),
            Column("least", self.tr("From"), 70, least, align="right", tone=_soft),
            Column(
                "old", self.tr("Now"), 100,
                lambda row: fmt.money(row.move.old_minor, row.move.currency),
                align="right", tone=_soft,
            ),
            Column(
                "new", self.tr("Will be"), 100,
                lambda row: fmt.money(row.move.new_minor, row.move.currency),
                align="right", role="strong",
            ),
            Column("change", self.tr("Change"), 84, change, align="right", tone=_soft),
            Column("warning", "", 130, warning, tone=lambda _row: "warn"),
        ]  # fmt: skip

    def bulk(self) -> BulkChange:
        """What is typed."""
        target, origin = self.target.value(), self.origin.value()
        way, step = self.way.value(), self.step.value()
        percent, add = self.percent.value(), self.add.value()
        since = self.since.editor
        return BulkChange(
            target if isinstance(target, int) else None,
            origin if isinstance(origin, int) else None,
            PriceChange(
                percent if isinstance(percent, int) else 0,
                add if isinstance(add, int) else 0,
                step if isinstance(step, int) else 1,
                way if isinstance(way, RoundWay) else RoundWay.NEAREST,
            ),
            since.day() if isinstance(since, DateInput) else None,
        )

    def product_ids(self) -> list[int]:
        """The goods the change is about."""
        scope = self.scope.value()
        if scope == SHOWN and self._chosen:
            return self._chosen
        if scope == SHOWN and self._shown is not None:
            return list(products.ids(self._shown))
        group = scope if isinstance(scope, int) else None
        return list(products.ids(ProductFilter(category_id=group)))

    def look(self) -> None:
        """Compute the preview beside the window's own work; the last question counts."""
        self._stop()
        bulk, ids, day = self.bulk(), self.product_ids(), fmt.today()

        def work(control: JobControl) -> list[PriceMove]:
            return service.preview(ids, bulk, day, control)

        self._ready = False
        job = Job(self.tr("Preview of prices"), work, quiet=True)
        job.succeeded.connect(self._looked)
        job.failed.connect(self._failed)
        self._job = job
        job.start()

    def _looked(self, moves: list[PriceMove]) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        changed = [one for one in moves if one.old_minor != one.new_minor]
        self._moves = dict(enumerate(changed, 1))
        self._ready = True
        self.table.set_ids(self._moves)
        self.table.refresh()
        self.told.setText(self.tr("%n price(s) will change", "", len(changed)))
        seen = costs_shown()
        low = sum(one.below_lowest or (one.below_cost and seen) for one in changed)
        words = self.tr("%n below the lowest price or the cost", "", low)
        if not seen:
            words = self.tr("%n below the lowest price", "", low)
        self.warned.setText(words if low else "")
        self.warned.setVisible(bool(low))

    def _failed(self, error: Exception) -> None:
        if self.sender() is self._job and isinstance(error, RuleError):
            self._job = None
            told = explain(error).sentence()
            if error.facts.get("field") == "currency":
                told = self.tr(
                    "The two are in different currencies: compute from prices in the same one."
                )
            self._moves = {}
            self.table.set_ids([])
            self.told.setText("")
            self.warned.setText(told)
            self.warned.show()

    def _rows(self, ids: Sequence[int]) -> list[MoveRow]:
        return [MoveRow(one, self._moves[one]) for one in ids if one in self._moves]

    def _write(self) -> bool:
        if first_problem((self.percent, self.add, self.since))[0]:
            return False
        if not self._ready or not self._moves:
            if self._ready:
                self.percent.set_error(self.tr("Nothing would change: enter by how much"))
            return False
        bulk, day = self.bulk(), fmt.today()
        ids = list(dict.fromkeys(one.product_id for one in self._moves.values()))
        told = self.tr("%n price(s) changed", "", len(self._moves))

        def work(control: JobControl) -> object:
            if len(ids) > MANY_ROWS:
                control.step(0, 0)
                restore_point(BackupReason.BEFORE_BULK)
            return service.change_many(ids, bulk, day, control)

        job = Job(self.tr("Changing prices"), work)
        job.succeeded.connect(lambda _changes: notices.undoable(told, job))
        job.failed.connect(_tell_failure)
        job.start()
        return True

    def _typed(self) -> None:
        self._ready = False
        self._show_since()
        self._later.start()

    def _show_since(self) -> None:
        self.since.setVisible(self.target.value() != BASE)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _soft(_row: object) -> str:
    return "text3"


def _tell_failure(error: Exception) -> None:
    if isinstance(error, RuleError):
        notices.tell(explain(error).sentence())
