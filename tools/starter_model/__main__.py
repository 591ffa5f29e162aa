"""The recipe's command line: ``python -m tools.starter_model STEP``; ``--help`` lists the steps."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.starter_model.average import average
from tools.starter_model.corpus import read_rows
from tools.starter_model.evaluate import evaluate
from tools.starter_model.network import Shape
from tools.starter_model.package import package
from tools.starter_model.plan import PROCESSES, RATE, Plan
from tools.starter_model.prepare import CHECKPOINT, PIECES, load_pairs, load_shape, prepare
from tools.starter_model.quantise import quantise
from tools.starter_model.rare_words import rare_words
from tools.starter_model.state import State
from tools.starter_model.train import train


def main() -> None:
    """Run one step of the recipe."""
    options = _parser().parse_args()
    options.run(options)


def _prepare(options: argparse.Namespace) -> None:
    prepare(options.texts, options.folder, Shape(), options.start)


def _train(options: argparse.Namespace) -> None:
    done = int(State.load(options.folder / CHECKPOINT).steps)
    if done and not options.resume:
        sys.exit(f"{options.folder} holds {done} updates already: say --resume to go on from there")
    train(Plan(options.folder, options.updates, rate=options.rate, processes=options.processes))


def _export(options: argparse.Namespace) -> None:
    snapshots = options.snapshots or [options.folder / CHECKPOINT]
    network = average(snapshots, load_shape(options.folder))
    pieces = options.folder / PIECES
    with TemporaryDirectory() as model:
        quantise(network, pieces, Path(model))
        package(Path(model), pieces, options.card, options.version, options.archive)


def _evaluate(options: argparse.Namespace) -> None:
    pairs = [(row[0], row[1]) for _place, row in read_rows(options.pairs)]
    more = options.more.read_text("utf-8").splitlines() if options.more else []
    for archive in options.archives:
        print(evaluate(archive, pairs, more))


def _rare(options: argparse.Namespace) -> None:
    words = options.words.read_text("utf-8").split()
    for word, count in rare_words(load_pairs(options.folder), words, options.most).items():
        print(word, count, sep="\t")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.starter_model", description=__doc__)
    steps = parser.add_subparsers(required=True)

    step = steps.add_parser("prepare", help="set up a folder to train in")
    step.set_defaults(run=_prepare)
    step.add_argument("folder", type=Path)
    step.add_argument("texts", type=Path, nargs="+", help="sentence pairs, .tsv or .tsv.xz")
    step.add_argument("--start", type=Path, help="an .argosmodel to go on from")

    step = steps.add_parser("train", help="train until the updates are done")
    step.set_defaults(run=_train)
    step.add_argument("folder", type=Path)
    step.add_argument("--updates", type=int, required=True, help="in all")
    step.add_argument("--rate", type=float, default=RATE, help="the highest learning rate")
    step.add_argument("--processes", type=int, default=PROCESSES, help="one a core")
    step.add_argument("--resume", action="store_true", help="go on from the checkpoint")

    step = steps.add_parser("export", help="average, quantise and package")
    step.set_defaults(run=_export)
    step.add_argument("folder", type=Path)
    step.add_argument("archive", type=Path, help="the .argosmodel to write")
    step.add_argument("--snapshots", type=Path, nargs="*", help="default: the checkpoint's average")
    step.add_argument("--version", required=True)
    step.add_argument("--card", type=Path, required=True, help="the model card")

    step = steps.add_parser("evaluate", help="measure models side by side")
    step.set_defaults(run=_evaluate)
    step.add_argument("pairs", type=Path, help="sentences with their translations, .tsv")
    step.add_argument("archives", type=Path, nargs="+")
    step.add_argument("--more", type=Path, help="sentences, one a line, to look for loops in")

    step = steps.add_parser("rare", help="list the words that the text hardly has")
    step.set_defaults(run=_rare)
    step.add_argument("folder", type=Path)
    step.add_argument("words", type=Path, help="common English words, one a line")
    step.add_argument("--most", type=int, default=6, help="pairs that may have a rare word")
    return parser


if __name__ == "__main__":
    main()
