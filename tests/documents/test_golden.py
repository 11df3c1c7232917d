"""Each document looks as it looked when somebody last looked at it."""

import golden
import pytest
from PIL import Image, ImageDraw


@pytest.mark.parametrize("name", golden.PAPERS)
def test_the_document_looks_as_before(name, tmp_path):
    drawn = golden.pictures(name)
    kept = sorted(golden.FOLDER.glob(f"{name}-[0-9].png"))
    assert [path.name for path in kept] == [
        golden.path_of(name, page).name for page in range(len(drawn))
    ]
    for path, picture in zip(kept, drawn, strict=True):
        if not golden.is_alike(Image.open(path), picture):
            seen = tmp_path / path.name
            picture.save(seen)
            share = golden.difference(Image.open(path), picture)
            pytest.fail(
                f"{share:.2%} of {path.name} differs; drawn now: {seen}. If it is right, keep it:"
                f" python tests/documents/golden.py {name}"
            )


def test_every_picture_belongs_to_a_document():
    known = {f"{name}-{page}.png" for name in golden.PAPERS for page in (1, 2, 3)}
    assert {path.name for path in golden.FOLDER.glob("*.png")} <= known


def test_a_moved_sum_is_seen():
    """The comparison can fail: a word a few millimetres aside is another picture."""
    kept = Image.open(golden.path_of("invoice", 0)).convert("RGB")
    moved = kept.copy()
    part = kept.crop((380, 370, 540, 400))
    ImageDraw.Draw(moved).rectangle((380, 370, 540, 400), fill="white")
    moved.paste(part, (372, 366))
    assert not golden.is_alike(kept, moved)
    assert golden.is_alike(kept, kept)
