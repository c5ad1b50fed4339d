"""Where the program keeps things; the only file that knows appdirs and the resources folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import appdirs

APPLICATION = "yearbook-reader"
HOME_VARIABLE = "YEARBOOK_READER_HOME"


class Paths(NamedTuple):
    """The folders of one reader: precious data, disposable cache, settings."""

    data: Path
    cache: Path
    config: Path

    @property
    def notebook(self) -> Path:
        """Give the file of annotations, bookmarks and positions: precious."""
        return self.data / "notebook.sqlite"

    @property
    def backups(self) -> Path:
        """Give the folder of the notebook's copies."""
        return self.data / "backups"

    @property
    def last_package(self) -> Path:
        """Give the file of the review package that came in last."""
        return self.data / "last-package.zip"

    @property
    def volumes(self) -> Path:
        """Give the folder of the volumes: a folder each, named by the source's sha256."""
        return self.data / "volumes"

    @property
    def shelf(self) -> Path:
        """Give the file of the search index: disposable."""
        return self.cache / "shelf.sqlite"

    @property
    def settings(self) -> Path:
        """Give the file of preferences."""
        return self.config / "settings.json"


def user_paths(data_dir: Path | None = None) -> Paths:
    """Give the folders: all below `data_dir`, else below $YEARBOOK_READER_HOME, else the user's.

    Nothing is created.
    """
    home = data_dir or (Path(os.environ[HOME_VARIABLE]) if os.environ.get(HOME_VARIABLE) else None)
    if home is not None:
        home = home.expanduser().absolute()
        return Paths(home / "data", home / "cache", home / "config")
    return Paths(
        Path(appdirs.user_data_dir(APPLICATION)),
        Path(appdirs.user_cache_dir(APPLICATION)),
        Path(appdirs.user_config_dir(APPLICATION)),
    )


def resource(name: str) -> Path:
    """Give the path of a shipped resource, such as `icons/open.svg`.

    An installed package holds the resources folder; in a checkout it lies beside the package.
    """
    package = Path(__file__).parent
    inside = package / "resources" / name
    return inside if inside.exists() else package.parent / "resources" / name
