"""Draw the invented logo, signatures and stamp again: `python tests/data/pictures/draw.py`."""

import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).parent
FONT = str(HERE.parents[2] / "resources" / "fonts" / "PTSans-Bold.ttf")
BLUE = (34, 86, 217, 255)
INK = (28, 52, 140, 255)


def logo():
    image = Image.new("RGBA", (320, 320), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((8, 8, 312, 312), 56, fill=BLUE)
    pen.text((160, 152), "Р", font=ImageFont.truetype(FONT, 210), fill="white", anchor="mm")
    image.resize((160, 160), Image.Resampling.LANCZOS).save(HERE / "logo.png", optimize=True)


def signature(name, phase):
    image = Image.new("RGBA", (1000, 400), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    points = []
    for step in range(400):
        t = step / 399
        x = 80 + 840 * t + 60 * math.sin(14 * t + phase)
        y = 220 - 140 * math.sin(22 * t + phase) * (1 - t) ** 1.5 - 60 * t
        points.append((x, y))
    pen.line(points, fill=INK, width=11, joint="curve")
    image.resize((400, 160), Image.Resampling.LANCZOS).save(HERE / name, optimize=True)


def ring_text(image, text, radius, font):
    size = image.width
    step = 2 * math.pi / len(text)
    for index, letter in enumerate(text):
        angle = index * step
        tile = Image.new("RGBA", (120, 120), (0, 0, 0, 0))
        ImageDraw.Draw(tile).text((60, 60), letter, font=font, fill=INK, anchor="mm")
        tile = tile.rotate(-math.degrees(angle), resample=Image.Resampling.BICUBIC)
        x = size / 2 + radius * math.sin(angle) - 60
        y = size / 2 - radius * math.cos(angle) - 60
        image.alpha_composite(tile, (round(x), round(y)))


def stamp():
    size = 1200
    image = Image.new("RGBA", (size, size), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for inset, width in ((10, 14), (40, 5), (290, 6)):
        pen.ellipse((inset, inset, size - inset, size - inset), outline=INK, width=width)
    ring_text(
        image, "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ * ", 490, ImageFont.truetype(FONT, 76)
    )
    ring_text(image, "г. НИЖНИЙ НОВГОРОД * ОБРАЗЕЦ * ", 370, ImageFont.truetype(FONT, 62))
    for line, y in (("РЯДКРЕП", 560), ("для документов", 670)):
        font = ImageFont.truetype(FONT, 118 if y < 600 else 60)
        pen.text((size / 2, y), line, font=font, fill=INK, anchor="mm")
    image.resize((600, 600), Image.Resampling.LANCZOS).save(HERE / "stamp.png", optimize=True)


if __name__ == "__main__":
    logo()
    signature("signature.png", 0.4)
    signature("signature-2.png", 2.1)
    stamp()
