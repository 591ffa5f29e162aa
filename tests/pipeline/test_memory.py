"""Tests of a project's translation memory: reviewed sentences and imports."""

from pathlib import Path

import pytest
from support.projects import enter_english

from translate.errors import InputError
from translate.interchange.tmx import parse_tmx, render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.pipeline.memory import export_memory, import_memory, search_memory
from translate.pipeline.update import update
from translate.project import Project

SOURCE = "Dân chạy lũ."


@pytest.fixture(name="reviewed")
def _reviewed(project: Project) -> Project:
    update(project)
    enter_english(project, "mua", Dân="People flee.")
    return project


def _found(project: Project, text: str = SOURCE) -> list[str]:
    return [match.unit.target for match in search_memory(project, text, 0.7, 5)]


def _tmx(path: Path, target: str, languages: tuple[str, str] = ("vi", "en")) -> Path:
    unit = TranslationUnit("Trời mưa.", target, "x")
    path.write_bytes(render_tmx(FileHeader(*languages), [unit]))
    return path


def test_reviewed_sentences_are_found_at_once(reviewed: Project) -> None:
    """This also holds after the catalog changed, and after the sentence was removed."""
    assert _found(reviewed) == ["People flee."]
    enter_english(reviewed, "mua", Dân="People fled.", Sáng="Waters rose.")
    assert _found(reviewed) == ["People fled."]
    seed = reviewed.seeds / "mua.txt"
    seed.write_text(seed.read_text("utf-8").replace(SOURCE, ""), "utf-8")
    update(reviewed)
    assert _found(reviewed) == ["People fled."]


def test_a_newer_import_replaces_the_older(reviewed: Project, tmp_path: Path) -> None:
    """It has the same file name; other files stay."""
    other = _tmx(tmp_path / "other.tmx", "Rain.")
    assert import_memory(reviewed, other) == (1, "locales/en/memory/other.tmx")
    import_memory(reviewed, _tmx(tmp_path / "old.tmx", "It rained."))
    import_memory(reviewed, _tmx(tmp_path / "old.tmx", "It rains."))
    assert sorted(_found(reviewed, "Trời mưa.")) == ["It rains.", "Rain."]


def test_a_file_without_our_languages_is_refused(project: Project, tmp_path: Path) -> None:
    """Nothing of it is kept."""
    with pytest.raises(InputError, match="no units in both vi and en"):
        import_memory(project, _tmx(tmp_path / "fr.tmx", "Il pleut.", ("vi", "fr")))
    assert not project.memory().exists()


def test_an_export_has_what_was_reviewed_here(reviewed: Project, tmp_path: Path) -> None:
    """Imported units are not exported."""
    import_memory(reviewed, _tmx(tmp_path / "other.tmx", "Rain."))
    data = export_memory(reviewed, tmp_path / "out.tmx")
    assert (tmp_path / "out.tmx").read_bytes() == data
    assert [unit.source for unit in parse_tmx(data, "x", "vi", "en")] == [SOURCE]
