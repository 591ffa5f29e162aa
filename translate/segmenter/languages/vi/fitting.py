"""What shows that the sentence behind a quotation has a verb of saying, but tells not who said it.

``“Chào bác.” Nam cúi đầu chào.`` is one sentence, but ``“Tôi có khách.” Nam cúi đầu chào.``,
``“Anh ơi!” Nam định trả lời.`` and ``“Đi thôi!” Còi tàu rít lên.`` are two each.
"""

from __future__ import annotations

import re

from translate.segmenter.languages.vi.entries import EntrySet
from translate.segmenter.languages.vi.speaking import choice
from translate.segmenter.word_lists import words

_STATEMENT = re.compile(r"[^.!?…:;\n]{2,300}[.]")
_SAY = EntrySet("speech_verbs", "brief_speech_verbs")
_UNSAID = re.compile(rf"\s(?<!ngập\s)(?:{choice('unsaid')}|cố(?=\snhớ))(?=\s)")
_FOR_ANOTHER = re.compile(r"\A[^,]{1,60}\s(?:chờ|đợi|nghe(?!\smình))(?=\s[^,]+\Z)")
"""``Con bé đứng chờ người lớn trả lời.``"""
_ALREADY = " rồi"
"""Where a sentence ends so, what it reports was said before: ``Tôi nói từ hôm qua rồi.``"""
_NOISE = rf"\s(?:[^,]{{1,40}}\s)??(?:{choice('noises')})\b"
_BY_THING = re.compile(
    rf"""
    (?i: {choice("things")} | tiếng \s (?!(?:{choice("kinship", "narrated", "persons")}|ai|một)\b)
      [^\W\d_]+ )
    {_NOISE}
    """,
    re.VERBOSE,
)
_BY_ANIMAL = re.compile(
    rf"(?i:(?:con|đàn|bầy)\s(?:{choice('animals')})){_NOISE}|(?:Chim|Gà|Ve|Dế|Ếch|Cú|Quạ){_NOISE}"
)
_DONE = {"viết": "", "đọc": ".", "gọi": ".", "hát": "."}
"""Verbs of saying that may only be the last thing that somebody does, and the stop before them."""
_NOUNS = tuple(f" {noun} " for noun in words("vi", "sayings"))
_ACTIONS = words("vi", "actions")
_GREETING = r"chào|tạm biệt|hẹn|\ba ?lô\b|kính|mời|\bơn\b|hân hạnh|về\b|(?:đây|nhé)\W*\Z|[!?…]\W*\Z"
_QUESTION = (
    r"[?!…]|\.\.|hỏi|biết|xin|giùm|giúp|hộ\b|\b(?:ai|gì|đâu|sao|nào|mấy|bao|à|ạ|hả|hở|nhỉ|chứ|chưa"
    r"|không|phải|hay|thế|vậy|ư|chăng|còn)\b"
)
_THANKS = r"\bơn\b|quá\b|quý hóa|tốt|phiền|cho"
_SORRY = (
    r"lỗi|lỡ|tha\b|thứ\b|phiền|tiếc|thông cảm|nhầm|vô ý|sai|trễ|muộn|không|chưa|hết|vắng|bận|ạ\b"
)
_NEEDS = {
    verb: re.compile(need, re.IGNORECASE)
    for verb, need in (
        ("chào", _GREETING),
        ("hỏi", _QUESTION),
        ("cảm ơn", _THANKS),
        ("cám ơn", _THANKS),
        ("xin lỗi", _SORRY),
        ("ồ", r"[!?…]|\bồ\b"),
    )
}
"""Verbs, each with what is found in nearly all that they introduce."""


def is_unsaid(text: str, at: int, stop: str) -> bool:
    """Whether the sentence at an offset reports no speech, or a noise.

    Args:
        text: The text.
        at: The offset behind a quotation.
        stop: The stop with which the quotation ends.
    """
    found = _STATEMENT.match(text, at)
    if found is None:
        return False
    sentence = found[0][:-1]
    if sentence.endswith(_ALREADY) or _BY_THING.match(sentence):
        return True
    if any(_SAY.follow(sentence, each.end(), 0) for each in _UNSAID.finditer(sentence)):
        return True
    waits = _FOR_ANOTHER.match(sentence)
    if waits and _SAY.are_in(sentence[waits.end() :]):
        return True
    return stop == "." and _BY_ANIMAL.match(sentence) is not None


def fits(said: re.Match[str], quotation: str, stop: str) -> bool:
    """Whether *quotation* is what the verb of an attribution behind it introduces.

    Args:
        said: A match of a pattern of attributions.
        quotation: What stands before it, up to its closing quote.
        stop: The stop with which it ends.
    """
    verb = said.groupdict().get("verb")
    if verb is None:
        return True
    first = verb.partition(" ")[0]
    before = said.string[said.start() : said.start("verb")]
    if before.endswith(_NOUNS):
        return False
    may_be_done = first in _DONE and (_DONE[first] or stop) == stop and "," not in before
    if may_be_done and not _ACTIONS.isdisjoint(before.split()[1:]):
        return False
    need = _NEEDS.get(verb) or _NEEDS.get(first)
    return need is None or need.search(quotation) is not None
