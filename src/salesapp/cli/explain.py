"""What a refusal says on the command line: the window's own sentences."""

from __future__ import annotations

from salesapp.domain.errors import RuleError


def explained(error: RuleError, language: str) -> str:
    """The sentence in the language; the bare rule where Qt is not to be had."""
    try:
        from PySide6.QtCore import QCoreApplication, QTranslator

        from salesapp.paths import resource
        from salesapp.ui.explain import explain
    except ImportError:
        return str(error)
    application = QCoreApplication.instance() or QCoreApplication([])
    translator = QTranslator()
    if translator.load(str(resource(f"i18n/salesapp_{language}.qm"))):
        application.installTranslator(translator)
    try:
        return explain(error).sentence()
    finally:
        application.removeTranslator(translator)
