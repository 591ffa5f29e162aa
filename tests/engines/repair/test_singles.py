"""Names of one syllable that nothing announces."""

import pytest

from translate.engines.repair.singles import single_names, whole_runs
from translate.values.names import names_vi
from translate.values.style import Style, styled


@pytest.mark.parametrize(
    ("source", "draft", "marked"),
    [
        (
            "Theo cáo trạng, Trà nói dối.",
            "According to it, Tra lied.",
            "According to it, Trà lied.",
        ),
        ("Thúy và Hùng đi.", "Thuy and Hung left.", "Thúy and Hùng left."),
        ("Filip Nguyễn bắt bóng.", "Filip Nguyen saved.", "Filip Nguyễn saved."),
        ("M'Drắk và Lắk nghèo.", "M'Drak and Lak are poor.", "M'Drắk and Lắk are poor."),
        (
            "Trần Văn Mạnh ngã; Mạnh bị đau.",
            "Tran Van Manh fell; Manh was hurt.",
            "Trần Văn Mạnh fell; Mạnh was hurt.",
        ),
        ("Trần Văn Mạnh và Mánh.", "Tran Van Manh and Manh.", "Trần Văn Mạnh and Manh."),
        ("Sau 40 năm Đổi mới.", "After 40 years of Doi Moi.", "After 40 years of Đổi mới."),
        ("Sông Hương chảy chậm.", "The Huong River is slow.", "The Hương River is slow."),
        ("Hôm sau Thúy gọi Hằng và Sơn.", "Thuy called Hang and Son.", "Thúy called Hằng and Sơn."),
        ("Con của Hân học.", "The son of Han learns.", "The son of Hân learns."),
        ("Nhạc sĩ Phó Đức Phương.", "Composer Pho Duc Phuong", "Composer Phó Đức Phương"),
        # what English has of its own, and what may be an English word
        ("Đến Tết, người Hán về.", "At Tet, the Han return.", "At Tet, the Han return."),
        ("Cảnh sát Lào và Thái Lan.", "Lao and Thai police.", "Lao and Thai police."),
        ("Ở đó Sơn khóc.", "Son, he cried.", "Son, he cried."),
        ("Thủ tướng Stefan Löfven.", "PM Stefan Lofven", "PM Stefan Lofven"),
        ("Thẻ KX12 mới.", "The KX12 is new.", "The KX12 is new."),
        ("TP Hồ Chí Minh đông.", "Ho Chi Minh City is big.", "Ho Chi Minh City is big."),
        # who knows which of the two is meant
        ("Hùng nói, rồi Hưng nói.", "Hung said, then Hung said.", "Hung said, then Hung said."),
        # English words, and names that English writes so
        ("Khi Thế đến, Tết đã qua.", "The Tet was over.", "The Tet was over."),
        ("Ở Mỹ, Bút nói tiếng Thái.", "But My spoke Thai.", "But My spoke Thai."),
        ("Bà nói về Đảng.", "She spoke of the Party.", "She spoke of the Party."),
    ],
)
def test_a_copied_syllable_gets_its_marks(source, draft, marked):
    """Where it stands with a capital, and is nothing else."""
    names = names_vi(source)
    found = [*names, *single_names(source, names, (), draft), *whole_runs(source, names)]
    assert styled(draft, Style(names="marked"), found) == marked
