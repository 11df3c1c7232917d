"""A plugin of pytest: one module of the domain is another one from the moment it is imported.

What a function does while its module is imported (declarations made by it) stays when the living
function is changed later. Those few mutants get a process of their own, with ``-p mutation_import``
and ``MUTANT=module:number``.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
from collections.abc import Sequence
from types import CodeType, ModuleType

from mutation_notes import DOMAIN
from mutations import whole_code

_MODULE, _, _NUMBER = os.environ["MUTANT"].partition(":")
_PATH = DOMAIN / f"{_MODULE}.py"


class _Changed(importlib.machinery.SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType | None:  # noqa: ARG002 - the one there is
        """The changed module, never out of a kept file."""
        return whole_code(_PATH.read_text("utf-8"), str(_PATH), int(_NUMBER))


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 - as the import system calls it
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        """Found first for the one module, by nobody for others."""
        if fullname != f"salesapp.domain.{_MODULE}":
            return None
        loader = _Changed(fullname, str(_PATH))
        return importlib.util.spec_from_file_location(fullname, _PATH, loader=loader)


sys.meta_path.insert(0, _Finder())
