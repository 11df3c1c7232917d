"""Two panes with a thin line between them that keeps its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from salesapp.overriding import override


class _Handle(QSplitterHandle):
    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        owner = self.splitter()
        if isinstance(owner, Splitter):
            owner.reset()


class Splitter(QSplitter):
    """A double click on the line puts it back; `moved` tells when to keep `sizes()`."""

    moved = Signal()

    def __init__(
        self,
        sizes: Sequence[int],
        *,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self._first = list(sizes)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(lambda _pos, _index: self.moved.emit())

    def reset(self) -> None:
        """Use the sizes of the design again."""
        self.setSizes(self._first)
        self.moved.emit()

    def place(self, sizes: Sequence[int] | None = None) -> None:
        """Use sizes kept before, or those of the design; call when all panes are in."""
        self.setSizes(list(sizes) if sizes else self._first)

    @override
    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)
