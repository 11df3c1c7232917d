"""What makes a file PDF/A-2b: facts in XMP, the colours told by a profile, nothing from outside.

The fonts are embedded (`subsets.py`), pictures are RGB (`pictures.py`); a test reads finished
papers and holds them against the clauses of ISO 19005-2 that apply to them.
"""

import zlib
from functools import lru_cache
from struct import pack
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from salesapp.overriding import override

if TYPE_CHECKING:
    from datetime import date

    from reportlab.pdfgen.canvas import Canvas

_CONDITION = "sRGB IEC61966-2.1"
_CURVE = 1024
"""Points of the curve between light and its number."""
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"\
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>{day}T12:00:00+00:00</xmp:CreateDate>
<xmp:ModifyDate>{day}T12:00:00+00:00</xmp:ModifyDate>
<xmp:CreatorTool>Salesapp</xmp:CreatorTool><pdf:Producer>Salesapp</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class _Content(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab ships no types
    """What a stream holds, as long as it is told; an end of line stands behind it."""

    def __init__(self, content: bytes | str) -> None:
        self._bytes = content.encode("latin-1") if isinstance(content, str) else content

    def __len__(self) -> int:
        return len(self._bytes)

    def format(self, _document: object) -> bytes:
        return self._bytes + b"\n"


class _Ended(pdfdoc.NoEncryption):  # type: ignore[misc]  # reportlab ships no types
    """Where a cipher would stand, the one place every stream goes through."""

    @override
    def encode(self, t: bytes | str) -> _Content:
        return _Content(t)


def archive(canvas: "Canvas", title: str, author: str, day: "date") -> None:
    """Tell the facts and the colours of a file whose title, author and day are set alike."""
    document: Any = canvas._doc  # noqa: SLF001 - reportlab has no other way in
    document.encrypt = _Ended()
    catalog = document.Catalog
    packet = _PACKET.format(title=escape(title), author=escape(author), day=day.isoformat())
    facts = pdfdoc.PDFStream(
        pdfdoc.PDFDictionary({"Type": "/Metadata", "Subtype": "/XML"}), packet.encode(), filters=()
    )
    catalog.Metadata = facts
    profile = pdfdoc.PDFStream(
        pdfdoc.PDFDictionary({"N": 3, "Filter": "/FlateDecode"}), zlib.compress(colour_profile(), 9)
    )
    intent = pdfdoc.PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pdfdoc.PDFString(_CONDITION),
            "Info": pdfdoc.PDFString(_CONDITION),
            "RegistryName": pdfdoc.PDFString("http://www.color.org"),
            "DestOutputProfile": document.Reference(profile, "outputProfile"),
        }
    )
    catalog.OutputIntents = pdfdoc.PDFArray([intent])
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]


@lru_cache(maxsize=1)
def colour_profile() -> bytes:
    """The colours of sRGB as an ICC profile of version 2, from the figures of IEC 61966-2-1."""
    curve = pack(">4s4xI", b"curv", _CURVE) + b"".join(
        pack(">H", round(65535 * _light(place / (_CURVE - 1)))) for place in range(_CURVE)
    )
    name = _CONDITION.encode("ascii") + b"\0"
    tags = {
        b"desc": pack(">4s4xI", b"desc", len(name)) + name + bytes(8 + 3 + 67),
        b"cprt": pack(">4s4x", b"text") + b"No rights reserved\0",
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": _xyz(0.43607, 0.22249, 0.01392),
        b"gXYZ": _xyz(0.38515, 0.71687, 0.09708),
        b"bXYZ": _xyz(0.14307, 0.06061, 0.71410),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    body, table, places = b"", b"", dict[bytes, int]()
    start = 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += pack(">4sII", tag, places[data], len(data))
    header = pack(
        ">I4xI4s4s4s6H4s4x4x4x8xI",
        start + len(body),
        0x02100000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        *(2026, 1, 1, 0, 0, 0),
        b"acsp",
        0,
    )
    white = pack(">3i", *(round(one * 65536) for one in (0.9642, 1.0, 0.8249)))
    whole = (header + white).ljust(128, b"\0")
    return whole + pack(">I", len(tags)) + table + body


def _light(value: float) -> float:
    """How much light a number of sRGB stands for."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _xyz(*parts: float) -> bytes:
    return pack(">4s4x3i", b"XYZ ", *(round(part * 65536) for part in parts))
