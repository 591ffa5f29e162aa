"""A model is tried out where a crash of it is no crash of ours."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from translate.engines.packages.installed import read_package
from translate.engines.packages.try_out import draft_one, main, try_out
from translate.errors import ModelError


def test_a_sound_model_drafts(package: Path, tmp_path: Path) -> None:
    """In another process and in this one."""
    try_out(read_package(package))
    assert draft_one(package)
    main(package, tmp_path / "answer")
    assert json.loads((tmp_path / "answer").read_text("utf-8")) == {"problem": ""}


def test_a_module_of_the_folder_stands_in_for_none_of_ours(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A project may hold any file."""
    (tmp_path / "json.py").write_text("raise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    try_out(read_package(package))


def test_weights_that_crash_the_library_are_refused(package: Path, tmp_path: Path) -> None:
    """All variables zero: the process ends with a floating point exception."""
    folder = Path(shutil.copytree(package, tmp_path / "x"))
    weights = folder / "model" / "model.bin"
    data = weights.read_bytes()
    weights.write_bytes(data[:4000] + bytes(len(data) - 4000))
    with pytest.raises(ModelError):
        try_out(read_package(folder))


def test_what_fails_is_named(package: Path, tmp_path: Path) -> None:
    """A tokenizer that is none, say."""
    folder = Path(shutil.copytree(package, tmp_path / "x"))
    (folder / "sentencepiece.model").write_bytes(b"x")
    with pytest.raises(ModelError, match="cannot load the model"):
        try_out(read_package(folder))
    main(folder, tmp_path / "answer")
    assert "cannot load" in json.loads((tmp_path / "answer").read_text("utf-8"))["problem"]
