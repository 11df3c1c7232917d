"""A decision that needs data or cannot be undone: a box over the dimmed window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect, Qt, QThread, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.button import Button, ButtonKind
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.focus import chosen_of, cycle_focus, focusable_inside, give_back_focus
from salesapp.ui.kit.form import first_problem
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.layouts import widgets_in
from salesapp.ui.kit.paint import draw_box, draw_shadow
from salesapp.ui.reading_state import state, turn_off, writes
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from salesapp.ui.drafts.keeper import FormDraft

_SHADOW = 20
_LEFT = QT_TRANSLATE_NOOP("Dialog", "%n field(s) left to correct")


class _Box(QWidget):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        draw_shadow(painter, box, 8)
        draw_box(painter, box, theme.tokens().surface, theme.tokens().border, 8)
        painter.end()


class Dialog(QWidget):
    """Add to ``body`` and `add_field`; `add_cancel` first, the primary button last.

    What is typed is kept till the dialog is saved (`ui/drafts`): a dialog of a record says in
    `draft_about` which one.
    """

    no_draft: ClassVar[str] = ""
    """Why nothing typed here is kept; empty where it is."""
    draft_about: str = ""
    draft_fills: bool = False
    """What was left is typed in again by itself, not offered."""
    draft_outlives_cancel: bool = False
    """Esc keeps what is typed in every dialog, here the button does too."""

    only_reads: ClassVar[bool] = False
    """It changes nothing in the base: it works as usual while that is only read."""

    finished = Signal(bool)
    """True when the primary action was taken."""
    operation = ""
    """Name of the gesture that is confirmed; empty before the first try and after it was done."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str = "", *, width: int = 420
    ) -> None:
        window = _window_of(parent)
        super().__init__(window)
        self._window = window
        self.accepted = False
        self._fields: list[Field] = []
        self._check: Callable[[], bool] | None = None
        self._primary: Button | None = None
        self._enter_confirms = True
        self._width = width
        self._loop: QEventLoop | None = None
        self._back = QApplication.focusWidget()
        self.form_draft: FormDraft | None = None
        self._left_by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setAccessibleName(title)
        self._box = _Box(self)
        outer = QVBoxLayout(self._box)
        edge = _SHADOW + 20
        outer.setContentsMargins(edge, edge - 4, edge, edge - 4)
        outer.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        self.title = Label(title, "name", wrap=True)
        self.text = Label(text, "base", "text2", wrap=True)
        outer.addLayout(head)
        head.addWidget(self.title)
        head.addWidget(self.text)
        self.text.setVisible(bool(text))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        outer.addLayout(self.body)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._left = Label("", "small", "risk", wrap=True)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._left.hide()
        self._buttons.addStretch(1)
        outer.addWidget(self._left)
        outer.addLayout(self._buttons)
        self.hide()

    def add_field(self, field: Field) -> Field:
        """Put a field into the body; it is checked before the dialog is confirmed."""
        self._fields.append(field)
        self.body.addWidget(field)
        return field

    def check_fields(self, *fields: Field) -> None:
        """Check these fields, laid out by the caller, before the dialog is confirmed."""
        self._fields.extend(fields)

    def set_check(self, check: Callable[[], bool]) -> None:
        """Asked after the fields: False keeps the dialog open (it has said why)."""
        self._check = check

    def add_button(
        self, text: str, kind: ButtonKind = "secondary", *, icon: str = "", keys: str = ""
    ) -> Button:
        """Add a button at the right; connect it yourself."""
        button = Button(text, kind, icon=icon, keys=keys)
        self._buttons.addWidget(button)
        return button

    def add_cancel(self, text: str = "") -> Button:
        """Add the safe choice, taken by Esc too."""
        button = self.add_button(text or self.tr("Cancel"), keys="Esc")
        button.clicked.connect(self.reject)
        return button

    def add_primary(
        self, text: str, *, danger: bool = False, icon: str = "", keys: str = "Ctrl+Enter"
    ) -> Button:
        """Add the main action; a dangerous one is not taken by a plain Enter."""
        button = self.add_button(text, "danger" if danger else "primary", icon=icon, keys=keys)
        button.clicked.connect(self.accept)
        self._primary = button
        self._enter_confirms = not danger
        return button

    def open(self) -> None:
        """Show over the window and take the focus; `finished` tells the end."""
        held = QApplication.focusWidget()
        # Who made it may have given the focus to a part of it already.
        if held is not None and not self.isAncestorOf(held):
            self._back = held
        self._window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        order = [one for one in focusable_inside(self) if not isinstance(one, Button)]
        if not order and self._primary is not None and self._enter_confirms:
            order = [self._primary]
        order = order or focusable_inside(self)
        if order:
            chosen_of(order[0]).setFocus(Qt.FocusReason.OtherFocusReason)
        if self._is_off():
            self._turn_off()
        elif not self.no_draft and not state.is_on:
            self._watch()

    def _is_off(self) -> bool:
        """Whether what is filled in here could not be saved: the base is only read."""
        return state.is_on and type(self) is not Dialog and not self.only_reads

    def _turn_off(self) -> None:
        """Show what there is, and say why nothing can be changed."""
        from salesapp.ui import reading

        for part in widgets_in(self.body):
            part.setEnabled(False)
        if self._primary is not None:
            turn_off(writes(self._primary))
        self._left.setText(reading.why())
        self._left.show()

    def drafts_about(self, *which: object) -> None:
        """Say which records the dialog is about: each has a draft of its own."""
        self.draft_about = ":".join("" if one is None else str(one) for one in which)

    def _watch(self) -> None:
        from salesapp.ui.drafts.keeper import follow_dialog

        self._left_by_key = False
        self.form_draft = follow_dialog(self)

    @property
    def draft_form(self) -> str:
        """What its drafts are kept under."""
        return f"{type(self).__module__.removeprefix('salesapp.ui.')}.{type(self).__name__}"

    @property
    def is_left_by_key(self) -> bool:
        """Whether Esc or the window took it away: that may have been a slip."""
        return self._left_by_key

    def when_done(self, owner: QObject, then: Callable[[bool], object]) -> None:
        """Do this at the end too, if who asked still lives: its page may be made anew meanwhile."""

        def told(accepted: bool) -> None:
            if isValid(owner):
                then(accepted)
            else:
                self.deleteLater()

        self.finished.connect(told)

    def exec(self) -> bool:
        """Show and wait; whether the primary action was taken."""
        self.open()
        self._loop = QEventLoop(self)
        self._loop.exec()
        self.deleteLater()
        return self.accepted

    def accept(self) -> None:
        """Take the primary action if all fields are right."""
        if self._is_off():
            return
        wrong, _first = first_problem(self._fields)
        # In the context of this class: `tr` of a dialog derived from it finds no plural form.
        told = translate("Dialog", _LEFT, wrong) if wrong else ""
        self._left.setText(told)
        self._left.setVisible(bool(wrong))
        if wrong or (self._check is not None and not self._check()):
            return
        self._finish(accepted=True)

    def reject(self) -> None:
        """Take the safe choice."""
        self._finish(accepted=False)

    def _finish(self, *, accepted: bool) -> None:
        if self.isHidden():
            return
        self.accepted = accepted
        self._window.removeEventFilter(self)
        self.hide()
        give_back_focus(self._back)
        if self._loop is not None:
            self._loop.quit()
        self.finished.emit(accepted)

    def _place(self) -> None:
        window = self._window.rect()
        self.setGeometry(window)
        wide = min(theme.px(self._width), window.width() - 32) + 2 * _SHADOW
        self._box.setFixedWidth(wide)
        tall = self._box.heightForWidth(wide) if self._box.hasHeightForWidth() else 0
        tall = min(max(tall, self._box.minimumSizeHint().height()), window.height())
        self._box.setGeometry(
            (window.width() - wide) // 2, max(0, (window.height() - tall) // 2), wide, tall
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.tokens().scrim)
        painter.end()

    @override
    def focusNextPrevChild(self, next_one: bool) -> bool:
        return cycle_focus(self, next_one)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            # Shortcuts of the window below stay asleep while the dialog is open.
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        elif event.type() == QEvent.Type.Close and watched is self._window:
            if self.form_draft is not None:
                self.form_draft.stay()
            self.reject()
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._box:
            self._place()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self._left_by_key = True
            self.reject()
            self._left_by_key = False
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._primary is not None:
            typed = isinstance(QApplication.focusWidget(), QLineEdit)
            if control or (typed and self._enter_confirms):
                self._primary.click()

    def box_rect(self) -> QRect:
        """The place of the visible box in the window."""
        return self._box.geometry().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)


def lies_over(window: QWidget) -> bool:
    """Whether a dialog is open over a window, or whoever asked one still works with its answer."""
    return QThread.currentThread().loopLevel() > 1 or any(
        one.isVisible() for one in window.findChildren(Dialog)
    )


def _window_of(parent: QWidget | None) -> QWidget:
    if parent is not None:
        return parent.window()
    active = QApplication.activeWindow()
    found = (
        active
        if active is not None
        else next((one for one in QApplication.topLevelWidgets() if one.isVisible()), None)
    )
    if found is None:
        raise RuntimeError("a dialog needs a window")
    return found
