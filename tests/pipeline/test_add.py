"""Articles put into the seeds folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.packed import packed

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
WORD = Path(__file__).parents[1] / "readers" / "word" / "chợ-nổi"
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
        (b"PK", "a.docx", "is damaged, or no ZIP archive"),
        (b"PK", "a.ODT", r"there is no reader for \.odt files; save it as \.docx in a word"),
        (b"%PDF", "a.pdf", r"there is no reader for \.pdf files; save it as one of: .*docx"),
        (TCVN3 * 3, "a.txt", r"is TCVN3 .*--from tcvn3"),
    ):
        with pytest.raises((InputError, UsageError), match=problem):
            add(project, _file(tmp_path, data, name))
    with pytest.raises(InputError):
        add(project, str(tmp_path / "missing.txt"))
    assert sorted(project.seeds.iterdir()) == before


def test_errors_name_the_file_that_was_given(project: Project, tmp_path: Path) -> None:
    """Not the one that it would have become."""
    path = _file(tmp_path, b"---\ntitle: a\n---\n", "Bài 1.md")
    with pytest.raises(InputError) as caught:
        add(project, path)
    assert caught.value.place == path


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
    """Of a page of a site the main text is taken: as plain text, or as a page if it has markup."""
    body = "<p>Năm nay dân làng dựng cây nêu từ hôm qua, sớm hơn mọi năm.</p>" * 5
    page = (
        "<html><head><title>Hội làng</title></head><body><nav><a href='/'>Trang chủ</a></nav>"
        "<article>{}</article></body></html>"
    )
    added = add(project, _file(tmp_path, page.format(body).encode(), "trang.html"))
    assert added.path == "seeds/trang.txt"
    assert "nêu" in (project.seeds / "trang.txt").read_text("utf-8")
    rich = body.replace("cây nêu", "<a href='https://a.example/neu'>cây nêu</a>", 1)
    added = add(project, _file(tmp_path, page.format(rich).encode(), "trang-hai.html"))
    assert (added.path, added.title) == ("seeds/trang-hai.html", "Hội làng")
    stored = (project.seeds / "trang-hai.html").read_text("utf-8")
    assert '<a href="https://a.example/neu">cây nêu</a>' in stored
    assert "Trang chủ" not in stored


def test_a_page_that_somebody_wrote_is_taken_as_it_is(project: Project, tmp_path: Path) -> None:
    """With the pictures beside it; what is elsewhere stays there."""
    page = (
        '<h1>Ghe</h1><p>Xem <img src="anh/ghe.svg" alt="Ghe">, '
        '<img src="https://a.example/b.png"> và <img src="../ngoai.svg">.</p>'
    )
    (tmp_path / "bai" / "anh").mkdir(parents=True)
    for name in ("bai/anh/ghe.svg", "ngoai.svg"):
        (tmp_path / name).write_bytes(b"<svg/>")
    added = add(project, _file(tmp_path / "bai", page.encode(), "ghe.html"))
    assert (added.path, added.paragraphs) == ("seeds/ghe.html", 3)
    assert (project.seeds / "ghe.html").read_bytes() == page.encode()
    assert (project.seeds / "anh" / "ghe.svg").read_bytes() == b"<svg/>"
    assert not list(project.seeds.parent.glob("seeds/**/ngoai.svg"))


def test_a_word_document(project: Project, tmp_path: Path) -> None:
    """The same bytes; no encoding applies to it."""
    data = packed(WORD)
    path = _file(tmp_path, data, "Chợ nổi.docx")
    added = add(project, path)
    assert (added.path, added.encoding) == ("seeds/cho-noi.docx", "")
    assert added.title == "Chợ nổi Cái Răng"
    assert (project.seeds / "cho-noi.docx").read_bytes() == data
    with pytest.raises(UsageError, match="is not a text file; leave out --from"):
        add(project, path, encoding="tcvn3", name="b")
