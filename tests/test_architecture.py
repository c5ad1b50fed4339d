"""The rules of the house that neither ruff nor import-linter checks."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import yearbook_reader

PACKAGE = Path(yearbook_reader.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = Path(__file__).parent
UI_MODULES = sorted((PACKAGE / "ui").rglob("*.py"))

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
MOST_METHODS = 20
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}
READS_HTML = {"setHtml", "insertHtml", "insertMarkdown", "AutoText"}
PARSES_XML = {"parse", "fromstring", "fromstringlist", "iterparse", "XML", "HTML"}
TRANSLATES = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}
CHINESE_WORD = re.compile("[\u3400-\u9fff]{2}")
SPEAK_FOR_THEMSELVES = {
    "translation.py",  # each language is named in itself
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@pytest.fixture(scope="module", autouse=True)
def _trees_go_with_the_last_test() -> Iterator[None]:
    yield
    nodes.cache_clear()


@cache
def nodes(module: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))


def place(module: Path, node: ast.AST) -> str:
    name = getattr(node, "name", "")
    return f"{module.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)} {name}".rstrip()


def called_name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def calls(module: Path) -> Iterator[ast.Call]:
    return (node for node in nodes(module) if isinstance(node, ast.Call))


def imported_names(module: Path) -> Iterator[str]:
    for node in nodes(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_the_command_line_is_imported_without_qt() -> None:
    program = (
        "import sys, yearbook_reader.cli;"
        "print({name.partition('.')[0] for name in sys.modules} & {'PySide6', 'shiboken6'})"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "set()"


def test_no_file_is_long() -> None:
    files = [*MODULES, *sorted(TESTS.rglob("*.py"))]
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert [
        f"{file}: {length} lines" for file, length in lengths.items() if length > LONGEST_FILE
    ] == []


def test_no_function_is_long() -> None:
    assert [
        place(module, node)
        for module in MODULES
        for node in nodes(module)
        if isinstance(node, Function) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ] == []


def test_no_class_has_many_methods() -> None:
    assert [
        place(module, node)
        for module in MODULES
        for node in nodes(module)
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(member, Function) for member in node.body) > MOST_METHODS
    ] == []


def test_every_file_is_named_by_what_it_holds() -> None:
    names = [module.relative_to(PACKAGE).with_suffix("") for module in MODULES]
    assert [str(name) for name in names if EMPTY_NAMES & set(name.parts)] == []


def test_no_widget_reads_text_as_html() -> None:
    assert [
        place(module, node)
        for module in UI_MODULES
        for node in nodes(module)
        if isinstance(node, ast.Attribute) and node.attr in READS_HTML
    ] == []


def test_markdown_is_shown_without_the_html_in_it() -> None:
    assert [
        place(module, call)
        for module in UI_MODULES
        for call in calls(module)
        if called_name(call) == "setMarkdown" and "MarkdownNoHTML" not in ast.unparse(call)
    ] == []


def test_every_word_for_people_is_translated() -> None:
    assert [
        found
        for module in UI_MODULES
        if module.name not in SPEAK_FOR_THEMSELVES
        for found in untranslated(module)
    ] == []


def untranslated(module: Path) -> list[str]:
    """Give the places of Chinese words outside of tr(...), docstrings apart.

    Formatted text inside of tr(...) counts too, and so does a call under another name:
    the tool that collects the words for translators finds neither.
    """
    translated = {
        id(argument)
        for call in calls(module)
        if called_name(call) in TRANSLATES
        for argument in call.args
    }
    docstrings = {
        id(node.value)
        for node in nodes(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        f"{place(module, node)} {node.value}"
        for node in nodes(module)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CHINESE_WORD.search(node.value)
        and id(node) not in translated | docstrings
    ]


def test_xml_is_parsed_with_a_parser_of_ours() -> None:
    assert [
        place(module, call)
        for module in MODULES
        for call in calls(module)
        if called_name(call) in PARSES_XML
        and isinstance(call.func, ast.Attribute)
        and ast.unparse(call.func.value) in ("etree", "lxml.etree")
        and len(call.args) < 2
        and "parser" not in {keyword.arg for keyword in call.keywords}
    ] == []


def test_the_one_xml_parser_trusts_no_file() -> None:
    parsers = [
        call for module in MODULES for call in calls(module) if called_name(call) == "XMLParser"
    ]
    assert len(parsers) <= 1
    for parser in parsers:
        options = {
            option.arg: ast.literal_eval(option.value)
            for option in parser.keywords
            if option.arg != "target"
        }
        assert options["resolve_entities"] is False
        assert options["no_network"] is True
        assert not options.get("huge_tree", False)


def test_the_only_sqlite_is_apsw() -> None:
    assert [
        str(module.relative_to(PACKAGE))
        for module in MODULES
        if "sqlite3" in {name.partition(".")[0] for name in imported_names(module)}
    ] == []
