"""Tests of one transfer over the network: which addresses are requested, and for how long."""

import contextlib
import socket
import time

import pytest
from support import download_server as server
from support.attempts import attempt

from translate.engines.packages.download import download
from translate.engines.packages.transfer import Patience, Remote, Transfer
from translate.errors import ModelError

HASTY = Patience(connect=2, read=0.3, tries=12, pause=0)


def test_https_never_becomes_http(tmp_path):
    """A redirect must not remove the encryption."""
    transfer = Transfer(None, Remote("https://a/x"), tmp_path, None, HASTY)
    assert transfer._follow("http://a/x", "https://b/x") == "https://b/x"
    with pytest.raises(ModelError, match="refused"):
        transfer._follow("https://a/x", "http://b/x")


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "file:///etc/passwd", "x"])
def test_other_schemes_are_refused(url, tmp_path):
    """Only http and https are fetched."""
    with pytest.raises(ModelError, match="only http"):
        download(Remote(url), tmp_path / "x")


def test_no_server(tmp_path):
    """For a port without a server, the error says how to install without the network."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/x"
        with pytest.raises(ModelError, match="--file"):
            download(Remote(url), tmp_path / "x", patience=Patience(tries=2, pause=0))


@pytest.mark.parametrize(
    "location",
    [
        "http://[::1",
        "http://[",
        "http://a:99999999/",
        "http://a:b/",
        "http://\x80/",
        "http://" + "a" * 300,
    ],
)
def test_a_redirect_to_a_broken_address_is_one_line(location, tmp_path):
    """Whatever is wrong with it."""
    with server.serve(b"x", server.redirecting(location)) as site:
        patience = Patience(connect=1, read=1, tries=1)
        with pytest.raises(ModelError) as caught:
            download(Remote(site.url), tmp_path / "x", patience=patience)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("length", ["9" * 5000, "²", "-1", "x"])
def test_an_odd_length_is_no_traceback(length, tmp_path):
    """The file is fetched or refused."""

    def behave(request):
        request.wfile.write(f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\nabc".encode())

    with server.serve(b"x", behave) as site:
        patience = Patience(connect=1, read=1, tries=1)
        attempt(lambda: download(Remote(site.url), tmp_path / "x", patience=patience))


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_server_that_drips_is_given_up(part, tmp_path):
    """A byte now and then keeps every limit of a single read, but not that of all."""

    def behave(request):
        if part == "body":
            request.head(Content_Length=1000)
        with contextlib.suppress(OSError):
            for _ in range(100):
                request.wfile.write(b"X")
                request.wfile.flush()
                time.sleep(0.05)

    with server.serve(b"x", behave) as site:
        begin = time.monotonic()
        with pytest.raises(ModelError, match="the server is too slow"):
            download(Remote(site.url, seconds=0.5), tmp_path / "x", patience=Patience())
        with pytest.raises(ModelError, match="the server is too slow"):
            download(Remote(site.url), tmp_path / "x", patience=Patience(stall=0.5))
        assert time.monotonic() - begin < 4
