"""The bundled model judges translations that stand there."""

from __future__ import annotations

import pytest

from translate.engines.adequacy import Judge, open_judge
from translate.errors import UsageError
from translate.model.doubt import Doubt

FLOODED = (
    "Sáng qua, mưa lớn làm ngập nhiều tuyến đường ở trung tâm, giao thông bị tê liệt nhiều giờ.",
    "Yesterday morning heavy rain flooded many roads in the centre, and traffic stopped for hours.",
)
ARTICLE = [
    FLOODED,
    (
        "Theo Bộ Y tế, số ca mắc bệnh đã giảm mạnh trong tuần qua.",
        "According to the Ministry of Health, the number of cases fell sharply last week.",
    ),
    (
        "Chính phủ sẽ xây thêm mười trường học mới ở các tỉnh miền núi trong năm tới.",
        "The government will build ten new schools in mountainous provinces next year.",
    ),
    (
        "Giá gạo xuất khẩu của Việt Nam tăng lên mức cao nhất trong ba năm.",
        "The price of rice exported from Vietnam rose to its highest level in three years.",
    ),
]


@pytest.fixture(name="judge", scope="module")
def _judge() -> Judge:
    return open_judge("starter", "vi", "en")


def test_good_translations(judge: Judge) -> None:
    """Nothing is doubted, and lines that are too short or empty are not judged."""
    pairs = [
        *ARTICLE,
        ("Ảnh: Bà Lụa", "Quite another thing, said at some length."),
        ("a" * 30, " "),
    ]
    assert judge.doubts(pairs) == [None] * len(pairs)


def test_another_sentence_s_translation(judge: Judge) -> None:
    """Translations that went one line down belong to other sentences."""
    sources, targets = zip(*ARTICLE, strict=True)
    moved = [*targets[1:], targets[0]]
    assert judge.doubts(list(zip(sources, moved, strict=True))) == [Doubt.OTHER] * len(ARTICLE)


def test_dropped_and_added(judge: Judge) -> None:
    """A clause that is gone and one from elsewhere are doubted, each as what it is."""
    source, target = FLOODED
    stopped = "Traffic in the centre stopped for several hours."
    assert judge.doubts([(source, stopped)]) == [Doubt.DROPPED]
    added = f"{target[:-1]}, and the price of rice rose to its highest level in three years."
    assert judge.doubts([(source, added)]) == [Doubt.ADDED]


def test_a_translation_that_breaks_off(judge: Judge) -> None:
    """Its end is gone, also in the middle of a clause, and a full stop stands there."""
    assert judge.doubts([(FLOODED[0], "Heavy rain fell yesterday.")]) == [Doubt.CUT]
    source = (
        "Cơ quan khí tượng cho biết bão sẽ đổ bộ vào các tỉnh miền Trung trong hai ngày tới và "
        "gây mưa rất to ở vùng núi."
    )
    target = "The weather agency said the storm would make landfall in the central provinces."
    assert judge.doubts([(source, target)]) == [Doubt.CUT]


def test_many_pairs_keep_their_order(judge: Judge) -> None:
    """More pairs than are scored at once, with one that is wrong."""
    pairs = ARTICLE * 20
    pairs[70] = pairs[70][0], pairs[71][1]
    assert [at for at, doubt in enumerate(judge.doubts(pairs)) if doubt] == [70]


def test_other_languages() -> None:
    """Nobody has measured them: one clear line."""
    with pytest.raises(UsageError, match="only for vi to en"):
        open_judge("", "de", "en")
