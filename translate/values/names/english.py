"""Which of a sentence's names stand in its English, and where."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from translate.text.folding import strip_marks
from translate.text.spans import TextSpan

if TYPE_CHECKING:
    from translate.values.names.name import Name, NameForm

_JOINTS = (" ", "", "-")
"""How English writers part the syllables of a Vietnamese name: Da Nang, Danang, Da-Nang."""
_LETTER = re.compile(r"\w")


class EnglishText:
    """An English text, folded once to be searched for names."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)

    def has(self, name: Name) -> bool:
        """Whether ``name`` stands in the text in a form that is right."""
        if any(self.find(form) for form in name.forms):
            return True
        return self.find_also(name) is not None

    def places(self, name: Name) -> list[TextSpan]:
        """Return every place where ``name`` stands in a form that is right."""
        found = {place for form in name.forms for place in self.find_all(form)}
        if name.also:
            found.update(TextSpan(*m.span()) for m in _pattern(name.also).finditer(self.folded))
        return sorted(found)

    def find_also(self, name: Name) -> TextSpan | None:
        """Return where one of the further forms of ``name`` stands."""
        match = _pattern(name.also).search(self.folded) if name.also else None
        return TextSpan(*match.span()) if match else None

    def find(self, form: NameForm) -> TextSpan | None:
        """Return where ``form`` stands first, in whatever spelling of its syllables."""
        return next(iter(self.find_all(form)), None)

    def find_all(self, form: NameForm) -> list[TextSpan]:
        """Return every place where ``form`` stands with a capital, as offsets into the text."""
        syllables = form.letters.lower().replace("-", " ").replace("’", "'").split(" ")
        joints = _JOINTS if len(syllables) > 1 else ("",)
        spans = [span for joint in joints for span in self._places(joint.join(syllables))]
        return sorted(span for span in spans if self.text[span[0]].isupper())

    def _places(self, phrase: str) -> list[TextSpan]:
        found = []
        at = self.folded.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            before, after = self.folded[at - 1 : at], self.folded[end : end + 1]
            if not (_LETTER.match(before) or _LETTER.match(after)):
                found.append(TextSpan(at, end))
            at = self.folded.find(phrase, end)
        return found


def fold(text: str) -> str:
    """Return ``text`` in lower case without marks, each character in its place.

    Apostrophes are straight.
    """
    folded = strip_marks(text).lower().replace("’", "'")
    if len(folded) == len(text):
        return folded
    text = text.replace("’", "'")
    return "".join((strip_marks(character).lower() or " ")[0] for character in text)


@lru_cache(maxsize=1024)
def _pattern(forms: str) -> re.Pattern[str]:
    """A pattern for ``russian* | moscow`` in folded text."""
    stems = [
        re.escape(strip_marks(form.strip())).replace(r"\*", r"\w*").replace(r"\ ", "[ -]?")
        for form in forms.split("|")
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})(?!\w)")
