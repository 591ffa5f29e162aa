"""What the use cases give back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from translate.errors import TranslateError

Progress = Callable[[int, int], None]
"""Called with how many of a step's things are done, and of how many."""


@contextmanager
def noting(problems: list[TranslateError] | None) -> Iterator[None]:
    """Note what is wrong with one article or file, once, so that the others are worked through.

    Args:
        problems: Gets what is wrong; without it, that is raised.
    """
    try:
        yield
    except TranslateError as error:
        if problems is None:
            raise
        if str(error) not in map(str, problems):
            problems.append(error)


OF_WORD_PROCESSORS = frozenset({".doc", ".odt", ".pages", ".rtf", ".wps"})
"""Endings of files that no reader takes, and whose program can save them as .docx."""


@dataclass(slots=True)
class Report:
    """What a step did to which files, and what went wrong with single articles."""

    articles: int = 0
    """Articles looked at."""
    written: list[str] = field(default_factory=list)
    """Files that changed, relative to the project."""
    new_sentences: int = 0
    """Sentences that had no entry in a catalog before."""
    drafted: int = 0
    """Sentences that the model drafted."""
    reused: int = 0
    """Sentences whose draft was known already."""
    from_memory: int = 0
    """Sentences that got an exact match of an imported memory, not reviewed."""
    approved_by_memory: int = 0
    """Sentences that got one of a memory that the settings name as trusted, so reviewed."""
    undrafted: int = 0
    """Sentences that the model could give no draft for."""
    without_catalog: list[str] = field(default_factory=list)
    """Articles that a step passed over, as no update has made a catalog for them yet."""
    taken: int = 0
    """Sentences that a reviewed table brought something new for."""
    errors: int = 0
    """Errors that the checks found."""
    warnings: int = 0
    """Warnings that the checks gave."""
    model: str = ""
    """The model that drafted, as ``name version``."""
    first_to_read: str = ""
    """The index, or else an edition of an article that was built; relative to the project."""
    ignored: list[str] = field(default_factory=list)
    """Files in the seeds folder for which there is no reader."""
    readings: list[str] = field(default_factory=list)
    """What of new and changed articles was taken for something other than text, a line each."""
    notes: list[str] = field(default_factory=list)
    """What someone should know, though nothing is wrong: ``place: what``."""
    problems: list[TranslateError] = field(default_factory=list)
    """What is wrong with single articles; the others were worked through."""
    _names: set[str] = field(default_factory=set, repr=False)

    def wrote(self, name: str) -> None:
        """Note that a file changed; once is enough."""
        if name not in self._names:
            self._names.add(name)
            self.written.append(name)

    def met(self, problem: TranslateError) -> None:
        """Note a problem, once where every article has it, as that of a missing library."""
        if str(problem) not in map(str, self.problems):
            self.problems.append(problem)

    def add(self, other: Report) -> None:
        """Take over what a later step did."""
        self.articles = max(self.articles, other.articles)
        for name in other.written:
            self.wrote(name)
        self.new_sentences += other.new_sentences
        self.drafted += other.drafted
        self.reused += other.reused
        self.from_memory += other.from_memory
        self.approved_by_memory += other.approved_by_memory
        self.undrafted += other.undrafted
        self.taken += other.taken
        self.errors += other.errors
        self.warnings += other.warnings
        self.model = other.model or self.model
        self.first_to_read = other.first_to_read or self.first_to_read
        self.ignored += [name for name in other.ignored if name not in self.ignored]
        self.readings += [one for one in other.readings if one not in self.readings]
        self.notes += [note for note in other.notes if note not in self.notes]
        for problem in other.problems:
            self.met(problem)
