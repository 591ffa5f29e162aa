"""What the addresses of the page answer, one module a topic."""

from translate.review.routes import (
    adding,
    articles,
    concordance,
    cutting,
    desk,
    drafting,
    editions,
    findings,
    glossary,
    preview,
    replacing,
    sentences,
)
from translate.review.topic import Topic

TOPICS: tuple[Topic, ...] = (
    desk.topic,
    articles.topic,
    sentences.topic,
    cutting.topic,
    drafting.topic,
    findings.topic,
    adding.topic,
    editions.topic,
    concordance.topic,
    replacing.topic,
    preview.topic,
    glossary.topic,
)
"""Every topic; each of their addresses is unique."""
