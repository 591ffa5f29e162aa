"""What is marked on both sides of a sentence."""

from translate.message import Message
from translate.model import Finding, GlossaryTerm, LanguagePair, Severity, Unit
from translate.review.views.highlights import marks_of

UNIT = Unit("Sáng 8/11 có 3.200 cuốn ở bến Ninh Kiều.", "On 8/11 there were 3,200 at Ninh Kiều.")


def test_equal_values_are_a_pair() -> None:
    """Both sides have the same class; a value without a partner has no mark."""
    marks = marks_of(Unit("Có 3.200 cuốn và 5 kệ.", "It has 3,200 books."), [], [])
    assert marks == {"source": [[3, 8, "value-0", ""]], "target": [[7, 12, "value-0", ""]]}


def test_a_date_and_an_amount_share_no_tint() -> None:
    """Where there are more pairs than tints, those of one kind share one."""
    source = "Ngày 8/11 có 3 kệ, 25 bàn, 120 ghế, 3.200 cuốn và 45 người, ngày 9/11 có 7 xe."
    target = "On November 8: 3 shelves, 25 tables, 120 chairs, 3,200 books and 45 people; "
    unit = Unit(source, target + "on November 9: 7 cars.")
    marks = marks_of(unit, [], [])
    assert len(marks["source"]) == len(marks["target"]) == 8
    dates = {kind for start, end, kind, _ in marks["source"] if "/" in source[start:end]}
    amounts = {kind for start, end, kind, _ in marks["source"] if "/" not in source[start:end]}
    assert dates == {"value-0"}
    assert amounts == {"value-1", "value-2", "value-3"}
    assert sorted(one[2] for one in marks["source"]) == sorted(one[2] for one in marks["target"])


def test_values_of_other_languages_are_not_read() -> None:
    """A German number is no Vietnamese one, whatever it looks like."""
    unit = Unit("Es sind 3.200 Bücher.", "Il y a 3,200 livres.")
    assert marks_of(unit, [], [], LanguagePair("de", "fr")) == {"source": [], "target": []}


def test_a_finding_comes_before_a_pair_and_a_term() -> None:
    """Marks never overlap; a finding that is about no stretch of text marks nothing."""
    terms = [(25, 38, GlossaryTerm("bến Ninh Kiều", "Ninh Kiều pier"))]
    findings = [
        Finding("date-order", Severity.ERROR, UNIT, Message("read month first"), (5, 9), (3, 7)),
        Finding("name", Severity.WARNING, UNIT, Message("other name"), (29, 38), None),
        Finding("length", Severity.INFO, UNIT, Message("short")),
        Finding("blank", Severity.INFO, UNIT, Message("empty"), (3, 3), (3, 3)),
    ]
    assert marks_of(UNIT, findings, terms) == {
        "source": [
            [5, 9, "error", "read month first"],
            [13, 18, "value-1", ""],
            [29, 38, "warning", "other name"],
        ],
        "target": [[3, 7, "error", "read month first"], [19, 24, "value-1", ""]],
    }
    assert marks_of(UNIT, [], terms)["source"][-1] == [26 - 1, 38, "term", "Ninh Kiều pier"]
