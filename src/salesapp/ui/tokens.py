"""The colours of both themes: the only place with hex values."""

from PySide6.QtGui import QColor


class Tokens:
    """Named colours of one theme."""

    # No dataclass: that one would take 3 ms of the start.

    window: QColor
    page: QColor
    surface: QColor
    surface2: QColor
    hover: QColor
    pressed: QColor
    selected: QColor
    selected_inactive: QColor
    border: QColor
    border_input: QColor
    divider: QColor
    text: QColor
    text2: QColor
    text3: QColor
    disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    accent_text: QColor
    accent_soft: QColor
    accent_line: QColor
    on_accent: QColor
    risk: QColor
    risk_bg: QColor
    risk_line: QColor
    risk_fill: QColor
    warn: QColor
    warn_bg: QColor
    warn_line: QColor
    warn_fill: QColor
    ok: QColor
    ok_bg: QColor
    ok_line: QColor
    ok_fill: QColor
    info: QColor
    info_bg: QColor
    info_line: QColor
    info_fill: QColor
    neutral_bg: QColor
    focus: QColor
    danger_hover: QColor
    danger_pressed: QColor
    tooltip: QColor
    on_tooltip: QColor
    chart1: QColor
    chart2: QColor
    chart3: QColor
    chart4: QColor
    scrim: QColor
    shadow: QColor
    drop_target: QColor
    kanban_column: QColor
    kanban_card: QColor
    ageing30: QColor
    search_hit: QColor
    tag_grey: QColor
    tag_grey_bg: QColor
    tag_blue: QColor
    tag_blue_bg: QColor
    tag_teal: QColor
    tag_teal_bg: QColor
    tag_green: QColor
    tag_green_bg: QColor
    tag_olive: QColor
    tag_olive_bg: QColor
    tag_orange: QColor
    tag_orange_bg: QColor
    tag_rose: QColor
    tag_rose_bg: QColor
    tag_violet: QColor
    tag_violet_bg: QColor

    def __init__(self, values: str) -> None:
        for name, value in zip(NAMES, values.split(), strict=True):
            setattr(self, name, QColor("#" + value))

    def color(self, name: str) -> QColor:
        """The colour of a token given by name."""
        found: QColor = getattr(self, name)
        return found


NAMES = tuple(Tokens.__annotations__)

_LIGHT = """F2F3F6 F8F9FA FFFFFF F6F7F9 EEF1F5 E2E6EC E5ECFC ECEEF2 DEE2E8 8B94A1 EBEEF2
1A1E24 4C5560 626B77 9AA2AD
2457D6 1C49BA 163C9C 1F4FC6 E5ECFC B8CAF5 FFFFFF
B3261E FCEBE9 EFB9B4 C9362D 8A4F00 FFF2DA EACB8E C67C00 1A6B41 E4F4EA AFDABF 2C9760
1F4FC6 E5ECFC B8CAF5 2457D6 EBEEF2 2457D6 B42C23 96221A 22262D F4F5F7
2457D6 7E9DE8 B8CAF5 D5DAE2 6B14181F 2914181F E5ECFC F2F3F6 FFFFFF 7A1710 1F4FC6
4C5560 EBEEF2 1F4FC6 E5ECFC 0B6170 DDF1F4 1A6B41 E4F4EA
5A5A00 F1F1D8 8A4F00 FFF2DA 9C2459 FBE7EF 5B35B0 EEE8FB"""

_DARK = """131519 171A1F 1D2026 22262D 292E36 323842 22335C 2A2F38 343A44 727C8A 2A2F37
E7E9ED B6BDC7 98A1AD 626B77
3565DE 3F6FE8 2C57C6 9AB7FF 22335C 3B5596 FFFFFF
FFA095 3B2120 74403B CC4339 F2C36B 362B15 6B5526 DB9A2E 7FD6A6 173122 2F6347 3BAA70
9AB7FF 22335C 3B5596 4B7AEF 2C313A 9AB7FF B83A31 9E2F27 3A424E F4F5F7
5E8BF5 3F5FA8 2D3F6B 3A414C 8F000000 80000000 1B2745 171A1F 22262D 8C2F28 9AB7FF
B6BDC7 2C313A 9AB7FF 22335C 7FD3DE 12333A 7FD6A6 173122
D3D37A 303015 F2C36B 362B15 F7A8C6 42202F C7B2FF 33264F"""


LIGHT = Tokens(_LIGHT)
DARK = Tokens(_DARK)
