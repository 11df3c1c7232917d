"""Papers are PDF/A-2b: what ISO 19005-2 asks of such files is held against finished ones.

The numbers are clauses of the standard; those about annotations, forms, signatures, layers,
JPEG 2000 and attached files are met by having none.
"""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import golden
import invented_papers as invented
import pypdfium2
import pytest
from archive_reader import Paper, Program
from PIL import Image, ImageCms
from reportlab.pdfgen.canvas import Canvas

from salesapp.documents.archive import colour_profile
from salesapp.documents.invoice_pdf import build_invoice

NAMES = {
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
FORBIDDEN = (
    b"/Encrypt", b"/JavaScript", b"/JS", b"/AA", b"/OpenAction", b"/AcroForm", b"/Annots",
    b"/EmbeddedFile", b"/Alternates", b"/OPI", b"/Interpolate", b"/TR", b"/TR2", b"/HTP", b"/HT",
    b"/PresSteps", b"/AlternatePresentations", b"/OCProperties", b"/Requirements", b"/Ref", b"/F",
    b"/LZWDecode", b"/Crypt", b"/DeviceCMYK", b"/Separation", b"/DeviceN", b"/XFA", b"/Perms",
    b"/NeedsRendering",
)  # fmt: skip
BLENDS = {b"Normal", b"Multiply"}


@lru_cache(maxsize=2)
def paper(name):
    return Paper(golden.PAPERS[name]())


@pytest.mark.parametrize("name", golden.PAPERS)
def test_the_file_is_whole_and_holds_nothing_that_runs_or_hides(name):
    read = paper(name)  # 6.1.4 cross references, 6.1.7.1 streams, 6.1.9 objects
    assert re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", read.data)  # 6.1.2
    assert read.data.endswith(b"%%EOF\n")  # 6.1.3
    first, last = re.search(rb"/ID\s+\[<(\w{32})><(\w{32})>\]", read.trailer).groups()
    assert first == last
    assert b"/Encrypt" not in read.trailer
    for told, _content in read.objects.values():
        keys = re.findall(
            rb"/[A-Za-z0-9]+(?=[\s/<\[(])", re.sub(rb"\((?:\\.|[^()\\])*\)", b"", told)
        )
        # A key beginning with F and a number is the name of a font.
        assert not set(keys) & set(FORBIDDEN), told[:200]
    for number in read.of_type(b"ExtGState"):
        assert set(re.findall(rb"/BM /(\w+)", read.told(number))) <= BLENDS  # 6.2.10


@pytest.mark.parametrize("name", golden.PAPERS)
def test_the_file_says_what_it_is_and_the_same_twice(name):
    read = paper(name)
    number = read.follow(read.catalog(), b"Metadata")  # 6.6.2.1
    assert b"/Filter" not in re.sub(rb"/Filter \[\s*\]", b"", read.told(number))
    packet = read.stream(number).decode("utf-8")
    assert re.match(r'<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>', packet)
    facts = ET.fromstring(packet)
    find = lambda path: facts.findtext(f".//{path}", namespaces=NAMES)  # noqa: E731
    assert (find("pdfaid:part"), find("pdfaid:conformance")) == ("2", "B")  # 6.6.4
    with pypdfium2.PdfDocument(read.data) as document:
        info = document.get_metadata_dict()
    assert find("dc:title/rdf:Alt/rdf:li") == info["Title"]
    assert find("dc:description/rdf:Alt/rdf:li") == info["Subject"]
    assert find("dc:creator/rdf:Seq/rdf:li") == info["Author"]
    assert (find("xmp:CreatorTool"), find("pdf:Producer")) == (info["Creator"], info["Producer"])
    day = info["CreationDate"][2:10]
    for one in ("xmp:CreateDate", "xmp:ModifyDate"):
        assert find(one) == f"{day[:4]}-{day[4:6]}-{day[6:]}T12:00:00+00:00"


@pytest.mark.parametrize("name", golden.PAPERS)
def test_every_colour_is_told_by_the_profile(name):
    read = paper(name)
    catalog = read.told(read.catalog())
    assert re.search(rb"/OutputIntents \[ <<[^>]*/S /GTS_PDFA1", catalog)  # 6.2.3
    profile = int(re.search(rb"/DestOutputProfile (\d+) 0 R", catalog)[1])
    assert b"/N 3" in read.told(profile)
    assert read.stream(profile) == colour_profile()
    for page in read.of_type(b"Page"):
        drawn = read.stream(read.follow(page, b"Contents"))
        bare = re.sub(rb"\((?:\\.|[^()\\])*\)", b"()", drawn)
        operators = set(re.findall(rb"(?<![\w/.])([A-Za-z]+\*?)(?![\w+])", bare))
        assert not operators & {b"k", b"K", b"cs", b"CS", b"sc", b"scn", b"ri", b"sh"}  # 6.2.4
        assert operators <= {
            b"BT", b"ET", b"Tf", b"Tj", b"Tm", b"rg", b"RG", b"re", b"f", b"S", b"s", b"m", b"l",
            b"w", b"q", b"Q", b"cm", b"gs", b"Do", b"TL", b"c", b"h", b"n", b"W", b"d",
        }, operators  # fmt: skip
        depth = deepest = 0
        for one in re.findall(rb"(?<![\w/])([qQ])(?!\w)", bare):
            depth += 1 if one == b"q" else -1
            deepest = max(deepest, depth)
        assert (depth, deepest <= 28) == (0, True)  # 6.1.13
    for number in read.objects:
        told = read.told(number)
        if b"/Subtype /Image" in told:
            assert re.search(rb"/ColorSpace /Device(RGB|Gray)\b", told)
            assert b"/BitsPerComponent 8" in told  # 6.2.8


@pytest.mark.parametrize("name", golden.PAPERS)
def test_every_letter_shown_is_in_an_embedded_font_as_wide_as_told(name):
    read = paper(name)
    programs, shown = {}, 0
    for page in read.of_type(b"Page"):
        fonts = read.fonts(page)
        for font, codes in read.shown(page).items():
            number = fonts[font]
            told = read.told(number)
            assert b"/Subtype /TrueType" in told
            assert b"/Encoding" not in told  # 6.2.11.6
            first, last = (int(re.search(rb"/%s (\d+)" % key, told)[1]) for key in
                           (b"FirstChar", b"LastChar"))  # fmt: skip
            widths = list(map(float, re.search(rb"/Widths \[([^\]]*)\]", told)[1].split()))
            assert len(widths) == last - first + 1  # 6.2.11.2
            sheet = read.follow(number, b"FontDescriptor")
            assert int(re.search(rb"/Flags (\d+)", read.told(sheet))[1]) & 4, "symbolic"
            if number not in programs:
                file = read.follow(sheet, b"FontFile2")  # 6.2.11.4
                data = read.stream(file)
                assert int(re.search(rb"/Length1 (\d+)", read.told(file))[1]) == len(data)
                programs[number] = Program(data)
            program = programs[number]
            assert program.maps == 1  # 6.2.11.6
            for code in codes:
                glyph = program.glyphs.get(code, 0)
                assert glyph, (font, code)  # 6.2.11.8
                assert abs(program.width(glyph) - widths[code - first]) <= 1  # 6.2.11.5
                shown += 1
    assert shown > 20


def test_the_reader_finds_out_what_is_wrong():
    canvas = Canvas(BytesIO(), invariant=1)
    canvas.drawString(100, 100, "not embedded, and no line ends before endstream")
    with pytest.raises(AssertionError, match="its length as told"):
        Paper(canvas.getpdfdata())
    data = golden.PAPERS["invoice"]()
    length = re.search(rb"/Length (\d{4}) ", data)[1]
    with pytest.raises(AssertionError, match="its length as told"):
        Paper(data.replace(length, b"%04d" % (int(length) - 1), 1))


def test_marks_in_names_stay_text_in_the_facts():
    seller = invented.seller()
    party = replace(seller.party, name="ООО «A&B <Болт>» \x00\u202e")
    read = Paper(build_invoice(invented.invoice(seller=replace(seller, party=party))))
    facts = ET.fromstring(read.stream(read.follow(read.catalog(), b"Metadata")).decode("utf-8"))
    author = facts.findtext(".//dc:creator/rdf:Seq/rdf:li", namespaces=NAMES)
    assert author == "ООО «A&B <Болт>»"


def test_the_profile_is_that_of_srgb():
    ours = ImageCms.ImageCmsProfile(BytesIO(colour_profile()))
    assert ours.profile.version < 5
    usual = ImageCms.createProfile("sRGB")
    image = Image.new("RGB", (256, 1))
    for place in range(256):
        image.putpixel((place, 0), (place, 255 - place, place * 7 % 256))
    there = ImageCms.profileToProfile(image, ours, usual)
    assert there is not None
    apart = [
        abs(a - b)
        for place in range(256)
        for a, b in zip(image.getpixel((place, 0)), there.getpixel((place, 0)), strict=True)
    ]
    assert max(apart) <= 1
