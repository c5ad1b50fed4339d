"""What the reader prefers, kept in a small JSON file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences and the state of the last session; every field has a usable default.

    `language` is empty to follow the system, else zh_CN, zh_TW or en; `theme` is system, light,
    sepia, dark or contrast. The text of volumes is set at `zoom` per cent in the type of `family`
    (empty for our serif), in lines of `measure` characters that are `leading` per cent of one
    apart. `window_geometry` and `window_state` are opaque text of the window; `last_volume` is a
    source's sha256, `last_folder` where files were chosen, each empty for none. `shelf_grouping`
    and `shelf_sorting` tell how the shelf is arranged, each empty for ours. `color_names` says what
    the colours of marks mean to the reader, by the colours' own names; `author` signs replies;
    `note_template` is the one by which notes were written last, empty for ours.
    """

    language: str = ""
    theme: str = "system"
    zoom: int = 100
    family: str = ""
    measure: int = 35
    leading: int = 175
    window_geometry: str = ""
    window_state: str = ""
    last_volume: str = ""
    last_folder: str = ""
    shelf_grouping: str = ""
    shelf_sorting: str = ""
    color_names: Mapping[str, str] = field(default_factory=dict)
    author: str = ""
    note_template: str = ""


def load_settings(path: Path) -> Settings:
    """Read the preferences; a missing or damaged file, or field, means the default."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return Settings(**_usable(stored)) if isinstance(stored, dict) else Settings()


def _usable(stored: dict[str, Any]) -> dict[str, Any]:
    defaults = {each.name: getattr(Settings(), each.name) for each in fields(Settings)}
    usable = {
        name: value
        for name, value in stored.items()
        if name in defaults and type(value) is type(defaults[name])
    }
    if "color_names" in usable:
        usable["color_names"] = {
            color: name for color, name in usable["color_names"].items() if isinstance(name, str)
        }
    return usable


def save_settings(path: Path, settings: Settings) -> None:
    """Write the preferences, atomically.

    Raises:
        OSError: the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
    draft.replace(path)
