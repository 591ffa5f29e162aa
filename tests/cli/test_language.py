"""The program in Vietnamese: what it prints for people, and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import pytest
from support.echo import EchoEngine
from support.projects import files_under

from translate.cli import COMMANDS, cli
from translate.cli.language import in_language, interface_language, spoken
from translate.locale import translations
from translate.message import Message
from translate.pipeline.run import run
from translate.project import Project

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


@pytest.mark.parametrize(
    ("values", "language"),
    [
        ({}, "en"),
        ({"LANGUAGE": "vi"}, "vi"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LC_MESSAGES": "vi_VN", "LANG": "en_US.UTF-8"}, "vi"),
        ({"LC_ALL": "C", "LC_MESSAGES": "vi_VN"}, "en"),
        ({"LANGUAGE": "fr:vi:en"}, "vi"),
        ({"LANGUAGE": "en:vi"}, "en"),
        ({"LANGUAGE": "", "LANG": "vi"}, "vi"),
        ({"LANGUAGE": "vi@latin"}, "vi"),
        ({"LANGUAGE": "../vi"}, "en"),
        ({"LANG": "POSIX"}, "en"),
    ],
)
def test_the_language_is_chosen_as_gettext_does(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], language: str
) -> None:
    """The first variable that is set, its languages in order; English needs no catalog."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    assert interface_language() == language


def test_a_message_is_spoken_with_what_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts of people stay as they are."""
    message = Message("Note: {note}", note=Message("no article is called {name!r}", name="draft"))
    assert spoken(message) == "Note: no article is called 'draft'"
    monkeypatch.setenv("LANGUAGE", "vi")
    assert spoken(message) == "Lưu ý: không có bài viết nào tên là 'draft'"
    assert spoken("{not a template}") == "{not a template}"


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_in_vietnamese(translate, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Click's words too; a second time in English, it is English."""
    monkeypatch.setenv("LANGUAGE", "vi")
    _, out, _ = translate(*name.split(), "--help")
    assert "Cách dùng:" in out
    assert "Tùy chọn:" in out
    assert "Hiện phần trợ giúp này rồi thoát." in out
    assert not {"Usage:", "Options:", "Show this", "Print nothing"} & set(out.split("\n"))
    monkeypatch.setenv("LANGUAGE", "en")
    _, out, _ = translate(*name.split(), "--help")
    assert "Usage:" in out
    assert not {"Cách dùng", "Tùy chọn"} & set(out.replace(":", "\n").split("\n"))


def test_what_is_made_of_commands_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documentation is generated from them."""
    monkeypatch.setenv("LANGUAGE", "vi")
    assert in_language(cli).help != cli.help
    assert cli.help
    assert not VIETNAMESE.search(cli.help)


def test_commands_speak_vietnamese(
    project: Project, translate, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reports, tables, findings, errors of ours and of click; JSON stays as it is."""
    monkeypatch.setenv("LANGUAGE", "vi")
    _, out, _ = translate("run")
    assert "Đã dịch nháp: 4 câu, bằng echo 1.0." in out
    assert "Đọc: output/index.html" in out
    assert "bản nháp" in translate("status")[1]
    assert "bản nháp" in translate("show", "mua")[1]
    _, out, _ = translate("check")
    assert "Đã kiểm tra 1 bài viết:" in out
    assert translate("show", "none")[2] == (
        "Lỗi: không có bài viết nào tên là 'none';"
        " 'translate status' liệt kê các bài trong seeds/\n"
    )
    assert "Lỗi: Thiếu đối số 'ARTICLE'." in translate("show")[2]
    assert "Có phải ý bạn là 'status'?" in translate("statu")[2]
    _, out, _ = translate("doctor")
    assert "ĐẠT  thư mục seeds: ghi được" in out
    assert ": đi kèm chương trình" in out
    assert "bundled" not in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["status", "--json"],
        ["show", "mua", "--json"],
        ["check", "--json"],
        ["check", "--format", "sarif"],
        ["run", "--json"],
        ["doctor", "--json"],
        ["models", "list", "--json"],
    ],
)
def test_what_programs_read_is_english(
    project: Project,
    translate,
    echo: EchoEngine,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
) -> None:
    """Whatever the language."""
    run(project)
    monkeypatch.setenv("LANGUAGE", "en")
    english = translate(*arguments)[1]
    monkeypatch.setenv("LANGUAGE", "vi")
    assert translate(*arguments)[1] == english


def test_files_do_not_depend_on_the_language(
    project: Project, translate, echo: EchoEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Catalogs, drafts, editions, tables, interchange files, and a log."""
    made = {}
    formats = "html,md,docx,tex,epub,json,tmx,xliff"
    for language in ("en", "vi"):
        monkeypatch.setenv("LANGUAGE", language)
        translate("run")
        translate("build", "--formats", formats)
        for name in ("mua.csv", "mua.xlsx", "mua.docx"):
            translate("export", name)
        translate("memory", "export", "memory.tmx")
        made[language] = files_under(project.root)
        for name in ("output", "locales"):
            shutil.rmtree(project.root / name)
        for path in project.root.glob("m*.*"):
            path.unlink()
    made["en"].pop("output/.stamps.json")
    assert len(made["en"]) > 10
    assert made["en"] == {k: v for k, v in made["vi"].items() if k != "output/.stamps.json"}


def test_help_stays_light() -> None:
    """In Vietnamese too, nothing large is imported."""
    code = (
        "import sys\nfrom translate.__main__ import main\nsys.argv = ['translate', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'argostranslate', 'ctranslate2', 'polib', 'filelock'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"LANGUAGE": "vi", "PATH": ""},
        capture_output=True,
        check=True,
    )
    out = done.stdout.decode()
    assert out.rstrip().endswith("[]")
    assert translations("vi").gettext("Build the editions.") in out
