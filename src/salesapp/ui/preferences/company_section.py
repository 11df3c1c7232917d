"""Settings: company and requisites; who works here. Saved a moment after the typing stops."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer

from salesapp.domain.changes import Changes, Entity
from salesapp.domain.organizations import OrganizationDraft
from salesapp.overriding import override
from salesapp.services import organizations
from salesapp.ui import theme
from salesapp.ui.kit.card import Card
from salesapp.ui.perform import perform
from salesapp.ui.preferences.company_form import CompanyForm
from salesapp.ui.preferences.profile_form import ProfileForm
from salesapp.ui.preferences.section import WIDEST, SettingsSection
from salesapp.ui.translate import QT_TRANSLATE_NOOP, translate

_PAUSE = 700
_UNNAMED = QT_TRANSLATE_NOOP("CompanySection", "My company")


class _Saving(SettingsSection):
    """A form of the organisation that saves itself."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: OrganizationDraft | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.save)

    def typed(self, stored: OrganizationDraft) -> OrganizationDraft:
        """What is stored, with what is typed here."""
        raise NotImplementedError

    def show_draft(self, draft: OrganizationDraft) -> None:
        """Show what is stored."""
        raise NotImplementedError

    def show_state(self) -> None:
        """Tell beside the title how the form stands."""

    @override
    def activate(self) -> None:
        self._load()

    @override
    def leave(self) -> None:
        if self._pause.isActive():
            self.save()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if changes.touches(Entity.ORGANIZATION) and not self._pause.isActive():
            self._load()

    def save(self) -> None:
        """Write what is typed, if it differs from what is stored.

        A company without a name keeps the one it had, or is called so for now, as in the first run.
        """
        self._pause.stop()
        card = organizations.current()
        stored = card.draft if card else OrganizationDraft("")
        draft = self.typed(stored)
        if not draft.name and draft != stored:
            draft = replace(draft, name=stored.name or translate("CompanySection", _UNNAMED))
        if draft != stored:
            self._shown = draft
            perform(self, lambda: organizations.save(draft))
        self.show_state()

    def _load(self) -> None:
        card = organizations.current()
        draft = card.draft if card else OrganizationDraft("")
        if draft != self._shown:
            self._shown = draft
            self.show_draft(draft)
        self.show_state()

    def _changed(self) -> None:
        self._pause.start()
        self.show_state()


class CompanySection(_Saving):
    """The same form as in the first run."""

    def __init__(self) -> None:
        super().__init__()
        self.form = CompanyForm(self.area.inside)
        self.form.setMaximumWidth(theme.px(WIDEST))
        self.form.changed.connect(self._changed)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    @override
    def typed(self, stored: OrganizationDraft) -> OrganizationDraft:
        return replace(self.form.draft(), profile=stored.profile)

    @override
    def show_draft(self, draft: OrganizationDraft) -> None:
        self.form.set_draft(draft)

    @override
    def show_state(self) -> None:
        count = len(self.form.faults())
        self.note.set_tone("warn" if count else "text3")
        self.note.setText(
            self.tr("%n field(s) left before invoices can be issued", "", count)
            if count
            else self.tr("Everything invoices need is here")
        )


class ProfileSection(_Saving):
    """The manager: name, post, phone, e-mail."""

    def __init__(self) -> None:
        super().__init__()
        self.form = ProfileForm()
        self.form.changed.connect(self._changed)
        card = Card()
        card.setMaximumWidth(theme.px(WIDEST))
        card.body.addWidget(self.form)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.note.setText(self.tr("Clients see it under offers and in letters"))

    @override
    def typed(self, stored: OrganizationDraft) -> OrganizationDraft:
        return replace(stored, profile=self.form.draft())

    @override
    def show_draft(self, draft: OrganizationDraft) -> None:
        self.form.set_draft(draft.profile)
