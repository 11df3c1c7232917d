"""Settings: theme, language, sizes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesapp.overriding import override
from salesapp.ui import theme
from salesapp.ui.costs import show_costs
from salesapp.ui.kit.card import Card
from salesapp.ui.kit.check_box import CheckBox
from salesapp.ui.kit.form import row
from salesapp.ui.kit.label import Label
from salesapp.ui.kit.segmented import Segmented
from salesapp.ui.preferences.section import WIDEST, SettingsSection
from salesapp.ui.settings import settings, settings_file
from salesapp.ui.theme import SCALES, ThemeMode
from salesapp.ui.translate import translator


class ViewSection(SettingsSection):
    """Every choice is seen at once."""

    def __init__(self) -> None:
        super().__init__()
        self.theme = Segmented(
            [
                (ThemeMode.SYSTEM, self.tr("As the system"), ""),
                (ThemeMode.LIGHT, self.tr("Light"), ""),
                (ThemeMode.DARK, self.tr("Dark"), "moon"),
            ]
        )
        self.theme.changed.connect(self._set_theme)
        self.language = Segmented([("ru", "Русский", ""), ("en", "English", "")])
        self.language.changed.connect(self._set_language)
        self.scale = Segmented([(percent, f"{percent}\u00a0%", "") for percent in SCALES])
        self.scale.changed.connect(self._set_scale)
        self.rows = Segmented([(False, self.tr("Usual"), ""), (True, self.tr("Compact"), "")])
        self.rows.changed.connect(self._set_rows)
        self.motion = CheckBox(self.tr("Reduce motion"))
        self.motion.toggled.connect(self._set_motion)
        self.costs = CheckBox(self.tr("Show costs and margins"))
        self.costs.toggled.connect(lambda on: show_costs(on=on))
        self.tray = CheckBox(self.tr("Show an icon beside the clock"))
        self.tray.toggled.connect(lambda on: settings_file().put("tray", on))
        self.to_tray = CheckBox(self.tr("Closing the window leaves the icon"))
        self.to_tray.toggled.connect(lambda on: settings_file().put("close_to_tray", on))
        looks = Card()
        looks.body.addLayout(self._line(self.tr("Theme"), self.theme))
        looks.body.addLayout(self._line(self.tr("Language"), self.language))
        looks.body.addLayout(self._line(self.tr("Scale"), self.scale))
        looks.body.addLayout(self._line(self.tr("Rows of tables"), self.rows))
        looks.body.addWidget(self.motion)
        looks.body.addWidget(self.costs)
        window = Card()
        window.body.addWidget(self.tray)
        window.body.addWidget(self.to_tray)
        for card in (looks, window):
            card.setMaximumWidth(theme.px(WIDEST))
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.note.setText(self.tr("Changes apply at once"))

    def _line(self, label: str, control: QWidget) -> QHBoxLayout:
        name = Label(label)
        name.setFixedWidth(theme.px(160))
        control.setAccessibleName(label)
        return row(name, control, None, gap=12)

    @override
    def activate(self) -> None:
        now = settings()
        self.theme.set_value(now.theme)
        self.language.set_value(now.language)
        self.scale.set_value(now.scale)
        self.rows.set_value(now.compact_rows)
        for box, on in (
            (self.motion, now.reduce_motion),
            (self.costs, now.show_cost),
            (self.tray, now.tray),
            (self.to_tray, now.close_to_tray),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)

    def _set_theme(self, mode: ThemeMode) -> None:
        settings_file().put("theme", mode)
        theme.state.set_mode(mode)

    def _set_scale(self, percent: int) -> None:
        settings_file().put("scale", percent)
        theme.state.set_scale(percent)

    def _set_rows(self, compact: bool) -> None:
        settings_file().put("compact_rows", compact)
        theme.state.set_compact_rows(compact)

    def _set_motion(self, on: bool) -> None:
        settings_file().put("reduce_motion", on)
        theme.state.reduce_motion = on

    def _set_language(self, language: str) -> None:
        settings_file().put("language", language)
        translator.use(language)
