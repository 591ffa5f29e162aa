"""TBX, the exchange format of glossaries: ISO 30042:2019, dialect TBX-Basic in DCA style."""

from __future__ import annotations

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
