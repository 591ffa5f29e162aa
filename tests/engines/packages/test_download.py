"""Tests of downloads from servers that misbehave, all of them on 127.0.0.1."""

import hashlib
import random

import pytest
from support import download_server as server

from translate.engines.packages.download import download
from translate.engines.packages.transfer import Patience, Remote
from translate.errors import ModelError, StorageError

DATA = b"PK" + random.Random(1).randbytes(300_000)
SIZE = len(DATA)
HASH = hashlib.sha256(DATA).hexdigest()
HASTY = Patience(connect=2, read=0.3, tries=12, pause=0)


@pytest.fixture(name="fetch")
def _fetch(tmp_path):
    """Return a function that downloads from such a server, for the path and the server's notes."""

    def fetch(behave, size=SIZE, sha256=HASH, patience=HASTY, **options):
        with server.serve(DATA, behave) as site:
            remote = Remote(site.url, size, sha256, **options)
            return download(remote, tmp_path / "x", patience=patience), site

    return fetch


@pytest.mark.parametrize(
    "behave",
    [
        server.good,
        server.cut_off,
        server.without_ranges,
        server.wrong_range,
        server.unannounced,
        server.answering(503, 429, 500),
        server.answering(416),
    ],
    ids=lambda behave: behave.__name__,
)
def test_the_file_arrives_whole(behave, fetch, tmp_path):
    """Whatever happens on the way, the bytes are right and no temporary file is left."""
    path, _ = fetch(behave)
    assert path.read_bytes() == DATA
    assert list(tmp_path.iterdir()) == [path]


def test_what_has_arrived_is_not_fetched_again(fetch):
    """After an interruption the next request asks only for the rest."""
    _, site = fetch(server.cut_off)
    assert site.ranges[0] is None
    starts = [int(asked[len("bytes=") : -1]) for asked in site.ranges[1:]]
    assert starts[0] > 90_000
    assert starts == sorted(set(starts))


def test_a_later_run_continues_where_an_earlier_one_gave_up(fetch, tmp_path):
    """The part that arrived is kept, because its checksum is known."""
    with pytest.raises(ModelError, match="gave up after 2 tries"):
        fetch(server.cut_off, patience=Patience(tries=2, pause=0))
    assert (tmp_path / "x.part").stat().st_size > len(DATA) // 2
    path, site = fetch(server.good)
    assert path.read_bytes() == DATA
    assert None not in site.ranges


def test_a_part_that_is_already_whole_needs_no_request(fetch, tmp_path):
    """A run that was killed before the rename has nothing to fetch."""
    (tmp_path / "x.part").write_bytes(DATA)
    path, site = fetch(server.good)
    assert path.read_bytes() == DATA
    assert site.ranges == []


def test_without_a_checksum_an_old_part_is_not_trusted(fetch, tmp_path):
    """Nothing would show whether the halves belong together."""
    (tmp_path / "x.part").write_bytes(b"something else")
    path, site = fetch(server.good, size=None, sha256="")
    assert path.read_bytes() == DATA
    assert site.ranges == [None]


@pytest.mark.parametrize(
    ("behave", "why"),
    [
        (server.portal, "web page"),
        (server.lying, "announces 300003 bytes instead of 300002"),
        (server.stalled, "gave up"),
        (server.cut_off_unannounced, "gave up"),
        (server.endless, "more than 300002 bytes|more than"),
        (server.answering(404), "answered 404"),
        (server.redirecting("file:///etc/passwd"), "refused to be redirected"),
        (server.redirecting("/model.argosmodel"), "too many redirects"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_not_the_file_is_refused(behave, why, fetch, tmp_path):
    """The error has the reason, and no file is created."""
    with pytest.raises(ModelError, match=why):
        fetch(behave, patience=Patience(connect=2, read=0.2, tries=2, pause=0))
    assert not (tmp_path / "x").exists()


def test_an_endless_file_is_stopped_at_the_limit(fetch, tmp_path):
    """Of a file of unknown size, no more than the limit is accepted."""
    with pytest.raises(ModelError, match="more than"):
        fetch(server.endless, size=None, sha256="", limit=500_000)
    assert list(tmp_path.iterdir()) == []


def test_a_forged_file_is_refused_and_forgotten(fetch, tmp_path):
    """After a wrong checksum the next attempt must start from nothing."""
    with pytest.raises(ModelError, match="SHA-256"):
        fetch(server.good, sha256="0" * 64)
    assert list(tmp_path.iterdir()) == []


def test_progress_reports_how_much_is_there(tmp_path):
    """It grows up to the announced size."""
    seen = []
    with server.serve(DATA, server.good) as site:
        download(Remote(site.url), tmp_path / "x", lambda *now: seen.append(now))
    assert seen[-1] == (len(DATA), len(DATA))
    assert seen == sorted(seen)
    assert len(seen) > 2


def test_a_folder_that_cannot_be_made(tmp_path):
    """A place that is not writable is a storage error."""
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="cannot store the download"):
        download(Remote("http://127.0.0.1:1/x"), tmp_path / "file" / "x")
