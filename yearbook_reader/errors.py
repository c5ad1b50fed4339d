"""What is said to a reader: sentences, and the errors that are the world's faults.

Anything that is not a `YearbookError` is a bug of ours.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sentence:
    """A calm sentence in 简体中文, which the window says in its reader's language.

    `values` stand where the `template` has their names in braces; one may be a sentence itself.
    """

    template: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Give the sentence in 简体中文, with the values in it."""
        return self.template.format(**self.values) if self.values else self.template

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.template)


_REASONS = {
    errno.ENOSPC: Sentence("磁盘已满，请腾出空间后再试"),
    errno.EDQUOT: Sentence("磁盘配额已用完，请腾出空间后再试"),
    errno.EROFS: Sentence("磁盘是只读的"),
    errno.EIO: Sentence("磁盘读写出错"),
    errno.EACCES: Sentence("没有权限"),
    errno.EPERM: Sentence("没有权限"),
    errno.ENOENT: Sentence("没有这样的文件或文件夹"),
    errno.EISDIR: Sentence("它是文件夹"),
    errno.ENOTDIR: Sentence("路径里有一段不是文件夹"),
    errno.ELOOP: Sentence("链接绕成了圈"),
    errno.ENAMETOOLONG: Sentence("名称太长"),
    errno.EMFILE: Sentence("打开的文件太多"),
    errno.ENOMEM: Sentence("内存不足"),
}


def reason_of(error: OSError) -> Sentence | str:
    """Give why something could not be done, in the system's words where we have none."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


class YearbookError(Exception):
    """The base of all errors that are shown to the reader as a sentence."""

    def __init__(self, told: str | Sentence, **values: object) -> None:
        """Say what is wrong: a sentence, or its template and the values that stand in it."""
        template, before = (told, {}) if isinstance(told, str) else (told.template, told.values)
        self.sentence = Sentence(template, {**before, **values})
        super().__init__(str(self.sentence))


class SourceError(YearbookError):
    """A file that cannot be read as a yearbook: gone, unreadable, empty, no text, too large."""


class NotesFileError(SourceError):
    """A file of a reader's notes, which is no yearbook's text."""


class FormatError(YearbookError):
    """A file of our own kind (TEI, JSON) that does not follow its schema."""


class StorageError(YearbookError):
    """The notebook or the shelf cannot be opened, read or written."""


class DamagedError(StorageError):
    """A disposable file was damaged; it has been thrown away and is empty now."""


class NotFoundError(YearbookError):
    """A volume, entry or annotation that was asked for is not there."""


class QueryError(YearbookError):
    """A query that does not follow the query language.

    `position` is the code point of the query, zero-based, at which it goes wrong.
    """

    def __init__(self, told: str | Sentence, position: int, **values: object) -> None:
        """Say what is wrong, and where."""
        super().__init__(told, **values)
        self.position = position


class MisfitError(YearbookError):
    """A correction that has no place in the book as it stands."""
