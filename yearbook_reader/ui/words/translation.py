"""The language of the window: 简体中文 in the source, other languages from translation files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from yearbook_reader.paths import resource

LANGUAGES = (("", ""), ("zh_CN", "简体中文"), ("zh_TW", "繁體中文"), ("en", "English"))
SOURCE_LANGUAGE = "zh_CN"
TRADITIONAL = (QLocale.Country.Taiwan, QLocale.Country.HongKong, QLocale.Country.Macao)


def language_of(choice: str) -> str:
    """Give the language of a choice; where it is empty, the one nearest to the system's."""
    if choice:
        return choice
    system = QLocale.system()
    if system.language() != QLocale.Language.Chinese:
        # A machine without a language of its own (the C locale) gets the source's.
        return SOURCE_LANGUAGE if system.language() == QLocale.Language.C else "en"
    traditional = system.script() == QLocale.Script.TraditionalChineseScript
    return "zh_TW" if traditional or system.territory() in TRADITIONAL else SOURCE_LANGUAGE


class Translation:
    """The translators that are installed, so that another language can take their place."""

    def __init__(self) -> None:
        """Begin with none: the source's own language."""
        self._translators: list[QTranslator] = []

    def speak(self, choice: str) -> None:
        """Install the translators of a choice; what has no file stays in the source's words."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        language = language_of(choice)
        QLocale.setDefault(QLocale(language))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        our_folder = str(resource("translations"))
        self._translators = [
            translator
            for name, folder in (
                (f"qtbase_{language}", qt_folder),
                (f"qt_{language}", our_folder),  # what Qt's own lacks
                (f"yearbook_reader_{language}", our_folder),
            )
            if (translator := QTranslator()).load(name, folder)
        ]
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
