"""House style by rule: cases that a translator may edit, and what holds for all of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.project import Settings
from translate.values import compare, values_en
from translate.values.names import names_vi
from translate.values.style import CHOICES, DEFAULT, Style, deviations, styled
from translate.values.style.edit import Edit, apply
from translate.values.style.spelling import american, british


def _cases():
    setting = choice = ""
    for line in Path(__file__).with_name("cases.txt").read_text("utf-8").splitlines():
        if line.startswith("=== "):
            setting, choice = line.removeprefix("=== ").split(" = ")
        elif line.strip() and not line.startswith("#"):
            text, _, wanted = line.partition(" -> ")
            yield setting, choice, text, wanted or text


@pytest.mark.parametrize(("setting", "choice", "text", "wanted"), list(_cases()))
def test_case(setting, choice, text, wanted):
    """A text becomes what the case says, and is in style then."""
    style = Style(**{setting: choice})
    assert styled(text, style) == wanted
    assert deviations(wanted, style) == []
    assert bool(deviations(text, style)) is (text != wanted)


SOURCE = "Bà Nguyễn Thị Lụa rời Cần Thơ, Bắc Kinh và TP.HCM; ông Hồ đi."


@pytest.mark.parametrize(
    ("choice", "text", "wanted"),
    [
        (
            "marked",
            "Nguyen Thi Lua left Can Tho.",
            "Nguyễn Thị Lụa left Cần Thơ.",
        ),
        ("plain", "Nguyễn Thị Lụa left Cần Thơ.", "Nguyen Thi Lua left Can Tho."),
        ("marked", "Bac Kinh and Ho Chi Minh City", "Beijing and Ho Chi Minh City"),
        ("plain", "Bắc Kinh", "Beijing"),
        ("marked", "CAN THO, can tho, Mr Ho", "CAN THO, can tho, Mr Hồ"),
    ],
)
def test_names_are_written_as_the_source_has_them(choice, text, wanted):
    """With marks or without; a conventional form is one in either case."""
    assert styled(text, Style(names=choice), names_vi(SOURCE)) == wanted


def test_an_empty_choice_changes_nothing():
    """It is what a project has not chosen."""
    text = 'On 4 November the colour of "Can Tho" cost VND5.'
    assert styled(text, Style(), names_vi("ở Cần Thơ")) == text
    assert deviations(text, Style()) == []


def test_the_settings_offer_what_the_rules_know():
    """And the first of each is the bundled style guide's; nothing is chosen by itself."""
    assert Style().complete() == DEFAULT == Style(*(choices[0] for choices in CHOICES.values()))
    assert Style(names="plain").complete().names == "plain"
    assert all(getattr(Settings(), setting) == "" for setting in CHOICES)


def test_edits_are_applied_wherever_they_stand():
    """From the end, so that offsets stay true."""
    assert apply("abc", [Edit(0, 1, "xx"), Edit(2, 3, "")]) == "xxb"


def test_no_word_is_in_both_columns_of_the_spelling_list():
    """Else American and British would go round in circles."""
    for word in ("colour", "organise", "grey", "metre", "travelled", "analyse"):
        (edit,) = american(f"a {word}")
        assert american(f"a {edit.text}") == []
        assert [back.text for back in british(f"a {edit.text}")] in ([word], [])


texts = st.lists(
    st.sampled_from(
        [
            "4 November",
            "Nov. 5, 2025",
            "VND1.2 billion",
            "a 85 dong",
            '"yes"',
            "it's",
            "colour",
            "Center",
            "on",
            "2025",
            "(",
            ").",
            "“",
            "https://a.example/colour",
        ]
    ),
    max_size=8,
).map("; ".join)
styles = st.builds(Style, **{name: st.sampled_from(["", *c]) for name, c in CHOICES.items()})


@given(texts, styles)
def test_style_is_stable_and_keeps_every_value(text, style):
    """A text in style stays as it is, and says the same numbers, dates and addresses."""
    new = styled(text, style)
    assert styled(new, style) == new
    assert new.count("https://a.example/colour") == text.count("https://a.example/colour")
    found = compare(values_en(text), values_en(new))
    assert not found.missing
    assert not found.extra
