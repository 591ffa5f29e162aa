"""Tests of a project's translation memory: reviewed sentences and imports."""

from pathlib import Path

import pytest
from support.projects import enter_english

from translate.errors import InputError, TranslateError
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


def _two(path: Path, *sources: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    units = [TranslationUnit(source, f"EN {source}", "x") for source in sources]
    path.write_bytes(render_tmx(FileHeader("vi", "en"), units))
    return path


def test_two_memories_of_one_name_are_both_kept(reviewed: Project, tmp_path: Path) -> None:
    """OmegaT calls each project's memory project_save.tmx: the second adds, and replaces nothing.

    The same file again adds nothing.
    """
    name = "locales/en/memory/project_save.tmx"
    a, b = tmp_path / "a/project_save.tmx", tmp_path / "b/project_save.tmx"
    assert import_memory(reviewed, _two(a, "Một.", "Ba.")) == (2, 2, name)
    assert import_memory(reviewed, _two(b, "Hai.", "Ba.")) == (1, 3, name)
    assert import_memory(reviewed, b) == (0, 3, name)
    assert [_found(reviewed, text) for text in ("Một.", "Hai.", "Ba.")] == [
        ["EN Một."],
        ["EN Hai."],
        ["EN Ba."],
    ]


def test_a_damaged_memory_does_not_stop_the_others(reviewed: Project, tmp_path: Path) -> None:
    """It is reported, once; an import does not replace it."""
    import_memory(reviewed, _tmx(tmp_path / "other.tmx", "Rain."))
    damaged = reviewed.memory() / "bad.tmx"
    damaged.write_bytes(b"<tmx>")
    problems: list[TranslateError] = []
    for _ in range(2):
        [match] = search_memory(reviewed, "Trời mưa.", 0.7, 5, problems)
        assert match.unit.target == "Rain."
    assert [one.place for one in problems] == ["locales/en/memory/bad.tmx:1"]
    assert import_memory(reviewed, _tmx(tmp_path / "bad.tmx", "x")).path.endswith("bad-2.tmx")
    assert damaged.read_bytes() == b"<tmx>"


def test_a_newer_translation_comes_before_the_older(reviewed: Project, tmp_path: Path) -> None:
    """Two files of one name may translate a sentence differently; neither text is lost."""
    import_memory(reviewed, _tmx(tmp_path / "old.tmx", "It rained."))
    kept = "locales/en/memory/old.tmx"
    assert import_memory(reviewed, _tmx(tmp_path / "old.tmx", "It rains.")) == (1, 2, kept)
    assert _found(reviewed, "Trời mưa.") == ["It rains.", "It rained."]


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


def test_what_is_no_tmx_says_what_a_memory_is(project: Project, tmp_path: Path) -> None:
    """A spreadsheet of sentences, say."""
    path = tmp_path / "memory.csv"
    path.write_text("Trời mưa.,It rains.\n", "utf-8")
    with pytest.raises(InputError, match=r"not well-formed XML: .*; a memory is imported as TMX"):
        import_memory(project, path)
