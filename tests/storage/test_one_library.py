"""One SQLite library in the process: a second one would cancel the first one's locks."""

from __future__ import annotations

import ast
import re
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


def test_only_the_storage_imports_an_sqlite_library_and_only_one() -> None:
    importers = {
        (file.relative_to(PACKAGE).parts[0], name.partition(".")[0])
        for file in PACKAGE.rglob("*.py")
        for name in imported_modules(file)
        if name.startswith(("sqlite3", "apsw")) or "QtSql" in name
    }
    assert importers == {("storage", "apsw")}


def test_what_is_precious_is_written_with_its_hash_only() -> None:
    writing = re.compile(r"\b(INSERT|REPLACE|UPDATE)\b[^\n]*\b(INTO|SET)\b")
    rooms = ("annotations", "corrections", "shelf")
    found = {
        file.relative_to(PACKAGE).as_posix()
        for room in rooms
        for file in (PACKAGE / room).rglob("*.py")
        if writing.search(file.read_text(encoding="utf-8"))
    }
    assert found == {"annotations/notebook/schema.py"}
