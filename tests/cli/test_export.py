"""Tests of ``translate export`` and ``translate import``."""

from pathlib import Path

from support.echo import EchoEngine


def test_a_review_table_goes_out_and_comes_back(translate, echo: EchoEngine) -> None:
    """Export prints what it wrote, import how much it took over."""
    translate("run")
    code, out, _ = translate("export", "-v", "--review", "mua.csv")
    assert (code, out) == (0, "1 article, 1 file written.\n  wrote mua.csv\n")
    table = Path("mua.csv")
    table.write_text(table.read_text("utf-8").replace("EN: Dân chạy lũ.", "People flee."), "utf-8")
    code, out, _ = translate("import", "mua.csv")
    assert (code, out) == (0, "1 article, 1 file written.\nTaken over: 1 sentence.\n")
