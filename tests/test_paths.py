"""Everything a reader stores lies where the reader said."""

from pathlib import Path

import pytest

from yearbook_reader.paths import HOME_VARIABLE, resource, user_paths


def test_a_data_folder_given_holds_everything(tmp_path: Path) -> None:
    paths = user_paths(tmp_path / "mine")
    for path in (paths.notebook, paths.volumes, paths.settings, paths.cache):
        assert path.is_relative_to(tmp_path / "mine")


def test_the_environment_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "elsewhere"))
    assert user_paths().notebook.is_relative_to(tmp_path / "elsewhere")


def test_a_data_folder_given_goes_before_the_environment(tmp_path: Path) -> None:
    assert user_paths(tmp_path / "mine").data.is_relative_to(tmp_path / "mine")


def test_without_either_the_folders_of_the_user_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE)
    paths = user_paths()
    assert "yearbook-reader" in str(paths.data)
    assert len({paths.data, paths.cache, paths.config}) == 3


def test_a_relative_folder_becomes_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert user_paths(Path("here")).data == tmp_path / "here" / "data"


def test_asking_for_folders_creates_none(tmp_path: Path) -> None:
    user_paths(tmp_path / "mine")
    assert not (tmp_path / "mine").exists()


def test_the_schema_is_a_shipped_resource() -> None:
    assert resource("yearbook.rng").is_file()
