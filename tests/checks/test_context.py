"""Checks that need more than one pair: other units, terms, drafts."""

from __future__ import annotations

from translate.checks.context import CheckedArticle, Context
from translate.checks.runner import run_checks
from translate.model import GlossaryTerm, Severity, Unit
from translate.values.style import Style


def found(units: list[Unit], check: str, terms: tuple[GlossaryTerm, ...] = ()) -> list[str]:
    """The messages of ``check`` on an article."""
    return [one.message for one in run_checks(units, terms=terms) if one.id == check]


def reviewed(source: str, target: str, **more: str) -> Unit:
    """A unit that a human has reviewed."""
    return Unit(source, target, approved=True, **more)


def test_same_sentence_two_translations() -> None:
    """A sentence that comes again with another wording is reported, at its second place."""
    units = [
        reviewed("Giá tăng.", "Prices rise.", place="a.po:3"),
        reviewed("giá tăng", "Costs up."),
    ]
    assert found(units, "inconsistent") == ["translated as 'Prices rise.' before (a.po:3)"]


def test_same_sentence_same_translation() -> None:
    """Case and end marks do not make two wordings."""
    units = [reviewed("Giá tăng.", "Prices rise."), reviewed("Giá tăng", "prices rise")]
    assert found(units, "inconsistent") == []


def test_name_with_and_without_diacritics() -> None:
    """A name in both spellings is reported where it has its diacritics."""
    units = [reviewed("Hà Nội", "Hà Nội is old."), reviewed("Hà Nội", "They like Ha Noi.")]
    assert found(units, "diacritic-consistency") == [
        "'Hà Nội' is written 'Ha Noi' elsewhere in this article"
    ]
    assert found(units[:1], "diacritic-consistency") == []


def test_untouched_draft() -> None:
    """A long draft that was marked as reviewed without an edit is worth a second look."""
    english = "The government said on Monday that it would build ten new schools in the city."
    long = reviewed("Chính phủ nói sẽ xây mười trường mới.", english, draft=english)
    edited = reviewed("Chính phủ nói sẽ xây mười trường mới.", english, draft=f"{english} So.")
    assert found([long], "draft-untouched")
    assert found([edited], "draft-untouched") == []
    assert found([reviewed("Vâng.", "Yes.", draft="Yes.")], "draft-untouched") == []


TERM = GlossaryTerm("đất hiếm", "rare earth", note="house style")
LONGER = GlossaryTerm("kim loại đất hiếm", "lanthanide")
FORBIDDEN = GlossaryTerm("đất hiếm", "rare soil", forbidden=True)


def test_glossary_term_is_required() -> None:
    """A term must be rendered as the glossary has it; inflection is allowed, a note is shown."""
    wrong = [reviewed("Đất hiếm tăng giá.", "Scarce soils cost more.")]
    right = [reviewed("Đất hiếm tăng giá.", "Rare earths cost more.")]
    message = "the glossary has 'rare earth' for 'đất hiếm' (house style)"
    assert found(wrong, "glossary", (TERM,)) == [message]
    assert found(right, "glossary", (TERM,)) == []
    assert found([reviewed("Giá tăng.", "Prices rise.")], "glossary", (TERM,)) == []


def test_glossary_term_is_forbidden() -> None:
    """A forbidden rendering is reported where its source term stands."""
    units = [reviewed("Đất hiếm tăng giá.", "Rare soils cost more than rare earths.")]
    assert found(units, "glossary", (TERM, FORBIDDEN)) == [
        "'rare soil' is not to be used for 'đất hiếm'"
    ]


def test_glossary_term_may_be_case_sensitive() -> None:
    """Nga is a country, nga is not."""
    units = [reviewed("Tượng bằng nga.", "An ivory statue."), reviewed("Nga thắng.", "They win.")]
    term = GlossaryTerm("Nga", "Russia", case_sensitive=True)
    assert found(units, "glossary", (term,)) == ["the glossary has 'Russia' for 'Nga'"]


def test_glossary_term_may_be_kept() -> None:
    """Its own letters are what is wanted."""
    units = [reviewed("Xe VinFast.", "A car."), reviewed("Xe VinFast.", "A VinFast car.")]
    term = GlossaryTerm("VinFast", "VinFast", keep=True)
    assert found(units, "glossary", (term,)) == ["the glossary has 'VinFast' for 'VinFast'"]


def test_house_style_is_a_note_with_a_fix() -> None:
    """It says which setting wants what; the glossary's names are free."""
    units = [reviewed("Bà Lụa rời Cần Thơ ngày 4/11.", "Lua left Can Tho on 4 November.")]
    style = Style(names="marked", date="November 4")
    notes = [one for one in run_checks(units, style=style) if one.id == "style"]
    assert {one.severity for one in notes} == {Severity.INFO}
    assert [one.message for one in notes] == [
        "names = \"marked\": 'Lụa', not 'Lua', and 1 more",
        "date = \"November 4\": 'November 4', not '4 November'",
    ]
    assert notes[0].fix == "Lụa left Cần Thơ on 4 November."
    assert notes[1].fix == "Lua left Can Tho on November 4."
    term = GlossaryTerm("Cần Thơ", "Can Tho City")
    found = run_checks(units, terms=[term], style=Style(names="marked"))
    assert sum(one.id == "style" for one in found) == 1


def test_house_style_has_one_finding_for_all_marks_of_a_sentence() -> None:
    """It underlines the first; its fix puts all of them right."""
    units = [reviewed("“Có”, bà nói. “Không”, ông nói.", '"Yes," she said. "No," he said.')]
    [one] = [f for f in run_checks(units, style=Style(quotes="curly")) if f.id == "style"]
    assert one.message == "quotes = \"curly\": '“', not '\"', and 3 more"
    assert one.target_span == (0, 1)
    assert one.fix == "“Yes,” she said. “No,” he said."


def test_longer_glossary_term_rules() -> None:
    """Inside a longer term the shorter one is not asked for; beside it, it is."""
    inside = [reviewed("Kim loại đất hiếm tăng giá.", "Lanthanides cost more.")]
    beside = [reviewed("Kim loại đất hiếm và đất hiếm tăng.", "Lanthanides rise.")]
    assert found(inside, "glossary", (TERM, LONGER)) == []
    assert len(found(beside, "glossary", (TERM, LONGER))) == 1


def test_inflections_of_a_term() -> None:
    """Plurals, possessives and verb forms of every word are recognised."""
    for term, text in (
        ("study", "studies"),
        ("levy", "levied"),
        ("price", "pricing"),
        ("tax", "taxes"),
    ):
        units = [reviewed("Từ này.", f"They saw the {text}.")]
        assert found(units, "glossary", (GlossaryTerm("từ này", term),)) == []


def test_value_that_moved_to_the_next_sentence() -> None:
    """Sentences get merged and split: a neighbour that has the value explains its absence."""
    units = [
        reviewed("Có 15 người chết.", "People died."),
        reviewed("Bão rất mạnh.", "The storm, which killed 15, was strong."),
    ]
    assert found(units, "num-missing") == []
    assert found(units, "num-extra") == []
    assert found(units[:1], "num-missing") == ["'15' (15) is not in the English"]


def test_phrase_that_moved_to_the_next_sentence() -> None:
    """The same holds for names of countries and for denials."""
    units = [
        reviewed("Hàn Quốc không đồng ý.", "They agreed."),
        reviewed("Họ ra về.", "But South Korea did not sign and left."),
    ]
    assert found(units, "country") == []
    assert found(units, "negation") == []


def test_a_neighbour_excuses_only_what_it_has_to_spare() -> None:
    """A neighbour that speaks of the same country itself took nothing over."""
    units = [
        reviewed("Hàn Quốc ra về.", "They left."),
        reviewed("Hàn Quốc đã ký.", "South Korea signed."),
    ]
    assert len(found(units, "country")) == 1


def test_pairs_of_two_different_sentences() -> None:
    """Where no number fits, the sentences hardly belong together: warnings, not errors."""
    units = [reviewed("Có 15 nam và 37 nữ.", "They saw 84 cats and 96 dogs.")]
    levels = [one.severity for one in run_checks(units) if one.id == "num-value"]
    assert levels == [Severity.WARNING, Severity.WARNING]


def test_fixes_are_certain() -> None:
    """A fix is the whole corrected target."""
    units = [reviewed("Có 28,5 triệu người.", "There are  28,5 million people.")]
    fixes = {one.id: one.fix for one in run_checks(units) if one.fix}
    assert fixes == {
        "num-separator": "There are  28.5 million people.",
        "spaces": "There are 28,5 million people.",
    }


def test_a_term_has_one_finding() -> None:
    """A forbidden rendering is reported with the one that is wanted, not beside it."""
    terms = [GlossaryTerm("ghe", "boat"), GlossaryTerm("ghe", "junk", forbidden=True)]
    findings = run_checks([reviewed("Ghe chìm.", "The junk sank.")], terms=terms)
    message = "'junk' is not to be used for 'ghe': the glossary has 'boat'"
    assert [one.message for one in findings if one.id == "glossary"] == [message]


def test_what_neighbours_ask_for_is_worked_out_once() -> None:
    """A context keeps what a function made of it, and makes it anew for another function."""
    asked: list[str] = []

    def length(context: Context) -> int:
        asked.append("length")
        return len(context.unit.target)

    def words(context: Context) -> int:
        asked.append("words")
        return len(context.target.words)

    context = CheckedArticle.of([reviewed("Giá tăng.", "Prices rise.")]).context(0)
    made = [context.once(length), context.once(words), context.once(length), context.once(words)]
    assert made == [12, 2, 12, 2]
    assert asked == ["length", "words"]


def test_a_name_that_the_source_misspells_is_a_note() -> None:
    """The English is right where it alone is a name that is known; elsewhere it is an error."""
    one = reviewed("Quân đội Isarel rút khỏi thành phố.", "The army of Israel left the city.")
    other = reviewed("Quân đội Israel rút khỏi thành phố.", "The army of Isarel left the city.")
    levels = [
        [one.severity for one in run_checks([unit]) if one.id == "name"] for unit in (one, other)
    ]
    assert levels == [[Severity.INFO], [Severity.WARNING]]
