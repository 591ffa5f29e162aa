"""Read damaged and odd PO files: each is read, or refused with the line that is wrong.

Usage: python bench/fuzz_catalogs.py [FILES] [FIRST SEED]
       python bench/fuzz_catalogs.py --gettext [FILES] [FIRST SEED]
       python bench/fuzz_catalogs.py --guided [SECONDS] [FOLDER]

The first damages random files at random and checks that what we read is written as it was, that
changes to it can be read again, and that what we refuse has a line. With ``--gettext``, msgcat must
accept what we write, and we what msgcat accepts. ``--guided`` looks for inputs that reach new code
(coverage-guided; needs ``pip install atheris``) and keeps them in FOLDER.
"""

from __future__ import annotations

import random
import sys
import tempfile
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))


def damage(files: int, first: int, *, gettext: bool) -> int:
    """Print how many files were refused; return how many broke a promise."""
    from support.catalog_fuzz import damaged, examine  # noqa: PLC0415 - --guided imports it again

    read = faults = 0
    for seed in range(first, first + files):
        try:
            read += examine(damaged(random.Random(seed)), gettext=gettext)
        except Exception:  # noqa: BLE001 - any is what we look for
            faults += 1
            print(f"seed {seed}:\n{traceback.format_exc()}")
    print(f"{files:,} files: {read:,} read, {files - read - faults:,} refused, {faults} faults")
    return faults


def guide(seconds: int, folder: Path) -> None:
    """Let atheris look for inputs; it ends the program, with an error at the first fault."""
    import atheris  # noqa: PLC0415 - nothing else here needs it

    with atheris.instrument_imports(include=["translate.catalogs.po"]):
        from support.catalog_fuzz import TOKENS, examine  # noqa: PLC0415 - to be instrumented
        from support.random_catalog import oddly, plainly, random_messages  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(200):
        source = random.Random(seed)
        messages = random_messages(source)
        for kind, data in (("odd", oddly(messages, source)), ("plain", plainly(messages))):
            (folder / f"{kind}{seed}").write_bytes(data)
    words = folder.with_suffix(".dict")
    spelt = ("".join(f"\\x{byte:02x}" for byte in token.encode()[:30]) for token in TOKENS)
    words.write_text("".join(f'"{token}"\n' for token in spelt), "ascii")
    options = [f"-max_total_time={seconds}", f"-dict={words}", "-max_len=1000"]
    atheris.Setup([sys.argv[0], *options, str(folder)], lambda data: examine(data) and None)
    atheris.Fuzz()


def main(arguments: list[str]) -> int:
    """Do what the command line says."""
    if arguments[:1] == ["--guided"]:
        seconds, folder = (arguments[1:] + ["1800", tempfile.mkdtemp()][len(arguments) - 1 :])[:2]
        guide(int(seconds), Path(folder))
        return 0
    gettext = arguments[:1] == ["--gettext"]
    numbers = [int(number) for number in arguments[gettext:]]
    return damage(*(numbers + [20_000, 0][len(numbers) :]), gettext=gettext)


if __name__ == "__main__":
    sys.exit(bool(main(sys.argv[1:])))
