"""How commands are declared: one parser a command, with the options that several share."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from yearbook_reader.cli.speech import FAILED

_INVALID = "invalid choice: "


class HelpFormat(argparse.HelpFormatter):
    """The layout of help, with the one word of its own in Chinese."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401 - as argparse has it
        """Begin with the usage."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that says in one sentence what is wrong with a command."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - those of argparse
        """Take argparse's options; help is told in Chinese."""
        super().__init__(**options, add_help=False, formatter_class=HelpFormat)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def error(self, message: str) -> NoReturn:
        """End the program with the sentence."""
        self.exit(FAILED, f"命令有误：{_in_chinese(message)}。用法见 {self.prog} --help\n")


def _in_chinese(message: str) -> str:
    """Say in Chinese what argparse finds wrong; a message that is not known here stays as it is."""
    about, _, rest = message.partition(": ")
    if about == "the following arguments are required":
        return f"缺少 {rest}"
    if about == "unrecognized arguments":
        return f"不认识 {rest}"
    about = about.removeprefix("argument ")
    if rest.startswith(_INVALID):
        given, _, choices = rest.removeprefix(_INVALID).rpartition(" (choose from ")
        allowed = choices.rstrip(")").replace("'", "").replace(", ", "、")
        return f"{about} 不能是 {given}，只能是 {allowed} 之一"
    if rest.startswith("expected "):
        return f"{about} 后面缺了值"
    return f"{about}：{rest}" if rest else message


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - it has no other name


def add_command(commands: Commands, name: str, about: str, **defaults: object) -> Parser:
    """Add a command to others and give its parser; `defaults` are set where it is chosen."""
    parser = commands.add_parser(name, help=about, description=about)
    # Left out where it is not given, so that one before the sub-command is not overruled.
    add_data_dir(parser, argparse.SUPPRESS)
    parser.set_defaults(**defaults)
    return parser


def add_data_dir(parser: Parser, default: object) -> None:
    """Add the option for the folder in which everything is stored."""
    parser.add_argument("--data-dir", type=Path, metavar="DIR", default=default, help="数据文件夹")


def add_output(parser: Parser) -> None:
    """Add the option for a file to write to."""
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="写入文件，缺省为标准输出")


def add_encoding(parser: Parser) -> None:
    """Add the option for the encoding of text and HTML files."""
    parser.add_argument(
        "--encoding", metavar="NAME", help="文本的编码，如 gb18030、big5，缺省为自动判断"
    )


def count(text: str) -> int:
    """Read a natural number.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}”不是自然数")
    return int(text)
