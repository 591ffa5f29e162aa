"""What English has left of a denial whose "not" is gone: "they do need", "has received any"."""

from __future__ import annotations

import re
from functools import cache

from translate.checks.phrases import pattern_of_list
from translate.text.folding import strip_marks

_WORD = re.compile(r"\w+")

_DO = (
    r"(?<![\w'’-])(?!(?i:to|would|could|can|will|should|must|may|might|let|what|how|why|when|where"
    r"|who|which|only|nor|neither|so|rarely|seldom|little)\b)[A-Za-z][a-z]* "
    r"(?:do|does|did) (?:even |really |actually )?"
)
"""What stands before a verb; not in a question: "what do women want"."""
_OPEN = re.compile(
    r"\b(?:if|whether|unless|until|before|than|first|only|most|every|all|ask\w*|wonder\w*|doubt\w*"
    r"|question\w*|den(?:y|ies|ied|ying)|refus\w+|fail\w*|hardly|rarely|seldom|without|unaware"
    r"|unclear|unknown|unlikely)\b",
    re.IGNORECASE,
)
"""Before "any" in what is asked, doubted or denied in another way: "whether it has any"."""
_CONTRACTED = r"(?<![\w'’.-])(?:(?:[Ww]o|[Cc]a|[Ss]ha)(?= [a-z])|(?:wo|ca|sha)(?=[,;] [a-z]))"
"""Won't, can't."""
_OTHERS = (
    # has not received any letter
    (
        r"\b(?P<affirmed>(?:has|have|had|did|do|does|is|are|was|were)(?: been)?"
        r" \w+(?:ed|en|ing|ght)?) any \w+"
    ),
    # it is not yet known; unlike "is yet unknown"
    (
        r"\b(?:is|are|was|were|has|have|had) yet (?!to|other|another|again|more|a\b|the\b|un"
        r"|im(?:mature|p)|in(?:ad|com|con|suf)|alive|living|young|early|better|worse)\w+"
    ),
    # no longer, any longer
    (
        r"\b(?:would|will|can|could|should|may) longer [a-z]+"
        r"|\b(?:is|are|was|were) longer (?:an?|the|in|able|interested|available|[a-z]+(?:ed|ing)) "
    ),
    # without any problems
    r"\bwith any (?!luck|of|other)\w+",
    # with or without it
    r"\bwith or with\b",
    # no matter how; in no way, there is no doubt
    (
        r"(?<!no )(?<!it )(?<!really )(?<!not )(?<!n't )(?<!n’t )(?<!to )(?<!will )(?<!would )"
        r"(?<!may )(?<!might )(?<!can )(?<!should )(?<!does )(?<!do )(?<!things )(?<!that )"
        r"(?<!which )(?<!the )\bmatter (?:how|what|where|who|whom|which|when)\b"
    ),
    r"\b(?:in|could|can) way (?!of\b|to\b|too\b|more\b|less\b|over\b)\w+",
    r"\b(?:have|has|had|is|was|be) doubt that\b",
    (
        r"\bthere(?:['’]s| is| was| are| were) "
        r"(?:chance|way|sign|question|guarantee|choice|cure|vaccine|clue|winner|deadline)\b"
    ),
    # whether or not they come
    r"\bwhether or (?!not|when|how|where|why|to what|to which|if|who|what|which|in|at|on)\w+",
)

_NOBODY = re.compile(r"(?<!\w)(?:không|chưa|chẳng)(?: có| còn| một)* ai(?!\w)")
_SOMEBODY = re.compile(r"(?<!\w)(?<!không )(?<!chưa )(?<!chẳng )(?<!có )(?<!còn )một(?!\w)")
_ONE = re.compile(
    r"(?:^|[,;:.…“”\"] ?|\b(?:that|because|and|but|when|while|where|so|if|since) )(?i:one)"
    r" (?:ever|else|was|is|has|had|can|could|will|would|but|knows|knew|wants|wanted|dares|notices"
    r"|thinks|thought|saw|believes|believed|came|comes)\b"
)
"""What is left of "no one"."""
_DENIES = re.compile(
    r"\b(?:not|no|never|neither|none|nobody|nothing|nowhere|without|cannot|hardly|barely|scarcely"
    r"|rarely|seldom|few|little|less|far from|absent|illegal|spared)\b|n['’]t\b",
    re.IGNORECASE,
)


def remnant(english: str, source: str) -> re.Match[str] | None:
    """Return what may be left of a denial, if there is something.

    Args:
        english: An English sentence.
        source: Its source, in lower case: where ca trù is sung, "ca" is no "can't".
    """
    nobody = _NOBODY.search(source) and not _SOMEBODY.search(source)
    if nobody and not _DENIES.search(english) and (one := _ONE.search(english)):
        return one
    opened = _OPEN.search(english)
    first = opened.start() if opened else len(english)
    own = set(_WORD.findall(strip_marks(source)))
    for found in _remnant().finditer(english):
        if found[0].strip().lower() in own:
            continue
        if not found["affirmed"] or found.start() < first:
            return found
    return None


@cache
def _remnant() -> re.Pattern[str]:
    """Finds what may be left; of a verb behind "do" too: they do not need."""
    no_verb = pattern_of_list("no-verbs-english").pattern
    do_not = rf"{_DO}(?!{no_verb})[a-z]{{3,}}\b"
    return re.compile("|".join((_CONTRACTED, do_not, *(f"(?i:{one})" for one in _OTHERS))))
