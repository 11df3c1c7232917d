"""Logos, signatures and stamps: read once, made small enough for print."""

import warnings
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader

# 50 mm at 300 dpi.
_MOST_PIXELS = 600


@lru_cache(maxsize=8)
def read_picture(data: bytes, pixels: int = _MOST_PIXELS) -> "ImageReader | None":
    """Return a picture ready to print, its longer side cut to ``pixels``; None when unreadable."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(BytesIO(data))
            opened.load()
    except (
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        return None
    has_alpha = opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
    image = opened.convert("RGBA" if has_alpha else "RGB")
    image.thumbnail((pixels, pixels))
    return ImageReader(image)


def fit(image: "ImageReader", width: float, height: float) -> tuple[float, float]:
    """Return the largest size inside a box that keeps the picture's shape."""
    wide, high = image.getSize()
    scale = min(width / wide, height / high)
    return wide * scale, high * scale
