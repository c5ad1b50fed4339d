"""The samples' scores may rise, never fall: `benchmarks/scores.md` holds what was reached."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
FALL = 0.0005  # less than one character or boundary of a sample


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", ROOT / "tests" / "samples" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module


scorer = _scorer()


def reached() -> dict[tuple[str, str], list[str]]:
    """Read the table: sample and file, and the scores reached."""
    rows = {}
    for line in (ROOT / "benchmarks" / "scores.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 9 and "." in cells[1]:
            rows[cells[0], cells[1]] = cells[2:]
    return rows


@pytest.mark.parametrize("file", scorer.files(), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_score_of_a_sample_falls(file: Path) -> None:
    *before, closed = reached()[file.parent.name, file.name]
    *now, closes = scorer.scores_of(file).row().split(" | ")
    assert closes == closed == "yes"
    fallen = [(was, number) for was, number in zip(before, now, strict=True)
              if float(number) < float(was) - FALL]  # fmt: skip
    assert fallen == []
