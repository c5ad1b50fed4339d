"""Disks for tests that need one of their own, where the machine lets them be mounted."""

from __future__ import annotations

import shutil
import subprocess

import pytest


def mount(*arguments: str) -> None:
    """Mount a disk, or skip the test where that is not allowed."""
    if not shutil.which("mount") or subprocess.run(["mount", *arguments]).returncode:
        pytest.skip("mounting is not allowed here")
