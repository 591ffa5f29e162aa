"""OmegaT: a project of it, translated without its window."""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>vi</source_lang><target_lang>en</target_lang>
<sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
"""


MEMORY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US"
datatype="plaintext" creationtoolversion="3.6.0" segtype="sentence" srclang="vi"/><body>
{}</body></tmx>
"""
UNIT = '<tu><tuv lang="vi"><seg>{}</seg></tuv><tuv lang="en"><seg>{}</seg></tuv></tu>\n'


def memory(typed: dict[str, str]) -> str:
    """Return what a person translated in OmegaT by source, as its memory: tags are text."""
    return MEMORY.format("".join(UNIT.format(*map(escape, pair)) for pair in typed.items()))


def new_project(folder: Path) -> Path:
    """Make an empty project from Vietnamese into English that does not cut segments."""
    for name in ("source", "target", "tm/auto", "omegat", "glossary", "dictionary"):
        (folder / name).mkdir(parents=True)
    (folder / "omegat.project").write_text(PROJECT, "utf-8")
    return folder


def translate(project: Path) -> None:
    """Translate what is in ``source/``, by ``tm/auto/``, into ``target/``.

    The memory is then in the file ``FOLDER-omegat.tmx``.
    """
    settings = f"--config-dir={project.parent / 'settings'}"
    command = ["omegat", str(project), "--mode=console-translate", settings]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
