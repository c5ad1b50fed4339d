"""The words in which findings are told, for those who tell them in another language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from yearbook_reader.volume.reconstruction import Finding


class FindingWords(NamedTuple):
    """The words of a table of findings: its eight heads, a finding's kind and its sentence."""

    header: Sequence[str] = ("文件", "类别", "可信度", "页", "行", "列", "说明", "原文")
    kind: Callable[[Finding], str] = lambda finding: finding.kind.value
    sentence: Callable[[Finding], str] = lambda finding: finding.message


PLAIN_WORDS = FindingWords()
