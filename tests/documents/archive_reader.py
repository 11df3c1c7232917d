"""A reader of finished papers: it knows what ISO 19005-2 asks, nothing of how they are made."""

import re
import zlib
from base64 import a85decode
from struct import unpack

_REFERENCE = re.compile(rb"(\d+) 0 R")
_SHOWN = re.compile(rb"/(\S+) [\d.]+ Tf|\(((?:[^()\\]|\\.)*)\) Tj", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)


class Paper:
    """A file cut into its objects; whatever is not as it must be fails at once."""

    def __init__(self, data):
        self.data = data
        tail = data[data.rindex(b"startxref") :]
        place = int(tail.split()[1])
        head, count = re.match(rb"xref\n0 (\d+)\n", data[place:]).span()[1], 0
        count = int(re.match(rb"xref\n0 (\d+)\n", data[place:])[1])
        table = data[place + head : place + head + 20 * count]
        self.trailer = data[place + head + 20 * count : data.rindex(b"startxref")]
        self.objects = {}
        for number in range(1, count):
            row = table[20 * number : 20 * number + 20]
            assert re.fullmatch(rb"\d{10} 00000 n \n", row)
            start = int(row[:10])
            begin = b"%d 0 obj\n" % number
            assert data[start - 1 : start] == b"\n"
            assert data[start:].startswith(begin)
            self.objects[number] = self._cut(start + len(begin))

    def _cut(self, start):
        """The dictionary of an object, and its stream as it lies in the file."""
        data = self.data
        end, stream = data.index(b"endobj\n", start), data.find(b"\nstream\n", start)
        if not start < stream < end:
            assert data[end - 1 : end] == b"\n"
            return data[start:end], None
        told = data[start:stream]
        length = int(re.search(rb"/Length (\d+)", told)[1])
        first = stream + len(b"\nstream\n")
        assert data[first + length :].startswith(b"\nendstream\nendobj\n"), "its length as told"
        return told, data[first : first + length]

    def told(self, number):
        return self.objects[number][0]

    def stream(self, number):
        """A stream, unpacked."""
        told, content = self.objects[number]
        filters = re.findall(rb"/(\w+Decode)", told)
        for one in filters:
            if one == b"ASCII85Decode":
                content = a85decode(content.rstrip().removesuffix(b"~>"))
            else:
                assert one == b"FlateDecode", one
                content = zlib.decompress(content)
        return content

    def of_type(self, name):
        sign = re.compile(rb"/Type /" + name + rb"\b")
        return [number for number, (told, _) in self.objects.items() if sign.search(told)]

    def follow(self, number, key):
        """The object a key points at."""
        found = re.search(rb"/" + key + rb" (\d+) 0 R", self.told(number))
        return int(found[1]) if found else None

    def catalog(self):
        return int(re.search(rb"/Root (\d+) 0 R", self.trailer)[1])

    def shown(self, page):
        """Codes shown on a page by the name of their font."""
        found, font = {}, None
        for name, text in _SHOWN.findall(self.stream(self.follow(page, b"Contents"))):
            if name:
                font = name
            else:
                found.setdefault(font, set()).update(_ESCAPED.sub(_plain, text))
        return found

    def fonts(self, page):
        """Objects of the fonts of a page by their names."""
        number = re.search(rb"/Font (\d+) 0 R", self.told(page))
        names = re.findall(rb"/(\S+) (\d+) 0 R", self.told(int(number[1])))
        return {name: int(at) for name, at in names}


def _plain(found):
    kind = found[1]
    if len(kind) == 3:
        return bytes([int(kind, 8)])
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}.get(kind, kind)


class Program:
    """A font program: which glyph a code of one byte has, how wide a glyph is."""

    def __init__(self, data):
        count = unpack(">H", data[4:6])[0]
        self.tables = {}
        for index in range(count):
            tag, _sum, at, length = unpack(">4sIII", data[12 + 16 * index : 28 + 16 * index])
            self.tables[tag] = data[at : at + length]
        self.em = unpack(">H", self.tables[b"head"][18:20])[0]
        cmap = self.tables[b"cmap"]
        self.maps = unpack(">H", cmap[2:4])[0]
        at = unpack(">I", cmap[8:12])[0]
        kind = unpack(">H", cmap[at : at + 2])[0]
        assert kind == 6, kind
        first, many = unpack(">2H", cmap[at + 6 : at + 10])
        glyphs = unpack(f">{many}H", cmap[at + 10 : at + 10 + 2 * many])
        self.glyphs = {first + place: glyph for place, glyph in enumerate(glyphs)}

    def width(self, glyph):
        measured = unpack(">H", self.tables[b"hhea"][34:36])[0]
        at = 4 * min(glyph, measured - 1)
        return unpack(">H", self.tables[b"hmtx"][at : at + 2])[0] * 1000 / self.em
