"""The names in a Vietnamese sentence: capitals, surnames, and what stands before them.

A name is a run of two and more syllables with a capital, or one that a title or a common noun
announces (``bà Lụa``, ``sông Hậu``). The first word of a sentence has a capital anyway, offices
are translated (``Bộ Công Thương``), and some names English writes in its own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.text.folding import strip_marks
from translate.values.names.capitals import Capitals, nouns, surnames
from translate.values.names.name import Name, NameForm
from translate.values.names.syllables import is_syllable
from translate.values.names.word_lists import words, words_of

if TYPE_CHECKING:
    from translate.values.names.exonyms import Exonym


def names_vi(text: str) -> list[Name]:
    """Find the names in a Vietnamese sentence, NFC, in order of appearance.

    Example:
        >>> [(name.text, name.forms[0].plain) for name in names_vi("Bà Lụa rời Bắc Kinh.")]
        [('Lụa', 'Lua'), ('Bắc Kinh', 'Beijing')]
    """
    if text.isupper():
        return []
    sentence = Capitals(text)
    found = []
    goes_on = 0
    for index in sentence.beginnings():
        if index >= goes_on:
            name, goes_on = _name_at(sentence, index)
            if name:
                found.append(name)
    return found


def _name_at(sentence: Capitals, index: int) -> tuple[Name | None, int]:
    """The name that begins at ``index``, if one does, and where to go on."""
    exonym = sentence.exonym_at(index)
    if exonym and (name := _conventional(sentence, exonym, index)):
        return name, index + len(exonym.words)
    end = sentence.hyphened_end(index)
    if end > index:
        return _name(sentence, index, end, sure=True), end
    if not sentence.may_be_named(index):
        return None, index + 1
    if sentence.joined(index) and sentence.lower[index - 1] == "thứ":  # a weekday
        return None, index + 1
    end = sentence.run_end(index)
    return _of_run(sentence, index, sentence.without_compound(index, end)), end


# names of the list of exonyms


def _conventional(sentence: Capitals, exonym: Exonym, index: int) -> Name | None:
    """The name of the list that begins at ``index``, unless it is something else here."""
    end = index + len(exonym.words)
    if (len(exonym.words) == 1 and not _is_country(sentence, index)) or _goes_on(
        sentence, index, end
    ):
        return None
    if _is_namesake(sentence, exonym, index):
        return None
    start, stop = sentence.span(index, end)
    own = _form(sentence, index, end)
    forms = _conventional_forms(exonym, own)
    # an adjective often stands for a country, and "the North" for a part of the country
    sure = len(exonym.words) > 1 and forms[0].plain[0].isupper()
    named = bool(exonym.english)
    return Name(sentence.text[start:stop], start, stop, forms, exonym.also, named, sure)


def _conventional_forms(exonym: Exonym, own: NameForm) -> tuple[NameForm, ...]:
    """The forms of a name of the list; its own letters, where they stand, give way."""
    english = exonym.english
    if not english:
        return (own,)
    form = NameForm(strip_marks(english), strip_marks(english), english)
    if len(exonym.words) == 1 or not own.letters.replace(" ", "").isalpha():
        return (form,)
    return (form, NameForm(own.letters, form.plain, english))


def _is_country(sentence: Capitals, index: int) -> bool:
    """Whether the one syllable at ``index`` is a country rather than a word or a person."""
    if sentence.begins(index) or sentence.after(index, "kin", "money"):
        return False
    before = sentence.joined(index) and sentence.may_be_named(index - 1)
    if before and sentence.begins(index - 1) and sentence.lower[index - 1] in nouns():
        before = False
    return not before and sentence.run_end(index) == index + 1


def _is_namesake(sentence: Capitals, exonym: Exonym, index: int) -> bool:
    """Whether a place in Vietnam has the name of one abroad (huyện Trùng Khánh, xã Tân Cương)."""
    if not (exonym.english and sentence.after(index, "units")):
        return False
    own = strip_marks("".join(exonym.words)).lower()
    return own != strip_marks(exonym.english).replace(" ", "").lower()


def _goes_on(sentence: Capitals, index: int, end: int) -> bool:
    """Whether a country is the beginning of a person's name (Hà Lan, Hà Lan Anh)."""
    if sentence.words[index] not in surnames() or sentence.run_end(index) != end + 1:
        return False
    last = sentence.words[end]
    return (not last.isascii() or last == "Anh") and last not in surnames()


# names that keep their letters


def _of_run(sentence: Capitals, start: int, end: int) -> Name | None:
    """Make a name of a run of capitals, without what is no part of it."""
    first, begins = start, sentence.begins(start)
    start, titled = _without_titles(sentence, start, end, begins=begins)
    if start >= end:
        return None
    if sentence.is_listed(start, end):
        return _name(sentence, start, end, sure=True)
    exonym = sentence.exonym_at(start)
    if exonym and len(exonym.words) == end - start and not titled:
        name = _conventional(sentence, exonym, start)
        if name:
            return name
    announced = titled or sentence.after(start, "places before", "venues before")
    announced = announced or _is_given(sentence, start, end)
    office = sentence.words[start] in words("offices") and not announced
    if office or sentence.is_compound(start):
        return _within_office(sentence, start, end)
    return _plain_run(sentence, start, end, begins=begins and start == first, titled=titled)


def _without_titles(sentence: Capitals, start: int, end: int, *, begins: bool) -> tuple[int, bool]:
    """Where a run goes on after titles and common nouns, and whether there was a title."""
    first = start
    titled = False
    while start < end and not sentence.is_listed(start, end):
        lower = sentence.lower[start]
        title = lower in words("kin") and begins
        place = lower in words("places before always") and end - start > 1
        country = end - start == 2 and sentence.exonym_at(start + 1)
        noun = lower in (nouns() if end - start > 2 or country else words("starters"))
        person = sentence.is_person(start, end) and not sentence.is_from(start, end)
        noun = noun and begins and start == first and not person
        if not (title or place or noun):
            break
        titled, start = titled or title or place, start + 1
        if place or (noun and lower not in words("starters")):
            break  # what follows is the name: the shrine of Bà Chúa Xứ
    return start, titled


def _is_given(sentence: Capitals, start: int, end: int) -> bool:
    """Whether the first word of an office is somebody's given name here (anh Huy, mẹ Thứ)."""
    alone = end - start == 1 and not sentence.is_compound(start)
    return alone and sentence.words[start] in words("given") and sentence.after(start, "kin")


def _within_office(sentence: Capitals, start: int, end: int) -> Name | None:
    """The name of a place or a person at the end of an office's name or after a title."""
    for index in range(start + 1, end):
        length = end - index
        person = length > 1 and sentence.words[index] in words("frequent surnames")
        person = person or (length > 2 and sentence.words[index] in words("surnames"))
        if person or sentence.is_listed(index, end):
            return _name(sentence, index, end, sure=True)
    return None


def _plain_run(
    sentence: Capitals, start: int, end: int, *, begins: bool, titled: bool
) -> Name | None:
    announced = titled or sentence.after(start, "kin", "titles", "places before")
    if end - start == 1:
        known = announced and not begins and _may_stand_alone(sentence, start)
        return _name(sentence, start, end, sure=True) if known else None
    person = sentence.is_person(start, end)
    sure = announced or person or sentence.after(start, "venues before")
    sure = sure or (sentence.words[start] in words("openers") and not sentence.everywhere)
    sure = sure or not (begins or sentence.everywhere)
    noun = _begins_with_noun(sentence, start, end, begins=begins, sure=sure)
    place = not sentence.everywhere and sentence.lower[start] in words_of("places before")
    return _name(sentence, start, end, sure=place or (sure and (person or not noun)), noun=noun)


def _may_stand_alone(sentence: Capitals, index: int) -> bool:
    """Whether one syllable after a title or noun is a name, and not one more noun."""
    others = words_of("compass", "places before", "venues before", "starters", "kin")
    word, lower = sentence.words[index], sentence.lower[index]
    if sentence.after(index, "kin"):  # ông Trung, anh Nam; a Westerner is ông Tây
        none = words_of("kin", "no names after kin")
        return word in surnames() or (len(word) > 1 and lower not in none)
    return len(word) > 1 and word not in others and lower not in others


def _begins_with_noun(
    sentence: Capitals, start: int, end: int, *, begins: bool, sure: bool
) -> bool:
    """Whether the first syllable of a run may be a common noun (Chợ Bến Thành)."""
    if end - start < 3 and not begins:
        return False
    listed = sentence.lower[start] in words_of("places before", "venues before")
    return listed or (begins and not sure)


def _name(sentence: Capitals, start: int, end: int, *, sure: bool, noun: bool = False) -> Name:
    """Make a name of a run; where it begins with a ``noun``, it may stand without that."""
    first, last = sentence.span(start, end)
    forms = [_form(sentence, start, end)]
    if noun:
        forms.append(_form(sentence, start + 1, end))
    return Name(sentence.text[first:last], first, last, tuple(forms), sure=sure)


def _form(sentence: Capitals, start: int, end: int) -> NameForm:
    first, last = sentence.span(start, end)
    marked = sentence.text[first:last]
    letters = strip_marks(marked)
    foreign = sentence.goes_on_abroad(end) and not all(map(is_syllable, sentence.words[start:end]))
    return NameForm(letters, marked if foreign else letters, marked)
