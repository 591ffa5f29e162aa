"""``quotes``: quoted speech lost its marks, or they do not pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.checks.base import INTO_ENGLISH, Check
from translate.checks.context import Context
from translate.checks.phrases import pattern_of_list
from translate.checks.word_lists import forms
from translate.checks.wording.names.persons import is_country
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_OUTER = re.compile('[“”„‟"«»「『《]')
"""Any mark of a quotation but a single one."""
_INNER = re.compile(r"(?<!\w)['‘](?=[^\W\d])")
"""A single one that opens; one that ends a word may be "Windows' strength"."""
_BEGINS = re.compile(r"(?:^|[:,])\s*$")
"""What stands before a quotation in single marks, not before one within it."""
_DOUBLE = re.compile(r"[“”„‟«»]|(?<!\d)\"|(?<=\d)\"(?=[,.;:!?]|\s*$)")
"""Marks that come in pairs; a straight one after a figure is an inch."""
_ANY = re.compile('[“”„‟«»"]')
_QUOTED = re.compile('“[^”]{2,}(?:”|$)|"[^"]{2,}(?:"|$)|«[^»]{2,}(?:»|$)')
_ENDED = re.compile(r"[^“”„‟«»\"]{20,}[^\s(](?:”|»|\"(?!\w)) ?[,.;]?(?: |$)")
"""The end of a quotation that began in a sentence before."""
_CALLED = re.compile(
    r"(?:[:,]|(?<!\w)(?:gọi|là|nói|bảo|viết|hét|kêu|hỏi|đáp|rằng|tả|ví|coi|chê|khen|như)"
    r"(?: (?:một|những|các))?)\s*$"
)
"""What stands before words that somebody said, not before the name of a thing."""
_IRONIC = re.compile(
    r"(?<!\w)(?:cái gọi là|kiểu|chính sách|tình trạng|nạn|chiêu|trò|bài toán|vấn nạn|cảnh"
    r"|phong trào|chiến dịch|chương trình|mô hình|hội chứng|tâm lý|hiện tượng|làn sóng|đường dây"
    r"|thị trường|mạng lưới|thế hệ|mệnh danh là|được (?:gọi|ví|coi|xem|biết đến) (?:là|như))\s*$",
    re.IGNORECASE,
)
"""What stands before a term of somebody's that the English may have as its own."""
_STRIPPED = '“”"«» .,'
_INSIDE = re.compile(r"[\w,] $")
"""What stands before a word that begins no sentence."""
_REACH = 8
"""Sentences that a quotation goes on for, at most."""
_SPEECH = 1
"""Spaces in a quotation; single words in small letters are often terms, whose marks may go."""
_SCARE = 2
"""Spaces in scare quotes, at most."""
_TERM = 3
"""So many more spaces it has behind what calls it a term: chính sách "giá sàn kiểu mới"."""

_CURLY = re.compile(r"[“”]")
_SPEAKER = re.compile(
    r",'? (?:(?!I |we |you )(?:[^\s,.;:!?“”\"]+ ){1,4}(?:said|says)"
    r"|(?:said|says) [A-Z][^,“”\"]{1,40})\.\s*$"
)
"""Who speaks, at the end of a sentence."""
_NAMED = re.compile(r"\w.*[:,]\s*$", re.DOTALL)
"""Words before a quotation, which say whose it is."""
_BEHIND_FIGURE = re.compile(r'\d(?=")')


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if not (_ANY.search(unit.source) or _ANY.search(unit.target)):
        return  # as most sentences
    bare = _has_no_marks(context)
    speech = filter(_is_speech, _QUOTED.finditer(unit.source)) if bare else iter(())
    found = next((one for one in speech if not _is_title(one, context)), None)
    if bare and found is None and len(_ANY.findall(unit.source)) == 1:
        found = _ENDED.match(unit.source)
    if found and not _is_within(context):
        yield CHECK.finding(context, "the quotation lost its marks", found.span())
    marks = list(_DOUBLE.finditer(unit.target))
    if len(marks) % 2 and _is_unpaired(context, marks) and not _in_figures(unit.target):
        at = _unpaired(unit.target, marks)
        yield CHECK.finding(context, "a quotation mark has no partner", None, (at, at + 1))


def _has_no_marks(context: Context) -> bool:
    """Whether the English has no marks but those of a quotation within the quotation, if any."""
    source, target = context.unit.source, context.unit.target
    inner = list(_INNER.finditer(target))
    if _OUTER.search(target) or not inner:
        return not _OUTER.search(target)
    nested = len(inner) <= len(_INNER.findall(source)) and len(_DOUBLE.findall(source)) > 1
    return nested and not _BEGINS.search(target, 0, inner[0].start())


def _is_unpaired(context: Context, marks: list[re.Match[str]]) -> bool:
    """Whether one of the marks, of which there is an odd number, should have a partner here."""
    own = list(_DOUBLE.finditer(context.unit.source))
    if len(own) % 2 == 0:
        return not _goes_on(context, marks)
    if _opens(marks[-1]):
        return _speaks_outside(context, own, marks[-1])
    # a straight mark of the source may be the other one, with a space too many: "Đi, " ông nói
    turned = len(own) == len(marks) == 1 and own[0][0] in "“„«"
    return turned and not _goes_on(context, marks)


def _speaks_outside(context: Context, own: list[re.Match[str]], mark: re.Match[str]) -> bool:
    """Whether the English says behind a mark that opens who speaks, as the source does before it.

    It ends in another sentence, but the English has to close it first: "“We are worried,” he said."
    """
    named = _NAMED.search(context.unit.source, 0, own[0].start())
    return bool(named and _SPEAKER.search(context.unit.target, mark.end()))


def _in_figures(english: str) -> bool:
    """Whether a straight mark behind a figure closes a quotation: "Ne Zha 2"."""
    if not english.isascii() and _CURLY.search(english):
        return False
    return any(
        english.count('"', 0, figure.end()) % 2 for figure in _BEHIND_FIGURE.finditer(english)
    )


def _is_within(context: Context) -> bool:
    """Whether the English stands inside a quotation that began before and ends later."""
    before = [other[-1] for other in _next_odd(context, -1)]
    after = [other[0] for other in _next_odd(context, 1)]
    return any(map(_opens, before)) and not any(map(_opens, after))


def _goes_on(context: Context, marks: list[re.Match[str]]) -> bool:
    """Whether a quotation runs into a sentence that follows, or from one before."""
    if _opens(marks[-1]):
        return any(not _opens(other[0]) for other in _next_odd(context, 1))
    return not _opens(marks[0]) and any(_opens(other[-1]) for other in _next_odd(context, -1))


def _next_odd(context: Context, step: int) -> Iterator[list[re.Match[str]]]:
    """Yield the marks of the next sentence that has some, in one direction, if they do not pair."""
    units = context.article.units
    for index in range(context.index + step, context.index + (_REACH + 1) * step, step):
        marks = list(_DOUBLE.finditer(units[index].target)) if 0 <= index < len(units) else []
        if marks:
            if len(marks) % 2:
                yield marks
            return


def _opens(mark: re.Match[str]) -> bool:
    """Whether a quotation begins at a mark: a straight one does where a space stands before it."""
    if mark[0] != '"':
        return mark[0] in "“„«"
    before = mark.string[: mark.start()]
    return not before or before[-1] in " ([—–"


def _is_speech(quoted: re.Match[str]) -> bool:
    """Whether words in quotation marks are what somebody says."""
    ironic = _IRONIC.search(quoted.string, 0, quoted.start()) is not None
    if quoted[0].strip(_STRIPPED).lower() in forms("quoted-figures"):
        return False
    if _is_scare(quoted):
        return False
    said = not ironic and _CALLED.search(quoted.string, 0, quoted.start()) is not None
    fewest = 0 if said else _SPEECH + _TERM * ironic - quoted[0][1].isupper()
    return quoted[0].count(" ") >= fewest


def _is_scare(quoted: re.Match[str]) -> bool:
    """Whether up to three syllables in small letters are set off, and nobody says anything."""
    text = quoted[0].strip(_STRIPPED)
    few = text.count(" ") <= _SCARE and text[:1].islower()
    called = _CALLED.search(quoted.string, 0, quoted.start()) if few else None
    said = called is not None and called[0].strip() != "là"
    return few and not said and not pattern_of_list("said").search(quoted.string.lower())


def _is_title(quoted: re.Match[str], context: Context) -> bool:
    """Whether words in quotation marks are a title that the English has too, in italics maybe."""
    text = quoted[0].strip(_STRIPPED)
    if not text[:1].isupper():
        return False
    if text.isascii() and text.lower() in context.target.lower:
        return True
    name = strip_marks(text)
    pattern = rf"(?<!\w)(?-i:{name[0]}){re.escape(name[1:])}(?!\w)"
    if re.search(pattern, strip_marks(context.unit.target), re.IGNORECASE):
        return True
    work = _before_title().search(quoted.string[: quoted.start()].lower())
    return bool(work) and _has_own_capitals(context)


@cache
def _before_title() -> re.Pattern[str]:
    return re.compile(rf"{pattern_of_list('before-titles').pattern}\s*$")


def _has_own_capitals(context: Context) -> bool:
    """Whether a word inside the English has a capital that no word of the source explains."""
    names = context.target.names
    return any(
        _INSIDE.search(word.string, 0, word.start())
        and word[0][1:].islower()
        and strip_marks(word[0]).lower() not in context.source.folded_words
        and not is_country(word[0].lower())
        for word in names
    )


def _unpaired(text: str, marks: list[re.Match[str]]) -> int:
    """Where the mark stands that probably lacks its partner."""
    curly = text.count("“") - text.count("”")
    return text.rindex("“" if curly > 0 else "”") if curly else marks[-1].start()


CHECK = Check(
    id="quotes",
    severity=Severity.WARNING,
    what="A quotation lost its marks, or one of them has no partner.",
    why=(
        "Without the marks the paper says itself what it only quotes. "
        "The style of the marks, single or double, is free, and titles that both sides have "
        "may stand in italics."
    ),
    find=_find,
    pair=INTO_ENGLISH,
)
