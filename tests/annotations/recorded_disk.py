"""A disk whose every effect is written down, and what a power cut may leave of it."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import apsw

SECTOR = 512
Files = dict[str, bytearray]


@dataclass(frozen=True)
class Effect:
    """One effect on a file: open, write, truncate, sync, delete, rename, folder synced; or `said`.

    `at` is an offset, a length, for `delete` whether the folder was synced; for `said`, our word
    to the reader, a number. `data` is what was written, or the new name.
    """

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


class Recorder(apsw.VFS):
    """SQLite's way to the disk, which writes down every effect."""

    def __init__(self) -> None:
        self.effects: list[Effect] = []
        self.cuts = 0
        self.real = apsw.vfs_names()[0]
        super().__init__("recorder", self.real, makedefault=True)

    def say(self, number: int) -> None:
        """Write down that we told the reader of a change."""
        self.effects.append(Effect("said", "", number))

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        return RecordedFile(self, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self.effects.append(Effect("delete", Path(name).name, int(sync)))
        super().xDelete(name, sync)


class RecordedFile(apsw.VFSFile):
    """A file whose effects are written down."""

    def __init__(
        self, recorder: Recorder, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        self.effects = recorder.effects
        self.file = Path(name.filename() if isinstance(name, apsw.URIFilename) else str(name)).name
        super().__init__(recorder.real, name, flags)
        self.effects.append(Effect("open", self.file))

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self.effects.append(Effect("write", self.file, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self.effects.append(Effect("truncate", self.file, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self.effects.append(Effect("sync", self.file))
        super().xSync(flags)


def apply(content: bytearray, effect: Effect, kept: int | None = None) -> None:
    """Do a write, of which the first `kept` bytes arrive, or a truncation."""
    if effect.kind == "truncate":
        del content[effect.at :]
        return
    data = effect.data[:kept]
    content.extend(b"\0" * (effect.at - len(content)))
    content[effect.at : effect.at + len(data)] = data


class Disk:
    """What is surely on the disk, what only waits to be, and what may not have its name yet."""

    def __init__(self, files: Files) -> None:
        self.files = {name: bytearray(content) for name, content in files.items()}
        self.undeleted: Files = {}
        self.renamed: list[tuple[str, str, bytearray | None]] = []
        self.waiting: dict[str, list[Effect]] = defaultdict(list)

    def take(self, effect: Effect) -> None:
        match effect.kind:
            case "open":
                self.files.setdefault(effect.file, bytearray())
                self.undeleted.pop(effect.file, None)
            case "write" | "truncate":
                self.waiting[effect.file].append(effect)
            case "sync":
                for done in self.waiting.pop(effect.file, []):
                    apply(self.files[effect.file], done)
            case "delete":
                self.waiting.pop(effect.file, None)
                old = self.files.pop(effect.file, None)
                if old is not None and not effect.at:
                    self.undeleted[effect.file] = old
            case "rename":
                name = effect.data.decode()
                self.renamed.append((effect.file, name, self.files.get(name)))
                self.files[name] = self.files.pop(effect.file)
                self.waiting[name] = self.waiting.pop(effect.file, [])
            case "synced":
                self.renamed.clear()

    def cut_power(self, chance: random.Random) -> None:
        for effect in (effect for left in self.waiting.values() for effect in left):
            fate = chance.random()
            if fate < 0.45:
                apply(self.files[effect.file], effect)
            elif fate < 0.6 and len(effect.data) > SECTOR:
                kept = chance.randrange(SECTOR, len(effect.data), SECTOR)
                apply(self.files[effect.file], effect, kept)
        for file, old in self.undeleted.items():
            if chance.random() < 0.5:
                self.files[file] = old
        for former, name, replaced in reversed(self.renamed):
            if chance.random() < 0.5:
                self.files[former] = self.files.pop(name)
                if replaced is not None:
                    self.files[name] = replaced


def after_power_cut(effects: list[Effect], chance: random.Random, files: Files) -> Files:
    """Give the files as a power cut after these effects on them may leave them."""
    disk = Disk(files)
    for effect in effects:
        disk.take(effect)
    disk.cut_power(chance)
    return disk.files
