"""Mistakes about people and countries: pronouns, titles, nationality."""

from __future__ import annotations

import re

from seeding.base import Fault, Place, both_ways, in_target, like, put, swap

_HE_SHE = {"she": "he", "her": "his", "hers": "his", "herself": "himself"}
_SHE_HE = {"he": "she", "his": "her", "him": "her", "himself": "herself"}
_NAME = r"(?= [A-ZĐÀ-Ỹ])"
_ADJECTIVE = re.compile(r"(?:[ain]n|ish|ese|ch|thai|li|ian|filipino)$", re.IGNORECASE)
_SHORT = {
    "Nga": (r"russia\w*", "Hungary", "Hungarian"),
    "Anh": (r"britain|british|uk|england|english", "Norway", "Norwegian"),
    "Đức": (r"german\w*", "Portugal", "Portuguese"),
    "Pháp": (r"france|french", "Greece", "Greek"),
    "Ý": (r"ital\w+", "Denmark", "Danish"),
    "Nhật": (r"japan\w*", "Thailand", "Thai"),
}
_LONG = {
    "Mỹ": (r"american?|united states|u\.s\.|us", "Canada", "Canadian"),
    "Trung Quốc": (r"china|chinese", "Japan", "Japanese"),
    "Ấn Độ": (r"india\w*", "Pakistan", "Pakistani"),
    "Hàn Quốc": (r"(?:south )?korean?", "Malaysia", "Malaysian"),
    "Thái Lan": (r"thai\w*", "Laos", "Lao"),
    "Indonesia": (r"indonesian?", "Malaysia", "Malaysian"),
    "Philippines": (r"philippines?|filipino", "Singapore", "Singaporean"),
    "Iran": (r"iran(?:ian)?", "Iraq", "Iraqi"),
    "Israel": (r"israeli?", "Jordan", "Jordanian"),
    "Australia": (r"australian?", "Austria", "Austrian"),
    "Canada": (r"canad\w+", "Mexico", "Mexican"),
    "Brazil": (r"brazil\w*", "Argentina", "Argentine"),
    "Việt Nam": (r"vietnam\w*", "Cambodia", "Cambodian"),
    "Ukraine": (r"ukrain\w+", "Belarus", "Belarusian"),
    "Singapore": (r"singapor\w*", "Brunei", "Bruneian"),
    "New Zealand": (r"new zealand\w*", "Ireland", "Irish"),
    "Syria": (r"syrian?", "Lebanon", "Lebanese"),
}


def country(names: dict[str, tuple[str, str, str]]) -> Fault:
    """Make a fault that names another country, everywhere in the sentence."""

    def edit(place: Place) -> str | None:
        at = [name for name in names if re.search(rf"(?<!\w){name}(?!\w)", place.source)]
        place.rng.shuffle(at)
        for name in at:
            pattern, land, people = names[name]
            found = [m for m in _mentions(pattern, place.target) if m[0] != "us"]
            if found and land not in place.target:
                text = place.target
                for match in reversed(found):
                    text = put(text, match, people if _ADJECTIVE.search(match[0]) else land)
                return text
        return None

    return in_target(edit)


def _mentions(pattern: str, text: str) -> list[re.Match[str]]:
    whole = rf"(?<![\w-])(?:the (?=u))?(?:{pattern})(?!\w)"
    return list(re.finditer(whole, text, re.IGNORECASE))


def pronouns(words: dict[str, str], source: str, others: str, *, all_of_them: bool) -> Fault:
    """Make a fault that gives pronouns of the other sex, where the source has only one sex."""

    def edit(place: Place) -> str | None:
        if not re.search(source, place.source) or re.search(others, place.source, re.IGNORECASE):
            return None
        found = list(
            re.finditer(rf"(?<![\w-])(?:{'|'.join(words)})(?!\w)", place.target, re.IGNORECASE)
        )
        if not found or (not all_of_them and len(found) < 2):
            return None
        text = place.target
        for match in reversed(found if all_of_them else [place.rng.choice(found)]):
            text = put(text, match, like(match[0], words[match[0].lower()]))
        return text

    return in_target(edit)


_WOMAN = rf"(?<!\w)(?:[Bb]à|[Cc]hị|[Cc]ô)(?: ấy| ta|{_NAME})?(?!\w)"
_MAN = rf"(?<!\w)(?:[Ôô]ng|[Aa]nh)(?: ấy| ta|{_NAME})?(?!\w)"
_NO_MEN = r"(?<!\w)(?:ông|anh|chồng|cha|bố|con trai|em|cậu|chú|bác|thầy|nam)(?!\w)"
_NO_WOMEN = r"(?<!\w)(?:bà|cô|chị|vợ|mẹ|con gái|em|dì|bác|nữ)(?!\w)"

FAULTS: dict[str, Fault] = {
    "39": pronouns(_HE_SHE, _WOMAN, _NO_MEN, all_of_them=True),
    "40": pronouns(_SHE_HE, _MAN, _NO_WOMEN, all_of_them=True),
    "41": pronouns({**_HE_SHE, **_SHE_HE}, rf"{_WOMAN}|{_MAN}", "(?!)", all_of_them=False),
    "42": swap(both_ways(("president", "prime minister")), "tổng thống|thủ tướng|chủ tịch"),
    "43": swap(
        dict.fromkeys(
            ("deputy ", "vice ", "vice-", "former ", "ex-", "deputy chief ", "acting "), ""
        ),
        r"(?<!\w)(?:phó|cựu|nguyên|thứ trưởng|quyền|trước đây|cũ)(?!\w)",
        after="(?=[A-Za-z])",
    ),
    "44": country(_SHORT),
    "45": country(_LONG),
}
