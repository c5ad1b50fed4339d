"""Brings the translation files up to date with the words of the program.

Run it after new words came in, then translate what is marked unfinished:

    .venv/bin/python resources/translations/update.py

The window's words are found by Qt's own tool; the core knows nothing of Qt, so its sentences are
handed to the tool in a file of their own. The files `qt_*.ts` hold words of Qt's own, whose
translations come with Qt but not whole; they are kept by hand.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

TRANSLATIONS = Path(__file__).parent
PROGRAM = TRANSLATIONS.parents[1] / "yearbook_reader"
CONTEXT = "Sentences"
CHINESE = re.compile("[\u3400-\u9fff]")


def sentences() -> Iterator[str]:
    """Give the templates of the sentences that the core says, where the window may show them."""
    for room in sorted(PROGRAM.iterdir()):
        if room.name in ("ui", "cli", "__main__.py"):
            continue
        for module in sorted(room.rglob("*.py")) if room.is_dir() else [room]:
            if module.suffix == ".py":
                yield from _said_in(ast.parse(module.read_text("utf-8")))


def _said_in(module: ast.Module) -> Iterator[str]:
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args:
            says = call.func.id == "Sentence" or call.func.id.endswith("Error")
            told = call.args[0]
            if says and isinstance(told, ast.Constant) and CHINESE.search(str(told.value)):
                yield str(told.value)


def collect(*files: Path, options: tuple[str, ...] = ()) -> None:
    """Let Qt's tool put all words into translation files."""
    modules = sorted(str(module) for module in (PROGRAM / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        core = Path(folder) / "core.py"
        lines = [f"QT_TRANSLATE_NOOP({CONTEXT!r}, {told!r})\n" for told in sentences()]
        core.write_text("".join(lines), "utf-8")
        tool = Path(sys.executable).with_name("pyside6-lupdate")
        command = [tool, *options, *modules, core, "-ts", *files]
        subprocess.run([str(word) for word in command], check=True)


if __name__ == "__main__":
    collect(
        *sorted(TRANSLATIONS.glob("yearbook_reader_*.ts")),
        options=("-locations", "none", "-no-obsolete"),
    )
