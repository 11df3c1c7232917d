"""Which language the windows speak, and how it is switched without a restart."""

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from salesapp.paths import resource

LANGUAGES = ("ru", "en")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 lupdate knows this name
    """Mark a text for translation where it is only named, to be translated when shown."""
    return text


def translate(context: str, text: str, count: int = -1) -> str:
    """Translate a text marked elsewhere; ``count`` fills ``%n`` and picks the plural form."""
    return QCoreApplication.translate(context, text, None, count)


class Translator(QObject):
    """Loads the compiled texts of one language and tells widgets by ``LanguageChange``."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._language = "ru"
        self._installed: list[QTranslator] = []

    @property
    def language(self) -> str:
        """Two-letter code of the language in use."""
        return self._language

    def use(self, language: str) -> None:
        """Switch the running application to a language of `LANGUAGES`."""
        if language not in LANGUAGES:
            raise ValueError(language)
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._language = language
        QLocale.setDefault(QLocale("ru_RU" if language == "ru" else "en_GB"))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        places = [
            (f"qtbase_{language}", folder),
            (f"salesapp_{language}", str(resource("i18n"))),
        ]
        self._installed = []
        for name, place in places:
            texts = QTranslator(self)
            if texts.load(name, place):
                QCoreApplication.installTranslator(texts)
                self._installed.append(texts)
        self.changed.emit(language)


translator = Translator()


def language() -> str:
    """Two-letter code of the language the windows speak now."""
    return translator.language
