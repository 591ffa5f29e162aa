"""What a translation copies letter by letter: addresses, handles, file names, code, product codes.

Two kinds: *certain* ones, which no reader would take for words (``https://…``, ``@toasoan``,
``bao_cao.docx``), and *likely* ones, in which letters and digits are mixed (``SM-G991B``). The form
of addresses follows RFC 3986 and RFC 5322 as far as running text needs it: marks at the end of an
address belong to the sentence.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from translate.text.commands import BEGINNING, COMMAND, UNMARKED
from translate.text.folding import strip_marks
from translate.text.spans import TextSpan
from translate.text.word_list import section_words

_ENDINGS = Path(__file__).parent / "data" / "copied-endings.txt"
_DOMAINS = "|".join(sorted(section_words(_ENDINGS, "domains")))
_FILES = "|".join(sorted(section_words(_ENDINGS, "files"), key=lambda one: (-len(one), one)))
_FOLDER = r"[^\s<>\"“”|?*\\]+"
"""A part of a path of Windows; one with a space goes on with a capital (Program Files)."""
_CERTAIN = rf"""
    (?P<code>     `[^`\n]+` | \$?\{{\{{?[A-Za-z_][\w. ]*\}}\}}? | %\(\w+\)[sd]
                | </?[a-z][a-z0-9]*(?:\s[^<>\n]{{0,200}})?/?>
                | (?<![\w.])[a-z_][A-Za-z0-9_.]+\((?:[^()\n]{{0,80}}["'=_][^()\n]{{0,80}})?\)
                | (?<![\w.])[a-z_][A-Za-z0-9_]*[._][A-Za-z0-9_.]+\([^()\n]{{0,80}}\)
                | (?<![\w.])[a-z_][a-z0-9_]*(?:\.[a-z_][A-Za-z0-9_]*){{2,}}(?![\w.])(?!/)
                | (?<!\S)--[a-z][\w-]+(?:=[^\s,;]+)? | \$[A-Z_]{{2,}}(?!\w)
                | (?:Ctrl|Alt|Shift|Cmd|Win|Fn)(?:\s?\+\s?[A-Z]\w*)+
                | "[A-Za-z_][\w-]*":\s?(?:-?\d+(?:\.\d+)?|true|false|null|"[ !\#-~]{{0,60}}")(?!\w)
                | {COMMAND}
                | (?<![\w=])=[A-Z][A-Z0-9.]+\((?:[^()\n]|\([^()\n]*\))*\)
                | (?<![\w*\#])[*\#]\d{{2,4}}(?:[*\#]\d+)*\#(?!\w)
                | (?<!\S)\^[^\s$]+\$(?!\w)
                | (?<!\S)(?:(?:\*|[\d,/-]+)\s){{5}}(?=[/~])
                | \[(?!(?i:{UNMARKED}))[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+)+\]
                | (?<=[Tt]iêu\sđề\s)\[[^\]\n]{{1,30}}\] | (?<=\sghi\s)\[[^\]\n]{{1,30}}\]
                | (?<!\w)[A-Z]\w*(?:Error|Exception)(?!\w)(?::(?:\s(?!{UNMARKED})[a-z]+(?!\w))+)?
                | (?<![\w.])(?:[A-Z][a-z]+){{3,}}(?!\w)
                | (?<![\w/-])(?=[A-Z]*\d)[A-Z0-9]{{5,}}(?:\s[A-Z]{{2,}}){{2,}}(?!\w)
                | (?<!\S)[a-z][a-z0-9_-]{{2,}}/(?=[\s,.;)]|$)
                | (?<!\w)(?:SELECT(?=[^;\n]*\sFROM\s)|INSERT\sINTO|UPDATE(?=[^;\n]*\sSET\s)
                    |DELETE\sFROM|(?:CREATE|DROP|ALTER)\sTABLE)
                  \s[^;\n]{{2,160}}; )
  | (?P<url>      (?:https?|ftps?|sftp|file|git|ssh)://[^\s<>"“”«»]+
                | (?:mailto|tel):[^\s<>"“”«»]+ | (?<![\w@.-])www\.[^\s<>"“”«»]+ )
  | (?P<email>    (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+ )
  | (?P<path>     (?<![\w./~])(?:~|\.{{1,2}})?/(?:[\w.@+-]+/)+[\w.@+-]*
                | (?<![\w.])(?:~|\.{{1,2}})/[\w.@+-]+
                | (?<![\w./@-])(?:[\w-]+/)+(?:[\w-]+\.)+(?:{_FILES})(?![\w-])(?!\.\w)
                | (?<![\w./-])(?:(?:feature|fix|bugfix|hotfix|release|origin|refs)/(?=[a-z])
                    |[a-z][a-z0-9_]*/(?=[a-z][a-z.-]*(?:\d|-[a-z.]+-[a-z])))
                  [a-z0-9]+(?:-[a-z0-9.]*[a-z0-9])+(?![\w/-])
                | (?<!\S)\\\\[\w.-]+(?:\\[\w.$-]+)+
                | (?<!\w)[A-Za-z]:\\(?:{_FOLDER}(?:\s[A-Z(]{_FOLDER})*\\)*[^\s<>"“”|?*]+ )
  | (?P<file>     (?<![\w@./-])(?:[\w-]+\.)+(?:{_FILES})(?![\w-])(?!\.\w)
                | (?<=\s)\.(?:{_FILES}|{_DOMAINS})(?![\w-])(?!\.\w) )
  | (?P<host>     (?<![\w@.-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+
                  (?:(?i:{_DOMAINS})(?::\d+)?(?:[/?][^\s<>"“”«»]*)?(?![\w-]|\.\w)
                    | [a-z]{{2,6}}/[^\s<>"“”«»]+) )
  | (?P<handle>   (?<![\w@./])@[A-Za-z0-9_](?:[\w.]*\w)? )
  | (?P<hashtag>  (?<![\w&/\#])\#(?:\w*[^\W\d_]\w*|[0-9a-fA-F]{{6}}(?!\w)) )
  | (?P<address>  (?<![\w.])\d{{1,3}}(?:\.\d{{1,3}}){{3}}(?![\w]|\.\d)(?:/\d{{1,2}})? )
  | (?P<doi>      (?<![\w./])(?:(?i:doi):\s?)?10\.\d{{4,9}}/[^\s<>"“”«»]+ )
  | (?P<arxiv>    (?<!\w)(?i:arxiv):\d{{4}}\.\d{{4,5}}(?:v\d+)?(?!\w) )
  | (?P<technical> (?<![\w.])(?: 0x[0-9A-Fa-f]+ | (?:[0-9A-Fa-f]{{2}}[:-]){{5}}[0-9A-Fa-f]{{2}}
                | (?:[0-9A-Fa-f]{{1,4}}:){{1,7}}(?::[0-9A-Fa-f]{{1,4}}){{1,6}}
                | (?:[0-9A-Fa-f]{{1,4}}:){{2,7}}:/\d{{1,3}}
                | \d+(?:\.\d+){{3,}} | -?\d{{1,3}}\.\d{{3,}},\s?-?\d{{1,3}}\.\d{{3,}}
                | (?:[0-9A-Fa-f]{{1,4}}:){{7}}[0-9A-Fa-f]{{1,4}}
                | [0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}
                | (?:(?i:sha|md)-?\d{{1,3}}:)?(?=[a-f]*\d)(?=(?:\d*[a-f]){{2}})[0-9a-f]{{7,64}}
                | \d+\.\d+\.\d+[-+][a-z]+[\w.]*
                | [A-Za-z][\w.-]*(?:[=~!<>]=)\d[\w.*]*
                | (?<![,-])\d(?:,\d){{1,3}}-[A-Z](?!-)
                | \d{{1,3}}°(?:\d{{1,2}}(?:[.,]\d+)?['′’](?:\d{{1,2}}(?:[.,]\d+)?["″”])?)?[NSEW]
                )(?!\w) )
  | (?P<name>     (?<![\w.])_{{0,2}}[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+_{{0,2}}(?!\w) )
"""
_HINT = re.compile(
    r"[@#/\\_`${}<>+(=°;^[]|\d-[A-Z]|[a-z](?:Err|Exc)|\d[A-Z]|[A-Z]\d|\d\.\d+[.,]|\.\w|--|\s-[A-Za-z]|%\(|:[0-9a-f:]|[0-9][a-fx]|[a-f][0-9]"
    rf"|[0-9A-F]{{2}}-|\":|[a-z][A-Z][a-z]+[A-Z]|(?<!\w){BEGINNING}(?!\w)"
)
"""Without one of these there is nothing certain, and the long expression need not be tried."""
_LAW = re.compile(r"[A-ZĐ][-/][A-ZĐ]")
_LIKELY = re.compile(
    r"""
    (?<!\w)(?:\d\d[A-ZĐ]{1,2}\d?[ -]\d{3}\.?\d\d | [A-ZĐ][A-Za-zĐ]{0,2}[ -]?\d{4,5}[ -]?TS)(?!\w)
  | (?<![\w/.,-])(?:\(0\d{1,3}\)|0\d{1,3}|\+\d{2,3}[ .-]?\d{1,3})(?:[ .-]?\d{3,4}){2,3}\d?
    (?![\w/-]|[.,]\d)
  | (?<![\w/.,-])1[89]00(?:[ .-]?\d{2,4}){1,2}(?![\w/-]|[.,]\d)
  | (?<![\w/.,-])(?=[\w./-]*\d)(?=[\w./-]*[A-ZĐ])
    [A-ZĐ0-9][A-Za-zĐ0-9]*(?:[-./][A-Za-zĐ0-9]+)*(?![\w-])
  | (?<![\w/.,-])(?:NĐ|NQ|QĐ|TT|TTLT|CT|CV|KH|TB|BC|HD|PL|TTr|QCVN|TCVN)
    (?:[-/][A-ZĐ]{2,}[a-z]?)+(?![\w-])
  | (?<![\w/.,-])v\d+(?:\.\d+)+(?!\w) | (?<![\w/.,-])[a-z]{4,}\d{2,}(?![\w/-])
  | (?<![\w/.,-])\d{10}-\d{3}(?![\w/-]|[.,]\d)
  | (?<![\w/.,-])(?P<grouped>\d{4,}\.\d{3,}|\d{4}(?:\.\d\d){1,2})(?![\w/-]|[.,]\d)
  | (?<!\w)(?P<standard>(?:ISO|IEC|EN|ASTM|IEEE|ANSI|DIN|JIS|BS|NFPA|TCVN|QCVN|TCCS)
    (?:/[A-Z]+)*\s\d{2,6}(?:[-:]\d+)*)(?![\w/-]|[.,]\d)
  | (?<=[A-Za-z]\s)(?P<release>(?!\d{1,2}\.\d{1,2}\.\d{2,4}(?!\d))(?!\d{1,3}(?:\.\d{3})+(?!\d))
    \d{1,2}(?:\.\d{1,3}){2,3})(?![\w/-]|[.,]\d)
  | (?<!\w)(?P<product>[A-Z][a-z]*[bcdfghjklmnpqrstvwxz]\s\d{1,3}
    \s(?:Elite|Pro|Max|Ultra|Plus|Mini|Air|Lite|Gen|Edge|Turbo)(?:\s(?:Max|Plus|\d))?)(?!\w)
  | (?i:thuộc\stính|tham\ssố|mô-đun|module|component)\s
    (?P<programmed>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?![\w-])
  | (?<!\w)(?P<container>[A-Z]{4}\s?\d{6}-?\d)(?!\w)
  | (?<![\w/.,-])97[89](?:[ -]?\d){10}(?![\w/-]) | (?<=ISSN\s)\d{4}-\d{3}[\dX](?!\w)
  | (?i:phiên\sbản|version|firmware|Android|iOS)(?:\s[\d.]+(?:,|\svà|\shoặc|\shay))?\s
    (?P<version>(?!\d{1,3}(?:\.\d{3})+(?!\d))\d{1,3}(?:\.\d{1,3}){2,3})(?!\w|\.\d)
  | (?<!\w)(?i:mã(?:\s(?:số|vùng|bưu\schính|vạch|đơn|đơn\shàng|số\sthuế|thẻ|học\ssinh))?|bưu\schính
    |tài\skhoản|căn\scước|CCCD|CMND|chứng\sminh\snhân\sdân|hộ\schiếu|số\shiệu|số\ssê-?ri|phòng|căn\shộ
    |số\sbáo\sdanh|SBD|MSSV|vận\sđơn|hợp\sđồng|hồ\ssơ|cổng|port|tổng\sđài|đầu\ssố)
    (?:\scủa(?:\s[^\W\d_]+){1,4}?)?(?:\s(?:số|là))?:?\s(?P<numbered>\d{4,})(?![\w/-]|[.,]\d|\s(?:đồng|USD|VND|đô|triệu|tỷ|tỉ|nghìn))
    """,
    re.VERBOSE,
)
"""Also numbers whose points part no thousands (2024.187), standards, the kinds of laws (NĐ-CP), the
plates of vehicles and boats, numbers of books (ISO 2108) and journals, versions, products
(Snapdragon 8 Elite), parts of programs (the property margin-top), and what the
word before calls a number of its own."""
_SHORTEST = 5
"""Letters and digits of a likely code: a model knows the shorter ones (U23, 5G, G20)."""
_NO_CODE = re.compile(
    r"(?:[IVX]+|[QT]\d{1,2})[/.-]\d{2,4}|\d+(?:[.,]\d+)*[A-Z]{1,3}|\d{1,2}[hH]\d{0,2}"
    r"|(?i:covid|sars-cov)-?\d+|(?i:vnd|usd|eur)[\d.]+|[A-Z][a-z]+-[1-9]\d?"
)
"""Quarters, months, sums and times, and diseases that every model knows."""
_SHORT = re.compile(
    r"(?!COVID)[A-Z]{3,4}-\d{1,2}|v\d+(?:\.\d+)+|\d{1,4}(?:/\d{1,4})+[A-Z]\d?|\d{10}-\d{3}"
    r"|[A-Z]\d{1,2}\.\d{1,3}"
)
"""Genes (NDM-1), versions, houses in an alley (25/7B), rooms (B3.07), branches of taxpayers."""
_MARKS = ".,;:!?…'’)]}"
_BETWEEN = re.compile(r"[\s,;|•·]*")


def certain_spans(text: str) -> list[TextSpan]:
    """Return the pieces of ``text`` that are copied for certain; neighbours count as one."""
    if not _HINT.search(text):
        return []
    spans: list[TextSpan] = []
    for match in _certain().finditer(text):
        if match.lastgroup == "address" and _is_number(match[0]):
            continue
        span = TextSpan(match.start(), match.start() + len(_without_marks(match)))
        if spans and _BETWEEN.fullmatch(text, spans[-1].end, span.start):
            span = TextSpan(spans.pop().start, span.end)
        spans.append(span)
    return spans


@cache
def _certain() -> re.Pattern[str]:
    """The expression for all of them; compiling it takes 20 ms, and most texts have none."""
    return re.compile(_CERTAIN, re.VERBOSE)


def likely_codes(text: str) -> list[str]:
    """Return the pieces of ``text`` that look like codes: ``SM-G991B``, ``0903 123 456``."""
    if not (any(map(str.isdigit, text)) or "-" in text or _LAW.search(text)):
        return []
    found = ((match.lastgroup, match[match.lastgroup or 0]) for match in _LIKELY.finditer(text))
    return [code for group, code in found if group or _is_code(code)]


def _is_code(text: str) -> bool:
    """Whether what looks like a code is one, and not a short form that every model knows."""
    if text.isdigit() or not any(map(str.isdigit, text)) or _SHORT.fullmatch(text):
        return True
    return sum(map(str.isalnum, text)) >= _SHORTEST and not _NO_CODE.fullmatch(text)


def is_verbatim(text: str) -> bool:
    """Whether nothing in ``text`` is to be translated: it has letters, all in certain pieces."""
    return _rest(text) != text and not has_words(text)


def has_words(text: str) -> bool:
    """Whether something in ``text`` is to be translated: letters or digits in no certain piece."""
    return any(map(str.isalnum, _rest(text)))


def _rest(text: str) -> str:
    """A text without its certain pieces."""
    for start, end in reversed(certain_spans(text)):
        text = text[:start] + text[end:]
    return text


def holds_code(text: str, code: str) -> bool:
    """Whether ``code`` stands in ``text`` as it is, but for marks (NĐ-CP and ND-CP are one)."""
    return code in text or strip_marks(code) in text


def _without_marks(match: re.Match[str]) -> str:
    """What was found, without the marks at its end that belong to the sentence."""
    found = match[0]
    if match.lastgroup in ("code", "name"):
        return found
    while found[-1] in _MARKS:
        opened = found.count("(") >= found.count(")") if found[-1] == ")" else False
        if opened:
            break
        found = found[:-1]
    return found


def _is_number(text: str) -> bool:
    """Whether four groups of digits are one number with points for its thousands."""
    return all(len(group) == 3 for group in text.partition("/")[0].split(".")[1:])
