"""Tests of the output of ``translate run``."""

import re

from support.echo import EchoEngine

from translate.project import Project


def test_run_says_what_it_did_and_where_to_look(translate, echo: EchoEngine) -> None:
    """It prints counts, the page to open and the files to review."""
    code, out, err = translate("run")
    assert (code, err) == (0, "")
    lines = out.split("\n")
    checks = lines.pop(3)
    assert re.fullmatch(r"Checks: \d+ errors, \d+ warnings?; 'translate check' lists .*", checks)
    assert lines == [
        "1 article, 8 files written.",
        "New: 4 sentences.",
        "Drafted: 4 sentences by echo 1.0.",
        "Source: seeds/mua.txt: metadata: line 1",
        "Read: output/index.html",
        "Review: 'translate review', or locales/en/LC_MESSAGES/*.po in any PO editor",
        "",
    ]
    assert translate("run", "-q") == (0, "", "")


def test_run_names_a_file_that_is_there(translate, project: Project, echo: EchoEngine) -> None:
    """The layout for a site's generator has no index."""
    (project.root / "translate.toml").write_text('layout = "content"\noutput = "content/en"\n')
    _, out, _ = translate("run")
    assert "Read: content/en/mua.html" in out.split("\n")
    assert (project.output.parent / "content/en/mua.html").exists()


def test_the_steps_one_by_one(translate, echo: EchoEngine) -> None:
    """They are update, draft and build; -v names the files."""
    assert "New: 4 sentences." in translate("update")[1]
    assert "Drafted: 4 sentences" in translate("draft", "mua")[1]
    code, out, _ = translate("build", "-v", "seeds/mua.txt")
    assert code == 0
    assert "  wrote output/mua.vi-en.html" in out.split("\n")
    code, out, _ = translate("build", "-v", "--formats", "docx,tmx")
    assert "  wrote output/mua.en.docx" in out.split("\n")
    assert "1 article, 2 files written." in translate("build", "--book", "Sách")[1]
    assert translate("build", "--book", "")[0] == 2
    code, _, err = translate("build", "--book", "Sách", "--formats", "pdf")
    assert (code, err) == (
        2,
        "Error: --formats: a book is an EPUB; leave out --formats, or --book\n",
    )
    for none in ("", " , "):
        code, out, err = translate("build", "--formats", none)
        assert (code, out) == (2, "")
        assert err.startswith("Error: --formats: names no format; name some, e.g. html,docx")
    code, _, err = translate("build", "--require-reviewed")
    assert code == 1
    assert "4 of 4 sentences are not reviewed" in err
