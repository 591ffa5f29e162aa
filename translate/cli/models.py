"""``translate models``: a group of commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from translate.cli.completion import complete_models
from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, printing, reporting, writing
from translate.cli.progress import ProgressBar
from translate.cli.render import json_text, problems
from translate.cli.table import table
from translate.cli.terminal import say
from translate.errors import ModelError, UsageError
from translate.message import Message
from translate.pipeline import models

_COLUMNS = (
    Message("model"),
    Message("version"),
    Message("pair"),
    Message("where"),
    Message("used"),
)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group("models")
def command() -> None:
    """List, install, verify and bundle the models that draft."""


@command.command("list")
@click.option("--all", "everything", is_flag=True, help="Fetch Argos's index and list all of it.")
@reporting
def list_command(*, everything: bool, output: Verbosity) -> None:
    """Show what is here and what can be downloaded; '*' marks what drafts in this project."""
    rows = models.models(here(), everything=everything)
    if output.as_json:
        say(_json(models=[asdict(row) for row in rows]))
    elif not output.quiet:
        lines = [(row.name, row.version, row.pair, row.where, "*" * row.used) for row in rows]
        say(table([spoken(one) for one in _COLUMNS], lines))


@command.command("info")
@click.argument("name", shell_complete=complete_models)
@reporting
def info_command(name: str, *, output: Verbosity) -> None:
    """Show all that is known about a model that is here."""
    values = asdict(models.find(here(), name))
    keys = {key: f"{spoken(key)}:" for key in values}
    width = max(10, *map(len, keys.values()))
    lines = [f"{keys[key]:{width}} {value}" for key, value in values.items() if value != ""]
    if output.as_json:
        say(_json(**values))
    elif not output.quiet:
        say("\n".join(lines))


@command.command("install")
@click.argument("pair", required=False, default="")
@click.option("--file", "file", type=_FILE, help="Install this .argosmodel file.")
@click.option("--bundle", type=_FILE, help="Install every model of this bundle.")
@writing
@printing
def install_command(
    pair: str, *, file: Path | None, bundle: Path | None, output: Verbosity
) -> None:
    """Install a model for PAIR, e.g. vi-en; without PAIR, for the project's languages.

    Where no model serves the pair, two are installed that meet in English. A file or bundle is
    installed without any network.
    """
    if sum(map(bool, (pair, file, bundle))) > 1:
        raise UsageError("give one of PAIR, --file and --bundle")
    if file:
        labels = models.install_file(file)
    elif bundle:
        labels = models.install_from_bundle(bundle)
    else:
        labels = models.install_pair(here(), pair, _download_progress(output))
    _tell(Message("Installed"), labels, output)


@command.command("remove")
@click.argument("name", shell_complete=complete_models)
@writing
@printing
def remove_command(name: str, *, output: Verbosity) -> None:
    """Remove an installed model."""
    _tell(Message("Removed"), [models.remove_model(name)], output)


@command.command("bundle")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("names", nargs=-1, shell_complete=complete_models)
@writing
@printing
def bundle_command(path: Path, names: tuple[str, ...], *, output: Verbosity) -> None:
    """Write installed models into one file, for machines that are never online."""
    _tell(Message("Written to {path}", path=path), models.bundle_models(path, names), output)


@command.command("verify")
@reporting
def verify_command(*, output: Verbosity) -> None:
    """Compare every installed model with the checksums taken when it was installed."""
    verdicts = models.verify_models()
    if output.as_json:
        say(_json(models=[asdict(verdict) for verdict in verdicts]))
    elif not output.quiet:
        for verdict in verdicts:
            found = "; ".join(map(spoken, verdict.problems)) or spoken(Message("fine"))
            say(f"{verdict.model}: {found}")
    problems([ModelError(p, v.model) for v in verdicts for p in v.problems])


def _json(**values: Any) -> str:
    return json_text(values)


def _tell(what: Message, labels: list[str], output: Verbosity) -> None:
    if not output.quiet:
        say(f"{spoken(what)}: {', '.join(labels)}.")


def _download_progress(output: Verbosity) -> Callable[[int, int | None], None]:
    bar = ProgressBar(Message("Downloading"), output)
    return lambda done, total: bar(done, total) if total else None
