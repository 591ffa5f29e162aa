"""Settings: where they are looked for, and what is said about wrong ones."""

from dataclasses import replace
from pathlib import Path

import pytest

from translate.errors import InputError, UsageError
from translate.model import LanguagePair
from translate.pipeline.update import update
from translate.project import Project, Settings, find_project


def test_defaults_hold_without_settings(tmp_path: Path) -> None:
    """A folder with nothing in it is a project with the usual layout."""
    project = find_project(tmp_path)
    assert project == Project(tmp_path, Settings())
    assert project.catalog("a b") == tmp_path / "locales/en/LC_MESSAGES/a b.po"
    french = Project(tmp_path, Settings(language="fr"))
    assert french.drafts("x") == tmp_path / "locales/fr/drafts/x.jsonl"
    assert (project.seeds, project.output) == (tmp_path / "seeds", tmp_path / "output")


def test_the_nearest_seeds_folder_makes_a_project(tmp_path: Path) -> None:
    """From deep inside a project, its root is found."""
    (tmp_path / "seeds").mkdir()
    deep = tmp_path / "locales/en/LC_MESSAGES"
    deep.mkdir(parents=True)
    assert find_project(deep).root == tmp_path


def test_settings_of_either_file(tmp_path: Path) -> None:
    """translate.toml is all ours; pyproject.toml has a table for us, and may have none."""
    (tmp_path / "pyproject.toml").write_text('[tool.translate]\nmodel = "x"\n[project]\n')
    assert find_project(tmp_path).settings.model == "x"
    (tmp_path / "translate.toml").write_text('languages = ["fr"]\nnever-split-after = ["Đ."]\n')
    found = find_project(tmp_path)
    assert (found.pair.target, found.settings.never_split_after) == ("fr", ("Đ.",))
    (tmp_path / "translate.toml").unlink()
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    assert find_project(tmp_path).settings == Settings()


@pytest.mark.parametrize("name", ["translate.toml", "pyproject.toml"])
def test_settings_with_a_byte_order_mark(tmp_path: Path, name: str) -> None:
    """Editors on Windows write it; lines are counted as without it."""
    table = "[tool.translate]\n" if name == "pyproject.toml" else "\n"
    path = tmp_path / name
    path.write_text(f'{table}model = "x"\n', "utf-8-sig")
    assert find_project(tmp_path).settings.model == "x"
    path.write_text(f"{table}model = 3\n", "utf-8-sig")
    with pytest.raises(UsageError) as caught:
        find_project(tmp_path)
    assert caught.value.place.endswith(f"{name}:2")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('model = "x"\nmodle = "x"\n', "translate.toml:2", "unknown setting 'modle'"),
        ('[translate]\nmodel = "x"\n', "translate.toml:1", "write the settings without"),
        ('\nmodle = "x"\n', "translate.toml:2", "did you mean 'model'"),
        ("\n[formats]\nx = 1\n", "translate.toml:2", "must be a list of texts"),
        ("model = 3\n", "translate.toml:1", 'must be a text in quotes; write: model = "..."'),
        ("\n'paper' = 3\n", "translate.toml:2", 'must be a text in quotes; write: paper = "a4"'),
        ('\nformats = "html"\n', "translate.toml:2", r'texts; write: formats = \["html", "md"\]'),
        ('\nreviewers = "Lan"\n', "translate.toml:2", r'texts; write: reviewers = \["..."\]'),
        ('\nabbreviations = [""]\n', "translate.toml:2", "has an empty text; remove it"),
        ('\nseeds = "translate.toml"\n', "translate.toml:2", "'seeds' is a file, not a folder"),
        ('\noutput = "locales/en"\n', "translate.toml:2", "'output' lies in locales/en"),
        ('\nseeds = "."\n', "translate.toml:2", "'output' lies in ."),
        ("languages = []\n", "translate.toml:1", "is empty"),
        ("languages = 'en'\n", "translate.toml:1", "must be a list of texts"),
        ('language = "fr"\nlanguages = ["en"]\n', "translate.toml:2", "differ"),
        ('language = "../en"\n', "translate.toml:1", "no code of a language"),
        ('\nsource-language = "en"\n', "translate.toml:2", "into the same language"),
        ('paper = "b5"\n', "translate.toml:1", "'paper' cannot be 'b5'"),
        ('\nlanguage = "../up"\n', "translate.toml:2", "is no code of a language"),
        ('source-language = ""\n', "translate.toml:1", "is no code of a language"),
        ('\ntranslator = "Lan"\n', "translate.toml:2", "'translator' is no name <email>"),
        ('translator = "Lan <lan>"\n', "translate.toml:1", "is no name <email>"),
        ('translator = "<lan@example.org>"\n', "translate.toml:1", "is no name <email>"),
        ("\nformats = []\n", "translate.toml:2", "'formats' names no format"),
        ('translator = "Lan\\u001b[2J"\n', "translate.toml:1", "has a control character"),
    ],
)
def test_a_wrong_setting_names_its_line(
    tmp_path: Path, text: str, place: str, message: str
) -> None:
    """An unknown name and a wrong type are refused, with file, line and what is wrong."""
    (tmp_path / "translate.toml").write_text(text)
    with pytest.raises(UsageError, match=message) as caught:
        find_project(tmp_path)
    assert caught.value.place == f"{tmp_path}/{place}"


@pytest.mark.parametrize("who", ["", "Lụa Trần <lua@example.org>", "L <l@localhost>"])
def test_a_translator_is_a_name_with_an_address(tmp_path: Path, who: str) -> None:
    """Or nobody, for git's identity."""
    (tmp_path / "translate.toml").write_text(f'translator = "{who}"\n', "utf-8")
    assert find_project(tmp_path).settings.translator == who


@pytest.mark.parametrize(
    "text",
    [
        'output = "seeds"',
        'output = "seeds/out/../x"',
        'seeds = "."',
        'output = "locales/en"',
        'output = "locales/en/memory"',
        'output = "link"',
    ],
)
def test_editions_have_a_folder_of_their_own(tmp_path: Path, text: str) -> None:
    """Among articles they could replace one, and would themselves become articles."""
    (tmp_path / "translate.toml").write_text(text)
    (tmp_path / "link").symlink_to("seeds")
    with pytest.raises(UsageError, match=r"'output' lies in .*, which is for what people write"):
        find_project(tmp_path)
    (tmp_path / "translate.toml").write_text('output = "."')
    assert find_project(tmp_path).output == tmp_path


def test_a_pair_of_languages(tmp_path: Path) -> None:
    """Both can be set; what belongs to the target language lies in a folder of its name."""
    settings = tmp_path / "translate.toml"
    settings.write_text('source-language = "de"\nlanguage = "pt-BR"\n')
    found = find_project(tmp_path)
    assert (found.pair, str(found.pair)) == (LanguagePair("de", "pt-BR"), "de-pt-BR")
    assert found.catalog("x") == tmp_path / "locales/pt-BR/LC_MESSAGES/x.po"
    assert not found.notes


def test_the_list_of_languages_of_older_projects(tmp_path: Path) -> None:
    """The first one was the only one ever used, and still is; that others are not is a note."""
    settings = tmp_path / "translate.toml"
    settings.write_text('languages = ["fr"]\n')
    assert (find_project(tmp_path).pair.target, find_project(tmp_path).notes) == ("fr", ())
    settings.write_text('model = "x"\nlanguages = ["fr", "de"]\n')
    found = find_project(tmp_path)
    assert (found.pair.target, found.settings.model) == ("fr", "x")
    [note] = found.notes
    assert note.startswith(f"{settings}:2: a project has one target language: 'fr' is used")
    assert note.endswith('write: language = "fr"')
    (tmp_path / "seeds").mkdir()
    assert update(found).notes == [note]


def test_a_table_of_another_kind_is_not_ours(tmp_path: Path) -> None:
    """A pyproject.toml in which ``tool`` is no table has no settings for us."""
    (tmp_path / "pyproject.toml").write_text("tool = 1\n")
    assert find_project(tmp_path).settings == Settings()


def test_settings_that_may_not_be_read_are_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the file's place."""

    def refuse(*_: object) -> str:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "translate.toml").write_text("")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="cannot read the file: permission denied") as caught:
        find_project(tmp_path)
    assert caught.value.place == f"{tmp_path}/translate.toml"


@pytest.mark.parametrize(
    "text", ["model =\n", f"a = {'9' * 5000}\n", f"a = {'[' * 3000}{']' * 3000}\n"]
)
def test_a_broken_file_is_refused(tmp_path: Path, text: str) -> None:
    """What is not TOML, and what Python's reader of it cannot hold, is one line."""
    (tmp_path / "translate.toml").write_text(text)
    with pytest.raises(InputError, match="not valid TOML") as caught:
        find_project(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    """Where Python's reader of TOML says which it is; at the end it is the last."""
    for text, line in (("\nmodel = 'x\n", 2), ('a = 1\nmodel = "x"\nmodel = "y"\n\n', 3)):
        (tmp_path / "translate.toml").write_text(text)
        with pytest.raises(InputError, match="not valid TOML") as caught:
            find_project(tmp_path)
        assert caught.value.place == f"{tmp_path}/translate.toml:{line}"


def test_where_a_setting_stands(tmp_path: Path) -> None:
    """In either file, in our table alone; nowhere if the project has it from somewhere else."""
    (tmp_path / "translate.toml").write_text('model = "x"\n# "formats"\nformats = [\n"md"]\n')
    project = find_project(tmp_path)
    assert project.place_of("formats") == f"{tmp_path}/translate.toml:3"
    assert project.place_of("theme", "model") == f"{tmp_path}/translate.toml:1"
    assert project.place_of("theme") == ""
    other = replace(project, settings=replace(project.settings, model="y"))
    assert other.place_of("model") == ""
    (tmp_path / "translate.toml").unlink()
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text('[a]\nmodel = "x"\n[tool.translate]\nmodel = "x"\n')
    assert find_project(tmp_path).place_of("model") == f"{pyproject}:4"
    pyproject.write_text('[tool]\ntranslate.model = "x"\n')
    assert find_project(tmp_path).place_of("model") == f"{pyproject}:2"


@pytest.mark.parametrize(
    ("text", "command", "message"),
    [
        ('formats = ["html", "doc"]', "build", "unknown format 'doc'"),
        ('disabled-checks = ["sums"]', "check", "'disabled-checks' names no check: 'sums'"),
        ('theme = "mine"', "build", "the theme is not a folder: mine"),
        ('model = "mine"', "draft", "no model 'mine'"),
        ('trusted-memories = ["mine"]', "draft", "no imported memory is called 'mine'"),
        ('seeds = "mine"', "build", "'seeds' names a folder that is not there: mine"),
    ],
)
def test_a_setting_that_nothing_answers_to_names_its_line(
    project: Project, translate, text: str, command: str, message: str
) -> None:
    """What only a command can find wrong has the setting's place as well."""
    (project.root / "translate.toml").write_text(f"# settings\n{text}\n")
    translate("update")
    assert f"translate.toml:2: {message}" in translate(command)[2]


def test_settings_in_another_encoding_are_refused(tmp_path: Path) -> None:
    """With the line of the first byte that is not UTF-8."""
    (tmp_path / "translate.toml").write_bytes(b'model = "a"\ntranslator = "\xff"\n')
    with pytest.raises(InputError, match="is not UTF-8") as caught:
        find_project(tmp_path)
    assert caught.value.place == f"{tmp_path}/translate.toml:2"


def test_relative_names(tmp_path: Path) -> None:
    """A path is shown from the root; one outside of it whole."""
    project = Project(tmp_path)
    assert project.relative(tmp_path / "seeds/a.txt") == "seeds/a.txt"
    assert project.relative(Path("/elsewhere/a.txt")) == "/elsewhere/a.txt"
