"""Theme of the windows: colours, fonts, sizes and icons, switched without a restart."""

import re
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from salesapp.paths import resource
from salesapp.ui.icon_sheet import sheet
from salesapp.ui.tokens import DARK, LIGHT, NAMES, Tokens

SCALES = (90, 100, 115, 130)
FAMILIES = ["PT Sans", "DejaVu Sans"]
FIRST_FONTS = ("PTSans-Regular.ttf", "PTSans-Bold.ttf")


class ThemeMode(StrEnum):
    """Which theme the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Role(NamedTuple):
    """Size of letters, height of a line, weight."""

    size: int
    line: int
    bold: bool


ROLES = {
    "number": Role(26, 32, True),
    "wizard": Role(24, 32, True),
    "figure": Role(20, 26, True),
    "title": Role(18, 24, True),
    "script": Role(17, 26, False),
    "name": Role(16, 22, True),
    "section": Role(14, 20, True),
    "base": Role(13, 18, False),
    "strong": Role(13, 18, True),
    "small": Role(12, 16, False),
    "small_strong": Role(12, 16, True),
    "micro": Role(11, 15, False),
    "micro_strong": Role(11, 15, True),
}


class ThemeState(QObject):
    """What is chosen now; `changed` tells painters that colours or sizes are different."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode = ThemeMode.SYSTEM
        self.scale = 100
        self.reduce_motion = False
        self.compact_rows = False
        self.tokens: Tokens = LIGHT
        self._app: QApplication | None = None
        self._applying = False
        self._redressed = False

    @property
    def dark(self) -> bool:
        """Whether the dark colours are shown."""
        return self.tokens is DARK

    def install(self, app: QApplication) -> None:
        """Dress the application: style, fonts, palette and style sheet."""
        self.begin(app)
        self.complete()

    def begin(self, app: QApplication) -> None:
        """Dress the application as far as the frame of the window needs it."""
        load_first_fonts()
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def complete(self) -> None:
        """Bring what pages and dialogs need on top of `begin`."""
        from salesapp.ui.kit.style import KitStyle

        load_other_fonts()
        QApplication.setStyle(KitStyle())

    def set_mode(self, mode: ThemeMode) -> None:
        """Choose the system, light or dark theme."""
        self.mode = mode
        self._apply()

    def set_scale(self, percent: int) -> None:
        """Choose the size of text and controls in percent, from 90 to 130."""
        self.scale = max(SCALES[0], min(SCALES[-1], percent))
        self._apply()

    def set_compact_rows(self, on: bool) -> None:
        """Choose rows of tables of 32 instead of 36."""
        self.compact_rows = on
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.mode is ThemeMode.SYSTEM and not self._applying:
            self._apply()

    def _apply(self) -> None:
        self._applying = True
        hints = QGuiApplication.styleHints()
        if self.mode is ThemeMode.SYSTEM:
            hints.unsetColorScheme()
            dark = hints.colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self.mode is ThemeMode.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._applying = False
        self.tokens = DARK if dark else LIGHT
        _pixmaps.clear()
        _icons.clear()
        _fonts.clear()
        if self._app is not None:
            self._app.setPalette(make_palette(self.tokens, dark=dark))
            self._app.setFont(font("base"))
            self._dress(self._app, style_sheet(self.tokens, self.scale))
        self.changed.emit()

    def _dress(self, app: QApplication, sheet: str) -> None:
        if not app.topLevelWidgets():
            app.setStyleSheet(sheet)
            return
        from salesapp.ui.dressing import redress

        self._redressed = True
        redress(app, sheet)

    def dress_before_shown(self, page: QWidget) -> None:
        """What was out of sight when the theme changed may still wait to be dressed."""
        if self._redressed:
            from salesapp.ui.dressing import rest

            rest.hurry(page)


def make_palette(tokens: Tokens, *, dark: bool) -> QPalette:
    """The palette of a theme."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.page,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.surface2,
        role.Text: tokens.text,
        role.WindowText: tokens.text,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_accent,
        role.Button: tokens.surface2 if dark else tokens.surface,
        role.Highlight: tokens.selected,
        role.HighlightedText: tokens.text,
        role.PlaceholderText: tokens.text3,
        role.Link: tokens.accent_text,
        role.LinkVisited: tokens.accent_text,
        role.ToolTipBase: tokens.tooltip,
        role.ToolTipText: tokens.on_tooltip,
        role.Mid: tokens.border,
        role.Dark: tokens.border,
        role.Midlight: tokens.divider,
        role.Light: tokens.surface2,
        role.Shadow: tokens.border,
        role.Accent: tokens.accent,
    }
    palette = QPalette()
    for key, colour in colours.items():
        palette.setColor(key, colour)
    for key in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, tokens.disabled)
    palette.setColor(QPalette.ColorGroup.Inactive, role.Highlight, tokens.selected_inactive)
    return palette


def style_sheet(tokens: Tokens, scale: int) -> str:
    """The style sheet of a theme: ``@token`` or ``@token/45`` becomes a colour."""
    text = resource("themes/base.qss").read_text(encoding="utf-8")
    rules = [
        f'QLabel[role="{name}"] {{ font-size: {role.size}px; font-weight: '
        f"{700 if role.bold else 400}; }}"
        for name, role in ROLES.items()
    ]
    rules += [f'QLabel[tone="{name}"] {{ color: @{name}; }}' for name in NAMES]
    text += "\n".join(rules)

    def colour(match: re.Match[str]) -> str:
        found = tokens.color(match.group(1))
        alpha = int(match.group(2)) * 255 // 100 if match.group(2) else found.alpha()
        return f"rgba({found.red()},{found.green()},{found.blue()},{alpha})"

    def length(match: re.Match[str]) -> str:
        value = int(match.group(1))
        return f"{value if value < 4 else round(value * scale / 100)}px"

    text = re.sub(r"@([a-z]\w*)(?:/(\d+))?", colour, text)
    text = re.sub(r"\b(\d+)px", length, text)
    folder = resource("icons").as_posix()
    return text.replace("url(icons", f"url({folder}")


def load_first_fonts() -> None:
    """Make the fonts of the first paint known to Qt, once."""
    for name in FIRST_FONTS:
        _load_font(resource("fonts") / name)


def load_other_fonts() -> None:
    """Make every other font shipped with the program known to Qt, once."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        _load_font(path)


def _load_font(path: Path) -> None:
    if path.name not in _loaded:
        _loaded[path.name] = QFontDatabase.addApplicationFont(str(path))


def tokens() -> Tokens:
    """The colours shown now."""
    return state.tokens


def color(name: str) -> QColor:
    """The colour of a token shown now; ``dark.ok`` is always of the dark theme (toasts)."""
    if name.startswith("dark."):
        return DARK.color(name[5:])
    return state.tokens.color(name)


def px(value: float) -> int:
    """A length of the design scaled to the size the user chose."""
    return round(value * state.scale / 100)


def font(role: str = "base") -> QFont:
    """The font of a role, see `ROLES`."""
    found = _fonts.get(role)
    if found is None:
        found = QFont()
        found.setFamilies(FAMILIES)
        found.setPixelSize(px(ROLES[role].size))
        found.setWeight(QFont.Weight.Bold if ROLES[role].bold else QFont.Weight.Normal)
        _fonts[role] = found
    return found


def line_height(role: str = "base") -> int:
    """The height of one line of a role."""
    return px(ROLES[role].line)


def pixmap(name: str, token: str = "text2", size: int = 16, dpr: float = 0) -> QPixmap:
    """A drawing of an icon in a colour; ``size`` is in lengths of the design."""
    ratio = dpr or _ratio()
    colour = color(token)
    key = (name, colour.rgba(), px(size), ratio)
    found = _pixmaps.get(key)
    if found is None:
        kept = f"{name} {colour.rgba():08x} {px(size)} {ratio:g}"
        found = sheet.find(name, kept, ratio)
        if found is None:
            found = _render(name, colour, px(size), ratio)
            sheet.add(name, kept, found)
        _pixmaps[key] = found
    return found


def icon(name: str, token: str = "text2", size: int = 16) -> QIcon:
    """An icon in a colour, greyed when disabled."""
    key = (name, token, size)
    found = _icons.get(key)
    if found is None:
        found = QIcon()
        for ratio in sorted({1.0, 2.0, _ratio()}):
            found.addPixmap(pixmap(name, token, size, ratio))
            found.addPixmap(pixmap(name, "disabled", size, ratio), QIcon.Mode.Disabled)
        _icons[key] = found
    return found


def icon_names() -> set[str]:
    """Names of all icons shipped."""
    return {path.stem for path in resource("icons").glob("*.svg")}


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def _render(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = (resource("icons") / f"{name}.svg").read_text(encoding="utf-8")
    source = source.replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(source.encode()))
    picture = QPixmap(QSize(size, size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


_loaded: dict[str, int] = {}
_fonts: dict[str, QFont] = {}
_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
_icons: dict[tuple[str, str, int], QIcon] = {}
state = ThemeState()
