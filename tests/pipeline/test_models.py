"""Tests of handling models, with a temporary folder of packages and a local server."""

import dataclasses
import hashlib
import json
import shutil
from pathlib import Path

import pytest
from support import download_server as server

from translate.engines import starter_file
from translate.engines.packages.archive import cache_folder, unpack
from translate.engines.packages.index import PINNED
from translate.engines.packages.transfer import Remote
from translate.errors import ModelError, UsageError
from translate.pipeline import models
from translate.project import Project

BYTES = starter_file().read_bytes()


pytestmark = pytest.mark.usefixtures("installed")


@pytest.fixture(name="site")
def _site(monkeypatch: pytest.MonkeyPatch):
    """Serve the bundled model as the pinned model."""
    with server.serve(BYTES, server.cut_off) as site:
        remote = Remote(site.url, len(BYTES), hashlib.sha256(BYTES).hexdigest())
        pinned = (dataclasses.replace(PINNED[0], remote=remote),)
        monkeypatch.setattr("translate.engines.packages.index.PINNED", pinned)
        yield site


def test_the_bundled_model_drafts_until_another_is_installed(project: Project, installed: Path):
    """The list shows the installed models, the one that drafts, and those to download."""
    rows = models.models(project)
    assert [(row.where, row.used) for row in rows] == [("bundled", True), ("download", False)]
    models.install_file(starter_file())
    rows = models.models(project)
    assert [(row.where, row.used) for row in rows][:1] == [("installed", True)]
    assert models.find(project, rows[0].name).path == str(next(installed.iterdir()))


def test_an_installed_model_is_not_offered_again(project: Project, installed: Path, tmp_path: Path):
    """The official model, installed under its name, is no longer among the downloads."""
    package = unpack(starter_file(), tmp_path)
    text = json.dumps({"package_version": "1.9", "from_code": "vi", "to_code": "en"})
    (package / "metadata.json").write_text(text)
    shutil.move(package, installed / "translate-vi_en-1_9")
    assert [row.where for row in models.models(project)] == ["installed", "bundled"]


def test_a_download_survives_a_bad_connection(project: Project, site: server.Site, monkeypatch):
    """Each try brings 100,000 bytes; a run that gave up is continued by the next one."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    seen: list[tuple[int, int | None]] = []
    site.behave = server.cut_off
    with pytest.raises(ModelError, match="gave up"):
        models.install_pair(project, progress=lambda *now: seen.append(now))
    site.behave = server.good
    assert models.install_pair(project, progress=lambda *now: seen.append(now)) == [
        models.models(project)[0].name + " " + models.models(project)[0].version
    ]
    assert site.ranges[0] is None
    assert None not in site.ranges[1:]
    assert seen == sorted(seen)
    assert seen[-1] == (len(BYTES), len(BYTES))
    assert not list(cache_folder().with_name("downloads").iterdir())


def test_a_model_that_is_not_here(project: Project):
    """Every command that needs one refers to the list."""
    for ask in (models.remove_model, lambda name: models.find(project, name)):
        with pytest.raises(ModelError, match="models list"):
            ask("translate-xx_yy")
    with pytest.raises(ModelError, match="at all"):
        models.bundle_models(Path("x"))


def test_bundle_remove_and_install_again(project: Project, tmp_path: Path):
    """A bundle restores a removed model."""
    labels = models.install_file(starter_file())
    path = tmp_path / "models.zip"
    assert models.bundle_models(path) == labels
    name = labels[0].split()[0]
    assert models.remove_model(name) == labels[0]
    assert models.install_from_bundle(path) == labels
    assert models.verify_models() == [models.Verification(labels[0], ())]


def test_verification_reports_damage(installed: Path):
    """A changed file is named, and so is a package without recorded checksums."""
    (label,) = models.install_file(starter_file())
    package = next(installed.iterdir())
    (package / "model" / "config.json").write_text("{}")
    assert models.verify_models() == [
        models.Verification(label, ("model/config.json has changed",))
    ]
    (package / "songngu.json").unlink()
    assert "another program" in models.verify_models()[0].problems[0]


def test_all_of_the_index_is_listed_on_request(project: Project, monkeypatch, tmp_path: Path):
    """``everything`` adds the offers of Argos's index."""
    entry = {"package_version": "1", "from_code": "fr", "to_code": "en", "links": ["https://h/x"]}
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with server.serve(json.dumps([entry]).encode(), server.good) as site:
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", site.url)
        assert models.models(project, everything=True)[-1].pair == "fr-en"


def test_an_invalid_pair(project: Project):
    """The message shows how a pair is written."""
    with pytest.raises(UsageError, match="vi-en"):
        models.install_pair(project, "Vietnamese")
