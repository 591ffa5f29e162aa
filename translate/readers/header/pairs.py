"""``key: value`` pairs from above an article, in whatever form, and what they say together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from translate.message import Message
from translate.model import Metadata, Remark, Taken, TakenFor, Text, TextKind
from translate.readers.header.dates import iso_date
from translate.readers.header.keys import Role, rendered_field, role_of
from translate.text.folding import fold_spaces

SourceLine = tuple[int, str]
"""A line of a source file: its number, from 1, and its text."""

FORMS = ("paragraphs", "wrapped")
"""What the key ``lines`` may say of the lines of a text."""

_PART = re.compile(r"\s*[,;|]\s*")
_QUOTED = re.compile(r"""^(["'])([^"']*)\1$""")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MetadataPair:
    """A key above an article, and its value."""

    key: str
    values: tuple[SourceLine, ...]
    """A line or item of the value each, with its number."""
    lines: tuple[SourceLine, ...]
    """The lines of the file that it takes, as they are written."""
    several: bool = False
    """Whether the values are items of a list, and not lines of one text."""

    @property
    def role(self) -> Role | None:
        """What the key says of the value."""
        return role_of(self.key)

    @property
    def line(self) -> int:
        """The number of the line that it begins on."""
        return self.lines[0][0]

    @property
    def value(self) -> str:
        """The value on one line, without quotation marks around it."""
        joined = (", " if self.several else " ").join(text for _, text in self.values)
        return _QUOTED.sub(r"\2", fold_spaces(joined))

    @property
    def items(self) -> tuple[str, ...]:
        """The values as a list: where it is none, what commas part."""
        texts = [text for _, text in self.values] if self.several else _PART.split(self.value)
        return tuple(item for text in texts if (item := fold_spaces(text).strip("\"'[]# ")))


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above an article's text."""

    metadata: Metadata = field(default_factory=Metadata)
    title_line: int = 1
    """The line that states the title."""
    leads: tuple[Text, ...] = ()
    """Texts that a key introduces, such as the summary."""
    body: tuple[SourceLine, ...] = ()
    """Lines of the text that a key introduces; the text goes on below."""
    form: str = ""
    """How the lines of the text are to be read, where it says that."""
    taken: tuple[Taken, ...] = ()
    remarks: tuple[Remark, ...] = ()


def header_of(pairs: Sequence[MetadataPair]) -> Header:
    """Return what the pairs above an article say together."""
    values = {role: [one for one in pairs if one.role is role and one.value] for role in Role}
    source, site = _source(values[Role.SOURCE], values[Role.SITE])
    date, remarks = _date(values[Role.DATE])
    form, unknown = _form(values[Role.LINES])
    titles = values[Role.TITLE]
    metadata = Metadata(
        title=titles[0].value if titles else "",
        date=date,
        author=", ".join(dict.fromkeys(one.value for one in values[Role.AUTHOR])),
        source=source,
        site=site,
        section=", ".join(dict.fromkeys(one.value for one in values[Role.SECTION])),
        tags=tuple(dict.fromkeys(item for one in values[Role.TAGS] for item in one.items)),
        renderings=tuple((rendered_field(one.key), one.value) for one in values[Role.RENDERING]),
    )
    return Header(
        metadata,
        titles[0].line if titles else 1,
        tuple(lead for one in values[Role.LEAD] for lead in _leads(one)),
        tuple(line for one in values[Role.BODY] for line in one.values),
        form,
        tuple(taken for one in pairs for taken in _taken(one)),
        (*remarks, *unknown),
    )


def with_run(header: Header, pairs: Sequence[MetadataPair]) -> Header:
    """Return ``header`` with pairs that stand on the first line of the text."""
    if not pairs:
        return header
    more = header_of(pairs)
    metadata = replace(
        header.metadata,
        date=more.metadata.date or header.metadata.date,
        source=more.metadata.source or header.metadata.source,
    )
    return replace(header, metadata=metadata, taken=(*header.taken, *more.taken))


def _source(sources: Sequence[MetadataPair], sites: Sequence[MetadataPair]) -> tuple[str, str]:
    """Where the article was published, and on which site: an address says more than a name."""
    addresses = [one.value for one in sources if _ADDRESS.match(one.value)]
    names = [one.value for one in sources if one.value not in addresses]
    named = [one.value for one in sites]
    if addresses:
        return addresses[-1], (named or names or [""])[-1]
    return (names or [""])[-1], (named or [""])[-1]


def _date(dates: Sequence[MetadataPair]) -> tuple[str, list[Remark]]:
    """The first date that can be read; without one, the last as it stands, and a remark on it."""
    if found := next((day for one in dates if (day := iso_date(one.value))), ""):
        return found, []
    if not dates:
        return "", []
    last = dates[-1]
    what = Message(
        "is no date that can be read: {last!r}; it stays as it is written", last=last.value
    )
    return last.value, [Remark(last.line, what)]


def _form(pairs: Sequence[MetadataPair]) -> tuple[str, list[Remark]]:
    """How the text's lines are to be read, and a remark on each value that means nothing."""
    values = [(one.line, one.value) for one in pairs]
    stated = [value.lower() for _, value in values if value.lower() in FORMS]
    unknown = [
        Remark(line, f"lines are {' or '.join(FORMS)}, not {value!r}")
        for line, value in values
        if value.lower() not in FORMS
    ]
    return (stated[-1] if stated else ""), unknown


def _leads(pair: MetadataPair) -> Iterator[Text]:
    """The paragraphs of a text; an empty line parts them."""
    paragraph: list[SourceLine] = []
    for number, text in (*pair.values, (0, "")):
        if text.strip():
            paragraph.append((number, text.strip()))
        elif paragraph:
            words = _QUOTED.sub(r"\2", "\n".join(text for _, text in paragraph))
            yield Text(TextKind.LEAD, words, paragraph[0][0])
            paragraph = []


def _taken(pair: MetadataPair) -> Iterator[Taken]:
    if pair.role and pair.role.is_text:
        yield Taken(TakenFor.LABEL, pair.line, pair.key)
    else:
        for number, text in pair.lines:
            if text.strip():
                yield Taken(TakenFor.METADATA, number, text.strip())
