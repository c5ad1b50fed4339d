"""All commands together: which there are, and how one is run."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor

from yearbook_reader import __version__
from yearbook_reader.cli import check, convert, importing, library, notes, search
from yearbook_reader.cli.parser import Commands, Parser, add_command, add_data_dir
from yearbook_reader.cli.speech import FAILED, complain
from yearbook_reader.errors import YearbookError, reason_of


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line; `command` is what `run` runs, None where the window is asked for.

    Raises:
        SystemExit: help or version were asked for, or the command is wrong.
    """
    parser = Parser(prog="yearbook-reader", description="年鉴阅读器：整理、阅读、检索、批注年鉴")
    version = f"%(prog)s {__version__}"
    parser.add_argument("--version", action="version", version=version, help="显示版本")
    add_data_dir(parser, None)
    parser.set_defaults(command=None, files=[], entry=None, find=None)
    commands = parser.add_subparsers(metavar="COMMAND", title="命令")
    _add_open(commands)
    for room in (convert, check, importing, search, notes, library):
        room.add_to(commands)
    return parser.parse_args(argv)


def _add_open(commands: Commands) -> None:
    parser = add_command(commands, "open", "在窗口中打开文件", command=None)
    parser.add_argument("files", nargs="*", metavar="FILE|LINK")
    parser.add_argument("--entry", metavar="ID", help="打开后转到这一条目")
    parser.add_argument("--find", metavar="TEXT", help="打开后检索")


def run(arguments: argparse.Namespace) -> int:
    """Run the command that `parse` has read and give the exit code; faults become sentences."""
    try:
        status: int = arguments.command(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_stdout()
    except YearbookError as error:
        complain(str(error))
    except OSError as error:
        _leave_stdout()
        complain(f"无法写出：{reason_of(error)}。")
    except BrokenExecutor:
        complain("处理文件的进程意外结束，可能是内存不足；用 --jobs 1 再试。")
    except KeyboardInterrupt:
        complain("已中断。")
    else:
        return status
    return FAILED


def _leave_stdout() -> None:
    """Send what is still unwritten to nowhere: nobody reads stdout any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
