"""Tests of one transfer over the network: which addresses are requested, and for how long."""

import socket

import pytest

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
