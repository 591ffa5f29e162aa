"""The keys of the review page: one table for the script, the overlay and the documentation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key press and the command of the script that it means."""

    command: str
    """The command's name in the script."""
    press: str
    """The key press as the script compares it: a modifier and a `KeyboardEvent.code`."""
    label: str
    """The key press as people read it."""
    what: str
    """What the command does, in English."""


SHORTCUTS = (
    Shortcut("approve", "Ctrl Enter", "Ctrl ↵", "Approve, and go to the next unreviewed sentence"),
    Shortcut("next", "Alt ArrowDown", "Alt ↓", "Next unreviewed sentence"),
    Shortcut("previous", "Alt ArrowUp", "Alt ↑", "Previous unreviewed sentence"),
    Shortcut("fix", "Alt KeyX", "Alt X", "Apply the first fix that the checks are certain of"),
    Shortcut("ignore", "Alt KeyI", "Alt I", "Ignore the first finding, here or in this article"),
    Shortcut("terms", "Alt KeyG", "Alt G", "To the glossary’s terms; again for the next"),
    Shortcut("addTerm", "Alt KeyK", "Alt K", "Add what is selected to the glossary"),
    Shortcut("alternatives", "Alt KeyA", "Alt A", "To the other proposals; again for the next"),
    Shortcut("matches", "Alt KeyM", "Alt M", "To the memory’s matches; again for the next"),
    Shortcut(
        "concordance", "Alt KeyF", "Alt F", "Find the selected words in all articles and memories"
    ),
    Shortcut("revert", "Alt KeyR", "Alt R", "Back to the draft"),
    Shortcut("redraft", "Alt KeyD", "Alt D", "Have the machine draft the sentence again"),
    Shortcut("copy", "Alt KeyC", "Alt C", "Copy the source"),
    Shortcut("history", "Alt KeyV", "Alt V", "Who changed the sentence; again for the next"),
    Shortcut("note", "Alt KeyN", "Alt N", "Write a note"),
    Shortcut("needsWork", "Alt KeyW", "Alt W", "Mark as needing work, or no longer; say why"),
    Shortcut(
        "tag", "Alt KeyT", "Alt T", "Insert the next missing tag, or put it around what is selected"
    ),
    Shortcut("tags", "Alt KeyH", "Alt H", "Hide the tags, or show them again"),
    Shortcut("jump", "Alt KeyL", "Alt L", "To a sentence by its number"),
    Shortcut("join", "Alt KeyJ", "Alt J", "Join with the next sentence"),
    Shortcut("split", "Alt KeyS", "Alt S", "Split at the cursor"),
    Shortcut("preview", "Alt KeyP", "Alt P", "Show the edition beside the work, or hide it"),
    Shortcut(
        "undo",
        "Alt KeyZ",
        "Alt Z",
        "Undo what was last saved, approved, joined, split or added to the glossary",
    ),
    Shortcut("keys", "Alt Slash", "Alt /", "Show the keys"),
)
"""Every shortcut, in the order in which people are shown them."""


def keys() -> dict[str, str]:
    """Return the command of each key press, for the script."""
    return {one.press: one.command for one in SHORTCUTS}
