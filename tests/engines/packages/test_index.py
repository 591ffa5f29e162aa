"""Tests of the models that can be downloaded, and of those that make up a pair."""

import json

import pytest
from support import download_server as server

from translate.engines.base import ModelInfo
from translate.engines.packages import index as catalogue
from translate.engines.packages.index import (
    Offer,
    better_than_starter,
    find_offers,
    parse_pair,
    route,
)
from translate.engines.packages.transfer import Patience, Remote
from translate.errors import ModelError, UsageError


def offer(source, target, version="1.0"):
    """Return an offer with arbitrary details."""
    return Offer(source, target, version, Remote("https://x/y"))


INDEX = [
    {
        "package_version": "1.9",
        "from_code": "fr",
        "to_code": "en",
        "links": ["ipfs://x", "https://argos-net.com/v1/fr_en.argosmodel"],
    },
    {"package_version": "1.10", "from_code": "fr", "to_code": "en", "links": ["https://h/new"]},
    {"package_version": "1.0", "from_code": "en", "to_code": "de", "links": ["https://h/de"]},
    {"package_version": "1.0", "from_code": "en", "to_code": "ja", "links": ["ftp://h/ja"]},
    {"type": "sbd", "package_version": "1.0", "links": ["https://h/sbd"]},
]


@pytest.fixture(name="index")
def _index(tmp_path, monkeypatch, engine):
    """Replace the index with the data in ``serve``; return the path of the stored copy."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    patience = Patience(connect=1, read=0.3, tries=2, pause=0)

    def fetch(remote, path):
        return download(remote, path, patience=patience)

    download = catalogue.download
    monkeypatch.setattr(catalogue, "download", fetch)
    return tmp_path / "argos-translate" / "index.json"


@pytest.fixture(name="online")
def _online(monkeypatch, index):
    """Serve the index above."""
    with server.serve(json.dumps(INDEX).encode(), server.good) as site:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", site.url)
        yield site


@pytest.mark.parametrize("text", ["vi-en", "vi_en", "translate-vi_en"])
def test_a_pair_may_be_written_in_three_ways(text):
    """They are the languages, Argos's code, and the package's name."""
    assert parse_pair(text) == ("vi", "en")


@pytest.mark.parametrize("text", ["", "vi", "vi-en-fr", "../vi-en", "VI-EN"])
def test_what_is_no_pair_is_a_usage_error(text):
    """The message shows how a pair is written."""
    with pytest.raises(UsageError, match=r"e\.g\. vi-en"):
        parse_pair(text)


def test_the_official_vietnamese_model_is_pinned():
    """Its size and checksum are known without an index or network."""
    (found,) = find_offers("vi", "en")
    assert found.name == "translate-vi_en"
    assert found.remote.size == 65_895_840
    assert len(found.remote.sha256) == 64
    assert found.licence == "CC BY 4.0"


def test_a_direct_model_beats_a_detour():
    """The newest comes first, by number: 1.10 is newer than 1.9."""
    offers = [offer("fr", "de", "1.9"), offer("fr", "de", "1.10"), offer("fr", "en")]
    assert route([*offers, offer("en", "de")], "fr", "de") == (offers[1],)


def test_a_missing_pair_goes_through_english():
    """Two models that meet in English make any other pair; one alone does not."""
    offers = [offer("fr", "en"), offer("en", "de")]
    assert route(offers, "fr", "de") == tuple(offers)
    assert route(offers[:1], "fr", "de") == ()


def test_other_pairs_come_from_the_index(online):
    """Links and packages of other kinds are skipped."""
    (found,) = find_offers("fr", "en")
    assert (found.version, found.remote.url) == ("1.10", "https://h/new")
    assert [leg.target for leg in find_offers("vi", "de")] == ["en", "de"]
    with pytest.raises(ModelError, match="there is no model for"):
        find_offers("en", "ja")


def test_without_a_network_the_last_index_is_used(index, online, monkeypatch):
    """An index that was fetched once is used again; a login page does not overwrite it."""
    find_offers("fr", "en")
    with server.serve(b"x", server.portal) as site:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", site.url)
        assert find_offers("fr", "en")[0].version == "1.10"
    assert json.loads(index.read_text()) == INDEX
    assert [path.name for path in index.parent.glob("index*")] == ["index.json"]


@pytest.mark.parametrize(
    "data", [b"{}", b"[1]", b"[{}", b'[{"links": [1]}]', b"null", b"[" * 10_000, b"9" * 5000]
)
def test_a_malformed_index(data, index, monkeypatch):
    """Whatever the server sends, the error is readable for a user."""
    with server.serve(data, server.good) as site:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", site.url)
        with pytest.raises(ModelError):
            find_offers("fr", "en")
    assert not index.exists()


def test_only_the_starter_has_a_better_one():
    """The pinned model of its pair, whose size is known; for other models nothing is better."""
    starter = ModelInfo("translate-vi_en-starter", "0.4", "")
    better = better_than_starter(starter, "vi", "en")
    assert better is not None
    assert (better.name, better.remote.size) == ("translate-vi_en", 65_895_840)
    assert better_than_starter(starter, "en", "xx") is None
    assert better_than_starter(ModelInfo("translate-vi_en", "1.9", ""), "vi", "en") is None


@pytest.mark.parametrize(
    "change",
    [
        {"package_version": "../../x"},
        {"package_version": "1" * 6000},
        {"package_version": []},
        {"from_code": "../fr"},
        {"from_code": ["fr"]},
        {"to_code": "\x1b[2J"},
    ],
)
def test_an_odd_entry_leaves_the_others(change, index, monkeypatch):
    """Its names would make no sound file name."""
    odd = {**INDEX[0], "from_code": "fr", "to_code": "en", "package_version": "9.9", **change}
    with server.serve(json.dumps([odd, *INDEX]).encode(), server.good) as site:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", site.url)
        assert find_offers("fr", "en")[0].version == "1.10"
