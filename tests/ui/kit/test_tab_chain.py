from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from salesapp.ui.kit.tab_chain import stand_after


def line(name: str, parent: QWidget) -> QLineEdit:
    made = QLineEdit(parent)
    made.setObjectName(name)
    parent.layout().addWidget(made)
    return made


def test_tab_comes_to_what_is_made_later_where_it_stands(qtbot, qapp):
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    first = line("first", window)
    place = QWidget(window)
    QVBoxLayout(place)
    box.addWidget(place)
    line("last", window)
    later = QWidget(place)
    QVBoxLayout(later)
    place.layout().addWidget(later)
    line("upper", later)
    number = QSpinBox(later)
    number.setObjectName("number")
    later.layout().addWidget(number)
    line("lower", later)
    stand_after(place, later)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    come_to = []
    for _ in range(5):
        come_to.append(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert come_to == ["first", "upper", "number", "lower", "last"]
