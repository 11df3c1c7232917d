"""The painted pieces of the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.domain.text import initials, spoken_name
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.avatar import paint_avatar
from salesapp.ui.kit.badge import paint_count
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.icon_button import IconButton
from salesapp.ui.kit.key_cap import key_labels
from salesapp.ui.kit.paint import CENTER, RIGHT, draw_box, draw_icon, draw_text, fill_rect
from salesapp.ui.kit.ring import add_focus_ring

if TYPE_CHECKING:
    from salesapp.ui.badge_value import BadgeValue, Share
    from salesapp.ui.kit.badge import CountTone


class RailPart(QAbstractButton):
    """What the pieces share: they are wide or narrow, and show that they can be pressed."""

    height_px = 32

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        add_focus_ring(self)

    def set_collapsed(self, collapsed: bool) -> None:
        """Show the icon only, or the words too."""
        self.narrow = collapsed
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(self.height_px))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint_face(self, painter: QPainter, rect: QRect) -> None:
        """The background while pressed or under the mouse."""
        if self.isDown():
            draw_box(painter, rect, theme.color("pressed"))
        elif self.underMouse():
            draw_box(painter, rect, theme.color("hover"))


class Brand(RailPart):
    """The company: its letter, its name, the menu of the program, and the switch of the rail."""

    height_px = 48

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = IconButton(
            "side", self.tr("Narrow or widen the side panel"), keys="Ctrl+B", parent=self
        )
        self.switch.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(self.tr("Menu of the program"))
        self.set_name("Salesapp")

    def set_name(self, name: str) -> None:
        """Show the name of the company."""
        self.setText(name)
        self.setAccessibleName(self.tr("{company}: menu of the program").format(company=name))
        self.update()

    @override
    def set_collapsed(self, collapsed: bool) -> None:
        super().set_collapsed(collapsed)
        self.switch.setVisible(not collapsed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = self.switch.sizeHint().width()
        self.switch.setGeometry(self.width() - side, (self.height() - side) // 2, side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        right = 0 if self.narrow else theme.px(32)
        top = theme.px(8)
        self.paint_face(painter, self.rect().adjusted(0, top, -right, -top))
        side = theme.px(24)
        left = (self.width() - side) // 2 if self.narrow else theme.px(8)
        mark = QRect(left, (self.height() - side) // 2, side, side)
        draw_box(painter, mark, theme.color("accent"), None, theme.px(6))
        letter = initials(self.text(), 1) or "S"
        draw_text(painter, mark, letter, "section", theme.color("on_accent"), CENTER)
        if not self.narrow:
            start = mark.right() + 1 + theme.px(8)
            room = QRect(start, 0, self.switch.x() - start - theme.px(4), self.height())
            draw_text(painter, room, self.text(), "section", theme.color("text"))
        painter.end()


class RailItem(RailPart):
    """A section: its icon, its name, its number."""

    wanted = Signal(str)

    def __init__(
        self, section: str, title: str, icon: str, keys: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.section = section
        self.badge: BadgeValue | None = None
        self._icon_name = icon
        self._keys = keys
        self.setCheckable(True)
        self.setText(title)
        self._describe()
        self.clicked.connect(self._tell)

    def set_badge(self, badge: BadgeValue | None) -> None:
        """Show a number; none or zero shows nothing."""
        self.badge = badge if badge and badge.count else None
        self._describe()
        self.update()

    @override
    def nextCheckState(self) -> None:
        """The window decides which section is current."""

    def _tell(self) -> None:
        self.wanted.emit(self.section)

    def _describe(self) -> None:
        keys = "+".join(key_labels(self._keys))
        tip = f"{self.text()}  {keys}" if keys else self.text()
        name = self.text()
        if self.badge:
            reason = self.badge.reason or str(self.badge.count)
            tip += f"\n{reason}"
            name += f", {reason}"
        self.setToolTip(hint(tip))
        self.setAccessibleName(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = "text2"
        if self.isChecked():
            ink = "text" if theme.state.dark else "accent_text"
            draw_box(painter, self.rect(), theme.color("selected"))
            bar = theme.color("accent_text" if theme.state.dark else "accent")
            inset = theme.px(7)
            place = QRect(0, inset, theme.px(3), self.height() - 2 * inset)
            draw_box(painter, place, bar, None, 1.5)
        else:
            self.paint_face(painter, self.rect())
        if self.narrow:
            # Aside and below, so that the number in the corner does not cover it.
            aside = theme.px(5) if self.badge else 0
            place = self.rect().translated(-aside, aside // 2)
            draw_icon(painter, place, self._icon_name, ink)
        else:
            icon = QRect(theme.px(10), 0, theme.px(16), self.height())
            draw_icon(painter, icon, self._icon_name, ink)
        right = self._paint_badge(painter)
        if not self.narrow:
            left = theme.px(36)
            room = QRect(left, 0, right - left - theme.px(8), self.height())
            role = "strong" if self.isChecked() else "base"
            draw_text(painter, room, self.text(), role, theme.color(ink))
        painter.end()

    def _paint_badge(self, painter: QPainter) -> int:
        """Paint the number; return where the room for the name ends."""
        if self.badge is None:
            return self.width()
        tone: CountTone = self.badge.tone.value
        if self.narrow:
            place = QRect(0, 0, self.width(), theme.px(14))
            paint_count(painter, self.width(), place, self.badge.count, tone, 14)
            return self.width()
        right = self.width() - theme.px(8)
        return paint_count(painter, right, self.rect(), self.badge.count, tone).left()


class PlanBlock(RailPart):
    """The plan of the month: words, share, a bar with the norm; pressing it opens the day."""

    height_px = 44

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: Share | None = None

    def set_share(self, share: Share | None) -> None:
        """Show another share; None hides the block."""
        self._share = share
        if share is not None:
            self.setText(share.words)
            told = f"{share.words}: {_whole_percent(share)}"
            self.setAccessibleName(told)
            self.setToolTip(hint(told))
        self._fit()

    @override
    def set_collapsed(self, collapsed: bool) -> None:
        super().set_collapsed(collapsed)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(self._share is not None and not self.narrow)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._share is None:
            return
        painter = QPainter(self)
        px = theme.px
        fill_rect(painter, QRect(0, 0, self.width(), 1), theme.color("border"))
        self.paint_face(painter, self.rect().adjusted(0, px(4), 0, 0))
        room = QRect(px(8), px(8), self.width() - px(16), px(16))
        draw_text(painter, room, self._share.words, "small", theme.color("text2"))
        told = _whole_percent(self._share)
        draw_text(painter, room, told, "small_strong", theme.color("text"), RIGHT)
        bar = QRect(room.left(), px(29), room.width(), px(6))
        draw_box(painter, bar, theme.color("chart4"), None, 3)
        wide = bar.width() * min(self._share.done_bp, 10_000) // 10_000
        if wide > 0:
            draw_box(
                painter,
                QRect(bar.topLeft(), QSize(max(wide, px(4)), bar.height())),
                theme.color("accent"),
                None,
                3,
            )
        norm = bar.left() + bar.width() * min(self._share.norm_bp, 10_000) // 10_000
        fill_rect(painter, QRect(norm - 1, bar.top() - 3, 2, bar.height() + 6), theme.color("text"))
        painter.end()


class UserBlock(RailPart):
    """Who works here; pressing it opens the settings."""

    height_px = 46

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = ""

    def set_user(self, name: str, role: str) -> None:
        """Show the name and the position; no name, no block."""
        self.setText(spoken_name(name))
        self._role = role
        self.setVisible(bool(name))
        self.setAccessibleName(name)
        self.setToolTip(hint(f"{name}\n{role}".strip()))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_rect(painter, QRect(0, 0, self.width(), 1), theme.color("border"))
        top = theme.px(8)
        self.paint_face(painter, self.rect().adjusted(0, theme.px(4), 0, 0))
        side = theme.px(28)
        left = (self.width() - side) // 2 if self.narrow else theme.px(8)
        box = QRect(left, top + (self.height() - top - side) // 2, side, side)
        paint_avatar(painter, box, self.text())
        if not self.narrow:
            start = box.right() + 1 + theme.px(8)
            line = theme.px(16)
            room = QRect(start, box.center().y() - line, self.width() - start, line)
            draw_text(painter, room, self.text(), "strong", theme.color("text"))
            room.translate(0, line + 1)
            draw_text(painter, room, self._role, "small", theme.color("text3"))
        painter.end()


def _whole_percent(share: Share) -> str:
    """Half up, as the plan of the day tells it."""
    return f"{(share.done_bp + 50) // 100}\u00a0%"
