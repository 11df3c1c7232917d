"""Going to a row from the program: the keys that are held down at that moment mean nothing.

Qt asks the keyboard instead. A record opened by a shortcut, with Ctrl still held, would leave the
former row selected too, and the next command would be done with both.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel

_FLAG = QItemSelectionModel.SelectionFlag
ALONE = _FLAG.ClearAndSelect | _FLAG.Rows
"""What a list of several selected rows does with the row it is sent to."""
