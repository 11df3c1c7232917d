"""The mark of overridden methods for what is imported before the first paint.

`typing_extensions` takes milliseconds of the start and does nothing then but mark methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 - passed on
else:

    def override(method: Any) -> Any:
        """Leave the method as it is: only the type checker reads the mark."""
        return method
