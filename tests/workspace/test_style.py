"""The house style of a project."""

from translate.project import Project, Settings
from translate.values.style import CHOICES, DEFAULT, Style
from translate.workspace.style import project_style


def test_only_what_is_set_is_chosen(tmp_path):
    """Drafts get the rest from the style guide, and checks are silent about it."""
    style = project_style(Project(tmp_path, Settings(names="plain", date="4 November")))
    assert style == Style(names="plain", date="4 November")
    assert project_style(Project(tmp_path)) == Style()


def test_every_choice_is_a_setting(tmp_path):
    """Whatever the rules know can be chosen."""
    for setting, choices in CHOICES.items():
        for choice in choices:
            project = Project(tmp_path, Settings(**{setting: choice}))
            assert getattr(project_style(project), setting) == choice
    assert project_style(Project(tmp_path)).complete() == DEFAULT
