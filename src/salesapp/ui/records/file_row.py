"""A file of a record in one line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from salesapp.db.queries.links import AttachmentRow
from salesapp.domain.previews import PreviewKind, preview_kind
from salesapp.overriding import override
from salesapp.ui import format, theme
from salesapp.ui.kit.hint import hint
from salesapp.ui.kit.paint import RIGHT, draw_box, draw_icon, draw_text, text_width
from salesapp.ui.kit.ring import add_focus_ring
from salesapp.ui.records.outside import drag_file

_ICONS = {PreviewKind.PICTURE: "eye", PreviewKind.PDF: "docs", PreviewKind.TEXT: "scripts"}


class FileRow(QAbstractButton):
    """A click shows the file; dragging takes it out; Delete and the menu do the rest."""

    menu_wanted = Signal(QPoint)
    removed = Signal()
    renamed = Signal()

    def __init__(
        self, file: AttachmentRow, *, missing: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.file, self.missing = file, missing
        self._pressed = QPoint()
        self.setText(file.name)
        size = format.file_size(file.size)
        lost = self.tr("the file is missing in the folder of the store")
        self._note = lost if missing else f"{size}, {format.day(file.at.astimezone().date())}"
        spoken = ", ".join(part for part in (file.name, file.note, self._note) if part)
        self.setAccessibleName(spoken)
        self.setToolTip(hint(spoken))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        add_focus_ring(self, 5)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(28))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match Qt.Key(event.key()):
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete:
                self.removed.emit()
            case Qt.Key.Key_F2:
                self.renamed.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and not self.missing:
            if far >= QApplication.startDragDistance():
                self.setDown(False)
                drag_file(self, self.file)
            return
        super().mouseMoveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, px, height = theme.tokens(), theme.px, self.height()
        if self.underMouse():
            draw_box(painter, self.rect(), tokens.hover, None, 5)
        icon = "warn" if self.missing else _ICONS.get(preview_kind(self.file.name), "attach")
        tone = "risk" if self.missing else "text2"
        draw_icon(painter, QRect(px(2), 0, px(16), height), icon, tone)
        room = min(text_width(self._note, "small"), self.width() // 2)
        place = QRect(self.width() - room - px(4), 0, room, height)
        draw_text(
            painter,
            place,
            self._note,
            "small",
            theme.color("risk" if self.missing else "text3"),
            RIGHT,
        )
        left = px(24)
        space = QRect(left, 0, place.left() - left - px(8), height)
        left += draw_text(painter, space, self.text(), "base", tokens.text) + px(6)
        if self.file.note:
            space = QRect(left, 0, max(0, place.left() - left - px(8)), height)
            draw_text(painter, space, self.file.note, "small", tokens.text2)
        painter.end()
