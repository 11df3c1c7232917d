"""One foreign row on its way to a typed one: texts by field, values by type, troubles noted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from salesapp.domain.money import div_half_up
from salesapp.exchange import values
from salesapp.exchange.reaches import read_reaches
from salesapp.exchange.rows import Line, Problem, Reach, ReachKind, Severity, Trouble
from salesapp.exchange.tables import Row

_REACHES = frozenset(ReachKind)


@dataclass(slots=True)
class Draft:
    """A row whose cells went to their fields; `headings` tells where each field came from."""

    row: Row
    texts: dict[str, str] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    reaches: list[Reach] = field(default_factory=list)
    levels: dict[int, str] = field(default_factory=dict)
    extra: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Text of a field, empty when the file does not have it."""
        return self.texts.get(name, "")

    def note(
        self,
        name: str,
        code: Trouble,
        severity: Severity = Severity.WARNING,
        value: str | None = None,
        suggestion: str = "",
    ) -> None:
        """Note a trouble with a field of this row."""
        shown = self.text(name) if value is None else value
        heading = self.headings.get(name, "")
        self.problems.append(Problem(self.row.number, heading, shown, code, severity, suggestion))

    def typed(self, wanted: Iterable[str]) -> dict[str, Any]:
        """Values of the wanted fields; what is not understood stays as extra text."""
        found: dict[str, Any] = {}
        for name in wanted:
            text = self.texts.get(name)
            if text is None:
                continue
            if name not in values.TYPED:
                found[name] = text
                continue
            convert, trouble = values.TYPED[name]
            try:
                found[name] = convert(text)
            except (ValueError, OverflowError):
                self.note(name, trouble)
                self.extra.append((self.headings[name], text))
        return found

    def line(self) -> Line | None:
        """The product row, None when the row names neither product, price nor quantity."""
        if not any(self.text(name) for name in ("product", "price_minor", "quantity_milli")):
            return None
        found = self.typed(("price_minor", "quantity_milli", "amount_minor"))
        price: int | None = found.get("price_minor")
        quantity: int | None = found.get("quantity_milli")
        amount: int | None = found.get("amount_minor")
        if price is not None and quantity is not None:
            product = div_half_up(price * quantity, 1000)
            if amount is None:
                amount = product
            elif amount != product:
                self.note("amount_minor", Trouble.SUM_DIFFERS, Severity.NOTE)
        return Line(self.row.number, self.text("product"), price, quantity, amount)


def draft(row: Row, columns: tuple[tuple[str, str | None], ...]) -> Draft:
    """Send the cells of a row to the fields of their columns (heading, field)."""
    made = Draft(row)
    for column in row.suspect:
        made.problems.append(
            Problem(
                row.number,
                columns[column][0],
                row.cells[column],
                Trouble.DAMAGED_TEXT,
                Severity.WARNING,
            )
        )
    for (heading, name), cell in zip(columns, row.cells, strict=True):
        if cell and (text := values.clean(cell)):
            _place(made, heading, name, text)
    return made


def _place(made: Draft, heading: str, name: str | None, text: str) -> None:
    if name is None:
        made.extra.append((heading, text))
        return
    group, _, detail = name.partition(".")
    if detail and group in _REACHES:
        found, bad = read_reaches(ReachKind(group), detail, text)
        made.reaches.extend(reach for reach in found if reach not in made.reaches)
        code = Trouble.PHONE if group == ReachKind.PHONE else Trouble.EMAIL
        made.problems.extend(
            Problem(made.row.number, heading, value, code, Severity.WARNING) for value in bad
        )
    elif detail:
        made.levels.setdefault(int(detail), text)
    elif name not in made.texts:
        made.texts[name] = text
        made.headings[name] = heading
    elif made.texts[name] != text:
        made.extra.append((heading, text))
