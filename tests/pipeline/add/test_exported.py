"""Pages as Google Docs exports them."""

from __future__ import annotations

import pytest

from translate.model import MarkKind, Source
from translate.pipeline.add import add
from translate.pipeline.add.exported import plain_page
from translate.project import Project
from translate.readers import READERS
from translate.walk import passages

PAGE = (
    '<html><head><style type="text/css">.c1{font-weight:700}.c2{color:#000;font-style:italic}'
    '.c3{color:red}</style></head><body><p class="c1"><span class="c1">Ghe</span> và '
    '<span class="c3 c2">xuồng</span>, <span class="c3">xem</span> <a class="c9" href="'
    'https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D&amp;ust=1">bản đồ</a>.'
    "</p></body></html>"
)


def test_bold_words_and_links_are_those_of_other_pages() -> None:
    """As the reader of pages sees them."""
    made = plain_page(PAGE)
    article = READERS[".html"](Source(made.encode(), "a", "seeds/a.html", "vi"))
    [passage] = passages(article)
    found = [
        (mark.kind, passage.text.text[mark.start : mark.end], mark.target)
        for mark in passage.text.marks
    ]
    assert found == [
        (MarkKind.STRONG, "Ghe", ""),
        (MarkKind.EMPHASIS, "xuồng", ""),
        (MarkKind.LINK, "bản đồ", "https://example.org/a?b=1"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        '<p class="c1">Ghe</p>',
        "<style>.c3 { color: red }</style><p><span class='c3'>Ghe</span></p>",
        '<a href="https://www.google.com/url?q=javascript:x()">Ghe</a>',
        '<a href="https://www.google.com/search?q=ghe">Ghe</a>',
    ],
)
def test_another_page_stays_as_it_is(page: str) -> None:
    """To a byte."""
    assert plain_page(page) == page


def test_such_a_page_is_added_so(project: Project, tmp_path) -> None:
    """A page that is there already, in the articles' folder, is not changed."""
    (tmp_path / "Bài.html").write_text(PAGE, "utf-8")
    add(project, str(tmp_path / "Bài.html"))
    stored = (project.seeds / "bai.html").read_text("utf-8")
    assert stored == plain_page(PAGE) != PAGE
