"""Articles put into the seeds folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.errors import InputError, UsageError
from translate.model import TakenFor
from translate.pipeline.add import add
from translate.pipeline.update import update
from translate.project import Project

TEXT = """\
Tiêu đề: Hội làng mở sớm
Tác giả: Lan Chi
Ngày đăng: 05/03/2025

Năm nay dân làng dựng cây nêu từ hôm qua.
Bà con kéo về rất đông.
"""
TCVN3 = b"H\xe9i l\xb5ng m\xeb s\xedm h\xacn m\xe4i n\xa8m.\n"


def _file(folder: Path, data: bytes, name: str = "Hội làng.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_a_copy_is_put_into_the_seeds(project: Project, tmp_path: Path) -> None:
    """The same bytes, under a clean name, with what was read of it."""
    added = add(project, _file(tmp_path, TEXT.encode()))
    assert (added.slug, added.path, added.new) == ("hoi-lang", "seeds/hoi-lang.txt", True)
    assert (added.title, added.date, added.author) == ("Hội làng mở sớm", "2025-03-05", "Lan Chi")
    assert (added.encoding, added.paragraphs, added.form) == ("UTF-8", 3, "paragraphs")
    assert [one.line for one in added.taken if one.kind is TakenFor.METADATA] == [1, 2, 3]
    assert (project.seeds / "hoi-lang.txt").read_bytes() == TEXT.encode()


def test_nothing_is_overwritten(project: Project, tmp_path: Path) -> None:
    """The same article again is no mistake, another one of its name is."""
    path = _file(tmp_path, TEXT.encode())
    add(project, path)
    assert not add(project, path).new
    Path(path).write_bytes(b"Kh\xc3\xa1c.\n")
    with pytest.raises(UsageError, match=r"another article is called 'hoi-lang'; .*--name"):
        add(project, path)
    assert (project.seeds / "hoi-lang.txt").read_bytes() == TEXT.encode()
    assert add(project, path, name="khác").path == "seeds/khác.txt"


def test_what_is_no_article_is_not_added(project: Project, tmp_path: Path) -> None:
    """No file comes into the seeds that no reader reads."""
    before = sorted(project.seeds.iterdir())
    for data, name, problem in (
        (b" \n", "a.txt", "the article is empty"),
        (b"PK", "a.docx", r"there is no reader for \.docx files"),
        (TCVN3 * 3, "a.txt", r"is TCVN3 .*--from tcvn3"),
    ):
        with pytest.raises((InputError, UsageError), match=problem):
            add(project, _file(tmp_path, data, name))
    with pytest.raises(InputError):
        add(project, str(tmp_path / "missing.txt"))
    assert sorted(project.seeds.iterdir()) == before


def test_an_article_in_the_seeds_is_converted_in_its_place(project: Project) -> None:
    """It keeps its name, and a copy of what it was, which nothing reads."""
    path = _file(project.seeds, TCVN3, "Bài 1.txt")
    with pytest.raises(UsageError, match="is in the folder of articles already"):
        add(project, path)
    added = add(project, path, encoding="tcvn3")
    assert (added.path, added.kept) == ("seeds/Bài 1.txt", "seeds/.Bài 1.txt.tcvn3")
    assert (project.root / added.kept).read_bytes() == TCVN3
    assert Path(path).read_text("utf-8") == "Hội làng mở sớm hơn mọi năm.\n"
    report = update(project)
    assert not report.problems
    assert not report.ignored


def test_a_page_that_was_saved(project: Project, tmp_path: Path) -> None:
    """Its main text becomes an article in plain text."""
    body = "<p>Năm nay dân làng dựng cây nêu từ hôm qua, sớm hơn mọi năm.</p>" * 5
    page = (
        f"<html><head><title>Hội làng</title></head><body><article>{body}</article></body></html>"
    )
    added = add(project, _file(tmp_path, page.encode(), "trang.html"))
    assert added.path == "seeds/trang.txt"
    assert "dựng cây nêu" in (project.root / added.path).read_text("utf-8")
