"""``nfc``: text that is not in Unicode form NFC, or has look-alike letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.model import Finding, Severity

_ETH = re.compile("[ðÐ](?=[\\w])")
_BARRED = str.maketrans("ðÐ", "đĐ")


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    written = context.written.target
    if not (written.isascii() or unicodedata.is_normalized("NFC", written)):
        fix = unicodedata.normalize("NFC", written)
        yield CHECK.finding(context, "the translation is not in Unicode form NFC", fix=fix)
    vietnamese = context.article.pair.source == "vi" and "đ" in unit.source.lower()
    if vietnamese and (eth := _ETH.search(unit.target)):
        fix = unit.target.translate(_BARRED)
        yield CHECK.finding(context, "an Icelandic ð stands for đ", None, eth.span(), fix)


CHECK = Check(
    id="nfc",
    severity=Severity.ERROR,
    what="The translation is in a decomposed Unicode form, or has ð in place of đ.",
    why=(
        "The same word in two forms is found by neither search, glossary nor translation memory. "
        "Nothing changes on the screen when it is repaired. The source is not looked at: a "
        "translator cannot change it."
    ),
    find=_find,
    pair=ANY_PAIR,
)
