"""Web pages: fetched from a server on this machine, and their main text."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest
from support import download_server
from support.download_server import Request, serve

from translate.errors import InputError, UsageError
from translate.model import Source, TextKind
from translate.pipeline.add import page
from translate.pipeline.add.page import fetch, is_address, main_text
from translate.readers import READERS
from translate.walk import passages

PAGE = """\
<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Cây cầu mới - Báo Xã</title>
<meta property="og:title" content="Cây cầu mới qua rạch Cái Sâu">
<meta property="og:site_name" content="Báo Xã">
<meta name="author" content="Lan Chi">
<meta property="article:published_time" content="2025-03-05T14:30:00+07:00">
</head><body><nav><a href="/">Trang chủ</a> <a href="/x">Thời sự</a></nav>
<article><h1>Cây cầu mới qua rạch Cái Sâu</h1>
<p>Sáng thứ hai, xã An Bình khởi công cây cầu bắc qua rạch Cái Sâu, nơi mỗi ngày có hơn 400 lượt
người qua lại bằng đò. Cầu dài 86 m, rộng 3,5 m.</p>
<p>Trưởng ấp Lê Văn Tám cho biết bà con đã góp 2.100 ngày công để đắp đường dẫn. Nhà nào có đất bên
đường đều lùi hàng rào vào một mét.</p>
<p>Dự kiến cầu thông xe vào giữa năm sau, thay cho bến đò đã có từ trước năm 1975.</p>
</article><aside>Quảng cáo: mua xe máy</aside><footer>Liên hệ tòa soạn</footer></body></html>
"""


def test_the_main_text_of_a_page() -> None:
    """With title, date, author, site and address; without menus and advertisements."""
    found = main_text(PAGE.encode(), "https://bao.example/cau", "https://bao.example/cau")
    assert found.title == "Cây cầu mới qua rạch Cái Sâu"
    article = READERS[".txt"](Source(found.text.encode(), "a", "a.txt", "vi"))
    stated = article.metadata
    assert (stated.title, stated.date, stated.author) == (found.title, "2025-03-05", "Lan Chi")
    assert (stated.source, stated.site) == ("https://bao.example/cau", "Báo Xã")
    texts = [passage.text for passage in passages(article)]
    assert [text.kind for text in texts] == [TextKind.HEADING, *[TextKind.PARAGRAPH] * 3]
    assert texts[-1].text.endswith("trước năm 1975.")
    assert "Quảng cáo" not in found.text


def test_a_page_without_an_article_is_refused() -> None:
    """Nothing is made up."""
    with pytest.raises(InputError, match="there is no article on the page"):
        main_text(b"<html><body></body></html>", "", "trang.html")


def test_without_the_extra_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of the program needs it for nothing."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(UsageError, match=r"songngu\[web\]"):
        main_text(PAGE.encode(), "", "trang.html")


def test_a_page_is_fetched() -> None:
    """From an address, whole."""
    with serve(PAGE.encode(), download_server.good) as site:
        assert fetch(site.url) == PAGE.encode()


def _missing(request: Request) -> None:
    request.head(404, Content_Length=0)


def _cut_off(request: Request) -> None:
    request.head(Content_Length=1000)
    request.wfile.write(b"<html>")


def _no_http(request: Request) -> None:
    request.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n")


def _elsewhere(request: Request) -> None:
    request.head(302, Location="http://[::1", Content_Length=0)


@pytest.mark.parametrize(
    ("data", "behave", "problem"),
    [
        (b"", _missing, "404"),
        (b"x" * 20_000_001, download_server.good, "is larger than 20 MB"),
        (b"", _cut_off, "cannot get the page"),
        (b"", _no_http, "cannot get the page"),
        (b"", _elsewhere, "cannot get the page"),
    ],
    ids=["missing", "large", "cut off", "another protocol", "a broken address"],
)
def test_what_cannot_be_got_is_reported(
    data: bytes, behave: Callable[[Request], None], problem: str
) -> None:
    """A page that is not there, and one that is too large."""
    with serve(data, behave) as site, pytest.raises(InputError, match=problem) as caught:
        fetch(site.url)
    assert caught.value.place == site.url


def test_a_server_that_is_not_there() -> None:
    """What to do instead is said."""
    with pytest.raises(InputError, match="save the page in the browser"):
        fetch("http://127.0.0.1:9/")


@pytest.mark.parametrize(
    "address",
    ["http://[::1", "http://a.example:x/", "http://a\x01b/", f"http://{'a' * 80}.example"],
)
def test_an_address_that_is_none(address: str) -> None:
    """It is refused in a line, whichever part of it is wrong."""
    with pytest.raises(InputError, match="cannot get the page"):
        fetch(address)


def test_a_page_that_does_not_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a limit to the whole, not to each answer alone."""

    def drip(request: Request) -> None:
        request.head(Content_Length=1000)
        for _ in range(50):
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.02)

    monkeypatch.setattr(page, "_LONGEST", 0.1)
    with serve(b"", drip) as site, pytest.raises(InputError, match="the page takes too long"):
        fetch(site.url)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://a.example/b", True),
        ("HTTP://a.example", True),
        ("file:///etc/passwd", False),
        ("a.txt", False),
        ("https:// x", False),
    ],
)
def test_addresses(text: str, is_one: bool) -> None:
    """Only those of the web."""
    assert is_address(text) is is_one
