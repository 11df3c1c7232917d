"""Two versions of an offer side by side: terms, lines and sums that differ, or all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from salesapp.db.queries import offers
from salesapp.db.queries.offers import OfferVersion
from salesapp.domain.currencies import format_rate
from salesapp.domain.lines import LineDraft, Standing, totals
from salesapp.domain.offers import OfferChange, OfferDraft
from salesapp.domain.pricing import LineTotals, Rounding
from salesapp.domain.vat import VatMode
from salesapp.services import offer_versions
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.explain import field_label
from salesapp.ui.kit.combo_input import ComboInput
from salesapp.ui.kit.dialog import Dialog
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paged_table import PagedTable
from salesapp.ui.kit.table_column import Column
from salesapp.ui.offers.words import line_discount, state_look
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

ROWS_SHOWN = 10
_MARKS = {
    Standing.OPTIONAL: QT_TRANSLATE_NOOP("CompareDialog", "optional"),
    Standing.ALTERNATIVE: QT_TRANSLATE_NOOP("CompareDialog", "alternative"),
}
_MODES = {
    VatMode.INCLUDED: QT_TRANSLATE_NOOP("CompareDialog", "with VAT"),
    VatMode.ON_TOP: QT_TRANSLATE_NOOP("CompareDialog", "VAT on top"),
}
_ROUNDINGS = {
    Rounding.LINE: QT_TRANSLATE_NOOP("CompareDialog", "tax of each line"),
    Rounding.TOTAL: QT_TRANSLATE_NOOP("CompareDialog", "tax of the total"),
}


class Difference(NamedTuple):
    """A row: what it is about, and how it stands in each version; empty where it is missing."""

    id: int
    what: str
    old: str
    new: str
    moved_minor: int = 0
    strong: bool = False


class CompareDialog(Dialog):
    """Any two versions; the draft is compared as it is typed."""

    no_draft = "a comparison to look at"
    only_reads = True

    def __init__(
        self, parent: QWidget, shown: OfferDraft, shown_id: int, versions: list[OfferVersion]
    ) -> None:
        super().__init__(parent, "", width=860)
        self.title.setText(self.tr("Compare versions"))
        self.setAccessibleName(self.title.text())
        self._shown, self._shown_id = shown, shown_id
        choices: list[tuple[object, str]] = [(one.id, self._name(one)) for one in versions]
        place = next((at for at, one in enumerate(versions) if one.id == shown_id), 0)
        before = versions[place - 1 if place else min(1, len(versions) - 1)].id
        self.left = Field(self.tr("What was"), ComboInput(choices, before))
        self.right = Field(self.tr("What is"), ComboInput(choices, shown_id))
        self.told = Label("", "strong", wrap=True)
        self.table = PagedTable(self._columns(), self._rows, parent=self)
        self.table.setAccessibleName(self.title.text())
        form = FormLayout()
        form.add(self.left, self.right)
        self.body.addLayout(form)
        self.body.addWidget(self.told)
        self.body.addWidget(self.table)
        self.add_cancel(self.tr("Close"))
        self.differences: dict[int, Difference] = {}
        self.left.changed.connect(self.show_difference)
        self.right.changed.connect(self.show_difference)
        self.show_difference()

    def _name(self, version: OfferVersion) -> str:
        words = self.tr("Version {number}, {day}, {state}")
        return words.format(
            number=version.version,
            day=fmt.day(version.drawn_on),
            state=state_look(version.state).text,
        )

    def show_difference(self) -> None:
        """Compare the versions that are chosen."""
        old, new = self._draft(self.left.value()), self._draft(self.right.value())
        change = offer_versions.compare_drafts(old, new)
        found = rows_of(change, old, new)
        self.differences = {one.id: one for one in found}
        rows = max(3, min(ROWS_SHOWN, len(found)))
        self.table.setFixedHeight(theme.px(30 + 36 * rows) + 2)
        self.table.set_ids(list(self.differences))
        moved = change.new_total_minor - change.old_total_minor
        total = fmt.money(change.new_total_minor, new.currency)
        signed = ("+" if moved > 0 else "") + fmt.money(moved, new.currency)
        if not found:
            self.told.setText(self.tr("No difference"))
        else:
            words = self.tr("Sum {total}, {moved} against the version on the left")
            self.told.setText(words.format(total=total, moved=signed))

    def _draft(self, version_id: object) -> OfferDraft:
        if version_id == self._shown_id or not isinstance(version_id, int):
            return self._shown
        return offers.card(version_id).draft

    def _rows(self, ids: Sequence[int]) -> list[Difference]:
        return [self.differences[one] for one in ids if one in self.differences]

    def _columns(self) -> list[Column]:
        def tone(row: Difference) -> str:
            return "text" if row.old and row.new else "ok" if row.new else "risk"

        return [
            Column(
                "what", self.tr("What"), 220, lambda row: row.what, lead=True, stretch=True,
                tone=tone, tip=lambda row: row.what,
            ),
            Column(
                "old", self.tr("What was"), 240, lambda row: row.old or fmt.DASH,
                tone=lambda _row: "text2", tip=lambda row: row.old,
            ),
            Column(
                "new", self.tr("What is"), 240, lambda row: row.new or fmt.DASH,
                tip=lambda row: row.new,
            ),
            Column(
                "moved", self.tr("Sum"), 104, _moved, align="right", role="strong",
            ),
        ]  # fmt: skip


def rows_of(change: OfferChange, old: OfferDraft, new: OfferDraft) -> list[Difference]:
    """Every difference as a row: lines first, then terms, then the sums."""
    before, after = _amounts(old), _amounts(new)
    found: list[Difference] = []

    def add(what: str, was: str, now: str, moved: int = 0) -> None:
        found.append(Difference(len(found) + 1, what, was, now, moved))

    for was, now in change.lines:
        told = now or was
        assert told is not None
        sums = [_counted(was, before), _counted(now, after)]
        add(told.name, _line(was, before, old), _line(now, after, new), sums[1] - sums[0])
    for name, one, other in change.fields:
        add(field_label(name), _value(name, one, old), _value(name, other, new))
    if found:
        sums_old, sums_new = totals(old.lines, old.counting), totals(new.lines, new.counting)
        for name, one, other in (
            ("discount_bp", sums_old.discount_minor, sums_new.discount_minor),
            ("vat_bp", sums_old.vat_minor, sums_new.vat_minor),
            ("total_minor", sums_old.total_minor, sums_new.total_minor),
        ):
            if one != other:
                told_old, told_new = fmt.money(one, old.currency), fmt.money(other, new.currency)
                add(field_label(name), told_old, told_new, other - one)
    return found


def _amounts(draft: OfferDraft) -> dict[int, LineTotals]:
    computed = totals(draft.lines, draft.counting).lines
    return {id(line): one for line, one in zip(draft.lines, computed, strict=True)}


def _counted(line: LineDraft | None, amounts: dict[int, LineTotals]) -> int:
    return amounts[id(line)].total_minor if line is not None and line.is_counted else 0


def _line(line: LineDraft | None, amounts: dict[int, LineTotals], draft: OfferDraft) -> str:
    """`3 200 шт × 64,20 −5 % = 195 168,00`."""
    if line is None:
        return ""
    parts = [
        fmt.quantity(line.quantity_milli, line.unit),
        "×",
        fmt.money(line.price_minor, sign=False),
    ]
    if discount := line_discount(line, draft.currency):
        parts.append(discount)
    parts += ["=", fmt.money(amounts[id(line)].amount_minor, sign=False)]
    if not line.is_counted:
        parts.append(f"({translate('CompareDialog', _MARKS[line.standing])})")
    if line.note:
        parts.append(f"· {line.note}")
    return " ".join(parts)


def _value(name: str, value: object, draft: OfferDraft) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return fmt.day(value)
    if isinstance(value, VatMode):
        return translate("CompareDialog", _MODES[value])
    if isinstance(value, Rounding):
        return translate("CompareDialog", _ROUNDINGS[value])
    if isinstance(value, int):
        told = {"discount_bp": fmt.percent, "rate_micro": format_rate}.get(name)
        return told(value) if told else fmt.money(value, draft.currency)
    return str(value)


def _moved(row: Difference) -> str:
    if not row.moved_minor:
        return ""
    return ("+" if row.moved_minor > 0 else "") + fmt.money(row.moved_minor, sign=False)
