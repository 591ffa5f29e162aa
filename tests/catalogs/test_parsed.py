"""Catalogs are parsed once for the same bytes, and those that are kept have a limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.catalogs import parsed as module
from translate.catalogs.parsed import ParsedCatalogs, read_catalog
from translate.catalogs.po import Catalog, Entry, parse, render
from translate.errors import InputError


def _data(text: str) -> bytes:
    return render(Catalog(entries=(Entry("Dân chạy lũ.", text),)))


@pytest.fixture(name="parses")
def _parses(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What has been parsed."""
    seen: list[bytes] = []

    def counted(data: bytes, place: str) -> Catalog:
        seen.append(data)
        return parse(data, place)

    monkeypatch.setattr(module, "parse", counted)
    return seen


def test_the_same_bytes_are_parsed_once(parses: list[bytes]) -> None:
    """Whatever the file is called."""
    kept = ParsedCatalogs(1000)
    first = kept.parsed(_data("People flee."), "a.po")
    assert kept.parsed(_data("People flee."), "b.po") is first
    assert kept.parsed(_data("They flee."), "a.po").entries[0].msgstr == "They flee."
    assert parses == [_data("People flee."), _data("They flee.")]


def test_the_longest_unused_goes_first(parses: list[bytes]) -> None:
    """There is room for two; one that is larger than all the room is not kept."""
    kept = ParsedCatalogs(2 * len(_data("a")))
    for text in "abacb":
        kept.parsed(_data(text), "a.po")
    assert parses == [_data("a"), _data("b"), _data("c"), _data("b")]
    for _ in range(2):
        kept.parsed(_data("long" * 99), "a.po")
    assert parses[4:] == [_data("long" * 99)] * 2


def test_a_malformed_file_is_an_error_each_time(tmp_path: Path) -> None:
    """With the name of the file that was read."""
    for name in ("a.po", "b.po"):
        path = tmp_path / name
        path.write_bytes(b'msgid "a\n')
        with pytest.raises(InputError) as caught:
            read_catalog(path)
        assert caught.value.place == f"{path}:1"
    assert read_catalog(tmp_path / "none.po") is None
