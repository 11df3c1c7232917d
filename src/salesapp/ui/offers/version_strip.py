"""The versions of an offer, and what the shown one changed."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from salesapp.db.queries import offers
from salesapp.db.queries.offers import OfferVersion
from salesapp.domain.offers import LineChange, OfferState
from salesapp.overriding import override
from salesapp.services import offer_versions
from salesapp.ui import format as fmt
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.chip import chip_width, paint_chip
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.menu import Menu
from salesapp.ui.kit.paint import draw_box, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.kit.text_link import TextLink
from salesapp.ui.offers.sheet import OfferSheet
from salesapp.ui.offers.words import line_discount, state_look

PAUSE_MS: Final = 150
AS_TABS: Final = 4
"""So many versions have tabs, the others are in a menu."""


class VersionButton(QAbstractButton):
    """Number, date, sum and state of a version."""

    def __init__(
        self, version: OfferVersion, total_minor: int, currency: str, *, shown: bool
    ) -> None:
        super().__init__()
        sent = version.drawn_on if version.state is OfferState.SENT else None
        self.version = version
        self._shown = shown
        self._number = str(version.version)
        told = (fmt.day(version.drawn_on, near=True), fmt.rubles(total_minor, currency))
        self._facts = ", ".join(told)
        self._look = state_look(version.state, sent)
        self.setAccessibleName(
            self.tr("Version {number}: {facts}, {state}").format(
                number=self._number, facts=self._facts, state=self._look.text
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 6)

    @override
    def sizeHint(self) -> QSize:
        px = theme.px
        width = text_width(self._number, "strong") + text_width(self._facts, "small")
        width += chip_width(self._look.text, self._look.icon)
        return QSize(width + 2 * px(10) + 2 * px(7), px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px = theme.tokens(), theme.px
        line = tokens.accent if self._shown else tokens.border
        fill = tokens.hover if self.underMouse() and not self._shown else tokens.surface
        draw_box(painter, self.rect(), fill, line, 6)
        if self._shown:
            draw_box(painter, self.rect().adjusted(1, 1, -1, -1), None, line, 5)
        x = px(10)
        place = QRect(x, 0, self.width() - x, self.height())
        x += draw_text(painter, place, self._number, "strong", tokens.text) + px(7)
        place = QRect(x, 0, self.width() - x, self.height())
        x += draw_text(painter, place, self._facts, "small", tokens.text2) + px(7)
        place = QRect(x, 0, self.width() - x, self.height())
        paint_chip(painter, place, self._look.text, self._look.tone, self._look.icon)
        painter.end()


class VersionStrip(QWidget):
    """44 px under the top bar."""

    chosen = Signal(object)
    """Id of a version to show."""
    compare_wanted = Signal()

    def __init__(self, sheet: OfferSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.setFixedHeight(theme.px(46))
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 0, 12, 0)
        box.setSpacing(8)
        box.addWidget(Label(self.tr("Versions"), "base", "text2"))
        self.earlier = Button("", icon="hist", small=True)
        self.earlier.setToolTip(self.tr("Earlier versions"))
        self.earlier.setAccessibleName(self.tr("Earlier versions"))
        self.earlier.clicked.connect(self.show_earlier)
        box.addWidget(self.earlier)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        box.addLayout(self._row)
        self.compare = TextLink(self.tr("Compare"), icon="split")
        self.compare.clicked.connect(self.compare_wanted)
        box.addWidget(self.compare)
        self.difference = Label("", "small", "text2", elide=True)
        box.addWidget(self.difference, 1)
        self.buttons: list[VersionButton] = []
        # Versions and their difference are not needed at every key.
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE_MS)
        self._wait.timeout.connect(self.refresh)
        sheet.changed.connect(self._wait.start)
        sheet.head_reset.connect(self.refresh)
        self._known: object = None
        self.refresh()

    def refresh(self) -> None:
        """Show the versions and the difference as they are now."""
        versions = offers.versions(self._sheet.id, fmt.today())
        total = self._sheet.totals.total_minor
        known = (self._sheet.id, tuple(versions), total)
        if known != self._known:
            self._known = known
            self._show_versions(versions, total)
        self._show_difference(versions)

    def _show_versions(self, versions: list[OfferVersion], total: int) -> None:
        for old in self.buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        self.earlier.setVisible(len(versions) > AS_TABS)
        shown_ones = versions[-AS_TABS:]
        if all(one.id != self._sheet.id for one in shown_ones):
            # The version that is shown has its tab, however old it is.
            shown_ones = [one for one in versions if one.id == self._sheet.id] + shown_ones[1:]
        for version in shown_ones:
            shown = version.id == self._sheet.id
            sum_minor = total if shown else version.total_minor
            button = VersionButton(version, sum_minor, self._sheet.draft.currency, shown=shown)
            button.clicked.connect(lambda _on=False, one=version.id: self.chosen.emit(one))
            self._row.addWidget(button)
            self.buttons.append(button)

    def show_earlier(self) -> None:
        """Offer the versions that have no tab."""
        menu = Menu(self)
        for version in offers.versions(self._sheet.id, fmt.today()):
            words = self.tr("Version {number}: {facts}, {state}").format(
                number=version.version,
                facts=fmt.rubles(version.total_minor, self._sheet.draft.currency),
                state=state_look(version.state).text,
            )
            menu.add(words, partial(self.chosen.emit, version.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.earlier.mapToGlobal(self.earlier.rect().bottomLeft()))

    def _show_difference(self, versions: list[OfferVersion]) -> None:
        place = next((at for at, one in enumerate(versions) if one.id == self._sheet.id), 0)
        self.compare.setVisible(len(versions) > 1)
        if place == 0:
            self.difference.setText("")
            return
        before = offers.card(versions[place - 1].id).draft
        change = offer_versions.compare_drafts(before, self._sheet.shown)
        parts = [self._words(one) for one in change.lines[:2]]
        if len(change.lines) > len(parts):
            parts.append(self.tr("%n more lines", "", len(change.lines) - len(parts)))
        if change.fields and not change.lines:
            parts.append(self.tr("conditions changed"))
        moved = change.new_total_minor - change.old_total_minor
        if moved:
            signed = ("+" if moved > 0 else "") + fmt.rubles(moved, self._sheet.shown.currency)
            parts.append(self.tr("sum {difference}").format(difference=signed))
        told = ", ".join(parts) or self.tr("no difference")
        number = versions[place - 1].version
        self.difference.setText(
            self.tr("From version {number}: {difference}").format(number=number, difference=told)
        )

    def _words(self, change: LineChange) -> str:
        old, new = change
        if old is None and new is not None:
            return self.tr("added {name}").format(name=new.name)
        if new is None and old is not None:
            return self.tr("removed {name}").format(name=old.name)
        assert old is not None
        assert new is not None
        currency = self._sheet.shown.currency
        discounts = [line_discount(one, currency) for one in (old, new)]
        if discounts[0] != discounts[1]:
            words = self.tr("{name}: discount {old} → {new}")
            was, now = (told or fmt.percent(0) for told in discounts)
            return words.format(name=new.name, old=was, new=now)
        if old.quantity_milli != new.quantity_milli:
            return self.tr("{name}: quantity {old} → {new}").format(
                name=new.name,
                old=fmt.quantity(old.quantity_milli),
                new=fmt.quantity(new.quantity_milli),
            )
        if old.price_minor != new.price_minor:
            return self.tr("{name}: price {old} → {new}").format(
                name=new.name,
                old=fmt.money(old.price_minor, currency),
                new=fmt.money(new.price_minor, currency),
            )
        return self.tr("{name} changed").format(name=new.name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = theme.tokens()
        painter.fillRect(self.rect(), tokens.surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.border)
        painter.end()
