"""Tests that the cuts of known sentences are kept while their words stay together."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.segmenter.known import KnownSentences, fitted

Span = tuple[int, int]


def spans_of(text: str, sentences: list[str]) -> list[Span]:
    """Return the spans of the sentences, which are in the text in this order."""
    spans, at = [], 0
    for sentence in sentences:
        start = text.index(sentence, at)
        at = start + len(sentence)
        spans.append((start, at))
    return spans


def cut(ruled: list[str], known: list[str], joint: str = " ") -> list[str]:
    """Return the sentences of a text that the rules cut into *ruled*, when *known* are known."""
    text = joint.join(ruled)
    found = fitted(text, spans_of(text, ruled), KnownSentences(known))
    return [text[start:end] for start, end in found]


def test_nothing_known_changes_nothing() -> None:
    """The rules also decide if they find known sentences only."""
    assert cut(["Trời mưa.", "Nước lên."], []) == ["Trời mưa.", "Nước lên."]
    both = ["Trời mưa. Nước lên.", "Trời mưa.", "Nước lên."]
    assert cut(["Trời mưa.", "Nước lên."], both) == ["Trời mưa.", "Nước lên."]


def test_a_known_cut_comes_back() -> None:
    """The rules make one sentence of two known ones."""
    ruled = ["Giá chỉ có... 5 đồng.", "Rẻ."]
    assert cut(ruled, ["Giá chỉ có...", "5 đồng.", "Rẻ."]) == ["Giá chỉ có...", "5 đồng.", "Rẻ."]


def test_a_known_cut_comes_back_beside_a_neighbour() -> None:
    """What was not reviewed itself is cut as it was, so that the reviewed sentence can be."""
    text = "Giá chỉ có... 5 đồng. Rẻ... Quá."
    ruled = spans_of(text, ["Giá chỉ có... 5 đồng.", "Rẻ... Quá."])
    known = KnownSentences(["5 đồng."], ["Giá chỉ có...", "Rẻ...", "Quá."])
    found = [text[start:end] for start, end in fitted(text, ruled, known)]
    assert found == ["Giá chỉ có...", "5 đồng.", "Rẻ... Quá."]
    assert fitted(text, ruled, KnownSentences(["5 đồng."])) == ruled
    assert fitted(text, ruled, known.without(["Giá chỉ có..."])) == ruled


def test_a_known_sentence_comes_back_whole() -> None:
    """The rules make two sentences of a known one."""
    ruled = ["Anh về TP.", "Xây dựng bùng nổ.", "Xong."]
    assert cut(ruled, ["Anh về TP. Xây dựng bùng nổ."]) == ["Anh về TP. Xây dựng bùng nổ.", "Xong."]


def test_cuts_that_moved_come_back() -> None:
    """Two known sentences, cut elsewhere by the rules."""
    ruled = ["Ông ở TP. Huế cổ.", "Mưa to."]
    assert cut(ruled, ["Ông ở TP.", "Huế cổ. Mưa to."]) == ["Ông ở TP.", "Huế cổ. Mưa to."]


def test_an_edited_sentence_is_cut_by_the_rules() -> None:
    """This holds where known sentences do not make up all words between two cuts of the rules."""
    ruled = ["Giá chỉ có... 6 đồng.", "Rẻ."]
    assert cut(ruled, ["Giá chỉ có...", "5 đồng.", "Rẻ."]) == ruled
    assert cut(["“Vâng”, ông nói."], ["“Vâng”", "Ông nói rằng."]) == ["“Vâng”, ông nói."]


def test_around_an_edited_sentence_known_cuts_hold() -> None:
    """Each stretch between the rules' cuts is decided separately."""
    ruled = ["A b... 1 c.", "D mới.", "E f... 2 g."]
    known = ["A b...", "1 c.", "D cũ.", "E f...", "2 g."]
    assert cut(ruled, known) == ["A b...", "1 c.", "D mới.", "E f...", "2 g."]


def test_a_known_sentence_may_occur_twice() -> None:
    """A catalog has it only once."""
    ruled = ["Chỉ... 5 đồng.", "Hết.", "Chỉ... 5 đồng."]
    assert cut(ruled, ["Chỉ...", "5 đồng."]) == ["Chỉ...", "5 đồng.", "Hết.", "Chỉ...", "5 đồng."]


def test_the_quote_stays_on_its_side() -> None:
    """The words are cut in the same way, but the rules put a quote on the other side."""
    ruled = ['Anh nói:"Đi thôi."', "Rồi anh đi."]
    known = ['Anh nói:"Đi thôi.', '"Rồi anh đi.']
    assert cut(ruled, known, joint="") == known


@pytest.mark.parametrize(
    ("gap", "sentences"),
    [
        (". ", ["Giá chỉ có.", "5 đồng."]),
        ("! ", ["Giá chỉ có!", "5 đồng."]),
        ("…", ["Giá chỉ có…", "5 đồng."]),
        (': "', ["Giá chỉ có:", '"5 đồng.']),
        (".\n", ["Giá chỉ có.", "5 đồng."]),
    ],
)
def test_other_punctuation_does_not_matter(gap: str, sentences: list[str]) -> None:
    """Known sentences are found by their words; no character is lost."""
    assert cut([f"Giá chỉ có{gap}5 đồng."], ["Giá chỉ có,", "“5 đồng”"]) == sentences


def test_the_form_of_unicode_makes_no_difference() -> None:
    """The text is now decomposed, and was composed before."""
    ruled = [unicodedata.normalize("NFD", "Giá chỉ có... 5 đồng.")]
    assert cut(ruled, ["Giá chỉ có...", "5 đồng."]) == [
        unicodedata.normalize("NFD", part) for part in ("Giá chỉ có...", "5 đồng.")
    ]


def test_segments_without_a_word_stay() -> None:
    """An ellipsis or other marks alone are kept next to sentences that the rules find."""
    ruled = ["***", "Chỉ... 5 đồng.", "…", "Hết.", "!!"]
    assert cut(ruled, ["Hết."]) == ruled
    known = ["Chỉ...", "5 đồng.", "Hết."]
    assert cut(ruled, known) == ["***", "Chỉ...", "5 đồng.", "…", "Hết.", "!!"]


characters = st.sampled_from(["a", "B", "ô", "1", ".", "…", '"', " ", "\n", "!"])
pieces = st.lists(st.text(characters, max_size=6), max_size=8)
sentences = st.from_regex(r"\"?[aBô1]{1,2}( [aBô1]{1,2}){0,3}[.!…]\"?", fullmatch=True)


def spans_between(text: str, cuts: list[int]) -> list[Span]:
    """Return the spans of a text cut at some offsets, without spaces and empty ones."""
    spans = []
    for start, end in pairwise(sorted({0, *cuts, len(text)})):
        part = text[start:end]
        if part.strip():
            first = start + len(part) - len(part.lstrip())
            spans.append((first, start + len(part.rstrip())))
    return spans


@given(pieces, pieces)
def test_nothing_is_lost(parts: list[str], known: list[str]) -> None:
    """For any known sentences, spans are in order, trimmed, with only spaces between them."""
    text = "".join(parts)
    spans = spans_between(text, list(accumulate(map(len, parts))))
    at = 0
    for start, end in fitted(text, spans, KnownSentences(known)):
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        at = end
    assert not text[at:].strip()


@given(st.lists(sentences, min_size=1, max_size=8), st.data())
def test_a_text_of_known_sentences_has_no_other(known: list[str], data: st.DataObject) -> None:
    """The rules may cut it anywhere between words."""
    text = " ".join(known)
    spaces = [offset for offset, char in enumerate(text) if char == " "]
    cuts = data.draw(st.lists(st.sampled_from(spaces))) if spaces else []
    found = fitted(text, spans_between(text, cuts), KnownSentences(known))
    words = {tuple(re.findall(r"\w+", sentence.casefold())) for sentence in known}
    assert {tuple(re.findall(r"\w+", text[a:b].casefold())) for a, b in found} <= words


def test_a_second_fit_changes_nothing() -> None:
    """Spans that were fitted stay the same."""
    ruled = ["Giá chỉ có... 5 đồng.", "Anh về TP.", "Xây dựng bùng nổ."]
    known = ["Giá chỉ có...", "5 đồng.", "Anh về TP. Xây dựng bùng nổ."]
    once = cut(ruled, known)
    assert once == known
    assert cut(once, known) == known
