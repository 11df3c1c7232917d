"""Step 2: who works here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesapp.domain.organizations import ProfileDraft
from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.kit.avatar import Avatar
from salesapp.ui.kit.form import column, row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.paint import draw_box
from salesapp.ui.preferences.profile_form import ProfileForm
from salesapp.ui.wizard.step import Step


class BusinessCard(QWidget):
    """The manager as a client meets him under an offer."""

    def __init__(self) -> None:
        super().__init__()
        self._avatar = Avatar("", 36, accent=True)
        self._name = Label("", "name", elide=True)
        self._post = Label("", "base", "text2", elide=True)
        self._phone = Label("", "base", elide=True)
        self._email = Label("", "base", "accent_text", elide=True)
        words = column(self._name, self._post, 4, self._phone, self._email, gap=2)
        line = row(self._avatar, words, gap=12, margins=(16, 16, 16, 16))
        line.setAlignment(self._avatar, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_profile(self, profile: ProfileDraft) -> None:
        """Show what is typed."""
        self._avatar.set_name(profile.name)
        self._name.setText(profile.name or self.tr("Your name"))
        self._name.set_tone("text" if profile.name else "text3")
        self._post.setText(profile.post or self.tr("Post"))
        self._phone.setText(profile.phone)
        self._email.setText(profile.email)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, self.rect(), theme.tokens().surface, theme.tokens().border, 8)
        painter.end()


class ProfileStep(Step):
    """The form, and the card that clients will see."""

    def __init__(self, title: str, note: str) -> None:
        super().__init__(title, note)
        self.form = ProfileForm()
        self.form.changed.connect(self._typed)
        self.form.setFixedWidth(theme.px(500))
        self.card = BusinessCard()
        self.card.setMaximumWidth(theme.px(360))
        self.card.setMinimumWidth(theme.px(240))
        right = column(
            Label(self.tr("This is how clients see you"), "small", "text2"),
            self.card,
            None,
            margins=(0, 4, 0, 0),
        )
        line = QHBoxLayout()
        line.setSpacing(40)
        line.addLayout(column(self.form, None, margins=(4, 4, 0, 0)))
        line.addLayout(right)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addStretch(1)

    @override
    def left_to_do(self) -> str:
        count = len(self.form.faults())
        return self.tr("%n field(s) left to fill", "", count) if count else ""

    @override
    def may_go_on(self) -> bool:
        return not self.form.focus_first_fault()

    @override
    def shown(self) -> None:
        self.form.fields["name"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.card.show_profile(self.form.draft())

    def _typed(self) -> None:
        self.card.show_profile(self.form.draft())
        self.changed.emit()
