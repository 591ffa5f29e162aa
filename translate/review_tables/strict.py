"""Office's file type *Strict Open XML*, turned into the usual one, which libraries know.

For what a table holds both say the same, under other names of namespaces and relations: ISO/IEC
29500-1 and 29500-4.
"""

from __future__ import annotations

import re

_STRICT = b"http://purl.oclc.org/ooxml/"
_TAG = re.compile(rb"<[^<>]*>")
_NAME = re.compile(rb"""(["'])http://purl\.oclc\.org/ooxml/(\w+)/""")


def is_strict(part: bytes) -> bool:
    """Whether a part of a document has names of this file type."""
    return _STRICT in part


def transitional(part: bytes) -> bytes:
    """Return a part of a document, XML, with the usual names; its texts stay as they are."""
    return _TAG.sub(_renamed, part) if is_strict(part) else part


def _renamed(tag: re.Match[bytes]) -> bytes:
    return _NAME.sub(rb"\1http://schemas.openxmlformats.org/\2/2006/", tag[0])
