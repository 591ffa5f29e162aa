"""Catalogs parsed once for all who ask, and the sentences whose cuts hold."""

from __future__ import annotations

import pytest

from translate.errors import InputError
from translate.project import Project
from translate.workspace.parsed import read_catalog, reviewed_sentences

CATALOG = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Trời mưa."
msgstr "It rains."

#, fuzzy
msgid "Nước lên."
msgstr "Water rises."

msgid "Dân chạy."
msgstr ""

#~ msgid "Hết."
#~ msgstr "The end."
"""


@pytest.fixture(name="written")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("project"))
    path = project.catalog("mua")
    path.parent.mkdir(parents=True)
    path.write_text(CATALOG, "utf-8")
    return project


def test_a_catalog_is_parsed_once(written: Project) -> None:
    """The same bytes give the same catalog; other bytes are read again."""
    first = read_catalog(written, "mua")
    assert first is not None
    assert read_catalog(written, "mua") is first
    path = written.catalog("mua")
    path.write_text(CATALOG.replace("It rains", "Rain falls"), "utf-8")
    second = read_catalog(written, "mua")
    assert second is not None
    assert second.entries[0].msgstr == "Rain falls."
    assert read_catalog(written, "nang") is None


def test_reviewed_sentences_are_known(written: Project) -> None:
    """Drafts, sentences without English and removed ones are not."""
    known = reviewed_sentences(written, "mua")
    assert "Trời mưa." in known
    assert not [text for text in ("Nước lên.", "Dân chạy.", "Hết.") if text in known]
    assert not reviewed_sentences(written, "nang")


def test_a_damaged_catalog_holds_no_cut(written: Project) -> None:
    """Its update reports it; an article can be shown all the same."""
    written.catalog("mua").write_text("msgid unterminated", "utf-8")
    with pytest.raises(InputError):
        read_catalog(written, "mua")
    assert not reviewed_sentences(written, "mua")
