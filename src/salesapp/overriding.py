"""The mark of overridden methods, and a guard around them where PySide needs one.

Every overridden method of Qt carries `override` from here. Two reasons for one of our own:
`typing_extensions` takes milliseconds of the start and marks only; and PySide 6.11 on Python
before 3.12 ends the program when an overridden method, called from Python through Qt, ends with
an error that C code raised ("list index out of range", "already deleted"). Such an error is a
bare text until somebody catches it, and PySide takes it for the exception itself
(`PepException_GetArgs`). Caught and raised again it is whole, and is told like any other.
"""

from __future__ import annotations

import sys
from functools import update_wrapper
from types import FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - passed on
elif sys.version_info >= (3, 12):

    def override(method: Any) -> Any:
        """Leave the method as it is: only the type checker reads the mark."""
        return method
else:
    _VARIES = 0x04 | 0x08  # co_flags of *args and **kwargs
    # Packages that know no Qt (kept by a contract of the layers): a guard would only cost there.
    _WITHOUT_QT = tuple(
        f"salesapp.{name}." for name in ("db", "documents", "domain", "exchange", "services")
    )

    def _guards(method: Any) -> tuple[Any, ...]:  # noqa: C901 - one thing, five times
        """A guard for each number of arguments, from one to five: signals look at the number."""

        def one(a: Any) -> Any:
            try:
                return method(a)
            except BaseException:  # noqa: TRY203 - what is caught once is whole
                raise

        def two(a: Any, b: Any) -> Any:
            try:
                return method(a, b)
            except BaseException:  # noqa: TRY203 - what is caught once is whole
                raise

        def three(a: Any, b: Any, c: Any) -> Any:
            try:
                return method(a, b, c)
            except BaseException:  # noqa: TRY203 - what is caught once is whole
                raise

        def four(a: Any, b: Any, c: Any, d: Any) -> Any:
            try:
                return method(a, b, c, d)
            except BaseException:  # noqa: TRY203 - what is caught once is whole
                raise

        def five(a: Any, b: Any, c: Any, d: Any, e: Any) -> Any:
            try:
                return method(a, b, c, d, e)
            except BaseException:  # noqa: TRY203 - what is caught once is whole
                raise

        return one, two, three, four, five

    def override(method: Any) -> Any:
        """Let the errors of a method reach Qt whole; what is no plain method stays as it is."""
        if not isinstance(method, FunctionType) or method.__module__.startswith(_WITHOUT_QT):
            return method
        code = method.__code__
        if code.co_kwonlyargcount or code.co_flags & _VARIES:
            return method
        guard = _guards(method)[code.co_argcount - 1]
        own = guard.__code__
        names = code.co_varnames[: code.co_argcount]
        guard.__code__ = own.replace(
            co_name=code.co_name,
            co_varnames=names + own.co_varnames[code.co_argcount :],
            co_posonlyargcount=code.co_posonlyargcount,
        )
        guard.__defaults__ = method.__defaults__
        return update_wrapper(guard, method)
