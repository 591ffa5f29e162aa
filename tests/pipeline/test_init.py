"""``init``: a folder becomes a project, and nothing that is there changes."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from support.clones import git, make_repository
from support.echo import EchoEngine

from translate.errors import StorageError, UsageError
from translate.pipeline.init import enclosing_project, init
from translate.pipeline.run import run
from translate.project import Settings, find_project
from translate.project.settings import _CHOICES, DEFAULTS
from translate.writers import INTERCHANGE, WRITERS

WHOLE = ("seeds/", "translate.toml", ".gitignore", ".gitattributes")


def files(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder``."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_new_folder(tmp_path: Path) -> None:
    """All that a project has, with the default settings; a second time changes nothing."""
    folder = tmp_path / "báo" / "mới"
    new = init(folder)
    assert (new.project.root, new.made, new.articles) == (folder, WHOLE, 0)
    assert find_project(folder / "seeds").root == folder
    assert find_project(folder).settings == DEFAULTS
    before = files(folder)
    assert init(folder).made == ()
    assert files(folder) == before


def test_the_settings_have_every_key_with_its_default(tmp_path: Path) -> None:
    """Without the marks of comments they are the defaults, and each key has a comment."""
    init(tmp_path)
    text = (tmp_path / "translate.toml").read_text("utf-8")
    assert tomllib.loads(text) == {}
    keys = re.sub(r"^# (?=[a-z-]+ = )", "", text, flags=re.MULTILINE)
    names = [name.replace("_", "-") for name in Settings.__dataclass_fields__]
    assert sorted(tomllib.loads(keys)) == sorted(names), "a setting lacks in data/translate.toml"
    (tmp_path / "translate.toml").write_text(keys, "utf-8")
    settings = find_project(tmp_path).settings
    for key, choices in _CHOICES.items():
        assert getattr(settings, key) == choices[0]
    unset = {key: getattr(DEFAULTS, key) for key in _CHOICES}
    assert replace(settings, **unset) == DEFAULTS
    for paragraph in text.strip().split("\n\n"):
        assert re.match(r"# [A-Z]", paragraph), paragraph
    listed = next(line for line in text.splitlines() if "'translate build' writes" in line)
    assert re.findall(r"\b[a-z0-9]+(?=[,;.])", listed.partition(":")[2]) == [*WRITERS, *INTERCHANGE]


def test_what_is_there_stays(tmp_path: Path) -> None:
    """Settings, an article and lines for git are kept; what lacks is added."""
    (tmp_path / "pyproject.toml").write_text('[tool.translate]\nseeds = "bài"\n', "utf-8")
    (tmp_path / "bài").mkdir()
    (tmp_path / "bài" / "vi-du.txt").write_text("Của tôi.\n", "utf-8")
    (tmp_path / ".gitignore").write_bytes(b"# mine\r\n/output/*\r\n*.mo")
    before = files(tmp_path)
    new = init(tmp_path, example=True)
    assert (new.made, new.articles) == ((".gitignore", ".gitattributes"), 1)
    after = files(tmp_path)
    assert after[".gitignore"].startswith(before.pop(".gitignore") + b"\n")
    assert after[".gitignore"].count(b"output") == after[".gitignore"].count(b".mo") == 1
    assert before.items() <= after.items()


def test_the_example_goes_through_every_step(tmp_path: Path, echo: EchoEngine) -> None:
    """It has a title, quotes and numbers, and no line that the reader must ask about."""
    new = init(tmp_path, example=True)
    assert (new.made[-1], new.articles) == ("seeds/vi-du.txt", 1)
    report = run(new.project)
    assert (report.problems, report.drafted) == ([], 7)


def test_an_example_is_vietnamese(tmp_path: Path) -> None:
    """Nothing is made where it does not fit."""
    (tmp_path / "translate.toml").write_text('source-language = "de"\n', "utf-8")
    with pytest.raises(UsageError, match="in Vietnamese"):
        init(tmp_path, example=True)
    assert list(files(tmp_path)) == ["translate.toml"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """Nor can a folder be made below one."""
    place = tmp_path / "file"
    place.touch()
    with pytest.raises(UsageError, match="not a folder"):
        init(place)
    with pytest.raises(StorageError, match="cannot make the folder"):
        init(place / "below")


def test_a_folder_inside_a_project(tmp_path: Path) -> None:
    """It may become a project of its own, where that is asked for."""
    init(tmp_path)
    inner = tmp_path / "seeds"
    assert enclosing_project(inner) == tmp_path
    assert enclosing_project(tmp_path) is None
    assert init(inner).made == WHOLE
    assert enclosing_project(inner) is None


def test_git_is_set_up_to_merge_catalogs(tmp_path: Path) -> None:
    """In a repository, init configures the merge driver, in each clone; a second time nothing."""
    make_repository(tmp_path, "Lan")
    assert init(tmp_path).made == (*WHOLE, "git's merge driver")
    project = find_project(tmp_path)
    assert "-m translate merge" in git(tmp_path, "config", "merge.songngu.driver")
    path = project.relative(project.catalog("a/b"))
    assert git(tmp_path, "check-attr", "merge", path).endswith("merge: songngu\n")
    assert init(tmp_path).made == ()
