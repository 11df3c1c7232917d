"""What the user sees after a bug: what it means, and the report that can be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.label import Label
from salesapp.ui.outside import open_folder

if TYPE_CHECKING:
    from salesapp.ui.crash import CrashReport


class CrashDialog(QDialog):
    """Explains that an action was not completed, and shows the whole report."""

    def __init__(self, report: CrashReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unexpected error"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = report.path
        self._text = QPlainTextEdit(report.text)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Report"))
        folder = Button(self.tr("Open the folder"), icon="ext")
        folder.clicked.connect(self._open_folder)
        folder.setVisible(self._path is not None)
        copy = Button(self.tr("Copy the report"), icon="copy")
        copy.clicked.connect(self._copy)
        go_on = Button(self.tr("Continue"), "primary")
        go_on.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(folder)
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(go_on)
        box = QVBoxLayout(self)
        side = theme.px(24)
        box.setContentsMargins(side, side, side, side)
        box.setSpacing(theme.px(8))
        box.addWidget(Label(self.tr("The last action was not completed"), "name", wrap=True))
        explained = self.tr(
            "This is a fault of the program, not yours. What was saved before is safe, the "
            "action that failed was taken back whole. You can go on working."
        )
        box.addWidget(Label(explained, wrap=True))
        private = self.tr(
            "The report below holds only kinds of errors and places in the program: no names, "
            "no sums, no texts. It is sent nowhere by itself."
        )
        box.addWidget(Label(private, "small", "text3", wrap=True))
        if self._path is None:
            unwritten = self.tr(
                "The report could not be written to a file: copy it before you go on, and see "
                "whether the disk has room."
            )
            box.addWidget(Label(unwritten, "base", "risk", wrap=True))
        box.addWidget(self._text, 1)
        box.addLayout(foot)
        self.resize(theme.px(560), theme.px(420))
        go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    def _open_folder(self) -> None:
        if self._path is not None:
            open_folder(self._path.parent)
