"""What the command line says of itself, and what it takes words without a command for."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from yearbook_reader.cli import parse, run


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


def test_findings_are_told_by_their_names_what_matters_most_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    crossed = Path(__file__).parent / "samples" / "v4_jizhou_2019" / "raw.pdftotext.txt"
    table = tmp_path / "发现.csv"
    run(parse(["check", str(crossed), "--csv", str(table)]))
    told = capsys.readouterr().out.partition("发现\t")[2]
    assert told.splitlines()[1] == "  读串的分栏\t1"
    assert not re.search("[a-z]+_[a-z]+", told)
    assert "图片说明“”" not in told  # a caption of which only the credit is left is told by that
    assert ",读串的分栏," in table.read_text(encoding="utf-8")
