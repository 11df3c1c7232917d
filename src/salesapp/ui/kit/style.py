"""The style under the style sheet: check boxes, radios, focus margins."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.ring import MARGIN

_Metric = QStyle.PixelMetric
_State = QStyle.StateFlag
_SCALED = {
    _Metric.PM_IndicatorWidth: 16,
    _Metric.PM_IndicatorHeight: 16,
    _Metric.PM_ExclusiveIndicatorWidth: 16,
    _Metric.PM_ExclusiveIndicatorHeight: 16,
    _Metric.PM_CheckBoxLabelSpacing: 8,
    _Metric.PM_RadioButtonLabelSpacing: 8,
    _Metric.PM_ScrollBarExtent: 8,
}
_FIXED = {
    _Metric.PM_FocusFrameHMargin: MARGIN,
    _Metric.PM_FocusFrameVMargin: MARGIN,
    _Metric.PM_DefaultFrameWidth: 1,
    _Metric.PM_SplitterWidth: 1,
    _Metric.PM_LayoutHorizontalSpacing: 8,
    _Metric.PM_LayoutVerticalSpacing: 8,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
}
_HINTS = {
    QStyle.StyleHint.SH_FocusFrame_AboveWidget: 1,
    QStyle.StyleHint.SH_ToolTip_WakeUpDelay: 500,
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    QStyle.StyleHint.SH_DialogButtonLayout: 0,
    QStyle.StyleHint.SH_EtchDisabledText: 0,
    QStyle.StyleHint.SH_UnderlineShortcut: 0,
}


class KitStyle(QProxyStyle):
    """Fusion with the controls of the design."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _SCALED:
            return theme.px(_SCALED[metric])
        if metric in _FIXED:
            return _FIXED[metric]
        return super().pixelMetric(metric, option, widget)

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: object = None,
    ) -> int:
        if hint in _HINTS:
            return _HINTS[hint]
        return super().styleHint(hint, option, widget)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        kind = QStyle.PrimitiveElement
        if element == kind.PE_FrameFocusRect:
            return
        if element == kind.PE_IndicatorCheckBox:
            draw_check(painter, option.rect, _check_state(option), enabled=_enabled(option))
        elif element == kind.PE_IndicatorRadioButton:
            on = bool(option.state & _State.State_On)
            draw_radio(painter, option.rect, on, enabled=_enabled(option))
        else:
            super().drawPrimitive(element, option, painter, widget)


def _enabled(option: QStyleOption) -> bool:
    return bool(option.state & _State.State_Enabled)


def _check_state(option: QStyleOption) -> Qt.CheckState:
    if option.state & _State.State_NoChange:
        return Qt.CheckState.PartiallyChecked
    on = option.state & _State.State_On
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _square(rect: QRect) -> QRectF:
    side = theme.px(16)
    x = rect.left() + (rect.width() - side) // 2
    y = rect.top() + (rect.height() - side) // 2
    return QRectF(x + 0.5, y + 0.5, side - 1, side - 1)


def draw_check(
    painter: QPainter, rect: QRect, state: Qt.CheckState, *, enabled: bool = True
) -> None:
    """Draw a check box 16×16 in the middle of a rectangle."""
    ratio = painter.device().devicePixelRatio()
    side = theme.px(16)
    if (side * ratio) % 1:
        _draw_check(painter, _square(rect), state, enabled=enabled)
        return
    # A table has one in each row: drawn once, then copied.
    sides: tuple[int, int, int, int] = rect.getRect()  # type: ignore[assignment]
    left, top, width, height = sides
    picture = _picture_of_check(state, enabled, side, ratio, theme.state.dark)
    painter.drawPixmap(left + (width - side) // 2, top + (height - side) // 2, picture)


@lru_cache(maxsize=64)
def _picture_of_check(
    state: Qt.CheckState,
    enabled: bool,
    side: int,
    ratio: float,
    _dark: bool,
) -> QPixmap:
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _draw_check(painter, _square(QRect(0, 0, side, side)), state, enabled=enabled)
    painter.end()
    return picture


def _draw_check(painter: QPainter, box: QRectF, state: Qt.CheckState, *, enabled: bool) -> None:
    tokens = theme.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = state != Qt.CheckState.Unchecked
    line = tokens.accent if on else tokens.border_input
    fill = tokens.accent if on else tokens.surface
    if not enabled:
        line, fill = tokens.border, tokens.surface2
    painter.setPen(QPen(line, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(box, 4, 4)
    if on:
        ink = tokens.on_accent if enabled else tokens.disabled
        unit = box.width() / 15
        pen = QPen(ink, 1.5 * unit, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.translate(box.topLeft())
        painter.scale(unit, unit)
        if state == Qt.CheckState.Checked:
            painter.drawPolyline([QPointF(4, 8), QPointF(6.6, 10.6), QPointF(11.2, 5)])
        else:
            painter.drawLine(QPointF(4, 7.5), QPointF(11, 7.5))
    painter.restore()


def draw_radio(painter: QPainter, rect: QRect, on: bool, *, enabled: bool = True) -> None:
    """Draw a radio button 16×16 in the middle of a rectangle."""
    tokens = theme.tokens()
    box = _square(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = tokens.accent if on else tokens.border_input
    fill = tokens.accent if on else tokens.surface
    if not enabled:
        line, fill = tokens.border, tokens.surface2
    painter.setPen(QPen(line, 1))
    painter.setBrush(fill)
    painter.drawEllipse(box)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.on_accent if enabled else tokens.disabled)
        dot = box.width() * 0.2
        painter.drawEllipse(box.center(), dot, dot)
    painter.restore()
