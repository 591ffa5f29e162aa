"""songngu: Vietnamese articles into reviewed English editions, offline.

The names in ``__all__`` are the public interface, which docs/api.md explains; they do what the
commands of the same names do. Each is imported when it is first used, so that importing this
package costs nothing.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # typing's own would be the only import here; type checkers know the name
if TYPE_CHECKING:
    from translate.errors import (
        ConflictError,
        InputError,
        ModelError,
        PluginError,
        ReviewError,
        StorageError,
        TranslateError,
        UsageError,
    )
    from translate.model import Article, Finding, Severity, State, Unit
    from translate.pipeline.add import AddedArticle, add
    from translate.pipeline.build import build
    from translate.pipeline.check import Checked, check
    from translate.pipeline.draft import draft
    from translate.pipeline.init import NewProject, init
    from translate.pipeline.review_table import export_table, import_file
    from translate.pipeline.run import run
    from translate.pipeline.show import NumberedSentence, sentences
    from translate.pipeline.status import Status, status
    from translate.pipeline.update import update
    from translate.project import Project, Settings, find_project
    from translate.segmenter import Segment, segment
    from translate.workspace.report import Report

_HOMES = {
    "errors": (
        "ConflictError",
        "InputError",
        "ModelError",
        "PluginError",
        "ReviewError",
        "StorageError",
        "TranslateError",
        "UsageError",
    ),
    "model": ("Article", "Finding", "Severity", "State", "Unit"),
    "pipeline.add": ("AddedArticle", "add"),
    "pipeline.build": ("build",),
    "pipeline.check": ("Checked", "check"),
    "pipeline.draft": ("draft",),
    "pipeline.init": ("NewProject", "init"),
    "pipeline.review_table": ("export_table", "import_file"),
    "pipeline.run": ("run",),
    "pipeline.show": ("NumberedSentence", "sentences"),
    "pipeline.status": ("Status", "status"),
    "pipeline.update": ("update",),
    "project": ("Project", "Settings", "find_project"),
    "segmenter": ("Segment", "segment"),
    "workspace.report": ("Report",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "AddedArticle",
    "Article",
    "Checked",
    "ConflictError",
    "Finding",
    "InputError",
    "ModelError",
    "NewProject",
    "NumberedSentence",
    "PluginError",
    "Project",
    "Report",
    "ReviewError",
    "Segment",
    "Settings",
    "Severity",
    "State",
    "Status",
    "StorageError",
    "TranslateError",
    "Unit",
    "UsageError",
    "__version__",
    "add",
    "build",
    "check",
    "draft",
    "export_table",
    "find_project",
    "import_file",
    "init",
    "run",
    "segment",
    "sentences",
    "status",
    "update",
]


def __getattr__(name: str) -> object:
    """Return a name of the public interface; it is imported now."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - as the module says

    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names too, for completion in an interactive Python."""
    return sorted({*globals(), *__all__})
