"""Tests of the drafts file, which is append-only and has complete lines only."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.marked import written

from translate.catalogs.drafts import append_drafts, by_source, read_drafts, respelt_drafts
from translate.errors import InputError, StorageError
from translate.model import Draft, Origin
from translate.tags import tagged

texts = st.text(st.characters(exclude_categories=["Cs"]))


def _draft(
    source: str, text: str = "x", notes: tuple[str, ...] = (), others: tuple[str, ...] = ()
) -> Draft:
    return Draft(source, text, "m 1.0", "ab" * 32, -0.25, notes, others)


some = st.lists(texts, max_size=3).map(tuple)
drafts_ = st.builds(
    lambda draft, origin: replace(draft, origin=origin),
    st.builds(_draft, texts, texts, some, some),
    st.sampled_from(Origin),
)


@given(st.lists(drafts_, unique_by=lambda d: d.source))
def test_what_is_appended_is_read(
    tmp_path_factory: pytest.TempPathFactory, drafts: list[Draft]
) -> None:
    """Any text survives, including line ends and quotes."""
    path = tmp_path_factory.mktemp("drafts") / "en/a.jsonl"
    for draft in drafts:
        append_drafts(path, [draft])
    assert list(read_drafts(path).values()) == drafts


def test_the_newest_draft_wins(tmp_path: Path) -> None:
    """The file has all drafts of a sentence that was drafted again; the last line counts."""
    path = tmp_path / "a.jsonl"
    append_drafts(path, [_draft("a", "old"), _draft("b")])
    append_drafts(path, [_draft("a", "new")])
    assert read_drafts(path)["a"].text == "new"
    assert path.read_bytes().count(b"\n") == 3


@pytest.mark.parametrize("torn", [b'{"source": "b', b'{"so\n'[:-1], b"x" * 200_000])
def test_a_torn_line_is_ignored_and_cut_off(tmp_path: Path, torn: bytes) -> None:
    """The rest of a line after a crash never becomes a draft, and does not damage the next one."""
    path = tmp_path / "a.jsonl"
    append_drafts(path, [_draft("a")])
    whole = path.read_bytes()
    path.write_bytes(whole + torn)
    assert list(read_drafts(path)) == ["a"]
    append_drafts(path, [_draft("c")])
    assert path.read_bytes().startswith(whole)
    assert list(read_drafts(path)) == ["a", "c"]


def test_a_file_of_one_torn_line_starts_afresh(tmp_path: Path) -> None:
    """A crash in the very first line leaves an empty file."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"source"')
    append_drafts(path, [_draft("a")])
    assert list(read_drafts(path)) == ["a"]


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "3",
        '{"source": "a"}',
        '{"score": []}',
        '{"source": "", "draft": "", "model": "", "checksum": "", "score": 0, "alternatives": "x"}',
        '{"source": "", "draft": "", "model": "", "checksum": "", "score": 0, "origin": "a guess"}',
        '{"source": "", "draft": "\\ud800", "model": "", "checksum": "", "score": 0}',
        '{"source": "a", "draft": "", "model": "", "checksum": "", "score": 0, "notes": [3]}',
        '{"source": "", "draft": [], "model": "", "checksum": "", "score": 0}',
        '{"source": "", "draft": "", "model": "", "checksum": "", "score": ' + "9" * 5000 + "}",
        "[" * 100_000,
        '{"a":' * 400 + "1" + "}" * 400,
    ],
)
def test_a_line_that_is_no_draft_is_named(tmp_path: Path, line: str) -> None:
    """For example after a merge conflict: the message has the file and the line."""
    path = tmp_path / "a.jsonl"
    append_drafts(path, [_draft("a")])
    path.write_text(path.read_text("utf-8") + line + "\n", "utf-8")
    with pytest.raises(InputError) as caught:
        read_drafts(path)
    assert caught.value.place == f"{path}:2"


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    """A file is in the place of the folder."""
    (tmp_path / "en").write_bytes(b"")
    with pytest.raises(StorageError, match="cannot write the file"):
        append_drafts(tmp_path / "en/a.jsonl", [_draft("a")])


def test_the_layout_of_a_line(tmp_path: Path) -> None:
    """Missing fields take no bytes: a draft without alternatives has the same line as before."""
    path = tmp_path / "a.jsonl"
    memory = Draft("Mưa.", "Rain.", "", "", 0, origin=Origin.MEMORY)
    append_drafts(path, [_draft("Mưa.", "Rain."), _draft("Mưa.", "Rain.", ("n",), ("It rains.",))])
    append_drafts(path, [memory])
    head = f'{{"source": "Mưa.", "draft": "Rain.", "model": "m 1.0", "checksum": "{"ab" * 32}", '
    assert path.read_text("utf-8").splitlines() == [
        head + '"score": -0.25}',
        head + '"score": -0.25, "notes": ["n"], "alternatives": ["It rains."]}',
        head.replace("m 1.0", "").replace("ab" * 32, "") + '"score": 0, "origin": "memory"}',
    ]


def test_alternatives_follow_a_new_spelling(tmp_path: Path) -> None:
    """The entry's draft is respelt with all its fields."""
    old = _draft("Hòa bình.", "Peace.", others=("The peace.",))
    (new,) = respelt_drafts({old.source: old}, {"Hoà bình.": ()})
    assert (new.source, new.alternatives) == ("Hoà bình.", ("The peace.",))


def test_a_line_of_version_1_is_a_models(tmp_path: Path) -> None:
    """It has no origin."""
    path = tmp_path / "a.jsonl"
    line = '{"source": "Mưa.", "draft": "Rain.", "model": "m 1.0", "checksum": "0", "score": -0.25}'
    path.write_text(f"{line}\n", "utf-8")
    assert read_drafts(path)["Mưa."].origin is Origin.MODEL


def test_every_draft_follows_a_new_spelling() -> None:
    """The entry may have the words of an earlier draft, which would pass for a person's work."""
    old = [_draft("Hòa bình.", "Peace."), _draft("Hòa bình.", "The peace.")]
    new = by_source(respelt_drafts(by_source(old), {"Hoà bình.": ()}))["Hoà bình."]
    assert [draft.text for draft in new.newest_first] == ["The peace.", "Peace."]


def test_a_draft_follows_other_markup_if_its_tags_fit() -> None:
    """With the numbers that they have now; what does not fit is to be drafted again."""
    old = _draft(
        "<b1>Mưa</b1> lớn.", "Heavy <b1>rain</b1>.", others=("Much <b1>rain</b1>.", "Rain.")
    )
    source = tagged(*written("<a1>Mưa</a1> lớn."))
    (new,) = respelt_drafts({old.source: old}, {source.text: source.marks})
    assert (new.source, new.text) == ("<a1>Mưa</a1> lớn.", "Heavy <a1>rain</a1>.")
    assert new.alternatives == ("Much <a1>rain</a1>.",)
    other = tagged(*written("Mưa <a1>lớn</a1>."))
    assert respelt_drafts({old.source: old}, {other.text: other.marks}) == []
