"""Logos, signatures and stamps: read once, made small enough for print."""

import warnings
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

# 50 mm at 300 dpi.
_MOST_PIXELS = 600

# What is said to have more dots is no picture but a trap; photos are unpacked in parts.
_MOST_DOTS = 40_000_000
_MOST_OF_PHOTOS = 50_000_000
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")


@lru_cache(maxsize=8)
def read_picture(data: bytes, pixels: int = _MOST_PIXELS) -> "ImageReader | None":
    """Return a picture ready to print, its longer side cut to ``pixels``; None when unreadable."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(BytesIO(data), formats=_FORMATS)
            wide, high = opened.size
            if wide * high > (_MOST_OF_PHOTOS if opened.format == "JPEG" else _MOST_DOTS):
                return None
            image = _small(opened, pixels)
    except (
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ):
        return None
    return ImageReader(image)


def _small(opened: "Image.Image", pixels: int) -> "Image.Image":
    """The picture in full colours; made small first, where it can be, to take less room."""
    has_alpha = opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
    mode = "RGBA" if has_alpha else "RGB"
    if opened.mode != mode and opened.mode != "L":
        opened = opened.convert(mode)
    opened.thumbnail((pixels, pixels))
    opened.load()  # a small one is not read before
    return opened if opened.mode == mode else opened.convert(mode)


def fit(image: "ImageReader", width: float, height: float) -> tuple[float, float]:
    """Return the largest size inside a box that keeps the picture's shape."""
    wide, high = image.getSize()
    scale = min(width / wide, height / high)
    return wide * scale, high * scale
