"""The commands of the program, as its registry has them."""

from __future__ import annotations

from collections.abc import Iterator

import click


def every_command(group: click.Group) -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, with its words, by walking the registry."""
    context = click.Context(group)
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        assert found is not None
        if isinstance(found, click.Group):
            yield from ((f"{name} {inner}", one) for inner, one in every_command(found))
        else:
            yield name, found
