"""Preferences come back as they were, and a damaged file costs only the preferences."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from yearbook_reader.settings import Settings, load_settings, save_settings


def test_preferences_come_back_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.json"
    preferred = Settings(language="zh_TW", theme="dark", zoom=130, last_volume="0" * 64)
    save_settings(file, preferred)
    assert load_settings(file) == preferred


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_a_damaged_file_means_the_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert load_settings(file) == Settings()


@pytest.mark.parametrize(
    "stored",
    [{"zoom": "wide"}, {"zoom": None}, {"zoom": True}, {"theme": 3}, {"unknown": 1}],
)
def test_a_field_of_the_wrong_kind_means_its_default(
    tmp_path: Path, stored: dict[str, object]
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"language": "en"} | stored), encoding="utf-8")
    assert load_settings(file) == Settings(language="en")


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match="config"):
        save_settings(tmp_path / "config" / "settings.json", Settings())
