"""Commands of a shell in running text."""

import re

import pytest

from translate.text.commands import COMMAND


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("Gõ df -h trong cửa sổ", "df -h"),
        ("Chạy ffmpeg -i vao.mp4 -vn ra.mp3 để tách", "ffmpeg -i vao.mp4 -vn ra.mp3"),
        (
            "Nhập sudo apt-get update && sudo apt-get upgrade -y rồi",
            "sudo apt-get update && sudo apt-get upgrade -y",
        ),
        ("Chạy npm publish xong", "npm publish"),
        ('Gõ git commit -m "sửa lỗi" nhé', 'git commit -m "sửa lỗi"'),
        ("Gõ git push xong thì báo", "git push"),
        ("Lệnh rm -rf build là nguy hiểm", "rm -rf build"),
        ("Chạy ping -c 4 10.0.12.254 xem", "ping -c 4 10.0.12.254"),
        ("Chạy docker compose up -d rồi", "docker compose up -d"),
        ("Nhập ssh root@203.0.113.25 -p 2222 rồi gõ", "ssh root@203.0.113.25 -p 2222"),
        ("Đặt chmod 755 deploy.sh rồi", "chmod 755 deploy.sh"),
    ],
)
def test_commands_are_found_whole(text: str, command: str) -> None:
    """A program with what may follow it, or with a flag, and its arguments."""
    found = re.search(COMMAND, text)
    assert found
    assert found[0] == command


@pytest.mark.parametrize(
    "text",
    [
        "Tuyến Hà Nội -Hải Phòng, ba -bốn người, xe -A.",
        "Ai go home thì go, git là gì?",
        "Nhiệt độ xuống -5 độ, âm -x.",
    ],
)
def test_prose_is_no_command(text: str) -> None:
    """Vietnamese words without marks and signs between them make no command."""
    assert re.search(COMMAND, text) is None
