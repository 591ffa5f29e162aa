"""``doc-number``: the number of a document, or a name with numerals, was changed."""

from __future__ import annotations

from translate.checks.kind_check import kind_check
from translate.model import Severity
from translate.values import Kind, Relation

CHECK = kind_check(
    name="doc-number",
    what="The number of a decree, a telephone number or a name with numerals was changed.",
    why=(
        "Nghị định 100/2019/NĐ-CP, F-16 or 0903 123 456 are copied, not translated. "
        "Case, hyphens and diacritics (ND-CP) do not matter."
    ),
    relation=Relation.VALUE,
    kind=Kind.CODE,
    severity=Severity.ERROR,
)
