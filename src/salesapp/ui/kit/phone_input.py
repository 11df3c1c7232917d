"""A telephone number, written properly when left."""

from PySide6.QtGui import QFocusEvent

from salesapp.domain.phones import format_phone, parse_phones
from salesapp.overriding import override
from salesapp.ui.kit.text_input import TextInput


class PhoneInput(TextInput):
    """Value is the text as written: numbers understood are in the usual notation."""

    @override
    def set_value(self, value: object) -> None:
        text = "" if value is None else str(value)
        is_plain = text.startswith("+") and text[1:].isdigit()
        self.show_given(text, format_phone(text) if is_plain else text)

    def e164(self) -> str | None:
        """The first number in E.164, or None when it is not a whole number."""
        phones = parse_phones(self.text())
        return phones[0].e164 if phones else None

    @override
    def problem(self) -> str:
        text = self.text().strip()
        phones = parse_phones(text)
        if not text or (phones and all(phone.valid for phone in phones)):
            return ""
        digits = sum(sign.isdigit() for sign in text)
        return self.tr("A number needs its code and 10 digits, %n digit(s) typed", "", digits)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.is_as_given():
            return
        phones = parse_phones(self.text())
        shown = ", ".join(phone.full for phone in phones)
        if phones and all(phone.valid for phone in phones) and shown != self.text():
            self.setText(shown)
