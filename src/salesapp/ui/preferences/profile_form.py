"""The form of the manager who works here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesapp.domain.organizations import ProfileDraft
from salesapp.domain.phones import check_email
from salesapp.ui.kit.field import Field
from salesapp.ui.kit.form import FormLayout
from salesapp.ui.kit.phone_input import PhoneInput
from salesapp.ui.kit.text_input import TextInput


class ProfileForm(QWidget):
    """Name, post, phone and e-mail, as documents show them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {
            "name": Field(self.tr("Full name"), TextInput(), required=True),
            "post": Field(self.tr("Post"), TextInput()),
            "phone": Field(self.tr("Phone"), PhoneInput()),
            "email": Field(self.tr("E-mail"), TextInput(), check=self._email_fault),
        }
        form = FormLayout()
        form.add(*self.fields.values())
        self.setLayout(form)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        for field in self.fields.values():
            field.changed.connect(self.changed)

    def draft(self) -> ProfileDraft:
        """What is typed."""
        return ProfileDraft(**{name: str(one.value() or "") for name, one in self.fields.items()})

    def set_draft(self, draft: ProfileDraft) -> None:
        """Show a draft."""
        self.blockSignals(True)
        for name, field in self.fields.items():
            field.set_value(getattr(draft, name))
        self.blockSignals(False)

    def faults(self) -> list[str]:
        """Names of the fields that are empty though needed, or wrong."""
        draft = self.draft()
        found = [] if draft.name else ["name"]
        phone = self.fields["phone"].editor
        if isinstance(phone, PhoneInput) and phone.problem():
            found.append("phone")
        return found + (["email"] if self._email_fault(draft.email) else [])

    def focus_first_fault(self) -> bool:
        """Mark what is wrong and go to the first of it; False when all is well."""
        faults = self.faults()
        for name in faults:
            self.fields[name].validate()
        if faults:
            self.fields[faults[0]].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(faults)

    def _email_fault(self, value: object) -> str:
        text = str(value or "")
        if not text or check_email(text):
            return ""
        return self.tr("Write the address as name@domain")
