"""What modules define lives to the end: the collector need not walk over it each time.

Two of three objects it would look at are functions, classes and what belongs to them. What hangs
on them is looked at as before: only lists of the collector are left, by the interface of CPython
that extension modules use for it.
"""

from __future__ import annotations

import ctypes
import gc
import sys
import time
from collections import deque
from collections.abc import Iterable
from importlib.machinery import ExtensionFileLoader, ModuleSpec, SourceFileLoader
from types import (
    CellType,
    FunctionType,
    GetSetDescriptorType,
    MemberDescriptorType,
    MethodDescriptorType,
    ModuleType,
    WrapperDescriptorType,
)
from typing import Final

SLICE_S: Final = 0.004
"""So long one look may take, in seconds: less than a frame."""
_AT_ONCE: Final = 64

_GROWING: Final = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
"""They make a class when it is first asked for."""
_DEFINED: Final = (
    FunctionType,
    type,
    classmethod,
    staticmethod,
    property,
    MethodDescriptorType,
    WrapperDescriptorType,
    GetSetDescriptorType,
    MemberDescriptorType,
    ModuleSpec,
    SourceFileLoader,
    ExtensionFileLoader,
)
_OWNERS: Final = (FunctionType, type, ModuleType, ModuleSpec, SourceFileLoader)
"""Their dictionaries and tuples are part of them; a dictionary in one of those is a value."""

_keep = ctypes.pythonapi.Py_IncRef
_keep.argtypes, _keep.restype = [ctypes.py_object], None
_leave_out = ctypes.pythonapi.PyObject_GC_UnTrack
_leave_out.argtypes, _leave_out.restype = [ctypes.py_object], None


class Definitions:
    """Leaves out what modules define, a little at each look."""

    def __init__(self) -> None:
        self._modules = set(sys.modules)
        self._left: deque[object] = deque()

    def look(self, seconds: float = SLICE_S) -> None:
        """Leave out some of what was imported since.

        Args:
            seconds: How long it may take.
        """
        if not self._left and len(sys.modules) != len(self._modules):
            self._left.extend(self._new())
        until = time.perf_counter() + seconds
        while self._left:
            for _ in range(min(_AT_ONCE, len(self._left))):
                self._left.extend(_settle(self._left.pop()))
            if time.perf_counter() > until:
                return

    def _new(self) -> Iterable[ModuleType]:
        now = dict(sys.modules)
        new = [name for name in now if name not in self._modules and not _is_half(now[name])]
        self._modules.intersection_update(now)
        self._modules.update(new)
        new += [name for name in _GROWING if new and name in now]
        return [now[name] for name in new]


def _is_half(module: ModuleType) -> bool:
    """Whether another thread is importing it just now."""
    return bool(getattr(getattr(module, "__spec__", None), "_initializing", False))


def _settle(one: object) -> list[object]:
    """Leave out one object; what belongs to it comes next."""
    if not gc.is_tracked(one):
        # A module was left out before, what it has got since was not.
        return [vars(one)] if isinstance(one, ModuleType) and gc.is_tracked(vars(one)) else []
    parts = gc.get_referents(one)
    # It is never freed, for what is freed must be in the lists.
    _keep(one)
    _leave_out(one)
    if isinstance(one, _OWNERS):
        return [part for part in parts if isinstance(part, (*_DEFINED, dict, tuple))]
    return [part for part in parts if isinstance(part, (*_DEFINED, CellType))]
