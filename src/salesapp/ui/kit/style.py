"""The style under the style sheet: check boxes, radios, scroll bars, splitters."""

from PySide6.QtWidgets import QProxyStyle


class KitStyle(QProxyStyle):
    """Fusion with the controls of the design."""

    def __init__(self) -> None:
        super().__init__("Fusion")
