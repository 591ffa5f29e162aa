"""Tests of a project's own additions."""

from __future__ import annotations

import unicodedata

from translate.segmenter import Rules, segment


def cut(text: str, rules: Rules, language: str = "vi") -> list[str]:
    """Return the texts of the sentences."""
    return [found.text for found in segment(text, language, rules)]


def test_own_abbreviations() -> None:
    """A project's abbreviation never ends a sentence, with or without its stop in the settings."""
    text = "Ông gặp BQLDA. Lan ở đó. Bà vui."
    assert len(cut(text, Rules())) == 3
    for word in ("BQLDA", "BQLDA."):
        rules = Rules(abbreviations=frozenset({word}))
        assert cut(text, rules) == ["Ông gặp BQLDA. Lan ở đó.", "Bà vui."]


def test_an_abbreviation_in_lower_case() -> None:
    """The fast path for plain words respects the project's rules too."""
    rules = Rules(abbreviations=frozenset({"đvt"}))
    assert cut("Cột đvt. Kg hay lít. Hết.", rules) == ["Cột đvt. Kg hay lít.", "Hết."]


def test_never_after() -> None:
    """No sentence ends after a project's string, which counts as a whole word."""
    rules = Rules(never_after=frozenset({"Tốt!", "nghỉ."}))
    assert cut("Quán Tốt! Ngon lắm. Quán Không Tốt! Dở.", rules) == [
        "Quán Tốt! Ngon lắm.",
        "Quán Không Tốt! Dở.",
    ]
    assert cut("Anh nghỉ. Chị làm. Xong.", rules) == ["Anh nghỉ. Chị làm.", "Xong."]
    assert cut("Quán XTốt! Dở.", rules) == ["Quán XTốt!", "Dở."]


def test_always_after() -> None:
    """A sentence ends after a project's string, wherever it is."""
    rules = Rules(always_after=frozenset({";", "hết phim", " "}))
    assert cut("Một; hai;ba. Bốn hết phim năm.", rules) == [
        "Một;",
        "hai;",
        "ba.",
        "Bốn hết phim",
        "năm.",
    ]


def test_the_longest_string_wins() -> None:
    """If two strings of the project match, the longer one counts."""
    rules = Rules(always_after=frozenset({"-", "--"}))
    assert cut("Một--hai-ba.", rules) == ["Một--", "hai-", "ba."]


def test_rules_of_one_project_do_not_reach_another() -> None:
    """The rules of one call do not affect the next one."""
    text = "Ông gặp BQLDA. Lan."
    assert len(cut(text, Rules(abbreviations=frozenset({"BQLDA"})))) == 1
    assert len(cut(text, Rules())) == 2


def test_settings_may_be_decomposed() -> None:
    """The Unicode form of the settings makes no difference."""
    for form in ("NFC", "NFD"):
        word = unicodedata.normalize(form, "hết phim")
        assert len(cut("Ta hết phim rồi.", Rules(always_after=frozenset({word})))) == 2
