"""What the present and the next stage demand of a deal, and how much of it there is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.db.queries import deal_cards, deal_facts, deals
from salesapp.db.queries.deal_cards import GateField
from salesapp.domain.deals import Severity
from salesapp.overriding import override
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.clients.section_parts import Section
from salesapp.ui.deals.words import field_label
from salesapp.ui.fields.format import text_of
from salesapp.ui.kit.form import row
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text
from salesapp.ui.kit.progress_bar import ProgressBar
from salesapp.ui.kit.ring import add_focus_ring


class GateRow(QAbstractButton):
    """A field with a check, or what lacks; pressing it leads to the field."""

    def __init__(self, field: GateField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._told = told(field)
        self.setText(field.own.title if field.own is not None else field_label(field.field))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        state = self._told or self.tr("not filled")
        self.setAccessibleName(f"{self.text()}: {state}")
        self.setToolTip(hint(self.accessibleName()))
        add_focus_ring(self, 5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(24))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, height = theme.tokens(), theme.px, self.height()
        if self.underMouse():
            draw_box(painter, self.rect().adjusted(-4, 0, 4, 0), tokens.hover, None, 5)
        blocks = self.field.severity is Severity.BLOCK
        lacking = "risk" if blocks else "warn"
        icon, token = ("check", "ok") if self.field.filled else ("excl", lacking)
        draw_icon(painter, QRect(0, 0, px(16), height), icon, token, 14)
        place = QRect(px(22), 0, self.width() - px(22), height)
        ink = tokens.text2 if self.field.filled else tokens.text
        used = draw_text(painter, place, self.text(), "base", ink)
        place.setLeft(place.left() + used + px(12))
        draw_text(painter, place, self._told, "base", tokens.text3, RIGHT)
        painter.end()


class GateSection(Section):
    """Two lists with their shares: of the stage where the deal stands, and of the next one."""

    field_wanted = Signal(object)
    """`GateField` to be filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Required fields"))
        self.rows: list[GateRow] = []

    def show_deal(self, deal_id: int) -> bool:
        """Show what is demanded; False when nothing is."""
        had_focus = self.clear_body()
        self.rows = []
        deal = deal_cards.card(deal_id)
        if deal is None or deal.stage_kind != "open":
            return False
        stages = {stage.id: stage for stage in deals.stage_list(deal.pipeline_id)}
        wanted = [deal.stage_id, deal_facts.next_stage(deal_id)]
        for place, stage_id in enumerate(wanted):
            if stage_id is None or stage_id not in stages:
                continue
            fields = deal_cards.gate(deal_id, stage_id)
            if fields:
                named = self.tr("Now: {stage}") if place == 0 else self.tr("Next: {stage}")
                self._add(named.format(stage=stages[stage_id].name), fields)
        if had_focus and self.rows:
            self.rows[0].setFocus()
        return bool(self.rows)

    def _add(self, title: str, fields: Sequence[GateField]) -> None:
        share = sum(1 for one in fields if one.filled) * 10_000 // len(fields)
        bar = ProgressBar(6)
        bar.setFixedWidth(theme.px(72))
        bar.setValue(share // 100)
        head = QWidget()
        head.setLayout(
            row(
                Label(title, "small", "text2", elide=True),
                None,
                bar,
                Label(fmt.percent(share // 100 * 100), "small", "text2"),
                gap=6,
            )
        )
        self.body.addWidget(head)
        # What lacks is read first.
        for field in sorted(fields, key=lambda one: one.filled):
            line = GateRow(field)
            line.clicked.connect(lambda _on=False, one=field: self.field_wanted.emit(one))
            self.rows.append(line)
            self.body.addWidget(line)


def told(field: GateField) -> str:
    """How a filled field reads."""
    if not field.filled:
        return ""
    if field.own is not None:
        return text_of(field.own, field.value)
    if isinstance(field.value, date):
        return fmt.day(field.value)
    return field.text
