"""What is left of a denial whose "not" is gone."""

from __future__ import annotations

import pytest

from translate.checks.wording.remnants import remnant


@pytest.mark.parametrize(
    ("english", "left"),
    [
        ("He wo sell the boat.", "wo"),
        ("They ca swim.", "ca"),
        ("They do need the ferry any more.", "They do need"),
        ("She does even remember it.", "She does even remember"),
        ("The fund has received any letter.", "has received any letter"),
        ("It is yet known who won.", "is yet known"),
        ("They ask whether or they should leave.", "whether or they"),
        ("They crossed with any trouble.", "with any trouble"),
        ("They decide whether or to renew it.", "whether or to"),
        ("We tried, but we ca, and they wo; so we left.", "ca"),
        ("The village has yet paid.", "has yet paid"),
        ("They swim with or with a vest.", "with or with"),
        ("They row matter how high the water is.", "matter how"),
        ("It can in way help the growers.", "in way help"),
        ("We have doubt that it floats.", "have doubt that"),
        ("There is doubt about the boat, and way too much of it.", ""),
        ("Does it really matter who rows?", ""),
        ("There was sign of the boat.", "There was sign"),
        ("She has yet to pay, no matter what; there is no doubt, no chance in any way.", ""),
        ("He is longer interested in it.", "is longer interested "),
        ("It would longer use the wages.", "would longer use"),
        ("The road is longer than the other and has longer days.", ""),
        ("With any luck they cross with any of the boats.", ""),
        ("What do women want?", ""),
        ("They did well and do business.", ""),
        ("It could do harm; he used to do mass baptisms.", ""),
        ("The result is yet to come.", ""),
        ("Tell us whether or not they come, and whether or when.", ""),
        ("The boat sank (ca. 1900).", ""),
        ("He fishes less than he did last year, or they did years ago.", ""),
        ("It is unclear whether she has received any letters, or had seen any ships.", ""),
        ("If all is well, he has received any letter. They wo come.", "wo"),
        ("The case is yet unresolved.", ""),
        ("The smoke lingers and does real harm.", ""),
        ("According to judge Do Thu Trang, they left.", ""),
    ],
)
def test_remnant(english: str, left: str) -> None:
    """A verb without its "not" stands out; "do" may be a verb itself."""
    found = remnant(english, "")
    assert (found[0] if found else "") == left


@pytest.mark.parametrize(
    ("english", "left"),
    [
        ("In the storm, one was hurt.", ", one was"),
        ("Because one ever asked.", ""),
        ("They say that one knows the way.", "that one knows"),
        ("He is one of us, and every one has a boat.", ""),
        ("The village is poor, as one can see.", ""),
    ],
)
def test_nobody(english: str, left: str) -> None:
    """What is left of "no one" is looked for where the source has it."""
    found = remnant(english, "không có ai biết")
    assert (found[0] if found else "") == left
    assert remnant(english, "một người biết") is None
    assert remnant(english, "không ai bị bắt, một người trốn") is None


def test_a_word_of_the_source_is_no_remnant() -> None:
    """Where ca trù is sung, "ca" is not left of "can't"; nor where one eats chả cá."""
    assert remnant("Cha ca, a grilled fish, is good.", "chả cá, món cá nướng, rất ngon.") is None
    assert remnant("The last ca tru master sings.", "đào nương hát ca trù") is None
