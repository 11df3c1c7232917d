"""Writing letters: templates with fields, attachments, a draft or a mail server."""
