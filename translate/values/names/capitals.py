"""A Vietnamese sentence as syllables, with the questions that finding names asks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.values.names.exonyms import exonym_at, small_first_words, split_words
from translate.values.names.syllables import may_be_name
from translate.values.names.word_lists import words, words_of

if TYPE_CHECKING:
    from translate.values.names.exonyms import Exonym

_OPENS = "\"“'‘«([:–—-•*"
"""What may stand before the first word of a sentence or quotation."""
_DASHES = ("-", "–", "—")
_SHORT = frozenset({"TP", "Q", "P", "TX", "TT", "TS", "PGS", "GS", "BS"})
"""Abbreviations with a full stop before a name."""
_LONGEST_TITLE = 3
_MOST_BEFORE = 2
"""Letters before an apostrophe: H'Hen, Bh'riu."""
_LONGEST_PERSON = 5


class Capitals:
    """The syllables of a sentence, and which of them have a capital together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._matches = split_words(text)
        self.words = [match[0] for match in self._matches]
        self.lower = [word.lower() for word in self.words]
        capitals = sum(word[0].isupper() for word in self.words)
        self.everywhere = len(self.words) > 3 and 5 * capitals > 4 * len(self.words)
        """Whether most words have a capital, as in some headlines."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the words from ``start`` up to ``end`` stand in the text."""
        return self._matches[start].start(), self._matches[end - 1].end()

    def exonym_at(self, index: int) -> Exonym | None:
        """Return the name of the list of exonyms that begins at ``index``."""
        found = exonym_at(self.words, index)
        if found is None:
            return None
        start, end = self.span(index, index + len(found.words))
        return found if found.stands_in(self.text[start:end]) else None

    def beginnings(self) -> list[int]:
        """Return the words with which a name may begin: most of a sentence's cannot."""
        small = small_first_words()
        elides = "'" in self.text or "’" in self.text
        return [
            index
            for index, word in enumerate(self.words)
            if word[0].isupper() or self.lower[index] in small or (elides and self._elided(index))
        ]

    def may_be_named(self, index: int) -> bool:
        """Whether the word at ``index`` may be a part of a Vietnamese name."""
        if not 0 <= index < len(self.words):
            return False
        word = self.words[index]
        if not word[0].isupper():
            return self._elided(index)
        if len(word) == 1 or (word.istitle() and self._elided(index + 1)):
            return True
        return word[1:].islower() and (may_be_name(word) or self._is_of_highlands(index))

    def _elided(self, index: int) -> bool:
        """Whether an apostrophe parts the word at ``index`` from the letter before (H'leo)."""
        if not 0 < index < len(self._matches) or len(self.words[index - 1]) > _MOST_BEFORE:
            return False
        between = self.text[self._matches[index - 1].end() : self._matches[index].start()]
        return between in ("'", "’") and self.words[index - 1].istitle()

    def _is_of_highlands(self, index: int) -> bool:
        """Whether a word without marks is part of a name of the highlands (Ako Dhông, Y Bhim Niê).

        One that often begins such a name, before another capital; or any after ``Y``, ``H'`` or one
        of those.
        """
        word = self.words[index]
        if word in words("highlands"):
            return self.joined(index + 1) and self.words[index + 1].istitle()
        before = self.words[index - 1] if self.joined(index) else ""
        return before in ("Y", "H", "K", "M", "R") or before in words("highlands")

    def joined(self, index: int) -> bool:
        """Whether a space alone parts the word at ``index`` from the one before; or ``TP. ``."""
        if not 0 < index < len(self._matches):
            return False
        between = self.text[self._matches[index - 1].end() : self._matches[index].start()]
        if self._elided(index):
            return True
        return between == " " or (self.words[index - 1] in _SHORT and between in (". ", "."))

    def begins(self, index: int) -> bool:
        """Whether a sentence or a quotation begins with the word at ``index``."""
        before = self.text[: self._matches[index].start()].rstrip(" ")
        if before[-1:] in ("!", "?", "…"):
            return True
        if before.endswith(".") and index:  # two sentences in one
            return self._is_word(self.words[index - 1])
        return not before or (before[-1] in _OPENS and not self._is_paired(index))

    @staticmethod
    def _is_word(word: str) -> bool:
        """Whether a full stop after ``word`` ends a sentence, and it is no ``TP.`` or ``NSND.``."""
        plain = word.islower() or (len(word) > 3 and not word.isupper()) or not word.isascii()
        return plain and len(word) > 1 and word not in _SHORT

    def _is_paired(self, index: int) -> bool:
        """Whether a dash joins the name at ``index`` to another (Văn Miếu - Quốc Tử Giám)."""
        if index < 2 or not self.joined(index + 1) or self.lower[index] in nouns() | words("kin"):
            return False
        between = self.text[self._matches[index - 1].end() : self._matches[index].start()]
        first = self.joined(index - 1) and self.may_be_named(index - 2)
        both = first and self.may_be_named(index - 1) and self.may_be_named(index + 1)
        return between.strip(" ") in _DASHES and both

    def hyphened_end(self, index: int) -> int:
        """Return the index after a foreign name spelt out (Vích-to Huy-gô); ``index`` if none is.

        Where a sentence begins, one alone may be a common noun (Vi-ta-min).
        """
        end, parts = index, 0
        while self._spelt_out(end) and (end == index or self.joined(end)):
            end, parts = self._after_hyphens(end), parts + 1
        marked = end > index and not self.text[slice(*self.span(index, end))].isascii()
        return end if marked and (parts > 1 or not self.begins(index)) else index

    def _spelt_out(self, index: int) -> bool:
        """Whether a word with a capital goes on after a hyphen in small letters."""
        return (
            index < len(self.words)
            and self.words[index][0].isupper()
            and self._after_hyphens(index) > index + 1
        )

    def _after_hyphens(self, index: int) -> int:
        """The index after the words in small letters that hyphens join to the one at ``index``."""
        end = index + 1
        while end < len(self.words) and self.words[end].isalpha() and self.words[end].islower():
            if self.text[self._matches[end - 1].end() : self._matches[end].start()] != "-":
                break
            end += 1
        return end

    def run_end(self, index: int) -> int:
        """Return the index after the run of capitals that begins at ``index``."""
        end = index + 1
        while self.joined(end) and self.may_be_named(end) and not self._spelt_out(end):
            exonym = self.exonym_at(end)
            if exonym and len(exonym.words) > 1 and not self._goes_on(index, end):
                break
            end += 1
        foreign = self.joined(end) and self.words[end].istitle()
        while foreign and end - index > 1 and self.words[end - 1].isascii():
            end -= 1  # the Kyo of Kyo York
        return end

    def goes_on_abroad(self, index: int) -> bool:
        """Whether a name goes on at ``index`` with a foreign word (Hélène Marchand)."""
        return self.joined(index) and self.words[index].istitle() and not self.may_be_named(index)

    def _goes_on(self, index: int, end: int) -> bool:
        """Whether what else might be abroad is the end of a name of three syllables.

        After a surname (Nguyễn Việt Nam), and in a place of Vietnam (xã Tam Giang Tây).
        """
        if end - index != 1:
            return False
        return self.words[index] in surnames() or self.after(index, "units")

    def without_compound(self, start: int, end: int) -> int:
        """Return the end of a run, without a syllable that makes one word with the next."""
        person = self.words[start] in words("frequent surnames") and end - start > 1
        goes_on = self.joined(end) and self.lower[end] == self.words[end]
        return end - 1 if goes_on and not person and self.is_compound(end - 1) else end

    def is_compound(self, index: int) -> bool:
        """Whether the words from ``index`` on are one word in two syllables (Đất đai)."""
        return " ".join(self.lower[index : index + 2]) in words("compounds")

    def is_listed(self, start: int, end: int) -> bool:
        """Whether the words from ``start`` to ``end`` are a place of the list."""
        return " ".join(self.words[start:end]) in words("places")

    def is_person(self, start: int, end: int) -> bool:
        """Whether the words from ``start`` to ``end`` have the form of a person's whole name."""
        return 2 <= end - start <= _LONGEST_PERSON and self.words[start] in surnames()

    def is_from(self, start: int, end: int) -> bool:
        """Whether ``Từ`` begins a sentence as *from* (Từ Đà Nẵng), and is no surname."""
        if self.words[start] != "Từ" or end - start < 2 or not self.begins(start):
            return False
        if " ".join(self.words[start + 1 : end]) in words_of("places", "provinces"):
            return True
        second = self.lower[start + 1]
        if second == "thị" or self.exonym_at(start + 1):
            return second != "thị"
        if self.lower[end : end + 1] in (["đến"], ["tới"]):
            return True
        return end - start > 2 and second not in words("middle names")

    def after(self, index: int, *sections: str) -> bool:
        """Whether a word or phrase of the word lists stands right before the word at ``index``."""
        listed = words_of(*sections)
        for length in range(1, min(_LONGEST_TITLE, index) + 1):
            first = index - length
            phrase = " ".join(self.words[first:index])
            if not (phrase in listed or phrase.lower() in listed):
                continue
            if " ".join(self.lower[max(first - 1, 0) : index]) in ("đàn ông", "đàn bà"):
                continue  # a man of some country, and no Mr
            return all(self.joined(at) for at in range(first + 1, index + 1))
        return False


def surnames() -> frozenset[str]:
    """Return the first words of people's names."""
    return words_of("surnames", "frequent surnames")


def nouns() -> frozenset[str]:
    """Return the words that may begin a sentence before a name."""
    return words_of("nouns", "starters", "places before", "venues before")
