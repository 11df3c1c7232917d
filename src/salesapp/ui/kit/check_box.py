"""Check boxes and radio buttons with the focus ring of the design."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from salesapp.ui.kit.ring import add_focus_ring


class CheckBox(QCheckBox):
    """A check box with ``value`` and ``changed`` like every editor of the kit."""

    changed = Signal()

    def __init__(self, text: str = "", *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(on)
        self.toggled.connect(lambda _on: self.changed.emit())
        add_focus_ring(self, 4)

    def value(self) -> bool:
        """Whether it is checked."""
        return self.isChecked()

    def set_value(self, value: object) -> None:
        """Check or clear."""
        self.setChecked(bool(value))


class Radio(QRadioButton):
    """A radio button; those with one parent exclude each other."""

    def __init__(self, text: str = "", *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(on)
        add_focus_ring(self, 8)
