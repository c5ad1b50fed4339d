"""One SQLite library in the process: a second one would cancel the first one's locks."""

from __future__ import annotations

import ast
from pathlib import Path

import yearbook_reader

PACKAGE = Path(yearbook_reader.__file__).parent


def imported_modules(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_only_the_connection_imports_an_sqlite_library() -> None:
    importers = {
        file.relative_to(PACKAGE).as_posix()
        for file in PACKAGE.rglob("*.py")
        for name in imported_modules(file)
        if name.startswith(("sqlite3", "apsw")) or "QtSql" in name
    }
    assert importers == {"storage/connection.py"}
