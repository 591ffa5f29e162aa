"""Words found in the articles and memories."""

from __future__ import annotations

import pytest

from translate.errors import UsageError
from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.model import State
from translate.pipeline.find import find
from translate.project import Project


def test_either_side_is_searched(catalog: Project) -> None:
    """Vietnamese or English; phrases come first."""
    (source,) = find(catalog, "chạy lũ")
    assert (source.slug, source.state) == ("mua", State.REVIEWED)
    assert [source.source[slice(*span)] for span in source.source_spans] == ["chạy lũ"]
    assert find(catalog, "chay LU") == [source]
    english = source.target.split()[0]
    assert source.key in [one.key for one in find(catalog, english)]


def test_memories_are_searched_too(catalog: Project) -> None:
    """But not where articles are named."""
    unit = TranslationUnit("Cà phê sữa", "Milk <b1>coffee</b1>")
    catalog.memory().mkdir(parents=True)
    (catalog.memory() / "cu.tmx").write_bytes(render_tmx(FileHeader("vi", "en"), [unit]))
    (found,) = find(catalog, "coffee")
    assert (found.slug, found.origin, found.target, found.state) == (
        "",
        "cu.tmx",
        "Milk coffee",
        None,
    )
    assert find(catalog, "coffee", ("mua",)) == []


def test_what_is_not_there_is_not_found(catalog: Project) -> None:
    """Nor an article that is none."""
    assert find(catalog, "zzz") == []
    assert find(catalog, "lũ", limit=0) == []
    with pytest.raises(UsageError):
        find(catalog, "lũ", ("gio",))


def test_any_number_is_a_limit(catalog: Project) -> None:
    """Also one that no list can reach."""
    assert find(catalog, "chạy lũ", limit=10**30) == find(catalog, "chạy lũ")
    assert find(catalog, "chạy", limit=1) == find(catalog, "chạy")[:1]
