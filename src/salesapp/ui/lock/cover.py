"""What lies over a window while the screen is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesapp.domain.store_keys import pause_after
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button
from salesapp.ui.kit.focus import cycle_focus
from salesapp.ui.kit.icon_label import IconLabel
from salesapp.ui.kit.label import Label
from salesapp.ui.lock import passwords
from salesapp.ui.protection.password_input import PasswordInput


class Cover(QWidget):
    """Paints over all of its window; the one of the main window asks for the password."""

    opened = Signal()

    def __init__(self, window: QWidget, *, asks: bool) -> None:
        super().__init__(window)
        self._failures = 0
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The screen is locked"))
        self.password = PasswordInput(self)
        self.wrong = Label("", "base", "risk", wrap=True, parent=self)
        self.open_button = Button(self.tr("Open"), "primary", keys="Enter", parent=self)
        self.open_button.clicked.connect(self.try_it)
        self.password.returnPressed.connect(self.try_it)
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(lambda: self.open_button.setEnabled(True))
        self._lay_out(asks=asks)
        self.follow()
        self.show()
        self.raise_()

    def _lay_out(self, *, asks: bool) -> None:
        middle = QWidget(self)
        middle.setFixedWidth(theme.px(340))
        box = QVBoxLayout(middle)
        box.setSpacing(theme.px(10))
        box.addStretch(2)
        icon = IconLabel("lock", "accent_text", 28)
        box.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        title = Label(self.tr("The screen is locked"), "name")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(title)
        says = Label(
            self.tr("What you have typed is kept as it is. Type the password to go on."),
            "base",
            "text2",
            wrap=True,
        )
        says.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(says)
        for part in (self.password, self.wrong, self.open_button):
            box.addWidget(part)
            part.setVisible(asks)
        self.wrong.hide()
        self.password.setAccessibleName(self.tr("Password"))
        says.setVisible(asks)
        box.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(middle)
        outer.addStretch(1)
        if asks:
            self.setFocusProxy(self.password)

    def follow(self) -> None:
        """Lie over all of the window, above everything in it."""
        self.setGeometry(self.window().rect())
        self.raise_()

    def try_it(self) -> None:
        """Open the lock by what is typed."""
        typed = self.password.text()
        if not typed or self._wait.isActive():
            return
        if passwords.opens(typed):
            self.opened.emit()
        else:
            self.refuse()

    def refuse(self) -> None:
        """Say that the password is not right; after some mistakes the next try waits."""
        self._failures += 1
        self.password.selectAll()
        self.wrong.setText(self.tr("The password is not right. Look at Caps Lock and the layout."))
        self.wrong.show()
        if seconds := pause_after(self._failures):
            later = self.tr("The next try is possible in %n second(s).", "", seconds)
            self.wrong.setText(f"{self.wrong.text()} {later}")
            self.open_button.setEnabled(False)
            self._wait.start(seconds * 1_000)

    @override
    def focusNextPrevChild(self, next_one: bool) -> bool:
        return cycle_focus(self, next_one)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nothing typed here reaches the window below.
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().page)
        painter.end()
