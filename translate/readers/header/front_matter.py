"""Front matter as Jekyll and Hugo have it: YAML between ``---``, TOML between ``+++``, or JSON.

https://jekyllrb.com/docs/front-matter/, https://gohugo.io/content-management/front-matter/
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import yaml

from translate.message import Message
from translate.model import Remark
from translate.readers.header.pairs import MetadataPair, SourceLine
from translate.text.folding import fold_spaces

_LIMIT = 65_536
"""Characters of front matter that are given to a parser; more is no front matter."""
_MOST = 1_000
"""Values that it may have: an alias may stand for thousands."""
_FENCES = {"---": ("---", "..."), "+++": ("+++",), "{": ("}",)}
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes strings of everything: ``14:30``, ``NO`` and ``2025-03-05`` stay what they are."""
_LINE = re.compile(r"\s*(?P<key>[\w][^:=\n]{0,60}?)\s*(?:=\s*|:(?:\s+|$))(?P<value>.*)")
_ITEM = re.compile(r"\s*-\s+(?P<item>.*)")
_TOML_KEY = re.compile(r"\s*[\"']?(?P<key>[^\"'=\s]+(?: [^\"'=\s]+)*)[\"']?\s*=")
_DEEP_KEY = re.compile(r"""(?:[\w"'-]{1,20}\.){50}""")
_FOLDED = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
"""What says in YAML that a text follows on lines of its own."""
_NAMES = ("name", "title", "url")
"""What stands for a value with parts of its own, such as an author with an address."""


class _RefusedError(Exception):
    """The parser does not take it."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


def take_front_matter(lines: Sequence[SourceLine]) -> tuple[list[MetadataPair], int, list[Remark]]:
    """Return the pairs of the front matter that ``lines`` begin with, and how many lines it takes.

    What its parser refuses is read line by line, with a remark. Front matter has a key that we
    know; a text between two rules has none.
    """
    if not lines or (fence := lines[0][1].strip()) not in _FENCES:
        return [], 0, []
    end = _end(lines, _FENCES[fence])
    if end is None:
        return [], 0, []
    inside, remarks = lines[1:end], []
    try:
        pairs = list(_PARSERS[fence](lines[: end + 1] if fence == "{" else inside))
    except _RefusedError as error:
        if fence == "{":
            return [], 0, []
        pairs = _by_line(inside)
        kind = "YAML" if fence == "---" else "TOML"
        what = Message(
            "the front matter is no valid {kind}: {error}; it was read line by line",
            kind=kind,
            error=error,
        )
        remarks.append(Remark(error.line or inside[0][0], what))
    if not any(pair.role for pair in pairs):
        return [], 0, []
    return _with_all_lines(pairs, inside), end + 1, remarks


def _end(lines: Sequence[SourceLine], fences: Sequence[str]) -> int | None:
    size = 0
    for index, (_, text) in enumerate(lines[1:], 1):
        if text.rstrip() in fences:
            return index
        size += len(text) + 1
        if size > _LIMIT:
            return None
    return None


def _with_all_lines(
    pairs: Sequence[MetadataPair], inside: Sequence[SourceLine]
) -> list[MetadataPair]:
    """The pairs, and the lines that belong to none of them, as pairs without a value."""
    known = {number for pair in pairs for number, _ in pair.lines}
    left = [line for line in inside if line[0] not in known and line[1].strip()]
    return sorted(
        [*pairs, *(MetadataPair("", (), (line,)) for line in left)], key=lambda one: one.line
    )


def _yaml(inside: Sequence[SourceLine]) -> Iterator[MetadataPair]:
    first = inside[0][0] if inside else 1
    try:
        root = yaml.compose("\n".join(text for _, text in inside), Loader=_LOADER)
        if not isinstance(root, yaml.MappingNode):
            return
        budget = [_MOST]
        for key, value in root.value:
            start, end = key.start_mark.line, _last_line(inside, value)
            taken = tuple(inside[start : end + 1])
            found = [(first + number, text) for number, text in _scalars(value, budget)]
            if isinstance(value, yaml.ScalarNode):
                found = _text_lines(value, found, inside)
            several = isinstance(value, yaml.SequenceNode)
            yield MetadataPair(str(key.value), tuple(found), taken, several)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        why = fold_spaces(getattr(error, "problem", "") or str(error).partition("\n")[0])
        raise _RefusedError(first + (mark.line if mark else 0), why) from error
    except RecursionError as error:
        raise _RefusedError(first, "values nested too deep") from error


def _last_line(inside: Sequence[SourceLine], value: yaml.Node) -> int:
    """The last line, from 0, of a value; to YAML, a block ends where the next one begins."""
    line, column = value.end_mark.line, value.end_mark.column
    last = line - 1 if line > value.start_mark.line and column == 0 else line
    while last > value.start_mark.line and not inside[min(last, len(inside) - 1)][1].strip():
        last -= 1
    return int(last)


def _text_lines(
    value: yaml.ScalarNode, found: list[SourceLine], inside: Sequence[SourceLine]
) -> list[SourceLine]:
    """A text of several lines, as lines; a literal one has each on a line of its own."""
    [(number, text)] = found
    if value.style in ("|", ">"):
        number = min(number + 1, inside[-1][0])
    parts = text.split("\n")
    literal = value.style == "|"
    return [(number + index if literal else number, part) for index, part in enumerate(parts)]


def _scalars(node: yaml.Node, budget: list[int], depth: int = 0) -> Iterator[SourceLine]:
    """The values in a node, each with its line from 0; of a mapping, its name if it has one."""
    budget[0] -= 1
    if budget[0] < 0 or depth > 20:
        raise _RefusedError(0, "too many values")
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line, str(node.value)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child, budget, depth + 1)
    elif isinstance(node, yaml.MappingNode):
        named = {str(key.value): child for key, child in node.value}
        chosen = next((named[name] for name in _NAMES if name in named), None)
        for child in [chosen] if chosen else named.values():
            yield from _scalars(child, budget, depth + 1)


def _json(lines: Sequence[SourceLine]) -> Iterator[MetadataPair]:
    """What JSON says, which YAML 1.2 reads; PyYAML takes no tabs.

    https://yaml.org/spec/1.2.2/#12-yaml-history
    """
    try:
        json.loads("\n".join(text for _, text in lines))
    except (ValueError, RecursionError) as error:
        raise _RefusedError(lines[0][0], str(error)) from error
    yield from _yaml([(number, text.replace("\t", " ")) for number, text in lines])


def _toml(inside: Sequence[SourceLine]) -> list[MetadataPair]:
    first = inside[0] if inside else (1, "")
    stated: dict[str, SourceLine] = {}
    for line in inside:
        if found := _TOML_KEY.match(line[1]):
            stated.setdefault(found["key"], line)
    try:
        table = tomllib.loads("\n".join(text for _, text in _without_depth(inside)))
        return list(_toml_pairs(table, stated, first))
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError
        at = re.search(r"line (\d+)", str(error))
        raise _RefusedError(first[0] + int(at[1]) - 1 if at else first[0], str(error)) from error


def _without_depth(inside: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """Return ``inside``; keys of thousands of parts, ``a.a.a``, take the parser too long."""
    deep = next((number for number, text in inside if _DEEP_KEY.search(text)), 0)
    if deep:
        raise _RefusedError(deep, "keys nested too deep")
    return inside


def _toml_pairs(
    table: dict[str, Any], stated: Mapping[str, SourceLine], first: SourceLine
) -> Iterator[MetadataPair]:
    """The pairs of a table; ``stated`` has the line of each key, ``first`` stands for others."""
    tables = []
    for key, value in table.items():
        if isinstance(value, dict) and not any(name in value for name in _NAMES):
            tables.append(value)
            continue
        line = stated.get(key, first)
        several = isinstance(value, list)
        texts = [text for one in (value if several else [value]) for text in _toml_texts(one)]
        yield MetadataPair(key, tuple((line[0], text) for text in texts), (line,), several)
    for inner in tables:
        yield from _toml_pairs(inner, stated, first)


def _toml_texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = next((value[name] for name in _NAMES if name in value), "")
    if isinstance(value, list):
        return [text for one in value for text in _toml_texts(one)]
    if isinstance(value, bool):
        return [str(value).lower()]
    return str(value).split("\n")


def _by_line(inside: Sequence[SourceLine]) -> list[MetadataPair]:
    """Pairs of front matter that its parser refuses: whatever has a colon at its outer margin."""
    groups: list[list[SourceLine]] = []
    for line in inside:
        if _LINE.fullmatch(line[1]) and not line[1][:1].isspace():
            groups.append([line])
        elif groups and line[1].strip() and not line[1].lstrip().startswith("#"):
            groups[-1].append(line)
    return [_pair_of(lines) for lines in groups]


def _pair_of(lines: Sequence[SourceLine]) -> MetadataPair:
    """The pair that begins on the first of ``lines``, whose value goes on in the others."""
    (number, first), *others = lines
    found = _LINE.fullmatch(first)
    key, value = (found["key"].strip("\"' "), found["value"].strip()) if found else ("", first)
    items = [_ITEM.fullmatch(text) for _, text in others]
    values = [(number, value)] if value and value not in _FOLDED else []
    values += [
        (number, (item["item"] if item else text).strip())
        for (number, text), item in zip(others, items, strict=True)
    ]
    return MetadataPair(key, tuple(values), tuple(lines), any(items))


_PARSERS: dict[str, Callable[[Sequence[SourceLine]], Iterable[MetadataPair]]] = {
    "---": _yaml,
    "+++": _toml,
    "{": _json,
}
