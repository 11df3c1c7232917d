"""The manual: pages of local Markdown, one for each screen, with no network."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from salesapp.paths import resource
from salesapp.ui import theme
from salesapp.ui.sections import sections
from salesapp.ui.translate import language

FIRST = "index"
MODES = ("calls", "protection", "trouble")
"""Pages of what is no section: they stand at the end."""


def topics(folder: Path) -> list[tuple[str, str]]:
    """Names and headings of the pages of a folder: the first page, sections as on the rail, modes.

    Pages of sections that this program does not have are left out.
    """
    found = []
    for name in (FIRST, *(section.id for section in sections()), *MODES):
        path = folder / f"{name}.md"
        if not path.exists():
            continue
        heading = path.read_text(encoding="utf-8").partition("\n")[0]
        found.append((path.stem, heading.lstrip("# ").strip() or path.stem))
    return found


class HelpWindow(QDialog):
    """The contents at the left, a page at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.folder = resource("help") / language()
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setFixedWidth(theme.px(190))
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setObjectName("help_contents")
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Page of the manual"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setStyleSheet("QTextBrowser { border: none; border-radius: 8px; }")
        self.text.document().setDocumentMargin(theme.px(24))
        self.text.document().setIndentWidth(theme.px(20))
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12))
        box.setSpacing(theme.px(12))
        box.addWidget(self.contents)
        box.addWidget(self.text, 1)
        for name, heading in topics(self.folder):
            item = QListWidgetItem(heading, self.contents)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, theme.px(30)))
        self.contents.currentItemChanged.connect(self._turn)
        self.text.anchorClicked.connect(self._follow)
        self.resize(theme.px(880), theme.px(600))

    @classmethod
    def show_topic(cls, parent: QWidget, topic: str) -> HelpWindow:
        """Open the manual at a page; an unknown one opens the first."""
        window = cls(parent)
        window.turn_to(topic)
        window.show()
        return window

    def turn_to(self, topic: str) -> None:
        """Show a page."""
        rows = range(self.contents.count())
        names = [self.contents.item(row).data(Qt.ItemDataRole.UserRole) for row in rows]
        if names:
            self.contents.setCurrentRow(names.index(topic) if topic in names else 0)

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            path = self.folder / f"{item.data(Qt.ItemDataRole.UserRole)}.md"
            self.text.setMarkdown(path.read_text(encoding="utf-8"))
            _give_air(self.text.document())

    def _follow(self, url: QUrl) -> None:
        self.turn_to(Path(url.path()).stem)


def _give_air(document: QTextDocument) -> None:
    """Room between lines, list items and chapters: Markdown brings none."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        shape = block.blockFormat()
        level = shape.headingLevel()
        shape.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(theme.px(14) if level > 1 else 0)
        shape.setBottomMargin(theme.px(8) if level else theme.px(5))
        cursor.setBlockFormat(shape)
        block = block.next()
