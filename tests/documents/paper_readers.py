"""Reading papers back: text without NBSP, ink, codes."""

from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops

from salesapp.documents.preview import read_text, render_page

MM = 72 / 25.4


def text_of(data):
    return " ".join(read_text(data).replace("\u00a0", " ").split())


def page_texts(data):
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def image_of(data, page=0, scale=1.5):
    picture = render_page(data, page, scale)
    size = picture.width, picture.height
    return Image.frombuffer("RGBA", size, picture.bgra, "raw", "BGRA", 0, 1).convert("RGB")


def ink_box(data, page=0, scale=2):
    """Left, top, right and bottom of everything drawn, in mm."""
    image = image_of(data, page, scale)
    white = Image.new("RGB", image.size, "white")
    box = ImageChops.difference(image, white).convert("L").point(lambda v: 255 * (v > 24)).getbbox()
    return tuple(edge / scale / MM for edge in box)


def codes(data, page=0):
    return zxingcpp.read_barcodes(image_of(data, page, 3))


def jpeg(colour="red"):
    target = BytesIO()
    Image.new("RGB", (40, 20), colour).save(target, "JPEG")
    return target.getvalue()
