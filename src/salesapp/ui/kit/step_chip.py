"""The next step: one chip drawn the same way everywhere."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring


class StepState(StrEnum):
    """How near the next step is."""

    FUTURE = "future"
    TODAY = "today"
    OVERDUE = "overdue"
    NONE = "none"


class Step(NamedTuple):
    """What a step chip shows: a bold date, a text, the icon of the type."""

    state: StepState
    date: str = ""
    text: str = ""
    icon: str = "tasks"


NO_STEP = Step(StepState.NONE)
# Looked up once: a member of an enumeration costs a call at each mention.
_NONE, _OVERDUE = StepState.NONE, StepState.OVERDUE
_INK = {"future": "text2", "today": "info", "overdue": "risk", "none": "risk"}
_FILL = {"future": "neutral_bg", "today": "info_bg", "overdue": "risk_bg"}


def step_words(step: Step) -> tuple[str, str]:
    """The bold and the plain part of the chip."""
    if step.state is _NONE:
        return QCoreApplication.translate("StepChip", "No next step"), ""
    return step.date, step.text


def step_chip_width(step: Step) -> int:
    """Natural width of a step chip."""
    bold, plain = step_words(step)
    width = theme.px(5) + theme.px(12) + theme.px(5) + text_width(bold, "small_strong")
    if plain:
        width += theme.px(5) + text_width(plain, "small")
    return width + theme.px(7)


def paint_step_chip(
    painter: QPainter, rect: QRect, step: Step, *, on_selected: bool = False, full: bool = False
) -> QRect:
    """Draw from the left edge in the middle line; ``full`` takes the whole width."""
    tokens = theme.tokens()
    height = theme.px(20)
    width = rect.width() if full else min(step_chip_width(step), rect.width())
    box = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, width, height)
    ink = _INK[step.state]
    if step.state is _NONE:
        draw_box(painter, box, None, tokens.risk, 4, dashed=True)
    elif on_selected:
        line = tokens.risk_line if step.state is _OVERDUE else tokens.accent_line
        draw_box(painter, box, None if theme.state.dark else tokens.surface, line, 4)
    else:
        draw_box(painter, box, tokens.color(_FILL[step.state]), None, 4)
    side, gap = theme.px(12), theme.px(5)
    x = box.left() + gap
    icon = "excl" if step.state is _NONE else step.icon
    draw_icon(painter, QRect(x, box.top(), side, height), icon, ink, 12)
    x += side + gap
    end = box.right() + 1 - theme.px(6)
    bold, plain = step_words(step)
    colour = tokens.color(ink)
    x += draw_text(painter, QRect(x, box.top(), end - x, height), bold, "small_strong", colour)
    x += gap
    if plain and end - x > side:
        draw_text(painter, QRect(x, box.top(), end - x, height), plain, "small", colour)
    return box


class StepChip(QAbstractButton):
    """The next step as a button: pressing it opens the step popover of the page."""

    def __init__(
        self, step: Step = NO_STEP, *, full: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._full = full
        across = QSizePolicy.Policy.Expanding if full else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        add_focus_ring(self, 4)
        self.set_step(step)

    def set_step(self, step: Step) -> None:
        """Show another step."""
        self._step = step
        words = " ".join(step_words(step)).strip()
        self.setAccessibleName(words)
        self.setToolTip(hint(words))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(step_chip_width(self._step), theme.px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(60), theme.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_step_chip(painter, self.rect(), self._step, full=self._full)
        painter.end()
