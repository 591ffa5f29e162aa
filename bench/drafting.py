"""How fast drafting is, against Argos's own path and against CTranslate2 alone.

Usage: python bench/drafting.py [--sentences N] [--rounds N] [--model FILE]

Prints sentences per CPU-second of each path, the best of several rounds taken in turn, and the
ratios, all measured in this one run:

- ``argos`` is ``argostranslate.translate`` itself, one sentence a paragraph as in a list of
  sentences, with sentence splitting free of charge (a stand-in returns the text unchanged). It is
  no part of the set-up: ``uv pip install --no-deps argos-translate-lt packaging`` brings it;
- ``ours`` is our path without the judging: tokens, translation, text;
- ``whole`` is ``open_engine`` as it is used: four proposals a sentence, the guard, numbers, names,
  addresses and terms by value, house style, further tries;
- ``bare`` is one call of ``ctranslate2.Translator.translate_batch`` over the same tokens.

The starter model translates. The base-size model (6+6 layers, width 512) has random weights, which
never end a sentence: there, each call is stopped at as many tokens as its longest source has, and
only sentences of nearly one length are taken, so that both paths do the same work. For ``whole`` it
does the work, and what it says is what the starter says: the same words are judged and repaired,
and as many sentences are tried again. The last lines say how much more CPU time that takes than
``bare`` in the same batches, for the bundled articles and for sentences full of names and addresses
(``tests/engines/cases``), and how much memory grows from one round to the next.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from translate.engines import open_engine, starter_file
from translate.engines.argos import BEAM, Pending
from translate.engines.argos import _batches as cut
from translate.engines.drafting import WINDOW
from translate.engines.packages.archive import unpack
from translate.project import Project
from translate.walk import places
from translate.workspace.articles.files import find_articles

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.random_model import Size, write_package

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sentences", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cost-only", action="store_true", help="leave the speeds out")
    parser.add_argument("--model", type=Path, default=starter_file(), help="an .argosmodel")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        starter = unpack(options.model, Path(folder))
        base = write_package(Path(folder) / "base", starter, Size())
        texts = sentences(options.sentences)
        if not options.cost_only:
            compare("starter", starter_runs(starter, texts), options.rounds)
            compare("base", base_runs(base, shuffled(texts)), options.rounds)
        for name, sample in (("articles", texts[:300]), ("names", hard_sentences())):
            cost(name, whole_runs(starter, base, sample), options.rounds)


@dataclass(frozen=True)
class Run:
    """One way to translate a number of sentences."""

    sentences: int
    work: Callable[[], object]


def starter_runs(package: Path, texts: list[str]) -> dict[str, Run]:
    """The three paths with a model that translates."""
    engine, argos = open_engine(str(package)), argos_translation(package)
    tokens = [engine._model.pieces.encode(text, out_type=str) for text in texts]
    options = {
        "max_batch_size": engine._model.batch_tokens,
        "batch_type": "tokens",
        "beam_size": BEAM,
    }
    bare = partial(engine._model.translator.translate_batch, tokens, return_scores=True, **options)
    return {
        "argos": Run(len(texts), lambda: [argos.translate(text) for text in texts]),
        "ours": Run(len(texts), lambda: _plain(engine, texts)),
        "whole": Run(len(texts), lambda: list(engine.draft(texts))),
        "bare": Run(len(texts), bare),
    }


def base_runs(package: Path, texts: list[str]) -> dict[str, Run]:
    """Argos and ours with a model that has to be stopped; Argos gets some 64 of the sentences."""
    engine, argos = open_engine(str(package)), argos_translation(package)
    engine._model.translator = Capped(engine._model.translator)
    argos.translator = Capped(argos.translator)
    texts = [text for text in texts if 34 <= len(engine._model.pieces.encode(text)) <= 38]
    few = texts[:: max(1, len(texts) // 64)]
    return {
        "argos": Run(len(few), lambda: [argos.translate(text) for text in few]),
        "ours": Run(len(texts), lambda: _plain(engine, texts)),
    }


def whole_runs(starter: Path, base: Path, texts: list[str]) -> dict[str, Run]:
    """The whole engine with the base-size model's work and the starter's words, and that work."""
    teacher, engine = open_engine(str(starter)), open_engine(str(base))
    recorder = Recorder(teacher._model.translator)
    teacher._model.translator = recorder
    list(teacher.draft(texts))
    capped = Capped(engine._model.translator)
    engine._model.translator = Speaking(capped, recorder)
    list(engine.draft(texts))  # what the starter has not been asked for yet, it is asked for now
    # the same batches, so that the difference is what else the engine does
    asked = [Pending(engine._model.pieces.encode(text, out_type=str), None) for text in texts]
    batches = [[one.tokens for one in batch] for batch in cut(asked, engine._model.batch_tokens)]
    options = {"beam_size": BEAM, "num_hypotheses": BEAM, "return_scores": True}
    return {
        "bare": Run(
            len(texts), lambda: [capped.translate_batch(batch, **options) for batch in batches]
        ),
        "whole": Run(len(texts), lambda: list(engine.draft(texts))),
    }


class Recorder:
    """A translator that remembers what it says to what."""

    def __init__(self, translator: Any) -> None:
        self._translator = translator
        self.said: dict[tuple[object, ...], Any] = {}

    def translate_batch(self, tokens: list[list[str]], *args: Any, **options: Any) -> Any:
        """Translate, and remember."""
        found = self._translator.translate_batch(tokens, *args, **options)
        for one, result in zip(tokens, found, strict=True):
            self.said[_asked(one, options)] = result.result()
        return found


class Speaking:
    """A translator that does its own work and says what another one said."""

    def __init__(self, worker: Any, recorder: Recorder) -> None:
        self._worker, self._recorder = worker, recorder

    def translate_batch(self, tokens: list[list[str]], *args: Any, **options: Any) -> list[Any]:
        """Translate, and give the other's words when they are asked for."""
        if any(_asked(one, options) not in self._recorder.said for one in tokens):
            self._recorder.translate_batch(tokens, *args, **options)
        done = self._worker.translate_batch(tokens, *args, **options)
        said = [self._recorder.said[_asked(one, options)] for one in tokens]
        return [
            SimpleNamespace(result=partial(_after, work, words))
            for work, words in zip(done, said, strict=True)
        ]


def _asked(tokens: list[str], options: dict[str, Any]) -> tuple[object, ...]:
    return (*tokens, options["beam_size"], options["no_repeat_ngram_size"])


def _after(work: Any, words: Any) -> Any:
    """Wait for the work, and give the words."""
    work.result()
    return words


def cost(name: str, runs: dict[str, Run], rounds: int) -> None:
    """Print how much more CPU time the whole engine takes than the model alone."""
    least = dict.fromkeys(runs, float("inf"))
    memory = []
    for _ in range(rounds):
        for path, run in runs.items():
            least[path] = min(least[path], cpu_seconds(run.work))
        memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    more = 100 * (least["whole"] / least["bare"] - 1)
    growth = memory[-1] - memory[0]
    print(f"base, {name}: the whole engine takes {more:.0f} % more CPU time than bare CTranslate2,")
    print(f"    {runs['whole'].sentences} sentences; memory {memory[-1]:.0f} MB, {growth:+.0f} MB")


def hard_sentences() -> list[str]:
    """Sentences written for the tests, nearly all with a name, an address or a code."""
    cases = ROOT / "tests" / "engines" / "cases"
    lines = [
        line
        for name in ("names.txt", "verbatim.txt")
        for line in (cases / name).read_text("utf-8").splitlines()
        if line and not line.startswith("# ")
    ]
    return [re.sub(r"\[([^\]=]+?)(?: = [^\]]+)?\]|⟦(.*?)⟧", r"\1\2", line) for line in lines]


def _plain(engine: Any, texts: list[str]) -> list[str]:
    """Translate window by window, and take the best proposal unseen."""
    windows = [texts[start : start + WINDOW] for start in range(0, len(texts), WINDOW)]
    pending = [one for window in windows for one in engine._model.submit(window)]
    return [next(one.hypotheses()).text for one in pending]


def compare(name: str, runs: dict[str, Run], rounds: int) -> None:
    """Print the speed of each path with one model, and how ours compares."""
    speeds = dict.fromkeys(runs, 0.0)
    for _ in range(rounds):
        for path, run in runs.items():
            speeds[path] = max(speeds[path], run.sentences / cpu_seconds(run.work))
    for path, speed in speeds.items():
        ratio = speeds["ours"] / speed
        print(f"{name:8} {path:6} {speed:8.1f} sentences per CPU-second; ours is {ratio:.2f}x")


def cpu_seconds(work: Callable[[], object]) -> float:
    """How much CPU time ``work`` takes, over all threads."""
    start = time.process_time()
    work()
    return time.process_time() - start


class Capped:
    """A translator that stops where a batch's longest source stops: random weights never do."""

    def __init__(self, translator: Any) -> None:
        self._translator = translator

    def translate_batch(self, tokens: list[list[str]], *args: Any, **options: Any) -> Any:
        """Translate with ``max_decoding_length`` set to the longest source."""
        options["max_decoding_length"] = max(map(len, tokens))
        return self._translator.translate_batch(tokens, *args, **options)


def argos_translation(package: Path) -> Any:
    """Argos's own translation for a package, with stand-ins for the splitters it imports."""
    models = SimpleNamespace(cache_dir="", list_models=lambda: ["en", "vi"])
    sys.modules["stanza"] = ModuleType("stanza")
    sys.modules["minisbd"] = SimpleNamespace(SBDetect=None, models=models)  # type: ignore[assignment]
    os.environ["ARGOS_INTRA_THREADS"] = "1"
    import ctranslate2  # noqa: PLC0415
    from argostranslate.package import Package  # noqa: PLC0415
    from argostranslate.translate import PackageTranslation  # noqa: PLC0415

    translation = PackageTranslation(None, None, Package(package))
    translation.sentencizer = SimpleNamespace(split_sentences=lambda text: [text])
    translation.translator = ctranslate2.Translator(str(package / "model"), intra_threads=1)
    return translation


def sentences(count: int) -> list[str]:
    """The sentences of the bundled articles, over and over, as many as are wanted."""
    project = Project(ROOT)
    articles = [files.article for files in find_articles(project)]
    real = [place.sentence.text for article in articles for place in places(article)]
    return list(islice(cycle(real), count))


def shuffled(texts: list[str]) -> list[str]:
    """``texts``, each with its words in another order: of many lengths, but no translation."""
    choose = random.Random(1)
    return [" ".join(choose.sample(words, len(words))) for words in map(str.split, texts)]


if __name__ == "__main__":
    main()
