"""A dictionary of hunspell's: the system's or Spylls's own, and the same answers as from Spylls."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from spylls import hunspell as spylls

from translate.checks.wording import hunspell

ENGLISH = spylls.Dictionary.from_files("en_US")
OURS = hunspell._read_once("en_US")
STEMS = sorted(word.stem for word in ENGLISH.dic.words)
ENDINGS = sorted({one.add for affixes in ENGLISH.aff.SFX.values() for one in affixes})
BEGINNINGS = sorted({one.add for affixes in ENGLISH.aff.PFX.values() for one in affixes})
AFFIXES = """SET UTF-8
SFX S Y 1
SFX S 0 s .
SFX L Y 1
SFX L 0 ly/S .
"""
"""A suffix that may follow another one."""
STRICT = """SET UTF-8
NEEDAFFIX N
FORBIDDENWORD F
SFX S Y 1
SFX S 0 s .
"""


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    hunspell._read_once.cache_clear()
    yield
    hunspell._read_once.cache_clear()


def _installed(folder: Path, affixes: str, *entries: str) -> hunspell.Dictionary:
    """Put a dictionary into a folder of the system's, and read it."""
    (folder / "en_US.aff").write_text(affixes, "utf-8")
    (folder / "en_US.dic").write_text("\n".join([str(len(entries)), *entries, ""]), "utf-8")
    return hunspell.read("en_US")


@given(
    st.sampled_from(["", *BEGINNINGS]),
    st.sampled_from(STEMS),
    st.sampled_from(["", *ENDINGS, "z"]),
    st.integers(0, 2),
)
@example("", "1th", "", 0)
@example("un", "happy", "ly", 0)
@example("", "happ", "iness", 0)
def test_it_answers_as_spylls_does(beginning: str, stem: str, ending: str, shorter: int) -> None:
    """With and without affixes, right ones and others, of words in small letters and of names."""
    word = beginning + stem[: len(stem) - shorter] + ending
    for one in (word, word.capitalize()):
        assert OURS.has(one) == ENGLISH.lookup(one)


def test_the_stems_are_those_that_spylls_reads() -> None:
    """Its list takes half a second to read."""
    data = Path(spylls.__file__).with_name("data") / "en" / "en_US.dic"
    read = hunspell.parse_stems(data.read_text("utf-8"), set)
    assert read is not None
    index = {stem: [one.flags for one in found] for stem, found in ENGLISH.dic.index.items()}
    assert {stem: list(map(set, found)) for stem, found in read.items()} == index


@pytest.mark.parametrize("line", ["fine ph:fien", "and\\/or", "a/S/S", "/S", "fine\tpo:noun"])
def test_spylls_reads_a_list_that_has_more(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tags, and strokes that part no flags."""
    monkeypatch.setenv("DICPATH", str(tmp_path))
    assert hunspell.parse_stems(f"2\noat/S\n{line}\n", set) is None
    assert _installed(tmp_path, STRICT, "oat/S", line).has("oats")


def test_the_dictionary_of_the_system_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``DICPATH`` says where, as for hunspell."""
    assert not hunspell.is_installed("en_XX")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    installed = _installed(tmp_path, "SET UTF-8\n", "watter")
    assert hunspell.is_installed("en_US")
    assert installed.has("watter")
    assert not installed.has("water")


def test_an_affix_may_follow_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of stems says nothing of such words: Spylls is asked."""
    monkeypatch.setenv("DICPATH", str(tmp_path))
    assert _installed(tmp_path, AFFIXES, "quick/L").has("quicklys")


def test_a_stem_may_be_no_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that needs an affix, and one that is forbidden."""
    monkeypatch.setenv("DICPATH", str(tmp_path))
    strict = _installed(tmp_path, STRICT, "oat/NS", "alot/F", "fine")
    assert strict.has("oats")
    assert not strict.has("oat")
    assert not strict.has("alot")
    assert strict.has("fine")


def test_a_word_of_a_thousand_letters_is_none() -> None:
    """What a hand on a key leaves; it took more than a minute."""
    started = time.monotonic()
    assert not hunspell.read("en_US").has("N" * 1500)
    assert time.monotonic() - started < 10


def test_two_threads_read_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page asks for the findings of a sentence and of its article at the same time."""
    read: list[str] = []
    loaded = hunspell.import_module

    def watched(name: str) -> object:
        read.append(name)
        time.sleep(0.05)
        return loaded(name)

    monkeypatch.setattr(hunspell, "import_module", watched)
    monkeypatch.setattr(hunspell, "_installed", lambda _: "")
    threads = [Thread(target=hunspell.read, args=("en_US",)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert read == ["spylls.hunspell"]


def test_another_dictionary_has_another_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was checked with the one before is checked again."""
    own = hunspell.version("en_US")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    _installed(tmp_path, "SET UTF-8\n", "watter")
    first = hunspell.version("en_US")
    _installed(tmp_path, "SET UTF-8\n", "watter", "foood")
    assert len({own, first, hunspell.version("en_US")}) == 3
