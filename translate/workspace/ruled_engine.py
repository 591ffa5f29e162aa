"""An engine that leaves to rules what they do better than any model: credits, titled names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from translate.engines import Engine
from translate.glossary.terms import renderings
from translate.model import Draft, GlossaryTerm
from translate.text.by_rule.bylines import translate_titled_name
from translate.text.by_rule.credits import parse_credit, translate_credit
from translate.values.names import NAME_FINDERS
from translate.values.style import NO_STYLE, Style, styled

NOTE = "drafted by rule: a credit"
TITLE_NOTE = "drafted by rule: a name with its title"
"""What such drafts say of themselves."""


class RuledEngine:
    """An engine that asks another one only for what no rule drafts.

    Args:
        engine: The other one; the drafts by rule go by its model, whose place they take.
        source: The code of the language of the sentences.
        target: The code of the language of the drafts.
        style: House style; what it leaves open is as docs/style-guide.md has it.
        terms: The glossary: how the project renders whom a credit names.
    """

    def __init__(
        self,
        engine: Engine,
        source: str,
        target: str,
        style: Style = NO_STYLE,
        terms: Sequence[GlossaryTerm] = (),
    ) -> None:
        self.model = engine.model
        self._engine, self._languages = engine, (source, target)
        self._style = style.complete() if target == "en" else NO_STYLE
        self._terms = renderings(terms)

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order; see ``Engine.draft``."""
        ruled = [self._ruled(sentence) for sentence in sentences]
        left = [one for one, text in zip(sentences, ruled, strict=True) if not text]
        drafts = self._engine.draft(left, on_progress) if left else iter(())
        for sentence, text in zip(sentences, ruled, strict=True):
            if text:
                model = self.model
                note = NOTE if parse_credit(sentence) else TITLE_NOTE
                yield Draft(sentence, text, model.label, model.checksum, 0.0, (note,))
            else:
                yield next(drafts)
        if on_progress and len(left) < len(sentences):
            on_progress(len(sentences) - len(left))

    def _ruled(self, sentence: str) -> str:
        """A credit, or a name with its title, as the project writes it; empty for other text."""
        source, target = self._languages
        made = translate_credit(sentence, source, target, self._terms)
        made = made or translate_titled_name(sentence, source, target)
        if not made:
            return ""
        names = NAME_FINDERS[source](sentence) if source in NAME_FINDERS else []
        return styled(made, self._style, names)
