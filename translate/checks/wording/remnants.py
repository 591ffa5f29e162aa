"""What English has left of a denial whose "not" is gone: "they do need", "has received any"."""

from __future__ import annotations

import re

_NO_VERBS = (
    "i|you|he|she|it|we|they|the|this|that|these|those|a|an|any|not|my|his|her|our|your|their|its"
    "|some|so|well|badly|more|less|much|little|nothing|something|anything|everything|everyone"
    "|people|things?|business|harm|irreparable|good|better|best|most|all|both|either|neither"
    "|with|to|in|on|at|for|by|from|of|as|if|when|and|or|but|indeed|no|away|without|what|how|which"
    "|who|one|there|homework|housework|work|jobs?|chores|tasks?|research|great|just|only|too"
    "|enough|is|are|was|were|drugs|damage|wrong|right|justice|favors?|exercises?|sports?|same"
    "|him|them|me|us|many|such|here|now|today|than|after|before|while|because|until|during|over"
    "|under|up|out|down|off|back|again|yet|once|twice|every|each|another|other"
    "|last|next|yesterday|today|tonight|tomorrow|nowadays|earlier|later|previously|ago|long|half"
    "|one|two|three|four|five|ten|days|weeks|months|years|decades|centuries"
)
"""Words behind "do" that are no verbs in the infinitive, so that it is a verb itself: "as they did
last year"."""
_EMPHATIC = (
    r"(?<![\w'’-])(?!(?:to|would|could|can|will|should|must|may|might|let|what|how|why|when|where"
    r"|who|which|only|nor|neither|so|rarely|seldom|little)\b)[a-z]+ "
    rf"(?:do|does|did) (?:even |really |actually )?(?!(?:{_NO_VERBS})\b)[a-z]{{3,}}\b"
)
_OPEN = re.compile(
    r"\b(?:if|whether|unless|until|before|than|first|only|most|every|all|ask\w*|wonder\w*|doubt\w*"
    r"|question\w*|den(?:y|ies|ied|ying)|refus\w+|fail\w*|hardly|rarely|seldom|without|unaware"
    r"|unclear|unknown|unlikely)\b",
    re.IGNORECASE,
)
"""Before "any" in what is asked, doubted or denied in another way: "whether it has any"."""
_REMNANTS = (
    # won't, can't
    r"(?<![\w'’.-])(?:wo|ca|sha) (?=[a-z])",
    # they do not need; not in a question: "what do women want"
    _EMPHATIC,
    # has not received any letter
    (
        r"\b(?P<affirmed>(?:has|have|had|did|do|does|is|are|was|were)(?: been)?"
        r" \w+(?:ed|en|ing|ght)?) any \w+"
    ),
    # it is not yet known; unlike "is yet unknown"
    (
        r"\b(?:is|are|was|were) yet (?!to|another|again|more|a\b|the\b|un|im(?:mature|p)"
        r"|in(?:ad|com|con|suf)|alive|living|young|early|better|worse)\w+"
    ),
    # without any problems
    r"\bwith any (?!luck|of|other)\w+",
    # whether or not they come
    r"\bwhether or (?!not|when|how|where|why|to|if|who|what|which|in|at|on)\w+",
)
_REMNANT = re.compile("|".join(_REMNANTS), re.IGNORECASE)


def remnant(english: str) -> re.Match[str] | None:
    """Return what may be left of a denial, if there is something."""
    opened = _OPEN.search(english)
    first = opened.start() if opened else len(english)
    for found in _REMNANT.finditer(english):
        if not found["affirmed"] or found.start() < first:
            return found
    return None
