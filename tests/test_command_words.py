"""What the command line says of itself, and what it takes words without a command for."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from yearbook_reader.cli import parse


def run_without_a_screen(*words: str) -> subprocess.CompletedProcess[str]:
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return subprocess.run(
        [sys.executable, "-m", "yearbook_reader", *words],
        env={name: value for name, value in os.environ.items() if name not in screen},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("fly", "COMMAND 不能是 'fly'，只能是 open、convert、"),
        ("convert a.txt --to pdf", "--to 不能是 'pdf'，只能是 json、tei、"),
        ("check", "缺少 FILE。"),
        ("check a.txt --fast", "不认识 --fast。"),
        ("check a.txt --csv", "--csv 后面缺了值。"),
        ("search 水 --limit 几", "--limit：“几”不是自然数。"),
    ],
)
def test_what_is_wrong_with_a_command_is_told_in_chinese(
    arguments: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(arguments.split())
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("command", ["", "check", "notes export"])
def test_help_is_all_in_chinese(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse([*command.split(), "--help"])
    told = capsys.readouterr().out
    assert told.startswith("用法：")
    assert not re.search(r"\b(usage|options|positional|show|exit)\b", told)


@pytest.mark.parametrize(
    "words",
    [
        ("年鉴.pdf",),
        ("./年鉴", "乙.txt"),
        ("--data-dir", "data", "年鉴.pdf"),
        ("yearbook-reader://volume/0",),
    ],
)
def test_a_file_without_a_command_is_opened_in_the_window(
    words: tuple[str, ...],
) -> None:
    done = run_without_a_screen(*words)
    assert re.search("没有图形显示|书库里没有", done.stderr)
