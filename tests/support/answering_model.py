"""A model whose answers a test gives."""

from types import SimpleNamespace

from translate.engines.base import ModelInfo
from translate.engines.choosing.hypothesis import Hypothesis


class AnsweringModel:
    """Answers a text with what ``answer`` makes of it, a line each; its length is its words."""

    info = ModelInfo("fake", "1", "f" * 64)

    def __init__(self, answer):
        self.answer = answer
        self.asked = []

    def length(self, text):
        """Words."""
        return len(text.split())

    def submit(self, texts, beam=4, no_repeat=0):
        """Answer each text with as many hypotheses as the answer has lines."""
        self.asked += [(text, beam, no_repeat) for text in texts]
        answers = [self.answer(text, no_repeat).split("\n") for text in texts]
        proposals = [[Hypothesis(line, -1.0) for line in lines] for lines in answers]
        return [SimpleNamespace(hypotheses=lambda found=found: iter(found)) for found in proposals]
