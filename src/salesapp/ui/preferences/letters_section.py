"""Settings: templates of letters, and how letters leave."""

from __future__ import annotations

from salesapp.domain.changes import Changes, Entity
from salesapp.overriding import override
from salesapp.ui.preferences.mail_card import MailCard
from salesapp.ui.preferences.section import SettingsSection
from salesapp.ui.preferences.template_card import TemplateCard


class LettersSection(SettingsSection):
    """Templates above, the mail server below."""

    def __init__(self) -> None:
        super().__init__()
        self.templates = TemplateCard()
        self.mail = MailCard()
        self.body.addWidget(self.templates)
        self.body.addWidget(self.mail)
        self.body.addStretch(1)

    @override
    def activate(self) -> None:
        self.templates.load()
        self.mail.load()

    @override
    def leave(self) -> None:
        self.templates.leave()
        self.mail.leave()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.SETTING, Entity.STAGE) and self.isVisible():
            self.activate()
