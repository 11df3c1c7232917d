"""What a refusal says on the command line: the window's own sentences."""

from __future__ import annotations

from salesapp.domain.errors import RuleError


def explained(error: RuleError, language: str) -> str:
    """The sentence in the language; the bare rule where Qt is not to be had."""
    try:
        from PySide6.QtCore import QCoreApplication, QTranslator

        from salesapp.paths import resource
        from salesapp.ui.importing.refusals import refusal_words
    except ImportError:
        return str(error)
    application = QCoreApplication.instance() or QCoreApplication([])
    translator = QTranslator()
    if translator.load(str(resource(f"i18n/salesapp_{language}.qm"))):
        application.installTranslator(translator)
    try:
        told = refusal_words(error)
        path = str(error.facts.get("path", ""))
        if path and path not in told.where:
            told = told._replace(where=" ".join(filter(None, (path, told.where))))
        return told.sentence()
    finally:
        application.removeTranslator(translator)
