"""The one signal that tells open views what a write touched."""

from PySide6.QtCore import QObject, Signal


class Store(QObject):
    """Tells, on the GUI thread and after the commit, what changed."""

    changed = Signal(object)
    """`salesapp.domain.changes.Changes`."""
    leaving = Signal()
    """Another base is about to take the place of the open one."""


store = Store()
