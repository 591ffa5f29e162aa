"""TBX, the exchange format of glossaries, dialect TBX-Basic: version 3 and version 2.

Version 3 is ISO 30042:2019, in DCA style; version 2 is ISO 30042:2008, LISA's TBX-Basic, which most
programs read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from translate.interchange.xml import attribute, element, encoded
from translate.model import GlossaryTerm

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="{source}" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc><sourceDesc><p>songngu glossary</p></sourceDesc></fileDesc>
  </tbxHeader>
  <text>
    <body>
"""
_TAIL = """\
    </body>
  </text>
</tbx>
"""


_HEAD_2 = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="{source}">
  <martifHeader>
    <fileDesc><sourceDesc><p>songngu glossary</p></sourceDesc></fileDesc>
    <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
  </martifHeader>
  <text>
    <body>
"""
_ELEMENTS_2 = {
    "<conceptEntry": "<termEntry",
    "</conceptEntry>": "</termEntry>",
    "<langSec ": "<langSet ",
    "</langSec>": "</langSet>",
    "<termSec>": "<tig>",
    "</termSec>": "</tig>",
}
"""How version 2 calls what version 3 has; texts have no ``<`` of their own."""
_NEWER = re.compile("|".join(map(re.escape, _ELEMENTS_2)))


def render_tbx_2(terms: Iterable[GlossaryTerm], source: str, target: str) -> bytes:
    """Return the terms as `render_tbx` does, in version 2."""
    text = render_tbx(terms, source, target).decode()
    body = text[len(_HEAD.format(source=attribute(source))) : -len(_TAIL)]
    older = _NEWER.sub(lambda found: _ELEMENTS_2[found[0]], body)
    tail = _TAIL.replace("tbx", "martif")
    return f"{_HEAD_2.format(source=attribute(source))}{older}{tail}".encode()


def render_tbx(terms: Iterable[GlossaryTerm], source: str, target: str) -> bytes:
    """Return the terms as TBX, with one entry for each source term and all its renderings.

    Args:
        terms: The glossary.
        source: The source language, e.g. ``vi``.
        target: The target language.
    """
    concepts: dict[str, list[GlossaryTerm]] = {}
    for term in terms:
        concepts.setdefault(term.source, []).append(term)
    parts = [_HEAD.format(source=attribute(source))]
    for number, (name, renderings) in enumerate(concepts.items(), 1):
        sections = _section(source, [_term_section(name, "", forbidden=False)])
        sections += _section(
            target, [_term_section(t.target, t.note, forbidden=t.forbidden) for t in renderings]
        )
        parts.append(f'      <conceptEntry id="c{number}">\n{sections}      </conceptEntry>\n')
    return encoded("".join([*parts, _TAIL]))


def _section(language: str, terms: list[str]) -> str:
    indent = " " * 8
    opening = f'{indent}<langSec xml:lang="{attribute(language)}">'
    return f"{opening}\n{''.join(terms)}{indent}</langSec>\n"


def _term_section(text: str, note: str, *, forbidden: bool) -> str:
    status = "deprecatedTerm-admn-sts" if forbidden else "preferredTerm-admn-sts"
    lines = [
        element("term", text),
        element("termNote", status, type="administrativeStatus"),
        *([element("note", note)] if note else []),
    ]
    indent = " " * 10
    inner = "".join(f"{indent}  {line}\n" for line in lines)
    return f"{indent}<termSec>\n{inner}{indent}</termSec>\n"
