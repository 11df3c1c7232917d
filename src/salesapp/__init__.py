"""Salesapp: a sales manager's workplace."""

import sys
from types import ModuleType

__version__ = "0.1.0"

# The library of papers would run these files of the user's home: nothing of ours stands there.
for _name in ("reportlab_mods", "reportlab_settings"):
    sys.modules.setdefault(_name, ModuleType(_name))
