"""Tests that packages are tried out first, and then installed in one step or not at all."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support.argos_packages import metadata, pack

from translate.engines import find_model
from translate.engines.packages import install
from translate.engines.packages.installed import read_package
from translate.errors import ModelError, StorageError


def snapshot(folder):
    """Return every file below ``folder`` with its bytes."""
    return {str(p): p.read_bytes() for p in folder.parent.rglob("*") if p.is_file()}


def test_an_installed_package_is_used(official, installed):
    """It takes precedence over the bundled one."""
    package = install.install(official, "test")
    assert package.path == installed / "translate-vi_en-1_9"
    assert find_model().label == "translate-vi_en 1.9"
    assert install.verify(package) == []


def test_installing_again_replaces(official, installed):
    """The second installation repairs a damaged first one."""
    package = install.install(official)
    (package.path / "model" / "model.bin").write_bytes(b"x")
    install.install(official)
    assert install.verify(package) == []
    assert list(installed.iterdir()) == [package.path]
    assert not list(installed.parent.glob(".songngu-*"))


def test_a_foreign_folder_name_cannot_overwrite_another_package(package, installed, tmp_path):
    """The name is made from languages and version, whatever the archive calls its folder."""
    foreign = pack(package, tmp_path / "a", "translate-en_fr-1_0", metadata(), ("metadata.json",))
    assert install.install(foreign).path.name == "translate-vi_en-1_9"


@pytest.mark.parametrize(
    ("changes", "skip", "why"),
    [
        ({"from_code": "../vi"}, (), "invalid language pair"),
        ({"package_version": "1/9"}, (), "invalid language pair"),
        ({}, ("model/model.bin",), "no model/model.bin"),
        ({}, ("sentencepiece.model",), "no sentencepiece.model"),
        ({}, ("model/shared_vocabulary.json",), "cannot load the model"),
    ],
)
def test_what_does_not_work_changes_nothing(changes, skip, why, request, tmp_path):
    """A wrong or incomplete package is refused, and the installed one stays as it was."""
    package, installed = map(request.getfixturevalue, ("package", "installed"))
    install.install(request.getfixturevalue("official"))
    before = snapshot(installed)
    bad = pack(package, tmp_path / "bad", "x", metadata(**changes), ("metadata.json", *skip))
    with pytest.raises(ModelError, match=why):
        install.install(bad)
    bad.unlink()
    assert snapshot(installed) == before


def test_a_model_that_drafts_nothing_is_refused(official, installed, monkeypatch):
    """The draft of a test sentence must not be empty."""

    def answer(command: list[str], **_: object) -> None:
        Path(command[-1]).write_text('{"problem": "the model drafts nothing"}')

    monkeypatch.setattr("subprocess.run", answer)
    with pytest.raises(ModelError, match="drafts nothing"):
        install.install(official)
    assert not list(installed.iterdir())


def test_a_failed_swap_puts_the_old_package_back(official, installed, monkeypatch):
    """After a full disk in the last step, the old package is still installed."""
    install.install(official)
    before = snapshot(installed)

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(install, "exchange", lambda *_: False)
    monkeypatch.setattr(install.shutil, "move", refuse)
    with pytest.raises(StorageError, match="no space left"):
        install.install(official)
    assert snapshot(installed) == before


def test_leftovers_of_killed_installations_are_swept(official, installed):
    """Of processes that are gone; those of others that are at work stay."""
    home = installed.parent
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left, other = home / f".songngu-{ended.pid}-abc", home / f".songngu-{os.getpid()}-abc"
    old, new = home / ".songngu-old", home / ".songngu-new"
    for folder in (left, other, old, new):
        (folder / "deep").mkdir(parents=True)
    os.utime(old, (0, 0))
    install.install(official)
    assert [folder.exists() for folder in (left, other, old, new)] == [False, True, False, True]


def _weights(official, tmp_path, change):
    """The package with its weights changed."""
    with zipfile.ZipFile(official) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    path = tmp_path / "changed.argosmodel"
    with zipfile.ZipFile(path, "w") as file:
        for name, data in parts.items():
            file.writestr(name, change(data) if name.endswith("model.bin") else data)
    return path


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[:4000] + bytes(len(data) - 4000),
        lambda data: bytes(len(data)),
        lambda data: data[: len(data) // 2],
        lambda _: b"",
        lambda data: data[:40] + b"\xff" * (len(data) - 40),
    ],
    ids=["zeroed", "all zero", "half", "none", "ones"],
)
def test_damaged_weights_are_refused(change, official, installed, tmp_path):
    """Also where they crash the library that loads them."""
    with pytest.raises(ModelError) as caught:
        install.install(_weights(official, tmp_path, change))
    assert "\n" not in str(caught.value)
    assert not list(installed.iterdir())


@pytest.mark.parametrize("length", [0, 500, 7900, 8001])
def test_a_vocabulary_of_another_length_is_refused(length, package, installed, tmp_path):
    """It would load, and stop the first run that meets a token beyond the end."""
    folder = shutil.copytree(package, tmp_path / "translate-vi_en-1_9")
    tokens = [f"t{number}" for number in range(length)]
    (folder / "model" / "shared_vocabulary.json").write_text(json.dumps(tokens))
    with pytest.raises(ModelError, match=f"has {length} tokens, the weights are for 8000"):
        install.install(pack(folder, tmp_path / "a.argosmodel"))
    assert not list(installed.iterdir())


@pytest.mark.parametrize("value", [3, ["a"], {"a": 1}, True])
@pytest.mark.parametrize(
    "name", ["package_version", "from_code", "to_code", "target_prefix", "type"]
)
def test_metadata_of_another_type_is_refused(name, value, package, installed, tmp_path):
    """But a version may be a number."""
    bad = pack(package, tmp_path / "a", "x", metadata(**{name: value}), ("metadata.json",))
    if name == "package_version" and isinstance(value, int):
        bad = pack(package, bad, "x", metadata(package_version="1" * 6000), ("metadata.json",))
        with pytest.raises(ModelError, match="invalid language pair"):
            install.install(bad)
        return
    with pytest.raises(ModelError, match="describe an Argos package"):
        install.install(bad)


def test_no_folder_for_models_is_a_storage_error(official, monkeypatch, tmp_path):
    """With a read-only home folder, the hint names the variable to set."""
    blocker = tmp_path / "file"
    blocker.touch()
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(blocker / "packages"))
    with pytest.raises(StorageError, match="ARGOS_PACKAGES_DIR"):
        install.install(official)


def test_verify_names_what_changed(official, installed):
    """Changed, missing and foreign files are each named."""
    package = install.install(official)
    (package.path / "model" / "config.json").write_text("{}")
    (package.path / "sentencepiece.model").unlink()
    (package.path / "extra").touch()
    assert install.verify(package) == [
        "sentencepiece.model is missing",
        "model/config.json has changed",
        "extra does not belong there",
    ]


def test_what_another_program_installed_cannot_be_verified(package, installed):
    """Without checksums there is an error instead of a result."""
    found = read_package(shutil.copytree(package, installed / "translate-vi_en-1_9"))
    with pytest.raises(ModelError, match="another program"):
        install.verify(found)


def test_a_removed_package_is_gone(official, installed):
    """Nothing of it is left, and the bundled model drafts again."""
    install.remove(install.install(official))
    assert not list(installed.iterdir())
    assert find_model().name == "translate-vi_en-starter"
    with pytest.raises(StorageError, match="no such file"):
        install.remove(read_like(installed))


def read_like(installed):
    """Return a package that has been removed meanwhile."""
    return install.PackageFolder(installed / "gone", "gone", "1", "vi", "en")
