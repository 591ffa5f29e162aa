"""Pictures copied with an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.model import Source
from translate.pipeline.add.pictures import copy_pictures
from translate.readers import READERS


@pytest.mark.parametrize(
    ("name", "copied"),
    [
        ("ghe.png", True),
        ("anh/gh%C3%A9.svg", True),
        ("ghe.txt", False),
        ("../ghe.png", False),
        ("https://a.example/ghe.png", False),
        ("data:image/png;base64,AA", False),
        ("khong-co.png", False),
    ],
)
def test_only_pictures_beside_the_article_are_copied(
    tmp_path: Path, name: str, *, copied: bool
) -> None:
    """Not what is elsewhere, and not what is no picture."""
    origin, target = tmp_path / "a" / "b", tmp_path / "seeds"
    for there in ("a/b/ghe.png", "a/b/anh/ghé.svg", "a/b/ghe.txt", "a/ghe.png"):
        (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / there).write_bytes(b"x")
    page = f'<p>Xem <img src="{name}"> này.</p>'.encode()
    article = READERS[".html"](Source(page, "a", "seeds/a.html", "vi"))
    written = copy_pictures(article, origin, target)
    assert len(written) == copied
    assert all(path.is_relative_to(target) and path.read_bytes() == b"x" for path in written)


def test_a_picture_that_is_there_stays(tmp_path: Path) -> None:
    """It may be another article's."""
    for folder, data in (("a", b"new"), ("seeds", b"old")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ghe.png").write_bytes(data)
    article = READERS[".html"](Source(b'<p>a <img src="ghe.png"></p>', "a", "seeds/a.html", "vi"))
    assert copy_pictures(article, tmp_path / "a", tmp_path / "seeds") == []
    assert (tmp_path / "seeds" / "ghe.png").read_bytes() == b"old"
