"""What nobody sees changes nothing: neither what is found nor where it is shown."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from translate.checks.readable import located, marks_in, readable
from translate.checks.runner import run_checks
from translate.message import Message
from translate.model import Finding, Mark, MarkKind, Severity, Unit

SOURCE, TARGET = "Họ không đồng ý với ông Dmitriev.", "They agreed with Dmitirev."


def found(source: str, target: str) -> list[tuple[str, str, str]]:
    """What is found, and the texts that it is about, without what nobody sees."""
    shown = []
    for one in run_checks([Unit(source, target, approved=True)]):
        pieces = [
            unicodedata.normalize("NFC", text[slice(*span)].replace("\u200b", ""))
            for text, span in ((source, one.source_span), (target, one.target_span))
            if span
        ]
        shown.append((one.id, one.message, "|".join(pieces)))
    return shown


def test_invisible_characters_and_decomposed_letters() -> None:
    """The same is found at the same words."""
    expected = found(SOURCE, TARGET)
    assert {"negation", "name"} <= {name for name, _, _ in expected}
    hidden = "\u200b".join(SOURCE), "\u200b".join(TARGET)
    assert found(*hidden) == expected
    assert found(unicodedata.normalize("NFD", SOURCE), TARGET) == expected


def test_the_unit_of_a_finding_is_the_catalogs() -> None:
    """A finding is about the unit that was handed in."""
    unit = Unit("Họ không đồng\u00ad ý.", "They agreed.", approved=True)
    assert {one.unit for one in run_checks([unit])} == {unit}


def test_readable_text_is_left_alone() -> None:
    """Nothing is copied where nothing is hidden."""
    unit = Unit("Hà Nội", "Hanoi")
    assert readable(unit) is unit
    assert readable(Unit("Ha\u0300 No\u0323\u0302i", "Ha\u00adnoi")) == unit


@given(st.text(alphabet="aạ\u0323\u0302 \u200b\u00ad\ufeffđ", max_size=30), st.data())
def test_spans_stay_in_the_text(text: str, data: st.DataObject) -> None:
    """Any span of what a reader sees is a span of the text that holds the same."""
    unit = Unit("", text)
    plain = readable(unit).target
    whole = [i for i in range(len(plain) + 1) if not unicodedata.combining((plain + "a")[i])]
    start, end = sorted((data.draw(st.sampled_from(whole)), data.draw(st.sampled_from(whole))))
    finding = Finding("x", Severity.INFO, readable(unit), Message(""), None, (start, end))
    span = located(finding, unit).target_span
    assert span is not None
    assert 0 <= span[0] <= span[1] <= len(text)
    assert readable(Unit("", text[slice(*span)])).target == plain[start:end]


def test_tags_are_no_text() -> None:
    """The same is found with them as without, at the same words, around their tags."""
    expected = found(SOURCE, TARGET)
    source = SOURCE.replace("ông Dmitriev", "<b1>ông <a2>Dmitriev</a2></b1>").replace(
        "Họ", "<i3>Họ</i3>"
    )
    target = TARGET.replace("Dmitirev", "<b1><a2>Dmitirev</a2></b1>").replace(
        "They", "<i3>They</i3>"
    )
    with_tags = found(source, target)
    assert [(name, message) for name, message, _ in with_tags] == [one[:2] for one in expected]
    assert [re.sub("<.*?>", "", pieces) for *_, pieces in with_tags] == [one[2] for one in expected]


def test_marks_of_the_article_say_which_tags_there_are() -> None:
    """Without an article the form of a tag decides."""
    mark = Mark(MarkKind.STRONG, 0, 3, number=2)
    unit = Unit("<b2>Mưa</b2> <i1>", "<b2>Rain</b2>", marks=(mark,))
    assert readable(unit).source == "Mưa <i1>"
    assert readable(Unit("<b2>Mưa</b2>", "Rain")).source == "Mưa"
    assert marks_in(unit) == (mark,)


def test_a_fix_of_markup_is_made_only_where_it_is_certain() -> None:
    """The whole sentence, its end, what is there too often; not a place inside."""
    for source, target, fix in (
        ("<b1>Mưa.</b1><n2/>", "Rain.", "<b1>Rain.</b1><n2/>"),
        ("Mưa <b1>lớn</b1>.<n2/>", "Heavy <b1>rain</b1>.", "Heavy <b1>rain</b1>.<n2/>"),
        ("Mưa.", "<b1>Rain</b1>.", "Rain."),
        ("Mưa <b1>lớn</b1>.", "Heavy rain.", ""),
        ("Mưa<n1/> và gió.", "Rain and wind.", ""),
    ):
        (one,) = {
            f.fix for f in run_checks([Unit(source, target, approved=True)]) if f.id == "tags"
        }
        assert one == fix


def test_a_fix_keeps_the_tags() -> None:
    """Each stays where it is; where the words go that it is over, nothing is certain."""
    source = "Chợ <b1>rất</b1> vui <a2>ở đây</a2>.<n3/>"
    for target, fix in (
        (
            "The the market is <b1>very</b1> merry <a2>here</a2>.<n3/>",
            "The market is <b1>very</b1> merry <a2>here</a2>.<n3/>",
        ),
        (
            "The market is <b1>in in</b1> merry <a2>here</a2>.<n3/>",
            "The market is <b1>in</b1> merry <a2>here</a2>.<n3/>",
        ),
        (
            "The <b1>market</b1> is merry <a2>in in here</a2>.<n3/>",
            "The <b1>market</b1> is merry <a2>in here</a2>.<n3/>",
        ),
        (
            "The market is in <b1>in</b1> merry <a2>here</a2>.<n3/>",
            "The market is <b1>in</b1> merry <a2>here</a2>.<n3/>",
        ),
        ("The market is <b1>in</b1> <a2>in</a2> merry here.<n3/>", ""),
    ):
        (one,) = (f.fix for f in run_checks([Unit(source, target)]) if f.id == "doubled-words")
        assert one == fix
    for target, fix in (
        ("The cost: <b1>28,5 million</b1>.<n3/>", "The cost: <b1>28.5 million</b1>.<n3/>"),
        ("The cost <b1>: 28.5 million</b1>.<n3/>", "The cost<b1>: 28.5 million</b1>.<n3/>"),
    ):
        unit = Unit("Chi phí: <b1>28,5 triệu</b1>.<n3/>", target)
        found = {f.fix for f in run_checks([unit]) if f.id in ("num-separator", "spaces")}
        assert found == {fix}


def test_the_fixes_of_a_long_sentence_are_made_at_once() -> None:
    """Each is compared where it differs alone; compared as a whole, these took minutes."""
    source, target = "<b1>Mưa</b1> và gió.", f"<b1>Rain</b1> {'and the the wind ' * 200}."
    found = [f.fix for f in run_checks([Unit(source, target)]) if f.id == "doubled-words"]
    assert len(found) == 200
    assert all(fix.startswith("<b1>Rain</b1> and the ") for fix in found)
    assert len(set(map(len, found))) == 1
