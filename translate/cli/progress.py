"""How far a long step has come: a bar on standard error where that is a terminal, else nothing."""

from __future__ import annotations

import sys
import threading
from typing import Any

import click

from translate.cli.language import spoken
from translate.cli.options import Verbosity
from translate.cli.terminal import before_printing
from translate.message import Message

_SOON = 0.4
"""Seconds after which a step that cannot say yet how far it is shows what it is."""
_CLEAR = "\r\033[K"


class ProgressBar:
    """A bar with the time left on stderr when that is a terminal; nothing otherwise.

    A step calls it with how many are done, and of how many. Whatever is printed ends it first.

    Args:
        label: What is being done, one word.
        output: With ``-q`` there is no bar.
    """

    def __init__(self, label: Message, output: Verbosity) -> None:
        self._label = spoken(label)
        self._bar: Any = None
        self._waits = False
        self._drawing = threading.Lock()
        self._shown = bool(sys.stderr and sys.stderr.isatty()) and not output.quiet
        if self._shown:
            before_printing(self.close)
            self._timer = threading.Timer(_SOON, self._wait)
            self._timer.daemon = True
            self._timer.start()

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar."""
        if not self._shown or not total:
            return
        with self._drawing:
            if self._bar is None:
                self._begin(total)
            self._bar.update(done - self._bar.pos)
        if done >= total:
            self.close()

    def close(self) -> None:
        """End the bar, so that something can be printed below it."""
        if not self._shown:
            return
        self._shown = False
        self._timer.cancel()
        with self._drawing:
            if self._bar is not None:
                self._bar.render_finish()
            elif self._waits:
                self._write(_CLEAR)

    def _begin(self, total: int) -> None:
        self._timer.cancel()
        if self._waits:
            self._write(_CLEAR)
        self._bar = click.progressbar(
            length=total, label=self._label, file=sys.stderr, show_pos=True, show_eta=True
        )
        self._bar.render_progress()

    def _wait(self) -> None:
        """Show what is being done; how far, nobody can say yet."""
        with self._drawing:
            if self._shown and self._bar is None:
                self._waits = True
                self._write(f"\r{self._label} …")

    def _write(self, text: str) -> None:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()
