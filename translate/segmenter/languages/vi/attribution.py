"""Attributions after a quotation: ``“Anh đi đâu?” Nam hỏi.``"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.languages.vi.fitting import fits, is_unsaid
from translate.segmenter.languages.vi.saying import says
from translate.segmenter.languages.vi.speaking import BRIEF, ON, SPEECH, VOICE
from translate.segmenter.languages.vi.turns import DASHES, goes_on, names_speaker
from translate.segmenter.quotations import OPENING_OF, is_introduced, opening

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_SAID = (SPEECH, BRIEF, VOICE)
_DASH_AND_LETTER = re.compile(rf"[{DASHES}]\s[^\W\d_]")
_INTRODUCTION = re.compile(r"\w\s?:\s?\Z")
"""A colon introduces the quotation: ``Lan hỏi: “…?” Nam đáp.``"""


def is_attribution(site: Site, _language: Language) -> bool:
    """The sentence continues with the speaker of the quotation before the site."""
    text, mark = site.text, site.mark
    after_dash = text[site.resume] in DASHES
    if mark[-1] not in OPENING_OF:
        return goes_on(site) if after_dash else names_speaker(site)
    if after_dash:
        return _DASH_AND_LETTER.match(text, site.resume) is not None
    if not _says(site) or is_unsaid(text, site.resume, mark[0]):
        return False
    return not is_introduced(site, _INTRODUCTION)


def _says(site: Site) -> bool:
    """Whether the sentence after a quotation tells who says it."""
    text, mark = site.text, site.mark
    said = next(filter(None, (each.match(text, site.resume) for each in _SAID)), None)
    if said is not None:
        at = opening(site)
        return fits(said, text[at if at >= 0 else site.start : site.end], mark[0])
    is_statement = mark[0] == "." and mark[:2] != ".."  # after one a new sentence may begin so
    goes = not is_statement and ON.match(text, site.resume)
    return bool(goes) or says(text, site.resume, is_statement)
